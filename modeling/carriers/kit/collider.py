"""Coarse signed distance field that charms rest on: body, pockets and strap pads, not the hardware they hang from."""
import base64

import numpy as np
from mathutils import Vector

from curves import unit
from mesh import Surface

DIRECTIONS = [Vector(d).normalized() for d in ((1, 0.0131, 0.0071), (-0.0093, 1, 0.0117), (0.0057, -0.0103, 1))]


class Solid:
    """Closed mesh made of one or more sheets; inside is judged by crossing parity along three rays."""

    def __init__(self, sheets):
        self.sheets = sheets
        verts = np.concatenate([s.verts for s in sheets])
        self.low, self.high = verts.min(0), verts.max(0)
        self.tree = Surface(list(sheets)).tree

    def contains(self, point):
        if (point < self.low).any() or (point > self.high).any():
            return False
        votes = 0
        for d in DIRECTIONS:
            crossings, at = 0, Vector(point)
            for _ in range(64):
                hit = self.tree.ray_cast(at, d)
                if hit[0] is None:
                    break
                crossings += 1
                at = hit[0] + d * 1e-3
            votes += crossings % 2
        return votes >= 2

    def distance(self, point):
        d = self.tree.find_nearest(Vector(point))[3]
        return -d if self.contains(point) else d


def distance_field(solids, cell=10.0, margin=11.0):
    """Samples at origin + cell * (i, j, k), x fastest; int8 millimeters, negative inside. Lengths in the result are meters."""
    solids = [Solid(s) for s in solids]
    low = np.min([s.low for s in solids], 0) - margin
    high = np.max([s.high for s in solids], 0) + margin
    low[1] = -cell
    size = np.ceil((high - low) / cell).astype(int) + 1
    field = np.zeros(size)
    for i in range(size[0]):
        for j in range(size[1]):
            for k in range(size[2]):
                p = low + cell * np.array([i, j, k])
                field[i, j, k] = min(s.distance(p) for s in solids)
    stored = fitted(np.clip(field, -127, 127), low, cell, solids)
    shape = {'kind': 'sdf', 'origin': [round(float(v) / 1000, 5) for v in low], 'cell': cell / 1000,
             'size': [int(v) for v in size], 'bytes': base64.b64encode(stored.transpose(2, 1, 0).tobytes()).decode()}
    return shape, stored


def corners_of(size, low, cell, points):
    """Flat indices [n,8] and trilinear weights [n,8] of the samples around each point."""
    g = np.clip((points - low) / cell, 0, np.array(size) - 1.001)
    i = np.floor(g).astype(int)
    f = g - i
    index, weight = [], []
    for dx in (0, 1):
        for dy in (0, 1):
            for dz in (0, 1):
                index.append(np.ravel_multi_index((i[:, 0] + dx, i[:, 1] + dy, i[:, 2] + dz), size))
                weight.append((f[:, 0] if dx else 1 - f[:, 0]) * (f[:, 1] if dy else 1 - f[:, 1]) * (f[:, 2] if dz else 1 - f[:, 2]))
    return np.stack(index, 1), np.stack(weight, 1)


def shell_points(solids):
    """Points on the outside skin and their normals."""
    verts, normals = [], []
    for solid in solids:
        for p in solid.sheets:
            if p.name in ('wall', 'lid'):
                continue
            corners = p.verts[p.faces]
            n = unit(p.face_normals())
            for w in ((1 / 3, 1 / 3, 1 / 3), (0.6, 0.2, 0.2), (0.2, 0.6, 0.2), (0.2, 0.2, 0.6)):
                verts.append(np.einsum('k,fkd->fd', w, corners))
                normals.append(n)
    return np.concatenate(verts), np.concatenate(normals)


def fitted(field, low, cell, solids, rounds=40):
    """Rounds the samples so that trilinear lookup is true near the skin: plain sampling misses folds and 12 mm pads narrower than
    a cell. Simultaneous iterative least squares (SIRT) over points within 5 mm of the skin, then rounded to int8."""
    points, normals = shell_points(solids)
    points = np.concatenate([points + normals * d for d in (-3.0, 0.0, 3.0)])
    true = np.array([min(s.distance(p) for s in solids) for p in points])
    index, weight = corners_of(field.shape, low, cell, points)
    flat, size = field.ravel().copy(), field.size
    total = np.bincount(index.ravel(), weight.ravel(), size)
    for _ in range(rounds):
        miss = true - (flat[index] * weight).sum(1)
        step = np.bincount(index.ravel(), (weight * miss[:, None]).ravel(), size)
        flat += np.where(total > 0.3, step / np.maximum(total, 0.3), 0)
    return np.clip(np.round(flat), -127, 127).astype(np.int8).reshape(field.shape)


def sample(shape, stored, points):
    """Trilinear lookup in millimeters, as the app does it."""
    index, weight = corners_of(stored.shape, np.array(shape['origin']) * 1000, shape['cell'] * 1000, np.asarray(points, float))
    return (stored.ravel()[index].astype(float) * weight).sum(1)


def surface_error(shape, stored, solids, offsets=(-4.0, 0.0, 4.0), count=3000):
    """Field minus true signed distance (mm) near the visible surface: for each offset the 50th, 95th and 99th percentile."""
    bodies = [Solid(s) for s in solids]
    verts, normals = shell_points(bodies)
    pick = np.random.default_rng(5).permutation(len(verts))[:count]
    report = {}
    for offset in offsets:
        points = verts[pick] + normals[pick] * offset
        true = np.array([min(b.distance(p) for b in bodies) for p in points])
        # skin that lies inside another piece is not reachable
        reachable = true > min(offset, 0) - 1.5
        error = np.abs(sample(shape, stored, points[reachable]) - true[reachable])
        report[offset] = [round(float(v), 2) for v in np.percentile(error, (50, 95, 99))]
    return report
