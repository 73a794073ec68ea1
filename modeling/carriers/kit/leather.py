"""Textures of leather-look sheet, waxed canvas and metal zip chain. Each returns color (or tone) and height, seamless."""
import numpy as np
from mathutils import Vector
from mathutils.kdtree import KDTree

from coated_cloth import creased
from textures import blurred, noise


def cells(n, count, seed):
    """Distances (in cell widths) from each pixel to the nearest and second nearest of jittered points, seamless."""
    rng = np.random.default_rng(seed)
    base = (np.stack(np.meshgrid(np.arange(count), np.arange(count)), -1).reshape(-1, 2) + rng.uniform(0.08, 0.92, (count * count, 2)))
    points = np.concatenate([base + (dx * count, dy * count) for dx in (-1, 0, 1) for dy in (-1, 0, 1)])
    points = points[((points > -2) & (points < count + 2)).all(1)]
    tree = KDTree(len(points))
    for i, (x, y) in enumerate(points):
        tree.insert(Vector((x, y, 0)), i)
    tree.balance()
    near = np.zeros((n, n, 2))
    for j in range(n):
        for i in range(n):
            found = tree.find_n(Vector(((i + 0.5) / n * count, (j + 0.5) / n * count, 0)), 2)
            near[j, i] = found[0][2], found[1][2]
    return near[..., 0], near[..., 1]


def pebbled(n=320, count=30, seed=71):
    """Embossed pebble grain: rounded islands between fine valleys, pores here and there."""
    first, second = cells(n, count, seed)
    island = np.clip((second - first) / 0.42, 0, 1) ** 0.6
    height = blurred(island, 0.9) * (0.8 + 0.2 * noise((n, n), seed + 1, 14)) + 0.05 * noise((n, n), seed + 2, 1.0)
    tone = 0.86 + 0.10 * blurred(island, 1.0) + 0.016 * noise((n, n), seed + 3, 20)
    return tone, height


def waxed(n=512, threads=124, seed=81):
    """Fine poly-cotton, its hollows filled with wax: soft plain weave with slubs, here and there a pale handling crease."""
    y, x = np.mgrid[0:n, 0:n] / n * threads
    x = (x + 0.14 * noise((n, n), seed, 12)) % threads
    y = (y + 0.14 * noise((n, n), seed + 1, 12)) % threads
    ix, iy = np.floor(x).astype(int) % threads, np.floor(y).astype(int) % threads
    fx, fy = x - np.floor(x) - 0.5, y - np.floor(y) - 0.5
    over = (ix + iy) % 2 == 0
    rng = np.random.default_rng(seed + 2)
    thick = lambda: (1 + 0.11 * blurred(rng.standard_normal((threads, n)), 30, 0.01) * 10)
    rows, cols = thick(), thick()
    px = np.arange(n)[None, :].repeat(n, 0)
    warp = np.cos(np.pi * fx) * (0.66 + 0.34 * np.cos(np.pi * fy)) * np.clip(cols[ix, px.T], 0.6, 1.6)
    weft = np.cos(np.pi * fy) * (0.66 + 0.34 * np.cos(np.pi * fx)) * np.clip(rows[iy, px], 0.6, 1.6)
    cloth = blurred(np.where(over, warp, weft), 0.9)
    tone = np.where(over, cols[ix, px.T], rows[iy, px])
    a = noise((n, n), seed + 5, 24)
    crease = np.clip(1 - np.abs(a) / 0.10, 0, 1) ** 1.5 * np.clip(noise((n, n), seed + 6, 34) * 0.5 + 0.2, 0, 1)
    height = cloth + 0.4 * blurred(crease, 2.2)
    shade = (cloth - cloth.mean()) / cloth.std()
    color = 0.92 + 0.018 * shade + 0.04 * (tone - 1) + 0.02 * blurred(crease, 1.5)
    return color, height


def teeth(w=256, h=64, pairs=8):
    """Metal zip chain, 20 mm long: teeth of both sides mesh in the middle, dark between them."""
    y, x = np.mgrid[0:h, 0:w]
    u, across = (x + 0.5) / w * pairs, ((y + 0.5) / h - 0.5) * 2
    bar = lambda shift: np.abs(((u + shift) % 1) - 0.5) * 2
    left, right = bar(0.0), bar(0.5)
    soft = lambda d, edge: 1 / (1 + np.exp((d - edge) / 0.07))
    body = np.maximum(soft(left, 0.56) * (across < 0.28), soft(right, 0.56) * (across > -0.28))
    cap = np.clip(1 - np.minimum(np.where(across < 0.28, left, 9), np.where(across > -0.28, right, 9)) ** 2, 0, 1)
    height = blurred(body * (0.6 + 0.4 * cap), 0.8)
    color = 0.10 + 0.85 * blurred(body, 0.7)
    return color, height


def polished(n=384, count=40, seed=91):
    """Polished hide: fine grain of islands and pores, and the net of creases where it was bent."""
    first, second = cells(n, count, seed)
    island = np.clip((second - first) / 0.5, 0, 1) ** 0.5
    crease = np.maximum(creased(n, seed + 1, 26, 0.07), creased(n, seed + 3, 15, 0.05))
    height = 1.5 * blurred(island, 0.8) * (0.8 + 0.2 * noise((n, n), seed + 5, 12)) - 1.6 * blurred(crease, 1.1)
    tone = 0.93 + 0.05 * blurred(island, 0.9) - 0.07 * blurred(crease, 1.0)
    return tone, height


def saddle(w=128, h=64):
    """Saddle stitches: two thick waxed threads a repeat, slanting, each drawn into its hole. Color with alpha, and height."""
    y, x = np.mgrid[0:h, 0:w]
    u, v = (x + 0.5) / w * 2, (y + 0.5) / h * 2 % 1
    along, cross = (u % 1 - 0.5) * 4.0, (v - 0.5) * 2.2
    slant = cross - 0.30 * along
    d = np.hypot(np.maximum(np.abs(along) - 1.05, 0), slant)
    inside = 1 / (1 + np.exp((d - 0.56) / 0.045))
    halo = 0.5 * np.exp(-(np.maximum(d - 0.5, 0) / 0.22) ** 2)
    body = np.clip(1 - (d / 0.6) ** 2, 0, 1) ** 0.5
    twist = 0.09 * np.sin(2 * np.pi * (along / 0.7 + slant * 0.8))
    hole = np.exp(-((np.abs(along) - 1.75) / 0.22) ** 2 - (slant / 0.3) ** 2)
    tone = np.where(inside > 0.5, 0.74 + 0.22 * body + twist, 0.06)
    alpha = np.maximum(np.maximum(inside, halo), 0.7 * hole)
    return np.dstack([tone, tone, tone, alpha]), body + twist
