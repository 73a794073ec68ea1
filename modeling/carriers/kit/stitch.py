"""Stitching, piping and bindings: what holds the panels together and shows it."""
import numpy as np

from curves import frames, resample, soften, superellipse, unit
from mesh import grid, sweep, tube

THREAD_TILE = 8.0            # mm of seam in one texture repeat: two stitches of 4 mm
RUNNING, BARTACK = (0.02, 0.48), (0.52, 0.98)


def stitch_row(path, normals, closed=False, lift=0.5, width=2.2, surface=None, spacing=6.5, rows=RUNNING):
    """A strip with a stitch texture lying on the cloth; mip mapping lets it fade with distance instead of flickering."""
    path, normals = np.asarray(path, float), np.asarray(normals, float)
    total = np.linalg.norm(np.diff(path, axis=0), axis=1).sum()
    count = max(int(total / spacing), 3)
    both = resample(np.hstack([path, normals]), count, closed)
    p, n = both[:, :3], unit(both[:, 3:])
    _, side, up = frames(p, n, closed)
    points = []
    for k in (-1, 0, 1):
        row = p + side * (k * width / 2)
        if surface is not None:
            row = np.array([on_cloth(surface, q, u) for q, u in zip(row, up)])
        points.append(row + up * lift)
    sheet = np.stack(points, 1)
    steps = np.linalg.norm(np.diff(np.vstack([p, p[:1]]) if closed else p, axis=0), axis=1)
    u = np.concatenate([[0], np.cumsum(steps)])
    u = u / u[-1] * max(round(u[-1] / THREAD_TILE), 1)
    v = np.array([rows[0], (rows[0] + rows[1]) / 2, rows[1]])
    part = grid('stitches', sheet, 'thread', closed_u=closed, u=u, v=v)
    return part.facing(face_directions(part, p, up))


def face_directions(part, path, up):
    """Normal of the path nearest to each face."""
    centers = part.verts[part.faces].mean(1)
    return up[np.array([np.argmin(((path - c) ** 2).sum(1)) for c in centers])]


def on_cloth(surface, point, normal):
    """The cloth straight under or over a point, or the point itself where there is none near."""
    hit, _ = surface.ray(point + normal * 5, -normal, 10)
    return hit if hit is not None else point


def bartack(center, along, normal, span=18.0, lift=0.3, width=3.0):
    """Dense zigzag across a strap."""
    path = np.array([center - along * span / 2, center, center + along * span / 2])
    return stitch_row(path, np.tile(normal, (3, 1)), lift=lift, width=width, spacing=span / 2.5, rows=BARTACK)


def piping(path, normals, radius, count, sigma=2.5, lift=0.8, sides=6):
    """Corded edge in trim cloth around a closed seam."""
    both = soften(resample(np.hstack([path, normals]), count, True), sigma, True)
    n = unit(both[:, 3:])
    return tube('piping', both[:, :3] + n * lift, n, radius, 'fabric_trim', sides, closed=True)


def binding(path, normals, width, height, material='fabric_trim', scale=None, closed=False, sides=6):
    """Folded tape over a raw edge."""
    return sweep('binding', path, normals, superellipse(width, height, 2.3, sides), material, closed, scale)


def flat_section(width, thickness):
    """Six-sided section of flat webbing."""
    w, h, r = width / 2, thickness / 2, thickness * 0.3
    return np.array([(w, 0), (w - r, h), (-w + r, h), (-w, 0), (-w + r, -h), (w - r, -h)])


def ribbon(path, normals, band, width=20.0, thickness=1.8, spacing=7.0, count=None, scale=None, material='webbing'):
    """Flat webbing along a path, textured from a band of the trim sheet."""
    path = np.asarray(path, float)
    total = np.linalg.norm(np.diff(path, axis=0), axis=1).sum()
    both = resample(np.hstack([path, normals]), count or max(int(total / spacing), 5))
    return sweep('webbing', both[:, :3], unit(both[:, 3:]), flat_section(width, thickness), material,
                 scale=scale, tile=40.0, band=band)
