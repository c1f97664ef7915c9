"""Numbers that AWQTests, HQQTests and SingularValueDecompositionTests compare with.

Written from the papers' formulas with NumPy (float64), independent of the engine.
Run by hand: python3 weight_only_oracle.py
"""
import numpy as np

OUT, IN, SAMPLES = 6, 16, 24


def weight():
    i, j = np.meshgrid(np.arange(OUT), np.arange(IN), indexing="ij")
    coarse = ((37 * i + 11 * j * j + 7 * j) % 23 - 11) / 8 + ((i + j) % 13 == 0) * 2.0
    # The fine part keeps weights away from ties, which float32 would decide differently.
    return coarse + ((31 * i + 13 * j) % 19) / 509


def inputs():
    n, j = np.meshgrid(np.arange(SAMPLES), np.arange(IN), indexing="ij")
    return ((17 * n + 5 * j * n + 3 * j) % 19 - 9) / 4 * np.where(j % 5 == 2, 8, 1)


def grids(w, bits, size):
    """Scale and zero point of each group, the range extended to contain 0."""
    groups = w.reshape(-1, size)
    low = np.minimum(groups.min(1), 0)
    high = np.maximum(groups.max(1), 0)
    scale = (high - low) / (2**bits - 1)
    return groups, scale[:, None], np.rint(-low / scale)[:, None]


def away_from_ties(steps):
    assert (np.abs(np.abs(steps - np.floor(steps)) - 0.5) > 2e-6).all()
    return steps


def nearest(w, bits, size):
    groups, s, z = grids(w, bits, size)
    away_from_ties(groups / s)
    q = np.clip(np.rint(groups / s) + z, 0, 2**bits - 1)
    return (s * (q - z)).reshape(w.shape)


def awq(bits, size):
    w, x = weight(), inputs()
    magnitude = np.abs(x).mean(0)
    errors = []
    for k in range(20):
        s = np.maximum(magnitude ** (k / 20), 1e-4)
        s /= np.sqrt(s.max() * s.min())
        rounded = nearest(w * s, bits, size) / s
        errors.append((((w - rounded) @ x.T) ** 2).sum(0).mean())
    return errors


def hqq(bits, size, p=0.7, beta=10.0, kappa=1.01, steps=20):
    groups, s, z = grids(weight(), bits, size)
    top = 2**bits - 1

    def error(z):
        q = np.clip(np.rint(away_from_ties(groups / s + z)), 0, top)
        return q, groups - s * (q - z)

    def objective(z):
        return (np.abs(error(z)[1]) ** p).sum(1)

    best, least = z.copy(), objective(z)
    curve = [least.sum() / groups.size]
    for _ in range(steps):
        q, e = error(z)
        with np.errstate(divide="ignore"):
            shrunk = np.sign(e) * np.maximum(np.abs(e) - np.abs(e) ** (p - 1) / beta, 0)
        z = (q - (groups - shrunk) / s).mean(1, keepdims=True)
        beta *= kappa
        now = objective(z)
        best[now < least] = z[now < least]
        least = np.minimum(now, least)
        curve.append(least.sum() / groups.size)
    return curve, best[:, 0]


def show(name, numbers):
    print(f"{name}: [{', '.join(f'{x:.6g}' for x in numbers)}]")


show("awq, 3 bits, groups of 8", awq(3, 8))
curve, zeros = hqq(3, 16)
show("hqq, 3 bits, per row, curve", curve)
show("hqq, 3 bits, per row, zero points", zeros)
show("singular values", np.linalg.svd(weight(), compute_uv=False))
