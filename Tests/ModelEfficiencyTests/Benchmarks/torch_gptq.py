"""Times GPTQ (Frantar et al. 2023, algorithm 1) written with PyTorch operations, one per column
step, blocks of 128, three factorizations: the usual way to run it on a CPU.

    python3 torch_gptq.py [threads] [size ...]      default: 1 thread, 768 2048 4096

4 bits, symmetric, one grid per row, dampening 0.01; the Hessian is given. Prints the best of
several runs (wall time and processor time, the latter for busy machines) and the share of the
factorizations; `GPTQBenchmarks.swift` prints this package's times.
"""

import sys
import time

import torch

BITS, BLOCK, DAMPENING = 4, 128, 0.01


def correlated_layer(n):
    """A weight [n x n] and the Hessian of n latent-factor inputs with unequal scales."""
    generator = torch.Generator().manual_seed(n)
    normal = lambda *shape: torch.randn(*shape, generator=generator)
    factors = n // 8
    inputs = normal(2 * n, factors) @ normal(factors, n) / factors**0.5 + normal(2 * n, n) / 8
    inputs *= 2 ** (4 * torch.rand(n, generator=generator) - 2)
    return normal(n, n), inputs.T @ inputs * (2 / len(inputs))


def inverse_factor(hessian):
    """The upper triangular U with the inverse of the dampened Hessian = U^T U."""
    hessian = hessian.clone()
    diagonal = torch.arange(len(hessian))
    hessian[diagonal, diagonal] += DAMPENING * hessian.diagonal().mean()
    inverse = torch.cholesky_inverse(torch.linalg.cholesky(hessian))
    return torch.linalg.cholesky(inverse, upper=True)


def rounded(column, scale, zero, last):
    return scale * (torch.clamp(torch.round(column / scale) + zero, 0, last) - zero)


def gptq(weight, hessian):
    """The quantized weight, the summed loss, and the seconds that the factorizations took."""
    weight = weight.clone()
    start = time.perf_counter()
    upper = inverse_factor(hessian)
    factoring = time.perf_counter() - start
    last = 2**BITS - 1
    scale = 2 * weight.abs().amax(dim=1) / last
    zero = torch.full_like(scale, 2 ** (BITS - 1))
    quantized, losses = torch.zeros_like(weight), torch.zeros_like(weight)
    for first in range(0, weight.shape[1], BLOCK):
        end = min(first + BLOCK, weight.shape[1])
        block = weight[:, first:end].clone()
        errors = torch.zeros_like(block)
        factor = upper[first:end, first:end]
        for j in range(end - first):
            column = block[:, j]
            value = rounded(column, scale, zero, last)
            error = (column - value) / factor[j, j]
            quantized[:, first + j] = value
            losses[:, first + j] = error**2 / 2
            block[:, j:] -= error.unsqueeze(1).matmul(factor[j, j:].unsqueeze(0))
            errors[:, j] = error
        weight[:, end:] -= errors.matmul(upper[first:end, end:])
    return quantized, losses.sum().item(), factoring


def main():
    threads = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    sizes = [int(size) for size in sys.argv[2:]] or [768, 2048, 4096]
    torch.set_num_threads(threads)
    print(f"torch {torch.__version__}, {threads} thread(s)")
    for n in sizes:
        weight, hessian = correlated_layer(n)
        gptq(weight, hessian)
        walls, processors, factorings = [], [], []
        for _ in range(20 if n < 1000 else 5):
            wall, processor = time.perf_counter(), time.process_time()
            _, loss, factoring = gptq(weight, hessian)
            walls.append(time.perf_counter() - wall)
            processors.append(time.process_time() - processor)
            factorings.append(factoring)
        print(
            f"{n}x{n}: best wall {min(walls) * 1e3:.1f} ms, "
            f"best processor {min(processors) * 1e3:.1f} ms, "
            f"factorizations {min(factorings) * 1e3:.1f} ms, loss {loss:.4g}"
        )


if __name__ == "__main__":
    main()
