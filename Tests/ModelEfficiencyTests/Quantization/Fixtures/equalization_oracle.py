"""Numbers for the tests in ../Absmax and ../Equalization, by other means than the engine's.

Run by hand: python3 equalization_oracle.py (NumPy 2.4, float64). What it prints stands in the tests.
"""

import math

import numpy as np

LECTURE = np.array([
    [2.09, -0.98, 1.48, 0.09], [0.05, -0.14, -1.08, 2.12],
    [-0.91, 1.92, 0, -1.03], [1.87, 0, 1.53, 1.49]])


def absmax_error(matrix, bits, greatest):
    m = 2 ** (bits - 1) - 1
    scale = greatest / m
    return np.linalg.norm(matrix - scale * np.clip(np.rint(matrix / scale), -m, m))


def absmax():
    printed = LECTURE.copy()
    printed[0, 2] = 1.98
    for name, matrix in [("1.48", LECTURE), ("1.98", printed)]:
        for axis, greatest in [
                ("tensor", np.abs(matrix).max()),
                ("row", np.abs(matrix).max(1, keepdims=True)),
                ("column", np.abs(matrix).max(0, keepdims=True))]:
            print(f"W with {name}, 2 bits per {axis}: {absmax_error(matrix, 2, greatest):.6f}")


def rectified_normal():
    """E[max(0, x)] by the trapezoidal rule, which knows nothing of erf."""
    for mean, deviation in [(0, 1), (1, 1), (-1, 1), (2, 0.5), (-3, 2), (0.25, 4)]:
        z = np.linspace(-12, 12, 2_000_001)
        density = np.exp(-z * z / 2) / math.sqrt(2 * math.pi)
        value = np.trapezoid(np.maximum(0, mean + deviation * z) * density, z)
        print(f"E[ReLU] of N({mean}, {deviation}): {value:.7f}")


def equalization():
    """Three layers whose ranges multiply along chains; scales found in logarithms."""
    w = [np.array([[8, 1], [0.25, -0.5]]), np.array([[-2, 0.5], [1, 8]]),
         np.array([[1, -16], [0.5, 4]])]
    for sweep in range(200):
        for k in (0, 1):
            log_scale = 0.5 * (np.log(np.abs(w[k]).max(1)) - np.log(np.abs(w[k + 1]).max(0)))
            w[k] = w[k] * np.exp(-log_scale)[:, None]
            w[k + 1] = w[k + 1] * np.exp(log_scale)[None, :]
    for k in (0, 1):
        print(f"ranges between layers {k} and {k + 1}:",
              np.abs(w[k]).max(1).round(6), np.abs(w[k + 1]).max(0).round(6))


def smooth_quant():
    x, w = np.array([0.5, 64, 3, 0]), np.array([0.2, 0.1, 0, 0.3])
    for strength in (0, 0.25, 0.5, 0.75, 1):
        factors = np.maximum(1e-5, x ** strength / np.maximum(1e-5, w) ** (1 - strength))
        print(f"SmoothQuant {strength}:", " ".join(f"{f:.6g}" for f in factors))


def hadamard():
    h = np.array([[1]])
    while len(h) < 8:
        h = np.block([[h, h], [h, -h]])
    print("H v:", h @ np.array([1, -2, 3, 4, -5, 6, 7, -8]))


if __name__ == "__main__":
    absmax()
    rectified_normal()
    equalization()
    smooth_quant()
    hadamard()
