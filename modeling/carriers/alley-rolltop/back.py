"""Back: molded pads, shoulder straps with a webbing ladder and a ring, padded handle."""
import numpy as np

from curves import carried_normals, frames, soften, spline, superellipse, tangents, unit, wave
from hardware import d_ring, ladder_lock
from laid import box_cross
from mesh import Surface, grid, slab, sweep
from shell import coons, silhouette
from stitch import bartack, binding, ribbon, stitch_row
from trim_sheet import WEBBING

STEPS = 44
X, Y, Z = np.eye(3)
# low, high, inner and outer edge at the bottom and top, radius (mm): molded pads of the right half
PADS = ((262, 386, (15, 110), (15, 92), 20), (150, 250, (15, 122), (15, 111), 20))
LUMBAR = (40, 132, 116, 122, 26)


def pads(bag, skin):
    """Foam pads under air mesh, grooved across, standing on the back of the tube."""
    shapes = []
    for low, high, (i0, o0), (i1, o1), r in PADS:
        for sign in (-1, 1):
            flat = coons(silhouette((o0 - i0) / 2, (o1 - i1) / 2, low, high, r, r), 14, 22)
            t = (flat[..., 1] - low) / (high - low)
            flat[..., 0] += (o0 + i0) / 2 * (1 - t) + (o1 + i1) / 2 * t
            flat[..., 0] *= sign
            shapes.append(flat)
    low, high, bottom, top, r = LUMBAR
    shapes.append(coons(silhouette(bottom, top, low, high, r, r), 26, 16))
    for flat in shapes:
        nu, nv = flat.shape[:2]
        u, v = np.linspace(-1, 1, nu)[:, None], np.linspace(-1, 1, nv)[None]
        rise = (1 - np.abs(u) ** 5) ** 0.6 * (1 - np.abs(v) ** 7) ** 0.6
        groove = np.zeros((nu, nv))
        for y in np.arange(flat[..., 1].min() + 30, flat[..., 1].max() - 18, 31.0):
            groove = np.maximum(groove, np.exp(-((flat[..., 1] - y - 0.10 * np.abs(flat[..., 0])) / 4.4) ** 2))
        height = 10.5 * rise * (1 - 0.55 * groove * (1 - np.abs(u) ** 8)) - 0.4
        points = np.zeros((nu, nv, 3))
        for a in range(nu):
            for b in range(nv):
                x, y = flat[a, b]
                hit, _ = skin.ray((x, y, -400), (0, 0, 1))
                points[a, b] = (x, y, min(hit[2], -72.0) - height[a, b])
        bag.add(grid('pad', points, 'air_mesh').facing((0, 0, -1)))



def strap_frame(sign, spec):
    """Middle line of the pad with its frame, width and depth."""
    knots = np.array(spec['path_right'], float) * (sign, 1, 1)
    head = np.array([(sign * 56, 380, -76), (sign * 57, 402, -79), (sign * 60, 420, -88), (sign * 68, 422, -102)])
    pad = np.vstack([head, knots[1:4] + (0, 0, 6), knots[3] * 0.5 + knots[4] * 0.5 + (0, 0, 4)])
    path = spline(pad, STEPS)
    t = tangents(path)
    level = np.stack([np.ones(STEPS), np.zeros(STEPS), sign * np.linspace(0.0, 0.26, STEPS)], 1)
    _, side, up = frames(path, unit(np.cross(level, t)))
    s = np.linspace(0, 1, STEPS)
    width = np.interp(s, [0, 0.14, 0.26, 0.68, 0.88, 0.96, 1], [58, 60, spec['pad_w'], spec['pad_w'], 54, 40, 29])
    depth = np.interp(s, [0, 0.14, 0.9, 1], [6, spec['pad_t'], spec['pad_t'], 5])
    return path, t, side, up, soften(width[:, None], 1.5)[:, 0], depth


def shoulder_strap(bag, sign, spec, skin):
    """Die-cut foam: flat face of main cloth, mesh inside, bound edge; webbing ladder, ring, ladder lock and its webbing."""
    word = 'l' if sign < 0 else 'r'
    path, t, side, up, width, depth = strap_frame(sign, spec)
    arch = np.array([(0.5, 0), (0.495, 0.26), (0.47, 0.42), (0.40, 0.5), (0.2, 0.5), (0, 0.5), (-0.2, 0.5), (-0.40, 0.5), (-0.47, 0.42),
                     (-0.495, 0.26), (-0.5, 0)])
    shape = lambda section: (path[:, None] + side[:, None] * section[None, :, :1] * width[:, None, None]
                             + up[:, None] * section[None, :, 1:] * depth[:, None, None])
    ripple = 1 + 0.03 * np.array([wave(i * 0.35, sign * 2) for i in range(STEPS)])
    depth = depth * ripple
    faces = np.repeat(up[:-1], 20, 0)
    outer = grid('strap', shape(arch), 'fabric_main').facing(faces)
    inner = grid('strap', shape(arch * (1, -1)), 'air_mesh').facing(-faces)
    ends = []
    for k, normal in ((0, -t[0]), (STEPS - 1, t[-1])):
        lips = [half.verts.reshape(STEPS, 11, 3)[k] for half in (outer, inner)]
        ends.append(grid('strap', np.stack(lips, 1), 'fabric_trim').facing(normal))
    for part in (outer, inner, *ends):
        bag.add(part)
    for edge in (-1, 1):
        bag.add(binding(path + side * (edge * (width * 0.5 - 0.2))[:, None], up, 3.4, 4.6, material='webbing', sides=6))
        inset = width * 0.5 - 8.0
        bag.add(stitch_row(path + side * (edge * inset)[:, None] + up * (depth * 0.5)[:, None], up, lift=0.3, spacing=6))
    skin_line = path + up * (depth * 0.5)[:, None]
    y = skin_line[:, 1]
    start = int(np.argmax(y))

    def at(rows, height):
        x = np.interp(-height, -y[start:], np.arange(start, len(y)))
        return np.stack([np.interp(x, np.arange(len(rows)), rows[:, k]) for k in range(rows.shape[1])], 1)[0] if np.ndim(x) else \
            np.array([np.interp(x, np.arange(len(rows)), rows[:, k]) for k in range(rows.shape[1])])

    for k, height in enumerate((396.0, 358.0, 320.0)):
        here = [at(r, height) for r in (skin_line, up, t, side)]
        half = float(np.interp(np.interp(-height, -y[start:], np.arange(start, len(y))), np.arange(STEPS), width)) / 2
        edge = rung(bag, *here, half)
        if k == 2:
            bag.anchor(f'strap_pals_{word}', edge)
    strap_ring(bag, word, *(at(r, 286.0) for r in (skin_line, up, side)))
    sternum_line(bag, skin_line, up, side, at)
    lower_strap(bag, sign, path[-1], t[-1], up[-1], skin)


def sternum_line(bag, skin_line, up, side, at):
    """Two bar-tacked webbing ends below the ring, and the long webbing that carries the ladder lock."""
    rows = [at(skin_line, h) for h in np.linspace(262, 196, 16)]
    ups = unit(np.array([at(up, h) for h in np.linspace(262, 196, 16)]))
    sides = unit(np.array([at(side, h) for h in np.linspace(262, 196, 16)]))
    web = np.array(rows) + ups * 1.0
    bag.add(ribbon(web, ups, WEBBING, width=25, thickness=1.6, count=16))
    for k in (1, 6):
        bag.add(bartack(web[k] + ups[k] * 1.0, sides[k], ups[k], 22, 0.3, 2.8))
    flat = Surface(ribbon(web, ups, WEBBING, width=25, thickness=1.6, count=16))
    bag_along = unit(web[-1] - web[8])
    box_cross(bag, flat, web[10], bag_along, sides[10], 16, 18, spacing=4)


def rung(bag, center, up, along, side, half):
    """25 mm webbing across the strap, sewn near both edges, 38 mm of it standing off; a ring rests on its upper edge."""
    up, along, side = unit(up), unit(along), unit(side)
    e = half - 2.5
    arch = spline(np.array([(-e, 0.3), (-24, 0.9), (-20.5, 1.4), (-17.5, 4.6), (-11, 7.8), (0, 9.0), (11, 7.8), (17.5, 4.6), (20.5, 1.4),
                            (24, 0.9), (e, 0.3)]), 34)
    path = center + side * arch[:, :1] + up * arch[:, 1:]
    normals = unit(np.cross(along, tangents(path)))
    normals *= np.sign((normals * up).sum(1, keepdims=True))
    bag.add(ribbon(path, normals, WEBBING, width=25, thickness=1.6, count=34))
    for x in (-22.2, 22.2, -e + 3, e - 3):
        k = int(np.argmin(np.abs(arch[:, 0] - x)))
        bag.add(bartack(path[k] + normals[k] * 0.9, along, normals[k], 22, 0.3, 2.6))
    return path[17] - along * 12.5


def strap_ring(bag, word, center, up, side):
    """Ring in a folded 25 mm webbing tab."""
    up, side = unit(up), unit(side)
    hang = unit(np.array([0, -1.0, 0]) + up * up[1])
    seat = center + up * 5.4 + hang * 5
    hem = spline(np.array([center + up * 1.4 - hang * 15, center + up * 1.8 - hang * 4, seat - up * 2.7 + hang * 0.4, seat + hang * 2.7,
                           seat + up * 2.7 + hang * 0.2, center + up * 4.0 - hang * 4, center + up * 3.0 - hang * 15]), 24)
    normal = unit(np.cross(side, tangents(hem)))
    normal *= np.sign(normal[-1] @ up)
    bag.add(ribbon(hem, normal, WEBBING, width=24.5, thickness=1.5, count=24))
    for d in (-4.0, -11.5):
        bag.add(bartack(center + up * 4.3 + hang * d, side, up, 22, 0.3, 2.8))
    lean = unit(hang + up * 0.12)
    bag.anchor(f'strap_ring_{word}', d_ring(bag, seat, unit(np.cross(lean, up)), -lean))


def lower_strap(bag, sign, end, t, up, skin):
    """Ladder lock, 25 mm webbing down to a welded wing at the boat's corner, loose tail rolled at its end."""
    lock = end + t * 13
    fold = ((-12, 1.4), (1, 0.6), (8.5, 0), (9.5, -1.8), (1, -2.2), (-10, -2))
    stub = spline(np.array([end + t * along + up * off for along, off in fold]), 18)
    side = unit(np.cross(t, up))
    bag.add(ribbon(stub, unit(np.cross(side, tangents(stub))), WEBBING, width=25, thickness=1.5, count=18))
    ladder_lock(bag, lock, t, up, 27)
    start = lock - t * 5
    seam = np.array([skin.near((sign * 133, y, -74))[0] for y in np.linspace(16, 66, 6)])
    out = unit(np.array([sign * 0.5, 0.1, -1.0]))
    along = unit(lock - seam[2])
    out = unit(out - out @ along * along)
    tip = seam[2] + along * 34 + out * 2
    across = unit(np.cross(out, along))
    across *= np.sign(across @ (seam[-1] - seam[0]))
    edge = np.stack([tip - across * 14, tip + across * 14])
    u = np.linspace(0, 1, 7)
    sheet = np.stack([seam[k] * (1 - u[:, None]) + (edge[0] * (1 - v) + edge[1] * v) * u[:, None] + out * (np.sin(u * np.pi) * 2)[:, None]
                      for k, v in enumerate(np.linspace(0, 1, 6))], 1)
    bag.add(slab('wing', sheet - out * 1.3, out, 2.6, 'fabric_trim'))
    bag.add(bartack(sheet[5:, 2:4].mean((0, 1)) + out * 1.5, across, out, 23, 0.35))
    way = spline(np.array([start - up * 2.4, start + t * 6 + up * 0.6, lock + t * 12 - up * 2, (lock + tip) / 2 + (sign * 2, -3, -5),
                           tip + along * 8 + out * 0.4, tip - along * 1, tip - along * 6]), 30)
    facing = unit(np.linspace(up, out, 30))
    tw = tangents(way)
    bag.add(ribbon(way, unit(facing - (facing * tw).sum(1, keepdims=True) * tw), WEBBING, width=25, count=30, thickness=1.6))
    tail = spline(np.array([start + up * 2, start + t * 7 + up * 3.4, lock + t * 16 + up * 4.2, lock + t * 24 + up * 3 + (0, -22, 0),
                            lock + (sign * 5, -66, -9), lock + (sign * 8, -86, -9)]), 26)
    normals = carried_normals(tail, up)
    bag.add(ribbon(tail, normals, WEBBING, width=25, count=26, thickness=1.6))
    # end rolled and sewn
    n, d = normals[-1], unit(tail[-1] - tail[-2])
    curl = spline(np.array([tail[-1] - d * 1, tail[-1] + d * 2 + n * 1.2, tail[-1] + n * 3.2, tail[-1] - d * 12 + n * 2.2]), 12)
    cn = np.cross(side, tangents(curl))
    cn *= np.sign(cn[0] @ n)
    bag.add(ribbon(curl, unit(cn), WEBBING, width=25, count=12, thickness=1.6))
    bag.add(bartack(tail[-1] - d * 8 + n * 3.2, unit(np.cross(d, n)), n, 22, 0.3, 2.4))


def haul_handle(bag, skin):
    """Padded handle: webbing from two box-stitched feet on the rear seam through a molded grip."""
    path = []
    for sign in (-1, 1):
        foot, _ = skin.ray((sign * 60, 600, -58.0), (0, -1, 0))
        leg = [np.array([sign * 74.0, 0, foot[2]]), np.array([sign * 66.0, 0, foot[2]]), np.array([sign * 58.0, foot[1] + 3.2, foot[2] - 0.3]),
               np.array([sign * 52.5, 433, -58.5]), np.array([sign * 46, 449, -57.0]), np.array([sign * 30, 460.2, -55.6])]
        for k in (0, 1):
            hit, _ = skin.ray((leg[k][0], 600, leg[k][2]), (0, -1, 0))
            leg[k][1] = hit[1] + 1.6
        path.append(leg)
    knots = np.array(path[0] + [np.array([0, 463.4, -55.0])] + path[1][::-1])
    line = spline(knots, 64)
    t = tangents(line)
    lean = np.tile([0, 0.32, 1.0], (64, 1))
    normals = unit(np.cross(t, lean))
    normals *= np.sign(normals[32][1])
    bag.add(ribbon(line, normals, WEBBING, width=25, thickness=2.0, count=64))
    grip = np.abs(line[:, 0]) < 46
    s = np.linspace(-1, 1, int(grip.sum()))
    swell = (1 - np.abs(s) ** 14) * 0.28 + 0.72
    section = superellipse(25.5, 9.0, 2.6, 14)
    part = sweep('grip', line[grip], normals[grip], section, 'fabric_trim', scale=np.stack([np.minimum(swell * 1.02, 1), swell], 1))
    bag.add(part)
    for k in (np.flatnonzero(grip)[1], np.flatnonzero(grip)[-2]):
        bag.add(bartack(line[k] + normals[k] * 4.4, unit(np.cross(t[k], normals[k])), normals[k], 20, 0.2, 2.6))
    side = unit(np.cross(t, normals))
    seam = line[grip] - normals[grip] * (4.2 * swell)[:, None]
    bag.add(stitch_row(seam[2:-2], -normals[grip][2:-2], lift=0.35, spacing=5))
    for i in (4, 59):
        for step in (0, 3):
            k = i + (step if i < 32 else -step)
            bag.add(bartack(line[k] + normals[k] * 1.2, side[k], normals[k], 22, 0.4, 2.8))
    bag.anchor('haul_handle', line[32] + normals[32] * 4.5)
