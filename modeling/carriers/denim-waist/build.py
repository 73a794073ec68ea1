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
from belt import belt, loops  # noqa: E402
from cloth import denim, fringe, grain  # noqa: E402
from curves import spline, superellipse, unit  # noqa: E402
from fabrics import put  # noqa: E402
from mesh import Surface, grid, sweep, tube  # noqa: E402
from shape import (BELT_Y, DENIM_TILE, LOW, RX, RZ, SEAM, TOP, UP, angle_at, disc, facing, on_skin, outward, point, ridge, rivet,
                    # noqa: E402
                   sew, skin_of)
from stitch import bartack, stitch_row  # noqa: E402
from wearable import Wearable  # noqa: E402


def body(w):
    """Denim below the band, the band itself with rounded top, its inside."""
    low = skin_of(92, np.linspace(LOW, SEAM + 3, 10), 0.0)
    skin = w.add(grid('skin', low, 'fabric_main', closed_u=True, tile=DENIM_TILE).solid())
    profile = [(SEAM - 1.5, 0.2), (SEAM - 0.4, 2.0), (12, 2.3), (TOP - 2, 2.2), (TOP - 0.1, 1.0), (TOP - 0.4, -1.2),
               (TOP - 4, -2.0), (SEAM - 2.5, -2.1)]
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
    profile = [(0, 3.4), (radius * 0.62, 3.3), (radius * 0.68, 2.95), (radius * 0.78, 3.0), (radius * 0.86, 3.7),
               (radius * 0.95, 3.7), (radius, 3.0), (radius * 0.96, 2.2), (2.4, 1.4), (2.4, -0.6)]
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
        rows = np.stack([on_skin(tree, a, (top + rise) * (1 - h) + (LOW + 0.4) * h, 1.3 if 0 < k < 6 else 0.9)[0] for k,
                         h in enumerate(heights)], 1)
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
w.finish(reach=14.0, strength=0.75)
put(w.textures, 'denim', *denim(), 2.0)
put(w.textures, 'leather', *grain(), 1.1)
put(w.textures, 'stitches', *textures.stitches(), 7.0)
textures.save_png(os.path.join(w.textures, 'fringe_color.png'), fringe())
