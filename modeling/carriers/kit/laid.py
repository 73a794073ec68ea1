"""Tape and webbing laid on cloth: welded seam tape, straps pulled over what lies under them, boxed crosses of stitches."""
import numpy as np

from curves import frames, resample, soften, unit
from mesh import grid
from stitch import face_directions, on_cloth, stitch_row


def laid(surface, points, toward, across, width, bridge=0, lift=0.0):
    """Path on the cloth below `points` (seen along `toward`), high enough to clear it over the whole width. `bridge` rounds
    of tightening span hollows. Returns points and normals."""
    points, toward, across = np.asarray(points, float), unit(toward), unit(across)
    gaps, normals = [], []
    for p in points:
        best = None
        for k in (-0.9, -0.45, 0, 0.45, 0.9):
            hit, n = surface.ray(p + across * (k * width / 2), toward)
            if hit is None:
                continue
            gap = float((hit - p) @ toward)
            if best is None or gap < best[0]:
                best = (gap, n)
        gaps.append(best[0])
        normals.append(best[1])
    gaps = np.array(gaps)
    for _ in range(bridge):
        gaps[1:-1] = np.minimum(gaps[1:-1], (gaps[:-2] + gaps[2:]) / 2)
    gaps = soften(gaps[:, None], 1.5)[:, 0]
    path = points + toward * (gaps - lift)[:, None]
    t = unit(np.gradient(path, axis=0))
    n = unit(np.cross(t, across))
    return path, n * np.sign((n @ -toward))[:, None]


def welded_tape(surface, path, normals, width=18.0, thickness=0.7, material='fabric_trim', closed=False, step=7.0, reach=5.0):
    """Film tape over a seam: flat, its edges thinned into the cloth."""
    path = np.asarray(path, float)
    total = np.linalg.norm(np.diff(path, axis=0), axis=1).sum()
    both = resample(np.hstack([path, normals]), max(int(total / step), 4), closed)
    p, n = both[:, :3], unit(both[:, 3:])
    _, side, up = frames(p, n, closed)
    rows = []
    for w, h in ((-0.5, 0.05), (-0.46, 0.85), (-0.2, 1), (0.2, 1), (0.46, 0.85), (0.5, 0.05)):
        row = p + side * (w * width)
        cloth = np.array([under(surface, q, u, reach) for q, u in zip(row, up)])
        rows.append(cloth + up * (h * thickness))
    part = grid('tape', np.stack(rows, 1), material, closed_u=closed)
    return part.facing(face_directions(part, p, up))


def taped_cells(shell, index, lift=0.8, material='fabric_trim', closed=False):
    """Film tape over rows of a shell's own points (index [n,m]), so that it follows every crease; its rim dips into the cloth."""
    normals, index = shell.normals(), index[:, ::-1]
    p, n = shell.verts[index], normals[index]
    spread = p[:, 1:2] - p[:, :1], p[:, -1:] - p[:, -2:-1]
    columns = [p[:, :1] - 0.35 * spread[0] - n[:, :1] * 0.5, p[:, :1] - 0.25 * spread[0] + n[:, :1] * lift * 0.8, p + n * lift,
               p[:, -1:] + 0.25 * spread[1] + n[:, -1:] * lift * 0.8, p[:, -1:] + 0.35 * spread[1] - n[:, -1:] * 0.5]
    sheet = np.concatenate(columns, 1)
    part = grid('tape', sheet, material, closed_u=closed)
    out = np.repeat(n.mean(1), 2 * (sheet.shape[1] - 1), 0)
    return part.facing(out if closed else out[:len(part.faces)])


def under(surface, point, normal, reach):
    """The cloth straight under or over a point within `reach`, else the nearest cloth."""
    hit, _ = surface.ray(point + normal * reach, -normal, reach * 2)
    return hit if hit is not None else on_cloth(surface, surface.near(point)[0], normal)


def box_cross(bag, surface, center, along, across, length, width, cross=True, spacing=5.0, lift=0.35, stitch=2.0):
    """Box of stitches with a cross in it, as webbing is sewn on."""
    center, a, b = np.asarray(center, float), unit(along) * length / 2, unit(across) * width / 2
    normal = unit(np.cross(a, b))
    lines = [(-a - b, a - b), (a - b, a + b), (a + b, -a + b), (-a + b, -a - b)]
    if cross:
        lines += [(-a - b, a + b), (-a + b, a - b)]
    hit, n = surface.ray(center + normal * 60, -normal, 200)
    if hit is None or n @ normal < 0:
        normal = -normal
        hit, _ = surface.ray(center + normal * 60, -normal, 200)
    center = hit if hit is not None else center
    for start, end in lines:
        count = max(int(np.linalg.norm(end - start) / spacing), 3)
        row = [under(surface, center + start + (end - start) * t, normal, 14.0) for t in np.linspace(0, 1, count)]
        bag.add(stitch_row(np.array(row), np.tile(normal, (count, 1)), lift=lift, width=stitch, spacing=spacing))
