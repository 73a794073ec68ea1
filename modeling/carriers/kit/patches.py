"""Patches sewn on the front of a shell: the cloth pressed smooth under them, flat pieces bent over it."""
import numpy as np

from curves import spline
from mesh import Surface, fitted_height


def ironed(shell, center, half_width, half_height, margin=16.0):
    """Presses the front of a shell smooth where a patch is sewn on; returns the height of the cloth there."""
    height = fitted_height(Surface(shell.part()), center, half_width, half_height)
    index = shell.front.ravel()
    v = shell.verts[index]
    outside = np.maximum(np.maximum(np.abs(v[:, 0] - center[0]) - half_width, np.abs(v[:, 1] - center[1]) - half_height), 0)
    weight = np.clip(1 - outside / margin, 0, 1)
    weight = weight * weight * (3 - 2 * weight)
    near = weight > 0
    v[near, 2] += (height(v[near, 0], v[near, 1]) - v[near, 2]) * weight[near]
    shell.verts[index] = v
    return height


def draped(part, center, height, lift):
    """Bends a flat plate over the pressed cloth."""
    x, y = part.verts[:, 0] + center[0], part.verts[:, 1] + center[1]
    part.verts = np.column_stack([x, y, height(x, y) + part.verts[:, 2] + lift])
    return part


def front_path(surface, knots, count):
    """Curve given in x and y, dropped on the front of the cloth: points and normals."""
    points, normals = [], []
    for x, y in spline(np.array(knots, float), count):
        hit, n = surface.ray((x, y, 400), (0, 0, -1))
        points.append(hit)
        normals.append(n)
    return np.array(points), np.array(normals)
