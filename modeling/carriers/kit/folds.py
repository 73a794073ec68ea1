"""Relief that sewing and use leave in cloth: drag lines, sharp creases, rubbed ridges."""
import math
from dataclasses import dataclass

import numpy as np

from curves import wave
from mesh import Part


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


@dataclass
class Worn(Part):
    """Cloth whose ridges are rubbed pale and whose hollows keep their wax: `wear` (one factor a vertex) darkens it further."""
    wear: object = None

    def __setattr__(self, name, value):
        if name == 'occlusion' and value is not None and self.wear is not None:
            value = np.clip(value * self.wear, 0.1, 1)
        super().__setattr__(name, value)


def worn(part, normals, strength=0.4, blotch=0.02, rounds=2):
    """The part with wear from its relief: height over its neighborhood along the normals (mm), and slow blotches."""
    edges = np.vstack([part.faces[:, [0, 1]], part.faces[:, [1, 2]], part.faces[:, [2, 0]]])
    smooth = part.verts.copy()
    for _ in range(rounds):
        total, count = smooth.copy(), np.ones(len(smooth))
        for a, b in ((0, 1), (1, 0)):
            np.add.at(total, edges[:, a], smooth[edges[:, b]])
            np.add.at(count, edges[:, a], 1)
        smooth = total / count[:, None]
    relief = np.clip(((part.verts - smooth) * normals).sum(1), -1.2, 0.8)
    tone = np.array([wave(*(p * 0.019)) + 0.6 * wave(*(p * 0.06 + 5)) for p in part.verts])
    wear = 0.93 + strength * 0.16 * relief + blotch * tone
    return Worn(part.name, part.material, part.verts, part.faces, part.uvs, part.crease, None, np.clip(wear, 0.6, 1.0))
