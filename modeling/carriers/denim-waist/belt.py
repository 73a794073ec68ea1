"""Leather belt with its buckle, and the loops that hold it."""
import numpy as np

from curves import circle, resample, rounded_rect, spline, superellipse, tangents, unit
from mesh import plate, sweep, tube
from shape import BELT, BELT_T, BELT_Y, DENIM_TILE, TOP, UP, angle_at, facing, outward, point
from stitch import bartack, stitch_row


def belt(w):
    """Leather strap with rounded edges and saddle stitching, frame buckle with its prong, keeper and tongue."""
    off = 2.4 + BELT_T / 2
    start, end = -0.16, 2 * np.pi + 0.52
    a = np.concatenate([np.linspace(start, 2 * np.pi - 0.4, 84), np.linspace(2 * np.pi - 0.37, end, 34)])
    lap = np.clip((a - (2 * np.pi - 0.34)) / 0.16, 0, 1)
    lap = lap * lap * (3 - 2 * lap)
    # the tongue lies over the other end from the buckle on
    path = point(a, np.full(len(a), BELT_Y), off) + outward(a) * (lap * (BELT_T + 0.4))[:, None]
    normals = outward(a)
    h, r = BELT / 2, 1.3
    sec = np.array([(-h, 0), (-h + r, BELT_T / 2), (0, BELT_T / 2 + 0.3), (h - r, BELT_T / 2), (h, 0), (h - r, -BELT_T / 2),
                    (-h + r, -BELT_T / 2)])
    tip = np.clip((end - a) / 0.10, 0, 1)
    scale = np.column_stack([np.sqrt(np.clip(1 - (1 - tip) ** 2.2, 0.02, 1)), np.ones(len(a))])
    w.add(sweep('belt', path, normals, sec, 'fabric_trim', scale=scale, tile=26.0))
    for s in (-1, 1):
        keep = (a > 0.02) & (a < end - 0.09)
        row = (path + UP * (s * (h - 3.4)) + normals * (BELT_T / 2 + 0.22))[keep]
        w.add(stitch_row(row, normals[keep], lift=0.2, width=2.0, spacing=9.0))
    buckle(w)
    k = int(np.argmin(np.abs(a - angle_at(-118, 74) % (2 * np.pi))))
    w.anchor('belt_left', path[k] + normals[k] * BELT_T / 2)
    # punched holes in the tongue
    for t in (0.20, 0.31, 0.42):
        n = outward(np.array([t]))[0]
        c = point(t, BELT_Y, off) + n * (BELT_T * 1.5 + 0.75)
        w.add(plate('hole', circle(2.2, 14), [], 0.5, 0.12, 'lining', steps=1).moved(c, facing(n)))


def buckle(w):
    """Frame buckle at the front, the belt coming up through it."""
    a = -0.04
    n = outward(np.array([a]))[0]
    axes = facing(n)
    c = point(a, BELT_Y, 2.4 + BELT_T + 4.6)
    frame = np.column_stack([resample(rounded_rect(46, 54, 9, 6), 44, True), np.zeros(44)])
    # bowed to the waist
    frame[:, 2] = -0.0042 * frame[:, 0] ** 2
    part = sweep('buckle', frame, np.tile([0, 0, 1.0], (44, 1)), superellipse(5.4, 4.4, 2.6, 10), 'metal', closed=True)
    w.add(part.moved(c, axes))
    bar = np.column_stack([np.full(9, -13.0), np.linspace(-24, 24, 9), np.full(9, -2.4)])
    w.add(tube('bar', bar, np.array([0, 0, 1.0]), 1.7, 'metal', 8).moved(c, axes))
    prong = spline(np.array([(-15.5, 0, -1.6), (-13, 0, 0.6), (-9, 0, 1.2), (4, 0, 1.5), (16, 0, 2.0), (22.5, 0, 2.6),
                             (26.0, 0, 1.9)]), 14)
    w.add(sweep('prong', prong, np.tile([0, 0, 1.0], (14, 1)), superellipse(5.2, 3.0, 2.6, 8), 'metal',
                scale=np.repeat(np.interp(np.linspace(0, 1, 14), [0, 0.8, 1], [1, 0.9, 0.62])[:, None], 2, 1)).moved(c, axes))
    # keeper of leather on the buckle's far side
    t = 0.24
    n = outward(np.array([t]))[0]
    loop = rounded_rect(BELT + 5.0, BELT_T * 2 + 4.6, 3.2, 4)
    path = np.column_stack([np.zeros(len(loop)), loop])
    outs = unit(np.column_stack([np.zeros(len(path)), np.sign(path[:, 1]) * (np.abs(path[:, 1]) > BELT / 2 + 1.4),
                                 path[:, 2] * 0.4]))
    w.add(sweep('keeper', path, outs, superellipse(11.0, 1.9, 3.4, 8), 'fabric_trim', closed=True, tile=26.0)
          .moved(point(t, BELT_Y, 2.4 + BELT_T), facing(n)))


# a loop's strip: width, thickness, corners along it
LOOP, LOOP_T, LOOP_ROWS = 8.6, 2.6, 26


def loops(w):
    """Belt loops: folded strips sewn above and below the belt, standing off it; a ring goes round one."""
    for pid, spec in w.bag.points.items():
        if spec['kind'] != 'belt_loop':
            continue
        x, _, z = spec['position_mm']
        belt_loop(w, angle_at(x, z), pid)
    for s in (-1, 1):
        belt_loop(w, s * 2.52, None)


def belt_loop(w, a, pid):
    n = outward(np.array([a]))[0]
    side = unit(np.cross(UP, n))
    out = ((TOP + 0.5, 2.6), (TOP + 1.6, 4.6), (TOP - 1.4, 7.4), (38, 9.6), (30, 10.4), (BELT_Y, 10.6), (12, 10.6), (3, 10.5),
           (-4, 10.2), (-7.6, 9.0), (-9.6, 6.6), (-10.8, 4.2), (-12.4, 2.4), (-15.4, 1.4), (-17.6, -2.0))
    path = spline(np.array([point(a, y, 0) * (1, 0, 1) + UP * y + n * d for y, d in out]), LOOP_ROWS)
    normals = unit(np.cross(side, tangents(path)))
    normals *= np.sign((normals @ n).mean())
    w.add(sweep('loop', path, normals, superellipse(LOOP, LOOP_T, 3.4, 6), 'fabric_main', tile=DENIM_TILE))
    for s in (-1, 1):
        row = path[2:-1] + side * (s * 2.7) + normals[2:-1] * 1.25
        w.add(stitch_row(row, normals[2:-1], lift=0.25, width=1.9, spacing=8))
    for y in (TOP - 0.8, -13.6):
        k = int(np.argmin(np.abs(path[:, 1] - y) + (np.arange(LOOP_ROWS) < 2) * 99))
        w.add(bartack(path[k] + normals[k] * 1.3, side, normals[k], 7.4, 0.45, 2.6))
    if pid:
        # what hangs from a loop slides down to where it turns back to the cloth
        k = int(np.argmin(np.abs(path[:, 1] + 9.4)))
        w.anchor(pid, path[k] - normals[k] * (LOOP_T / 2))
