"""Curves, moving frames and cross sections as numpy arrays. Millimeters; x right, y up, z front."""
import math

import numpy as np
from mathutils import Vector, noise

UP = np.array([0.0, 1.0, 0.0])


def unit(v):
    """Unit vectors along the last axis."""
    v = np.asarray(v, float)
    return v / np.maximum(np.linalg.norm(v, axis=-1, keepdims=True), 1e-12)


def wave(x, y=0.0, z=0.0):
    """Seeded smooth noise in about -1..1 (Perlin), the same in every run."""
    return noise.noise(Vector((float(x), float(y), float(z))))


def length(points):
    return float(np.linalg.norm(np.diff(np.asarray(points, float), axis=0), axis=1).sum())


def resample(points, count, closed=False):
    """`count` points at equal arc length; extra columns (normals) are carried along."""
    points = np.asarray(points, float)
    if closed:
        points = np.vstack([points, points[:1]])
    at = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(points[:, :3], axis=0), axis=1))])
    t = np.linspace(0, at[-1], count + 1)[:-1] if closed else np.linspace(0, at[-1], count)
    return np.stack([np.interp(t, at, points[:, k]) for k in range(points.shape[1])], 1)


def spline(points, count, closed=False):
    """Catmull-Rom through the points, resampled to `count`."""
    points = np.asarray(points, float)
    m = len(points)
    out = []
    for i in range(m if closed else m - 1):
        if closed:
            p = [points[(i + k - 1) % m] for k in range(4)]
        else:
            p = [points[min(max(i + k - 1, 0), m - 1)] for k in range(4)]
        for t in np.linspace(0, 1, 24, endpoint=False):
            out.append(0.5 * (2 * p[1] + (-p[0] + p[2]) * t
                              + (2 * p[0] - 5 * p[1] + 4 * p[2] - p[3]) * t * t
                              + (-p[0] + 3 * p[1] - 3 * p[2] + p[3]) * t ** 3))
    if not closed:
        out.append(points[-1])
    return resample(out, count, closed)


def soften(rows, sigma, closed=False):
    """Gaussian smoothing along axis 0; open curves keep their ends."""
    k = max(int(sigma * 3), 1)
    w = np.exp(-0.5 * (np.arange(-k, k + 1) / sigma) ** 2)
    w /= w.sum()
    if closed:
        pad = np.vstack([rows[-k:], rows, rows[:k]])
    else:
        pad = np.vstack([2 * rows[0] - rows[k:0:-1], rows, 2 * rows[-1] - rows[-2:-k - 2:-1]])
    return np.stack([np.convolve(pad[:, c], w, 'valid') for c in range(rows.shape[1])], 1)


def tangents(points, closed=False):
    if closed:
        return unit(np.roll(points, -1, 0) - np.roll(points, 1, 0))
    return unit(np.gradient(points, axis=0))


def frames(points, normals, closed=False):
    """Tangent, side (= tangent x normal) and the normal made square to both."""
    t = tangents(points, closed)
    side = unit(np.cross(t, normals))
    return t, side, unit(np.cross(side, t))


def carried_normals(points, first):
    """Parallel transport of `first` along an open curve: no twist."""
    t = tangents(points)
    out = [unit(np.asarray(first, float) - np.dot(first, t[0]) * t[0])]
    for i in range(1, len(points)):
        out.append(unit(out[-1] - np.dot(out[-1], t[i]) * t[i]))
    return np.array(out)


def basis(x, y, z):
    """Matrix whose columns are x, y, z."""
    return np.stack([x, y, z], 1)


def circle(radius, count, center=(0.0, 0.0), start=0.0):
    a = start + np.arange(count) / count * 2 * np.pi
    return np.stack([np.cos(a) * radius + center[0], np.sin(a) * radius + center[1]], 1)


def superellipse(width, height, exponent=2.6, count=16):
    a = (np.arange(count) + 0.5) / count * 2 * np.pi
    c, s = np.cos(a), np.sin(a)
    return np.stack([np.sign(c) * np.abs(c) ** (2 / exponent) * width / 2,
                     np.sign(s) * np.abs(s) ** (2 / exponent) * height / 2], 1)


def rounded_rect(width, height, radius, steps=3, center=(0.0, 0.0)):
    out = []
    for cx, cy, a0 in ((1, 1, 0), (-1, 1, 90), (-1, -1, 180), (1, -1, 270)):
        for i in range(steps + 1):
            a = math.radians(a0 + 90 * i / steps)
            out.append((cx * (width / 2 - radius) + radius * math.cos(a),
                        cy * (height / 2 - radius) + radius * math.sin(a)))
    return np.array(out) + np.array(center)
