"""Measures of the last the shoe is made on, and the surfaces laid over it."""
import numpy as np

from curves import soften, unit
from mesh import grid

UP = np.array([0.0, 1.0, 0.0])
# the lace texture lies across the whole width
BAND = (0.0, 1.0)
N = 84
SOLE_TOP = 25.0
# how far the tongue's edges lie below its middle, a share of its half width
SAG = 0.13
# plan of the sole's upper edge, from the toe round the outer side to the heel and back: x, z
PLAN = ((2, 141), (24, 135), (39, 116), (46, 88), (47, 55), (43, 15), (38.5, -30), (37, -70), (37, -105), (31, -131), (16, -142),
        (0, -143.5),
        (-16, -142), (-30, -131), (-35.5, -105), (-34, -70), (-31, -30), (-34, 15), (-41, 55), (-43, 84), (-38, 112), (-22, 133))
# edge of throat and collar, matched to the same places: x, y, z
OPENING = ((0, 62.5, 99), (6, 63.2, 98), (10.5, 65.5, 92), (12.3, 69.5, 80), (13.4, 75.5, 62), (15.0, 84, 34), (18.5, 92.5, 4),
           (27, 86, -34), (31, 80.5, -70),
           (29, 86, -108), (17, 99, -133), (0, 104.5, -139.5), (-17, 99, -133), (-28, 86.5, -108), (-29, 82, -70), (-26, 87, -34),
           (-18.5, 92.5, 4), (-15.0, 84, 34), (-13.4, 75.5, 62), (-12.3, 69.5, 80), (-10.5, 65.5, 92), (-6, 63.2, 98))
LACE_Z = (18.0, 48.0, 78.0)


def loop(points):
    """Closed curve whose knots fall on matching indices: N points, the same share between each two knots."""
    points = np.asarray(points, float)
    m = len(points)
    out = []
    for s in np.arange(N) / N * m:
        i, t = int(s), s - int(s)
        p = [points[(i + k - 1) % m] for k in range(4)]
        out.append(0.5 * (2 * p[1] + (-p[0] + p[2]) * t + (2 * p[0] - 5 * p[1] + 4 * p[2] - p[3]) * t ** 2
                          + (-p[0] + 3 * p[1] - 3 * p[2] + p[3]) * t ** 3))
    return soften(np.array(out), 0.8, True)


def evened(sheet, rounds=10):
    """Cloth pulled smooth over the last: inner points move toward the mean of their neighbors."""
    for _ in range(rounds):
        inner = sheet[:, 1:-1]
        mean = (np.roll(sheet, 1, 0)[:, 1:-1] + np.roll(sheet, -1, 0)[:, 1:-1] + sheet[:, :-2] + sheet[:, 2:]) / 4
        # only where the ribs crowd together
        crowd = np.clip((inner[..., 2:] - 40) / 40, 0, 1)
        sheet = np.concatenate([sheet[:, :1], inner + (mean - inner) * 0.6 * crowd, sheet[:, -1:]], 1)
    return sheet


def creased(sheet):
    """Walking creases behind the toe cap, soft sides."""
    z, x = sheet[..., 2], sheet[..., 0]
    high = np.clip((sheet[..., 1] - 34) / 16, 0, 1)
    side = np.clip(np.abs(x) / 26 - 0.25, 0, 1)
    for at, depth, half in ((60, 1.3, 5.0), (44, 0.9, 4.5)):
        dip = depth * np.exp(-((z - at - 0.12 * np.abs(x)) / half) ** 2) * high * side
        sheet = sheet - dip[..., None] * unit(sheet * (1, 1, 0) - (0, 20, 0))
    bulge = 0.8 * np.sin(z * 0.09 + x * 0.05) * np.sin(sheet[..., 1] * 0.11)
    return sheet + (bulge * side)[..., None] * np.sign(x)[..., None] * np.array([1.0, 0, 0])


def outward_grid(name, rows, material, tile, closed=True):
    part = grid(name, rows, material, closed_u=closed, tile=tile)
    c = part.verts[part.faces].mean(1)
    core = np.column_stack([np.zeros(len(c)), np.full(len(c), 14.0), np.clip(c[:, 2], -100, 90)])
    return part.facing(c - core)


def lerped(a, b, c, count):
    t = np.linspace(0, 1, count)[:, None]
    return unit(np.where(t < 0.5, a * (1 - 2 * t) + b * 2 * t, b * (2 - 2 * t) + c * (2 * t - 1)))


def ring_on(center, normal, toward, radius, count):
    """Circle round `normal`; its points start square to `toward`."""
    side = unit(np.cross(normal, toward))
    turn = np.arange(count)[:, None] / count * 2 * np.pi
    return center + (side * np.cos(turn) + np.cross(normal, side) * np.sin(turn)) * radius
