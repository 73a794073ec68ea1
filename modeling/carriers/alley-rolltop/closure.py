"""The rolled mouth: roll with its layers at the ends, rings and side buckles, the strap over the top with its aluminium hook."""
import numpy as np

from curves import basis, resample, rounded_rect, soften, spline, tangents, unit, wave
from hardware import d_ring, side_release
from laid import box_cross, laid
from mesh import Part, Surface, grid, plate
from stitch import bartack, ribbon
from trim_sheet import WEBBING

HALF_LENGTH, TURNS = 149.0, 2.75
RADII = (20.0, 18.2)          # half depth and half height of the outer layer
CORE = (13.6, 2.4)


def roll_shape(x, angle, layer=0.0):
    """Point (y, z) of the roll's skin relative to its axis; `layer` 0 is the outside, 1 the core."""
    a, b = (RADII[k] * (1 - layer) + CORE[k] * layer for k in (0, 1))
    # the strap over the middle bites, the stiffener makes the ends flatter and fuller
    bite = 1 - 0.13 * np.exp(-((x / 19) ** 2)) + 0.03 * np.abs(x / HALF_LENGTH) ** 2
    c, s = np.cos(angle), np.sin(angle)
    return np.stack([np.sign(s) * np.abs(s) ** 0.92 * b * bite, np.sign(c) * np.abs(c) ** 0.92 * a * bite], -1)


def axis(x, spec):
    """Height of the roll's middle: the side straps pull its ends down a little."""
    return spec['y'] + 1.2 - 2.4 * np.abs(x / HALF_LENGTH) ** 2.2


def roll(bag, spec):
    """Outer layer, spiral of layers at both ends, dark core; returns the outer layer."""
    nx, na = 44, 28
    x = np.linspace(-HALF_LENGTH, HALF_LENGTH, nx)
    sheet = np.zeros((nx, na, 3))
    for i in range(nx):
        for j in range(na):
            a = j / na * 2 * np.pi
            y, z = roll_shape(x[i], a)
            k = 1 + 0.07 * wave(x[i] * 0.028, np.cos(a) * 1.6, np.sin(a) * 1.6 + 3)
            ridge = max(0.0, 1 - abs(wave(x[i] * 0.022 + 2 + np.sin(a) * 0.5, np.cos(a) * 0.8, np.sin(a) * 0.8)) / 0.16)
            k += 0.055 * ridge * min(1, (HALF_LENGTH - abs(x[i])) / 12)
            pull = 0.05 * np.exp(-((abs(x[i]) - 24) / 9) ** 2) * np.sin(2 * a + x[i] * 0.08)
            sheet[i, j] = (x[i], axis(x[i], spec) + y * (k + pull), z * (k + pull))
    outer = bag.add(grid('roll', sheet, 'fabric_main', closed_v=True))
    outer.facing((outer.verts[outer.faces].mean(1) - np.array([0, spec['y'], 0])) * (0, 1, 1))
    for sign in (-1, 1):
        roll_end(bag, sign, spec, sheet[-1 if sign > 0 else 0])
    return outer


def roll_end(bag, sign, spec, rim):
    """Edges of the rolled layers, each a little further in or out, and what is dark between them."""
    n = 96
    t = np.linspace(0, 1, n)
    angle = -np.pi / 2 + t * TURNS * 2 * np.pi * sign
    depth = 1.2 * np.sin(t * 9) + 1.5 * np.array([wave(v * 5, sign * 3) for v in t]) - 2.6 * t
    rows = []
    for inset, out in ((0.0, -13.0), (0.0, 0.0), (1.7, 0.0), (1.7, -13.0)):
        points = []
        for k in range(n):
            y, z = roll_shape(HALF_LENGTH, angle[k], t[k])
            size = np.hypot(y, z)
            shrink = (size - inset) / size
            x = sign * (HALF_LENGTH + (depth[k] if t[k] > 0.02 else 0) + out)
            points.append((x, axis(HALF_LENGTH, spec) + y * shrink, z * shrink))
        rows.append(points)
    part = grid('roll_edge', np.array(rows).transpose(1, 0, 2), 'fabric_main')
    outside = (part.verts[part.faces].mean(1) - np.array([0, axis(HALF_LENGTH, spec), 0])) * (0, 1, 1)
    first = np.arange(len(part.faces)) % 6
    outside = np.where((first < 2)[:, None], outside, 0)
    part.facing(outside)
    part.crease = 55.0
    bag.add(part)
    disc = np.array(rim)
    disc[:, 0] = sign * (HALF_LENGTH - 9.0)
    middle = disc.mean(0)
    fan = np.array([(j, (j + 1) % len(disc), len(disc)) for j in range(len(disc))])
    core = Part('core', 'lining', np.vstack([disc, middle]), fan, np.zeros((len(fan), 3, 2)))
    bag.add(core.facing((sign, 0, 0)))


def roll_ring(bag, sign, spec):
    """Ring on a webbing loop that leaves the roll between its layers."""
    word = 'l' if sign < 0 else 'r'
    y = axis(HALF_LENGTH, spec) + 7.4
    across = np.array([0, 0, 1.0])
    bar = np.array([sign * 154.0, y, 0])
    path = spline(np.array([(sign * 134, y + 2.0, 0), (sign * 147, y + 2.5, 0), (sign * 153.4, y + 3.0, 0), (sign * 157.0, y, 0),
                            (sign * 153.4, y - 3.0, 0), (sign * 147, y - 2.2, 0), (sign * 134, y - 1.4, 0)]), 26)
    normals = np.cross(across, tangents(path))
    normals *= np.sign(normals[3][1])
    bag.add(ribbon(path, normals, WEBBING, width=24.0, thickness=1.6, count=26))
    lean = unit(np.array([sign * 0.10, -1.0, 0]))
    bottom = d_ring(bag, bar, across * sign, -lean)
    bag.anchor(f'roll_end_{word}', bottom)


def side_strap(bag, sign, spec, skin):
    """25 mm webbing from the roll's core down to the side, closed by a side release buckle; its loose end hangs."""
    top, foot_z = axis(HALF_LENGTH, spec) - 1.2, -11.0
    rows = np.linspace(352, 262, 24)
    points = np.column_stack([np.full(24, sign * 400.0), rows, np.interp(rows, (262, 440), (foot_z - 1, 0))])
    low, _ = laid(skin, points, (-sign, 0, 0), (0, 0, 1), 25.0, 20, 1.3)
    n = np.array([sign, 0.0, 0.0])
    center = np.array([low[2][0] + sign * 4.6, 360.0, np.interp(360, (262, 440), (foot_z, 0))])
    along = unit(np.array([(sign * 149.4 - center[0]) * 0.7, 425 - 360.0, 4.6]))
    up = unit(n - n @ along * along)
    side_release(bag, center, along, up, 25.0)
    # from the core over the edge and down into the male half
    slot = center + along * 31.5
    way = spline(np.array([(sign * 130, top, 0), (sign * 143, top, 0), (sign * 148.2, top - 1.8, 0), (sign * 150.2, top - 8, -0.4),
                           slot + along * 13 - up * 0.4, slot + along * 4 - up * 0.5, slot - along * 1 + up * 0.4, slot - along * 3.2 - up * 0.4,
                           slot - along * 1 - up * 2.6, slot + along * 8 - up * 2.2]), 44)
    side = unit(np.cross(along, up))
    normals = np.cross(side, tangents(way))
    normals *= np.sign(normals[20] @ up)
    bag.add(ribbon(way, unit(normals), WEBBING, width=25, thickness=1.6, count=44))
    # from the seam patch up through the female half, and the loose end
    gate = center - along * 13.2
    up_way = np.vstack([low[::-1][:20], spline(np.array([low[4] + n * 0.6, gate - along * 6 - up * 1.4, gate - along * 1.5 - up * 2.4,
                                                         gate + along * 2.4 - up * 0.6, gate + up * 2.4, gate - along * 5 + up * 4.0,
                                                         gate - along * 24 + up * 3.6]), 22)[1:]])
    side_normals = np.cross(side, tangents(up_way))
    side_normals *= np.sign(side_normals[4] @ n)
    tail = spline(np.array([up_way[-1], up_way[-1] - along * 12 + n * 0.2, up_way[-1] - along * 28 - (0, 0, 2) - n * 0.6]), 12)
    path = np.vstack([up_way, tail[1:]])
    across = np.tile(side, (len(path), 1))
    normals = np.cross(across, tangents(path))
    normals *= np.sign(normals[4] @ n)
    bag.add(ribbon(path, unit(normals), WEBBING, width=25, thickness=1.6, spacing=5.6))
    end = path[-1]
    hem = np.array([end + along * 9 + n * 1.9, end + along * 4 + n * 1.9, end - along * 1.0 + n * 1.8])
    bag.add(ribbon(hem, np.tile(n, (3, 1)), WEBBING, width=25, thickness=1.6, count=3))
    bag.add(bartack(end + along * 6 + n * 2.9, np.array([0, 0, 1.0]), n, 22, 0.2, 2.6))
    patch(bag, skin, low[18:], sign)


def patch(bag, skin, path, sign):
    """Welded patch over the foot of the side strap, and its box stitch."""
    y, z = path[:, 1], float(path[:, 2].mean())
    spots_y, spots_z = np.linspace(y.min() - 9, y.max() + 1, 7), np.linspace(-19, 19, 10)
    sheet = np.zeros((7, 10, 3))
    for a, sy in enumerate(spots_y):
        for b, sz in enumerate(spots_z * np.interp(a, (0, 6), (0.72, 1))):
            hit, _ = skin.ray((sign * 400, sy, z + sz), (-sign, 0, 0))
            near = np.exp(-(max(abs(sz) - 12.5, 0) / 2.0) ** 2) * (sy > y.min() - 2)
            edge = 0.7 if a in (0, 6) or b in (0, 9) else 1.3
            # over the webbing, which bridges hollows of the cloth
            web = np.interp(sy, y[::-1], path[::-1, 0] * sign) + 2.0
            out = max(hit[0] * sign + edge, web * near + (hit[0] * sign + edge) * (1 - near))
            sheet[a, b] = (sign * out, hit[1], hit[2])
    part = grid('patch', sheet, 'fabric_trim').facing((sign, 0, 0))
    bag.add(part)
    box_cross(bag, Surface(part), (sign * 150, float(y.min()) + 8, z), (0, 1, 0), (0, 0, 1), 15, 20, cross=False)


def top_strap(bag, spec, skin, outer):
    """Webbing sewn up the front, an aluminium hook, and the strap that crosses the roll to the rear seam."""
    low_end, hook_y = spec['y'][0], 338.0
    rows = np.linspace(low_end, hook_y - 22, 44)
    points = np.column_stack([np.zeros(44), rows, np.full(44, 400.0)])
    web, _ = laid(skin, points, (0, 0, -1), (1, 0, 0), spec['w'], 14, 1.1)
    # between the bar tacks the webbing stands off a little: loops for the bungee and for hooks
    tacks = [low_end, low_end + 22, 183, 221, 259, 297, hook_y - 22]
    for a, c in zip(tacks[1:-1], tacks[2:]):
        inside = (web[:, 1] > a) & (web[:, 1] < c)
        web[inside, 2] += 2.4 * np.sin(np.pi * (web[inside, 1] - a) / (c - a)) ** 0.8
    # the end turns back through the hook
    turn = web[-1]
    loop = spline(np.array([turn, turn + (0, 8, 1.6), turn + (0, 17, 2.0), turn + (0, 20.5, 4.6), turn + (0, 17, 7.2), turn + (0, 4, 4.6),
                            turn + (0, -14, 3.0)]), 26)
    path = np.vstack([web, loop[1:]])
    n = np.cross(np.array([1.0, 0, 0]), tangents(path))
    n *= np.sign(n[0][2])
    bag.add(ribbon(path, unit(n), WEBBING, width=spec['w'], thickness=1.7, spacing=5.8))
    for y in tacks[2:-1]:
        k = int(np.argmin(np.abs(web[:, 1] - y)))
        bag.add(bartack(web[k] + (0, 0, 1.1), np.array([1.0, 0, 0]), np.array([0, 0, 1.0]), 22, 0.3))
    top = Surface(ribbon(web, np.tile([0, 0, 1.0], (44, 1)), WEBBING, width=spec['w'], thickness=1.7))
    box_cross(bag, top, (0, low_end + 11, 90), (0, 1, 0), (1, 0, 0), 17, 19, spacing=4)
    bag.add(bartack(turn + (0, -8, 4.6), np.array([1.0, 0, 0]), np.array([0, 0, 1.0]), 22, 0.3))
    # the hook: a plate with a slot for each webbing, the lower one open at the left
    hook = turn + np.array([0, 33, 4.8])
    outline = np.array([(-18, 22), (-14, 25), (14, 25), (18, 22), (18, -17), (14, -21), (-13, -21), (-17.5, -17), (-18, -11.5),
                        (-15.5, -9.6), (-12.5, -10.6), (-11.5, -12.4), (10, -12.4), (12.6, -10), (12.6, -7), (10, -4.6), (-15, -4.6), (-18, -1)])
    outline = smooth_corners(outline)
    slot = rounded_rect(27.5, 5.0, 2.2, 4, (0, 15.5))
    window = rounded_rect(22, 6.4, 2.6, 4, (0, 4.6))
    lean = np.radians(-2)
    up = np.array([0, np.cos(lean), np.sin(lean)])
    face = np.cross(np.array([1.0, 0, 0]), up)
    bag.add(plate('hook', outline, [slot, window], 3.2, 1.0, 'metal').moved(hook, basis(np.array([1.0, 0, 0]), up, face)))
    # over the roll: from the hook's upper slot, tight round shoulder and roll, down to the rear seam
    slot_at = hook + up * 15.5
    over = Surface([outer])

    def high(z):
        """The roll or the roof under the strap."""
        best = -1e3
        for x in (-10, 0, 10):
            for s in (over, skin):
                hit, _ = s.ray((x, 600, z), (0, -1, 0))
                best = max(best, hit[1] if hit is not None else best)
        return best

    shoulder = [(max(skin.ray((x, y, 400), (0, 0, -1))[0][2] for x in (-10, 0, 10)), y) for y in (384, 392, 399)]
    z = np.linspace(71, -66, 60)
    profile = shoulder + [(v, high(v)) for v in z]
    hull = upper_hull(profile)
    hull = [p for p in hull if p[1] > 380]
    over_path = np.array([(0, y + 1.3, v) for v, y in hull])
    over_path[:, 2] += np.where(over_path[:, 1] < 412, 1.3, 0)
    fold = np.array([slot_at + (0, -16, 3.4), slot_at + (0, -5, 3.6), slot_at + (0, 1.2, 3.2), slot_at + (0, 3.4, 0.2), slot_at + (0, 1.2, -2.9),
                     slot_at + (0, 14, -1.0)])
    rough = resample(np.vstack([fold[:1], spline(fold, 22)[1:], over_path]), 96)
    path = soften(rough, 1.0)
    n = np.cross(np.array([1.0, 0, 0]), tangents(path))
    n *= np.sign(n[len(n) // 2][1])
    bag.add(ribbon(path, unit(n), WEBBING, width=spec['w'], thickness=1.7, count=96))
    k = int(np.argmin(np.linalg.norm(path - (slot_at + np.array([0, -11, 3.5])), axis=1)))
    bag.add(bartack(path[k] + (0, 0, 1.0), np.array([1.0, 0, 0]), np.array([0, 0, 1.0]), 22, 0.3))
    return path


def upper_hull(points):
    """Outer side of a tight strap over (z, y) points, from the front to the rear."""
    points = sorted(points, key=lambda p: (-p[0], p[1]))
    hull = []
    for p in points:
        while len(hull) >= 2:
            (z0, y0), (z1, y1) = hull[-2], hull[-1]
            if (z1 - z0) * (p[1] - y0) - (y1 - y0) * (p[0] - z0) <= 0:
                hull.pop()
            else:
                break
        hull.append(p)
    return hull


def smooth_corners(outline, radius=1.6, steps=3):
    """Corners of a polygon rounded by short arcs."""
    out, m = [], len(outline)
    for i in range(m):
        a, b, c = outline[i - 1], outline[i], outline[(i + 1) % m]
        u, v = unit(a - b), unit(c - b)
        r = min(radius, np.linalg.norm(a - b) / 2.2, np.linalg.norm(c - b) / 2.2)
        for t in np.linspace(0, 1, steps):
            out.append((1 - t) ** 2 * (b + u * r) + 2 * t * (1 - t) * b + t ** 2 * (b + v * r))
    return np.array(out)
