"""The body the cloth lies on, and what is sewn or set anywhere on it: stitch rows, turned edges, rivets."""
import numpy as np

from curves import basis, superellipse, unit, wave
from mesh import grid, sweep
from stitch import stitch_row

UP = np.array([0.0, 1.0, 0.0])
RX, RZ = 150.0, 114.0
TOP, SEAM, LOW = 44.0, 2.0, -74.0
# thickness of the band, of the belt, and where the belt lies off the band
BELT, BELT_T, BELT_Y = 38.0, 4.0, 22.6
DENIM_TILE = 30.0


def angle_at(x, z):
    """Angle of a point of the waist, from the middle of the front toward the wearer's left (+x)."""
    return np.arctan2(x / RX, z / RZ)


def hips(y):
    """How much wider the body is at a height than at the band: the hip curve below the seam."""
    t = np.clip((SEAM - y) / (SEAM - LOW), 0, 1)
    return 13.0 * t ** 1.25


def point(a, y, off=0.0):
    """Point of the skin at an angle and height, `off` mm outside of it."""
    a, y = np.broadcast_arrays(np.asarray(a, float), np.asarray(y, float))
    grow = hips(y) + off
    # the seat is fuller than the front
    seat = 5.0 * np.clip(-np.cos(a), 0, 1) ** 1.5 * np.clip((SEAM - y) / 70, 0, 1)
    nx, nz = np.sin(a) / RX, np.cos(a) / RZ
    size = np.hypot(nx, nz)
    return np.stack([RX * np.sin(a) + nx / size * grow, y, RZ * np.cos(a) + nz / size * (grow + seat)], -1)


def outward(a):
    n = np.stack([np.sin(a) / RX, np.zeros_like(a), np.cos(a) / RZ], -1)
    return unit(n)


def crumple(a, y):
    """Slack of the cloth below the band: whiskers from the fly, drag lines at the hips."""
    s = a * 130
    below = np.clip((SEAM - 4 - y) / 16, 0, 1)
    out = 1.5 * wave(s * 0.02 + 3, y * 0.02, 1) + 0.9 * wave(s * 0.05, y * 0.05 + 7, 2)
    for side in (-1, 1):
        for k, (y0, slope) in enumerate(((-22, -0.16), (-40, -0.28), (-60, -0.4))):
            d = y - (y0 + slope * (abs(s) - 12))
            reach = np.exp(-((s * side - 58) / 34) ** 2)
            out += 1.5 * reach * np.exp(-(d / 4.0) ** 2) * (1 - 0.2 * k)
    out += 0.9 * np.sin(s / 9.5 + 2 * wave(s * 0.02)) * np.exp(-((SEAM - 7 - y) / 8) ** 2) * 0.5
    return out * below


def skin_of(count, heights, off, bumpy=True):
    a = np.arange(count) / count * 2 * np.pi
    rows = np.zeros((count, len(heights), 3))
    for j, y in enumerate(heights):
        extra = np.array([crumple((t + np.pi) % (2 * np.pi) - np.pi, y) for t in a]) if bumpy else 0.0
        rows[:, j] = point(a, y, off) + outward(a) * np.reshape(extra, (-1, 1))
    return rows


def on_skin(tree, a, y, lift=0.0):
    """Points on the outer cloth, and its normals."""
    a, y = np.broadcast_arrays(np.asarray(a, float), np.asarray(y, float))
    points, normals = [], []
    for t, h in zip(a.ravel(), y.ravel()):
        n = outward(np.array([t]))[0]
        start = point(t, h, 40.0)
        hit, m = tree.ray(start, -n, 90)
        if hit is None:
            hit, m = point(t, h), n
        points.append(hit + n * lift)
        normals.append(n)
    shape = a.shape + (3,)
    return np.array(points).reshape(shape), np.array(normals).reshape(shape)


def sew(w, tree, a, y, spacing=8.0, width=2.4):
    """Tan stitch row over angles and heights."""
    p, n = on_skin(tree, a, y)
    w.add(stitch_row(p, n, lift=0.35, width=width, spacing=spacing))


def ridge(w, tree, a, y, width=3.0, height=1.1):
    """A turned edge of doubled cloth."""
    p, n = on_skin(tree, a, y, 0.1)
    w.add(sweep('edge', p, n, superellipse(width, height, 2.4, 5), 'fabric_main', tile=DENIM_TILE))


def rivet(w, tree, a, y, radius=3.3):
    """Burr with a domed middle."""
    p, n = on_skin(tree, np.array([a]), np.array([y]), 0.3)
    profile = [(0, 1.7), (radius * 0.28, 1.6), (radius * 0.42, 1.0), (radius * 0.85, 0.8), (radius, -0.4)]
    w.add(disc(profile).moved(p[0], facing(n[0])))


def disc(profile, sides=14, material='metal'):
    b = np.arange(sides) / sides * 2 * np.pi
    rows = np.array([[(r * np.cos(t), r * np.sin(t), z) for r, z in profile] for t in b])
    part = grid('disc', rows, material, closed_u=True)
    part.crease = 50.0
    part.facing((0, 0, 1))
    return part


def facing(n):
    side = unit(np.cross(UP, n))
    return basis(side, np.cross(n, side), n)
