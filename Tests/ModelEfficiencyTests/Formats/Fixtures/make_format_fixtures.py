"""Writes formats.json: what ml_dtypes and NumPy make of the formats and block quantizers.

    python3 make_format_fixtures.py      (numpy 2, ml_dtypes 0.6; no other input)

Formats: the values of all patterns of 8 bits and fewer, and the patterns to which float32 numbers
are rounded: midpoints of neighbors, the float32 numbers next to them, and random ones. Of the
formats with 16 bits only digests, over all values and all midpoints with their neighbors.
Inputs are float32 on purpose: from float64 ml_dtypes goes through float32 and so rounds twice.

Blocks: small matrices rounded element by element to the nearest value of a grid, by a search over
all values in float64. An element close to a midpoint makes the script stop.
"""

import json
import pathlib

import ml_dtypes
import numpy as np

SMALL = {
    "FP8 E4M3": ml_dtypes.float8_e4m3fn,
    "FP8 E5M2": ml_dtypes.float8_e5m2,
    "FP4 E2M1": ml_dtypes.float4_e2m1fn,
    "FP6 E3M2": ml_dtypes.float6_e3m2fn,
    "FP6 E2M3": ml_dtypes.float6_e2m3fn,
    "FP8 E3M4": ml_dtypes.float8_e3m4,
}
BITS = {"FP4 E2M1": 4, "FP6 E3M2": 6, "FP6 E2M3": 6}
NF4 = [-1.0, -0.6961928009986877, -0.5250730514526367, -0.39491748809814453,
       -0.28444138169288635, -0.18477343022823334, -0.09105003625154495, 0.0,
       0.07958029955625534, 0.16093020141124725, 0.24611230194568634, 0.33791524171829224,
       0.44070982933044434, 0.5626170039176941, 0.7229568362236023, 1.0]
E2M1 = [-6, -4, -3, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3, 4, 6]
INT4 = list(range(-7, 8))


def patterns(numbers, dtype):
    return np.asarray(numbers, np.float32).astype(dtype).view(np.uint8)


def around_midpoints(values):
    """The float32 midpoints of ascending values, each with its two neighbors."""
    values = np.asarray(values, np.float64)
    middle = ((values[:-1] + values[1:]) / 2).astype(np.float32)
    return np.stack([np.nextafter(middle, np.float32(-np.inf)), middle,
                     np.nextafter(middle, np.float32(np.inf))], 1).ravel()


def small_format(name, dtype, random):
    count = 2 ** BITS.get(name, 8)
    values = np.arange(count, dtype=np.uint8).view(dtype).astype(np.float64)
    finite = np.unique(values[np.isfinite(values)])
    beyond = np.float32([finite[-1] * f for f in (1.01, 1.05, 1.2, 2, 1e6)])
    inputs = np.concatenate([around_midpoints(finite), beyond, -beyond,
                             np.float32(random.standard_normal(64)),
                             np.float32(finite[-1] * random.uniform(-1, 1, 64))])
    return {"name": name,
            "values": ["nan" if np.isnan(v) else "inf" if v == np.inf else
                       "-inf" if v == -np.inf else float(v).hex() for v in values],
            "inputs": [int(i) for i in inputs.view(np.uint32)],
            "patterns": [int(p) for p in patterns(inputs, dtype)]}


def digest(numbers):
    """FNV-1a over the 32-bit words of an array."""
    state = 0xCBF29CE484222325
    for word in np.asarray(numbers).astype(np.uint32).tolist():
        state = (state ^ word) * 0x100000001B3 % 2**64
    return str(state)


def wide_format(name, dtype):
    top = int(np.array(np.inf, dtype).view(np.uint16))
    values = np.arange(top, dtype=np.uint16).view(dtype).astype(np.float32)
    rounded = around_midpoints(values).astype(dtype).view(np.uint16)
    return {"name": name, "values": digest(values.view(np.uint32)), "patterns": digest(rounded)}


def scales(kind, block_maxima, limit):
    if kind == "float32":
        return np.float32(block_maxima) / np.float32(limit)
    if kind == "powerOfTwo":
        return 2.0 ** (np.floor(np.log2(block_maxima)) - np.floor(np.log2(limit)))
    tensor = np.float32(block_maxima.max()) / np.float32(limit) / np.float32(448)
    wanted = np.float32(block_maxima) / np.float32(limit) / tensor
    return wanted.astype(ml_dtypes.float8_e4m3fn).astype(np.float32) * tensor


def blocks(name, grid, kind, size, matrix):
    grid = np.asarray(grid, np.float64)
    parts = matrix.reshape(-1, size).astype(np.float64)
    s = np.asarray(scales(kind, abs(parts).max(1), abs(grid).max()), np.float64)[:, None]
    distance = np.sort(abs((parts / s)[:, :, None] - grid), 2)
    inside = abs(parts / s) < abs(grid).max()
    assert (distance[:, :, 1] - distance[:, :, 0] > 1e-5)[inside].all(), "too close to a midpoint"
    nearest = abs((parts / s)[:, :, None] - grid).argmin(2)
    return {"name": name, "blockSize": size, "codes": nearest.ravel().tolist(),
            "scales": [float(x) for x in s.ravel()]}


def main():
    random = np.random.default_rng(4)
    matrix = np.float32(random.standard_normal((2, 64)) * [[0.02], [1]])
    contents = {
        "small": [small_format(n, t, random) for n, t in SMALL.items()],
        "wide": [wide_format("FP16", np.float16), wide_format("BF16", ml_dtypes.bfloat16)],
        "matrix": [float(x) for x in matrix.ravel()],
        "blocks": [
            blocks("NF4", NF4, "float32", 64, matrix),
            blocks("FP4 E2M1", E2M1, "float32", 64, matrix),
            blocks("INT4", INT4, "float32", 64, matrix),
            blocks("MXFP4", E2M1, "powerOfTwo", 32, matrix),
            blocks("NVFP4", E2M1, "float8E4M3", 16, matrix),
        ],
    }
    path = pathlib.Path(__file__).with_name("formats.json")
    lines = ",\n".join(f"{json.dumps(k)}: {json.dumps(v)}" for k, v in contents.items())
    path.write_text("{\n" + lines + "\n}\n")


main()
