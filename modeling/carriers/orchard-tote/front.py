"""Patch pocket with its block print, the woven label on the hem, the plain cloth for pins."""
import numpy as np

from body import TILE
from cotton import SELVEDGE
from curves import soften, unit, wave
from laid import box_cross
from mesh import Surface, fitted_height, grid
from stitch import stitch_row

X, Y, Z = np.eye(3)
FLAT = 'stitches'                           # the name keeps the ink's shadow off the cloth under it
PRINT = (-114.0, 114.0, 50.0, 196.0)        # where the block is stamped: x, x, y, y


def patch_pocket(bag, skin, spec):
    """Canvas pocket with cut lower corners, a doubled hem and crosses in its upper corners."""
    (x0, x1), (y0, y1), bulge = spec['x'], spec['y'], spec['bulge']
    nu, nv = 46, 36
    u, v = np.linspace(0, 1, nu + 1), np.linspace(0, 1, nv + 1)
    points, base = np.zeros((nu + 1, nv + 1, 3)), np.zeros((nu + 1, nv + 1, 3))
    for a in range(nu + 1):
        for b in range(nv + 1):
            x, y = x0 + (x1 - x0) * u[a], y0 + (y1 - y0) * v[b]
            # lower corners cut at an angle, so the outline is sewn round them
            cut = 20 * max(0.0, 1 - v[b] / 0.13)
            x = np.clip(x, x0 + cut, x1 - cut)
            y += 1.6 * wave(x * 0.012, y * 0.01) - 3.0 * v[b] ** 3 * np.sin(np.pi * u[a])
            base[a, b], _ = skin.ray((x, y, 400), (0, 0, -1))
    smooth = base[..., 2].copy()
    for _ in range(10):
        s = np.pad(smooth, 1, mode='edge')
        smooth = np.maximum((s[:-2, 1:-1] + s[2:, 1:-1] + s[1:-1, :-2] + s[1:-1, 2:]) / 4, base[..., 2])
    for a in range(nu + 1):
        across = np.sin(np.pi * u[a]) ** 0.5
        for b in range(nv + 1):
            low = min(1.0, v[b] / 0.10)
            full = across * low
            out = 1.5 + full * (bulge * 0.75 * v[b] ** 0.8 + 1.5 + 1.8 * wave(u[a] * 3, v[b] * 2.4, 3))
            # slack of the mouth hangs in two shallow folds
            out += 3.0 * np.sin(u[a] * np.pi * 3 + 0.6) * across * max(0.0, v[b] - 0.55) / 0.45
            if v[b] > 0.865:
                out += 0.9
            points[a, b] = (base[a, b, 0], base[a, b, 1], smooth[a, b] + max(out, 1.4))
    sheet = bag.add(grid('pocket', points, 'fabric_main', tile=TILE).facing(Z))
    # turned edge along the three sewn sides
    edge = np.concatenate([points[0, ::-1], points[1:, 0], points[-1, 1:]])
    center = np.array([0, (y0 + y1) / 2 + 10, 0])
    away = unit((edge - center) * (1, 1, 0))
    below = edge.copy()
    below[:, 2] = np.array([skin.ray((*(p[:2] + d[:2] * 0.8), 400), (0, 0, -1))[0][2] for p, d in zip(edge, away)]) - 0.6
    roll = np.stack([edge, edge + away * 0.7 - (0, 0, 0.5), below + away * 0.9], 1)
    bag.add(grid('pocket_edge', roll, 'fabric_main', tile=TILE).facing(np.repeat(away, 4, 0)[:4 * (len(edge) - 1)]))
    # hem: over the top, the selvedge showing inside
    top = points[:, -1]
    fold = np.stack([top, top + (0, 0.9, -0.5), top + (0, 1.1, -1.3), top + (0, 0.6, -2.0), top + (0, -0.6, -2.4)], 1)
    bag.add(grid('pocket_hem', fold, 'fabric_main', tile=TILE).facing(Y * 0.5 + Z * 0.2))
    strip = np.stack([top + (0, 1.0, -1.9), top + (0, 3.4, -2.3), top + (0, 5.6, -2.7)], 1)
    strip[..., 2] = np.maximum(strip[..., 2], base[:, -1:, 2] + 0.5)
    bag.add(grid('selvedge', strip, 'lining', tile=40.0, v=np.linspace(SELVEDGE[0] + 0.06, SELVEDGE[1] - 0.03, 3)).facing(Z))
    inner = points[:, -8:].copy()
    inner[..., 2] = np.maximum(inner[..., 2] - 2.6, base[:, -8:, 2] + 0.3)
    bag.add(grid('pocket_inside', inner, 'fabric_main', tile=TILE).facing(-Z))
    cloth = Surface(sheet)
    normals = sheet.vertex_normals().reshape(nu + 1, nv + 1, 3)
    for inset in (1, 2):
        lines = [points[inset, inset:-1][::-1], points[inset:-inset, inset], points[-1 - inset, inset:-1]]
        line = soften(np.concatenate([lines[0], lines[1][1:-1], lines[2]]), 0.8)
        bag.add(stitch_row(line, np.tile(Z, (len(line), 1)), surface=cloth, spacing=6.5, lift=0.45))
    for row in (-2, -6):
        bag.add(stitch_row(points[2:-2, row], unit(soften(normals[2:-2, row], 2)), surface=cloth, spacing=6.5, lift=0.45))
    for sign in (-1, 1):
        box_cross(bag, cloth, (sign * 114.5, 209, 120), Y, X, 20, 19, spacing=4, lift=0.6, stitch=2.2)
    stamp(bag, points, normals)
    k = int(np.argmin(np.abs(points[:, -1, 0] + 40)))
    bag.anchor('patch_edge', top[k] + (0, 1.1, -1.2))



def stamp(bag, points, normals):
    """The print: the same cloth a hair above itself, textured over the block's rectangle."""
    x0, x1, y0, y1 = PRINT
    inside = (points[..., 0] >= x0 - 6) & (points[..., 0] <= x1 + 6) & (points[..., 1] >= y0 - 6) & (points[..., 1] <= y1 + 6)
    columns, rows = np.flatnonzero(inside.any(1)), np.flatnonzero(inside.any(0))
    part_points = points[columns[0]:columns[-1] + 1, rows[0]:rows[-1] + 1]
    n = normals[columns[0]:columns[-1] + 1, rows[0]:rows[-1] + 1]
    part = grid(FLAT, part_points + n * 0.28, 'print').facing(Z)
    corners = part.verts[part.faces]
    part.uvs = np.stack([(corners[..., 0] - x0) / (x1 - x0), 1 - (corners[..., 1] - y0) / (y1 - y0)], 2)
    part.uvs = np.clip(part.uvs, 0.001, 0.999)
    bag.add(part)


# one tree of the block: its window in the print, and where its foot stands on the back, at which scale
LONE_TREE, LONE_AT, LONE_SCALE = (157.0, 222.0, 13.5, 124.0), (0.0, 62.0), 0.95


def lone_tree(bag, skin):
    """The third tree once more, stamped alone on the back."""
    x0, x1, y0, y1 = LONE_TREE
    u, v = np.linspace(0, 1, 17), np.linspace(0, 1, 27)
    points, uvs = np.zeros((17, 27, 3)), np.zeros((17, 27, 2))
    width, height = PRINT[1] - PRINT[0], PRINT[3] - PRINT[2]
    for a in range(17):
        for b in range(27):
            px, py = x0 + (x1 - x0) * u[a], y0 + (y1 - y0) * v[b]
            x = LONE_AT[0] - (px - (x0 + x1) / 2) * LONE_SCALE
            hit, n = skin.ray((x, LONE_AT[1] + (py - y0) * LONE_SCALE, -400), (0, 0, 1))
            points[a, b] = hit + n * 0.9
            uvs[a, b] = px / width, 1 - py / height
    part = grid(FLAT, points, 'print', u=uvs[:, 0, 0], v=uvs[0, :, 1]).facing(-Z)
    bag.add(part)


def woven_label(bag, skin, center=(0.0, 371.0), width=58.0, height=17.0):
    """Woven tape sewn on the hem between the handles; its own texture over 0..1."""
    cloth = fitted_height(skin, center, width / 2, height / 2)
    nx, ny = 16, 6
    x, y = np.meshgrid(np.linspace(-0.5, 0.5, nx + 1), np.linspace(-0.5, 0.5, ny + 1), indexing='ij')
    px, py = x * width + center[0], y * height + center[1]
    rise = 1.0 * (1 - np.abs(2 * y) ** 10) * (1 - np.abs(2 * x) ** 16) - 0.4
    sheet = np.stack([px, py, cloth(px, py) + rise + 1.2], 2)
    bag.add(grid('label', sheet, 'label', u=np.linspace(0, 1, nx + 1), v=np.linspace(1, 0, ny + 1)).facing(Z))


def pin_spots(bag, skin):
    """Plain cloth where pins go."""
    for k in (1, 2, 3):
        x, y, _ = bag.points[f'pin_{k}']['position_mm']
        hit, _ = skin.ray((x, y, 400), (0, 0, -1))
        bag.anchor(f'pin_{k}', hit)
