"""Block print of three orchard trees with a ladder and a basket, and the woven label of the hem."""
import numpy as np

from textures import blurred, noise
from words import word_distance, word_length

CREAM, LEAF, APPLE, EARTH = (np.array(c) / 255 for c in ((240, 231, 211), (72, 98, 58), (181, 58, 42), (74, 54, 40)))


def capsule(x, y, a, b, ra, rb):
    """Distance to a tapered stroke."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    t = np.clip(((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy), 0, 1)
    return np.hypot(x - a[0] - t * dx, y - a[1] - t * dy) - (ra + (rb - ra) * t)


def ellipse(x, y, cx, cy, rx, ry):
    """About the distance to an ellipse."""
    k = np.hypot((x - cx) / rx, (y - cy) / ry)
    return (k - 1) * min(rx, ry) * (0.6 + 0.4 / np.maximum(k, 0.3))


class Block:
    """Ink by color, each cut as a distance in millimeters (negative inside)."""

    def __init__(self, x, y):
        self.x, self.y = x, y
        self.ink = {name: np.full(x.shape, 1e3) for name in ('leaf', 'apple', 'earth')}

    def add(self, name, distance):
        self.ink[name] = np.minimum(self.ink[name], distance)

    def cut(self, name, distance):
        self.ink[name] = np.maximum(self.ink[name], -distance)


def gouge(x, y, cx, cy, angle, length, width):
    """A lens-shaped cut of the knife."""
    c, s = np.cos(angle), np.sin(angle)
    u, v = ((x - cx) * c + (y - cy) * s) / (length / 2), (-(x - cx) * s + (y - cy) * c) / (width / 2)
    return (np.abs(v) - np.sqrt(np.clip(1 - u * u, 0, 1)) + 10 * (np.abs(u) > 1)) * width / 2


def tree(block, rng, cx, ground, canopy, trunk_top, apples):
    """Trunk with two limbs, a canopy of ellipses, knife cuts like leaves, apples left in a ring of bare cloth."""
    x, y = block.x, block.y
    block.add('earth', capsule(x, y, (cx, ground), (cx + 0.8, trunk_top), 4.6, 2.8))
    for s in (-1, 1):
        block.add('earth', capsule(x, y, (cx + 0.6, trunk_top - 7), (cx + s * 12, trunk_top + 8), 2.2, 1.2))
        block.add('earth', capsule(x, y, (cx + s * 3, ground + 2), (cx + s * 9, ground), 2.4, 0.6))
    crown = np.full(x.shape, 1e3)
    for ex, ey, rx, ry in canopy:
        crown = np.minimum(crown, ellipse(x, y, cx + ex, ey, rx, ry))
    edge = 1.1 * np.sin(np.arctan2(y - canopy[0][1], x - cx) * 17 + cx) + 0.6 * np.sin(np.arctan2(y - canopy[0][1], x - cx) * 31)
    crown = crown + edge
    block.add('leaf', crown)
    # leaves: cuts in rows that bend round the crown
    top = max(ey + ry for _, ey, _, ry in canopy)
    low = min(ey - ry for _, ey, _, ry in canopy)
    for row, yy in enumerate(np.arange(low + 6, top - 4, 7.6)):
        for xx in np.arange(-52, 53, 8.6):
            gx, gy = cx + xx + (4.3 if row % 2 else 0) + rng.uniform(-1, 1), yy + rng.uniform(-1, 1) - 0.006 * xx * xx
            angle = np.pi / 2 - 0.022 * xx + rng.uniform(-0.25, 0.25) + (0.6 if row % 2 else -0.6)
            cut = gouge(x, y, gx, gy, angle, rng.uniform(5.4, 7.0), rng.uniform(1.5, 2.1))
            block.cut('leaf', cut)
    for ax, ay, r in apples:
        px, py = cx + ax, ay
        block.cut('leaf', np.hypot(x - px, y - py) - r - 1.5)
        apple(block, px, py, r)


def apple(block, px, py, r):
    """Two lobes, a shine cut out, a stem."""
    x, y = block.x, block.y
    body = np.minimum(ellipse(x, y, px - r * 0.30, py, r * 0.74, r * 0.96), ellipse(x, y, px + r * 0.30, py, r * 0.74, r * 0.96))
    block.add('apple', body)
    block.cut('apple', gouge(x, y, px - r * 0.42, py + r * 0.25, 1.15, r * 0.95, r * 0.34))
    block.add('earth', capsule(x, y, (px, py + r * 0.72), (px + r * 0.25, py + r * 1.35), 0.62, 0.5))


def block_print(w=840, h=538, width=228.0, height=146.0):
    """Color with alpha. Ink lies unevenly, as from a hand-cut block: dry spots, a lighter middle, the weave showing through."""
    yy, xx = np.mgrid[0:h, 0:w]
    x, y = (xx + 0.5) / w * width, height - (yy + 0.5) / h * height
    x = x + 0.35 * noise((h, w), 81, 14)
    y = y + 0.35 * noise((h, w), 82, 14)
    rng = np.random.default_rng(83)
    block = Block(x, y)
    ground = 17.0
    tree(block, rng, 42, ground, [(0, 82, 31, 30), (-10, 70, 22, 20), (12, 72, 20, 18)], 52,
         [(-16, 84, 5.2), (4, 98, 5.0), (15, 76, 5.4), (-4, 66, 5.0)])
    tree(block, rng, 116, ground, [(0, 92, 36, 40), (-12, 74, 24, 22), (13, 76, 24, 22)], 54,
         [(-20, 84, 5.6), (-4, 112, 5.4), (18, 100, 5.8), (6, 78, 5.6), (-14, 64, 5.0)])
    tree(block, rng, 188, ground, [(0, 76, 29, 24), (0, 98, 20, 20)], 50, [(-13, 78, 5.2), (7, 98, 5.0), (14, 70, 5.2)])
    # ladder against the middle tree
    feet, heads = ((142.0, ground), (151.0, ground)), ((132.5, 84.0), (138.5, 84.0))
    for a, b in zip(feet, heads):
        block.cut('leaf', capsule(x, y, a, b, 2.3, 2.3))
        block.add('earth', capsule(x, y, a, b, 1.15, 0.95))
    for t in np.linspace(0.10, 0.93, 8):
        a, b = (np.array(f) * (1 - t) + np.array(g) * t for f, g in zip(feet, heads))
        block.add('earth', capsule(x, y, a, b, 0.85, 0.85))
    # basket with apples between the first two trees
    bx, by = 78.0, ground
    for ax, ay, r in ((-6.5, 15.5, 4.2), (1.0, 18.0, 4.4), (7.6, 15.2, 4.0)):
        apple(block, bx + ax, by + ay, r)
    bowl = np.maximum(np.abs(x - bx) - (9.5 + 0.26 * (y - by)), np.abs(y - by - 6.5) - 6.5)
    block.cut('apple', bowl - 0.9)
    block.add('earth', bowl)
    for k in range(4):
        for m in range(-3, 4):
            block.cut('earth', gouge(x, y, bx + m * 4.4 + (2.2 if k % 2 else 0), by + 2.2 + k * 3.0, 0.0, 3.2, 1.0))
    # ground: long strokes and tufts; one bird
    for k in range(9):
        gx = 14 + k * 25 + rng.uniform(-4, 4)
        block.add('earth', gouge(x, y, gx, ground - 2.5 + rng.uniform(-1.2, 1), 0.0, 30, 2.2))
        for m in (-1, 0, 1):
            block.add('leaf', capsule(x, y, (gx + 9 + m * 1.2, ground - 2), (gx + 9 + m * 3.2, ground + 5 + (m == 0) * 2), 0.8, 0.25))
    for gx, gy, size in ((70, 118, 1.0), (82, 126, 0.75), (160, 128, 0.9)):
        for s in (-1, 1):
            block.add('earth', capsule(x, y, (gx, gy), (gx + s * 5.4 * size, gy + 2.6 * size), 1.0 * size, 0.4))
    soft = lambda d: 1 / (1 + np.exp(np.clip(d, -3, 3) / 0.075))
    every = np.minimum(np.minimum(block.ink['leaf'], block.ink['apple']), block.ink['earth'])
    # the cream ground fills the cuts, so the print shows on dark cloth too
    filled = blurred(np.where(every < 0.4, 1.0, 0.0), 7) > 0.30
    halo = np.clip(blurred(filled * 1.0, 1.6) * 1.6 - 0.3, 0, 1)
    worn = noise((h, w), 84, 1.1) * 0.5 + noise((h, w), 85, 5) * 0.35 + noise((h, w), 86, 26) * 0.4
    cover = np.clip(0.93 - 0.16 * np.clip(worn - 0.55, 0, 2) - 0.35 * np.clip(worn - 1.15, 0, 1), 0.15, 1)
    color, alpha = np.ones((h, w, 3)) * CREAM, halo * 0.86
    for name, tint in (('earth', EARTH), ('leaf', LEAF), ('apple', APPLE)):
        mask = soft(block.ink[name])
        color = color * (1 - mask[..., None]) + tint * (1 + 0.05 * noise((h, w), 87, 9)[..., None]) * mask[..., None]
        alpha = np.maximum(alpha, mask)
    alpha *= cover
    edge = np.minimum(np.minimum(xx, w - 1 - xx), np.minimum(yy, h - 1 - yy))
    return np.dstack([color, alpha * np.clip(edge / 4, 0, 1)])


def label(w=512, h=150, width=58.0, height=17.0):
    """Woven on cream tape: an apple between two leaves' width, ORCHARD in brown, a stitched line. Color and relief."""
    yy, xx = np.mgrid[0:h, 0:w]
    x, y = (xx + 0.5) / w * width, height - (yy + 0.5) / h * height
    size, gap = 5.6, 1.5
    left = 16.5 + (width - 20.5 - word_length('ORCHARD', size, gap)) / 2
    word = word_distance(x, y, 'ORCHARD', size, left, 5.7, 0.47, gap)
    cx, cy = 9.4, 8.0
    fruit = np.minimum(ellipse(x, y, cx - 1.2, cy, 2.9, 3.7), ellipse(x, y, cx + 1.2, cy, 2.9, 3.7))
    core = np.minimum(np.abs(fruit + 0.9) - 0.0, 1e3)
    seeds = np.minimum(gouge(x, y, cx - 0.9, cy - 0.2, 1.9, 2.0, 0.9), gouge(x, y, cx + 0.9, cy - 0.2, 1.24, 2.0, 0.9))
    stem = capsule(x, y, (cx, cy + 3.0), (cx + 0.6, cy + 5.2), 0.34, 0.3)
    leaf = gouge(x, y, cx + 2.7, cy + 4.6, 0.35, 4.0, 1.7)
    lines = np.minimum(np.abs(y - 1.7), np.abs(y - height + 1.7)) - 0.22
    soft = lambda d: 1 / (1 + np.exp(np.clip(d, -3, 3) / 0.06))
    yarn = 0.5 + 0.5 * np.sin(2 * np.pi * x / 0.5)
    pick = 0.5 + 0.5 * np.sin(2 * np.pi * y / 0.5 + np.pi * np.floor(x / 0.5))
    color = np.array([0.925, 0.885, 0.79]) * (0.95 + 0.06 * pick[..., None])
    for mask, tint in ((soft(word), EARTH), (soft(lines), EARTH), (soft(fruit), APPLE), (soft(np.maximum(fruit + 1.1, 0 * core)), CREAM),
                       (soft(np.minimum(seeds, stem)), EARTH), (soft(leaf), LEAF)):
        color = color * (1 - mask[..., None]) + tint * (0.95 + 0.07 * yarn[..., None]) * mask[..., None]
    ink = np.maximum.reduce([soft(word), soft(fruit), soft(leaf), soft(lines)])
    return color, blurred(np.where(ink > 0.5, 0.6 + 0.4 * yarn, 0.4 * pick), 0.8)
