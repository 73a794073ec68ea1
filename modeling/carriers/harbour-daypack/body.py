"""Main compartment and front organizer pocket: outlines, inflated shells, puckers and folds."""
import math

import numpy as np
from mathutils import Vector

from curves import soften, unit, wave
from folds import drag_lines
from mesh import Surface, nearest
from shell import Shell, coons, inflate, rim, silhouette

SIZE = np.array([300.0, 440.0, 170.0])
FRONT_SEAM_Z, BACK_SEAM_Z, ZIP_Z = 68.0, -73.0, 40.0
ZIP_ROW, GUSSET_ROWS = 4, 20
BASE_ROWS = 5
CRISP = 1.35      # crests of drag lines in nylon


def body_shell(folder):
    """Main compartment, 300 x 440 x 170 mm: arched panels, gusset with a row at the zip."""
    nx, ny = 38, 54
    flat = coons(silhouette(142, 151, 0, 440, 20, 107), nx, ny)
    x, y = flat[..., 0], flat[..., 1]
    height = np.clip(y / 440, 0, 1)
    u, v = np.linspace(-1, 1, nx + 1)[:, None], np.linspace(-1, 1, ny + 1)[None]
    dome = (1 - np.abs(u) ** 2.4) * (1 - np.abs(v) ** 3.4)
    front_z = FRONT_SEAM_Z - 4 * height ** 3 + 15 * dome * (0.35 + 1.3 * height)
    front = np.stack([x * 0.935, (y - 200) * 0.975 + 201, front_z], 2)
    back = np.stack([x * 0.945, (y - 190) * 0.955 + 190, BACK_SEAM_Z + 5 * height ** 2 - 3 * dome], 2)
    ring = rim(nx, ny)
    front_ring = np.array([front[c] for c in ring])
    back_ring = np.array([back[c] for c in ring])
    outline = np.array([flat[c] for c in ring])
    along = unit(np.roll(outline, -1, 0) - np.roll(outline, 1, 0))
    outward = np.stack([along[:, 1], -along[:, 0]], 1)
    gusset = np.zeros((len(ring), GUSSET_ROWS + 1, 3))
    for r in range(len(ring)):
        z0, z1 = front_ring[r, 2], back_ring[r, 2]
        at_zip = (z0 - ZIP_Z) / (z0 - z1)
        t = np.concatenate([np.linspace(0, at_zip, ZIP_ROW + 1), np.linspace(at_zip, 1, GUSSET_ROWS - ZIP_ROW + 1)[1:]])
        row = front_ring[r] * (1 - t[:, None]) + back_ring[r] * t[:, None]
        bow = 5.0 * np.sin(np.pi * np.clip(t, 0, 1)) ** 0.6
        row[:, :2] += outward[r] * bow[:, None]
        gusset[r] = row
    shell = Shell('body', flat, front, gusset, back)
    pins = np.zeros(len(shell.verts))
    pins[shell.back.ravel()] = 1
    pins[shell.gusset[:, 0]] = 0.985
    pins[shell.gusset[:, ZIP_ROW]] = 0.93
    pins[shell.front[:, BASE_ROWS]] = np.maximum(pins[shell.front[:, BASE_ROWS]], 0.9)
    low = shell.verts[shell.gusset][..., 1] < 14
    pins[shell.gusset[low]] = 1
    inflate(shell, pins, folder, frames=26, pressure=1.3, slack=0.012, bending=3.0, tension=24.0)
    crumple_body(shell)
    return shell


# start x, y, direction x, y, height, half width, length (mm): drag lines from the seams and slack under the stash zip
BODY_FOLDS = (
    (-118, 372, 0.5, -1, 3.6, 14, 130), (121, 366, -0.42, -1, 4.0, 15, 150), (-104, 330, 0.75, -1, 2.6, 12, 110),
    (108, 306, -0.8, -1, 3.0, 12, 100), (-140, 96, 0.9, 0.55, 3.6, 12, 70), (140, 112, -0.9, 0.6, 3.6, 12, 70),
    (-30, 268, 1, 0.10, -2.6, 12, 120), (22, 402, 0.9, -0.35, 2.2, 10, 90), (-138, 250, 0.95, 0.3, 2.4, 10, 60),
    (138, 236, -0.95, 0.22, 2.6, 10, 66), (-60, 404, 0.2, -1, 2.0, 10, 60),
)
# side folds over the gusset: start z, y, direction z, y, height, half width, length
SIDE_FOLDS = (
    (-70, 300, 0.9, -0.5, 3.0, 10, 90), (-66, 352, 0.9, 0.42, 2.4, 9, 70), (24, 262, -0.9, -0.35, 2.6, 10, 80),
    (-72, 240, 0.85, 0.5, 2.6, 10, 70), (16, 350, -0.9, 0.5, 2.2, 9, 60), (-60, 24, 0.6, 0.8, 3.0, 9, 50),
)


def pads(x, y):
    """Relief of the back panel: two tall pads, a lumbar pad, an air channel between (0..1)."""
    def pad(cx, cy, hw, hh, r=20.0):
        qx, qy = abs(x - cx) - hw + r, abs(y - cy) - hh + r
        d = math.hypot(max(qx, 0), max(qy, 0)) + min(max(qx, qy), 0) - r
        return 1 / (1 + math.exp(max(min(d / 3.6, 40), -40)))
    return max(pad(-62, 262, 46, 108), pad(62, 262, 46, 108), pad(0, 88, 106, 44))


def crumple_body(shell):
    """Puckers beside the seams, slack, drag lines, back pads: along the normals."""
    verts, normals = shell.verts, shell.normals()
    seam_front = nearest(verts[shell.gusset[:, 0]])
    seam_back = nearest(verts[shell.gusset[:, -1]])
    on_back = np.zeros(len(verts), bool)
    on_back[shell.back.ravel()] = True
    on_front = np.zeros(len(verts), bool)
    on_front[shell.front.ravel()] = True
    lift = np.zeros(len(verts))
    for i, p in enumerate(verts):
        _, a, d = seam_front.find(Vector(p))
        _, b, e = seam_back.find(Vector(p))
        if on_back[i]:
            lift[i] = 10.0 * pads(p[0], p[1]) * min(1, e / 12)
            continue
        s, q = shell.along[a], shell.along[b]
        pucker = 0.5 * math.sin(s / 13.5 * 2 * math.pi + 3 * wave(s * 0.018)) + wave(s * 0.095, 1)
        lift[i] += 0.5 * pucker * math.exp(-((d - 7) / 11) ** 2) * min(1, d / 4)
        lift[i] += 0.4 * math.sin(q / 15 * 2 * math.pi + 2 * wave(q * 0.02, 4)) * math.exp(-((e - 6) / 12) ** 2) * min(1, e / 4)
        lift[i] += 2.0 * wave(p[0] * 0.011 + 7.3, p[1] * 0.011 + 3.1, p[2] * 0.011) * min(1, d / 30) * min(1, e / 30)
        lift[i] += 0.8 * wave(p[0] * 0.018, p[1] * 0.05 + 6, p[2] * 0.03) * min(1, d / 20)
        if on_front[i]:
            lift[i] += drag_lines(p[0], p[1], BODY_FOLDS, CRISP) * min(1, d / 18) ** 1.3
        elif abs(p[0]) > 110 and p[1] < 400:
            side = 1 if p[0] > 0 else -1
            lift[i] += drag_lines(p[2] + 3 * side, p[1] + 9 * side, SIDE_FOLDS, CRISP) * min(1, d / 12) * min(1, e / 12)
            # the compression strap bites into the side
            lift[i] -= 4.2 * math.exp(-((p[1] - 307) / 15) ** 2) * min(1, d / 14) * min(1, e / 14)
        if p[1] < 90 and not on_front[i]:
            lift[i] += 1.8 * wave(p[0] * 0.03, p[1] * 0.06, p[2] * 0.05 + 9) * (1 - p[1] / 90)
    shell.verts = verts + normals * (lift * calm(verts, ((111, 400), (128, 14))))[:, None]
    settle(shell)


def calm(verts, corners, reach=50.0):
    """Less crumpling near the corners of the outline, where the grid is narrow and the piping is stiff (0.15..1)."""
    away = np.min([np.hypot(np.abs(verts[:, 0]) - x, verts[:, 1] - y) for x, y in corners], 0)
    return np.minimum(1, 0.15 + away / reach)


def settle(shell):
    """Weight of the contents: a low belly, a slight lean to one side, a flat stand. The compression straps pull in a waist,
    so that what hangs from the zips above them hangs clear of the sides."""
    v = shell.verts
    pulled = np.clip((366 - v[:, 1]) / 62, 0, 1)
    v[:, 0] *= 1 - 0.066 * pulled * pulled * (3 - 2 * pulled)
    fill_front(v, shell.front)
    upper = np.clip((v[:, 1] - 120) / 320, 0, 1)
    v[:, 0] += 2.2 * upper ** 2
    v[:, 1] = np.where(v[:, 1] < 7, 7 + (v[:, 1] - 7) * 0.1, v[:, 1])
    fit_to_size(v)


def fill_front(v, front):
    """Evens out the front's middle profile to how full the bag is packed: fullest at the stash zip, so that its charms hang clear."""
    middle = slice(front.shape[0] // 2 - 5, front.shape[0] // 2 + 6)
    y, z = v[front[middle]][..., 1].mean(0), v[front[middle]][..., 2].mean(0)
    packed = np.interp(y, (0, 20, 70, 120, 250, 310, 350, 390, 420, 440), (68, 76, 79, 79, 79, 82.5, 85, 79, 70, 64))
    gain = np.clip(soften((packed - z)[:, None], 4)[:, 0], -16, 20)
    u = np.linspace(-1, 1, front.shape[0])[:, None]
    rows = np.linspace(0, 1, front.shape[1])[None]
    weight = (1 - np.abs(u) ** 3) * np.clip(np.minimum(rows, 1 - rows) / 0.12, 0, 1)
    v[front, 2] += weight * gain[None]


def fit_to_size(v):
    """Scaled to the catalog's 300 x 440 x 170 mm, standing on the ground."""
    low, high = v.min(0), v.max(0)
    scale = SIZE / (high - low)
    v -= ((low[0] + high[0]) / 2, low[1], (low[2] + high[2]) / 2)
    v *= scale


def body_material(panel, a, b, shell):
    """Trim cloth for the base, air mesh for the back, main cloth for the rest."""
    if panel == 'back':
        return 'air_mesh'
    if panel == 'front':
        return 'fabric_trim' if b < BASE_ROWS else 'fabric_main'
    row = shell.rim[a][1]
    after = shell.rim[(a + 1) % len(shell.rim)][1]
    return 'fabric_trim' if max(row, after) <= BASE_ROWS and min(row, after) < BASE_ROWS + 1 else 'fabric_main'


# height, how far the pocket stands off the body there (mm)
POCKET_DEPTH = ((20, 60, 160, 246), (24, 28, 20, 9))


def pocket_shell(body):
    """Front organizer: x within 115, y 20..246 under an arched top. A wedge of stiff cloth: it stands 9 mm off the body at the
    top, where a ledge would catch charms, and 28 mm below."""
    nx, ny, rows = 32, 30, 6
    flat = coons(silhouette(115, 115, 20, 241, 34, 36), nx, ny)
    flat[..., 1] += 9 * (1 - (flat[..., 0] / 115) ** 2) * np.clip((flat[..., 1] - 120) / 120, 0, 1) ** 2
    surface = Surface(body.part())
    base = np.array([[surface.ray((*flat[i, j], 300), (0, 0, -1))[0][2] for j in range(ny + 1)] for i in range(nx + 1)])
    smooth = base.copy()
    for _ in range(14):
        b = np.pad(smooth, 1, mode='edge')
        smooth = (b[:-2, 1:-1] + b[2:, 1:-1] + b[1:-1, :-2] + b[1:-1, 2:] + 4 * smooth) / 8
    u, v = np.linspace(-1, 1, nx + 1)[:, None], np.linspace(-1, 1, ny + 1)[None]
    dome = (1 - np.abs(u) ** 2.2) * (1 - np.abs(v) ** 2.4)
    stands = np.interp(flat[..., 1], *POCKET_DEPTH)
    rise = stands + 7 * dome
    front = np.stack([flat[..., 0] * 0.975, (flat[..., 1] - 130) * 0.975 + 130, smooth + rise], 2)
    ring = rim(nx, ny)
    outline = np.array([flat[c] for c in ring])
    along = unit(np.roll(outline, -1, 0) - np.roll(outline, 1, 0))
    outward = np.stack([along[:, 1], -along[:, 0]], 1)
    gusset = np.zeros((len(ring), rows + 1, 3))
    for r, c in enumerate(ring):
        t = np.linspace(0, 1, rows + 1)[:, None]
        foot = np.array([flat[c][0], flat[c][1], base[c] - 3])
        gusset[r] = front[c] * (1 - t) + foot * t
        gusset[r, :, :2] += outward[r] * 0.16 * stands[c] * np.sin(np.pi * t) ** 0.8
    shell = Shell('pocket', flat, front, gusset)
    crumple_pocket(shell)
    return shell


POCKET_FOLDS = (
    (-96, 190, 0.7, -1, 2.6, 11, 90), (98, 196, -0.6, -1, 2.8, 11, 100), (-104, 46, 0.9, 0.7, 3.0, 11, 80),
    (104, 40, -0.9, 0.75, 3.2, 11, 90), (-40, 40, 0.3, 1, 2.0, 10, 60), (36, 34, -0.1, 1, 2.2, 10, 70),
    (-20, 168, 1, -0.12, -2.4, 13, 110),
)


def crumple_pocket(shell):
    """Puckers, slack and drag lines of the front pocket."""
    verts, normals = shell.verts, shell.normals()
    seam = nearest(verts[shell.gusset[:, 0]])
    foot = np.zeros(len(verts), bool)
    foot[shell.gusset[:, -1]] = True
    lift = np.zeros(len(verts))
    for i, p in enumerate(verts):
        if foot[i]:
            continue
        _, a, d = seam.find(Vector(p))
        s = shell.along[a]
        pucker = 0.5 * math.sin(s / 12.5 * 2 * math.pi + 2 * wave(s * 0.02, 7)) + wave(s * 0.09, 5)
        lift[i] += 0.35 * pucker * math.exp(-((d - 6) / 10) ** 2) * min(1, d / 4)
        lift[i] += 1.4 * wave(p[0] * 0.016 + 2, p[1] * 0.016, p[2] * 0.016 + 6) * min(1, d / 20)
        lift[i] += drag_lines(p[0], p[1], POCKET_FOLDS, CRISP) * min(1, d / 20) ** 1.5
    shell.verts = verts + normals * (lift * calm(verts, ((101, 232), (102, 30)), 34))[:, None]
