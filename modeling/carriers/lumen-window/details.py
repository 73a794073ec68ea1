"""Seams of body and pocket, and the woven label."""
import numpy as np

from curves import resample, soften, unit
from mesh import Surface, fitted_height, grid
from stitch import piping, stitch_row


def body_seams(bag, shell):
    """Piping along both seams, stitch rows beside the front seam and over the base."""
    verts, normals = shell.verts, shell.normals()
    bag.add(piping(verts[shell.gusset[:, 0]], normals[shell.gusset[:, 0]], 2.1, 180, sigma=2.0, lift=1.0))
    bag.add(piping(verts[shell.gusset[:, -1]], normals[shell.gusset[:, -1]], 2.3, 150))
    surface = Surface(shell.part())
    for rows in (shell.panel[:, 1], shell.gusset[:, 1]):
        both = soften(resample(np.hstack([verts[rows], normals[rows]]), 240, True), 1.2, True)
        bag.add(stitch_row(both[:, :3], unit(both[:, 3:]), closed=True, surface=surface, spacing=4.6))


def pocket_seams(bag, shell):
    """Piping and stitch row around the low pocket."""
    verts, normals = shell.verts, shell.normals()
    edge = shell.gusset[:, 0]
    bag.add(piping(verts[edge], normals[edge], 1.6, 110, sigma=1.6, lift=0.8))
    rows = shell.inner_rim(1)
    both = soften(resample(np.hstack([verts[rows], normals[rows]]), 150, True), 1.0, True)
    bag.add(stitch_row(both[:, :3], unit(both[:, 3:]), closed=True, surface=Surface(shell.part()), spacing=5))


def ironed(shell, center, half_width, half_height, margin=12.0):
    """Presses the panel smooth where a label is sewn on; returns the height of the cloth there."""
    level = fitted_height(Surface(shell.part()), center, half_width, half_height)
    index = shell.panel.ravel()
    v = shell.verts[index]
    outside = np.maximum(np.maximum(np.abs(v[:, 0] - center[0]) - half_width, np.abs(v[:, 1] - center[1]) - half_height), 0)
    weight = np.clip(1 - outside / margin, 0, 1)
    weight = weight * weight * (3 - 2 * weight)
    near = weight > 0
    v[near, 2] += (level(v[near, 0], v[near, 1]) - v[near, 2]) * weight[near]
    shell.verts[index] = v
    return level


def woven_label(bag, cloth, level, center, width=46.0, height=17.5):
    """Woven label, its texture over 0..1, on pressed cloth."""
    nx, ny = 14, 6
    x, y = np.meshgrid(np.linspace(-0.5, 0.5, nx + 1), np.linspace(-0.5, 0.5, ny + 1), indexing='ij')
    px, py = x * width + center[0], y * height + center[1]
    z = level(px, py)
    over = max(cloth.ray((a, b, 400), (0, 0, -1))[0][2] - c for a, b, c in zip(px.ravel(), py.ravel(), z.ravel()))
    edge = (1 - np.abs(2 * y) ** 8) * (1 - np.abs(2 * x) ** 14)
    sheet = np.stack([px, py, z + max(over, 0) - 0.3 + 0.9 * edge], 2)
    bag.add(grid('label', sheet, 'label', u=np.linspace(0, 1, nx + 1), v=np.linspace(1, 0, ny + 1)).facing((0, 0, 1)))
