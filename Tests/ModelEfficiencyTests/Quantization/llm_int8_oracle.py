"""Numbers for LLMInt8Tests: the nine methods of Dettmers et al. 2022, Table 1, and bitsandbytes'
variant, in float64 NumPy. Run by hand: python3 llm_int8_oracle.py"""

import numpy as np

TOKENS, FEATURES, OUTPUTS = 12, 24, 10
i, j = np.arange(TOKENS)[:, None], np.arange(FEATURES)[None, :]
x = ((37 * i + 101 * j + 13 * i * j) % 61 - 30) / 17.0
x[:, 5] += np.where(np.arange(TOKENS) % 4 != 3, 24.0, 0.0)
x[:, 17] += np.where(np.arange(TOKENS) % 4 != 3, 33.0, 0.0)
f, o = np.arange(FEATURES)[:, None], np.arange(OUTPUTS)[None, :]
w = ((29 * f + 53 * o + 7 * f * o) % 47 - 23) / 67.0 * (1 + o % 3)
y = x @ w


def absmax(m, axis):
    s = np.abs(m).max(axis=axis, keepdims=True) / 127
    return np.rint(m / s) * s


def zeropoint(m, axis):
    low = np.minimum(m.min(axis=axis, keepdims=True), 0)
    high = np.maximum(m.max(axis=axis, keepdims=True), 0)
    s = (high - low) / 254
    z = -np.rint(low / s) - 127
    return (np.clip(np.rint(m / s) + z, -127, 127) - z) * s


def decomposed(quantized, x, w):
    out = (np.abs(x) >= 6).any(axis=0)
    return quantized(x[:, ~out], w[~out]) + x[:, out] @ w[out]


def bitsandbytes(x, w):
    out = (np.abs(x) >= 6).any(axis=0)
    s = np.abs(np.where(np.abs(x) < 6, x, 0)).max(axis=1, keepdims=True) / 127
    regular = np.where(out[None, :], 0, x)
    wq = absmax(w, 0)
    return np.rint(regular / s) * s @ wq + x[:, out] @ wq[out]


methods = {
    "absmax": lambda x, w: absmax(x, None) @ absmax(w, None),
    "zeropoint": lambda x, w: zeropoint(x, None) @ zeropoint(w, None),
    "absmaxRowWise": lambda x, w: absmax(x, 1) @ absmax(w, None),
    "absmaxVectorWise": lambda x, w: absmax(x, 1) @ absmax(w, 0),
    "zeropointVectorWise": lambda x, w: zeropoint(x, 1) @ zeropoint(w, 0),
}
methods["absmaxRowWiseDecomposed"] = lambda x, w: decomposed(methods["absmaxRowWise"], x, w)
methods["absmaxLLMInt8"] = lambda x, w: decomposed(methods["absmaxVectorWise"], x, w)
methods["zeropointLLMInt8"] = lambda x, w: decomposed(methods["zeropointVectorWise"], x, w)
methods["bitsandbytes"] = bitsandbytes
for name, product in methods.items():
    r = product(x, w)
    error = np.linalg.norm(r - y) / np.linalg.norm(y)
    print(f"{name}: error {error:.6f}, [0,0] {r[0, 0]:.5f}, [3,1] {r[3, 1]:.5f}, [11,9] {r[11, 9]:.5f}")
