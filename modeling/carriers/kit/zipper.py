"""Coil zips: the cloth pressed flat along the path, tape and coil, folded lips, stitch rows and garages."""
import numpy as np
from mathutils import Vector

from curves import frames, length, resample, soften, unit, wave
from hardware import cord_puller, slider_body, stamped_puller
from mesh import Surface, grid, nearest, slab, sweep
from stitch import on_cloth, stitch_row
from trim_sheet import COIL, TAPE

# offset from the zip's middle and height over the tape, from the inner fold outward
LIP = ((4.2, 0.15), (3.3, 0.7), (3.4, 1.4), (4.4, 1.9), (7.0, 1.85), (10.2, 1.1))


def press_flat(shell, path, up, reach, sink=2.0):
    """Sinks the cloth near a zip to an even bed."""
    tree = nearest(path)
    normals = shell.normals()
    for i, p in enumerate(shell.verts):
        _, k, d = tree.find(Vector(p))
        if d < reach and up[k] @ normals[i] > 0.2:
            height = float((p - path[k]) @ up[k])
            w = np.clip((reach - d) / 9, 0, 1)
            w = w * w * (3 - 2 * w)
            shell.verts[i] = p - up[k] * (height + sink) * w


def coil_zip(bag, path, normals, shell, seed=0, lip_scale=1.0, reach=22.0):
    """Returns the zip's center line, tangents and normals (mm), and the lip parts, for sliders and for what crosses it."""
    count = int(length(path) / 6.4)
    both = resample(np.hstack([path, normals]), count)
    p, n = soften(both[:, :3], 4.0), unit(soften(both[:, 3:], 7))
    t, side, up = frames(p, n)
    press_flat(shell, p, up, reach)
    surface = Surface(shell.part())
    tape = np.array([(-9, -0.2), (-3, 0.35), (3, 0.35), (9, -0.2), (0, -1.0)])
    bag.add(sweep('tape', p, up, tape, 'webbing', tile=40.0, band=TAPE))
    coil = np.array([(2.9, 0.2), (1.7, 1.3), (0, 1.5), (-1.7, 1.3), (-2.9, 0.2)])
    bag.add(sweep('coil', p, up, coil, 'webbing', tile=40.0, band=COIL))
    lips = []
    for sign in (-1, 1):
        drift = np.array([0.35 * wave(i * 0.06, sign * 3.0, seed) for i in range(count)])
        rows = []
        for w, h in LIP:
            row = p + side * (sign * (w * lip_scale + drift))[:, None] + up * h
            if w > 6:
                cloth = np.array([on_cloth(surface, q, u) for q, u in zip(row, up)])
                over = ((cloth - row) * up).sum(1) + h * 0.6
                row = row + up * np.clip(soften(over[:, None], 2), 0, 4)
            rows.append(row)
        edge = p + side * (sign * 12.6 * lip_scale)
        rows.append(np.array([on_cloth(surface, q, u) for q, u in zip(edge, up)]) - up * 0.3)
        sheet = np.stack(rows, 1)
        lip = grid('lip', sheet, 'fabric_main')
        lip.facing(up[np.clip(np.arange(len(lip.faces)) // (2 * (len(LIP))), 0, count - 1)])
        lips.append(bag.add(lip))
        row = p + side * (sign * (7.0 * lip_scale + drift))[:, None] + up * 1.85
        bag.add(stitch_row(row, unit(up + side * sign * 0.15), lift=0.25))
    for i, sign in ((0, -1), (count - 1, 1)):
        garage(bag, Surface([shell.part()] + lips), p[i] - t[i] * sign * 2.0, side[i], t[i], up[i], lip_scale)
    return p, t, up, lips


def garage(bag, surface, center, side, along, up, scale):
    """Cloth tab sewn over the end of a zip, following what lies under it."""
    across, down = np.linspace(-13.0, 13.0, 9) * scale, np.linspace(-4.2, 4.2, 3)
    sheet = np.array([[on_cloth(surface, center + side * a + along * b + up, up) for b in down] for a in across])
    height = np.maximum((sheet - center) @ up, 1.0 - np.abs(across)[:, None] * 0.05)
    sheet += up * (height - (sheet - center) @ up)[..., None]
    bag.add(slab('garage', sheet - up * 0.5, up, 1.7, 'fabric_trim'))
    bag.add(stitch_row(sheet[1:-1, 1] + up * 1.2, np.tile(up, (7, 1)), lift=0.3, spacing=5))


def add_slider(bag, point_id, p, t, up, lips, shell, target, stamped=False, toward=1):
    """Slider on the zip where its hanging puller comes closest to the catalog's position."""
    surface = Surface([shell.part()] + lips)
    best = int(np.argmin(((p - np.asarray(target, float)) ** 2).sum(1)))
    root = slider_body(bag, p[best], t[best] * toward, up[best])
    puller = stamped_puller if stamped else cord_puller
    puller(bag, point_id, root, up[best], surface)
