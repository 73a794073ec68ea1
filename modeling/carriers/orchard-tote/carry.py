"""Back: thin cotton straps with brass adjusters, sewn on below the rim and looped through rings at the bottom corners."""
import numpy as np

from curves import rounded_rect, spline, tangents, unit
from fittings import slide_adjuster
from laid import box_cross, laid
from mesh import Surface, tube
from mouth import WEB, cotton_ribbon
from stitch import bartack, ribbon

X, Y, Z = np.eye(3)


def shoulder_strap(bag, sign, spec, skin):
    """One strap: single webbing from the hem, doubled below the adjuster, round a square ring in its tab."""
    word = 'l' if sign < 0 else 'r'
    knots = np.array(spec['path_right'], float) * (sign, 1, 1)
    width = spec['webbing_w']
    # the foot continues the handle's, in the strap's own direction: the webbing does not bend edgewise
    rows = np.linspace(354, 316, 8)
    foot_x = sign * np.interp(rows, (316, 354), (92.0, 86.0))
    head, _ = laid(skin, np.column_stack([foot_x, rows, np.full(8, -400.0)]), (0, 0, 1), X, width, 4, 1.3)
    out = np.array([0, 0, -1.0])
    turn, slope = head[-1], unit(head[-1] - head[-3])
    bend = np.array([turn + slope * 8 - (0, 0, 3.0), turn + slope * 20 - (0, 0, 9)])
    ring_at = np.array([sign * 163.0, 34.0, -54.0])
    body_path = np.vstack([head, bend, knots[1] + (sign * 5, -36, -6), knots[2], knots[3] + (0, 0, 2),
                           (knots[3] * 0.35 + ring_at * 0.65) + (0, 0, -8)])
    path = spline(np.vstack([body_path, ring_at + (-sign * 1.0, 6.0, -3.0), ring_at + (0, 0.5, -2.6)]), 76)
    path[:, 0] += sign * 1.6 * np.sin(np.linspace(0, 9, 76)) * np.clip((360 - path[:, 1]) / 80, 0, 1)
    t = tangents(path)
    side = unit(X + np.array([0, 0, sign * 0.30]) * np.clip((330 - path[:, 1:2]) / 200, 0, 1) * 1.0)
    side = unit(side - (side * t).sum(1, keepdims=True) * t)
    normals = unit(np.cross(side, t))
    normals *= np.sign(normals[40] @ out)
    cotton_ribbon(bag, path, normals, width, 1.8, count=70)
    web = Surface(ribbon(path, normals, WEB, width=width, thickness=1.8, count=76))
    box_cross(bag, web, (*head[3][:2], -90), unit(head[1] - head[5]), unit(np.cross(head[1] - head[5], Z)), 23, 19, spacing=5, lift=0.3)
    # second layer: from the ring up the inside to the adjuster's bar
    y = path[:, 1]
    k = int(np.argmin(np.abs(y - 118) + 400 * (np.arange(76) < 20)))
    rows = np.arange(75, k - 1, -1)
    back = path[rows] - normals[rows] * np.interp(np.arange(len(rows)), (0, 3, len(rows) - 4, len(rows) - 1), (4.6, 3.6, 2.6, 1.4))[:, None]
    loop = spline(np.vstack([path[75] + normals[75] * 0.0 + t[75] * 1.0, path[75] + t[75] * 3.2 - normals[75] * 2.2, back[0], back[3]]), 14)[:-1]
    lower = np.vstack([loop, back[3:]])
    tt = tangents(lower)
    s2 = np.vstack([np.tile(side[75], (len(loop), 1)), side[rows][3:]])
    n2 = np.cross(s2, tt)
    cotton_ribbon(bag, lower, n2 * np.sign(n2[-1] @ out), width, 1.7, count=34)
    slide_adjuster(bag, path[k] + normals[k] * 0.4, t[k], normals[k], width)
    bar = path[k] + normals[k] * 1.8
    across = side[k]
    hump = spline(np.array([path[k] - t[k] * 11 - normals[k] * 0.2,
                            bar - t[k] * 5, bar + normals[k] * 1.6, bar + t[k] * 5, path[k] + t[k] * 11 - normals[k] * 0.2]), 12)
    nh = np.cross(across, tangents(hump))
    cotton_ribbon(bag, hump, nh * np.sign(nh[6] @ normals[k]), width, 1.8, count=12)
    bag.add(bartack(path[k - 2] + normals[k - 2] * 1.0, side[k - 2], normals[k - 2], 22, 0.3, 2.8))
    bottom_tab(bag, sign, ring_at, skin)
    best = int(np.argmin(((path - knots[2]) ** 2).sum(1)))
    bag.anchor(f'strap_web_{word}', path[best] + normals[best] * 0.9)


def bottom_tab(bag, sign, ring_at, skin):
    """Square brass ring held by a webbing tab sewn into the boxed corner."""
    seat = skin.near((sign * 170, 20, -52))[0]
    hold = unit(ring_at - seat)
    normal = unit(np.array([sign * 0.45, 0.15, -1.0]))
    normal = unit(normal - normal @ hold * hold)
    across = unit(np.cross(hold, normal))
    low = ring_at - hold * 11
    path = spline(np.array([seat - hold * 12 + normal * 0.6,
                            seat + normal * 1.2, low - hold * 3 - normal * 1.9, low + hold * 2.2, low - hold * 3 + normal * 2.2,
                            seat + normal * 3.0, seat - hold * 10 + normal * 2.6]), 26)
    n = np.cross(across, tangents(path))
    cotton_ribbon(bag, path, n * np.sign(n[-1] @ normal), 24, 1.6, count=26)
    bag.add(bartack(seat - hold * 2 + normal * 4.0, across, normal, 20, 0.4, 2.8))
    ring = rounded_rect(30, 15, 3.4, 4)
    flat = np.column_stack([ring, np.zeros(len(ring))])
    axes = np.stack([across, hold, np.cross(across, hold)], 1)
    bag.add(tube('ring', flat, np.tile(Z, (len(flat), 1)), 1.6, 'metal', 8, closed=True).moved(ring_at - hold * 5.4, axes))
