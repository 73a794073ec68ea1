"""Textures of raw cotton: canvas with slubs and seed flecks, herringbone webbing, ticking with a selvedge."""
import numpy as np

from textures import blurred, noise


def canvas(n=512, threads=68):
    """Heavy plain weave of uneven yarn. Height and color: warm where yarn is thick, here and there a fleck of seed husk."""
    y, x = np.mgrid[0:n, 0:n] / n * threads
    x = (x + 0.11 * noise((n, n), 61, 7)) % threads
    y = (y + 0.11 * noise((n, n), 62, 7)) % threads
    ix, iy = np.floor(x).astype(int) % threads, np.floor(y).astype(int) % threads
    fx, fy = x - np.floor(x) - 0.5, y - np.floor(y) - 0.5
    over = (ix + iy) % 2 == 0
    rows, cols = (np.random.default_rng(s).standard_normal((threads, n)) for s in (63, 64))
    px = np.arange(n)[None, :].repeat(n, 0)
    slow = lambda a, s: blurred(a, s, 0.01) / blurred(a, s, 0.01).std()
    thick_weft, thick_warp = slow(rows, 34)[iy, px], slow(cols, 34)[ix, px.T]
    width = lambda t: np.clip(0.50 + 0.035 * t, 0.42, 0.60)
    round_ = lambda d, w: np.sqrt(np.clip(1 - (d / w) ** 2, 0, 1))
    warp = round_(fx, width(thick_warp)) * (0.55 + 0.45 * np.cos(np.pi * fy)) * (1 + 0.07 * thick_warp)
    weft = round_(fy, width(thick_weft)) * (0.55 + 0.45 * np.cos(np.pi * fx)) * (1 + 0.07 * thick_weft)
    height = np.where(over, warp, weft)
    tone = np.where(over, thick_warp, thick_weft)
    fiber = np.where(over, noise((n, n), 65, 0.6, 2.0), noise((n, n), 66, 2.0, 0.6))
    height = blurred(height, 0.8) + 0.06 * fiber
    shade = (height - height.mean()) / height.std()
    light = 0.892 + 0.013 * tone + 0.012 * fiber + 0.052 * shade + 0.004 * noise((n, n), 67, 30)
    color = light[..., None] * np.array([1.0, 0.992, 0.978])
    rng = np.random.default_rng(68)
    yy, xx = np.mgrid[0:n, 0:n]
    for _ in range(20):
        cx, cy, a, size = rng.uniform(0, n), rng.uniform(0, n), rng.uniform(0, np.pi), rng.uniform(0.8, 2.2)
        dx, dy = (xx - cx + n / 2) % n - n / 2, (yy - cy + n / 2) % n - n / 2
        u, v = dx * np.cos(a) + dy * np.sin(a), -dx * np.sin(a) + dy * np.cos(a)
        fleck = np.exp(-(u / (size * 2.2)) ** 2 - (v / size) ** 2) * rng.uniform(0.14, 0.34)
        color *= 1 - fleck[..., None] * np.array([0.55, 0.75, 1.0])
    return height, color


def herringbone(n=192, width=256):
    """Cotton webbing: columns of slanting ribs that change direction, firm edges. 40 mm of length along u, the whole width along v."""
    y, x = np.mgrid[0:n, 0:width]
    v, u = y / n, x / width
    across = v * 8
    slant = np.abs(((across + 1e-6) % 2) - 1)
    rib = np.abs(np.sin(np.pi * (u * 26 + slant * 1.6))) ** 0.8
    valley = np.clip(np.minimum(across % 1, 1 - across % 1) / 0.14, 0, 1) ** 0.4
    edge = np.clip(np.minimum(v, 1 - v) / 0.035, 0, 1) ** 0.5
    fiber = noise((n, width), 72, 1.6, 0.7)
    height = rib * (0.45 + 0.55 * valley) * (0.5 + 0.5 * edge) + 0.07 * fiber
    tone = 0.76 + 0.20 * rib * valley + 0.022 * fiber + 0.014 * noise((n, width), 73, 12)
    return blurred(height, 0.7) * 2.2, tone


TICKING, SELVEDGE = (0.0, 0.78), (0.80, 0.98)


def ticking(n=320, width=128):
    """Striped lining and, in its own band of v, a selvedge with its red yarn. 40 mm along u."""
    y, x = np.mgrid[0:n, 0:width]
    v, u = y / n, x / width * 40.0
    mm = (v - TICKING[0]) / (TICKING[1] - TICKING[0]) * 56.0
    weave = np.sin(2 * np.pi * u / 0.9) * np.sin(2 * np.pi * mm / 0.9)
    base = np.ones((n, width, 3)) * np.array([0.90, 0.865, 0.775])
    blue = np.array([0.24, 0.31, 0.46])

    def mix(color, mask):
        return base * (1 - mask[..., None]) + np.array(color) * mask[..., None]

    soft = lambda d: 1 / (1 + np.exp(d / 0.10))
    at = mm % 8.0
    for center, half in ((2.0, 0.75), (3.9, 0.28), (5.1, 0.28)):
        base = mix(blue, soft(np.abs(at - center) - half) * 0.92)
    s = (v - SELVEDGE[0]) / (SELVEDGE[1] - SELVEDGE[0]) * 11.0
    inside = v > 0.79
    cream = np.array([0.93, 0.90, 0.83])
    base = np.where(inside[..., None], cream, base)
    red = inside * soft(np.abs(s - 6.2) - 0.55)
    base = mix((0.66, 0.16, 0.13), red)
    return np.clip(base * (0.965 + 0.035 * weave[..., None]) + 0.012 * noise((n, width), 75, 1.2)[..., None], 0, 1)
