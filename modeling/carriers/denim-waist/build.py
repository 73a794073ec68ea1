"""Denim Waist (wr-denim-waist): the top of a pair of jeans on its hips, with belt, loops, button fly, pockets and yoke.

    blender -b -t 1 --factory-startup -P modeling/carriers/denim-waist/build.py -- out=<folder>
    npx tsx modeling/carriers/kit/finish.ts modeling/carriers/denim-waist <folder> public/models/carriers/wr-denim-waist.glb
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, '../kit')]
sys.dont_write_bytecode = True

import numpy as np  # noqa: E402

import textures  # noqa: E402
from cloth import denim, fringe, grain  # noqa: E402
from curves import basis, circle, resample, rounded_rect, spline, superellipse, tangents, unit, wave  # noqa: E402
from fabrics import put  # noqa: E402
from mesh import Surface, grid, plate, sweep, tube  # noqa: E402
from stitch import bartack, stitch_row  # noqa: E402
from wearable import Wearable  # noqa: E402

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


def body(w):
    """Denim below the band, the band itself with rounded top, its inside."""
    low = skin_of(92, np.linspace(LOW, SEAM + 3, 10), 0.0)
    skin = w.add(grid('skin', low, 'fabric_main', closed_u=True, tile=DENIM_TILE).solid())
    profile = [(SEAM - 1.5, 0.2), (SEAM - 0.4, 2.0), (12, 2.3), (TOP - 2, 2.2), (TOP - 0.1, 1.0), (TOP - 0.4, -1.2), (TOP - 4, -2.0), (SEAM - 2.5, -2.1)]
    a = np.arange(80) / 80 * 2 * np.pi
    band = np.stack([point(a, min(y, TOP), 0.0) * (1, 0, 1) + outward(a) * d + np.array([0, y, 0]) for y, d in profile], 1)
    w.add(grid('band', band, 'fabric_main', closed_u=True, closed_v=True, tile=DENIM_TILE).solid())
    inner = skin_of(64, np.linspace(LOW + 0.5, SEAM, 4), -1.8, False)
    inside = grid('inside', inner, 'lining', closed_u=True, tile=DENIM_TILE)
    c = inside.verts[inside.faces].mean(1)
    w.add(inside.facing(-c * (1, 0, 1)))
    # raw edge: white weft threads hanging out
    edge = skin_of(92, np.array([LOW + 0.6, LOW - 3, LOW - 7.5]), 0.2)
    edge[:, 0] = low[:, 0] + (0, 0.6, 0)
    edge[:, 1] = low[:, 0] + (0, -3.2, 0)
    edge[:, 2] = low[:, 0] + (0, -8.0, 0) - unit(low[:, 0] * (1, 0, 1)) * 0.8
    part = grid('fringe', edge, 'fringe', closed_u=True, tile=24.0, v=np.array([0.98, 0.5, 0.02]))
    out = unit(part.verts[part.faces].mean(1) * (1, 0, 1))
    w.see_through(part.facing(out))
    return skin


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


def seams(w, tree):
    ring = np.linspace(0, 2 * np.pi, 110, endpoint=False)
    for y in (TOP - 2.6, SEAM + 1.9):
        p = point(ring, y, 2.3)
        w.add(stitch_row(p, outward(ring), closed=True, lift=0.25, width=2.2, spacing=10.0))
    # side seams: a felled ridge with its double row
    for s in (-1, 1):
        a0 = s * np.pi / 2 * 0.985
        y = np.linspace(SEAM - 1, LOW + 0.5, 16)
        p, n = on_skin(tree, np.full(16, a0), y, 0.15)
        w.add(sweep('fell', p, n, superellipse(7.0, 1.3, 2.6, 6), 'fabric_main', tile=DENIM_TILE))
        for off in (0.014, 0.046):
            sew(w, Surface(list(w.bag.parts)), np.full(16, a0 - s * off), y)


def ridge(w, tree, a, y, width=3.0, height=1.1):
    """A turned edge of doubled cloth."""
    p, n = on_skin(tree, a, y, 0.1)
    w.add(sweep('edge', p, n, superellipse(width, height, 2.4, 5), 'fabric_main', tile=DENIM_TILE))


def front_pockets(w, tree):
    """Curved pocket mouths with double rows, the inner cloth, a coin pocket on the right, rivets at the corners."""
    for s in (-1, 1):
        t = np.linspace(0, 1, 22)
        a = s * (0.50 + 0.86 * t ** 0.9)
        y = SEAM - 1.5 - 50 * (1 - (1 - t) ** 2.3) ** 0.85
        ridge(w, tree, a, y, 3.4, 1.9)
        for off in (3.4, 7.0):
            sew(w, tree, a, y - off * 1.1 + 0.4 * t)
        for k, shift in ((0, (0.030, -6.0)), (-1, (-0.035, -5.0))):
            rivet(w, tree, a[k] + s * shift[0], y[k] + shift[1])
    # coin pocket: sits behind the mouth on the right
    top, left, right = SEAM - 13.0, 0.80, 1.12
    lower = np.linspace(left, right, 9)
    p, n = on_skin(tree, lower, np.full(9, top), 0.2)
    w.add(sweep('coin', p, n, superellipse(2.2, 1.2, 2.4, 8), 'fabric_main', tile=DENIM_TILE))
    sew(w, tree, lower, np.full(9, top - 2.6))
    for edge in (left, right):
        y = np.linspace(top, top - (16 if edge == left else 27), 6)
        sew(w, tree, np.full(6, edge), y)
        rivet(w, tree, edge, top + 0.4, 2.5)


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


def fly(w, tree):
    """Button fly: overlapping placket, J-shaped double row, two shank buttons, bar tacks."""
    y = np.linspace(SEAM - 1, LOW + 1, 18)
    lean = 0.012 * np.sin(np.linspace(0, 2, 18))
    ridge(w, tree, -0.085 + lean, y, 3.0, 1.8)
    sew(w, tree, -0.060 + lean, y)
    t = np.linspace(0, 1, 24)
    a = np.where(t < 0.62, 0.235, 0.235 - 0.30 * np.clip((t - 0.62) / 0.38, 0, 1) ** 2.2)
    yj = SEAM - 3 - 62 * np.minimum(t / 0.62, 1) ** 1.0 * 0.80 - 17 * np.clip((t - 0.62) / 0.38, 0, 1) ** 0.7
    sew(w, tree, a, yj)
    sew(w, tree, a - 0.026, yj + 0.4)
    for h in (-18.0, -44.0):
        button(w, tree, 0.045, h)
    p, n = on_skin(tree, np.array([-0.03]), np.array([-66.0]))
    w.add(bartack(p[0], UP, n[0], 9, 0.5))


def button(w, tree, a, y, radius=8.0):
    """Shank button with the wave mark, in its hole."""
    p, n = on_skin(tree, np.array([a]), np.array([y]))
    axes = facing(n[0])
    profile = [(0, 3.4), (radius * 0.62, 3.3), (radius * 0.68, 2.95), (radius * 0.78, 3.0), (radius * 0.86, 3.7), (radius * 0.95, 3.7), (radius, 3.0),
               (radius * 0.96, 2.2), (2.4, 1.4), (2.4, -0.6)]
    w.add(disc(profile, 22).moved(p[0], axes))
    for k in range(3):
        x = np.linspace(-3.6, 3.6, 9)
        line = np.column_stack([x, (k - 1) * 1.9 + 0.6 * np.sin(x / 3.6 * np.pi), np.full(9, 3.45)])
        w.add(tube('mark', line, np.array([0, 0, 1.0]), 0.42, 'metal', 4).moved(p[0], axes))
    # worked hole
    hole = np.array([(-9.5, 0), (-6, 1.7), (4, 1.5), (7.5, 2.2), (9, 0), (7.5, -2.2), (4, -1.5), (-6, -1.7)])
    path = np.column_stack([spline(hole, 20, True), np.zeros(20)]) @ axes.T + p[0] + n[0] * 0.3
    w.add(tube('hole', path, np.tile(n[0], (20, 1)), 0.75, 'lining', 4, closed=True, tile=DENIM_TILE))


def back(w, tree):
    """Pointed yoke, two pockets cut off by the raw edge, a leather patch on the band."""
    half = np.linspace(0, 1, 20)
    for s in (-1, 1):
        a = np.pi - s * half * (np.pi / 2 - 0.05)
        y = SEAM - 44 + 24 * half
        ridge(w, tree, a, y, 4.0, 1.4)
        for off in (2.6, 6.0):
            sew(w, tree, a, y + off)
    y = np.linspace(SEAM - 44, LOW + 0.5, 8)
    ridge(w, tree, np.full(8, np.pi), y, 4.0, 1.4)
    for off in (0.024, 0.05):
        sew(w, tree, np.full(8, np.pi + off), y)
    for s in (-1, 1):
        inner, outer, top = np.pi - s * 0.24, np.pi - s * 0.86, SEAM - 49.0
        a = np.linspace(inner, outer, 14)
        rise = 3.5 * np.linspace(0, 1, 14)
        heights = np.linspace(0, 1, 7)
        rows = np.stack([on_skin(tree, a, (top + rise) * (1 - h) + (LOW + 0.4) * h, 1.3 if 0 < k < 6 else 0.9)[0] for k, h in enumerate(heights)], 1)
        part = grid('pocket', rows, 'fabric_main', tile=DENIM_TILE)
        w.add(part.facing(outward(np.repeat((a[:-1] + a[1:]) / 2, 12))))
        over = Surface([part] + list(w.bag.parts))
        ridge(w, over, a, top + rise, 3.2, 1.8)
        for off in (3.0, 8.6):
            sew(w, over, a, top + rise - off)
        for edge, k in ((inner, 0.0), (outer, 3.5)):
            sign = 1 if edge == inner else -1
            y = np.linspace(top + k, LOW + 0.6, 6)
            ridge(w, over, np.full(6, edge), y, 2.4, 1.6)
            sew(w, over, np.full(6, edge - s * sign * 0.02), y)
            rivet(w, over, edge - s * sign * 0.024, top + k - 1.0, 2.6)


def belt(w):
    """Leather strap with rounded edges and saddle stitching, frame buckle with its prong, keeper and tongue."""
    off = 2.4 + BELT_T / 2
    start, end = -0.16, 2 * np.pi + 0.52
    a = np.concatenate([np.linspace(start, 2 * np.pi - 0.4, 84), np.linspace(2 * np.pi - 0.37, end, 34)])
    lap = np.clip((a - (2 * np.pi - 0.34)) / 0.16, 0, 1)
    lap = lap * lap * (3 - 2 * lap)
    # the tongue lies over the other end from the buckle on
    path = point(a, np.full(len(a), BELT_Y), off) + outward(a) * (lap * (BELT_T + 0.4))[:, None]
    normals = outward(a)
    h, r = BELT / 2, 1.3
    sec = np.array([(-h, 0), (-h + r, BELT_T / 2), (0, BELT_T / 2 + 0.3), (h - r, BELT_T / 2), (h, 0), (h - r, -BELT_T / 2), (-h + r, -BELT_T / 2)])
    tip = np.clip((end - a) / 0.10, 0, 1)
    scale = np.column_stack([np.sqrt(np.clip(1 - (1 - tip) ** 2.2, 0.02, 1)), np.ones(len(a))])
    w.add(sweep('belt', path, normals, sec, 'fabric_trim', scale=scale, tile=26.0))
    for s in (-1, 1):
        keep = (a > 0.02) & (a < end - 0.09)
        row = (path + UP * (s * (h - 3.4)) + normals * (BELT_T / 2 + 0.22))[keep]
        w.add(stitch_row(row, normals[keep], lift=0.2, width=2.0, spacing=9.0))
    buckle(w)
    k = int(np.argmin(np.abs(a - angle_at(-118, 74) % (2 * np.pi))))
    w.anchor('belt_left', path[k] + normals[k] * BELT_T / 2)
    # punched holes in the tongue
    for t in (0.20, 0.31, 0.42):
        n = outward(np.array([t]))[0]
        c = point(t, BELT_Y, off) + n * (BELT_T * 1.5 + 0.75)
        w.add(plate('hole', circle(2.2, 14), [], 0.5, 0.12, 'lining', steps=1).moved(c, facing(n)))


def buckle(w):
    """Frame buckle at the front, the belt coming up through it."""
    a = -0.04
    n = outward(np.array([a]))[0]
    axes = facing(n)
    c = point(a, BELT_Y, 2.4 + BELT_T + 4.6)
    frame = np.column_stack([resample(rounded_rect(46, 54, 9, 6), 44, True), np.zeros(44)])
    # bowed to the waist
    frame[:, 2] = -0.0042 * frame[:, 0] ** 2
    w.add(sweep('buckle', frame, np.tile([0, 0, 1.0], (44, 1)), superellipse(5.4, 4.4, 2.6, 10), 'metal', closed=True).moved(c, axes))
    bar = np.column_stack([np.full(9, -13.0), np.linspace(-24, 24, 9), np.full(9, -2.4)])
    w.add(tube('bar', bar, np.array([0, 0, 1.0]), 1.7, 'metal', 8).moved(c, axes))
    prong = spline(np.array([(-15.5, 0, -1.6), (-13, 0, 0.6), (-9, 0, 1.2), (4, 0, 1.5), (16, 0, 2.0), (22.5, 0, 2.6), (26.0, 0, 1.9)]), 14)
    w.add(sweep('prong', prong, np.tile([0, 0, 1.0], (14, 1)), superellipse(5.2, 3.0, 2.6, 8), 'metal',
                scale=np.repeat(np.interp(np.linspace(0, 1, 14), [0, 0.8, 1], [1, 0.9, 0.62])[:, None], 2, 1)).moved(c, axes))
    # keeper of leather on the buckle's far side
    t = 0.24
    n = outward(np.array([t]))[0]
    loop = np.column_stack([rounded_rect(BELT + 5.0, BELT_T * 2 + 4.6, 3.2, 4)[:, 0] * 0, rounded_rect(BELT + 5.0, BELT_T * 2 + 4.6, 3.2, 4)])
    path = np.column_stack([loop[:, 0], loop[:, 1], loop[:, 2]])
    outs = unit(np.column_stack([np.zeros(len(path)), np.sign(path[:, 1]) * (np.abs(path[:, 1]) > BELT / 2 + 1.4), path[:, 2] * 0.4]))
    w.add(sweep('keeper', path, outs, superellipse(11.0, 1.9, 3.4, 8), 'fabric_trim', closed=True, tile=26.0)
          .moved(point(t, BELT_Y, 2.4 + BELT_T), facing(n)))


def loops(w):
    """Belt loops: folded strips sewn above and below the belt, standing off it; a ring goes round one."""
    for pid, spec in w.bag.points.items():
        if spec['kind'] != 'belt_loop':
            continue
        x, _, z = spec['position_mm']
        belt_loop(w, angle_at(x, z), pid)
    for s in (-1, 1):
        belt_loop(w, s * 2.52, None)


def belt_loop(w, a, pid):
    n = outward(np.array([a]))[0]
    side = unit(np.cross(UP, n))
    out = ((TOP + 0.5, 2.6), (TOP + 1.6, 4.4), (TOP - 1.4, 6.6), (38, 8.2), (30, 9.0), (BELT_Y, 9.3), (14, 9.2), (6, 8.8), (0, 7.4), (-4.5, 4.6), (-7.5, 2.6), (-11.5, 2.0))
    path = spline(np.array([point(a, y, 0) * (1, 0, 1) + UP * y + n * d for y, d in out]), 20)
    normals = unit(np.cross(side, tangents(path)))
    normals *= np.sign((normals @ n).mean())
    w.add(sweep('loop', path, normals, superellipse(11.0, 2.6, 3.4, 6), 'fabric_main', tile=DENIM_TILE))
    for s in (-1, 1):
        row = path[2:-1] + side * (s * 3.4) + normals[2:-1] * 1.25
        w.add(stitch_row(row, normals[2:-1], lift=0.25, width=1.9, spacing=8))
    for y in (TOP - 0.8, -8.4):
        k = int(np.argmin(np.abs(path[:, 1] - y) + (np.arange(20) < 2) * 99))
        w.add(bartack(path[k] + normals[k] * 1.3, side, normals[k], 9.5, 0.45, 2.6))
    if pid:
        k = int(np.argmin(np.abs(path[:, 1] - 13.0)))
        w.anchor(pid, path[k])


w = Wearable('wr-denim-waist')
cloth = Surface([body(w)])
seams(w, cloth)
front_pockets(w, cloth)
fly(w, cloth)
back(w, cloth)
belt(w)
loops(w)
for pid in ('band_edge_l', 'band_edge_r'):
    x = w.bag.points[pid]['position_mm'][0]
    t = angle_at(x, np.sqrt(1 - (x / RX) ** 2) * RZ)
    w.anchor(pid, point(t, TOP, 0.6))
for t in np.arange(16) / 16 * 2 * np.pi:
    b = t + np.pi / 8
    for y, r, out in ((27.0, 14.0, 4.5), (-4.0, 14.0, 2.0), (-32.0, 14.0, 1.0), (-60.0, 14.0, 1.0)):
        w.capsule(point(t, y, out - r), point(b, y, out - r), r)
w.finish(reach=14.0, strength=0.75)
put(w.textures, 'denim', *denim(), 2.0)
put(w.textures, 'leather', *grain(), 1.1)
put(w.textures, 'stitches', *textures.stitches(), 7.0)
textures.save_png(os.path.join(w.textures, 'fringe_color.png'), fringe())
