"""Art of the foil stamp: a four-hole button and the name; alpha is the foil."""
import numpy as np

from lettering import word, word_width
from textures import blurred, noise


def draw(w=512, h=115, width=58.0, height=13.0):
    y, x = np.mgrid[0:h, 0:w]
    mx, my = (x + 0.5) / w * width, height - (y + 0.5) / h * height
    size, gap = 4.6, 1.7
    text = 'BUTTON MINI'
    total = word_width(text, size, gap) + 11.0
    left = (width - total) / 2
    cx, cy = left + 4.2, height / 2
    r = np.hypot(mx - cx, my - cy)
    ink = np.minimum(np.abs(r - 4.0) - 0.42, np.abs(r - 2.75) - 0.16)
    for hx, hy in ((1, 1), (-1, 1), (-1, -1), (1, -1)):
        ink = np.minimum(ink, np.hypot(mx - cx - hx * 0.95, my - cy - hy * 0.95) - 0.46)
    ink = np.minimum(ink, word(mx, my, text, left + 11.0, cy - size / 2, size, gap, 0.72))
    mask = 1 / (1 + np.exp(ink / 0.04))
    tone = 0.95 + 0.03 * noise((h, w), 5, 1.2)
    color = np.dstack([tone, tone, tone, mask])
    return color, blurred(1 - mask, 1.2)
