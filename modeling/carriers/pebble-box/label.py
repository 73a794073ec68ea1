"""Art of the cotton label: three balanced pebbles and the name, ink on cream cloth."""
import numpy as np

from lettering import word, word_width
from textures import blurred, noise

PEBBLES = ((8.6, 6.3, 5.2, 2.5, -4), (8.2, 11.6, 3.9, 2.2, 7), (9.2, 16.0, 2.5, 1.7, -10))  # x, y, half width, half height, turn in degrees


def draw(w=512, h=228, width=54.0, height=24.0):
    y, x = np.mgrid[0:h, 0:w]
    mx, my = (x + 0.5) / w * width, height - (y + 0.5) / h * height
    ink = np.full((h, w), 1e3)
    for cx, cy, a, b, turn in PEBBLES:
        c, s = np.cos(np.radians(turn)), np.sin(np.radians(turn))
        u, v = ((mx - cx) * c + (my - cy) * s) / a, (-(mx - cx) * s + (my - cy) * c) / b
        r = (np.abs(u) ** 2.5 + np.abs(v) ** 2.5) ** (1 / 2.5)
        ink = np.minimum(ink, (r - 1) * b)
    size, gap = 5.3, 1.5
    ink = np.minimum(ink, word(mx, my, 'PEBBLE', 17.6, 12.9, size, gap, 0.95))
    ink = np.minimum(ink, word(mx, my, 'BOX', 17.6, 5.0, size, gap, 0.95))
    right = 17.6 + word_width('PEBBLE', size, gap)
    left = 17.6 + word_width('BOX', size, gap) + 2.6
    line = np.maximum(np.abs(my - 7.6) - 0.28, np.maximum(left - mx, mx - right))
    ink = np.minimum(ink, line)
    mask = 1 / (1 + np.exp(ink / 0.045))
    yarn = 0.5 + 0.5 * np.sin(2 * np.pi * mx / 0.46) * np.cos(2 * np.pi * my / 0.46)
    worn = np.clip(mask * (0.94 + 0.05 * noise((h, w), 3, 1.0)), 0, 1)[..., None]
    cloth = np.array([0.93, 0.90, 0.82]) * (0.95 + 0.06 * yarn[..., None]) + 0.01 * noise((h, w), 4, 9)[..., None]
    color = cloth * (1 - worn) + np.array([0.19, 0.17, 0.16]) * worn
    return color, blurred(yarn + 0.25 * mask, 0.7)
