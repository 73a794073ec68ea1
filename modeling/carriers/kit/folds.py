"""Relief that sewing and use leave in cloth: drag lines and sharp creases, and how stiff cloth and a straight seam even it out."""
import math

import numpy as np
from mathutils import Vector

from curves import soften, wave
from mesh import nearest


def drag_lines(a, b, folds, crisp=1.0):
    """Height (mm) at (a, b) of ridges with a trough beside them. Each fold: start a, b, direction a, b, height, half width,
    length (mm). `crisp` above 1 narrows the crests, as in stiff cloth."""
    total = 0.0
    for ca, cb, da, db, height, half, span in folds:
        size = math.hypot(da, db)
        ua, ub = da / size, db / size
        s = (a - ca) * ua + (b - cb) * ub
        if not -20 < s < span:
            continue
        t = -(a - ca) * ub + (b - cb) * ua + 9 * wave(s * 0.013, ca * 0.04, cb * 0.01)
        fade = max(0.0, math.sin(math.pi * (s + 20) / (span + 20)))
        crest = math.exp(-abs(t / half) ** (2 / crisp))
        total += height * fade * (crest - 0.5 * math.exp(-((t - 1.6 * half) / half) ** 2))
    return total


def creases(x, y, z, scale, seed):
    """Net of soft ridges where slow noise passes zero (0..1): how stiff cloth breaks when it is handled."""
    n = wave(x * scale + seed, y * scale - seed, z * scale + 2 * seed)
    m = wave(x * scale * 0.5 - seed, y * scale * 0.5 + 3, z * scale * 0.5 + seed)
    return max(0.0, 1 - abs(n) / 0.22) ** 1.6 * min(max(0.5 + m, 0.0), 1.0)


def straightened(shell, sewn, rows, sigma=6.0, reach=16.0):
    """Takes the waves out of a closed seam: what moved the vertices `rows` off their places in `sewn` (the pattern's) stays only as
    far as it is slow along the seam; cloth within about `reach` mm goes along."""
    moved = shell.verts[rows] - sewn[rows]
    shift = soften(moved, sigma, True) - moved
    seam = nearest(shell.verts[rows])
    for i, p in enumerate(shell.verts):
        _, k, distance = seam.find(Vector(p))
        if distance < 3 * reach:
            shell.verts[i] = p + shift[k] * math.exp(-(distance / reach) ** 2)


def evened(shell, rounds, fixed):
    """Evens out what stiff cloth would not let through; vertices `fixed` stay where they are."""
    edges = np.vstack([shell.quads[:, [0, 1]], shell.quads[:, [1, 2]], shell.quads[:, [2, 3]], shell.quads[:, [3, 0]]])
    edges = np.unique(np.sort(edges, 1), axis=0)
    free = np.ones(len(shell.verts), bool)
    free[fixed] = False
    for _ in range(rounds):
        total, count = np.zeros_like(shell.verts), np.zeros(len(shell.verts))
        for a, b in ((0, 1), (1, 0)):
            np.add.at(total, edges[:, a], shell.verts[edges[:, b]])
            np.add.at(count, edges[:, a], 1)
        even = total / np.maximum(count, 1)[:, None]
        shell.verts[free] += 0.5 * (even - shell.verts)[free]
