"""Writes integer-arithmetic.json: affine maps, fixed-point multipliers and integer layers.

    python3 make_integer_fixtures.py      (numpy 2; no other input)

Maps as gemmlowp and torch.ao derive them, in float64; multipliers and layers with exact fractions
and Python's unbounded integers. A map is taken only if its zero point and all codes are MARGIN
away from a tie.
"""

import json
import math
import pathlib
from fractions import Fraction

import numpy as np

MARGIN = 1e-3
random = np.random.default_rng(3)


def away_from_ties(x):
    return (np.abs(x - np.floor(x) - 0.5) > MARGIN).all()


def affine(low, high, first, last, numbers):
    low, high = min(low, 0.0), max(high, 0.0)
    scale = (high - low) / (last - first)
    exact = first - low / scale
    steps = numbers / scale
    if not (away_from_ties(np.array([exact])) and away_from_ties(steps)):
        return None
    zero = int(np.rint(exact))
    return scale, zero, np.clip(np.rint(steps) + zero, first, last).astype(int)


def single(x):
    return float(np.float32(x))


maps = []
for first, last in [(0, 3), (-2, 1), (-1, 1), (0, 255), (-128, 127), (-127, 127), (-8, 7), (5, 20)]:
    for center, width in [(0.3, 2.0), (4.0, 1.0), (-7.0, 3.0), (0.01, 40.0)]:
        while True:
            low, high = sorted(single(x) for x in center + width * random.uniform(-1, 1, 2))
            numbers = np.array([single(x) for x in center + 1.5 * width * random.uniform(-1, 1, 9)])
            found = affine(low, high, first, last, numbers)
            if found:
                break
        maps.append(dict(
            low=low, high=high, first=first, last=last, scale=found[0], zeroPoint=found[1],
            numbers=numbers.tolist(), codes=found[2].tolist()))


def half_up(x):
    return math.floor(x + Fraction(1, 2))


def half_away(x):
    return half_up(x) if x >= 0 else -half_up(-x)


def fixed_point(multiplier):
    """significand, shift with multiplier ~ significand / 2^(31 + shift)."""
    fraction, exponent = math.frexp(multiplier)
    significand = half_away(Fraction(fraction) * 2**31)
    if significand == 2**31:
        significand, exponent = 2**30, exponent + 1
    return significand, -exponent


def multiply(x, significand, shift):
    return half_away(Fraction(half_up(Fraction(x * significand, 2**31)), 2**shift))


multipliers = []
for multiplier in [0.5, 0.375, 0.75, 1 / 3, 0.1, 0.9999, 2.0**-32, 1.7e-7, 0.0072474, 0.25 - 2.0**-40]:
    significand, shift = fixed_point(multiplier)
    operands = [0, 1, -1, 2, -2, 3, -3, 10, -10, 2**31 - 1, -(2**31)]
    operands += [int(x) for x in random.integers(-(2**31), 2**31, 12)]
    operands += [int(x) for x in random.integers(-1000, 1000, 24)]
    multipliers.append(dict(
        multiplier=multiplier, significand=significand, shift=shift, operands=operands,
        products=[multiply(x, significand, shift) for x in operands]))

layers = []
for bits, signed in [(8, False), (8, True), (4, False), (2, True)]:
    first = -(2 ** (bits - 1)) if signed else 0
    last = first + 2**bits - 1
    outputs, features, samples = 3, 7, 4
    weight = random.integers(first, last + 1, (outputs, features)).tolist()
    inputs = random.integers(first, last + 1, (samples, features)).tolist()
    zeros = [int(z) for z in random.integers(first, last + 1, 3)]
    scales = [0.015625, 0.03125, single(random.uniform(0.001, 0.01))]
    scales[2] = single(max(scales[2], scales[0] * scales[1] * features * 2 ** (bits - 2)))
    bias = [int(b) for b in random.integers(-300, 300, outputs)]
    significand, shift = fixed_point(scales[0] * scales[1] / scales[2])
    sums = [
        [b + sum((x - zeros[0]) * (w - zeros[1]) for x, w in zip(row, weights))
         for weights, b in zip(weight, bias)] for row in inputs]
    codes = [
        [min(max(multiply(s, significand, shift) + zeros[2], first), last) for s in row]
        for row in sums]
    layers.append(dict(
        first=first, last=last, outputs=outputs, features=features, samples=samples,
        weight=sum(weight, []), inputs=sum(inputs, []), zeroPoints=zeros, scales=scales,
        bias=[b * scales[0] * scales[1] for b in bias], sums=sum(sums, []), codes=sum(codes, [])))

file = pathlib.Path(__file__).with_name("integer-arithmetic.json")
file.write_text(json.dumps(dict(maps=maps, multipliers=multipliers, layers=layers)) + "\n")
for layer in layers:
    print(layer["zeroPoints"], layer["scales"], layer["codes"])
