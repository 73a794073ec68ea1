"""The window: sewn frame with piping, clear film, felt insert board with its loops."""
import numpy as np

from body import BED_Z, PANEL_Z, window_loop, window_outline, window_rim
from curves import circle, rounded_rect, spline, superellipse, wave
from mesh import grid, plate, sweep, tube
from shell import coons
from stitch import stitch_row
from trim_sheet import CORD

FRONT = np.array([0.0, 0.0, 1.0])


def lifted(loop, z):
    return np.column_stack([loop, np.full(len(loop), z)])


def frame(bag, spec):
    """Binding folded over the film's edge, a cord of piping inside and outside it, two stitch rows."""
    film_z = spec['z_film']
    band = np.array([(6.2, -2.6), (5.4, 0.0), (3.6, 1.5), (0, 1.9), (-3.6, 1.5), (-5.4, 0.2), (-5.6, -2.6)])
    path = lifted(window_rim(spec, 5.0), film_z - 0.6)
    facing = np.tile(FRONT, (len(path), 1))
    bag.add(sweep('frame', path, facing, band, 'fabric_trim', closed=True))
    # the return of the binding behind the film's edge
    inner = lifted(window_rim(spec, 0.4), film_z - 1.6)
    bag.add(sweep('frame', inner, facing, superellipse(2.6, 3.4, 2.4, 8), 'fabric_trim', closed=True))
    outer = lifted(window_rim(spec, 11.6), PANEL_Z + 1.5)
    bag.add(tube('piping', outer, facing, 2.1, 'fabric_main', 7, closed=True))
    for grow, high in ((2.7, 0.95), (7.3, 0.95)):
        row = lifted(window_loop(spec, 200, grow), film_z + high)
        bag.add(stitch_row(row, np.tile(FRONT, (200, 1)), closed=True, lift=0.18, width=1.9, spacing=5.6))


def film(bag, spec):
    """Clear sheet: a slight dome and the waviness of soft plastic pulled by its seam. One sheet, facing out, so that it
    casts no shadow on what hangs behind it."""
    nx, ny = 34, 30
    flat = coons(window_outline(spec, 1.2), nx, ny)
    u, v = np.linspace(-1, 1, nx + 1)[:, None], np.linspace(-1, 1, ny + 1)[None]
    free = np.clip((1 - np.abs(u)) * 5, 0, 1) * np.clip((1 - np.abs(v)) * 5, 0, 1)
    dome = (1 - np.abs(u) ** 2.2) * (1 - np.abs(v) ** 2.2)
    z = np.zeros((nx + 1, ny + 1))
    for i in range(nx + 1):
        for j in range(ny + 1):
            x, y = flat[i, j]
            pulled = wave(x * 0.02 + 3, y * 0.013, 2) * 1.1 + wave(x * 0.045, y * 0.03 + 9, 5) * 0.35
            z[i, j] = spec['z_film'] + 0.3 + 1.3 * dome[i, j] + pulled * free[i, j]
    sheet = np.concatenate([flat, z[..., None]], 2)
    return bag.add(grid('film', sheet, 'film').facing(FRONT))


def board(bag, spec):
    """Felt board; at each point a loop through two eyelets, standing off so that a ring passes through."""
    z = spec['z_board']
    (x0, x1), (y0, y1) = spec['x'], spec['y']
    center = ((x0 + x1) / 2, (y0 + y1) / 2)
    outline = rounded_rect(x1 - x0 - 1.0, y1 - y0 - 1.0, spec['corner_radius'] - 1, 7, center)
    felt = plate('board', outline, [], z - BED_Z, 0.9, 'felt', tile=32.0, fill=9.0)
    bag.add(felt.moved((0, 0, (z + BED_Z) / 2)))
    row = lifted(window_loop(spec, 180, -6.5), z)
    bag.add(stitch_row(row, np.tile(FRONT, (180, 1)), closed=True, lift=0.25, width=1.9, spacing=7.0))
    for point in bag.points.values():
        if point['kind'] == 'window_insert':
            loop(bag, point, z)


def loop(bag, point, z):
    """Narrow elastic out of one eyelet and back into the one above it: what hangs on its lower leg lies flat before the board."""
    x, y, _ = point['position_mm']
    thick, stand = 1.6, 2.4
    legs = ((-2.4, -0.4), (0.4, -0.5), (stand, -thick / 2), (4.3, -0.2), (5.2, 1.6), (5.1, 4.6), (3.8, 6.7), (1.4, 7.4), (-2.4, 7.4))
    path = spline(np.array([(x, y + up, z + out) for out, up in legs]), 19)
    bag.add(sweep('loop', path, np.tile([1.0, 0, 0], (19, 1)), superellipse(thick, 4.0, 2.6, 8), 'webbing', tile=40.0, band=CORD))
    for up in (-0.4, 7.4):
        rim = np.column_stack([circle(2.35, 13, (x, y + up)), np.full(13, z + 0.35)])
        bag.add(sweep('eyelet', rim, np.tile(FRONT, (13, 1)), superellipse(1.7, 1.1, 2.2, 5), 'metal', closed=True))
    bag.anchor(point['id'], (x, y, z + stand))
