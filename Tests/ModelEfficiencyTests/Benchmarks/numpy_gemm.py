"""The peer's figures for the engine's benchmarks: NumPy with its OpenBLAS, best of many runs.

    OPENBLAS_NUM_THREADS=1 python3 numpy_gemm.py        # one thread
    BENCHMARK=1 swift test --filter MatrixBenchmarks     # the engine, same sizes

Run both in turn on an otherwise idle machine.
"""

import time

import numpy as np


def best_of(runs, action):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return min(times)


def report(name, flops, seconds):
    print(f"{name:32} {seconds * 1e3:10.3f} ms {flops / seconds * 1e-9:8.1f} GFLOP/s")


rng = np.random.default_rng(1)
for n, runs in [(64, 2000), (256, 400), (512, 100), (1024, 40), (2048, 6), (4096, 2)]:
    a = rng.standard_normal((n, n), dtype=np.float32)
    b = rng.standard_normal((n, n), dtype=np.float32)
    report(f"product {n}", 2 * n**3, best_of(runs, lambda: a @ b))

for n, runs in [(1024, 10), (4096, 1)]:
    x = rng.standard_normal((n, n), dtype=np.float32)
    h = x @ x.T / n + np.eye(n, dtype=np.float32)
    report(f"cholesky {n}", n**3 / 3, best_of(runs, lambda: np.linalg.cholesky(h)))
