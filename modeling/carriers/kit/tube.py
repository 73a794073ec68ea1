"""Bodies sewn as a tube: rings of points stacked from the middle of the bottom to the mouth."""
import numpy as np

from curves import resample, soften
from mesh import CLOTH_TILE, Part, quads_to_triangles


def rounded_ring(half, front, back, radius, counts):
    """Rounded rectangle (x, z), cut at the middle of each corner arc into left, front, right and back side with `counts` steps.
    Starts at the rear left corner; left runs to the front, front to the right."""
    r = min(radius, (front - back) / 2.02, half * 0.98)

    def arc(sx, sz, a0, a1):
        a = np.radians(np.linspace(a0, a1, 9))
        cx, cz = sx * (half - r), (front - r) if sz > 0 else (back + r)
        return np.stack([cx + r * np.cos(a), cz + r * np.sin(a)], 1)

    paths = [(arc(-1, -1, 225, 180), arc(-1, 1, 180, 135)), (arc(-1, 1, 135, 90), arc(1, 1, 90, 45)),
             (arc(1, 1, 45, 0), arc(1, -1, 0, -45)), (arc(1, -1, -45, -90), arc(-1, -1, -90, -135))]
    return np.concatenate([resample(np.vstack(p), n + 1)[:-1] for p, n in zip(paths, counts)])


def profile(knots, smooth=6.0):
    """Smooth function through (position, value) knots, kinks rounded over about `smooth` mm."""
    knots = np.array(knots, float)
    x = np.arange(knots[0, 0], knots[-1, 0] + 1)
    y = soften(np.interp(x, knots[:, 0], knots[:, 1])[:, None], smooth)[:, 0]
    return lambda at: np.interp(at, x, y)


class Tube:
    """Vertices `at`[column, row]; columns run round the bag, rows from the bottom's middle up to the mouth."""

    def __init__(self, name, rings, measured_row, tile=CLOTH_TILE):
        self.name, self.rings = name, rings
        columns, rows = rings.shape[:2]
        self.at = np.arange(columns * rows).reshape(columns, rows)
        self.verts = rings.reshape(-1, 3).astype(float)
        line = rings[:, measured_row]
        u = np.concatenate([[0], np.cumsum(np.linalg.norm(np.roll(line, -1, 0) - line, axis=1))]) / tile
        v = np.concatenate([np.zeros((columns, 1)), np.cumsum(np.linalg.norm(np.diff(rings, axis=1), axis=2), 1)], 1) / tile
        v -= v[:, measured_row:measured_row + 1] - v[:, measured_row].mean()
        quads, uvs, where = [], [], []
        for i in range(columns):
            k = (i + 1) % columns
            for j in range(rows - 1):
                quads.append((self.at[i, j], self.at[i, j + 1], self.at[k, j + 1], self.at[k, j]))
                uvs.append(((u[i], v[i, j]), (u[i], v[i, j + 1]), (u[i + 1], v[k, j + 1]), (u[i + 1], v[k, j])))
                where.append((i, j))
        self.quads, self.quad_uvs, self.where = np.array(quads), np.array(uvs), where
        if Part(name, '', self.verts, *quads_to_triangles(self.quads, self.quad_uvs)).solid().faces[0][0] != self.quads[0][0]:
            self.quads, self.quad_uvs = self.quads[:, ::-1], self.quad_uvs[:, ::-1]

    def part(self, material_of=lambda column, row: 'fabric_main', keep=lambda column, row: True):
        """Triangles of the cells that are kept."""
        kept = np.array([keep(*w) for w in self.where])
        names = np.array([material_of(*w) for w in self.where])[kept]
        faces, uvs = quads_to_triangles(self.quads[kept], self.quad_uvs[kept])
        return Part(self.name, np.repeat(names, 2), self.verts, faces, uvs)

    def normals(self):
        return self.part().vertex_normals()
