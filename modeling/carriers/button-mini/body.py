"""Molded leather body and pocket: deep pans with edges rolled to 30 and 16 mm, joined by a flat side."""
import math

import numpy as np
from mathutils import Vector

from curves import unit, wave
from folds import drag_lines, evened
from mesh import Surface, nearest
from panels import from_outline, gridded, rolled, ticks
from shell import Shell, inflate, rim, silhouette

SIZE = np.array([230.0, 280.0, 110.0])
FRONT_Z, SEAM_Z, ZIP_Z, REAR_Z, BACK_Z = 52.0, 26.0, 18.0, -38.0, -53.0
ROLL = (0.0, 2.2, 7.5, 15.5, 27.0)
ZIP_ROW, ROWS = 1, 9


def body_shell(folder):
    """230 x 280 x 110 mm under a domed top: front pan, flat side with a row at the zip, rear pan."""
    flat = gridded(silhouette(115, 113, 0, 268, 40, 58), ticks(230, 17, ROLL), ticks(280, 22, ROLL))
    x, y = flat[..., 0], flat[..., 1]
    flat[..., 1] = y + 12 * (1 - (x / 114) ** 2) * np.clip((y - 120) / 148, 0, 1) ** 1.5
    y = flat[..., 1]
    u, v = x / 115, (y - 140) / 140
    dome = np.clip(1 - np.abs(u) ** 2.4, 0, 1) * np.clip(1 - np.abs(v) ** 2.6, 0, 1)
    distance = from_outline(flat)
    front_roll = rolled(distance, 30.0)
    front = np.stack([x, y, FRONT_Z - front_roll * (FRONT_Z - SEAM_Z) / 30 + 3.0 * dome], 2)
    back = np.stack([x, y, BACK_Z + rolled(distance, 16.0) * (REAR_Z - BACK_Z) / 16 - 1.5 * dome], 2)
    ring = rim(flat.shape[0] - 1, flat.shape[1] - 1)
    front_ring, back_ring = np.array([front[c] for c in ring]), np.array([back[c] for c in ring])
    outline = np.array([flat[c] for c in ring])
    along = unit(np.roll(outline, -1, 0) - np.roll(outline, 1, 0))
    outward = np.stack([along[:, 1], -along[:, 0]], 1)
    gusset = np.zeros((len(ring), ROWS + 1, 3))
    at_zip = (SEAM_Z - ZIP_Z) / (SEAM_Z - REAR_Z)
    t = np.concatenate([[0], np.linspace(at_zip, 1, ROWS)])
    for r in range(len(ring)):
        row = front_ring[r] * (1 - t[:, None]) + back_ring[r] * t[:, None]
        row[:, :2] += outward[r] * (1.2 * np.sin(np.pi * t))[:, None]
        gusset[r] = row
    shell = Shell('body', flat, front, gusset, back)
    pins = np.zeros(len(shell.verts))
    pins[shell.front[distance < 16]] = 0.85
    pins[shell.back.ravel()] = 0.9
    pins[shell.gusset[:, 0]] = 0.97
    pins[shell.gusset[:, ZIP_ROW]] = 0.97
    pins[shell.gusset[:, -1]] = 0.97
    low = shell.verts[shell.gusset][..., 1] < 12
    pins[shell.gusset[low]] = 1
    inflate(shell, pins, folder, frames=18, pressure=0.9, slack=0.008, bending=6.0, tension=30.0)
    evened(shell, 4, shell.gusset[:, [0, -1]])
    soften_body(shell)
    return shell


# start x, y, direction x, y, height, half width, length: soft hide gives at the shoulders and beside the pocket
FRONT_FOLDS = (
    (-98, 232, 0.7, -1, 1.5, 12, 110), (96, 236, -0.6, -1, 1.6, 12, 100), (-104, 60, 0.3, 1, 1.2, 10, 90), (104, 70, -0.25, 1, 1.2, 10, 90),
    (-60, 190, 1, 0.1, -1.2, 11, 120),
)
SIDE_FOLDS = ((-34, 150, 0.9, -0.5, 1.5, 9, 60), (10, 120, -0.8, 0.6, 1.4, 9, 60), (-30, 60, 0.8, 0.5, 1.3, 9, 50), (12, 40, -0.7, -0.4, 1.2, 9, 40))


def soften_body(shell):
    """A hand's worth of give: slow waves, a few drag lines, faint puckers at the seams; then a flat stand and the right size."""
    verts, normals = shell.verts, shell.normals()
    seam_front, seam_back = nearest(verts[shell.gusset[:, 0]]), nearest(verts[shell.gusset[:, -1]])
    on_front, on_back = np.zeros(len(verts), bool), np.zeros(len(verts), bool)
    on_front[shell.front.ravel()] = True
    on_back[shell.back.ravel()] = True
    lift = np.zeros(len(verts))
    for i, p in enumerate(verts):
        _, a, d = seam_front.find(Vector(p))
        _, b, e = seam_back.find(Vector(p))
        s, q = shell.along[a], shell.along[b]
        lift[i] += 0.14 * math.sin(s / 19 * 2 * math.pi + 4 * wave(s * 0.02)) * math.exp(-((d - 8) / 8) ** 2)
        lift[i] += 0.18 * math.sin(q / 18 * 2 * math.pi + 3 * wave(q * 0.02)) * math.exp(-((e - 7) / 8) ** 2)
        away = min(1, d / 20) * min(1, e / 20)
        lift[i] += 0.7 * wave(p[0] * 0.008 + 1.7, p[1] * 0.009 + 5, p[2] * 0.009) * away
        if on_front[i]:
            lift[i] += drag_lines(p[0], p[1], FRONT_FOLDS) * min(1, d / 30)
        elif not on_back[i] and abs(p[0]) > 90:
            lift[i] += drag_lines(p[2], p[1] + (8 if p[0] > 0 else 0), SIDE_FOLDS) * away
    v = verts + normals * lift[:, None]
    v[:, 2] = np.where(v[:, 2] > FRONT_Z + 4, FRONT_Z + 4 + (v[:, 2] - FRONT_Z - 4) * 0.4, v[:, 2])
    v[:, 0] = np.where(np.abs(v[:, 0]) > 114, np.sign(v[:, 0]) * (114 + (np.abs(v[:, 0]) - 114) * 0.4), v[:, 0])
    v[:, 1] = np.where(v[:, 1] < 4, 4 + (v[:, 1] - 4) * 0.12, v[:, 1])
    low, high = v.min(0), v.max(0)
    v -= ((low[0] + high[0]) / 2, low[1], (low[2] + high[2]) / 2)
    shell.verts = v * (SIZE / (high - low))


def pocket_shell(folder, body):
    """Molded front pocket: x within 84, y 21..165, standing 14 mm off the body on a rolled wall."""
    half, low, high, rise = 83.0, 22.0, 165.0, 14.5
    edge = (0.0, 1.4, 4.6, 10.0)
    flat = gridded(silhouette(half, half, low, high, 34, 20), ticks(166, 17, edge), ticks(143, 15, edge))
    nx, ny = flat.shape[0] - 1, flat.shape[1] - 1
    surface = Surface(body.part())
    base = np.array([[surface.ray((*flat[i, j], 300), (0, 0, -1))[0][2] for j in range(ny + 1)] for i in range(nx + 1)])
    smooth = base.copy()
    for _ in range(10):
        b = np.pad(smooth, 1, mode='edge')
        smooth = (b[:-2, 1:-1] + b[2:, 1:-1] + b[1:-1, :-2] + b[1:-1, 2:] + 4 * smooth) / 8
    u, v = flat[..., 0] / half, (flat[..., 1] - 93) / 72
    dome = (1 - np.abs(u) ** 2.6) * (1 - np.abs(v) ** 2.6)
    distance = from_outline(flat)
    front = np.stack([flat[..., 0], flat[..., 1], smooth + rise - rolled(distance, 10.0) + 1.5 * dome], 2)
    ring = rim(nx, ny)
    gusset = np.zeros((len(ring), 3, 3))
    for r, c in enumerate(ring):
        foot = np.array([flat[c][0], flat[c][1], base[c] - 1.5])
        gusset[r] = front[c] * (1 - np.linspace(0, 1, 3)[:, None]) + foot * np.linspace(0, 1, 3)[:, None]
    shell = Shell('pocket', flat, front, gusset)
    pins = np.zeros(len(shell.verts))
    pins[shell.gusset[:, -1]] = 1
    pins[shell.gusset[:, 0]] = 0.97
    pins[shell.front[distance < 5]] = np.maximum(pins[shell.front[distance < 5]], 0.9)
    inflate(shell, pins, folder, frames=16, pressure=0.8, slack=0.006, bending=6.0, tension=30.0)
    evened(shell, 3, shell.gusset[:, [0, -1]])
    verts, normals = shell.verts, shell.normals()
    seam = nearest(verts[shell.gusset[:, 0]])
    lift = np.zeros(len(verts))
    fixed = np.zeros(len(verts), bool)
    fixed[shell.gusset[:, -1]] = True
    for i, p in enumerate(verts):
        if not fixed[i]:
            d = seam.find(Vector(p))[2]
            lift[i] = 1.0 * wave(p[0] * 0.018 + 4, p[1] * 0.018, 2.0) * min(1, d / 18)
    shell.verts = verts + normals * lift[:, None]
    return shell
