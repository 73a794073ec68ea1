"""Shoulder straps, compression straps and the haul loop."""
import numpy as np

from curves import carried_normals, frames, spline, soften, superellipse, tangents, unit, wave
from hardware import d_ring, ladder_lock, side_release
from mesh import grid, slab
from stitch import bartack, binding, ribbon, stitch_row
from trim_sheet import WEBBING

PAD_STEPS = 50


def half_pad(path, side, up, widths, depths, section, material):
    """One face of the pad: an open section [m,2] of unit width and depth carried along."""
    across = side[:, None] * section[None, :, :1] * widths[:, None, None]
    rise = up[:, None] * section[None, :, 1:] * depths[:, None, None]
    return grid('strap', path[:, None] + across + rise, material)


def shoulder_strap(bag, sign, spec, surface):
    """Padded strap hanging behind the back panel: cloth outside, air mesh inside, bound edges, daisy chain, D-ring."""
    word = 'l' if sign < 0 else 'r'
    knots = np.array(spec['path_right'], float)
    knots[:, 0] *= sign
    head = np.array([[sign * 53, 384, -56], [sign * 55, 403, -74], [sign * 60, 415, -89], [sign * 68, 411, -103]])
    pad_knots = np.vstack([head, knots[1:4] + (0, 0, 4), knots[3:4] * 0.45 + knots[4:5] * 0.55 + (0, 0, 2)])
    path = spline(pad_knots, PAD_STEPS)
    path[:, 0] += sign * 1.2 * np.sin(np.linspace(0, 3, PAD_STEPS) + sign)
    t = tangents(path)
    # the pad's width stays level and turns a little outward on its way down
    level = np.stack([np.ones(PAD_STEPS), np.zeros(PAD_STEPS), sign * np.linspace(0.0, 0.24, PAD_STEPS)], 1)
    out = unit(np.cross(level, t))
    _, side, up = frames(path, out)
    s = np.linspace(0, 1, PAD_STEPS)
    width = np.interp(s, [0, 0.1, 0.22, 0.75, 0.92, 0.975, 1], [52, 56, spec['pad_w'], spec['pad_w'] - 4, 50, 36, 27])
    depth = np.interp(s, [0, 0.10, 0.2, 0.92, 1], [6, 8.5, spec['pad_t'], spec['pad_t'], 6.5])
    depth = depth * (1 + 0.04 * np.array([wave(i * 0.3, sign) for i in range(PAD_STEPS)]))
    # two halves, edge to edge: cloth outside (up), air mesh inside
    a = np.linspace(0, np.pi, 11)
    arch = np.stack([np.cos(a) * 0.5, np.sin(a) ** 0.62 * 0.5], 1)
    centers = np.repeat(up[:-1], 20, 0)
    outer = half_pad(path, side, up, width, depth, arch, 'fabric_main').facing(centers)
    inner = half_pad(path, side, up, width, depth, arch * (1, -1), 'air_mesh').facing(-centers)
    ends = []
    for k, normal in ((0, -t[0]), (PAD_STEPS - 1, t[-1])):
        lips = [half.verts.reshape(PAD_STEPS, 11, 3)[k] for half in (outer, inner)]
        ends.append(grid('strap', np.stack(lips, 1), 'fabric_trim').facing(normal))
    for part in (outer, inner, *ends):
        bag.add(part)
    bag.rest_on([outer, inner, *ends])
    for edge in (-1, 1):
        bag.add(binding(path + side * (edge * (width * 0.5 - 0.6))[:, None], up, 5.0, 6.0, sides=6))
        inset = width * 0.5 - 6.0
        rise = depth * 0.5 * (1 - (inset / (width * 0.5)) ** 2) ** 0.31
        bag.add(stitch_row(path + side * (edge * inset)[:, None] + up * rise[:, None], up, lift=0.3, spacing=6))
    skin = path + up * (depth * 0.5)[:, None]
    daisy_chain(bag, word, skin, t, side, up)
    lower_strap(bag, sign, path[-1], t[-1], up[-1], surface)
    pad = int(np.argmin(((path - np.array([sign * 80, 385, -120])) ** 2).sum(1)))
    bag.anchor(f'strap_pad_{word}', skin[pad])


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
    hang = unit(np.array([0, -1.0, 0]) - np.array([0, -1.0, 0]) @ cn * cn)
    seat = c + cn * 5.6 + hang * 9
    hem = spline(np.array([c + cn * 2.2 - hang * 5, c + cn * 3.0 + hang * 3, seat - cn * 2.7 + hang * 0.5, seat + hang * 2.7,
                           seat + cn * 2.7 + hang * 0.2, c + cn * 4.6 + hang * 2, c + cn * 3.9 - hang * 5]), 24)
    normal = unit(np.cross(cb, tangents(hem)))
    bag.add(ribbon(hem, normal, WEBBING, width=20, thickness=1.5, count=24))
    bag.add(bartack(c + cn * 4.9 - hang * 1.5, cb, cn, 17, 0.35))
    lean = unit(hang - cn * 0.10)
    bottom = d_ring(bag, seat, unit(np.cross(lean, cn)), -lean)
    bag.anchor(f'strap_ring_{word}', bottom)


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


def lower_strap(bag, sign, end, t, up, surface):
    """Ladder lock, adjusting webbing to the bottom corner, loose tail, sewn wing."""
    lock = end + t * 14
    # along the strap and off it: round the upper bar of the ladder lock and back
    fold = ((-10, 1.5), (2, 0.5), (8.5, 0), (9.5, -1.8), (1, -2.2), (-10, -2))
    stub = spline(np.array([end + t * along + up * off for along, off in fold]), 18)
    b = unit(np.cross(t, up))
    normal = unit(np.cross(b, tangents(stub)))
    bag.add(ribbon(stub, normal, WEBBING, width=23, thickness=1.5, count=18))
    ladder_lock(bag, lock, t, up, 22)
    start = lock - t * 5
    seam = np.array([surface.near((sign * 141, y, -71.5))[0] for y in np.linspace(14, 62, 6)])
    seam[:, 0] -= sign * 2.0
    along = unit(lock - seam[3])
    out = unit(np.array([sign * 0.45, 0.0, -1.0]))
    out = unit(out - out @ along * along)
    tip = seam[2] + along * 40 + out * 3
    wing(bag, sign, seam, tip, along, out)
    way = spline(np.array([start - up * 2.4, start + t * 6 + up * 0.6, lock + t * 12 - up * 2.0, (lock + tip) / 2 + (sign * 3, -4, -7),
                           tip + along * 8 + out * 0.3, tip - along * 1, tip - along * 5]), 40)
    facing = unit(np.linspace(up, out, 40))
    tw = tangents(way)
    bag.add(ribbon(way, unit(facing - (facing * tw).sum(1, keepdims=True) * tw), WEBBING, count=40, thickness=1.6))
    tail = spline(np.array([start + up * 2.0, start + t * 7 + up * 3.4, lock + t * 16 + up * 4.5, lock + t * 22 + up * 4 + (0, -24, 0),
                            lock + (sign * 4, -76, -13), lock + (sign * 2, -112, -9)]), 30)
    normals = carried_normals(tail, up)
    bag.add(ribbon(tail, normals, WEBBING, count=30, thickness=1.6))
    fold = spline(np.array([tail[-1] - (0, -11, 0) + normals[-1] * 1.9, tail[-1] + normals[-1] * 1.9 + (0, 1.5, 0)]), 4)
    bag.add(ribbon(fold, np.tile(normals[-1], (4, 1)), WEBBING, count=4, thickness=1.6))
    bag.add(bartack(tail[-1] + normals[-1] * 2.9 + (0, 7, 0), unit(np.cross(tangents(tail)[-1], normals[-1])), normals[-1], 17, 0.2, 2.4))


def wing(bag, sign, seam, tip, along, out):
    """Triangular cloth that takes the webbing into the back seam; its long side lies in the seam."""
    across = unit(np.cross(out, along))
    across *= np.sign(across @ (seam[-1] - seam[0]))
    edge = np.stack([tip - across * 11.5, tip + across * 11.5])
    u = np.linspace(0, 1, 7)
    rows = []
    for k, v in enumerate(np.linspace(0, 1, 6)):
        inner = seam[0] * (1 - v) + seam[-1] * v if len(seam) != 6 else seam[k]
        rows.append(inner * (1 - u[:, None]) + (edge[0] * (1 - v) + edge[1] * v) * u[:, None] + out * (np.sin(u * np.pi) * 2.5)[:, None])
    sheet = np.stack(rows, 1)
    bag.add(slab('wing', sheet - out * 1.5, out, 3.0, 'fabric_trim'))
    center = sheet[5:, 2:4].mean((0, 1))
    bag.add(bartack(center - along * 1.0 + out * 1.6, across, out, 17, 0.35))


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
