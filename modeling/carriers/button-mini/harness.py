"""Narrow leather straps with pin buckles under a half-moon yoke, and the rolled handle on its rings."""
import numpy as np

from curves import basis, circle, frames, rounded_rect, spline, tangents, unit
from details import RING, chape
from fittings import rivet
from hardware import d_ring
from leatherwork import leather_strip
from mesh import Surface, plate, sweep, tube
from stitch import stitch_row


def shoulder_strap(bag, sign, spec, surface):
    """22 mm strap from the yoke to a gold pin buckle, 18 mm strap with eyelets from the bottom seam through it."""
    word = 'l' if sign < 0 else 'r'
    mirror = np.array([sign, 1, 1.0])
    knots = [(29.5, 225, -53.5), (30.5, 236, -57), (32.5, 249, -58.6), (36, 260, -62.5), (41.5, 266, -69.5),
             (48.5, 263, -77.5), (55, 250, -84), (61.5, 232, -88.5),
             (70, 205, -91), (76, 170, -91.5), (82.5, 132, -89)]
    dense = spline(np.array(knots) * mirror, 400)
    fine = np.concatenate([np.linspace(0, 0.34, 20), np.linspace(0.34, 1, 32)[1:]])
    path = np.stack([np.interp(fine, np.linspace(0, 1, 400), dense[:, k]) for k in range(3)], 1)
    t = tangents(path)
    level = np.stack([np.ones(len(path)), np.zeros(len(path)), sign * np.linspace(0.0, 0.32, len(path))], 1)
    up = unit(np.cross(level, t))
    part = leather_strip(bag, path, up, spec['pad_w'], spec['pad_t'], spacing=4.4, name='strap')
    _, side, up = frames(path, up)
    at = int(np.argmin(np.abs(path[:, 1] - 224.0) + 100 * (np.arange(len(path)) < 14)))
    hang = unit(np.array([0, -1.0, 0]) + up[at] * up[at][1])
    chape(bag, f'strap_ring_{word}', path[at] + up[at] * 1.6, up[at], unit(side[at]), hang, 15.0, tail=9.0, nail=True)
    lower_strap(bag, sign, path[-1], t[-1], up[-1], surface, spec)
    return part


def lower_strap(bag, sign, end, t, up, surface, spec):
    """Pin buckle at the end of the upper strap; the lower strap comes through it and lies on the upper one with its tip."""
    mirror = np.array([sign, 1, 1.0])
    middle = end + t * 7.0
    side = unit(np.cross(t, up))
    axes = basis(side, t, up)
    bag.add(plate('buckle', rounded_rect(29, 22, 5.5, 5), [rounded_rect(21, 14.5, 2.5, 3)], 3.0, 1.2, 'metal').moved(middle, axes))
    bar = np.array([middle - side * 12 - t * 1.0, middle + side * 12 - t * 1.0])
    bag.add(tube('buckle', bar, np.tile(up, (2, 1)), 1.3, 'metal', 8))
    wrap = spline(np.array([end - t * 9 + up * 1.6, end + t * 2 + up * 1.9, middle - t * 0.6 + up * 2.4, middle + t * 1.9,
                            middle - t * 0.8 - up * 2.2, end - t * 9 - up * 1.9]), 18)
    leather_strip(bag, wrap, unit(np.cross(side, tangents(wrap))) * 1.0, 15, 1.5, count=18, stitched=False)
    root = surface.near(np.array([97, 20, -50]) * mirror)[0]
    tip_a, tip_b, tip_c = (end - t * k + up * h for k, h in ((6, 5.4), (22, 4.6), (47, 3.9)))
    way = spline(np.array([root + np.array([-5.0, -2.0, 5.0]) * mirror, root + np.array([0.5, 2.0, -3.0]) * mirror,
                           np.array([97, 42, -69]) * mirror,
                           np.array([93, 72, -80]) * mirror, middle + t * 26 + up * 0.5, middle + t * 11 + up * 2.6,
                           middle + up * 3.2, tip_a, tip_b, tip_c]), 60)
    level = np.stack([np.ones(60), np.zeros(60), sign * np.linspace(0.5, 0.32, 60)], 1)
    tt = tangents(way)
    normals = unit(np.cross(tt, level))
    normals *= np.sign((normals @ np.array([0, 0, -1.0])))[:, None]
    tip = np.ones(60)
    tip[-5:] = (0.98, 0.92, 0.8, 0.6, 0.34)
    leather_strip(bag, way, normals, spec['webbing_w'], 2.4, count=60, scale=tip, inset=2.4)
    _, _, n = frames(way, normals)
    for k in (22, 26, 36, 46, 51, 56):
        if np.linalg.norm(way[k] - middle) > 8:
            rivet(bag, way[k] + n[k] * 1.2, n[k], 1.9, 0.9, sides=10)
    rivet(bag, way[5] + n[5] * 1.2, n[5], 3.6, 1.5)
    pin = spline(np.array([middle - t * 1.0 + up * 1.2, middle + t * 1.5 + up * 5.0, middle + t * 6 + up * 5.2, middle + t * 10.5 + up * 3.0]), 10)
    bag.add(tube('buckle', pin, up, 1.15, 'metal', 8))
    keeper = end - t * 24
    loop = np.array([(12.2, -1.5), (12.2, 5.2), (9, 7.0), (-9, 7.0), (-12.2, 5.2), (-12.2, -1.5), (-9, -2.6), (9, -2.6)])
    ring = spline(np.array([keeper + side * a + up * b for a, b in loop]), 36, True)
    ring = np.vstack([ring, ring[:1]])
    outward = unit(ring - keeper - up * 2.2)
    leather_strip(bag, ring, outward, 8.0, 1.6, count=37, stitched=False)


def yoke(bag, shell_part, straps):
    """Half-moon of leather over the roots of both straps, painted edge, stitches, a gold button in the middle."""
    surface = Surface([shell_part] + straps)
    center = np.array([0.0, 234.0])
    outline = spline(np.array([(-50, 8), (-44, -8), (-25, -19), (0, -23), (25, -19), (44, -8), (50, 8), (42, 12), (20, 13),
                                (0, 13.5), (-20, 13), (-42, 12)],
                              float), 84, True)
    step = 3.0
    xs, ys = np.arange(-57, 57.1, step), np.arange(-30, 24.1, step) + center[1]
    deep = np.array([[surface.ray((x, y, -63.0), (0, 0, 1))[0][2] for y in ys] for x in xs])
    for k in range(9):
        e = np.pad(deep, 1, mode='edge')
        mean = (e[:-2, 1:-1] + e[2:, 1:-1] + e[1:-1, :-2] + e[1:-1, 2:]) / 4
        deep = np.minimum(deep, mean) if k < 5 else mean

    def at(x, y):
        i, j = np.clip((x - xs[0]) / step, 0, len(xs) - 1.001), np.clip((y - ys[0]) / step, 0, len(ys) - 1.001)
        a, b = i.astype(int), j.astype(int)
        f, g = i - a, j - b
        return (deep[a, b] * (1 - f) + deep[a + 1, b] * f) * (1 - g) + (deep[a, b + 1] * (1 - f) + deep[a + 1, b + 1] * f) * g

    part = plate('yoke', outline, [], 2.2, 0.8, 'fabric_main', fill=5.0)
    x, y = -part.verts[:, 0], part.verts[:, 1] + center[1]
    part.verts = np.column_stack([x, y, at(x, y) - 1.3 - part.verts[:, 2]])
    bag.add(part)
    back = np.tile([0, 0, -1.0], (len(outline), 1))
    for share, lift, kind in ((0.995, 1.3, 'edge'), (0.88, 2.4, 'row')):
        loop = outline * (share if kind == 'edge' else np.array([0.94, 0.82])) + center
        path = np.column_stack([loop, at(loop[:, 0], loop[:, 1]) - lift])
        if kind == 'edge':
            bag.add(tube('edge', path, back, 1.3, 'fabric_trim', 6, closed=True))
        else:
            bag.add(stitch_row(path, back, closed=True, lift=0.4, width=1.7, spacing=3.8))
    spot = np.array([0.0, center[1] - 3.0])
    rivet(bag, np.array([spot[0], spot[1], at(spot[:1], spot[1:])[0] - 2.3]), np.array([0, 0, -1.0]), 6.5, 2.2, sides=24)


ROLL_CENTER = np.array([246.0, 22.0])     # y and z of the middle of the front edge's roll
HANDLE_LEAN = 0.24                        # how far forward of plumb the handle stands


def over_edge(surface, x, steep):
    """Leather of the rolled front edge at `x`, seen from the middle of the roll: `steep` degrees up from straight ahead."""
    a = np.radians(steep)
    away = np.array([0, np.sin(a), np.cos(a)])
    return surface.ray(np.array([x, *ROLL_CENTER]) + away * 200, -away)[0]


def handle_tab(bag, surface, x):
    """Leather strap from beside the zip over the front edge, riveted at both ends; returns where it holds its ring, and the way out there."""
    sign = np.sign(x)
    spots = np.array([over_edge(surface, x, a) for a in (66, 61, 54, 46, 38, 31, 22, 10, -4)])
    along = tangents(spots)
    out = unit(np.cross(np.array([1.0, 0, 0]), along))
    out *= np.sign(out @ np.array([0, 1.0, 1.0]))[:, None]
    a, n = along[3], out[3]
    seat = spots[3] + n * 3.6
    lift = np.array([0.7, 0.8, 1.4, 0, 1.4, 0.8, 0.8, 0.8, 0.8])
    flat = spots + out * lift[:, None]
    hem = spline(np.vstack([flat[:3], seat + n * 2.2 - a * 2.6, seat + n * 2.9, seat + n * 2.2 + a * 2.6, flat[4:]]), 30)
    normals = unit(np.cross(np.array([1.0, 0, 0]), tangents(hem)))
    normals *= np.sign(normals @ np.array([0, 1.0, 1.0]))[:, None]
    tip = np.ones(30)
    tip[-4:] = (0.97, 0.9, 0.76, 0.5)
    leather_strip(bag, hem, normals, 14.0, 1.8, count=30, inset=2.2, scale=tip)
    for k in (2, 24):
        rivet(bag, hem[k] + normals[k] * 0.9, normals[k], 2.6, 1.3)
    return seat, n


def rolled_handle(bag, surface, spec):
    """9 mm rolled leather on two rings: ferrules with eyes on the rings' bows, the rings in leather straps on the front edge."""
    rise = unit(np.array([0, 1.0, HANDLE_LEAN]))
    seats = []
    for sign, word in ((-1, 'l'), (1, 'r')):
        seat, n = handle_tab(bag, surface, sign * spec['span_x'][1])
        side = unit(np.array([1.0, sign * 0.12, 0]))
        d_ring(bag, seat, side, unit(np.array([sign * 0.12, 0, 0]) - rise), *RING)
        bag.anchor(f'handle_ring_{word}', seat + side * sign * 8.3 + n * 1.5)
        seats.append(seat)
    base, z = np.mean([s[1] for s in seats]), np.mean([s[2] for s in seats])
    apex = base + 13.5 + 1.5
    x = spec['span_x'][1] - 2.0
    top = 334.0 - spec['diameter'] / 2
    knots = [(-x, apex + 5.5), (-x + 0.6, apex + 10), (-x + 5, apex + 19), (-x + 17, top - 3.2), (0, top)]
    knots += [(-a, b) for a, b in knots[-2::-1]]
    knots = [(a, b, z + HANDLE_LEAN * (b - base)) for a, b in knots]
    path = spline(np.array(knots), 52)
    radius = spec['diameter'] / 2
    s = np.linspace(-1, 1, 52)
    swell = 0.86 + 0.14 * np.clip((1 - np.abs(s)) / 0.3, 0, 1) ** 0.6
    front = np.tile([0, 0, 1.0], (52, 1))
    bag.add(tube('handle', path, front, radius, 'fabric_main', 14, scale=np.stack([swell, swell], 1)))
    inner = unit(np.cross(np.array([0, 0, 1.0]), tangents(path)))
    inner *= np.sign((inner * (np.array([0, base, z]) - path)).sum(1, keepdims=True))
    bag.add(sweep('handle', path + inner * (radius * swell)[:, None], inner,
                  np.array([(0.9, -1.4), (0.9, 1.7), (-0.9, 1.7), (-0.9, -1.4)]), 'fabric_main'))
    bag.add(tube('edge', path + inner * (radius * swell + 1.7)[:, None], inner, 0.95, 'fabric_trim', 6))
    for sign in (-1, 1):
        row = path[2:-2] + inner[2:-2] * (radius * swell + 0.7)[2:-2, None] + np.array([0, 0, sign * 0.95])
        bag.add(stitch_row(row, np.tile([0, 0, float(sign)], (len(row), 1)), lift=0.25, width=1.3, spacing=4.0))
    t = tangents(path)
    for k, along in ((0, t[0]), (-1, -t[-1])):
        cap = np.array([path[k] + along * a for a in (-2.2, -1.6, 0, 5.2, 6.0)])
        wide = np.array([0.55, 0.9, 1.06, 1.06, 0.98])
        bag.add(tube('ferrule', cap, np.array([0, 0, 1.0]), radius, 'metal', 16, scale=np.stack([wide, wide], 1)))
        eye_at = path[k] - along * 4.6
        loop = circle(3.1, 18)
        eye = np.array([eye_at + along * a + np.array([0, 0, b]) for a, b in loop])
        bag.add(tube('eye', eye, np.tile([1.0, 0, 0], (18, 1)), 1.15, 'metal', 7, closed=True))
    bag.anchor('handle', path[26] + rise * (radius - 0.5))
