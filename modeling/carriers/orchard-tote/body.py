"""Two canvas panels sewn at the sides over a boxed bottom; soft sides, a turned hem, the weight of a few things inside."""
import numpy as np
from mathutils import Vector

from curves import soften, wave
from mesh import nearest
from shell import inflate
from folds import creases, drag_lines
from tube import Tube, profile, rounded_ring

TILE = 64.0
COUNTS = (14, 56, 14, 40)
CORNERS = np.cumsum((0,) + COUNTS)          # columns of the corners: rear left, front left, front right, rear right, end
SEAMS = (7, CORNERS[2] + 7)                 # side seams, left and right
SIZE = (370.0, 390.0, 120.0)
BOTTOM_ROWS, WALL_ROWS, HEM_ROWS = 7, 64, 5
RIM_ROW = BOTTOM_ROWS + WALL_ROWS
ROW_COUNT = RIM_ROW + HEM_ROWS + 1
HEM = 30.0
CRISP = 1.7        # crests of folds in stiff canvas

HALF = profile([(0, 176), (20, 180), (90, 184), (200, 185), (265, 183), (330, 176), (390, 168), (420, 168)])
FRONT = profile([(0, 56), (20, 59), (90, 62), (180, 63), (300, 63), (390, 62), (420, 62)])
BACK = profile([(0, -56), (20, -58), (90, -59), (300, -57), (390, -56), (420, -56)])
ROUND = profile([(0, 14), (40, 20), (160, 38), (300, 40), (390, 30), (420, 30)])


def rim_height(x, z):
    """The handles hold the rim up; between them and at the side seams it sags."""
    middle = np.exp(-((x / 62) ** 2))
    side = np.clip((np.abs(x) - 100) / 70, 0, 1) ** 2
    return 389.0 - 4.0 * middle * (np.abs(z) > 40) - 5.5 * side


def rings():
    """Points before the simulation [columns, rows, 3]; the last rows turn into the hem's inside."""
    out = np.zeros((CORNERS[-1], ROW_COUNT, 3))
    for j, s in enumerate((0.0, 0.45, 0.80)):
        ring = rounded_ring(168 * (0.5 + 0.5 * s), 52 * s, -52 * s, 12, COUNTS)
        out[:, j] = np.column_stack([ring[:, 0], np.full(len(ring), 1.0 - s), ring[:, 1]])
    for j, a in enumerate(np.radians((0, 32, 62)), 3):
        inset, y = 10 * (1 - np.sin(a)) * 0.8, 10 * (1 - np.cos(a))
        ring = rounded_ring(HALF(10) - inset, FRONT(10) - inset, BACK(10) + inset, 13, COUNTS)
        out[:, j] = np.column_stack([ring[:, 0], np.full(len(ring), y), ring[:, 1]])
    base = rounded_ring(168, 58, -56, 30, COUNTS)
    top = rim_height(base[:, 0], base[:, 1])
    for j in range(6, RIM_ROW + 1):
        t = (j - 6) / (RIM_ROW - 6)
        y = 10 * (1 - t) + top * t
        middle = float(y.mean())
        ring = rounded_ring(HALF(middle), FRONT(middle), BACK(middle), ROUND(middle), COUNTS)
        out[:, j] = np.column_stack([ring[:, 0], y, ring[:, 1]])
    rim = out[:, RIM_ROW]
    inward = -rim * (1 / 168, 0, 1 / 58)
    inward /= np.linalg.norm(inward, axis=1, keepdims=True)
    for k, (drop, depth) in enumerate(((0.6, 1.5), (3.0, 2.6), (9.0, 3.0), (18.0, 3.2), (27.0, 3.4)), 1):
        out[:, RIM_ROW + k] = rim + inward * depth - (0, drop, 0)
    return out


def body_shell(folder):
    """The bag, 370 x 390 x 120 mm."""
    shell = Tube('body', rings(), BOTTOM_ROWS + 30, TILE)
    at = shell.at
    pins = np.zeros(at.shape)
    pins[:, :6] = 1
    pins[:, 6] = 0.95
    pins[:, RIM_ROW - 5:] = 0.96
    pins[:, RIM_ROW:] = 1
    for seam in SEAMS:
        pins[seam, :] = np.maximum(pins[seam, :], 0.55)
    inflate(shell, pins.ravel(), folder, frames=28, pressure=0.55, slack=0.02, bending=6.0, tension=25.0, gravity=0.9)
    calm_grid(shell)
    crumple(shell)
    return shell


def calm_grid(shell):
    """Buckles of one cell's length are the grid's, not the cloth's."""
    block = shell.verts[shell.at[:, 6:RIM_ROW + 1]]
    smooth = np.stack([soften(column, 1.8) for column in block])
    smooth = soften(smooth.transpose(0, 1, 2).reshape(len(block), -1), 1.0, True).reshape(block.shape)
    shell.verts[shell.at[:, 6:RIM_ROW + 1]] = block * 0.2 + smooth * 0.8


# start a, b, direction, height, half width, length; a is x in front and at the back, z on the sides
FRONT_FOLDS = (
    (-84, 356, -0.25, -1, 4.6, 15, 150), (-70, 350, 0.55, -1, 3.4, 13, 110), (86, 352, 0.2, -1, 5.0, 16, 170), (72, 350, -0.6, -1, 3.0, 13, 100),
    (-168, 330, 0.45, -1, 6.0, 17, 150), (168, 318, -0.4, -1, 6.4, 18, 160), (-160, 120, 0.8, -0.7, 5.0, 15, 90),
    (160, 140, -0.75, -0.8, 5.4, 15, 110),
    (-172, 60, 1, 0.15, 4.4, 12, 80), (170, 46, -1, 0.1, 4.6, 13, 90), (-30, 300, 1, -0.15, -3.0, 15, 120), (-150, 240, 0.8, 0.4, 3.4, 14, 80),
    (150, 246, -0.85, 0.3, 3.6, 14, 70),
)
BACK_FOLDS = (
    (-70, 356, -0.3, -1, 5.0, 16, 170), (72, 352, 0.35, -1, 5.2, 16, 180), (-160, 300, 0.5, -1, 5.4, 17, 150), (162, 310, -0.5, -1, 5.4, 17, 140),
    (-60, 250, 1, -0.25, -3.4, 16, 150), (-150, 110, 0.9, -0.5, 5.0, 15, 110), (152, 96, -0.9, -0.4, 5.0, 15, 120), (20, 200, 0.5, -1, 3.6, 15, 120),
    (-20, 120, -0.6, -1, 3.2, 14, 90),
)
SIDE_FOLDS = (
    (-40, 360, 0.35, -1, 6.4, 13, 140), (38, 350, -0.3, -1, 6.4, 13, 150), (-50, 190, 0.9, -0.5, 5.0, 12, 80), (48, 150, -0.9, -0.45, 5.4, 12, 80),
    (-52, 84, 1, -0.2, 5.0, 11, 70), (50, 56, -1, 0.1, 5.0, 11, 80), (-46, 260, 0.8, 0.3, 4.0, 12, 60),
)


def crumple(shell):
    """Folds of heavy canvas: few, round and deep, fading toward seams and hem."""
    verts, normals, at = shell.verts, shell.normals(), shell.at
    seam = nearest(verts[np.concatenate([at[s, 5:RIM_ROW] for s in SEAMS])])
    lift = np.zeros(len(verts))
    for i in range(at.shape[0]):
        panel = int(np.searchsorted(CORNERS[1:], i, 'right'))
        for j in range(5, RIM_ROW + 1):
            v = at[i, j]
            p = verts[v]
            ease = min(1.0, max(0.0, (p[1] - 6) / 40)) * min(1.0, max(0.05, (382 - p[1]) / 45))
            near_seam = min(1.0, 0.35 + seam.find(Vector(p))[2] / 30)
            lift[v] += 2.4 * wave(p[0] * 0.009 + 1.7, p[1] * 0.008, p[2] * 0.012 + 4) * ease
            lift[v] += 0.5 * wave(p[0] * 0.024, p[1] * 0.016 + 5, p[2] * 0.024) * ease * near_seam
            side = np.clip((abs(p[0]) - 140) / 30, 0, 1)
            folds = FRONT_FOLDS if p[2] > 0 else BACK_FOLDS
            lift[v] += drag_lines(p[0], p[1], folds, CRISP) * ease * (1 - side) * 1.5
            lift[v] += drag_lines(p[2] + (4 if p[0] > 0 else -6), p[1] + (0 if p[0] > 0 else 16), SIDE_FOLDS, CRISP) * ease * side * near_seam * 0.7
            lift[v] += 1.3 * creases(*p, 0.016, 2.3) * ease * near_seam
            if panel == 1:
                # filled from inside: no hollow between the seams
                lift[v] += 7.0 * np.exp(-((p[0] / 120) ** 4) - ((p[1] - 250) / 150) ** 4)
            if panel in (0, 2):
                # slack sides fold inward along their seams, deepest where nothing fills them
                lift[v] -= 11.0 * np.interp(p[1], (60, 190, 320, 386), (0, 0.6, 1, 0.25)) * np.exp(-abs(p[2] / 24) ** 1.5)
            # slouch: the belly hangs over the boxed bottom
            lift[v] += 5.0 * np.exp(-((p[1] - 42 - 10 * wave(p[0] * 0.02, p[2] * 0.02)) / 22) ** 2)
            lift[v] -= 4.0 * np.exp(-((p[1] - 13) / 9) ** 2) * (j > 6)
    shell.verts = verts + normals * lift[:, None]
    fit(shell)


def fit(shell):
    """Scaled to the catalog's size, standing on the ground."""
    v = shell.verts
    wall = v[shell.at[:, :RIM_ROW + 1]].reshape(-1, 3)
    low, high = wall.min(0), wall.max(0)
    center = ((low[0] + high[0]) / 2, low[1], (low[2] + high[2]) / 2)
    shell.verts = (v - center) * (np.array(SIZE) / (high - low))
    shell.verts[:, 1] = np.maximum(shell.verts[:, 1], 0)
