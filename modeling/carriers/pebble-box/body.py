"""Main compartment and front pocket of the box: edges rolled to 18 mm, seam on the side, stiff waxed cloth."""
import math

import numpy as np
from mathutils import Vector

from curves import unit, wave
from folds import creases, drag_lines, evened, straightened
from mesh import Surface, nearest
from panels import from_outline, gridded, rolled, ticks
from shell import Shell, inflate, rim, silhouette

SIZE = np.array([270.0, 380.0, 130.0])
FRONT_Z, BACK_Z, ZIP_Z = 64.5, -57.5, 33.0
EDGE = 18.0                     # radius between front and side
ROLL = (0.0, 2.4, 9.0, 18.0)    # distances from the outline where the rolled edge has grid lines
ZIP_ROW, ROWS = 2, 14
BOOT_ROWS = 6                   # front rows covered by the leather base
CHANNELS = (7, 11, 15, 19, 23, 27, 31)  # back rows sewn through: valleys of the quilting


def body_shell(folder):
    """270 x 380 x 130 mm box: front pan with rolled edges, gusset with a row at the zip, quilted back."""
    flat = gridded(silhouette(134, 134, 1, 379, 38, 45), ticks(270, 25, ROLL), ticks(380, 33, ROLL))
    nx, ny = flat.shape[0] - 1, flat.shape[1] - 1
    x, y = flat[..., 0], flat[..., 1]
    u, v = x / 135, (y - 190) / 190
    dome = (1 - np.abs(u) ** 3) * (1 - np.abs(v) ** 4)
    distance = from_outline(flat)
    front = np.stack([x, y, FRONT_Z - rolled(distance, EDGE) + 2 * dome], 2)
    back = np.stack([x * 0.985, (y - 190) * 0.988 + 190, BACK_Z - 1.5 * dome], 2)
    ring = rim(nx, ny)
    front_ring, back_ring = np.array([front[c] for c in ring]), np.array([back[c] for c in ring])
    outline = np.array([flat[c] for c in ring])
    along = unit(np.roll(outline, -1, 0) - np.roll(outline, 1, 0))
    outward = np.stack([along[:, 1], -along[:, 0]], 1)
    gusset = np.zeros((len(ring), ROWS + 1, 3))
    for r in range(len(ring)):
        z0, z1 = front_ring[r, 2], back_ring[r, 2]
        at_zip = (z0 - ZIP_Z) / (z0 - z1)
        t = np.concatenate([np.linspace(0, at_zip, ZIP_ROW + 1), np.linspace(at_zip, 1, ROWS - ZIP_ROW + 1)[1:]])
        row = front_ring[r] * (1 - t[:, None]) + back_ring[r] * t[:, None]
        row[:, :2] += outward[r] * (2.0 * np.sin(np.pi * t) ** 0.6)[:, None]
        gusset[r] = row
    shell = Shell('body', flat, front, gusset, back)
    pins = np.zeros(len(shell.verts))
    pins[shell.back.ravel()] = 1
    rim_front = distance < EDGE + 1
    pins[shell.front[rim_front]] = 0.8
    pins[shell.gusset[:, 0]] = 0.97
    pins[shell.gusset[:, ZIP_ROW]] = 0.95
    low = shell.verts[shell.gusset][..., 1] < 12
    pins[shell.gusset[low]] = 1
    sewn = shell.verts.copy()
    inflate(shell, pins, folder, frames=22, pressure=1.2, slack=0.016, bending=2.0)
    evened(shell, 4, np.concatenate([shell.back.ravel(), shell.gusset[:, 0], shell.gusset[:, ZIP_ROW]]))
    crumple_body(shell, sewn)
    return shell


# start x, y, direction x, y, height, half width, length (mm): the front breaks from the corners and over the pocket
FRONT_FOLDS = (
    (-118, 356, 0.62, -1, 2.6, 11, 150), (120, 350, -0.55, -1, 2.9, 12, 140), (-126, 300, 0.9, -0.62, 2.0, 9, 100),
    (128, 282, -0.9, -0.5, 2.2, 10, 90), (-60, 236, 1, 0.24, -2.0, 12, 130), (66, 372, -0.4, -1, 1.6, 9, 80),
    (-20, 300, -0.8, -0.5, 1.6, 9, 70), (-128, 90, 0.6, 0.9, 2.0, 9, 60), (128, 120, -0.5, 0.9, 2.0, 9, 70),
)
# over the sides: start z, y, direction z, y, height, half width, length
SIDE_FOLDS = (
    (-58, 320, 0.8, -0.6, 3.0, 8, 90), (14, 214, -0.8, 0.5, 2.4, 8, 70), (-58, 236, 0.9, 0.36, 2.4, 8, 60), (12, 330, -0.7, -0.7, 2.2, 8, 70),
    (-52, 372, 0.5, -0.9, 2.2, 8, 60), (-20, 196, 0.4, 0.9, 2.0, 8, 60),
)


def crumple_body(shell, sewn):
    """Breaks of stiff cloth, quilted channels on the back: along the normals. The seams run straight."""
    verts, normals = shell.verts, shell.normals()
    seam_front, seam_back = nearest(verts[shell.gusset[:, 0]]), nearest(verts[shell.gusset[:, -1]])
    on_back, on_front = np.zeros(len(verts), bool), np.zeros(len(verts), bool)
    on_back[shell.back.ravel()] = True
    on_front[shell.front.ravel()] = True
    quilt = back_quilting(shell)
    lift = np.zeros(len(verts))
    for i, p in enumerate(verts):
        d, e = seam_front.find(Vector(p))[2], seam_back.find(Vector(p))[2]
        if on_back[i]:
            lift[i] = quilt[i] * min(1, e / 16)
            continue
        away = min(1, d / 16) * min(1, e / 16)
        lift[i] += 1.7 * wave(p[0] * 0.008 + 3.3, p[1] * 0.009 + 8.1, p[2] * 0.008) * away
        lift[i] += 0.5 * (creases(*p, 0.016, 3.0) - 0.25) * away
        if on_front[i]:
            lift[i] += drag_lines(p[0], p[1], FRONT_FOLDS, 1.35) * min(1, d / 26) ** 1.3
        elif abs(p[0]) > 100 and p[1] < 350:
            side = 1 if p[0] > 0 else -1
            lift[i] += drag_lines(p[2] + 4 * side, p[1] + 11 * side, SIDE_FOLDS, 1.35) * away
        elif p[1] > 360:
            # the top sags between the seams, less under the handle's feet
            lift[i] -= 3.5 * max(0.0, math.cos(p[0] / 100 * math.pi / 2)) * math.sin(math.pi * np.clip((p[2] - BACK_Z) / (ZIP_Z - BACK_Z), 0, 1))
    corner = np.min([np.hypot(np.abs(verts[:, 0]) - cx, verts[:, 1] - cy) for cx, cy in ((112, 356), (120, 14))], 0)
    shell.verts = verts + normals * (lift * np.minimum(1, 0.35 + corner / 45))[:, None]
    for seam in (shell.gusset[:, 0], shell.gusset[:, -1]):
        straightened(shell, sewn, seam)
    stand(shell)


def back_quilting(shell):
    """Rounded channels across the back between the sewn rows, gone at its sides and under the yoke."""
    out = np.zeros(len(shell.verts))
    edges = (3,) + CHANNELS + (35,)
    for low, high in zip(edges[:-1], edges[1:]):
        for j in range(low, high + 1):
            bulge = math.sin(math.pi * (j - low) / (high - low)) ** 0.7
            for i in range(shell.back.shape[0]):
                k = shell.back[i, j]
                x = abs(shell.verts[k][0])
                out[k] = 6.5 * bulge * min(max((118 - x) / 14, 0), 1) ** 0.6 - (1.0 if bulge < 0.05 else 0)
    return out


def stand(shell):
    """A slight lean and a flat stand; scaled to the catalog's size."""
    v = shell.verts
    upper = np.clip((v[:, 1] - 150) / 230, 0, 1)
    v[:, 0] -= 2.0 * upper ** 2
    v[:, 1] = np.where(v[:, 1] < 5, 5 + (v[:, 1] - 5) * 0.12, v[:, 1])
    # stiff cloth over a foam frame: what the pressure pushed past the box's planes is mostly taken back
    v[:, 2] = np.where(v[:, 2] > FRONT_Z, FRONT_Z + (v[:, 2] - FRONT_Z) * 0.4, v[:, 2])
    v[:, 0] = np.where(np.abs(v[:, 0]) > 133, np.sign(v[:, 0]) * (133 + (np.abs(v[:, 0]) - 133) * 0.35), v[:, 0])
    low, high = v.min(0), v.max(0)
    v -= ((low[0] + high[0]) / 2, low[1], (low[2] + high[2]) / 2)
    v *= SIZE / (high - low)


def body_material(panel, a, b, shell):
    """Leather base, waxed cloth above."""
    if panel == 'gusset':
        row, after = shell.rim[a][1], shell.rim[(a + 1) % len(shell.rim)][1]
        return 'fabric_trim' if max(row, after) <= BOOT_ROWS else 'fabric_main'
    return 'fabric_trim' if b < BOOT_ROWS else 'fabric_main'


def pocket_shell(folder, body):
    """Front pocket: x within 110, y 15..211 under a barely arched top, 22 mm off the body."""
    half, low, high, rise = 110, 15, 206, 21.0
    nx, ny, rows = 28, 26, 4
    share = lambda span, n: np.concatenate([[0, 4 / span], np.linspace(11 / span, 1 - 11 / span, n - 3), [1 - 4 / span, 1]])
    flat = gridded(silhouette(half, half, low, high, 40, 24), share(220, nx), share(191, ny))
    flat[..., 1] += 5 * (1 - (flat[..., 0] / half) ** 2) * np.clip((flat[..., 1] - 120) / 90, 0, 1) ** 2
    nx, ny = flat.shape[0] - 1, flat.shape[1] - 1
    surface = Surface(body.part())
    base = np.array([[surface.ray((*flat[i, j], 300), (0, 0, -1))[0][2] for j in range(ny + 1)] for i in range(nx + 1)])
    smooth = base.copy()
    for _ in range(14):
        b = np.pad(smooth, 1, mode='edge')
        smooth = (b[:-2, 1:-1] + b[2:, 1:-1] + b[1:-1, :-2] + b[1:-1, 2:] + 4 * smooth) / 8
    u, v = flat[..., 0] / half, (flat[..., 1] - 111) / 98
    dome = (1 - np.abs(u) ** 2.6) * (1 - np.abs(v) ** 3)
    distance = from_outline(flat)
    front = np.stack([flat[..., 0] * 0.985, (flat[..., 1] - 112) * 0.985 + 112, smooth + rise - rolled(distance, 9.0) * 0.75 + 2.5 * dome], 2)
    ring = rim(nx, ny)
    outline = np.array([flat[c] for c in ring])
    along = unit(np.roll(outline, -1, 0) - np.roll(outline, 1, 0))
    outward = np.stack([along[:, 1], -along[:, 0]], 1)
    gusset = np.zeros((len(ring), rows + 1, 3))
    for r, c in enumerate(ring):
        t = np.linspace(0, 1, rows + 1)[:, None]
        foot = np.array([flat[c][0], flat[c][1], base[c] - 3])
        gusset[r] = front[c] * (1 - t) + foot * t
        gusset[r, :, :2] += outward[r] * 2.5 * np.sin(np.pi * t) ** 0.8
    shell = Shell('pocket', flat, front, gusset)
    pins = np.zeros(len(shell.verts))
    pins[shell.gusset[:, -1]] = 1
    pins[shell.gusset[:, 0]] = 0.97
    sewn = shell.verts.copy()
    inflate(shell, pins, folder, frames=20, pressure=1.3, slack=0.02, bending=1.5)
    evened(shell, 3, shell.gusset[:, [0, -1]])
    crumple_pocket(shell, sewn)
    return shell


POCKET_FOLDS = (
    (-98, 166, 0.8, -1, 2.2, 9, 90), (98, 176, -0.6, -1, 2.4, 10, 110), (-96, 44, 0.8, 0.8, 2.4, 9, 80), (94, 40, -0.9, 0.6, 2.4, 9, 90),
    (-30, 34, 0.2, 1, 1.6, 9, 60), (-50, 120, 1, 0.2, -1.8, 12, 110),
)


def crumple_pocket(shell, sewn):
    """Slack and drag lines of the front pocket; its seam runs straight."""
    verts, normals = shell.verts, shell.normals()
    seam = nearest(verts[shell.gusset[:, 0]])
    foot = np.zeros(len(verts), bool)
    foot[shell.gusset[:, -1]] = True
    lift = np.zeros(len(verts))
    for i, p in enumerate(verts):
        if foot[i]:
            continue
        d = seam.find(Vector(p))[2]
        lift[i] += 1.4 * wave(p[0] * 0.011 + 9, p[1] * 0.011, p[2] * 0.011 + 6) * min(1, d / 20)
        lift[i] += 0.4 * (creases(*p, 0.018, 5.0) - 0.2) * min(1, d / 16)
        lift[i] += drag_lines(p[0], p[1], POCKET_FOLDS, 1.35) * min(1, d / 20) ** 1.5
    shell.verts = verts + normals * lift[:, None]
    straightened(shell, sewn, shell.gusset[:, 0])
