"""Writes quantization.json: small layers quantized to nearest, by OBQ and by GPTQ.

    python3 make_quantization_fixtures.py      (numpy 2; no other input)

Written from the papers, apart from the Swift code and on another route: no Cholesky factor, but
the inverse Hessian itself, from which one column after the other is eliminated, in float64
(Frantar and Alistarh 2022, equations 2 to 4). GPTQ's codes are computed a second time in float32
with three factorizations, as the authors' code does, and must come out the same.

Codes are meant to be compared exactly. A layer is therefore taken only if no decision is close:
every weight is at least MARGIN steps from a tie when it is rounded, and every greedy choice wins
by MARGIN of its cost.
"""

import json
import pathlib

import numpy as np

MARGIN = 2e-3
ROWS, COLUMNS, DEAD = 5, 12, 7


class TooClose(Exception):
    pass


def layer(seed, one_dead):
    random = np.random.default_rng(seed)
    inputs = random.standard_normal((40, 3)) @ random.standard_normal((3, COLUMNS))
    inputs += 0.3 * random.standard_normal(inputs.shape)
    inputs *= 2 ** random.uniform(-2, 2, COLUMNS)
    if one_dead:
        inputs[:, DEAD] = 0
    weight = random.standard_normal((ROWS, COLUMNS))
    # The greatest magnitude is positive: -a is a tie on a symmetric grid.
    weight *= np.sign(np.take_along_axis(weight, np.abs(weight).argmax(1)[:, None], 1))
    hessian = 2 / len(inputs) * inputs.T @ inputs
    return weight.astype(np.float32), hessian.astype(np.float32)


def find_grid(weights, bits, symmetric):
    """scale, zero point of each row."""
    low, high = np.minimum(weights.min(1), 0), np.maximum(weights.max(1), 0)
    if symmetric:
        high = np.maximum(-low, high)
        low = -high
    empty = low == high
    low, high = np.where(empty, -1, low), np.where(empty, 1, high)
    scale = (high - low) / (2**bits - 1)
    exact = -low / scale
    if not symmetric and (np.abs(exact - np.floor(exact) - 0.5) < MARGIN).any():
        raise TooClose
    return scale, np.full(len(scale), 2 ** (bits - 1)) if symmetric else np.rint(exact)


def codes_of(weights, scale, zero, bits):
    steps = weights / scale
    inside = (steps + zero > -0.5 + MARGIN) & (steps + zero < 2**bits - 1 - 0.5 + MARGIN)
    if (inside & (np.abs(steps - np.floor(steps) - 0.5) < MARGIN)).any():
        raise TooClose
    return np.clip(np.rint(steps) + zero, 0, 2**bits - 1)


def grids(weights, case):
    """scale and zero [rows x groups] of the original weights, and the group of each column."""
    if case["granularity"] == "tensor":
        scale, zero = find_grid(weights.reshape(1, -1), case["bits"], case["symmetric"])
        return np.repeat(scale, ROWS)[:, None], np.repeat(zero, ROWS)[:, None], [0] * COLUMNS
    size = case.get("groupSize", COLUMNS)
    parts = [
        find_grid(weights[:, first : first + size], case["bits"], case["symmetric"])
        for first in range(0, COLUMNS, size)
    ]
    group = [column // size for column in range(COLUMNS)]
    return np.stack([s for s, _ in parts], 1), np.stack([z for _, z in parts], 1), group


def prepared(weight, hessian, dampening):
    weight, hessian = weight.astype(np.float64), hessian.astype(np.float64)
    for column in np.flatnonzero(hessian.diagonal() == 0):
        hessian[column, column] = 1
        weight[:, column] = 0
    return weight, hessian + dampening * hessian.diagonal().mean() * np.eye(COLUMNS)


def gptq(weight, hessian, case, route):
    original = hessian.diagonal().copy()
    weight, hessian = prepared(weight, hessian, case["dampening"])
    bits, symmetric, size = case["bits"], case["symmetric"], case.get("groupSize", COLUMNS)
    dynamic = case["groups"] == "dynamic" and "groupSize" in case
    order = np.arange(COLUMNS)
    if case["order"] == "descendingDiagonal":
        order = np.argsort(-original, kind="stable")
    scale, zero, group = grids(weight, case)
    step = elimination(hessian, order) if route == "float64" else factorization(hessian, order)
    weight = weight if route == "float64" else weight.astype(np.float32)
    scale, zero = scale.astype(weight.dtype), zero.astype(weight.dtype)
    codes, group, loss = np.zeros((ROWS, COLUMNS), int), list(group), 0.0
    for position, column in enumerate(order):
        if dynamic:
            if position % size == 0:
                g = position // size
                scale[:, g], zero[:, g] = find_grid(
                    weight[:, order[position : position + size]], bits, symmetric
                )
            group[column] = position // size
        s, z = scale[:, group[column]], zero[:, group[column]]
        q = codes_of(weight[:, column], s, z, bits)
        codes[:, column] = q
        error = weight[:, column] - s * (q - z)
        pivot, row = step(position)
        loss += float((error**2 / pivot / 2).sum())
        weight[:, order[position:]] -= np.outer(error / pivot, row)
    return codes, scale, zero, group, loss


def elimination(hessian, order):
    """[H^-1]_jj and row j of the inverse Hessian of the columns that are left."""
    inverse = np.linalg.inv(hessian[np.ix_(order, order)])

    def step(j):
        nonlocal inverse
        pivot, row = inverse[0, 0], inverse[0]
        inverse = (inverse - np.outer(row, row) / pivot)[1:, 1:]
        return pivot, row

    return step


def factorization(hessian, order):
    """The same from the upper Cholesky factor of the inverse, in float32."""
    hessian = hessian[np.ix_(order, order)].astype(np.float32)
    lower = np.linalg.inv(np.linalg.cholesky(hessian))
    upper = np.linalg.cholesky(lower.T @ lower).T
    return lambda j: (upper[j, j] ** 2, upper[j, j] * upper[j, j:])


def obq(weight, hessian, case):
    weight, hessian = prepared(weight, hessian, case["dampening"])
    scale, zero, group = grids(weight, case)
    codes, orders, loss = np.zeros((ROWS, COLUMNS), int), [], 0.0
    for i in range(ROWS):
        row, inverse, left, taken = weight[i], np.linalg.inv(hessian), list(range(COLUMNS)), []
        s, z = scale[i, group], zero[i, group]
        while left:
            q = codes_of(row[left], s[left], z[left], case["bits"])
            change = row[left] - s[left] * (q - z[left])
            costs = change**2 / inverse.diagonal()[left] / 2
            distance = np.abs(change) / s[left] - 0.51
            if case["strayWeightsFirst"] and (np.abs(distance) < MARGIN).any():
                raise TooClose
            stray = np.where(distance > 0, np.abs(change), 0)
            if case["strayWeightsFirst"] and stray.any():
                best, rivals = stray.argmax(), -stray
            else:
                best, rivals = costs.argmin(), costs
            others = np.delete(rivals, best)
            if len(others) and others.min() - rivals[best] < MARGIN * abs(rivals[best]):
                raise TooClose
            p = left.pop(best)
            codes[i, p] = q[best]
            loss += costs[best]
            row = row - change[best] / inverse[p, p] * inverse[p]
            inverse = inverse - np.outer(inverse[p], inverse[p]) / inverse[p, p]
            taken.append(p)
        orders.append(taken)
    return codes, scale, zero, group, loss, orders


def result(case, codes, scale, zero, group, loss=None, orders=None):
    if case["granularity"] == "tensor":
        scale, zero = scale[:1], zero[:1]
    case = dict(case, codes=codes.ravel().tolist(), scales=scale.ravel().tolist())
    case.update(zeroPoints=zero.astype(int).ravel().tolist(), groupOfColumn=list(group))
    if loss is not None:
        case["loss"] = loss
    if orders is not None:
        case["orders"] = orders
    return case


def nearest(weight, case):
    weight = weight.astype(np.float64)
    scale, zero, group = grids(weight, case)
    codes = codes_of(weight, scale[:, group], zero[:, group], case["bits"]).astype(int)
    return result(case, codes, scale, zero, group)


def cases():
    shapes = [
        dict(bits=4, symmetric=True, granularity="row"),
        dict(bits=3, symmetric=False, granularity="row"),
        dict(bits=8, symmetric=False, granularity="tensor"),
        dict(bits=2, symmetric=False, granularity="group", groupSize=4),
        dict(bits=4, symmetric=True, granularity="group", groupSize=6),
    ]
    for shape in shapes:
        yield dict(shape, method="nearest")
        for stray in [False, True]:
            yield dict(shape, method="obq", dampening=0.01, strayWeightsFirst=stray)
        for order in ["natural", "descendingDiagonal"]:
            for groups in ["dynamic", "static"] if "groupSize" in shape else ["static"]:
                yield dict(shape, method="gptq", dampening=0.01, order=order, groups=groups)


def solve(weight, hessian, case):
    if case["method"] == "nearest":
        return nearest(weight, case)
    if case["method"] == "obq":
        return result(case, *obq(weight, hessian, case))
    exact = gptq(weight, hessian, case, "float64")
    single = gptq(weight, hessian, case, "float32")
    assert (exact[0] == single[0]).all() and exact[3] == single[3]
    return result(case, *exact)


def main():
    fixtures = []
    for number, case in enumerate(cases()):
        one_dead = number % 3 == 2 and case["method"] != "nearest"
        for seed in range(1000 * number, 1000 * number + 1000):
            weight, hessian = layer(seed, one_dead)
            try:
                solved = solve(weight, hessian, case)
            except TooClose:
                continue
            arrays = dict(rows=ROWS, columns=COLUMNS, weight=weight.ravel().tolist())
            fixtures.append(dict(arrays, hessian=hessian.ravel().tolist(), **solved))
            print(number, seed, case)
            break
        else:
            raise SystemExit(f"every layer was too close for {case}")
    lines = ",\n".join(json.dumps(fixture) for fixture in fixtures)
    pathlib.Path(__file__).with_name("quantization.json").write_text(f"[\n{lines}\n]\n")


if __name__ == "__main__":
    main()
