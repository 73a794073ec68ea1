"""The tube of coated cloth: boat of trim cloth, taped seams, folded gable under the roll, creases of a stiff film."""
import math

import numpy as np
from mathutils import Vector

from curves import soften, spline, wave
from folds import drag_lines
from mesh import nearest
from shell import inflate
from tube import Tube, profile, rounded_ring

COUNTS = (22, 44, 22, 14)
CORNERS = np.cumsum((0,) + COUNTS)          # columns of the corners: rear left, front left, front right, rear right, end
SIZE = (290.0, 150.0)
TAPED = (-98, 98)
BOTTOM_ROWS, BOAT_ROWS, WALL_ROWS, ROOF_ROWS = 7, 7, 52, 17
BOAT_ROW = BOTTOM_ROWS + BOAT_ROWS
ROOF_ROW = BOAT_ROW + WALL_ROWS
ROW_COUNT = ROOF_ROW + ROOF_ROWS + 1

HALF = profile([(0, 133), (14, 139), (60, 141), (200, 143), (330, 141.5), (400, 139), (445, 140)])
FRONT = profile([(0, 70), (14, 72), (60, 74.5), (150, 76), (250, 75), (330, 73), (400, 70), (445, 68)])
BACK = profile([(0, -70), (14, -72), (60, -74), (300, -74), (400, -73), (445, -71)])
ROOF_FRONT = [(400, 70.5), (406, 68.6), (410.5, 62), (413.5, 50), (418, 36), (423, 21), (427, 11), (432, 5), (440, 3.5)]
ROOF_BACK = [(405, -73.5), (412, -71.8), (417, -65), (419.5, -52), (422, -37), (425, -21), (428, -11), (432, -5), (440, -3.5)]
ROOF_HALF = profile([(0, 139), (0.25 * 17, 141), (17, 146)], 1.0)


def boat_height(x, z):
    """Height of the boat's upper seam: low in front, rising along the sides."""
    back = np.clip((70 - z) / 140, 0, 1)
    return 54 + 13 * (np.abs(x) / 140) ** 2.2 * (1 - back) + 46 * back ** 1.15


def rings():
    """Points before inflation [columns, rows, 3]."""
    out = np.zeros((CORNERS[-1], ROW_COUNT, 3))
    base = rounded_ring(139, 72, -72, 14, COUNTS)
    for j, s in enumerate((0.0, 0.45, 0.80)):
        ring = rounded_ring(133 * (0.45 + 0.55 * s), 66 * s, -66 * s, 14, COUNTS)
        out[:, j] = np.column_stack([ring[:, 0], np.full(len(ring), 1.5 - s), ring[:, 1]])
    for j, a in enumerate(np.radians((0, 34, 66)), 3):
        inset, y = 14 * (1 - math.sin(a)) * 0.75, 14 * (1 - math.cos(a))
        ring = rounded_ring(HALF(14) - inset, FRONT(14) - inset, BACK(14) + inset, 14, COUNTS)
        out[:, j] = np.column_stack([ring[:, 0], np.full(len(ring), y), ring[:, 1]])
    boat = boat_height(base[:, 0], base[:, 1])
    back = np.clip((72 - base[:, 1]) / 144, 0, 1)
    top = ROOF_FRONT[0][0] * (1 - back) + ROOF_BACK[0][0] * back
    for j in range(6, ROOF_ROW + 1):
        if j <= BOAT_ROW:
            t = (j - 6) / (BOAT_ROW - 6)
            y = 14 * (1 - t) + boat * t
        else:
            t = (j - BOAT_ROW) / WALL_ROWS
            y = boat * (1 - t) + top * t
        middle = float(y.mean())
        ring = rounded_ring(HALF(middle), FRONT(middle), BACK(middle), 14, COUNTS)
        out[:, j] = np.column_stack([ring[:, 0], y, ring[:, 1]])
        dent(out[:, j], -4.5 * math.sin(math.pi * np.clip((middle - 20) / 370, 0, 1)) ** 0.5)
        dent(out[:, j], float(np.clip((middle - 335) / 65, 0, 1)) ** 2 * 6)
    front, rear = (spline(np.array([(y, z, 0) for y, z in knots]), ROOF_ROWS + 1) for knots in (ROOF_FRONT, ROOF_BACK))
    for k in range(1, ROOF_ROWS + 1):
        (yf, zf), (yb, zb) = front[k][:2], rear[k][:2]
        ring = rounded_ring(float(ROOF_HALF(k)), zf, zb, 12, COUNTS)
        s = (ring[:, 1] - zb) / (zf - zb)
        row = np.column_stack([ring[:, 0], yb + (yf - yb) * s, ring[:, 1]])
        gap = (zf - zb) / 2
        dent(row, max(6.0, 0.86 * math.sqrt(max(73 ** 2 - gap ** 2, 0))))
        out[:, ROOF_ROW + k] = row
    return out


def front_column(shell, x):
    """Column of the front panel nearest to x."""
    return CORNERS[1] + int(np.argmin(np.abs(shell.rings[CORNERS[1]:CORNERS[2], BOAT_ROW + 20, 0] - x)))


def dent(row, depth):
    """The sides folded inward like a milk carton's gable."""
    for first, last, sign in ((CORNERS[0], CORNERS[1], 1), (CORNERS[2], CORNERS[3], -1)):
        t = (np.arange(first, last + 1) - first) / (last - first)
        row[first:last + 1, 0] += sign * depth * (1 - np.abs(2 * t - 1)) ** 1.15


def body_shell(folder):
    """The tube, 290 x 150 mm wide, up to the mouth inside the roll."""
    shell = Tube('body', rings(), BOAT_ROW + 20)
    at = shell.at
    columns = np.arange(CORNERS[-1])
    pins = np.zeros(at.shape)
    pins[:, :BOTTOM_ROWS] = 1
    pins[:, BOAT_ROW] = 0.95
    pins[CORNERS[3]:, :] = 1
    for c in CORNERS[:4]:
        pins[c] = np.maximum(pins[c], 0.93)
    pins[:, ROOF_ROW:] = np.maximum(pins[:, ROOF_ROW:], 0.955)
    pins[:, ROOF_ROW + 12:] = 1
    # webbing holds the front back in three lines
    for x in (-55, 0, 55):
        c = front_column(shell, x)
        pins[c, BOAT_ROW + 8:ROOF_ROW - 2] = np.maximum(pins[c, BOAT_ROW + 8:ROOF_ROW - 2], 0.90)
    for x in TAPED:
        pins[front_column(shell, x), BOAT_ROW:ROOF_ROW] = 0.94
    sides = np.isin(columns, np.r_[CORNERS[0]:CORNERS[1] + 1, CORNERS[2]:CORNERS[3] + 1])
    pins[sides, ROOF_ROW + 1:] = 1
    pins[sides, ROOF_ROW - 10:ROOF_ROW] = np.maximum(pins[sides, ROOF_ROW - 10:ROOF_ROW], 0.9)
    inflate(shell, pins.ravel(), folder, frames=26, pressure=1.1, slack=0.012, bending=0.8)
    straighten(shell)
    crumple(shell)
    return shell


def straighten(shell):
    """Tape is stiff: the seams run without the small buckles of the cloth, which follows them for a few cells."""
    at, v = shell.at, shell.verts
    rows = slice(BOAT_ROW, ROOF_ROW + 1)
    for c in [front_column(shell, x) for x in TAPED] + list(CORNERS[:4]):
        line = v[at[c, rows]]
        shift = soften(line, 7.0) - line
        for k in range(-3, 4):
            v[at[(c + k) % CORNERS[4], rows]] += shift * (1 - (abs(k) / 4) ** 2)
    for row in (BOAT_ROW, ROOF_ROW - 1):
        line = v[at[:, row]]
        shift = soften(line, 2.0, True) - line
        for k in (-1, 0, 1):
            v[at[:, row + k]] += shift * (1, 0.6)[abs(k)]
    # buckles of one cell's length are the grid's, not the cloth's
    block = v[at[:, BOAT_ROW:ROOF_ROW + 1]]
    smooth = np.stack([soften(column, 1.6) for column in block])
    v[at[:, BOAT_ROW:ROOF_ROW + 1]] = block * 0.25 + smooth * 0.75


# start a, b, direction, height, half width, length: sharp creases of stiff cloth; a is x in front and z on the sides
FRONT_CREASES = (
    (-128, 388, 0.75, -1, 3.4, 8, 120), (126, 380, -0.6, -1, 3.6, 8, 140), (-130, 300, 0.85, -0.55, 2.4, 7, 64),
    (128, 262, -0.9, -0.5, 2.6, 7, 66), (-126, 118, 0.9, 0.62, 2.6, 8, 80), (124, 96, -0.8, 0.75, 2.8, 8, 96),
    (-30, 386, 0.12, -1, 2.2, 6, 70), (28, 372, -0.06, -1, 2.0, 6, 90), (-100, 356, 0.25, -1, -2.4, 7, 90),
    (96, 214, -0.35, -1, 2.0, 6, 70), (-92, 226, 0.5, -0.9, 2.2, 6, 80), (-28, 240, 1, 0.35, -1.8, 6, 40),
    (20, 196, 0.2, -1, 1.8, 6, 60), (-118, 196, 0.9, 0.1, -2.0, 7, 46), (116, 330, -0.9, 0.2, -2.2, 7, 44),
)
SIDE_CREASES = (
    (-54, 396, 0.75, -1, 4.0, 8, 120), (52, 388, -0.62, -1, 4.0, 8, 110), (-40, 330, 0.9, -0.35, 2.6, 7, 70),
    (58, 300, -0.9, -0.4, 2.6, 7, 66), (-56, 258, 0.9, 0.5, 2.6, 7, 70), (48, 232, -0.8, 0.5, -2.4, 7, 60),
    (-58, 200, 0.9, -0.3, 2.2, 7, 60),
)


# wide folds of slack cloth: hung from the shoulders, and slumped over the stiff boat
FRONT_FOLDS = (
    (-120, 376, 0.55, -1, 5.0, 13, 150), (118, 370, -0.5, -1, 5.4, 13, 170), (-78, 386, 0.1, -1, 3.4, 10, 130), (80, 380, -0.16, -1, 3.6, 10, 120),
    (-134, 92, 1, 0.14, 4.6, 9, 104), (-12, 84, 1, -0.06, 4.2, 9, 112), (-60, 112, 1, -0.1, 3.2, 9, 84), (136, 118, -1, 0.2, 3.8, 9, 70),
    (-24, 300, -0.3, -1, 2.6, 9, 100), (30, 290, 0.35, -1, 2.6, 9, 90), (-140, 230, 0.8, -0.7, 3.6, 11, 70), (140, 214, -0.8, -0.75, 3.6, 11, 80),
)


def pleat(x, y):
    """Tension folds of the roof, drawn from the shoulders to the roll: sharp crests 40 mm apart (0..1)."""
    at = x / 40 + 0.45 * wave(x * 0.013, y * 0.01, 4)
    return max(0.0, 1 - abs((at % 1) - 0.5) / 0.3)


def crease_height(a, b, creases):
    """Sum of tent-shaped ridges, each with a trough on one side."""
    total = 0.0
    for ca, cb, da, db, height, half, span in creases:
        size = math.hypot(da, db)
        ua, ub = da / size, db / size
        s = (a - ca) * ua + (b - cb) * ub
        if not -14 < s < span:
            continue
        t = -(a - ca) * ub + (b - cb) * ua + 6 * wave(s * 0.018, ca * 0.04, cb * 0.01)
        fade = math.sin(math.pi * (s + 14) / (span + 14)) ** 0.7
        total += height * fade * (math.exp(-abs(t) / half) - 0.55 * math.exp(-((t - 1.9 * half) / (1.2 * half)) ** 2))
    return total


def crinkle(p, scale, seed):
    """Net of ridges where smooth noise passes zero: how a film creases (0..1)."""
    n = wave(p[0] * scale + seed, p[1] * scale * 0.8 + seed * 2, p[2] * scale)
    return max(0.0, 1 - abs(n) / 0.16) ** 1.3


def crumple(shell):
    """Slack, creases and puckers along the normals; then the size of the catalog."""
    verts, normals, at = shell.verts, shell.normals(), shell.at
    seams = np.concatenate([at[c, BOTTOM_ROWS:ROOF_ROW + 6] for c in CORNERS[:4]] + [at[:, BOAT_ROW + k] for k in (-1, 0, 1)]
                           + [at[:, ROOF_ROW + k] for k in (-2, -1, 0)]
                           + [at[front_column(shell, x) + k, BOAT_ROW:ROOF_ROW] for x in TAPED for k in (-1, 0, 1)])
    seam = nearest(verts[seams])
    lift = np.zeros(len(verts))
    for i in range(at.shape[0]):
        panel = int(np.searchsorted(CORNERS[1:], i, 'right'))
        for j in range(4, ROOF_ROW + 13):
            v = at[i, j]
            p = verts[v]
            away = min(1.0, max(0.0, seam.find(Vector(p))[2] - 3) / 13)
            if panel == 3 and j <= ROOF_ROW:
                continue
            wall = min(1.0, max(0.0, (p[1] - 60) / 40))
            lift[v] += 1.6 * wave(p[0] * 0.012 + 3, p[1] * 0.012, p[2] * 0.012 + 8) * away * wall
            lift[v] += 1.0 * crinkle(p, 0.021, 3.3) * away * (0.35 + 0.65 * wall)
            lift[v] += 0.4 * crinkle(p, 0.05, 9.1) * away
            if j > ROOF_ROW:
                # drawn together under the roll
                k = min((j - ROOF_ROW) / 13, 1)
                lift[v] += 3.2 * pleat(p[0], p[2]) * math.sin(math.pi * k) ** 0.7 * (1 if panel in (1, 3) else 0.3)
                continue
            if panel == 1:
                lift[v] += 1.7 * crease_height(p[0], p[1], FRONT_CREASES) * away
                lift[v] += drag_lines(p[0], p[1], FRONT_FOLDS, 1.7) * away
                top = max(0.0, (p[1] - 352) / 48)
                lift[v] += 1.3 * math.sin(p[0] / 15 + 2 * wave(p[0] * 0.03, 2)) * top * away
            elif panel in (0, 2):
                lift[v] += 1.2 * crease_height(p[2] + (3 if panel else -5), p[1] + (0 if panel else 14), SIDE_CREASES) * away
    shell.verts = verts + normals * lift[:, None]
    fit(shell)


def fit(shell):
    """Scaled to 290 x 150 mm, standing on the ground."""
    v, wall = shell.verts, shell.verts[shell.at[:, :ROOF_ROW]].reshape(-1, 3)
    low, high = wall.min(0), wall.max(0)
    for axis, size in ((0, SIZE[0]), (2, SIZE[1])):
        v[:, axis] = (v[:, axis] - (low[axis] + high[axis]) / 2) * size / (high[axis] - low[axis])
    v[:, 1] = np.maximum(v[:, 1] - low[1], 0)


def body_material(column, row):
    """Boat below its seam and back of trim cloth, main cloth for the rest."""
    if row < BOAT_ROW:
        return 'fabric_trim'
    return 'fabric_trim' if CORNERS[3] <= column and row < ROOF_ROW else 'fabric_main'
