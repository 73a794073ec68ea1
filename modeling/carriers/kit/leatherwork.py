"""Leather goods: strips with painted edges and saddle stitches, turned-out seams, zips set between raw edges, cut patches."""
import numpy as np

from curves import frames, length, resample, soften, unit, wave
from mesh import Surface, grid, plate, sweep, tube
from patches import draped
from stitch import on_cloth, stitch_row
from zipper import press_flat

EDGE = 'fabric_trim'


def strip_section(width, thickness):
    w, h, r = width / 2, thickness / 2, thickness * 0.3
    return np.array([(w, 0), (w - r, h), (0, h * 1.12), (-w + r, h), (-w, 0), (-w + r, -h), (0, -h * 1.06), (w - r, -h)])


def leather_strip(bag, path, normals, width, thickness=3.0, count=None, spacing=6.0, stitched=True, edges=True, scale=None, inset=2.8, name='strip'):
    """Strip along a path with rounded painted edges and saddle stitches near them on its outer face. Returns the leather part."""
    total = length(path)
    both = resample(np.hstack([path, normals]), count or max(int(total / spacing), 5))
    p, n = both[:, :3], unit(both[:, 3:])
    wide = np.ones(len(p)) if scale is None else np.interp(np.linspace(0, 1, len(p)), np.linspace(0, 1, len(scale)), scale)
    part = bag.add(sweep(name, p, n, strip_section(width, thickness), 'fabric_main', scale=np.stack([wide, np.ones(len(p))], 1)))
    _, side, up = frames(p, n)
    for sign in (-1, 1):
        if edges:
            rim = p + side * (sign * (width * wide / 2 - 0.5))[:, None]
            bag.add(tube('edge', rim, up, thickness / 2 + 0.12, EDGE, 6))
        if stitched:
            row = p + side * (sign * (width * wide / 2 - inset))[:, None] + up * (thickness / 2)
            bag.add(stitch_row(row, up, lift=0.3, spacing=4.6, width=1.7))
    return part


def painted_patch(bag, outline, cloth_height, center, thickness=2.4, holes=(), fill=6.0, inset=0.88, lift=None, stitched=True):
    """Patch cut to `outline` (mm around `center`), bent over the pressed front, its edge painted and stitched around."""
    lift = thickness / 2 if lift is None else lift
    part = bag.add(draped(plate('patch', outline, list(holes), thickness, thickness * 0.4, 'fabric_main', fill=fill), center, cloth_height, lift))
    rim = resample(np.asarray(outline, float), max(int(len(outline)), 40), True)
    path = np.column_stack([rim * (1 - 0.35 / np.abs(rim).max()) + center, np.zeros(len(rim))])
    path[:, 2] = cloth_height(path[:, 0], path[:, 1]) + lift
    bag.add(tube('edge', path, np.tile([0, 0, 1.0], (len(path), 1)), thickness / 2 + 0.15, EDGE, 6, closed=True))
    if stitched:
        row = resample(np.asarray(outline, float), 70, True)
        row = row - unit(row) * ((1 - inset) * np.linalg.norm(row, axis=1).mean())
        path = np.column_stack([row + center, np.zeros(len(row))])
        path[:, 2] = cloth_height(path[:, 0], path[:, 1]) + lift + thickness / 2
        bag.add(stitch_row(path, np.tile([0, 0, 1.0], (len(path), 1)), closed=True, width=1.7, spacing=3.4, lift=0.3))
    return part


def turned_seam(bag, path, outward, axis, height=4.4, thickness=3.4, closed=False, stitched=True):
    """Both leathers of a seam turned outward, their edges painted as one: `outward` is where it stands, `axis` goes through it."""
    section = np.array([(thickness / 2, -2.0), (thickness / 2, height), (-thickness / 2, height), (-thickness / 2, -2.0)])
    _, side, up = frames(path, outward, closed)
    if not closed:
        # open ends run out into the leather
        t = np.linspace(0, 1, len(path)) * length(path)
        sunk = np.clip(1 - np.minimum(t, t[-1] - t) / 26, 0, 1) ** 1.6
        path = path - up * (sunk * (height + 1.0))[:, None]
    bag.add(sweep('flange', path, outward, section, 'fabric_main', closed))
    bag.add(tube('edge', path + up * (height - 0.15), up, thickness / 2 + 0.1, EDGE, 6, closed=closed, scale=np.tile([1.0, 0.75], (len(path), 1))))
    if stitched:
        for sign in (-1, 1):
            face = side * np.sign((side * axis).sum(1, keepdims=True)) * sign
            bag.add(stitch_row(path + up * (height * 0.45) + face * (thickness / 2), face, closed=closed, lift=0.3, width=1.7, spacing=4.6))


def leather_zip(bag, path, normals, shell, reach=14.0, wide=1.0, gape=None, seed=0, skin='fabric_main'):
    """Zip between two painted edges on a satin tape. `gape(t)` (mm each side, t = 0..1) opens it. Returns center line, tangents,
    normals and the leather lips, as `coil_zip` does."""
    count = int(length(path) / 5.0)
    both = resample(np.hstack([path, normals]), count)
    p, n = soften(both[:, :3], 4.0), unit(soften(both[:, 3:], 7))
    t, side, up = frames(p, n)
    press_flat(shell, p, up, reach)
    surface = Surface(shell.part())
    open_ = np.zeros(count) if gape is None else np.array([gape(k) for k in np.linspace(0, 1, count)])
    tape = []
    for w, h in ((-9, -0.1), (-3.2, 0.25), (-1.6, 0.1), (0, -0.1), (1.6, 0.1), (3.2, 0.25), (9, -0.1)):
        sink = open_ * (2.4 if abs(w) < 1 else 1.7 if abs(w) < 2 else 0)
        tape.append(p + side * (w + np.sign(w) * open_)[:, None] + up * (h - sink)[:, None])
    satin = grid('tape', np.stack(tape, 1), 'lining')
    bag.add(satin.facing(np.repeat(up[:-1], 12, 0)))
    lips = []
    for sign in (-1, 1):
        chain = [p + side * (sign * (w + open_))[:, None] + up * h for w, h in ((-0.1, 1.45), (1.5, 1.3), (2.9, 0.2))]
        v = np.array([0.5, 0.5 + sign * 0.24, 0.5 + sign * 0.49])
        teeth = grid('coil', np.stack(chain, 1), 'teeth', tile=20.0, v=v)
        bag.add(teeth.facing(np.repeat(up[:-1], 4, 0)))
        rows = []
        drift = np.array([0.2 * wave(i * 0.06, sign * 3.0, seed) for i in range(count)])
        for w, h in ((4.6, 0.1), (4.7, 1.2), (5.3, 1.65), (8.0, 1.7), (10.0, 1.35)):
            row = p + side * (sign * (w * wide + open_ + drift))[:, None] + up * h
            if w > 6:
                cloth = np.array([on_cloth(surface, q, u) for q, u in zip(row, up)])
                over = ((cloth - row) * up).sum(1) + h * 0.7
                row = row + up * np.clip(soften(over[:, None], 2), 0, 3)
            rows.append(row)
        outer = p + side * (sign * (12.4 * wide + open_))[:, None]
        outer = np.array([on_cloth(surface, q, u) for q, u in zip(outer, up)]) - up * 0.35
        rows.append(soften(outer, 1.5))
        lip = grid('lip', np.stack(rows, 1), skin)
        lip.facing(up[np.clip(np.arange(len(lip.faces)) // (2 * (len(rows) - 1)), 0, count - 1)])
        lips.append(bag.add(lip))
        edge = p + side * (sign * (4.75 * wide + open_ + drift))[:, None] + up * 0.75
        bag.add(tube('edge', edge, up, 0.85, EDGE, 5))
        row = p + side * (sign * (7.4 * wide + open_ + drift))[:, None] + up * 1.72
        bag.add(stitch_row(row, up, lift=0.3, width=1.7, spacing=4.6))
    return p, t, up, lips


def zip_stop(bag, zip_, last, width=11.0, reach=11.5):
    """Leather tab with painted edges across one end of a zip."""
    p, t, up, lips = zip_
    k, along = (len(p) - 1, t[-1]) if last else (0, -t[0])
    normal, side = up[k], np.cross(t[k], up[k])
    center = p[k] - along * 1.0
    surface = Surface(lips)
    rows = []
    for s in np.linspace(-reach, reach, 11):
        hits = [on_cloth(surface, center + side * s + along * a, normal) for a in (-4.0, 0.0, 4.0)]
        rows.append(center + side * s + normal * (max(max(float((h - center) @ normal) for h in hits), 1.9 if abs(s) < 8 else -9.0) + 0.8))
    path = soften(np.array(rows), 1.2)
    leather_strip(bag, path, np.tile(normal, (len(path), 1)), width, 1.8, count=11, inset=2.2, scale=[0.72, 0.94, 1, 1, 1, 1, 1, 1, 1, 0.94, 0.72])
