"""Eyewear (wr-eyewear): panto glasses of mottled acetate with a wire core, five-barrel hinges and clear lenses. Origin at the bridge.

    blender -b -t 1 --factory-startup -P modeling/carriers/eyewear/build.py -- out=<folder>
    npx tsx modeling/carriers/kit/finish.ts modeling/carriers/eyewear <folder> public/models/carriers/wr-eyewear.glb
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, '../kit')]
sys.dont_write_bytecode = True

import numpy as np  # noqa: E402

import textures  # noqa: E402
from curves import basis, circle, resample, spline, superellipse, tangents, unit  # noqa: E402
from mesh import grid, plate, sweep, tube  # noqa: E402
from wearable import Wearable  # noqa: E402

FRONT = np.array([0.0, 0.0, 1.0])
UP = np.array([0.0, 1.0, 0.0])
# right half of the front's outline, from the top of the bridge outward and back under the nose
OUTLINE = ((0, 5.4), (6, 5.9), (11.5, 8.6), (17, 14.4), (25, 18.3), (36, 19.4), (48, 19.1), (58, 17.4), (66, 15.0), (71, 13.2),
           (72.5, 10.6),
           (72.3, 5.6), (70.2, 3.2), (66.4, 0.6), (64.2, -4), (62.0, -12), (56.5, -20.4), (47.5, -25.8), (36, -27.3), (25, -25.8),
           (15.6, -19.6), (9.8, -11.0), (7.0, -5.0), (4.4, -2.2), (0, -1.3))
LENS = ((10, -2), (12.2, 7), (17.6, 13.2), (26, 16.5), (36, 17), (47, 16.4), (55.6, 12.6), (59.6, 5.5), (59.8, -4), (56.4, -14.4),
        (47.6, -22.4), (36, -25), (24.4, -22.6), (14.4, -14))
TILE = 58.0


def wrap(x):
    """How far the front bends back to follow the face."""
    return -7.5 * (np.abs(x) / 72.0) ** 2.1


def bent(part):
    """Bends a flat part; the vertex normals follow from the mesh."""
    part.verts[:, 2] += wrap(part.verts[:, 0])
    return part


def front(w):
    """One milled sheet with two openings, rounded all over; pads for the nose grow out of its back."""
    half = np.array(OUTLINE, float)
    outline = spline(np.vstack([half, (half * (-1, 1))[-2:0:-1]]), 210, True)
    lens = spline(np.array(LENS, float), 84, True)
    holes = [lens, (lens * (-1, 1))[::-1]]
    part = plate('front', outline, holes, 4.4, 1.35, 'acetate_front', tile=TILE, steps=4, crease=40.0)
    w.add(bent(part))
    for s in (-1, 1):
        pad = ball((2.5, 6.6, 4.6), 14, 10, 'acetate_front')
        turn = np.radians(24) * s
        axes = np.array([[np.cos(turn), np.sin(turn), 0], [-np.sin(turn), np.cos(turn), 0], [0, 0, 1]])
        w.add(pad.moved((s * 9.2, -9.0, -3.0), axes))
    # groove that holds the lens
    for s in (-1, 1):
        rim = np.column_stack([resample(lens, 72, True) * (s, 1), np.zeros(72)])
        rim[:, 2] = wrap(rim[:, 0])
        w.add(tube('groove', rim, np.tile(FRONT, (72, 1)), 0.32, 'dark', 5, closed=True))


def ball(radii, around, rows, material):
    a, b = np.linspace(0, np.pi, rows), np.arange(around) / around * 2 * np.pi
    pts = np.array([[(np.sin(t) * np.cos(u), np.cos(t), np.sin(t) * np.sin(u)) for t in a] for u in b]) * radii
    return grid('ball', pts, material, closed_u=True, tile=TILE).solid()


def lenses(w):
    """Curved clear sheets facing the viewer."""
    outline = spline(np.array(LENS, float), 60, True)
    center = np.array([35.0, -4.0])
    for s in (-1, 1):
        rows = []
        for t in np.linspace(0.0, 1.0, 8):
            ring = center + (outline - center) * max(t, 0.02)
            z = wrap(ring[:, 0]) + 1.5 * (1 - t ** 2)
            rows.append(np.column_stack([ring * (s, 1), z]))
        w.see_through(grid('lens', np.stack(rows, 1), 'lens', closed_u=True).facing(FRONT))


# center line of the right temple: from the hinge along the head and down behind the ear
TEMPLE = ((70.6, 6.6, -9.5), (71.0, 6.0, -18), (71.7, 5.4, -40), (72.0, 4.6, -70), (71.6, 3.0, -95), (70.9, -1.4, -109),
          (70.0, -9.6, -120), (69.0, -20.5, -130), (68.2, -31.0, -137.4), (67.6, -38.5, -142))


def temple(w, sign):
    """Acetate arm, slim at the hinge and full at the tip, over a wire core."""
    word = 'l' if sign < 0 else 'r'
    path = spline(np.array(TEMPLE, float) * (sign, 1, 1), 60)
    t = tangents(path)
    out = np.array([sign, 0.0, 0.0])
    up = unit(np.cross(t, np.cross(UP, t)))
    s = np.linspace(0, 1, 60)
    height = np.interp(s, [0, 0.05, 0.12, 0.3, 0.62, 0.85, 0.95, 0.985, 1], [9.4, 7.6, 5.2, 5.0, 5.4, 7.0, 7.2, 5.6, 2.4])
    thick = np.interp(s, [0, 0.1, 0.5, 0.8, 0.95, 0.985, 1], [3.4, 2.6, 2.5, 3.2, 3.6, 3.0, 1.6])
    material = 'acetate_' + ('left' if sign < 0 else 'right')
    w.add(sweep('temple', path, up, superellipse(1.0, 1.0, 3.0, 14), material, scale=np.column_stack([thick, height]), tile=TILE))
    core = path[3:-8]
    w.add(sweep('core', core, up[3:-8], superellipse(0.9, 1.9, 3, 6), 'fabric_trim'))
    hinge(w, sign, path[0], t[0], out)
    for point, k in (('hinge', int(np.argmin(np.abs(path[:30, 2] + 18)))), ('tip', int(np.argmin(np.abs(path[:, 2] + 137))))):
        w.anchor(f'{point}_{word}', path[k] + up[k] * height[k] / 2)


def hinge(w, sign, start, along, out):
    """Barrels of the hinge inside the corner and two pins through front and temple."""
    center = np.array([sign * 67.0, start[1] + 0.6, -10.9])
    for k in range(5):
        y = (k - 2) * 1.7
        rim = circle(1.55, 14)
        barrel = plate('barrel', rim, [], 1.6, 0.3, 'fabric_trim', steps=1)
        w.add(barrel.moved(center + (0, y, 0), basis((1.0, 0, 0), (0, 0, 1.0), (0, -1.0, 0))))
    leaf = plate('leaf', np.array([(-1.6, -4.2), (1.6, -4.2), (1.6, 4.2), (-1.6, 4.2)], float), [], 1.2, 0.3, 'fabric_trim',
                 steps=1)
    w.add(leaf.moved((sign * 67.0, center[1], -9.2)))
    arm = plate('leaf', np.array([(-5.2, -2.6), (5.2, -2.1), (5.2, 2.1), (-5.2, 2.6)], float), [], 0.9, 0.3, 'fabric_trim', steps=1)
    w.add(arm.moved((sign * 68.5, center[1] - 0.3, -15.4), basis((0, 0, -1.0), (0, 1.0, 0), (1.0, 0, 0))))
    for y in (2.2, -1.2):
        pin = ball((1.0, 1.5, 0.5), 12, 7, 'fabric_trim')
        x = sign * 67.6
        w.add(pin.moved((x, center[1] + y, 2.2 + wrap(np.array(x)))))
        pin = ball((0.4, 1.0, 1.3), 10, 6, 'fabric_trim')
        w.add(pin.moved((sign * 72.1, center[1] + y * 0.8 - 0.3, -14.2)))


def acetate(n=256):
    """Mottled sheet: clouded patches, deeper and less clear than their ground. Color with alpha."""
    def cloud(seed, sx, sy):
        return textures.noise((n, n), seed, sx, sy)
    big = cloud(81, 15, 11) + 0.45 * cloud(82, 5, 4)
    small = cloud(83, 6, 5)
    soft = lambda v, at, width: 1 / (1 + np.exp(-(v - at) / width))
    patch = np.clip(soft(big, 0.35, 0.13) + 0.5 * soft(small, 1.3, 0.12), 0, 1)
    haze = 0.5 + 0.5 * np.tanh(cloud(84, 22, 18))
    tone = 1 - 0.27 * patch - 0.05 * haze * (1 - patch)
    warm = np.dstack([tone, tone * (0.985 - 0.03 * patch), tone * (0.955 - 0.04 * patch)])
    return np.dstack([warm, np.clip(0.67 + 0.29 * patch + 0.05 * haze, 0, 1)])


w = Wearable('wr-eyewear')
front(w)
for side in (-1, 1):
    temple(w, side)
lenses(w)
w.finish(reach=7.0, strength=0.55, names={k: 'fabric_main' for k in ('acetate_front', 'acetate_left', 'acetate_right')})
textures.save_png(os.path.join(w.textures, 'acetate_color.png'), acetate())
