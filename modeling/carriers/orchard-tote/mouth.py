"""Mouth: hem, lining flaps with a brass zip, the long handles and their rings, side loops."""
import numpy as np

from body import HEM, RIM_ROW, SEAMS, TILE
from cotton import SELVEDGE, TICKING
from curves import basis, circle, resample, soften, spline, tangents, unit, wave
from hardware import d_ring, slider_body
from laid import box_cross, laid
from mesh import Part, Surface, grid, plate
from stitch import bartack, ribbon, stitch_row

X, Y, Z = np.eye(3)
WEB = (0.02, 0.98)
TABS_Y = 396.0
ZIP_Z = 45.0        # the zip runs behind the front rim, so that its pull hangs over it


def cotton_ribbon(bag, path, normals, width=25.0, thickness=2.2, spacing=7.0, count=None):
    """Herringbone webbing along a path."""
    return bag.add(ribbon(path, unit(normals), WEB, width=width, thickness=thickness, spacing=spacing, count=count, material='fabric_trim'))


def hem_stitches(bag, shell, skin):
    """Two rows around the hem."""
    at, verts, normals = shell.at, shell.verts, shell.normals()
    for depth in (4.0, HEM - 2):
        points, ups = [], []
        for column in at[:, :RIM_ROW + 1]:
            line, n = verts[column][::-1], normals[column][::-1]
            along = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
            points.append([np.interp(depth, along, line[:, k]) for k in range(3)])
            ups.append([np.interp(depth, along, n[:, k]) for k in range(3)])
        bag.add(stitch_row(np.array(points), np.array(ups), closed=True, surface=skin, spacing=6.5, lift=0.45))


def felled_seams(bag, shell):
    """Side seams folded over: a band of double cloth with two rows of stitches."""
    for seam in SEAMS:
        rows = np.arange(5, RIM_ROW - 4)
        p, n = shell.verts[shell.at[seam, rows]], shell.normals()[shell.at[seam, rows]]
        around = unit(shell.verts[shell.at[seam + 1, rows]] - shell.verts[shell.at[seam - 1, rows]])
        n = unit(soften(n, 2))
        sheet = np.stack([p + around * w + n * h for w, h in ((-6.2, -0.7), (-5.4, 0.75), (0, 1.15), (5.4, 0.9), (6.4, -0.9))], 1)
        part = grid('fell', sheet, 'fabric_main', tile=TILE)
        bag.add(part.facing(np.repeat(n, 8, 0)[:len(part.faces)]))
        fell = Surface(part)
        for shift in (-3.6, 3.6):
            bag.add(stitch_row((p + around * shift)[1:], n[1:], surface=fell, spacing=7, lift=0.4))


def flaps(bag, shell):
    """A lid of lining from the rear hem to the zip and a strip from the front hem; a sheet below closes the view into the bag."""
    inner = shell.verts[shell.at[:, RIM_ROW + 5]]
    middle = inner.mean(0)
    fan = np.array([(k, (k + 1) % len(inner), len(inner)) for k in range(len(inner))])
    sheet = Part('floor', 'lining', np.vstack([inner, middle]), fan, np.zeros((len(fan), 3, 2)))
    bag.add(sheet.facing(Y))
    x = np.linspace(-160, 160, 33)
    edge_line = shell.verts[shell.at[:, RIM_ROW + 3]]
    for sign in (-1, 1):
        side = edge_line[(edge_line[:, 2] * sign > 30)]
        side = side[np.argsort(side[:, 0])]
        rows = []
        for t in np.linspace(0, 1, 9):
            z0 = np.interp(x, side[:, 0], side[:, 2]) * 0.995
            y0 = np.interp(x, side[:, 0], side[:, 1]) + 2
            slack = (3.5 + 1.6 * np.array([wave(v * 0.02, t * 1.5, sign * 4) for v in x])) * np.sin(np.pi * t) * (1 if sign < 0 else 0.2)
            y = y0 * (1 - t) + zip_height(x) * t - slack
            rows.append(np.column_stack([x, y, z0 * (1 - t) + (ZIP_Z + sign * 4.6) * t]))
        # folded edge beside the teeth
        last = rows[-1]
        rows += [last + (0, 0.9, -sign * 0.6), last + (0, 0.4, -sign * 1.3), last + (0, -1.6, -sign * 1.2)]
        # the lid is as wide as the ticking twice: its stripes are mirrored in its middle
        low, high = TICKING[0] + 0.01, TICKING[1]
        v = np.interp(np.linspace(0, 1, 9), (0, 0.5, 1), (low, high, low)) if sign < 0 else np.linspace(low, low + 0.16, 9)
        v = np.concatenate([v, [v[-1]] * 3])
        part = grid('flap', np.stack(rows, 1), 'lining', tile=40.0, v=v)
        bag.add(part.facing(Y))
        bag.add(stitch_row(rows[7] * 0.45 + rows[8] * 0.55, np.tile(Y, (33, 1)), lift=0.5, spacing=7))


def zip_height(x):
    x = np.asarray(x)
    return 386.6 - 3.0 * np.exp(-((x / 70) ** 2)) - 2.6 * np.clip((np.abs(x) - 110) / 50, 0, 1) ** 2 + 0.4 * np.sin(x / 37)


def brass_zip(bag):
    """Tape, two rows of teeth in mesh, slider with a leaf-shaped pull at the right end, webbing tabs over both ends."""
    x = np.linspace(-150, 150, 40)
    tape = np.stack([np.column_stack([x, zip_height(x) - 0.6, np.full(40, ZIP_Z + z)]) for z in (-6.5, -3.6, 3.6, 6.5)], 1)
    v = np.array([SELVEDGE[0] + 0.02, SELVEDGE[0] + 0.05, SELVEDGE[0] + 0.03, SELVEDGE[0] + 0.02])
    bag.add(grid('tape', tape, 'lining', tile=40.0, v=v).facing(Y))
    teeth(bag, np.arange(-147, 147.1, 1.5))
    for sign in (-1, 1):
        end = np.array([sign * 144.0, float(zip_height(144)) + 1.8, ZIP_Z])
        path = spline(np.array([end, end + (sign * 7, 0.3, 0), end + (sign * 12, -0.3, 0), end + (sign * 14.6, -2.4, 0), end + (sign * 12, -4.4, 0),
                                end + (sign * 2, -4.4, 0)]), 18)
        n = np.cross(tangents(path), Z)
        n *= np.sign(n[2][1])
        cotton_ribbon(bag, path, n, 17, 1.8, count=18)
        bag.add(bartack(end + (sign * 4.0, 1.4, 0), Z, Y, 14, 0.2))
    at = 133.0
    root = slider_body(bag, np.array([at, float(zip_height(at)) + 0.4, ZIP_Z]), X, Y)
    leaf_pull(bag, 'top_zip', root)


def teeth(bag, places):
    """Small brass wedges, left and right in turn."""
    verts, faces = [], []
    for k, x in enumerate(places):
        s = 1 if k % 2 else -1
        y = float(zip_height(x))
        base = len(verts)
        for dx in (-0.55, 0.55):
            verts += [(x + dx, y + h, ZIP_Z + s * z) for h, z in ((-0.3, 3.3), (1.1, 3.0), (1.25, -0.6), (-0.2, -1.2))]
        quads = [(0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (0, 3, 2, 1), (4, 5, 6, 7)]
        for a, b, c, d in quads:
            tri = [(a, b, c), (a, c, d)]
            faces += [tuple(base + i for i in t) for t in tri]
    part = Part('teeth', 'metal', np.array(verts), np.array(faces), np.zeros((len(faces), 3, 2)))
    center = part.verts.reshape(-1, 8, 3).mean(1)
    normals, mid = part.face_normals(), part.verts[part.faces].mean(1)
    wrong = ((mid - np.repeat(center, 10, 0)) * normals).sum(1) < 0
    part.faces[wrong] = part.faces[wrong][:, ::-1]
    bag.add(part)


def leaf_pull(bag, point_id, root):
    """Stamped leaf, 29 mm, a 4.2 mm hole near its tip; it lies across the front rim and points out over it."""
    outline = spline(np.array([(0, 2.6), (2.4, 2.0), (2.6, -1), (2.0, -3.4), (3.4, -6.0),
                               (5.6, -10.8), (6.1, -16), (4.7, -21.8), (2.0, -26.2), (0, -28.6),
                               (-2.0, -26.2), (-4.7, -21.8), (-6.1, -16),
                               (-5.6, -10.8), (-3.4, -6.0), (-2.0, -3.4), (-2.6, -1), (-2.4, 2.0)]), 52, True)
    eye = circle(1.6, 12, (0, 0))
    hole = circle(2.1, 20, (0, -21.2))
    lean = unit(np.array([0.0, -0.10, 1.0]))
    face = unit(np.array([0.06, 1.0, 0.10]))
    face = unit(face - face @ lean * lean)
    side = unit(np.cross(face, lean))
    axes = basis(side, -lean, np.cross(side, -lean))
    bag.add(plate('pull', outline, [eye, hole], 2.2, 0.7, 'metal').moved(root, axes))
    # midrib and veins, raised
    for a, b in (((0, -4), (0, -15.5)), ((0, -8), (3.6, -11)), ((0, -8), (-3.6, -11)), ((0, -11.5), (3.6, -14.8)), ((0, -11.5), (-3.6, -14.8))):
        a, b = np.array(a, float), np.array(b, float)
        d = unit(b - a)
        n = np.array([-d[1], d[0]]) * 0.42
        rib = np.array([a + n, b + n * 0.4, b - n * 0.4, a - n])
        bag.add(plate('vein', rib, [], 0.9, 0.2, 'metal', steps=1).moved(root + face * 1.2, axes))
    bag.anchor(point_id, root + lean * 23.1)


def handle(bag, sign, spec, skin):
    """25 mm cotton webbing, sewn on below the rim with a boxed cross, in an arch that turns on its way: the front one stands,
    the rear one has sunk and leans away."""
    z0 = float(spec['z'][0 if sign > 0 else 1])
    foot_x = spec['span_x'][1]
    top = 389 + spec['rise']
    legs = []
    for side in (-1, 1):
        y = np.linspace(350, 388, 9)
        points = np.column_stack([np.full(9, side * foot_x), y, np.full(9, sign * 400.0)])
        path, n = laid(skin, points, (0, 0, -sign), X, 25, 4, 1.5)
        legs.append((path, n))
    lean = sign * 1.0
    sway = 3.0 * sign
    arc = [(-85, 402, 61), (-82, 430, 57.5), (-74, 468, 51.5), (-58, 502, 45), (-33, 522, 40), (-2, top, 38), (31, 523, 39.5), (57, 503, 44.5),
           (74, 469, 51.5), (82, 430, 57.5), (85, 402, 61)]
    free = np.array([(x + sway * np.sin((y - 390) / 70), y + (0 if sign > 0 else -5 * (y - 390) / 140), lean * z * abs(z0) / 55) for x, y, z in arc])
    if sign < 0:
        sunk = free[:, 1:2] - 402
        free += sunk * (0.09, -0.16, -0.34)
    free[[0, -1], 2] = [legs[0][0][-1][2] + lean * 0.8, legs[1][0][-1][2] + lean * 0.8]
    free[[0, -1], 1] = 403
    path = np.vstack([legs[0][0], spline(np.vstack([legs[0][0][-1:], free, legs[1][0][-1:]]), 70)[1:-1], legs[1][0][::-1]])
    path = resample(path, 100)
    path = soften(path, 1.0)
    t = tangents(path)
    arch = np.cross(t, Z)
    arch *= np.sign(arch[50][1])
    rise = np.clip((path[:, 1] - 405) / 95, 0, 1)
    ease = (rise * rise * (3 - 2 * rise))[:, None]
    normals = unit(np.array([0, 0, sign * 1.0]) * (1 - ease) + arch * ease)
    # webbing never lies quite straight
    normals = unit(normals + Z * (0.12 * np.sin(np.linspace(0, 7, 100) + sign))[:, None] * ease)
    normals = unit(normals - (normals * t).sum(1, keepdims=True) * t)
    cotton_ribbon(bag, path, normals, spec['webbing_w'], 2.4, count=88)
    out = np.array([0, 0, sign * 1.0])
    for side in (-1, 1):
        web = Surface(ribbon(path, normals, WEB, width=25, thickness=2.4, count=100))
        middle = np.array([side * foot_x, 366.0, 0])
        box_cross(bag, web, middle + out * 90, Y, X, 25, 19, spacing=5, lift=0.3)
        if sign > 0:
            ring_tab(bag, side, web)
            word = 'l' if side < 0 else 'r'
            k = int(np.argmin(np.abs(path[:, 1] - 470) + 200 * (path[:, 0] * side < 0)))
            bag.anchor(f'handle_web_{word}', path[k] + normals[k] * 1.2)


def ring_tab(bag, side, web):
    """Brass ring in a tab of webbing sewn across the handle at the rim."""
    word = 'l' if side < 0 else 'r'
    x = side * 86.0

    def at(y, lift):
        hit, _ = web.ray((x, y, 300), (0, 0, -1))
        return hit + (0, 0, lift)

    seat = at(396, 4.2)
    hem = spline(np.array([at(413, 0.9), at(404, 0.9), seat + (0, 1.0, -2.4), seat + (0, -2.9, 0), seat + (0, 0.6, 2.9),
                           at(404, 4.0), at(413, 2.7)]), 24)
    normals = np.cross(X, tangents(hem))
    normals *= np.sign(normals[-1][2])
    cotton_ribbon(bag, hem, normals, 23.5, 1.6, count=24)
    for y in (404.5, 410.5):
        bag.add(bartack(at(y, 4.0), X, Z, 21, 0.35, 2.8))
    lean = unit(np.array([0, -1.0, 0.30]))
    bag.anchor(f'handle_ring_{word}', d_ring(bag, seat, unit(np.cross(lean, Z)), -lean))


def side_loop(bag, sign, skin):
    """15 mm webbing on the side seam, its ends tacked 26 mm apart; a ring goes round it and rests on the lower tack."""
    word = 'l' if sign < 0 else 'r'

    def at(y, lift):
        hit, _ = skin.ray((sign * 400, y, 0), (-sign, 0, 0))
        return hit + (sign * lift, 0, 0)

    low, high = 254.0, 281.0
    path = spline(np.array([at(low - 8, 2.2), at(low, 2.4), at(low + 4, 5.6), at(low + 9, 9.4), at((low + high) / 2, 10.6), at(high - 8, 9.0),
                            at(high - 4, 5.4), at(high, 2.4), at(high + 8, 2.2)]), 30)
    n = np.cross(tangents(path), Z)
    n *= np.sign(n[15][0]) * sign
    cotton_ribbon(bag, path, n, 15, 1.8, count=30)
    for y in (low - 3, high + 3):
        bag.add(bartack(at(y, 3.4), Z, np.array([sign * 1.0, 0, 0]), 13, 0.35, 3.0))
    k = int(np.argmin(np.abs(path[:, 1] - low - 4.5)))
    bag.anchor(f'side_loop_{word}', path[k] + n[k] / np.linalg.norm(n[k]) * 0.9)
