"""Ambient occlusion by ray casting, kept in vertex colors."""
import numpy as np
from mathutils import Vector

from curves import unit
from mesh import Surface


def hemisphere(count):
    """Cosine-weighted directions around +z on a golden-angle spiral."""
    k = np.arange(count) + 0.5
    r, a = np.sqrt(k / count), k * np.pi * (3 - np.sqrt(5))
    return np.stack([r * np.cos(a), r * np.sin(a), np.sqrt(1 - k / count)], 1)


def occlude(parts, rays=40, reach=70.0, strength=0.86, floor=True):
    """Sets part.occlusion (1 = open) for each vertex. Stitches receive but do not cast."""
    tree = Surface([p for p in parts if p.name != 'stitches']).tree
    sky = hemisphere(rays)
    for part in parts:
        normals = part.vertex_normals()
        open_ = np.ones(len(part.verts))
        lift = 1.2 if part.name == 'stitches' else 0.35
        for i, (p, n) in enumerate(zip(part.verts, normals)):
            helper = np.array([0, 1.0, 0]) if abs(n[1]) < 0.9 else np.array([1.0, 0, 0])
            x = unit(np.cross(helper, n))
            turn = (i * 2.399963) % 6.2831853
            c, s = np.cos(turn), np.sin(turn)
            local = np.stack([sky[:, 0] * c - sky[:, 1] * s, sky[:, 0] * s + sky[:, 1] * c, sky[:, 2]], 1)
            world = local @ np.stack([x, np.cross(n, x), n])
            start = Vector(p + n * lift)
            total = 0.0
            for d in world:
                hit = tree.ray_cast(start, Vector(d), reach)[3]
                if hit is not None:
                    total += (1 - hit / reach) ** 0.6
                elif floor and d[1] < 0 and start.y / -d[1] < reach:
                    total += (1 - start.y / -d[1] / reach) ** 0.6 * 0.8
            open_[i] = 1 - total / rays
        part.occlusion = 1 - strength * (1 - smoothed(open_, part.faces))
        part.occlusion = np.clip(part.occlusion, 0.12, 1)


def smoothed(values, faces, rounds=1):
    """Mean over neighboring vertices."""
    edges = np.vstack([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    for _ in range(rounds):
        total, count = values.copy(), np.ones(len(values))
        np.add.at(total, edges[:, 0], values[edges[:, 1]])
        np.add.at(total, edges[:, 1], values[edges[:, 0]])
        np.add.at(count, edges.ravel(), 1)
        values = total / count
    return values
