"""Badge Lanyard (wr-badge-lanyard): printed webbing, crimp, ring, swivel hook, card in a soft holder. Origin at the ring.

    blender -b -t 1 --factory-startup -P modeling/carriers/badge-lanyard/build.py -- out=<folder>
    npx tsx modeling/carriers/kit/finish.ts modeling/carriers/badge-lanyard <folder> public/models/carriers/wr-badge-lanyard.glb
"""
import os
import shutil
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, '../kit')]
sys.dont_write_bytecode = True

import numpy as np  # noqa: E402

import textures  # noqa: E402
from curves import basis, carried_normals, circle, rounded_rect, spline, superellipse, tangents, unit  # noqa: E402
from fabrics import put  # noqa: E402
from mesh import Part, box, grid, plate, sweep, tube  # noqa: E402
from stitch import flat_section, stitch_row  # noqa: E402
from wearable import Wearable  # noqa: E402

FRONT = np.array([0.0, 0.0, 1.0])
WIDTH, THICK = 20.0, 1.4
# the print: two waves and the word, once every PRINT mm
PRINT = 64.0
HOLE = 4.6


def half_path(geometry, sign):
    """Center line of one strap from the crimp over the shoulder to the nape."""
    front = np.array(geometry['strap_path_right'], float)
    front[0] = (3.0, 26, 0)
    knots = np.vstack([front[:1], (9.5, 62, 0.2), front[1:], (89.0, 474, -16), (73, 492, -48), (40, 497, -76), (0, 496, -86)])
    knots[0, 2] = -0.8 * sign
    return spline(knots * (sign, 1, 1), 92)


def straps(w):
    """Two halves of one webbing, the print lying on its face."""
    for sign in (-1, 1):
        path = half_path(w.geometry, sign)
        normals = carried_normals(path, FRONT)
        strap = sweep('strap', path, normals, flat_section(WIDTH, THICK), 'fabric_main', tile=16.0, band=(0.0, 1.0))
        w.add(strap)
        t = tangents(path)
        side = unit(np.cross(t, normals))
        rows = np.stack([path + side * (k * WIDTH * 0.42) + normals * (THICK / 2 + 0.2) for k in (-1, 0, 1)], 1)[3:-1]
        part = grid('print', rows, 'print', tile=PRINT, v=np.array([0.0, 0.5, 1.0]) if sign > 0 else np.array([1.0, 0.5, 0.0]))
        if sign < 0:
            part.uvs[..., 0] *= -1
        part.facing(np.repeat(normals[3:-2], 4, 0))
        part.crease = None
        w.see_through(part)
        for point in ('upper', 'lower'):
            point += '_l' if sign < 0 else '_r'
            goal = np.array(w.bag.points[point]['position_mm'], float)
            k = int(np.argmin(np.abs(path[:48, 1] - goal[1])))
            w.anchor(point, path[k] + normals[k] * (THICK / 2 + 0.2))


def breakaway(w):
    """Safety buckle that joins the halves at the nape."""
    path = half_path(w.geometry, 1)
    up = carried_normals(path, FRONT)[-1]
    up = unit(up * (0, 1, 1))
    axes = basis((1.0, 0, 0), np.cross(up, (1.0, 0, 0)), up)
    for x, width in ((-7.4, 15.0), (7.2, 13.0)):
        body = plate('buckle', rounded_rect(width, 23, 3.2, 4), [], 5.6, 1.8, 'fabric_trim', steps=3)
        w.add(body.moved((x, 0, 0)).moved(path[-1], axes))
    w.add(plate('buckle', rounded_rect(5.0, 15, 1.6, 3), [], 6.6, 0.8, 'fabric_trim').moved((-6, 0, 0)).moved(path[-1], axes))


def crimp(w):
    """Stamped clamp over the joined ends, with two pressed ribs, and the swivel under it."""
    outline = rounded_rect(25, 15, 3.0, 4)
    w.add(plate('crimp', outline, [], 5.4, 1.6, 'metal', steps=3).moved((0, 25, 0)))
    for y in (21.4, 28.6):
        for z in (-2.7, 2.7):
            w.add(box('crimp', (20, 1.5, 1.2), 0.55, 'metal').moved((0, y, z)))
    turned(w, [(0, 18.2), (3.4, 18.0), (3.6, 16.2), (2.4, 15.4), (2.4, 14.4), (3.1, 13.8), (3.1, 12.4), (2.2, 11.4), (0, 11.2)])
    # eye that holds the ring
    w.add(ring((0, 10.2, 0), 2.6, 1.0, (0, 0, 1.0), (0, 1.0, 0)))


def turned(w, profile, center=(0, 0, 0), sides=18, material='metal'):
    """Lathe part about the y axis: (radius, y) from the top down."""
    a = np.arange(sides) / sides * 2 * np.pi
    rows = np.array([[(r * np.cos(t), y, r * np.sin(t)) for r, y in profile] for t in a])
    part = grid('turned', rows, material, closed_u=True)
    part.crease = 50.0
    part.verts += np.array(center, float)
    return w.add(part.solid())


def ring(center, radius, wire, x, y, sides=8, steps=30):
    """Round wire ring in the plane of x and y."""
    x, y = np.array(x, float), np.array(y, float)
    turn = np.arange(steps)[:, None] / steps * 2 * np.pi
    path = np.array(center, float) + (x * np.cos(turn) + y * np.sin(turn)) * radius
    return tube('ring', path, np.tile(np.cross(x, y), (steps, 1)), wire, 'metal', sides, closed=True)


def hook(w):
    """Ring for charms; below it a swivel hook with a sprung gate."""
    w.add(ring((0, HOLE, 0), HOLE + 1.2, 1.2, (1.0, 0, 0), (0, 1.0, 0), 9, 36))
    w.anchor('hook', (0, 0, 0))
    w.add(ring((0, -2.2, 0), 2.7, 0.95, (0, 0, 1.0), (0, 1.0, 0)))
    turned(w, [(0, -4.4), (2.6, -4.6), (3.0, -5.6), (2.2, -6.4), (2.2, -7.2), (3.2, -7.8), (3.0, -9.2), (0, -9.8)])
    wire = spline(np.array([(0.6, -8.6, 0), (3.4, -9.6, 0), (5.3, -12.0, 0), (5.2, -15.4, 0), (3.0, -18.2, 0), (0, -19.0, 0),
                            (-3.0, -18.2, 0), (-4.9, -15.8, 0), (-5.2, -14.6, 0)]), 26)
    taper = np.interp(np.linspace(0, 1, 26), [0, 0.1, 0.8, 1], [1.15, 1, 1, 0.8])
    w.add(tube('hook', wire, FRONT, 1.25, 'metal', 8, scale=np.repeat(taper[:, None], 2, 1)))
    gate = spline(np.array([(-0.6, -8.8, 0), (-3.0, -9.8, 0), (-4.6, -12.0, 0), (-5.15, -14.6, 0)]), 10)
    w.add(sweep('gate', gate, np.tile(FRONT, (10, 1)), superellipse(1.3, 2.2, 3, 8), 'metal'))
    w.add(box('gate', (2.6, 2.2, 2.0), 0.7, 'metal').moved((-5.4, -11.8, 0)))


def holder(w):
    """Soft frame with a slot, a card behind a clear pocket, a snap strap from the hook through the slot."""
    card = w.geometry['card']
    low, high = card['y']
    middle, height, width = (low + high) / 2, high - low, card['w']
    outline = rounded_rect(width, height, 6.0, 6)
    slot = rounded_rect(15, 3.6, 1.7, 4, (0, height / 2 - 5.4))
    opening = rounded_rect(width - 9, height - 18, 3.0, 4, (0, -4.6))
    w.add(plate('frame', outline, [slot, opening], 3.0, 1.2, 'fabric_trim', steps=3, fill=9.0).moved((0, middle, 0)))
    back = plate('frame', rounded_rect(width - 7, height - 16, 3.5, 3, (0, -4.6)), [], 0.8, 0.2, 'fabric_trim', steps=1, fill=12.0)
    w.add(back.moved((0, middle, -0.9)))
    # welded rib round the pocket
    rib = np.column_stack([rounded_rect(width - 5.6, height - 14.6, 4.6, 6, (0, middle - 4.6)), np.full(28, 1.55)])
    w.add(tube('rib', rib, np.tile(FRONT, (28, 1)), 0.5, 'fabric_trim', 6, closed=True))
    x0, x1, y0, y1 = -(width - 7) / 2, (width - 7) / 2, middle - 4.6 - (height - 16) / 2, middle - 4.6 + (height - 16) / 2
    sheet = np.array([[(x, y, z) for y in np.linspace(y0, y1, 5)] for x, z in ((x0, -0.3), (x1, -0.3))])
    w.see_through(grid('card', sheet, 'card', u=np.array([0.0, 1.0]), v=np.linspace(1, 0, 5)).facing(FRONT))
    nx, ny = 10, 14
    x, y = np.meshgrid(np.linspace(x0 + 0.6, x1 - 0.6, nx + 1), np.linspace(y0 + 0.6, y1 - 0.6, ny + 1), indexing='ij')
    z = 0.75 + 0.28 * np.sin(x * 0.09 + y * 0.05) * np.sin(y * 0.07 + 1)
    w.see_through(grid('film', np.stack([x, y, z], 2), 'film').facing(FRONT))
    # snap strap: from the slot up, through the hook, down to the stud
    top, bottom = -17.2, high - 5.4
    fold = spline(np.array([(0, bottom - 3.4, 2.6), (0, bottom, 2.9), (0, -18.6, 2.6), (0, top + 0.6, 1.5), (0, top + 1.0, 0),
                            (0, top + 0.4, -1.6),
                            (0, -18.8, -2.4), (0, bottom - 0.4, -2.3), (0, bottom - 1.1, 0.2), (0, bottom - 1.4, 1.9)]), 34)
    across = np.array([1.0, 0, 0])
    normals = unit(np.cross(across, tangents(fold)))
    w.add(sweep('snap', fold, normals, flat_section(9.0, 0.9), 'fabric_trim'))
    stud = [(0, 1.7), (2.2, 1.5), (3.1, 0.9), (3.3, 0.2), (3.3, -0.4)]
    part = turned(w, stud, sides=20)
    part.verts = part.verts @ basis((1.0, 0, 0), (0, 0, 1.0), (0, -1.0, 0)).T + (0, bottom + 0.4, 3.1)
    w.anchor('card_bottom', (26, low, 0.0))


def webbing_texture(h=128, wpx=256):
    """Herringbone of fine polyester, 16 mm of length along u, the whole width along v."""
    y, x = np.mgrid[0:h, 0:wpx]
    v, u = y / h * 20.0, x / wpx * 16.0
    chevron = np.abs(((v / 2.5) % 1) - 0.5) * 2
    thread = 0.5 + 0.5 * np.sin(2 * np.pi * (u / 0.8 + chevron * 0.9))
    edge = np.clip(np.minimum(v, 20 - v) / 0.8, 0, 1) ** 0.5
    height = thread * (0.35 + 0.65 * edge)
    return 0.86 + 0.10 * height + 0.012 * textures.noise((h, wpx), 5, 0.8), height


def print_texture(h=128, wpx=512):
    """White print with alpha: the wave mark and the word, along u."""
    y, x = np.mgrid[0:h, 0:wpx]
    mx, my = (x + 0.5) / wpx * PRINT, (1 - (y + 0.5) / h) * WIDTH * 0.84
    ink = np.full((h, wpx), 1e3)
    size, left, low = 6.2, 20.0, WIDTH * 0.42 - 3.1
    for letter in 'DANGLE':
        for stroke in textures.STROKES[letter]:
            for a, b in zip(stroke[:-1], stroke[1:]):
                start, end = ((left + p * size, low + q * size) for p, q in (a, b))
                ink = np.minimum(ink, textures.segment_distance(mx, my, start, end) - 0.55)
        left += max(px for stroke in textures.STROKES[letter] for px, _ in stroke) * size + 1.75
    for k in range(3):
        curve = low - 0.2 + k * 2.9 + 1.1 * np.sin((mx - 6.0) / 10.4 * 2 * np.pi + 0.4)
        ink = np.minimum(ink, np.hypot(np.abs(my - curve) * 0.84, np.maximum(np.abs(mx - 11.2) - 5.2, 0)) - 0.55)
    mask = 1 / (1 + np.exp(ink / 0.06))
    return np.dstack([np.ones((h, wpx, 3)), mask])


w = Wearable('wr-badge-lanyard')
straps(w)
breakaway(w)
crimp(w)
for row_y in (36.0, 41.0):
    w.add(stitch_row(np.array([(-11.0, row_y, 1.75), (0, row_y, 1.95), (11.0, row_y, 1.75)]), np.tile(FRONT, (3, 1)), lift=0.15,
                     spacing=4))
hook(w)
holder(w)
w.finish(reach=10.0)
put(w.textures, 'webbing', *webbing_texture(), 1.6)
textures.save_png(os.path.join(w.textures, 'print_color.png'), print_texture())
put(w.textures, 'stitches', *textures.stitches(), 7.0)
shutil.copy(os.path.join(HERE, 'card.svg'), os.path.join(w.textures, 'card_color.svg'))
