"""Denim, leather grain and the fringe of a raw edge; color, height (seamless)."""
import numpy as np

from textures import blurred, noise


def denim(n=256, ribs=28):
    """Warp-faced 3/1 twill: indigo ribs, undyed weft glinting between them, slubs along the warp."""
    y, x = np.mgrid[0:n, 0:n] / n
    wobble = 0.10 * noise((n, n), 91, 7)
    diagonal = (x * ribs + y * ribs + wobble) % 1 - 0.5
    warp = (x * ribs * 2 + wobble) % 1 - 0.5
    rib = np.sqrt(np.clip(1 - (diagonal / 0.55) ** 2, 0, 1))
    height = blurred(0.75 * rib + 0.25 * np.sqrt(np.clip(1 - (warp / 0.55) ** 2, 0, 1)), 0.5) + 0.05 * noise((n, n), 92, 0.6)
    weft = np.clip(1 - rib, 0, 1) ** 0.8 * np.clip(0.6 + 0.5 * noise((n, n), 93, 0.8), 0, 1.2)
    slub = noise((n, n), 94, 0.6, 22)
    tone = 0.76 + 0.045 * slub + 0.34 * blurred(weft, 0.6) + 0.03 * noise((n, n), 95, 14)
    return np.dstack([tone * 0.99, tone, np.clip(tone * 1.01, 0, 1)]), height


def grain(n=128):
    """Full-grain leather: fine cells, wide soft hollows."""
    cells = np.minimum(np.abs(noise((n, n), 101, 2.2)), 1) + 0.5 * np.minimum(np.abs(noise((n, n), 102, 1.2)), 1)
    height = blurred(cells, 0.6)
    return 0.93 + 0.03 * noise((n, n), 103, 9) + 0.03 * (height - height.mean()) / height.std() * 0.6, height * 1.2


def fringe(w=128, h=40):
    """Loose weft threads: opaque at the cloth (v = 1 is up), fewer and thinner toward the tips."""
    rng = np.random.default_rng(111)
    y, x = np.mgrid[0:h, 0:w]
    down = y / h
    alpha, tone = np.zeros((h, w)), np.full((h, w), 0.9)
    for k in range(74):
        at, length, lean, sway = rng.uniform(0, w), rng.uniform(0.35, 1.0) ** 1.3, rng.uniform(-14, 14), rng.uniform(-5, 5)
        path = at + lean * down ** 1.4 + sway * np.sin(down * 5)
        d = np.abs((x - path + w / 2) % w - w / 2)
        mine = np.clip(1.5 - d, 0, 1) * np.clip((length - down) * 12, 0, 1)
        tone = np.where(mine > alpha, rng.uniform(0.74, 1.0), tone)
        alpha = np.maximum(alpha, mine)
    alpha = np.maximum(alpha, np.clip((0.10 - down) * 20, 0, 1))
    return np.dstack([tone, tone, tone * 0.97, alpha])
