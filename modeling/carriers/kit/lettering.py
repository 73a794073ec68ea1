"""Capitals as strokes, one unit tall, for label art; each stroke is a polyline."""
import numpy as np

from textures import STROKES, segment_distance


def arc(cx, cy, rx, ry, a0, a1, steps=7):
    a = np.radians(np.linspace(a0, a1, steps))
    return [(round(float(cx + rx * np.cos(t)), 3), round(float(cy + ry * np.sin(t)), 3)) for t in a]


LETTERS = {
    **STROKES,
    'B': [[(0, 0), (0, 1), (.30, 1)] + arc(.32, .755, .22, .245, 90, -90) + [(0, .51)], [(.32, .51)] + arc(.34, .255, .26, .255, 90, -90) + [(0, 0)]],
    'C': [arc(.36, .5, .36, .5, 45, 315, 13)],
    'I': [[(.0, 0), (.0, 1)]],
    'M': [[(0, 0), (0, 1), (.38, .3), (.76, 1), (.76, 0)]],
    'O': [arc(.40, .5, .40, .5, 90, 450, 17)],
    'P': [[(0, 0), (0, 1), (.30, 1)] + arc(.32, .74, .25, .26, 90, -90) + [(0, .48)]],
    'T': [[(0, 1), (.62, 1)], [(.31, 1), (.31, 0)]],
    'U': [[(0, 1), (0, .34)] + arc(.31, .34, .31, .34, 180, 360, 9) + [(.62, 1)]],
    'X': [[(0, 0), (.6, 1)], [(0, 1), (.6, 0)]],
    ' ': [],
}


def width_of(letter):
    return max((x for stroke in LETTERS[letter] for x, _ in stroke), default=0.32)


def word_width(text, size, gap):
    return sum(width_of(c) * size + gap for c in text) - gap


def word(mx, my, text, left, base, size, gap, weight):
    """Distance (mm, negative inside) of the points (mx, my) to a word set from `left` on `base`."""
    ink = np.full(np.shape(mx), 1e3)
    for c in text:
        for stroke in LETTERS[c]:
            for a, b in zip(stroke[:-1], stroke[1:]):
                d = segment_distance(mx, my, (left + a[0] * size, base + a[1] * size), (left + b[0] * size, base + b[1] * size))
                ink = np.minimum(ink, d - weight / 2)
        left += width_of(c) * size + gap
    return ink
