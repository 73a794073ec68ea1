"""Shoulder straps, compression straps and the haul loop."""
import numpy as np

from curves import basis, carried_normals, frames, spline, soften, superellipse, tangents, unit, wave
from hardware import d_ring, ladder_lock, side_release
from mesh import Part, box, grid, plate, sweep
from stitch import bartack, binding, ribbon, stitch_row
from trim_sheet import WEBBING

PAD_STEPS = 50


def half_pad(name, path, side, up, widths, depths, section, material):
    sheet = path[:, None] + side[:, None] * section[None, :, :1] * widths[:, None, None] + up[:, None] * section[None, :, 1:] * depths[:, None, None]
    return grid(name, sheet, material)


def shoulder_strap(bag, sign, spec, surface):
    """Padded strap hanging behind the back panel: cloth outside, air mesh inside, bound edges, daisy chain, D-ring."""
    word = 'l' if sign < 0 else 'r'
    knots = np.array(spec['path_right'], float)
    knots[:, 0] *= sign
    head = np.array([[sign * 56, 419, -66], [sign * 59, 428, -78]])
    pad_knots = np.vstack([head, knots[1:2] + (-sign * 8, 24, 17), knots[1:4] + (0, 0, 4), knots[3:4] * 0.45 + knots[4:5] * 0.55 + (0, 0, 2)])
    path = spline(pad_knots, PAD_STEPS)
    path[:, 0] += sign * 1.2 * np.sin(np.linspace(0, 3, PAD_STEPS) + sign)
    t = tangents(path)
    out = unit(np.stack([sign * np.linspace(0.02, 0.24, PAD_STEPS), np.linspace(0.9, -0.1, PAD_STEPS), -np.ones(PAD_STEPS)], 1))
    _, side, up = frames(path, out)
    s = np.linspace(0, 1, PAD_STEPS)
    width = np.interp(s, [0, 0.06, 0.2, 0.75, 0.93, 1], [50, 58, spec['pad_w'], spec['pad_w'] - 4, 50, 36])
    depth = np.interp(s, [0, 0.08, 0.16, 0.92, 1], [7, 10, spec['pad_t'], spec['pad_t'], 6.5])
    depth = depth * (1 + 0.04 * np.array([wave(i * 0.3, sign) for i in range(PAD_STEPS)]))
    # superellipse halves, edge to edge: outside (up) and inside
    a = np.linspace(0, np.pi, 11)
    arch = np.stack([np.cos(a) * 0.5, np.sin(a) ** 0.62 * 0.5], 1)
    outer = half_pad('strap', path, side, up, width, depth, arch, 'fabric_main')
    inner = half_pad('strap', path, side, up, width, depth, arch * (1, -1), 'air_mesh')
    centers = np.repeat(np.repeat(up[:-1], 10, 0), 2, 0)
    bag.add(outer.facing(centers))
    bag.add(inner.facing(-centers))
    whole = superellipse(1, 1, 3, 20)
    ring = path[:, None] + side[:, None] * whole[None, :, :1] * width[:, None, None] + up[:, None] * whole[None, :, 1:] * depth[:, None, None]
    solid = grid('strap_solid', ring, 'none', closed_v=True)
    caps = [(0, k + 1, k) for k in range(1, 19)] + [((PAD_STEPS - 1) * 20, (PAD_STEPS - 1) * 20 + k, (PAD_STEPS - 1) * 20 + k + 1) for k in range(1, 19)]
    solid = Part('strap_solid', 'none', solid.verts, np.vstack([solid.faces, caps]), np.zeros((len(solid.faces) + len(caps), 3, 2)))
    bag.rest_on([solid])
    end_cap = np.arange(11)
    for k, normal in ((0, -t[0]), (PAD_STEPS - 1, t[-1])):
        top = outer.verts.reshape(PAD_STEPS, 11, 3)[k]
        low = inner.verts.reshape(PAD_STEPS, 11, 3)[k]
        bag.add(grid('strap', np.stack([top, low], 1)[end_cap], 'fabric_trim').facing(normal))
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
    """20 mm webbing down the middle of the pad: bar-tacked flat, one loop standing off, a tab that holds the D-ring."""
    y = skin[:, 1]

    def at(height):
        """Fractional index where the strap passes this height on its way down."""
        start = int(np.argmax(y))
        return float(np.interp(-height, -y[start:], np.arange(start, len(y))))

    ring_at, loop_top, loop_low = at(356), at(283), at(247)
    tacks = [at(412), at(385), ring_at, at(318), loop_top, loop_low, at(222), at(204)]
    first, last = tacks[0] - 0.8, len(y) - 1.0
    u = np.linspace(first, last, 96)

    def pick(rows, x):
        return np.stack([np.interp(x, np.arange(len(rows)), rows[:, k]) for k in range(rows.shape[1])], 1)

    p, n, d, b = pick(skin, u), unit(pick(up, u)), unit(pick(t, u)), unit(pick(side, u))
    lift = np.full(len(u), 1.0)
    for k, (a, c) in enumerate(zip(tacks[:-1], tacks[1:])):
        inside = (u > a) & (u < c)
        x = (u[inside] - a) / (c - a)
        tall = 10.4 if (a, c) == (loop_top, loop_low) else 1.5
        lift[inside] += tall * (np.sin(np.pi * x) ** (0.7 if tall > 5 else 1.0))
    web = p + n * lift[:, None]
    web_normals = unit(np.cross(b, tangents(web)))
    web_normals *= np.sign((web_normals * n).sum(1, keepdims=True))
    bag.add(ribbon(web, web_normals, WEBBING, count=96))
    for x in tacks:
        c, cn, cb = (pick(r, np.array([x]))[0] for r in (skin, up, side))
        bag.add(bartack(c + cn * 2.0, unit(cb), unit(cn), 17, 0.2))
    # a ring in the loop slides to its lower end, where the webbing still stands a wire's width off the pad
    inside = (u > loop_top) & (u < loop_low)
    k = np.flatnonzero(inside)[lift[inside] > 5.2][-1]
    bag.anchor(f'strap_loop_{word}', p[k] + n[k] * (lift[k] * 0.5 - 0.2))
    c, cn, cd, cb = (unit(r) if j else r for j, r in enumerate(pick(q, np.array([ring_at]))[0] for q in (skin, up, t, side)))
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


def lower_strap(bag, sign, end, t, up, surface):
    """Ladder lock, adjusting webbing to the bottom corner, loose tail, sewn wing."""
    lock = end + t * 14
    stub = spline(np.array([end - t * 10 + up * 1.5, end + t * 2 + up * 0.5, end + t * 8.5, end + t * 9.5 - up * 1.8, end + t * 1 - up * 2.2, end - t * 10 - up * 2]), 18)
    b = unit(np.cross(t, up))
    normal = unit(np.cross(b, tangents(stub)))
    bag.add(ribbon(stub, normal, WEBBING, width=23, thickness=1.5, count=18))
    ladder_lock(bag, lock, t, up, 22)
    foot, _, _ = surface.near((sign * 140, 34, -70))
    corner = foot + np.array([sign * 1.0, 0, -2.0])
    start = lock - t * 5
    way = spline(np.array([start - up * 2.4, start + t * 6 + up * 0.6, lock + t * 12 - up * 2.0, (lock + corner) / 2 + (sign * 5, -6, -14),
                           corner + (sign * 6, 14, -16), corner + (sign * 1.5, 3, -3), corner + (-sign * 3, -3, 4)]), 40)
    out = unit(np.linspace(up, np.array([sign * 0.4, 0.5, -1.0]), 40))
    tw = tangents(way)
    bag.add(ribbon(way, unit(out - (out * tw).sum(1, keepdims=True) * tw), WEBBING, count=40, thickness=1.6))
    tail = spline(np.array([start + up * 2.0, start + t * 7 + up * 3.4, lock + t * 16 + up * 4.5, lock + t * 22 + up * 4 + (0, -24, 0),
                            lock + (sign * 4, -76, -13), lock + (sign * 2, -112, -9)]), 30)
    normals = carried_normals(tail, up)
    bag.add(ribbon(tail, normals, WEBBING, count=30, thickness=1.6))
    fold = spline(np.array([tail[-1] - (0, -11, 0) + normals[-1] * 1.9, tail[-1] + normals[-1] * 1.9 + (0, 1.5, 0)]), 4)
    bag.add(ribbon(fold, np.tile(normals[-1], (4, 1)), WEBBING, count=4, thickness=1.6))
    bag.add(bartack(tail[-1] + normals[-1] * 2.9 + (0, 7, 0), unit(np.cross(tangents(tail)[-1], normals[-1])), normals[-1], 17, 0.2, 2.4))
    wing(bag, sign, corner, way)


def wing(bag, sign, corner, way):
    """Triangular reinforcement sewn into the lower corner."""
    along = unit(way[-5] - way[-1])
    up = unit(np.array([sign * 0.35, 0.25, -1.0]))
    up = unit(up - up @ along * along)
    side = unit(np.cross(along, up))
    outline = spline(np.array([(-19, -18), (0, -19), (19, -18), (15, 2), (11, 19), (-11, 19), (-15, 2)]), 36, True)
    bag.add(plate('wing', outline, [], 5.0, 1.7, 'fabric_trim').moved(corner + along * 4, basis(side, along, up)))


def compression_strap(bag, sign, surface):
    """20 mm webbing across the upper side, from the front seam over the zip to the back seam, with a side release buckle."""
    word = 'l' if sign < 0 else 'r'
    height = 306.0
    points, normals = [], []
    for z in np.linspace(56, -70, 40):
        hit, n = surface.ray((sign * 400, height, z), (-sign, 0, 0))
        points.append(hit)
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
    web = np.vstack([web[0] + (-sign * 5, 0, 2.5), web, web[-1] + (-sign * 6, 0, -3)])
    normals = np.vstack([normals[:1], normals, normals[-1:]])
    bag.add(ribbon(web, normals, WEBBING, count=44))
    k = int(np.argmin(np.abs(web[:, 2] + 28)))
    t = unit(web[k + 2] - web[k - 2])
    side_release(bag, web[k] + normals[k] * 4.2 - t * 8, t, normals[k])
    for z_tack in (49, -64):
        i = int(np.argmin(np.abs(web[:, 2] - z_tack)))
        bag.add(bartack(web[i] + normals[i] * 1.0, np.array([0, 1.0, 0]), normals[i], 17, 0.3))
    # loose end below the buckle, folded over and hanging
    j = int(np.argmin(np.abs(web[:, 2] + 2)))
    root, n = web[j] + normals[j] * 2.2, normals[j]
    tail = spline(np.array([web[k] + n * 3.0 + t * 2, root + n * 0.6, root - t * 9 + n * 3.5 + (0, -3, 0), root - t * 14 + n * 5 + (0, -18, 0),
                            root - t * 13 + n * 4 + (0, -52, 0)]), 22)
    tt = tangents(tail)
    bend = np.array([unit(np.cross(v, np.cross(n, v)) + 1e-6) for v in tt])
    bag.add(ribbon(tail, bend, WEBBING, count=22, thickness=1.6))
    a = int(np.argmin(np.abs(web[:, 2] - 10)))
    bag.anchor(f'comp_strap_{word}', web[a] + (0, 10, 0))


def haul_loop(bag, surface):
    """20 mm webbing loop at the top rear; a ring rests on the top of the webbing."""
    z = -60.0
    feet = []
    for x in (-40, 40):
        hit, _ = surface.ray((x + 1.5, 600, z), (0, -1, 0))
        feet.append(hit)
    (ax, ay, _), (bx, by, _) = feet
    top = 453.0
    path = spline(np.array([(ax + 11, ay - 9, z - 2), (ax - 1, ay - 3, z), (ax - 5.5, ay + 6, z + 0.5), (ax + 1, ay + 14, z + 0.4), (ax + 18, top - 3.5, z - 0.6), (1, top, z - 1),
                            (bx - 18, top - 3.5, z - 0.6), (bx - 1, by + 14, z + 0.4), (bx + 5.5, by + 6, z + 0.5), (bx + 1, by - 3, z), (bx - 11, by - 9, z - 2)]), 56)
    t = tangents(path)
    normals = unit(np.cross(np.tile([0, 0.10, -1.0], (56, 1)), t))
    normals *= np.sign(normals[28][1])
    bag.add(ribbon(path, normals, WEBBING, count=56, thickness=2.2))
    for (fx, fy, fz), s in ((feet[0], -1), (feet[1], 1)):
        hit, n = surface.ray((fx + s * 1, 600, fz), (0, -1, 0))
        n = unit(n)
        side = unit(np.cross(np.array([0, 0, 1.0]), n))
        front = np.cross(n, side)
        patch = box('haul_patch', (22, 30, 3.4), 1.2, 'fabric_trim')
        bag.add(patch.moved(hit + n * 0.6, basis(side, front, n)))
        bag.add(bartack(hit + n * 2.4 + front * 9, side, n, 16, 0.2))
        bag.add(bartack(hit + n * 2.4 - front * 9, side, n, 16, 0.2))
    bag.anchor('haul_loop', path[28] + normals[28] * 1.1)
