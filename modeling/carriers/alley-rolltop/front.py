"""Front: taped seams, rings, daisy chains, bungee with its lock, molded label."""
import numpy as np

from body import BOAT_ROW, CORNERS, ROOF_ROW, TAPED, front_column
from closure import upper_hull
from curves import rounded_rect, spline, tangents, unit, wave
from hardware import d_ring
from laid import box_cross, laid, taped_cells
from mesh import Surface, box, fitted_height, grid, plate, sweep, tube
from stitch import bartack, ribbon
from trim_sheet import CORD, WEBBING

X, Y, Z = np.eye(3)
TACKS = tuple(195 + 38 * k for k in range(5))      # 195 ... 347


def taped_seams(bag, shell):
    """Tape round the boat, up the front, along the rear corners and round the shoulder."""
    at = shell.at
    columns = np.arange(0, CORNERS[3] + 1)
    bag.add(taped_cells(shell, np.stack([at[columns, BOAT_ROW + k] for k in (-1, 0, 1)], 1), 0.9))
    for x in TAPED:
        c = front_column(shell, x)
        rows = np.arange(BOAT_ROW + 1, ROOF_ROW - 1)
        bag.add(taped_cells(shell, np.stack([at[c + k, rows] for k in (-1, 0, 1)], 1)))
    for corner in (CORNERS[0], CORNERS[3]):
        rows = np.arange(4, ROOF_ROW + 1)
        bag.add(taped_cells(shell, np.stack([at[(corner + k) % CORNERS[4], rows] for k in (-2, -1, 0, 1)], 1)))
    across = np.arange(CORNERS[1], CORNERS[2] + 1)
    bag.add(taped_cells(shell, np.stack([at[across, ROOF_ROW + k] for k in (-2, -1, 0)], 1)))


def front_ring(bag, sign, skin):
    """Ring at the shoulder: webbing folded round its bar, sewn on a welded patch."""
    word = 'l' if sign < 0 else 'r'
    x = sign * 95.0
    center = np.array([x, 400.5])
    height = fitted_height(skin, center, 22, 12)
    outline = np.array([(-21, 4), (21, 4), (22, 2), (17, -19), (14, -21), (-14, -21), (-17, -19), (-22, 2)], float)
    part = plate('patch', spline(outline, 40, True), [], 1.5, 0.6, 'fabric_trim', fill=5)
    vx, vy = part.verts[:, 0] + x, part.verts[:, 1] + center[1] - 2
    part.verts = np.column_stack([vx, vy, np.minimum(height(vx, vy), 76) + part.verts[:, 2] + 0.7])
    bag.add(part)
    cloth = Surface(part)

    def at(y, lift):
        hit, _ = cloth.ray((x, y, 400), (0, 0, -1))
        return hit + (0, 0, lift)

    top, seat = at(402, 0), at(393, 0) + (0, 0, 4.4)
    hem = spline(np.array([at(402.5, 0.9), at(398, 1.0), seat + (0, 1.0, -2.6), seat + (0, -2.6, 0), seat + (0, 1.0, 2.6), top + (0, -4, 4.2),
                           top + (0, 2, 2.6)]), 26)
    normals = np.cross(X, tangents(hem))
    normals *= np.sign(normals[-1][2])
    bag.add(ribbon(hem, unit(normals), WEBBING, width=24.5, thickness=1.5, count=26))
    for dy in (0.5, -4.5):
        bag.add(bartack(top + (0, dy, 4.1), X, Z, 22, 0.35, 2.6))
    lean = unit(np.array([0, -1.0, 0.06]))
    bag.anchor(f'front_ring_{word}', d_ring(bag, seat, unit(np.cross(lean, Z)), -lean))


def daisy_chain(bag, sign, spec, skin):
    """25 mm webbing sewn every 38 mm; between the tacks it stands off, each loop a little otherwise, and a ring that goes
    round it rests on the tack."""
    word = 'l' if sign < 0 else 'r'
    x = float(spec['columns']['x'][1]) * sign
    low, high = TACKS[0] - 22, TACKS[-1] + 22
    rows = np.linspace(low, high, 110)
    web, _ = laid(skin, np.column_stack([np.full(110, x), rows, np.full(110, 400.0)]), (0, 0, -1), X, 25, 30, 1.0)
    for k, (a, c) in enumerate(zip(TACKS[:-1], TACKS[1:])):
        t = (rows - a) / (c - a)
        inside = (t > 0) & (t < 1)
        stands, sags = 5.8 + 2.2 * wave(k * 1.7, sign * 2.3), 1 + 0.5 * wave(k * 2.1 + 5, sign * 3.1)
        web[inside, 2] += stands * np.sin(np.pi * np.clip((t[inside] - 0.03) / 0.94, 0, 1) ** sags) ** 0.62
        web[inside, 0] += 0.9 * wave(k * 2.9 + 9, sign * 1.3) * np.sin(np.pi * t[inside])
    normals = np.cross(X, tangents(web))
    normals *= np.sign(normals[:, 2:].sum())
    bag.add(ribbon(web, unit(normals), WEBBING, width=spec['columns']['webbing_w'], thickness=1.7, count=58))
    for y in TACKS:
        k = int(np.argmin(np.abs(rows - y)))
        bag.add(bartack(web[k] + (0, 0, 1.0), X, Z, 23, 0.3))
    flat = Surface(ribbon(web, unit(normals), WEBBING, width=25, thickness=1.7, count=110))
    for y in (low + 10, high - 10):
        box_cross(bag, flat, (x, y, 100), (0, 1, 0), X, 13, 19, cross=False, spacing=4)
    for name, y in (('low', TACKS[0]), ('up', TACKS[3])):
        k = int(np.argmin(np.abs(rows - y - 5)))
        bag.anchor(f'daisy_{name}_{word}', web[k] + (0, 0, 1.0))


def bungee(bag, skin):
    """Elastic cord laced through webbing tabs, crossing in front of the anchors; ends in a cord lock."""
    radius = 1.75

    def cloth(x, y, lift):
        hits = [skin.ray((x + dx, y, 400), (0, 0, -1))[0][2] for dx in (-3, 0, 3)]
        return np.array([x, y, max(hits) + lift])

    tabs = {(s * 84, y): cloth(s * 84, y, 0) for s in (-1, 1) for y in (166, 90)}
    tabs[(0, 90)] = cloth(0, 90, 0)
    for (x, y), p in tabs.items():
        turned = np.arctan2(128 - y, -x) if x else np.pi / 2
        tab(bag, p, turned)
    # the upper middle one is sewn on the strap
    tabs[(0, 166)] = cloth(0, 166, 4.2)
    tab(bag, tabs[(0, 166)], -np.pi / 2)

    def span(a, b, over):
        """Taut from tab to tab over the cloth; the upper cord rides over the other where they cross."""
        steps = [(0.0, a[2]), (1.0, b[2])]
        for t in np.linspace(0.04, 0.96, 17):
            q = a * (1 - t) + b * t
            steps.append((t, cloth(q[0], q[1], radius + 0.3)[2]))
        if over:
            steps.append((0.5, max(z for _, z in steps) + 3.0))
        hull = upper_hull(steps)[::-1]
        where, height = [t for t, _ in hull], [z for _, z in hull]
        out = []
        for t in np.linspace(0.05, 0.95, 12):
            q = a * (1 - t) + b * t
            out.append(np.array([q[0], q[1], np.interp(t, where, height)]))
        return out

    def through(key):
        p = tabs[key]
        return [p + (0, 0, 2.6)]

    order_a = [(-84, 166), (0, 90), (84, 166)]
    order_b = [(-84, 90), (0, 166), (84, 90)]
    crossings = {}
    for order, over in ((order_a, True), (order_b, False)):
        points = []
        for a, b in zip(order[:-1], order[1:]):
            pa, pb = through(a)[0], through(b)[0]
            points += [pa, *span(pa, pb, over)]
        points.append(through(order[-1])[0])
        path = spline(np.array(points), 64)
        if over:
            for sign in (-1, 1):
                k = int(np.argmin(np.abs(path[:, 0] - sign * 42)))
                crossings[sign] = path[k]
        bag.add(tube('bungee', path, Z, radius, 'cord', 6, tile=40.0, band=CORD))
    for sign in (-1, 1):
        a, b = tabs[(sign * 84, 166)] + (0, 0, 2.6), tabs[(sign * 84, 90)] + (0, 0, 2.6)
        bow = [a + (0, 0, 0)]
        for t in np.linspace(0.06, 0.94, 9):
            q = a * (1 - t) + b * t
            q[0] += sign * 7 * np.sin(np.pi * t) ** 0.5
            bow.append(np.array([q[0], q[1], max(q[2], cloth(q[0], q[1], radius + 0.2)[2])]))
        bag.add(tube('bungee', spline(np.array(bow + [b]), 26), Z, radius, 'cord', 6, tile=40.0, band=CORD))
        bag.anchor('bungee_' + ('l' if sign < 0 else 'r'), crossings[sign] + (0, radius, 0))
    lock_at = cloth(0, 71, 5.0)
    for sign in (-1, 1):
        start = tabs[(0, 90)] + (0, 0, 2.4)
        tail = spline(np.array([start, start + (sign * 2.2, -7, 1.2), lock_at + (sign * 2.3, 8, 0), lock_at + (sign * 2.3, -8, 0),
                                cloth(sign * 5, 50, 3.0), cloth(sign * (9 if sign > 0 else 12), 32 if sign > 0 else 37, 2.2)]), 24)
        bag.add(tube('bungee', tail, Z, radius, 'cord', 6, tile=40.0, band=CORD))
        t = unit(tail[-1] - tail[-3])
        cap = np.array([tail[-1] - t * 7, tail[-1] - t * 6, tail[-1] + t * 1.5, tail[-1] + t * 3])
        bag.add(tube('cord_end', cap, Z, 2.5, 'plastic', 8, scale=np.array([0.8, 1, 1, 0.55])))
    cord_lock(bag, lock_at)


def tab(bag, p, turned):
    """Short webbing loop that holds the cord, its legs pointing away from the lattice."""
    d = np.array([np.cos(turned), np.sin(turned), 0])
    across = np.array([-d[1], d[0], 0])
    loop = spline(np.array([p - d * 15 + (0, 0, 0.9), p - d * 6 + (0, 0, 1.0), p - d * 0.5 + (0, 0, 0.6), p + d * 2.9 + (0, 0, 2.6),
                            p - d * 0.2 + (0, 0, 5.4), p - d * 7 + (0, 0, 3.2), p - d * 15 + (0, 0, 2.6)]), 20)
    normals = np.cross(across, tangents(loop))
    normals *= np.sign(normals[-1][2])
    bag.add(ribbon(loop, unit(normals), WEBBING, width=14, thickness=1.3, count=20))
    bag.add(bartack(p - d * 10.5 + (0, 0, 3.5), across, Z, 12.5, 0.4, 2.6))


def cord_lock(bag, center):
    """Molded barrel with its push button."""
    bag.add(box('cord_lock', (13.5, 14, 8.4), 2.8, 'plastic').moved(center))
    button = sweep('cord_lock', np.array([center + (0, 6, 0), center + (0, 9.4, 0), center + (0, 10.4, 0)]), np.tile(Z, (3, 1)),
                   rounded_rect(8.6, 6.0, 1.6, 3), 'plastic', scale=np.array([1, 1, 0.8]))
    bag.add(button)
    for y in (-3.4, 0, 3.4):
        bag.add(box('cord_lock', (9.5, 1.3, 1.2), 0.5, 'plastic', steps=1).moved(center + (0, y, 4.3)))


def molded_label(bag, skin, center=(27.6, 262.0), width=17.0, height=66.0):
    """Molded label, upright beside the strap; texture 0..1 over its face, the rim rolled under."""
    cloth = fitted_height(skin, center, width / 2, height / 2)
    nx, ny = 6, 18
    x, y = np.meshgrid(np.linspace(-0.5, 0.5, nx + 1), np.linspace(-0.5, 0.5, ny + 1), indexing='ij')
    # corners cut at 45 degrees
    sx = x * np.where(np.abs(y) > 0.47, 0.86, 1)
    rise = 1.7 * (1 - np.abs(2 * y) ** 22) * (1 - np.abs(2 * x) ** 8) - 0.4
    px, py = sx * width + center[0], y * height + center[1]
    sheet = np.stack([px, py, cloth(px, py) + rise + 1.2], 2)
    part = grid('label', sheet, 'label', u=np.linspace(0, 1, nx + 1), v=np.linspace(1, 0, ny + 1)).facing(Z)
    bag.add(part)
