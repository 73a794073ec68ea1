"""What the bag is carried by, and the rings: shoulder straps, handle, side rings."""
import numpy as np

from curves import frames, spline, tangents, unit, wave
from hardware import d_ring
from mesh import grid
from stitch import bartack, binding, ribbon, stitch_row
from straps import half_pad, lower_strap
from trim_sheet import WEBBING

PAD_STEPS = 44
DOWN = np.array([0.0, -1.0, 0.0])


def shoulder_strap(bag, sign, spec, surface):
    """Slim padded strap: cloth outside, air mesh inside, bound edges; a strip of webbing takes the D-ring."""
    word = 'l' if sign < 0 else 'r'
    knots = np.array(spec['path_right'], float)
    head = np.array([(55, 352, -62.0), (56, 372, -66), (58, 388, -76), (63, 389, -87), (69, 370, -97)])
    low = knots[3] * 0.5 + knots[4] * 0.5
    pad_knots = np.vstack([head, knots[1:4] + (0, 0, 7), low + (0, 0, 5)]) * (sign, 1, 1)
    path = spline(pad_knots, PAD_STEPS)
    path[:, 0] += sign * 1.0 * np.sin(np.linspace(0, 3, PAD_STEPS) + sign)
    t = tangents(path)
    level = np.stack([np.ones(PAD_STEPS), np.zeros(PAD_STEPS), sign * np.linspace(0.0, 0.22, PAD_STEPS)], 1)
    _, side, up = frames(path, unit(np.cross(level, t)))
    s = np.linspace(0, 1, PAD_STEPS)
    width = np.interp(s, [0, 0.1, 0.25, 0.75, 0.92, 0.975, 1], [50, 54, spec['pad_w'], spec['pad_w'] - 5, 46, 34, 26])
    depth = np.interp(s, [0, 0.08, 0.2, 0.92, 1], [5, 8, spec['pad_t'], spec['pad_t'], 6])
    depth = depth * (1 + 0.05 * np.array([wave(i * 0.3, sign) for i in range(PAD_STEPS)]))
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
    ring_strip(bag, word, skin, side, up)
    lower_strap(bag, sign, path[-1], t[-1], up[-1], surface)
    goal = np.array(bag.points[f'strap_pad_{word}']['position_mm'])
    bag.anchor(f'strap_pad_{word}', skin[int(np.argmin(((skin - goal) ** 2).sum(1)))])


def ring_strip(bag, word, skin, side, up):
    """20 mm webbing bar-tacked along the pad; a hemmed tab holds the D-ring."""
    start = int(np.argmax(skin[:, 1]))

    def at(height):
        return float(np.interp(-height, -skin[start:, 1], np.arange(start, len(skin))))

    def pick(rows, x):
        return np.stack([np.interp(x, np.arange(len(rows)), rows[:, k]) for k in range(rows.shape[1])], 1)

    ring_at = at(308)
    tacks = [at(352), ring_at, at(262), at(226)]
    u = np.linspace(tacks[0] - 0.8, tacks[-1] + 0.8, 40)
    p, n, b = pick(skin, u), unit(pick(up, u)), unit(pick(side, u))
    web = p + n * 1.0
    normals = unit(np.cross(b, tangents(web)))
    normals *= np.sign((normals * n).sum(1, keepdims=True))
    bag.add(ribbon(web, normals, WEBBING, count=40))
    for x in tacks:
        c, cn, cb = (pick(r, np.array([x]))[0] for r in (skin, up, side))
        bag.add(bartack(c + cn * 2.0, unit(cb), unit(cn), 17, 0.2))
    c, cn, cb = (pick(r, np.array([ring_at]))[0] for r in (skin, up, side))
    bag.anchor(f'strap_ring_{word}', hemmed_ring(bag, c + unit(cn) * 1.4, unit(cn), unit(cb)))


def hemmed_ring(bag, root, out, across):
    """D-ring in a folded tab of 20 mm webbing that is sewn at `root`; returns the inside bottom of the ring."""
    hang = unit(DOWN - DOWN @ out * out)
    seat = root + out * 4.2 + hang * 9
    hem = spline(np.array([root + out * 0.8 - hang * 5, root + out * 1.6 + hang * 3, seat - out * 2.7 + hang * 0.5, seat + hang * 2.7,
                           seat + out * 2.7 + hang * 0.2, root + out * 3.2 + hang * 2, root + out * 2.5 - hang * 5]), 24)
    bag.add(ribbon(hem, unit(np.cross(across, tangents(hem))), WEBBING, width=20, thickness=1.5, count=24))
    bag.add(bartack(root + out * 3.5 - hang * 1.5, across, out, 17, 0.35))
    lean = unit(hang - out * 0.10)
    return d_ring(bag, seat, unit(np.cross(lean, out)), -lean)


def side_ring(bag, sign, surface, z=-3.0, seam=291.0):
    """D-ring on the side panel, behind the zip."""
    word = 'l' if sign < 0 else 'r'
    hit, _ = surface.ray((sign * 400, seam, z), (-sign, 0, 0))
    out = np.array([sign, 0.0, 0.0])
    across = np.array([0.0, 0.0, 1.0]) * -sign
    bag.anchor(f'side_ring_{word}', hemmed_ring(bag, hit + out * 1.0, out, across))


def handle(bag, surface, spec):
    """Webbing loop over the top; a ring rests on the top of the webbing."""
    z, width = float(spec['z']), float(spec['webbing_w'])
    half = spec['span_x'][1]

    def cloth(x, lift):
        hits = [surface.ray((x, 600, z + dz), (0, -1, 0))[0] for dz in (-8, 0, 8)]
        return np.array([x, np.mean([h[1] for h in hits]) + lift, z])

    def lean(x):
        low, high = (surface.ray((x, 600, z + dz), (0, -1, 0))[0][1] for dz in (-9, 9))
        return (high - low) / 18

    top = 400 + spec['rise'] - 1.2
    rise = lambda s: [cloth(s * (half + 22), 1.8), cloth(s * (half + 14), 1.8), cloth(s * (half + 6), 2.2), cloth(s * (half + 1.5), 4.2),
                      cloth(s * (half - 2), 11), (s * (half - 7), top - 9.5, z - 0.4), (s * (half - 22), top - 2.0, z - 0.8)]
    path = spline(np.array(rise(-1) + [(0.4, top, z - 1)] + rise(1)[::-1]), 60)
    t = tangents(path)
    flat = np.clip((np.abs(path[:, 0]) - half) / 6, 0, 1) * (path[:, 1] < top - 12)
    across = np.array([(0, f * lean(x), 1.0) if f > 0 else (0, 0, 1.0) for f, x in zip(flat, path[:, 0])])
    normals = unit(np.cross(t, across))
    normals *= np.sign(normals[30][1])
    bag.add(ribbon(path, normals, WEBBING, width=width, count=60, thickness=2.4))
    for sign in (-1, 1):
        for x in (half + 6, half + 19):
            k = int(np.argmin(np.abs(path[:, 0] - sign * x) + 10 * (path[:, 1] > top - 12)))
            bag.add(bartack(path[k] + normals[k] * 1.2, unit(np.cross(t[k], normals[k])), normals[k], width - 3, 0.4))
    bag.anchor('handle', path[30] + normals[30] * 1.2)
