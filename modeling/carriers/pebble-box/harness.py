"""Shoulder straps under a leather yoke, and the two webbing handles joined by a leather grip."""
import numpy as np

from curves import resample, rounded_rect, soften, spline, superellipse, tangents, unit, wave
from fittings import rivet, slide_adjuster
from mesh import Surface, plate, slab, sweep
from stitch import bartack, ribbon, stitch_row
from straps import lower_strap, padded_strap, ring_tab
from trim_sheet import WEBBING

STEPS = 51


def shoulder_strap(bag, sign, spec, surface):
    """Padded strap of waxed cloth, 50 x 8 mm, webbing down its middle, a tab with a nickel ring, metal adjuster."""
    word = 'l' if sign < 0 else 'r'
    knots = np.array(spec['path_right'], float)
    head = [(55, 322, -62.5), (56, 341, -65.5), (57, 355, -69.5), (59.5, 366, -78), (63.5, 369, -88.5), (67.5, 360, -98.5), (70.5, 341, -103)]
    knots = np.vstack([head, knots[1:4] + (0, 0, 2), knots[3:4] * 0.64 + knots[4:5] * 0.36 + (0, 0, 2)])
    knots[:, 0] *= sign
    # finer where the strap folds over
    fine = np.concatenate([np.linspace(0, 0.26, 20), np.linspace(0.26, 1, STEPS - 19)[1:]])
    dense = spline(knots, 400)
    path = np.stack([np.interp(fine, np.linspace(0, 1, 400), dense[:, k]) for k in range(3)], 1)
    path[:, 0] += sign * 1.0 * np.sin(np.linspace(0, 3, STEPS) + sign)
    level = np.stack([np.ones(STEPS), np.zeros(STEPS), sign * np.linspace(0.0, 0.30, STEPS)], 1)
    s = fine
    pad = spec['pad_w']
    width = np.interp(s, [0, 0.2, 0.7, 0.88, 0.96, 1], [46, pad, pad, pad - 6, pad - 16, 25])
    depth = np.interp(s, [0, 0.16, 0.28, 0.9, 1], [5, 5.5, spec['pad_t'], spec['pad_t'], 5.5])
    depth = depth * (1 + 0.04 * np.array([wave(i * 0.3, sign) for i in range(STEPS)]))
    strap = padded_strap(bag, path, level, width, depth, inner='lining', tape=(4.6, 5.6), inset=5.5)
    middle_webbing(bag, word, strap)
    way = lower_strap(bag, sign, path[-1], strap.along[-1], strap.up[-1], surface, seam_at=(128, -61), seam_y=(14, 56), lock=slide_adjuster)
    at = int(np.argmin(np.abs(way[:, 1] - 96)))
    bag.anchor(f'strap_web_{word}', way[at])
    at = int(np.argmin(((path - np.array([sign * 72, 318, -104])) ** 2).sum(1)))
    bag.anchor(f'strap_pad_{word}', strap.skin[at])
    return strap


def middle_webbing(bag, word, strap):
    """20 mm webbing sewn down the middle of the pad, bar-tacked where it counts; the ring's tab on it."""
    start = int(np.argmax(strap.skin[:, 1])) + 2

    def at(y):
        return float(np.interp(-y, -strap.skin[start:, 1], np.arange(start, len(strap.skin))))

    def pick(rows, x):
        return np.stack([np.interp(x, np.arange(len(rows)), rows[:, k]) for k in range(3)], 1)

    u = np.linspace(at(348), len(strap.skin) - 1.0, 46)
    p, n, b = pick(strap.skin, u), unit(pick(strap.up, u)), unit(pick(strap.side, u))
    bag.add(ribbon(p + n * 0.9, n, WEBBING, count=46))
    for y in (345, 306, 228, 168):
        c, cn, cb = (pick(r, np.array([at(y)]))[0] for r in (strap.skin, strap.up, strap.side))
        bag.add(bartack(c + cn * 1.9, unit(cb), unit(cn), 17, 0.3))
    c, cn, cb = (pick(r, np.array([at(299)]))[0] for r in (strap.skin, strap.up, strap.side))
    ring_tab(bag, f'strap_ring_{word}', c, unit(cn), unit(cb), 20, (20.0, 14.0, 1.6))


def yoke(bag, shell_part, straps):
    """Leather band across the back over the ends of both straps, double-stitched."""
    surface = Surface([shell_part] + straps)
    xs, ys = np.linspace(-106, 106, 45), np.array([321, 327, 333, 338, 343.5])
    depth = np.array([[surface.ray((x, y, -90), (0, 0, 1))[0][2] for y in ys] for x in xs])
    for _ in range(3):
        e = np.pad(depth, 1, mode='edge')
        depth = np.minimum(depth, (e[:-2, 1:-1] + e[2:, 1:-1] + e[1:-1, :-2] + e[1:-1, 2:]) / 4)
    depth = soften(depth, 1.2)
    sheet = np.stack([np.repeat(xs[:, None], len(ys), 1), np.repeat(ys[None], len(xs), 0), depth - 0.4], 2)
    bag.add(slab('yoke', sheet, (0, 0, -1.0), 1.8, 'fabric_trim'))
    cloth = Surface(bag.parts[-1])
    for k in (0.22, 0.78):
        y = ys[0] + (ys[-1] - ys[0]) * k
        row = np.array([cloth.ray((x, y, -300), (0, 0, 1))[0] for x in np.linspace(-102, 102, 60)])
        bag.add(stitch_row(row, np.tile([0, 0, -1.0], (60, 1)), lift=0.35, spacing=5.0))


FRONT_FOOT = 64.0                           # x of the leather that holds the front handle, left and right
ROLL_CENTER = np.array([361.0, 46.5])       # y and z of the middle of the front edge's roll
MIDDLE = 2.0                                # z of the grip, over the zip


def handles(bag, shell_part, spec):
    """Two 25 mm webbing handles, one on each side of the zip; a leather grip gathers them 45 mm above the bag. The front one
    comes out from under leather that reaches over the front edge and holds a gear loop."""
    skin = Surface(shell_part)
    for sign, word in ((-1, 'l'), (1, 'r')):
        leather = front_foot(bag, skin, sign * FRONT_FOOT)
        gear_loop(bag, Surface(leather), f'handle_{word}', sign * FRONT_FOOT)
    lifted = lambda a, h: over_edge(skin, FRONT_FOOT, a) + np.array([0, np.sin(np.radians(a)), np.cos(np.radians(a))]) * h
    sewn = [lifted(52, 0.1), lifted(66, 0.2), lifted(80, 1.0)]
    loose = [(62.5, 385.0, 41.5), (58, 393.5, 31), (48, 403.5, 18.5), (33, 410.5, 8.6), (14, 412.5, MIDDLE + 4.2)]
    turns = [(0, 0.8, 0.6), (0, 0.88, 0.48), (0, 0.84, 0.54), (0, 0.76, 0.65), (0, 0.74, 0.67), (0, 0.66, 0.75), (0, 0.40, 0.92), (0, 0.25, 0.97)]
    front = webbing_handle(bag, np.vstack([sewn, loose]), turns, spec['webbing_w'])
    # the rear feet keep clear of the back seam
    z = spec['z'][1] + 2.0
    top = lambda x: float(np.mean([skin.ray((x, 500, z + dz), (0, -1, 0))[0][1] for dz in (-8, 0, 8)]))
    rear_knots, rear_normals = [], []
    for x, rise, gather in ((80, 1.2, 0), (70, 1.2, 0), (61, 1.3, 0), (56.5, 4.5, 0.04), (52.5, 12, 0.16), (45, 22.5, 0.5), (31, 31, 0.92),
                            (14, 33.5, 1.0)):
        tilt = np.radians(76) * gather
        rear_knots.append((x, top(x) + rise if rise < 3 else 379 + rise, z * (1 - gather) + (MIDDLE - 4.2) * gather))
        rear_normals.append((0, np.cos(tilt) + 0.01, -np.sin(tilt)))
    rear = webbing_handle(bag, np.array(rear_knots), rear_normals, spec['webbing_w'])
    grip(bag, MIDDLE)
    for sign in (-1, 1):
        foot_patch(bag, Surface([shell_part, front, rear]), sign, z)


def webbing_handle(bag, knots, normals, width):
    """Webbing through `knots` on the right, their mirror images on the left; `normals` turn it from flat to standing on edge."""
    whole, both = np.vstack([knots * (-1, 1, 1), knots[::-1]]), np.vstack([normals, normals[::-1]])
    path, share = spline(whole, 60), np.linspace(0, 1, 60)
    at = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(whole, axis=0), axis=1))])
    facing = np.stack([np.interp(share, at / at[-1], both[:, k]) for k in range(3)], 1)
    t = tangents(path)
    facing = unit(facing - (facing * t).sum(1, keepdims=True) * t)
    return bag.add(ribbon(path, unit(soften(facing, 2.0)), WEBBING, width=width, thickness=2.0, count=60))


def over_edge(surface, x, steep):
    """Cloth of the rolled front edge at `x`, seen from the middle of the roll: `steep` degrees up from straight ahead."""
    a = np.radians(steep)
    away = np.array([0, np.sin(a), np.cos(a)])
    return surface.ray(np.array([x, *ROLL_CENTER]) + away * 200, -away)[0]


# where the leather of the front handle's feet runs: degrees over the edge, then heights (mm) on the front, each with half its width there
FOOT_ROLL = ((76, 14.2), (62, 15), (46, 15), (30, 15), (14, 15))
FOOT_FLAT = ((361, 15), (356, 16), (350, 21.5), (344, 23.5), (338, 24), (331, 23.5), (325, 21), (321.5, 16.5))


def front_foot(bag, surface, x):
    """Leather over the front edge, widening to a patch below it, stitched all round. Returns it."""
    across = np.linspace(-1, 1, 9)
    rows = [[over_edge(surface, x + half * u, a) for u in across] for a, half in FOOT_ROLL]
    rows += [[surface.ray((x + half * u, y, 400), (0, 0, -1))[0] for u in across] for y, half in FOOT_FLAT]
    sheet = np.array(rows)
    for k in range(len(FOOT_ROLL), len(rows)):
        # stiff leather bridges what the cloth does under it
        line = np.polyfit(across, sheet[k, :, 2], 1)
        sheet[k, :, 2] = np.maximum(np.polyval(line, across), sheet[k, :, 2] - 0.3)
    sheet[len(FOOT_ROLL):, :, 2] = soften(sheet[len(FOOT_ROLL):, :, 2], 1.0)
    out = unit(np.cross(np.gradient(sheet, axis=1), np.gradient(sheet, axis=0)))
    out *= np.sign(out[..., 2:].mean() + out[..., 1:2].mean())
    leather = bag.add(slab('foot', sheet, out, 2.2, 'fabric_trim'))
    skin = sheet + out * 2.2
    inner = skin * 0.86 + skin.mean(1, keepdims=True) * 0.14
    loop = np.vstack([inner[1:-1, 0], inner[-2, 1:-1], inner[1:-1, -1][::-1]])
    normals = np.vstack([out[1:-1, 0], out[-2, 1:-1], out[1:-1, -1][::-1]])
    bag.add(stitch_row(loop, normals, lift=0.35, width=1.9, spacing=3.6))
    rivet(bag, skin[4, 4] + out[4, 4] * 0.2, out[4, 4], 3.6, 1.6)
    return leather


def gear_loop(bag, leather, point_id, x, y=338.0, half=19.0, width=25.0):
    """25 mm webbing across the leather, tacked at both ends and standing off between: clasps go round it."""
    face = np.mean([leather.ray((x + dx, y, 400), (0, 0, -1))[0][2] for dx in (-15, 0, 15)])
    knots = [(-half, 1.0), (-half + 3, 1.1), (-half + 6.5, 1.6), (-9, 5.0), (-4.5, 8.6), (0, 9.6)]
    knots += [(-a, h) for a, h in knots[-2::-1]]
    path = spline(np.array([(x + a, y, face + h) for a, h in knots]), 30)
    normals = unit(np.cross(tangents(path), np.array([0, 1.0, 0])))
    normals *= np.sign(normals[:, 2:])
    bag.add(ribbon(path, normals, WEBBING, width=width, thickness=2.0, count=30))
    for sign in (-1, 1):
        bag.add(bartack(np.array([x + sign * (half - 2.6), y, face + 2.1]), np.array([0, 1.0, 0]), np.array([0, 0, 1.0]), width - 3, 0.35))
    bag.anchor(point_id, (x, y + width / 2 - 0.6, face + 9.6))


def grip(bag, middle):
    """Leather wrapped around both handles, closed below with a stitched lip and two snaps."""
    n = 13
    x = np.linspace(-23, 23, n)
    y = 412.6 - 0.004 * x ** 2
    path = np.column_stack([x, y, np.full(n, middle)])
    scale = np.array([[0.84, 0.9], [0.98, 0.98]] + [[1 + 0.015 * (i % 2), 1] for i in range(n - 4)] + [[0.98, 0.98], [0.84, 0.9]])
    section = superellipse(16.5, 29.5, 2.5, 20)
    bag.add(sweep('grip', path, np.tile([0, 1.0, 0], (n, 1)), section, 'fabric_trim', scale=scale))
    for z, normal in ((8.4, 1.0), (-8.4, -1.0)):
        for dy in (-9.4,):
            row = path[1:-1] + (0, dy, z * 0.93)
            bag.add(stitch_row(row, np.tile([0, -0.25, normal], (n - 2, 1)), lift=0.5, spacing=3.4, width=1.9))
    for k in (-14, 0, 14):
        rivet(bag, np.array([k, 412.0, middle + 8.1]), np.array([0, 0, 1.0]), 3.4, 1.6)


def foot_patch(bag, surface, sign, foot):
    """Leather patch over a foot of the rear handle, boxed stitches and a rivet."""
    middle, step = np.array([sign * 74.0, foot + 1.0]), 2.0
    half = np.array([15.0, 14.0])
    xs, ws = (np.arange(m - h - 4, m + h + 4.1, step) for m, h in zip(middle, half))
    high = np.array([[surface.ray((x, 392, z), (0, -1, 0))[0][1] for z in ws] for x in xs])
    for k in range(10):
        e = np.pad(high, 1, mode='edge')
        mean = (e[:-2, 1:-1] + e[2:, 1:-1] + e[1:-1, :-2] + e[1:-1, 2:]) / 4
        high = np.maximum(high, mean) if k < 6 else mean

    def at(x, z):
        z = np.maximum(z, foot - 9.5)
        i, j = (np.clip((p - q[0]) / step, 0, len(q) - 1.001) for p, q in ((x, xs), (z, ws)))
        a, b = i.astype(int), j.astype(int)
        f, g = i - a, j - b
        return (high[a, b] * (1 - f) + high[a + 1, b] * f) * (1 - g) + (high[a, b + 1] * (1 - f) + high[a + 1, b + 1] * f) * g

    part = plate('foot', rounded_rect(*(half * 2), 6, 4), [], 2.4, 0.9, 'fabric_trim', fill=4.0)
    x, z = part.verts[:, 0] + middle[0], middle[1] - part.verts[:, 1]
    part.verts = np.column_stack([x, at(x, z) + part.verts[:, 2] + 1.1, z])
    bag.add(part)

    def row(loop):
        path = np.column_stack([loop[:, 0] + middle[0], at(loop[:, 0] + middle[0], loop[:, 1] + middle[1]) + 2.3, loop[:, 1] + middle[1]])
        up = np.tile([0, 1.0, 0], (len(path), 1))
        bag.add(stitch_row(path, up, closed=True, width=1.9, spacing=3.4, lift=0.7))

    row(resample(rounded_rect(*(half * 2 - 5.4), 4, 3), 50, True))
    spot = np.array([middle[0], 0, foot])
    spot[1] = at(spot[:1], spot[2:])[0] + 2.1
    rivet(bag, spot, np.array([0, 1.0, 0]), 4.0, 1.8)
