"""Seams, base fold, bottle pockets, lash tab and woven label."""
import math

import numpy as np

from body import BASE_ROWS
from curves import resample, rounded_rect, soften, spline, tangents, unit, wave
from mesh import Surface, grid, plate
from patches import draped
from stitch import binding, piping, stitch_row
from trim_sheet import ELASTIC


def body_seams(bag, shell):
    """Piping and stitch rows of the main compartment."""
    verts, normals = shell.verts, shell.normals()
    front, back = shell.gusset[:, 0], shell.gusset[:, -1]
    bag.add(piping(verts[front], normals[front], 2.1, 190, sigma=2.0, lift=1.1))
    bag.add(piping(verts[back], normals[back], 2.4, 160))
    surface = Surface(shell.part())
    for rows in (shell.inner_rim(1), shell.gusset[:, 1]):
        both = soften(resample(np.hstack([verts[rows], normals[rows]]), 260, True), 1.2, True)
        bag.add(stitch_row(both[:, :3], unit(both[:, 3:]), closed=True, surface=surface, spacing=4.4))
    row = shell.front[:, BASE_ROWS]
    path = soften(np.hstack([verts[row], normals[row]]), 1.0)
    visible = np.abs(path[:, 0]) > 100
    for sign in (-1, 1):
        half = path[visible & (np.sign(path[:, 0]) == sign)]
        for shift in (2.2, 5.0):
            bag.add(stitch_row(half[:, :3] + (0, shift, 0), unit(half[:, 3:]), surface=surface))


def pocket_seams(bag, shell):
    """Piping and stitch row around the front pocket."""
    verts, normals = shell.verts, shell.normals()
    edge = shell.gusset[:, 0]
    bag.add(piping(verts[edge], normals[edge], 1.8, 132, sigma=1.8, lift=1.1))
    rows = shell.inner_rim(1)
    both = soften(resample(np.hstack([verts[rows], normals[rows]]), 200, True), 1.2, True)
    bag.add(stitch_row(both[:, :3], unit(both[:, 3:]), closed=True, surface=Surface(shell.part())))


def bottle_pocket(bag, sign, surface, spec, seam_z):
    """Side pocket of trim cloth with a gathered mouth, its lining and the elastic binding."""
    word = 'l' if sign < 0 else 'r'
    nu, nv = 26, 20
    y0, y1 = spec['y']
    z0 = spec['z'][0]
    u, v = np.linspace(0, 1, nu + 1), np.linspace(0, 1, nv + 1)
    skin, inner = np.zeros((nu + 1, nv + 1, 3)), np.zeros((nu + 1, nv + 1, 3))
    hugging = np.zeros((nu + 1, nv + 1, 3))
    for a in range(nu + 1):
        for b in range(nv + 1):
            y = y0 + (y1 - y0) * v[b] - 8.0 * (u[a] - 0.5) * v[b]
            front = seam_z(sign, y) - 1.2
            hit, _ = surface.ray((sign * 400, y, front + (z0 - front) * u[a]), (-sign, 0, 0))
            hugging[a, b] = hit
    flat = hugging.copy()
    for _ in range(24):
        flat[1:-1, 1:-1] = (flat[:-2, 1:-1] + flat[2:, 1:-1] + flat[1:-1, :-2] + flat[1:-1, 2:] + 2 * flat[1:-1, 1:-1]) / 6
    excess = np.maximum(sign * (hugging[..., 0] - flat[..., 0]), 0)
    for _ in range(6):
        e = np.pad(excess, 1, mode='edge')
        excess = np.maximum(excess, (e[:-2, 1:-1] + e[2:, 1:-1] + e[1:-1, :-2] + e[1:-1, 2:]) / 4)
    flat[..., 0] += sign * excess
    for a in range(nu + 1):
        for b in range(nv + 1):
            edge = math.sin(math.pi * u[a]) ** 0.55
            low = min(1.0, v[b] / 0.34) ** 0.9
            full = math.sin(math.pi * min(v[b] * 0.80 + 0.10, 1)) ** 0.9
            bulge = 1.0 + edge * low * (2.0 + spec['bulge'] * full + 2.5 * v[b])
            gather = 1.0 * math.sin(u[a] * 2 * math.pi * 9 + 2 * wave(u[a] * 5, v[b] * 2, sign)) * max(0, (v[b] - 0.5) / 0.5) ** 1.5 * edge
            fold = 2.6 * wave(u[a] * 3.2 + sign * 5, v[b] * 5 - u[a] * 4, 2) * edge * low
            out = bulge + gather + fold
            # the lowest rows dip into the body, where the bottom seam is
            out = max(out, 0.8) if b > 1 else 1.6 * b - 2.5
            skin[a, b] = flat[a, b] + (sign * out, 0, 0)
            inner[a, b] = flat[a, b] + np.array([sign * max(out - 1.6, 0.3), 0, 0])
    outer = grid('bottle_pocket', skin, 'fabric_trim').facing((sign, 0, 0))
    bag.add(outer)
    bag.add(grid('bottle_pocket', inner[:, nv // 2:], 'lining').facing((-sign, 0, 0)))
    edge = elastic(bag, sign, skin)
    bag.anchor(f'bottle_pocket_{word}', edge[int(np.argmin(np.abs(edge[:, 2] - 8)))])
    column = skin[-1, :-1]
    out = unit(soften(np.array([surface.near(q)[1] for q in column]), 2.0))
    bag.add(binding(soften(column, 1.0) + out * 0.4, out, 6.0, 2.2))


def elastic(bag, sign, skin):
    """Elastic binding folded over the mouth; returns its top edge."""
    top, below = skin[:, -1], skin[:, -2]
    down = unit(soften(below - top, 2.0))
    out = unit(np.cross(down, tangents(top)))
    out = unit(soften(out * np.sign(out[:, :1] * sign), 2.0))
    step = np.linalg.norm(below - top, axis=1, keepdims=True)
    profile = ((10.5, 0.2), (9.8, 1.3), (5.5, 1.9), (1.4, 1.7), (-1.2, 0.9), (-1.8, -0.7), (-1.0, -2.2), (2.0, -2.9), (9.0, -2.4))
    rows = []
    for depth, rise in profile:
        on_skin = top + (below - top) * np.clip(depth / step, 0, None)
        rows.append(on_skin + down * min(depth, 0) + out * rise)
    sheet = np.stack(rows, 1)
    columns = np.stack([resample(sheet[:, k], 53) for k in range(sheet.shape[1])], 1)
    ripple = 1 + 0.22 * np.sin(np.arange(53) * 1.55)
    columns[1:-1, 2:5] += np.repeat(resample(out, 53)[1:-1, None], 3, 1) * ((ripple - 1) * 1.4)[1:-1, None, None]
    v = np.interp(np.linspace(0, 1, len(profile)), [0, 0.45, 1], [ELASTIC[0], ELASTIC[1], ELASTIC[0]])
    part = grid('elastic', columns, 'webbing', tile=40.0, v=v)
    away = resample(out, 53)[np.clip(np.arange(len(part.faces)) // 16, 0, 51)]
    first_faces = np.arange(len(part.faces)) % 16 < 6
    part.facing(np.where(first_faces[:, None], away, 0))
    bag.add(part)
    return columns[:, 5]


def lash_tab(bag, cloth_height, center):
    """Diamond patch sewn at its corners; its middle stands off so that a ring can pass behind the bar between the slots."""
    diamond = spline(np.array([(0, 29), (9, 22.5), (22.5, 9), (29, 0), (22.5, -9), (9, -22.5), (0, -29), (-9, -22.5), (-22.5, -9),
                               (-29, 0), (-22.5, 9), (-9, 22.5)]), 64, True)
    slots = [rounded_rect(22.0, 5.0, 2.4, 4, (0, y)) for y in (-7.0, 7.0)]
    part = plate('lash_tab', diamond, slots, 2.5, 0.7, 'fabric_trim', fill=4.6)
    dome = 5.4 * np.exp(-((np.abs(part.verts[:, 0]) * 0.8 + np.abs(part.verts[:, 1])) / 19) ** 4)
    part.verts[:, 2] += dome
    part = draped(part, center, cloth_height, 1.3)
    bag.add(part)
    x, y = np.meshgrid(np.linspace(-14, 14, 9), np.linspace(-13, 13, 9), indexing='ij')
    backing = grid('lash_backing', np.stack([x, y, 0 * x], 2), 'fabric_trim').facing((0, 0, 1))
    bag.add(draped(backing, center, cloth_height, 0.7))
    cloth = Surface(part)
    path, normals = [], []
    for x, y in resample(diamond * 0.87, 84, True) + center:
        hit, n = cloth.ray((x, y, 400), (0, 0, -1))
        path.append(hit)
        normals.append(n)
    bag.add(stitch_row(np.array(path), unit(soften(np.array(normals), 2, True)), closed=True, width=1.9, spacing=3.0, lift=0.2))
    # the ring goes round the bar between the slots and rests on its upper edge
    hit, _ = cloth.ray((center[0], center[1] + 3.6, 400), (0, 0, -1))
    bag.anchor('lash_tab', hit + (0, 0.9, -1.25))


def woven_label(bag, cloth_height, center, width=50.0, height=19.0):
    """Woven label with the mark, its own texture over 0..1; the rim is rolled into the cloth."""
    nx, ny = 14, 6
    x, y = np.meshgrid(np.linspace(-0.5, 0.5, nx + 1), np.linspace(-0.5, 0.5, ny + 1), indexing='ij')
    flat = np.stack([x * width, y * height, 1.2 * (1 - np.abs(2 * y) ** 8) * (1 - np.abs(2 * x) ** 14) - 0.5], 2)
    part = grid('label', flat, 'label', u=np.linspace(0, 1, nx + 1), v=np.linspace(1, 0, ny + 1)).facing((0, 0, 1))
    part = draped(part, center, cloth_height, 0.6)
    bag.add(part)
