"""Padded shoulder straps, the tab that holds their ring, the adjusting webbing below them."""
from dataclasses import dataclass

import numpy as np

from curves import carried_normals, frames, spline, tangents, unit
from hardware import d_ring, ladder_lock
from mesh import grid, slab
from stitch import bartack, binding, ribbon, stitch_row
from trim_sheet import WEBBING


@dataclass
class Strap:
    """Center line of a strap with its tangent, side and outward normal at each step; `skin` lies on its outer face."""
    path: np.ndarray
    along: np.ndarray
    side: np.ndarray
    up: np.ndarray
    skin: np.ndarray


def half_pad(path, side, up, widths, depths, section, material):
    """One face of the pad: an open section [m,2] of unit width and depth carried along."""
    across = side[:, None] * section[None, :, :1] * widths[:, None, None]
    rise = up[:, None] * section[None, :, 1:] * depths[:, None, None]
    return grid('strap', path[:, None] + across + rise, material)


def padded_strap(bag, path, level, width, depth, outer='fabric_main', inner='air_mesh', edge='fabric_trim', tape=(5.0, 6.0), inset=6.0):
    """Pad of two cloths with bound edges and a stitch row beside each. `level`: direction across it at each step; `width`,
    `depth`: mm at each step; `tape`: width and height of the binding; `inset`: the stitch row's distance from the edge."""
    steps = len(path)
    t = tangents(path)
    out = unit(np.cross(level, t))
    _, side, up = frames(path, out)
    # two halves, edge to edge
    a = np.linspace(0, np.pi, 11)
    arch = np.stack([np.cos(a) * 0.5, np.sin(a) ** 0.62 * 0.5], 1)
    centers = np.repeat(up[:-1], 20, 0)
    face = half_pad(path, side, up, width, depth, arch, outer).facing(centers)
    back = half_pad(path, side, up, width, depth, arch * (1, -1), inner).facing(-centers)
    ends = []
    for k, normal in ((0, -t[0]), (steps - 1, t[-1])):
        lips = [half.verts.reshape(steps, 11, 3)[k] for half in (face, back)]
        ends.append(grid('strap', np.stack(lips, 1), edge).facing(normal))
    for part in (face, back, *ends):
        bag.add(part)
    for sign in (-1, 1):
        bag.add(binding(path + side * (sign * (width * 0.5 - 0.6))[:, None], up, *tape, edge, sides=6))
        away = width * 0.5 - inset
        rise = depth * 0.5 * (1 - (away / (width * 0.5)) ** 2) ** 0.31
        bag.add(stitch_row(path + side * (sign * away)[:, None] + up * rise[:, None], up, lift=0.3, spacing=6))
    return Strap(path, t, side, up, path + up * (depth * 0.5)[:, None])


def ring_tab(bag, point_id, c, cn, cb, width=20, ring=(25.0, 18.0, 1.8)):
    """Folded webbing tab sewn on at `c` (normal `cn`, across `cb`) with a D-ring hanging in it. `ring`: inside width and height,
    wire radius."""
    hang = unit(np.array([0, -1.0, 0]) - np.array([0, -1.0, 0]) @ cn * cn)
    seat = c + cn * 5.6 + hang * 9
    hem = spline(np.array([c + cn * 2.2 - hang * 5, c + cn * 3.0 + hang * 3, seat - cn * 2.7 + hang * 0.5, seat + hang * 2.7,
                           seat + cn * 2.7 + hang * 0.2, c + cn * 4.6 + hang * 2, c + cn * 3.9 - hang * 5]), 24)
    normal = unit(np.cross(cb, tangents(hem)))
    bag.add(ribbon(hem, normal, WEBBING, width=width, thickness=1.5, count=24))
    bag.add(bartack(c + cn * 4.9 - hang * 1.5, cb, cn, width - 3, 0.35))
    lean = unit(hang - cn * 0.10)
    bottom = d_ring(bag, seat, unit(np.cross(lean, cn)), -lean, *ring)
    bag.anchor(point_id, bottom)


def lower_strap(bag, sign, end, t, up, surface, seam_at=(141, -71.5), seam_y=(14, 62), lock=ladder_lock, tail_drop=112):
    """Adjuster `lock` at the end of a pad, webbing to the bottom corner, loose tail, sewn wing. `seam_at`: x and z of the back
    seam, `seam_y`: the wing's heights there. Returns the webbing's path."""
    middle = end + t * 14
    # along the strap and off it: round the upper bar of the ladder lock and back
    fold = ((-10, 1.5), (2, 0.5), (8.5, 0), (9.5, -1.8), (1, -2.2), (-10, -2))
    stub = spline(np.array([end + t * along + up * off for along, off in fold]), 18)
    b = unit(np.cross(t, up))
    normal = unit(np.cross(b, tangents(stub)))
    bag.add(ribbon(stub, normal, WEBBING, width=23, thickness=1.5, count=18))
    lock(bag, middle, t, up, 22)
    start = middle - t * 5
    seam = np.array([surface.near((sign * seam_at[0], y, seam_at[1]))[0] for y in np.linspace(*seam_y, 6)])
    seam[:, 0] -= sign * 2.0
    along = unit(middle - seam[3])
    out = unit(np.array([sign * 0.45, 0.0, -1.0]))
    out = unit(out - out @ along * along)
    tip = seam[2] + along * 40 + out * 3
    wing(bag, sign, seam, tip, along, out)
    way = spline(np.array([start - up * 2.4, start + t * 6 + up * 0.6, middle + t * 12 - up * 2.0, (middle + tip) / 2 + (sign * 3, -4, -7),
                           tip + along * 8 + out * 0.3, tip - along * 1, tip - along * 5]), 40)
    facing = unit(np.linspace(up, out, 40))
    tw = tangents(way)
    bag.add(ribbon(way, unit(facing - (facing * tw).sum(1, keepdims=True) * tw), WEBBING, count=40, thickness=1.6))
    tail = spline(np.array([start + up * 2.0, start + t * 7 + up * 3.4, middle + t * 16 + up * 4.5, middle + t * 22 + up * 4 + (0, -24, 0),
                            middle + (sign * 4, -tail_drop + 36, -13), middle + (sign * 2, -tail_drop, -9)]), 30)
    normals = carried_normals(tail, up)
    bag.add(ribbon(tail, normals, WEBBING, count=30, thickness=1.6))
    fold = spline(np.array([tail[-1] - (0, -11, 0) + normals[-1] * 1.9, tail[-1] + normals[-1] * 1.9 + (0, 1.5, 0)]), 4)
    bag.add(ribbon(fold, np.tile(normals[-1], (4, 1)), WEBBING, count=4, thickness=1.6))
    bag.add(bartack(tail[-1] + normals[-1] * 2.9 + (0, 7, 0), unit(np.cross(tangents(tail)[-1], normals[-1])), normals[-1], 17, 0.2, 2.4))
    return way


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
