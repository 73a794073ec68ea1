"""Shoulder straps with daisy chain, compression straps and the haul loop."""
import numpy as np

from curves import spline, soften, tangents, unit, wave
from hardware import side_release
from stitch import bartack, ribbon
from straps import lower_strap, padded_strap, ring_tab
from trim_sheet import WEBBING

PAD_STEPS = 50


def shoulder_strap(bag, sign, spec, surface):
    """Padded strap hanging behind the back panel: cloth outside, air mesh inside, bound edges, daisy chain, D-ring."""
    word = 'l' if sign < 0 else 'r'
    knots = np.array(spec['path_right'], float)
    knots[:, 0] *= sign
    head = np.array([[sign * 53, 384, -56], [sign * 55, 403, -74], [sign * 60, 415, -89], [sign * 68, 411, -103]])
    pad_knots = np.vstack([head, knots[1:4] + (0, 0, 4), knots[3:4] * 0.45 + knots[4:5] * 0.55 + (0, 0, 2)])
    path = spline(pad_knots, PAD_STEPS)
    path[:, 0] += sign * 1.2 * np.sin(np.linspace(0, 3, PAD_STEPS) + sign)
    # the pad's width stays level and turns a little outward on its way down
    level = np.stack([np.ones(PAD_STEPS), np.zeros(PAD_STEPS), sign * np.linspace(0.0, 0.24, PAD_STEPS)], 1)
    s = np.linspace(0, 1, PAD_STEPS)
    width = np.interp(s, [0, 0.1, 0.22, 0.75, 0.92, 0.975, 1], [52, 56, spec['pad_w'], spec['pad_w'] - 4, 50, 36, 27])
    depth = np.interp(s, [0, 0.10, 0.2, 0.92, 1], [6, 8.5, spec['pad_t'], spec['pad_t'], 6.5])
    depth = depth * (1 + 0.04 * np.array([wave(i * 0.3, sign) for i in range(PAD_STEPS)]))
    strap = padded_strap(bag, path, level, width, depth)
    daisy_chain(bag, word, strap.skin, strap.along, strap.side, strap.up)
    lower_strap(bag, sign, path[-1], strap.along[-1], strap.up[-1], surface)
    pad = int(np.argmin(((path - np.array([sign * 80, 385, -120])) ** 2).sum(1)))
    bag.anchor(f'strap_pad_{word}', strap.skin[pad])


def daisy_chain(bag, word, skin, t, side, up):
    """20 mm webbing down the middle of the pad, bar-tacked flat; a tab that holds the D-ring; a loop across it, standing off."""
    y = skin[:, 1]

    def at(height):
        """Fractional index where the strap passes this height on its way down."""
        start = int(np.argmax(y))
        return float(np.interp(-height, -y[start:], np.arange(start, len(y))))

    ring_at, loop_at = at(356), at(254)
    tacks = [at(413), at(386), ring_at, at(318), at(284), at(226), at(204)]
    first, last = 2.0, len(y) - 1.0
    u = np.linspace(first, last, 96)

    def pick(rows, x):
        return np.stack([np.interp(x, np.arange(len(rows)), rows[:, k]) for k in range(rows.shape[1])], 1)

    p, n, b = pick(skin, u), unit(pick(up, u)), unit(pick(side, u))
    lift = np.full(len(u), 1.0)
    for k, (a, c) in enumerate(zip(tacks[:-1], tacks[1:])):
        inside = (u > a) & (u < c)
        x = (u[inside] - a) / (c - a)
        lift[inside] += (1.5 if c - a < 8 else 0.6) * np.sin(np.pi * x)
    web = p + n * lift[:, None]
    web_normals = unit(np.cross(b, tangents(web)))
    web_normals *= np.sign((web_normals * n).sum(1, keepdims=True))
    bag.add(ribbon(web, web_normals, WEBBING, count=96))
    for x in tacks:
        c, cn, cb = (pick(r, np.array([x]))[0] for r in (skin, up, side))
        bag.add(bartack(c + cn * 2.0, unit(cb), unit(cn), 17, 0.2))
    cross_loop(bag, word, *(pick(r, np.array([loop_at]))[0] for r in (skin, up, t, side)))
    c, cn, cb = (unit(r) if j else r for j, r in enumerate(pick(q, np.array([ring_at]))[0] for q in (skin, up, side)))
    ring_tab(bag, f'strap_ring_{word}', c, cn, cb)


def cross_loop(bag, word, center, up, along, side):
    """20 mm webbing across the strap, sewn at both ends, 30 mm between; a ring goes round it and rests on its upper edge."""
    up, along, side = unit(up), unit(along), unit(side)
    arch = spline(np.array([(-25.5, 0.6), (-20, 1.4), (-16.4, 3.0), (-13.4, 6.8), (-7.5, 10.0), (0, 10.9), (7.5, 10.0), (13.4, 6.8),
                            (16.4, 3.0), (20, 1.4), (25.5, 0.6)]), 34)
    fall = 0.010 * np.maximum(np.abs(arch[:, 0]) - 8, 0) ** 1.6
    path = center + side * arch[:, :1] + up * (arch[:, 1:] - fall[:, None])
    normals = unit(np.cross(along, tangents(path)))
    normals *= np.sign((normals * up).sum(1, keepdims=True))
    bag.add(ribbon(path, normals, WEBBING, count=34, thickness=1.6))
    for k in (2, 31):
        bag.add(bartack(path[k] + normals[k] * 0.9, along, normals[k], 17, 0.3))
    bag.anchor(f'strap_loop_{word}', path[17] - along * 10.0)


def compression_strap(bag, sign, surface):
    """20 mm webbing across the upper side, from the front seam over the zip to the back seam, with a side release buckle."""
    word = 'l' if sign < 0 else 'r'
    height = 306.0
    points, normals = [], []
    for z in np.linspace(56, -70, 40):
        hits = [surface.ray((sign * 400, height + dy, z), (-sign, 0, 0)) for dy in (-8, -4, 0, 4, 8)]
        hit, n = max(hits, key=lambda h: h[0][0] * sign)
        points.append(np.array([hit[0], height, z]))
        normals.append(n)
    points, normals = np.array(points), unit(soften(np.array(normals), 4))
    normals[:, 1] = 0
    normals = unit(normals)
    # pulled tight: the webbing bridges hollows
    x = points[:, 0] * sign
    for _ in range(60):
        x[1:-1] = np.maximum(x[1:-1], (x[:-2] + x[2:]) / 2)
    x = soften(x[:, None], 2)[:, 0]
    z = points[:, 2]
    slack = 3.2 * np.exp(-((z - 10) / 16) ** 2)
    web = np.column_stack([sign * (x + 1.2 + slack), np.full(40, height) + 0.6 * np.sin(np.linspace(0, 5, 40)), z])
    web = np.vstack([web[0] + (-sign * 0.4, 0, 4), web, web[-1] + (-sign * 0.4, 0, -3.5)])
    normals = np.vstack([normals[:1], normals, normals[-1:]])
    bag.add(ribbon(web, normals, WEBBING, count=44))
    k = int(np.argmin(np.abs(web[:, 2] + 22)))
    t = unit(web[k + 2] - web[k - 2])
    side_release(bag, web[k] + normals[k] * 4.2 - t * 8, t, normals[k])
    for z_tack in (49, -64):
        i = int(np.argmin(np.abs(web[:, 2] - z_tack)))
        bag.add(bartack(web[i] + normals[i] * 1.0, np.array([0, 1.0, 0]), normals[i], 17, 0.3))
    # loose end behind the buckle, hanging clear of what is clipped to the strap
    root, n = web[k] + normals[k] * 5.0 + t * 22, normals[k]
    tail = spline(np.array([root - t * 3, root + t * 3 + n * 1.0, root + t * 7 + n * 1.6 + (0, -4, 0), root + t * 9 + n * 1.6 + (0, -18, 0),
                            root + t * 8 + n * 0.4 + (0, -46, 0)]), 18)
    tt = tangents(tail)
    bend = np.array([unit(np.cross(v, np.cross(n, v)) + 1e-6) for v in tt])
    bag.add(ribbon(tail, bend, WEBBING, count=18, thickness=1.6))
    a = int(np.argmin(np.abs(web[:, 2] - 10)))
    bag.anchor(f'comp_strap_{word}', web[a] + (0, 10, 0))


def haul_loop(bag, surface):
    """20 mm webbing loop at the top rear, its feet sewn flat on the cloth; a ring rests on the top of the webbing."""
    z, top = -57.0, 453.4

    def cloth(x, lift):
        hits = [surface.ray((x, 600, z + dz), (0, -1, 0))[0] for dz in (-7, 0, 7)]
        return np.array([x, np.mean([h[1] for h in hits]) + lift, z])

    def lean(x):
        """Slope of the cloth across the webbing."""
        low, high = (surface.ray((x, 600, z + dz), (0, -1, 0))[0][1] for dz in (-8, 8))
        return (high - low) / 16

    left = [cloth(-64, 2.0), cloth(-56, 2.0), cloth(-48, 2.0), cloth(-43, 3.4), cloth(-40.5, 9), (-36, 444, z - 0.3), (-21, 451.6, z - 0.8)]
    right = [cloth(64, 2.0), cloth(56, 2.0), cloth(48, 2.0), cloth(43, 3.4), cloth(40.5, 9), (37, 443.4, z - 0.3), (22, 451.2, z - 0.8)]
    path = spline(np.array(left + [(0.5, top, z - 1)] + right[::-1]), 64)
    t = tangents(path)
    flat = np.clip((np.abs(path[:, 0]) - 42) / 6, 0, 1) * (path[:, 1] < 446)
    across = np.array([(0, f * lean(x), 1.0) if f > 0 else (0, 0, 1.0) for f, x in zip(flat, path[:, 0])])
    normals = unit(np.cross(t, across))
    normals *= np.sign(normals[32][1])
    bag.add(ribbon(path, normals, WEBBING, count=64, thickness=2.0))
    for sign in (-1, 1):
        for x in (50.0, 61.0):
            k = int(np.argmin(np.abs(path[:, 0] - sign * x) + 10 * (path[:, 1] > 446)))
            bag.add(bartack(path[k] + normals[k] * 1.0, unit(np.cross(t[k], normals[k])), normals[k], 17, 0.4))
    bag.anchor('haul_loop', path[32] + normals[32] * 1.0)
