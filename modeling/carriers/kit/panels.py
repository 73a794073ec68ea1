"""Panels whose edges are rolled to a radius: grids that are finer along the rim."""
import numpy as np

from shell import coons, rim


def ticks(span, steps, edge):
    """Shares of a side's length: at the distances `edge` (mm, the last one ends the rolled part) from both ends, even between."""
    return np.array(list(edge[:-1]) + list(np.linspace(edge[-1], span - edge[-1], steps + 1)) + [span - e for e in edge[-2::-1]]) / span


def gridded(sides, across, up, fine=160):
    """Grid between four sides at the given shares."""
    dense = coons(sides, fine, fine)
    even = np.linspace(0, 1, fine + 1)
    half = np.stack([[np.interp(up, even, dense[i, :, k]) for i in range(fine + 1)] for k in (0, 1)], 2)
    return np.stack([np.stack([np.interp(across, even, half[:, j, k]) for j in range(len(up))], 1) for k in (0, 1)], 2)


def from_outline(flat):
    """Distance of each grid point to the grid's own boundary."""
    ring = np.array([flat[c] for c in rim(flat.shape[0] - 1, flat.shape[1] - 1)])
    dense = np.concatenate([ring + (np.roll(ring, -1, 0) - ring) * t for t in np.linspace(0, 1, 8, endpoint=False)])
    return np.sqrt(((flat[..., None, :] - dense) ** 2).sum(-1)).min(-1)


def rolled(distance, radius):
    """How far a quarter-round edge lies behind the face."""
    inside = np.clip(radius - distance, 0, radius)
    return radius - np.sqrt(radius ** 2 - inside ** 2)
