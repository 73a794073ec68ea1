"""Canvas duck, molded rubber and flat braid; color, height (seamless)."""
import numpy as np

from textures import blurred, noise


def canvas(n=256, threads=44):
    """Cotton duck: plain weave with two yarns side by side, uneven and dry."""
    y, x = np.mgrid[0:n, 0:n] / n * threads
    x = (x + 0.20 * noise((n, n), 121, 6)) % threads
    y = (y + 0.20 * noise((n, n), 122, 6)) % threads
    over = (np.floor(x) + np.floor(y)) % 2 == 0
    fx, fy = x % 1 - 0.5, y % 1 - 0.5
    warp = np.sqrt(np.clip(1 - (fx / 0.54) ** 2, 0, 1)) * (0.55 + 0.45 * np.cos(np.pi * fy))
    weft = np.sqrt(np.clip(1 - (fy / 0.54) ** 2, 0, 1)) * (0.55 + 0.45 * np.cos(np.pi * fx))
    height = blurred(np.where(over, warp, weft), 0.6) + 0.06 * noise((n, n), 123, 0.7)
    shade = (height - height.mean()) / height.std()
    return 0.90 + 0.045 * shade + 0.006 * noise((n, n), 124, 8), height


def foxing(n=128):
    """Rubber tape: pressed pyramids in a fine grid, nearly flat."""
    y, x = np.mgrid[0:n, 0:n] / n * 12
    height = 0.25 * noise((n, n), 131, 1.2) + 0.5 * np.minimum(np.abs(x % 1 - 0.5), np.abs(y % 1 - 0.5))
    return 0.96 + 0.004 * noise((n, n), 132, 5), height


def lace(n=128):
    """Flat braid: chevrons across the width (v), 10 mm of length along u."""
    y, x = np.mgrid[0:n, 0:n] / n
    across = np.abs(((y * 4) % 1) - 0.5) * 2
    height = np.abs(np.sin(np.pi * (x * 10 + across * 0.9))) ** 0.7 * (0.5 + 0.5 * np.abs(np.sin(np.pi * y * 4)) ** 0.4)
    return 0.84 + 0.14 * height, height
