"""Writes kmeans.json: codebooks of small sets of weights.

    python3 make_kmeans_fixtures.py      (numpy 2; no other input)

Lloyd's algorithm in float64 with the distances of all weights to all centroids at once, and the
best codebook by trying every way to cut the sorted weights. A set is taken only if no weight is
ever nearly halfway between two centroids, so that indices can be compared exactly.
"""

import itertools
import json
import pathlib

import numpy as np

MARGIN = 1e-4


def starts(weights, clusters):
    ordered = np.sort(weights)
    middles = (2 * np.arange(clusters) + 1) * len(weights) // (2 * clusters)
    return {
        "linear": np.linspace(ordered[0], ordered[-1], clusters),
        "density": ordered[middles],
    }


def nearest(weights, centroids):
    distances = np.abs(weights[:, None] - centroids[None, :])
    two = np.sort(distances, axis=1)[:, :2]
    assert ((two[:, 1] - two[:, 0]) > MARGIN).all()
    return distances.argmin(1)


def lloyd(weights, centroids):
    updates, indices = 0, nearest(weights, centroids)
    while True:
        members = np.eye(len(centroids))[indices]
        counts = members.sum(0)
        means = np.where(counts > 0, members.T @ weights / np.maximum(counts, 1), centroids)
        moved = nearest(weights, means)
        if np.allclose(means, centroids, rtol=0, atol=1e-12):
            return centroids, indices, updates
        updates, centroids, indices = updates + 1, means, moved


def optimum(weights, clusters):
    ordered = np.sort(weights)
    return min(
        sum(part.var() * len(part) for part in np.split(ordered, cuts))
        for cuts in itertools.combinations(range(1, len(ordered)), clusters - 1)
    )


def case(name, weights, clusters):
    weights = weights.astype(np.float32).astype(np.float64)
    result = {"name": name, "weights": weights.tolist(), "clusters": clusters, "starts": []}
    for start, centroids in starts(weights, clusters).items():
        centroids, indices, updates = lloyd(weights, centroids)
        error = float(((weights - centroids[indices]) ** 2).sum())
        result["starts"].append(dict(
            start=start, centroids=centroids.tolist(), indices=indices.tolist(),
            updates=updates, squaredError=error))
    result["optimum"] = optimum(weights, clusters)
    return result


random = np.random.default_rng(7)
lecture = np.array([
    2.09, -.98, 1.48, .09, .05, -.14, -1.08, 2.12, -.91, 1.92, 0, -1.03, 1.87, 0, 1.53, 1.49])
cases = [
    case("lecture", lecture, 4),
    case("normal", random.standard_normal(24), 3),
    case("normal", random.standard_normal(24), 5),
    case("t with 2 degrees", random.standard_t(2, 24), 4),
    case("t with 2 degrees", random.standard_t(2, 20), 6),
    case("two far clusters", np.r_[random.normal(0, .1, 10), random.normal(9, .1, 10)], 5),
]
file = pathlib.Path(__file__).with_name("kmeans.json")
file.write_text("[\n" + ",\n".join(json.dumps(c) for c in cases) + "\n]\n")
for c in cases:
    print(c["name"], c["clusters"], c["optimum"], [
        (s["start"], s["updates"], s["squaredError"]) for s in c["starts"]])
