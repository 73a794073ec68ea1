"""Words of stroke letters as distances, for label art."""
import numpy as np

from textures import STROKES, segment_distance

LETTERS = STROKES | {
    'C': [[(.66, .82), (.50, .97), (.34, 1), (.14, .90), (.02, .66), (0, .5), (.02, .34), (.14, .10), (.34, 0), (.50, .03), (.66, .18)]],
    'H': [[(0, 0), (0, 1)], [(.60, 0), (.60, 1)], [(0, .51), (.60, .51)]],
    'O': [[(.34, 0), (.12, .10), (.02, .34), (0, .5), (.02, .66), (.12, .90), (.34, 1), (.56, .90), (.66, .66), (.68, .5), (.66, .34),
           (.56, .10), (.34, 0)]],
    'R': [[(0, 0), (0, 1), (.40, 1), (.56, .90), (.60, .74), (.54, .57), (.38, .48), (0, .48)], [(.34, .48), (.62, 0)]],
    'Y': [[(0, 1), (.34, .48), (.68, 1)], [(.34, .48), (.34, 0)]],
}


def advance(letter, size, gap):
    return max(x for stroke in LETTERS[letter] for x, _ in stroke) * size + gap


def word_length(text, size, gap):
    return sum(advance(c, size, gap) for c in text) - gap


def word_distance(x, y, text, size, left, base, pen, gap):
    """Distance (mm, negative in the ink) of the points (x, y) to a word starting at `left` on `base`; `pen` is half a stroke."""
    ink = np.full(np.shape(x), 1e3)
    for c in text:
        for stroke in LETTERS[c]:
            for a, b in zip(stroke[:-1], stroke[1:]):
                d = segment_distance(x, y, (left + a[0] * size, base + a[1] * size), (left + b[0] * size, base + b[1] * size))
                np.minimum(ink, d - pen, out=ink)
        left += advance(c, size, gap)
    return ink
