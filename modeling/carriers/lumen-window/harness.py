"""What the bag is carried by, and the rings: shoulder straps, handle, side rings."""
import numpy as np

from curves import spline, tangents, unit, wave
from stitch import bartack, ribbon
from straps import lower_strap, padded_strap, ring_tab
from trim_sheet import WEBBING

PAD_STEPS = 44


def shoulder_strap(bag, sign, spec, surface):
    """Slim padded strap: cloth outside, air mesh inside, bound edges; a strip of webbing takes the D-ring."""
    word = 'l' if sign < 0 else 'r'
    knots = np.array(spec['path_right'], float)
    head = np.array([(55, 352, -62.0), (56, 372, -66), (58, 388, -76), (63, 389, -87), (69, 370, -97)])
    low = knots[3] * 0.5 + knots[4] * 0.5
    pad_knots = np.vstack([head, knots[1:4] + (0, 0, 7), low + (0, 0, 5)]) * (sign, 1, 1)
    path = spline(pad_knots, PAD_STEPS)
    path[:, 0] += sign * 1.0 * np.sin(np.linspace(0, 3, PAD_STEPS) + sign)
    level = np.stack([np.ones(PAD_STEPS), np.zeros(PAD_STEPS), sign * np.linspace(0.0, 0.22, PAD_STEPS)], 1)
    s = np.linspace(0, 1, PAD_STEPS)
    width = np.interp(s, [0, 0.1, 0.25, 0.75, 0.92, 0.975, 1], [50, 54, spec['pad_w'], spec['pad_w'] - 5, 46, 34, 26])
    depth = np.interp(s, [0, 0.08, 0.2, 0.92, 1], [5, 8, spec['pad_t'], spec['pad_t'], 6])
    depth = depth * (1 + 0.05 * np.array([wave(i * 0.3, sign) for i in range(PAD_STEPS)]))
    strap = padded_strap(bag, path, level, width, depth)
    ring_strip(bag, word, strap)
    lower_strap(bag, sign, path[-1], strap.along[-1], strap.up[-1], surface)
    goal = np.array(bag.points[f'strap_pad_{word}']['position_mm'])
    bag.anchor(f'strap_pad_{word}', strap.skin[int(np.argmin(((strap.skin - goal) ** 2).sum(1)))])


def ring_strip(bag, word, strap):
    """20 mm webbing bar-tacked along the pad; a hemmed tab holds the D-ring."""
    skin, side, up = strap.skin, strap.side, strap.up
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
    ring_tab(bag, f'strap_ring_{word}', c, unit(cn), unit(cb))


def side_ring(bag, sign, surface, z=-3.0, seam=291.0):
    """D-ring on the side panel, behind the zip."""
    word = 'l' if sign < 0 else 'r'
    hit, _ = surface.ray((sign * 400, seam, z), (-sign, 0, 0))
    out = np.array([sign, 0.0, 0.0])
    across = np.array([0.0, 0.0, 1.0]) * -sign
    ring_tab(bag, f'side_ring_{word}', hit + out * 0.6, out, across)


# how much longer (mm) the loop before and behind the zip is than the catalog's rise, and degrees that it leans forward
LOOPS = ((4.0, 64.0), (0.0, 0.0))


def handles(bag, surface, spec):
    """Twin webbing handles, one on each side of the zip; the front one has dropped forward over the edge, so that charms hang clear."""
    front, _ = (webbing_handle(bag, surface, spec, z, spec['rise'] - 1.2 + more, np.radians(lean))
                for z, (more, lean) in zip(spec['z'], LOOPS))
    bag.anchor('handle', front)


def webbing_handle(bag, surface, spec, z, rise, lean):
    """Webbing loop with boxed feet, leaning forward. Returns the top of its middle."""
    width, half = float(spec['webbing_w']), spec['span_x'][1]

    def cloth(x, lift):
        hits = [surface.ray((x, 600, z + dz), (0, -1, 0))[0] for dz in (-8, 0, 8)]
        return np.array([x, np.mean([h[1] for h in hits]) + lift, z])

    def slope(x):
        low, high = (surface.ray((x, 600, z + dz), (0, -1, 0))[0][1] for dz in (-9, 9))
        return (high - low) / 18

    foot = cloth(half, 0)[1]
    up = np.array([0, np.cos(lean), np.sin(lean)])

    def loose(x, high):
        """A point of the loop, `high` over the feet before it leans."""
        return np.array([x, foot, z]) + up * high

    side = lambda s: [cloth(s * (half + 22), 1.8), cloth(s * (half + 14), 1.8), cloth(s * (half + 6), 2.2),
                      cloth(s * (half + 1.5), 4.2), loose(s * (half - 2), 11), loose(s * (half - 7), rise - 9.5),
                      loose(s * (half - 22), rise - 2.0)]
    path = spline(np.array(side(-1) + [loose(0.4, rise)] + side(1)[::-1]), 60)
    t = tangents(path)
    sewn = np.clip((np.abs(path[:, 0]) - half) / 6, 0, 1)
    across = np.array([(0, s * slope(x), 1.0) if s > 0 else (0, -up[2] * f, 1 - (1 - up[1]) * f)
                       for s, x, f in zip(sewn, path[:, 0], np.clip((half + 1 - np.abs(path[:, 0])) / 8, 0, 1))])
    normals = unit(np.cross(t, across))
    normals *= np.sign(normals[30] @ up)
    bag.add(ribbon(path, normals, WEBBING, width=width, count=60, thickness=2.4))
    for sign in (-1, 1):
        for x in (half + 6, half + 19):
            k = int(np.argmin(np.abs(path[:, 0] - sign * x)))
            bag.add(bartack(path[k] + normals[k] * 1.2, unit(np.cross(t[k], normals[k])), normals[k], width - 3, 0.4))
    return path[30] + normals[30] * 1.2
