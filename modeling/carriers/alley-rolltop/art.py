"""The molded label: rolled-cloth mark and the words ALLEY ROLL, upright."""
import numpy as np

from textures import blurred, segment_distance
from words import word_distance


def label(w=160, h=620, width=17.0, height=66.0):
    """Color and relief. Read with the head to the left: the text runs up."""
    y, x = np.mgrid[0:h, 0:w]
    px, py = (x + 0.5) / w * width, height - (y + 0.5) / h * height
    along, up = py, width - px                     # text frame: along the label, letters upright to its left edge
    ink = np.minimum(word_distance(along, up, 'ALLEY', 6.0, 17.5, 8.0, 0.52, 1.75), word_distance(along, up, 'ROLL', 3.0, 17.5, 3.0, 0.30, 1.0))
    # the rolled mouth as a spiral over the bag's two sides
    cx, cy, turns = 8.8, 8.9, 2.1
    t = np.linspace(0, turns * 2 * np.pi, 90)
    r = 0.7 + 2.6 * t / t[-1]
    spiral = np.stack([cx + r * np.cos(-t + 1.2), cy + r * np.sin(-t + 1.2)], 1)
    for a, b in zip(spiral[:-1], spiral[1:]):
        ink = np.minimum(ink, segment_distance(along, up, a, b) - 0.36)
    for k in range(6):
        d = np.maximum(np.abs(along - (36.5 + k * 2.1)) - (0.55 if k % 2 else 0.85), np.abs(up - 4.5) - 1.5)
        ink = np.minimum(ink, d)
    frame = np.maximum(np.abs(along - height / 2) - (height / 2 - 1.7), np.abs(up - width / 2) - (width / 2 - 1.7))
    line = np.abs(frame) - 0.17
    mask, rim = (1 / (1 + np.exp(v / 0.05)) for v in (ink, line))
    grain = np.random.default_rng(3).standard_normal((h, w))
    base = np.array([0.105, 0.11, 0.115])
    light = np.array([0.86, 0.87, 0.84])
    color = base + 0.012 * blurred(grain, 0.8)[..., None]
    color = color * (1 - mask[..., None]) + light * mask[..., None]
    color = color * (1 - rim[..., None]) + np.array([0.26, 0.27, 0.28]) * rim[..., None]
    return color, blurred(mask * 1.0 + rim * 0.6, 0.8) + 0.02 * grain
