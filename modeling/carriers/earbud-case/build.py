"""Earbud Case (wr-earbud-case): a silicone sleeve in two halves over a charging case, with a molded loop and a cord hole.

    blender -b -t 1 --factory-startup -P modeling/carriers/earbud-case/build.py -- out=<folder>
    npx tsx modeling/carriers/kit/finish.ts modeling/carriers/earbud-case <folder> public/models/carriers/wr-earbud-case.glb
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, '../kit')]
sys.dont_write_bytecode = True

import numpy as np  # noqa: E402

import textures  # noqa: E402
from curves import basis, circle, rounded_rect, spline, superellipse, tangents, unit  # noqa: E402
from fabrics import put  # noqa: E402
from mesh import Surface, grid, plate, sweep, tube  # noqa: E402
from wearable import Wearable  # noqa: E402

WIDTH, HEIGHT, DEPTH, RADIUS = 64.0, 50.0, 25.0, 20.0
SIDES = 72
FRONT = np.array([0.0, 0.0, 1.0])


def half_size(y):
    """Half width and half depth at a height: a round-cornered slab whose depth ends in a soft edge."""
    d = max(abs(y - HEIGHT / 2) - (HEIGHT / 2 - RADIUS), 0.0)
    x = WIDTH / 2 - RADIUS + np.sqrt(max(RADIUS ** 2 - d ** 2, 0))
    z = DEPTH / 2 * max(1 - (d / RADIUS) ** 2.5, 0) ** (1 / 2.5)
    return x, z


def section(x, z, inset):
    """A stadium with slightly full faces, `inset` from the outside."""
    x, z = max(x - inset, 0.05), max(z - inset, 0.05)
    a = (np.arange(SIDES) + 0.5) / SIDES * 2 * np.pi
    c, s = np.cos(a), np.sin(a)
    # evenly spaced round the corners, sparse on the faces
    px = np.sign(c) * np.abs(c) ** 0.62 * x
    edge = np.clip(1 - (np.abs(px) / x) ** 3.1, 0, 1) ** (1 / 2.1)
    return px, np.sign(s) * edge * z


def shell(w, name, rows, material):
    """Body of revolution-like rows (y, inset), from the bottom up."""
    ring = np.array([[(px, y, pz) for px, pz in zip(*section(*half_size(y), inset))] for y, inset in rows])
    part = grid(name, ring.transpose(1, 0, 2), material, closed_u=True, tile=18.0)
    return w.add(part.solid())


def heights(*spans):
    """Rows of the plain skin at these heights."""
    return [(y, 0.0) for y in np.unique(np.round(np.concatenate(spans), 3))]


def sleeve(w):
    """Lower and upper half with rolled lips; in the gap between them the case shows."""
    split = w.geometry['lid_split_y']
    gap, lip = 0.9, 0.8
    low = heights([0.0], 25 - 24.97 * np.cos(np.linspace(0, np.pi / 2, 20)), np.linspace(25, split - gap - lip, 4))
    roll = [(split - gap - lip * (1 - np.sin(a)), lip * (1 - np.cos(a))) for a in np.linspace(0.3, np.pi / 2, 5)]
    shell(w, 'sleeve', low + roll + [(split - gap - 0.2, 1.7)], 'fabric_main')
    top = heights(np.linspace(split + gap + lip, 38, 3), 25 + 24.97 * np.sin(np.linspace(0.55, np.pi / 2, 18)), [50.0])
    roll = [(split + gap + lip * (1 - np.sin(a)), lip * (1 - np.cos(a))) for a in np.linspace(np.pi / 2, 0.3, 5)]
    shell(w, 'sleeve', [(split + gap + 0.2, 1.7)] + roll + top, 'fabric_main')
    shell(w, 'case', [(split - 2.4, 1.5), (split - 0.16, 1.5), (split - 0.1, 1.75), (split + 0.1, 1.75), (split + 0.16, 1.5),
                      (split + 2.4, 1.5)], 'case')


def on_face(surface, x, y, z=60.0):
    hit, n = surface.ray((x, y, z), (0, 0, -1 if z > 0 else 1))
    return hit, n


def raised_line(w, surface, points, radius, material='fabric_main', closed=False):
    """A molded bead on the front."""
    path = np.array([on_face(surface, x, y)[0] for x, y in points]) + (0, 0, radius * 0.05)
    w.add(tube('bead', path, np.tile(FRONT, (len(path), 1)), radius, material, 7, closed=closed))


def front(w, surface):
    """Wave mark in relief, status light in its dimple, thumb notch in both lips."""
    for k in range(3):
        x = np.linspace(-8.5, 8.5, 29)
        y = 11.0 + k * 4.2 + 1.5 * np.sin((x + 8.5) / 17 * 2 * np.pi + 0.4)
        raised_line(w, surface, np.column_stack([x, y]), 0.95)
        for end in (0, -1):
            hit, n = on_face(surface, x[end], y[end])
            w.add(dot(hit, 0.95, 'fabric_main'))
    hit, n = on_face(surface, 0, 26.4)
    rim = np.column_stack([circle(1.5, 16, (0, 26.4)), np.full(16, hit[2] + 0.05)])
    w.add(tube('rim', rim, np.tile(FRONT, (16, 1)), 0.45, 'fabric_main', 6, closed=True))
    lens = plate('light', circle(1.2, 16), [], 0.6, 0.25, 'light', steps=2)
    w.add(lens.moved(hit + (0, 0, 0.05)))
    # thumb tab of the upper half
    tab = spline(np.array([(-9, 0.4), (-8, -1.6), (-5, -2.2), (0, -2.4), (5, -2.2), (8, -1.6), (9, 0.4), (5, 1.4), (0, 1.7),
                           (-5, 1.4)]), 40, True)
    hit, _ = on_face(surface, 0, 34.5)
    part = plate('tab', tab, [], 2.0, 0.9, 'fabric_main', steps=3).moved((0, 33.3, hit[2] + 0.2))
    w.add(part)


def dot(center, radius, material, steps=6):
    a, b = np.linspace(0, np.pi, steps), np.arange(8) / 8 * 2 * np.pi
    pts = np.array([[(radius * np.sin(t) * np.cos(u), radius * np.sin(t) * np.sin(u), radius * np.cos(t)) for t in a] for u in b])
    return grid('dot', pts + center, material, closed_u=True).solid()


def back(w, surface):
    """Hinge: a ribbed strap of the sleeve across the split; below it a small charging mark."""
    z = -DEPTH / 2
    outline = rounded_rect(24, 13, 3.0, 5)
    w.add(plate('hinge', outline, [], 2.2, 0.9, 'fabric_main', steps=3, fill=4.0).moved((0, w.geometry['lid_split_y'], z + 0.3)))
    for y in (-3.4, -1.13, 1.13, 3.4):
        path = np.column_stack([np.linspace(-9, 9, 9), np.full(9, w.geometry['lid_split_y'] + y), np.full(9, z - 0.95)])
        w.add(tube('rib', path, FRONT, 0.62, 'fabric_main', 6))
    ring = np.array([surface.ray((x, y, -60), (0, 0, 1))[0] for x, y in circle(5.2, 32, (0, 14))])
    w.add(tube('mark', ring, np.tile(-FRONT, (32, 1)), 0.45, 'fabric_main', 6, closed=True))
    # charging port below
    port = plate('port', rounded_rect(9.2, 3.2, 1.55, 5), [], 1.0, 0.2, 'case', steps=1)
    axes = basis((1.0, 0, 0), (0, 0, 1.0), (0, -1.0, 0))
    w.add(port.moved((0, 0.12, 0), axes))
    rim = rounded_rect(10.6, 4.6, 2.2, 6)
    path = np.column_stack([rim[:, 0], np.full(len(rim), 0.2), rim[:, 1]])
    w.add(tube('rim', path, np.tile([0, -1.0, 0], (len(rim), 1)), 0.6, 'fabric_main', 6, closed=True))


def loop(w):
    """Molded loop on the right edge: a ring goes through its hole and rests in the lower end."""
    w_, t = 4.5, 2.5
    path = spline(np.array([(29.0, 37.6, 0), (31.6, 38.6, 0), (35.4, 38.2, 0), (38.4, 35.6, 0), (39.2, 31.6, 0), (38.6, 27.4, 0),
                            (36.0, 24.4, 0), (32.8, 23.6, 0), (30.0, 24.2, 0)]), 34)
    out = unit(np.cross(tangents(path), FRONT))
    swell = np.interp(np.linspace(0, 1, 34), [0, 0.14, 0.5, 0.86, 1], [1.45, 1.05, 1, 1.05, 1.45])
    w.add(sweep('loop', path, out, superellipse(w_, t, 2.8, 14), 'fabric_trim', scale=swell))
    w.anchor('sleeve_loop', (35.0, 25.4, 0))


def cord_hole(w):
    """Eyelet at the lower right: a rim with a 2.5 mm hole through a small ear of the sleeve."""
    ear = spline(np.array([(28.5, 19.5), (31.6, 18.6), (34.4, 16.8), (35.2, 14.0), (34.2, 11.2), (31.2, 9.4), (28.0, 8.8),
                           (27, 14)]), 44, True)
    hole = circle(1.25, 18, (32.6, 14.0))
    w.add(plate('ear', ear, [hole], 4.4, 1.5, 'fabric_main', steps=4))
    for z in (-2.15, 2.15):
        rim = np.column_stack([circle(1.75, 18, (32.6, 14.0)), np.full(18, z)])
        w.add(tube('rim', rim, np.tile(FRONT, (18, 1)), 0.55, 'fabric_main', 6, closed=True))
    w.anchor('lanyard_hole', (32.6, 12.9, 0))


def silicone(n=128):
    """Fine matte grain."""
    height = textures.noise((n, n), 71, 1.1) + 0.6 * textures.noise((n, n), 72, 3)
    return 0.96 + 0.004 * textures.noise((n, n), 73, 2), height


w = Wearable('wr-earbud-case')
sleeve(w)
skin = Surface(list(w.bag.parts))
front(w, skin)
back(w, skin)
loop(w)
cord_hole(w)
w.finish(reach=9.0, strength=0.75)
put(w.textures, 'silicone', *silicone(), 0.1)
