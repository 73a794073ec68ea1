"""Sides: stretch pockets with a hemmed mouth, and the coated zip with its stamped pull."""
import math

import numpy as np

from body import boat_height
from curves import basis, circle, frames, resample, rounded_rect, soften, spline, unit, wave
from hardware import hang_direction, slider_body
from laid import laid, under
from mesh import Surface, grid, plate
from stitch import bartack, stitch_row
from trim_sheet import ELASTIC
from zipper import press_flat

ZIP_Z = 24.0


def side_pocket(bag, sign, skin, spec):
    """Pleated pocket of main cloth: its mouth falls toward the front and ends in a webbing hem."""
    word = 'l' if sign < 0 else 'r'
    z0, z1 = spec['z']
    y0, y1 = spec['y']
    nu, nv = 24, 20
    u, v = np.linspace(0, 1, nu + 1), np.linspace(0, 1, nv + 1)
    base = np.zeros((nu + 1, nv + 1, 3))
    for a in range(nu + 1):
        z = z1 + (z0 - z1) * u[a]
        top = y1 - 13 + 26 * u[a]
        for b in range(nv + 1):
            # a row of the grid follows the boat's seam
            y = np.interp(v[b], (0, 0.35, 1), (y0, float(boat_height(140, z)), top))
            base[a, b], _ = skin.ray((sign * 400, y, z), (-sign, 0, 0))
    flat = base.copy()
    for _ in range(20):
        flat[1:-1, 1:-1, 0] = (flat[:-2, 1:-1, 0] + flat[2:, 1:-1, 0] + flat[1:-1, :-2, 0] + flat[1:-1, 2:, 0]) / 4
    flat[..., 0] = sign * np.maximum(sign * flat[..., 0], sign * base[..., 0])
    skin_sheet, inner = flat.copy(), flat.copy()
    for a in range(nu + 1):
        edge = math.sin(math.pi * u[a]) ** 0.42
        for b in range(nv + 1):
            low = min(1.0, v[b] / 0.16) ** 0.8
            out = 0.9 + edge * low * (3.0 + 3.4 * v[b] ** 0.8)
            # two pleats that open toward the mouth
            for at in (0.27, 0.73):
                t = (u[a] - at) / 0.055
                out -= 2.6 * math.exp(-t * t) * v[b] ** 0.8
            out += 1.3 * wave(u[a] * 3 + sign, v[b] * 3, 2) * edge * low
            out += 1.1 * max(0.0, 1 - abs(wave(u[a] * 2.2 + 4 * sign, v[b] * 2.2 - u[a], 5)) / 0.15) * edge * low
            out = max(out, 0.7)
            skin_sheet[a, b, 0] += sign * out
            inner[a, b, 0] += sign * max(out - 1.8, 0.25)
    outer = grid('pocket', skin_sheet, 'fabric_main').facing((sign, 0, 0))
    row = np.arange(len(outer.faces)) // 2 % nv
    outer.material = np.where(row < 7, 'fabric_trim', 'fabric_main')
    bag.add(outer)
    bag.add(grid('pocket', inner[:, nv // 2:], 'lining').facing((-sign, 0, 0)))
    out_n = np.array([sign, 0.0, 0.0])
    cloth = Surface(outer)
    for order in ((0, 0, 1, 2, 2), (-1, -1, -2, -3, -3)):
        tape = skin_sheet[list(order)] + out_n * np.array([-1.5, 0.8, 0.9, 0.8, -0.5])[:, None, None]
        tape[0, :, 2] += 3.5 if order[0] == 0 else -3.5
        tape[1, :, 2] += 3.0 if order[0] == 0 else -3.0
        bag.add(grid('tape', tape, 'fabric_trim').facing(out_n))
    mouth = hem(bag, sign, skin_sheet)
    bag.add(stitch_row(skin_sheet[2:-2, -4] + out_n * 0.2, np.tile(out_n, (nu - 3, 1)), surface=cloth, lift=0.3, spacing=5))
    k = int(np.argmin(np.abs(mouth[:, 2])))
    bag.anchor(f'side_pocket_{word}', mouth[k])


def hem(bag, sign, skin):
    """Elastic webbing folded over the mouth; returns its top edge."""
    top, below = skin[:, -1], skin[:, -2]
    down = unit(soften(below - top, 2.0))
    out = np.tile([sign * 1.0, 0, 0], (len(top), 1))
    step = np.linalg.norm(below - top, axis=1, keepdims=True)
    profile = ((15, 0.2), (14.4, 1.2), (8, 1.5), (1.2, 1.4), (-1.0, 0.6), (-1.4, -0.6), (-0.6, -1.9), (4, -2.2), (13, -1.9))
    rows = []
    for depth, rise in profile:
        on_skin = top + (below - top) * np.clip(depth / step, 0, None)
        rows.append(on_skin + down * min(depth, 0) + out * rise)
    sheet = np.stack(rows, 1)
    columns = np.stack([resample(sheet[:, k], 41) for k in range(sheet.shape[1])], 1)
    v = np.interp(np.linspace(0, 1, len(profile)), [0, 0.45, 1], [ELASTIC[0], ELASTIC[1], ELASTIC[0]])
    part = grid('hem', columns, 'webbing', tile=40.0, v=v)
    first = np.arange(len(part.faces)) % 16 < 6
    part.facing(np.where(first[:, None], [sign * 1.0, 0, 0], 0))
    bag.add(part)
    for i in (1, -2):
        bag.add(bartack(columns[i, 2] + (sign * 0.6, 0, 0), np.array([0, 1.0, 0]), np.array([sign * 1.0, 0, 0]), 15, 0.3, 2.6))
    return columns[:, 5]


def coated_zip(bag, shell, path, normals):
    """Reversed coil zip: two halves of coated tape meeting in a fine slit, in a welded frame with round ends."""
    both = resample(np.hstack([path, normals]), 34)
    p, n = soften(both[:, :3], 3.0), unit(soften(both[:, 3:], 4))
    t, side, up = frames(p, n)
    surface = Surface(shell.part())
    for sign in (-1, 1):
        rows = []
        for w, h in ((0.25, 0.5), (0.5, 1.5), (1.6, 1.75), (4.6, 1.35), (5.4, 1.2)):
            rows.append(p + side * (sign * w) + up * h)
        part = grid('zip_tape', np.stack(rows, 1), 'fabric_trim')
        bag.add(part.facing(up[np.clip(np.arange(len(part.faces)) // 8, 0, 33)]))
        frame = []
        for w, h in ((5.2, 1.1), (5.4, 2.1), (6.2, 2.3), (10.4, 1.7), (11.6, 0.2)):
            row = p + side * (sign * w)
            cloth = np.array([under(surface, q, u, 6.0) for q, u in zip(row, up)])
            level = np.maximum(((cloth - row) * up).sum(1), -2.0) if w > 6 else np.zeros(len(row))
            frame.append(row + up * (np.maximum(level * 0.8, 0) + h)[:, None])
        part = grid('zip_frame', np.stack(frame, 1), 'fabric_main')
        bag.add(part.facing(up[np.clip(np.arange(len(part.faces)) // 8, 0, 33)]))
        bag.add(stitch_row(p + side * (sign * 8.0) + up * 2.15, up, lift=0.25, spacing=6))
    slit = grid('slit', np.stack([p - side * 0.9 + up * 0.5, p + side * 0.9 + up * 0.5], 1), 'lining')
    bag.add(slit.facing(up.mean(0)))
    for i, sign in ((0, -1), (len(p) - 1, 1)):
        outline = rounded_rect(25.5, 15, 6.5, 5)
        axes = basis(side[i], t[i] * sign, np.cross(side[i], t[i] * sign))
        if axes[:, 2] @ up[i] < 0:
            axes = basis(-side[i], t[i] * sign, np.cross(-side[i], t[i] * sign))
        garage = plate('garage', outline, [], 2.0, 0.7, 'fabric_trim', steps=1)
        bag.add(garage.moved(p[i] + t[i] * sign * 3.5 + up[i] * 1.7, axes))
        bag.add(bartack(p[i] - t[i] * sign * 1.0 + up[i] * 2.8, side[i], up[i], 16, 0.2, 2.4))
    return p, t, up


def zip_bed(shell):
    """Where the side zip lies: presses the cloth to an even bed and returns the zip's path and normals."""
    rows = np.linspace(192, 384, 60)
    points = np.column_stack([np.full(60, 400.0), rows, ZIP_Z + 1.5 * np.sin((rows - 192) / 60)])
    path, normals = laid(Surface(shell.part()), points, (-1, 0, 0), (0, 0, 1), 18, 8)
    press_flat(shell, path, normals, 17.0, 1.2)
    return path, normals


def side_zip(bag, shell, skin, path, normals):
    """Upright zip on the right side, its slider near the catalog's place."""
    p, t, up = coated_zip(bag, shell, path, normals)
    k = int(np.argmin(np.abs(p[:, 1] - 344)))
    root = slider_body(bag, p[k] + up[k] * 0.5, t[k] * np.sign(t[k][1]), up[k])
    pull(bag, 'side_zip', root, up[k], skin)


def pull(bag, point_id, root, up, surface):
    """Stamped pull, 31 mm, with a grip window and a 5 mm hole; the ring rests in the bottom of the hole."""
    down = hang_direction(up)
    outline = spline(np.array([(0, 2.8), (2.8, 2.2), (3.3, -1), (3.4, -5), (4.9, -8.4), (5.3, -14), (5.0, -22.5), (3.6, -26.2), (0, -27.2),
                               (-3.6, -26.2), (-5.0, -22.5), (-5.3, -14), (-4.9, -8.4), (-3.4, -5), (-3.3, -1), (-2.8, 2.2)]), 52, True)
    eye = rounded_rect(3.6, 3.0, 1.2, 3)
    grip = rounded_rect(4.6, 7.2, 1.6, 3, (0, -11.6))
    hole = circle(2.5, 20, (0, -21.4))
    probe = root + down * 22 + up * 14
    hit, _ = surface.ray(probe, -up, 60)
    sink = 0.0 if hit is None else float((hit - root) @ up) + 1.8
    lean = unit(down * 22 + up * np.clip(sink, -3.0, 3.0))
    side = unit(np.cross(lean, up))
    face = unit(np.cross(side, lean))
    part = plate('tab', outline, [eye, grip, hole], 2.4, 0.7, 'metal')
    bag.add(part.moved(root, basis(-side, -lean, face)))
    bag.anchor(point_id, root + lean * 23.9)
