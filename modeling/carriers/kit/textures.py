"""Seamless textures drawn from seeded noise: nylon weave, air mesh, trim sheet of straps, stitches, woven label."""
import os
import struct
import zlib

import numpy as np

import trim_sheet


def save_png(path, pixels):
    """pixels [h,w], [h,w,3] or [h,w,4] in 0..1, row 0 on top."""
    data = np.round(np.clip(pixels, 0, 1) * 255).astype(np.uint8)
    if data.ndim == 2:
        data = np.repeat(data[..., None], 3, 2)
    h, w, c = data.shape
    raw = np.concatenate([np.zeros((h, 1), np.uint8), data.reshape(h, w * c)], 1).tobytes()

    def chunk(kind, body):
        return struct.pack('>I', len(body)) + kind + body + struct.pack('>I', zlib.crc32(kind + body))

    header = struct.pack('>IIBBBBB', w, h, 8, {3: 2, 4: 6}[c], 0, 0, 0)
    with open(path, 'wb') as f:
        f.write(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', header) + chunk(b'IDAT', zlib.compress(raw, 9)) + chunk(b'IEND', b''))


def blurred(h, sx, sy=None):
    """Periodic Gaussian blur, sigma in pixels along x and y."""
    sy = sx if sy is None else sy
    f = np.fft.fft2(h)
    y, x = np.fft.fftfreq(h.shape[0])[:, None], np.fft.fftfreq(h.shape[1])[None]
    return np.real(np.fft.ifft2(f * np.exp(-2 * np.pi ** 2 * ((sx * x) ** 2 + (sy * y) ** 2))))


def noise(shape, seed, sx, sy=None):
    """Seamless noise of unit variance."""
    n = blurred(np.random.default_rng(seed).standard_normal(shape), sx, sy)
    return n / n.std()


def normal_map(height, strength):
    """Tangent space normals, green up; height in pixels when strength is 1."""
    dx = (np.roll(height, -1, 1) - np.roll(height, 1, 1)) * strength / 2
    dy = (np.roll(height, 1, 0) - np.roll(height, -1, 0)) * strength / 2
    n = np.dstack([-dx, -dy, np.ones_like(height)])
    return n / np.linalg.norm(n, axis=2, keepdims=True) * 0.5 + 0.5


def weave(n=384, threads=64):
    """Plain weave of coarse filament yarn, as in pack cloth: round yarns that are not all alike, some darker, some drier. Height and tone."""
    y, x = np.mgrid[0:n, 0:n] / n * threads
    ix, iy = np.floor(x).astype(int), np.floor(y).astype(int)
    round_ = lambda d: np.sqrt(np.clip(1 - (d / 0.54) ** 2, 0, 1))
    fx, fy = x - ix - 0.5, y - iy - 0.5
    warp = round_(fx) * (0.55 + 0.45 * np.cos(np.pi * fy))
    weft = round_(fy) * (0.55 + 0.45 * np.cos(np.pi * fx))
    over = (ix + iy) % 2 == 0
    height = np.where(over, warp, weft)
    shade = (height - height.mean()) / height.std()
    rng = np.random.default_rng(46)
    yarns = lambda: rng.normal(0, 1, threads)
    own = np.where(over, yarns()[ix % threads], yarns()[iy % threads])
    tone = 0.92 + 0.035 * shade + 0.018 * own + 0.006 * noise((n, n), 48, 1.2)
    return blurred(height, 0.6) + 0.12 * noise((n, n), 47, 14), tone


def air_mesh(n=256, cells=8):
    """Spacer mesh: rows of holes. Height and tone."""
    y, x = np.mgrid[0:n, 0:n] / n
    height = np.ones((n, n))
    for j in range(-1, 2 * cells + 1):
        for i in range(-1, cells + 1):
            cx, cy = (i + 0.5 * (j % 2)) / cells, j / (2 * cells)
            d = np.hypot((x - cx) * cells, (y - cy) * cells * 1.15)
            height = np.minimum(height, 1 / (1 + np.exp(-(d - 0.27) / 0.035)))
    fiber = noise((n, n), 4, 0.8)
    return blurred(height, 1.2) + 0.04 * fiber, 0.34 + 0.58 * height + 0.04 * fiber


def straps(n=512, width=256):
    """Trim sheet: bands of webbing, zip tape, coil, cord and elastic (see trim_sheet.py); 40 mm of length along u."""
    height, color = np.zeros((n, width)), np.full((n, width), 0.8)
    u = np.arange(width)[None] / width * 40.0

    def band(limits, painter):
        a, b = (int(round(k * n)) for k in limits)
        v = (np.arange(a - 3, b + 3)[:, None] - a) / (b - a)
        h, c = painter(np.clip(v, 0, 1))
        rows = np.arange(a - 3, b + 3) % n
        height[rows], color[rows] = h, c

    def webbing(v):
        across = v * 20
        rib = np.abs(np.sin(np.pi * (u / 1.25 + 0.0 * v)))
        chevron = np.abs(((across / 2.5) % 1) - 0.5) * 2
        thread = np.sin(2 * np.pi * (u / 1.25 + chevron * 0.5)) * 0.5 + 0.5
        column = np.abs(np.sin(np.pi * across / 2.5)) ** 0.35
        edge = np.clip(np.minimum(across, 20 - across) / 0.9, 0, 1) ** 0.5
        h = (0.55 * thread + 0.45 * rib) * column * (0.4 + 0.6 * edge)
        return h * 2.4, 0.70 + 0.22 * h + 0.0 * u

    def tape(v):
        across = v * 18
        h = np.abs(np.sin(np.pi * u / 0.8)) * 0.5 + 0.5 * np.abs(np.sin(np.pi * across / 0.9))
        seam = np.exp(-((across - 9) / 3.4) ** 4)
        return h * 1.0, 0.62 + 0.16 * h - 0.12 * seam

    def coil(v):
        across = (v - 0.5) * 2
        turn = u / 1.25
        left, right = np.abs(np.sin(np.pi * (turn + 0.18 * across))), np.abs(np.sin(np.pi * (turn + 0.5 - 0.18 * across)))
        h = np.where(across < 0, left, right) ** 0.7
        gap = np.clip(np.abs(across) / 0.10, 0, 1)
        h = h * (0.55 + 0.45 * gap)
        return h * 3.4, 0.42 + 0.50 * h

    def cord(v):
        a = u / 2.0
        one, two = np.abs(np.sin(np.pi * (a + v * 4))), np.abs(np.sin(np.pi * (a - v * 4)))
        over = (np.floor(a + v * 4) + np.floor(a - v * 4)) % 2 == 0
        h = np.where(over, one, two) ** 0.6
        fleck = (np.floor(a + v * 4) % 4 == 0) & over
        return h * 2.6, 0.55 + 0.30 * h + 0.22 * fleck

    def elastic(v):
        across = v * 11
        h = np.abs(np.sin(np.pi * across / 1.1)) ** 0.6 * (0.6 + 0.4 * np.abs(np.sin(np.pi * u / 0.67)))
        return h * 2.2, 0.66 + 0.24 * h

    for name, painter in (('WEBBING', webbing), ('TAPE', tape), ('COIL', coil), ('CORD', cord), ('ELASTIC', elastic)):
        band(getattr(trim_sheet, name), painter)
    fiber = noise((n, width), 7, 1.6, 0.6)
    return blurred(height, 0.8) + 0.10 * fiber, color + 0.02 * fiber


def stitches(w=128, h=128):
    """Color with alpha, and height. Lower half of v: two running stitches. Upper half: a bar tack."""
    y, x = np.mgrid[0:h, 0:w]
    u, v = x / w * 2, y / h
    alpha, height, tone = np.zeros((h, w)), np.zeros((h, w)), np.full((h, w), 0.9)
    cross = (v / 0.48 - 0.5) * 2.2
    along = (u % 1 - 0.5) * 4.0
    d = np.hypot(np.maximum(np.abs(along) - 1.15, 0), cross - 0.05 * along)
    inside = 1 / (1 + np.exp((d - 0.46) / 0.045))
    halo = 0.55 * np.exp(-(np.maximum(d - 0.42, 0) / 0.22) ** 2) * (v < 0.5)
    body = np.clip(1 - (d / 0.5) ** 2, 0, 1) ** 0.5
    twist = 0.10 * np.sin(2 * np.pi * (along / 0.55 + cross * 0.9))
    lower = v < 0.5
    alpha = np.where(lower, np.maximum(inside, halo), alpha)
    tone = np.where(lower, np.where(inside > 0.5, 0.74 + 0.22 * body + twist, 0.05), tone)
    height = np.where(lower, body + twist, height)
    z = (v - 0.5) / 0.48
    zig = np.abs(((u * 5 + z * 1.0) % 1) - 0.5) * 2
    edge = np.clip(np.minimum(z - 0.06, 0.96 - z) / 0.05, 0, 1)
    alpha = np.where(lower, alpha, edge * (0.55 + 0.45 * (zig > 0.25)))
    tone = np.where(lower, tone, 0.45 + 0.5 * zig)
    height = np.where(lower, height, zig)
    return np.dstack([tone, tone, tone, alpha]), height


# letters as strokes, one unit tall
STROKES = {
    'D': [[(0, 0), (0, 1)], [(0, 1), (.34, 1), (.58, .86), (.68, .5), (.58, .14), (.34, 0), (0, 0)]],
    'A': [[(0, 0), (.36, 1), (.72, 0)], [(.13, .33), (.59, .33)]],
    'N': [[(0, 0), (0, 1), (.62, 0), (.62, 1)]],
    'G': [[(.66, .82), (.50, .97), (.34, 1), (.14, .90), (.02, .66), (0, .5), (.02, .34), (.14, .10), (.34, 0), (.54, .05), (.67, .2),
           (.67, .46), (.40, .46)]],
    'L': [[(0, 1), (0, 0), (.52, 0)]],
    'E': [[(.54, 1), (0, 1), (0, 0), (.54, 0)], [(0, .52), (.46, .52)]],
}


def segment_distance(x, y, a, b):
    ax, ay = a
    dx, dy = b[0] - ax, b[1] - ay
    t = np.clip(((x - ax) * dx + (y - ay) * dy) / max(dx * dx + dy * dy, 1e-9), 0, 1)
    return np.hypot(x - ax - t * dx, y - ay - t * dy)


def label(w=512, h=192, width=50.0, height=19.0):
    """Woven label: wave mark and the word DANGLE, light on dark, a frame line, satin weave."""
    y, x = np.mgrid[0:h, 0:w]
    mx, my = (x + 0.5) / w * width, height - (y + 0.5) / h * height
    ink = np.full((h, w), 1e3)
    size, gap = 5.6, 1.55
    widths = [max(px for stroke in STROKES[c] for px, _ in stroke) * size for c in 'DANGLE']
    left = 17.6
    for c, advance in zip('DANGLE', widths):
        for stroke in STROKES[c]:
            for a, b in zip(stroke[:-1], stroke[1:]):
                d = segment_distance(mx, my, (left + a[0] * size, 6.7 + a[1] * size), (left + b[0] * size, 6.7 + b[1] * size))
                ink = np.minimum(ink, d - 0.50)
        left += advance + gap
    for k in range(3):
        curve = 6.9 + k * 2.6 + 1.0 * np.sin((mx - 4.2) / 9.6 * 2 * np.pi + 0.4)
        inside = np.maximum(np.abs(mx - 9.2) - 4.8, 0)
        ink = np.minimum(ink, np.hypot(np.abs(my - curve) * 0.84, inside) - 0.48)
    frame = np.maximum(np.abs(mx - width / 2) - (width / 2 - 1.5), np.abs(my - height / 2) - (height / 2 - 1.5))
    ink = np.minimum(ink, np.abs(frame) - 0.16)
    mask = 1 / (1 + np.exp(ink / 0.035))
    yarn = 0.5 + 0.5 * np.sin(2 * np.pi * mx / 0.42)
    pick = 0.5 + 0.5 * np.sin(2 * np.pi * my / 0.42 + np.pi * np.floor(mx / 0.42))
    relief = np.where(mask > 0.5, 0.55 + 0.45 * yarn, 0.35 * pick)
    dark, light = np.array([0.16, 0.18, 0.18]), np.array([0.90, 0.88, 0.80])
    color = dark * (0.95 + 0.1 * pick[..., None]) * (1 - mask[..., None]) + light * (0.96 + 0.04 * yarn[..., None]) * mask[..., None]
    return color, blurred(relief, 0.7)


# painter -> color, height, and the strength of its relief
PAINTERS = {
    'weave': (lambda: weave()[::-1], 3.0),
    'mesh': (lambda: air_mesh()[::-1], 9.0),
    'straps': (lambda: straps()[::-1], 1.6),
    'stitches': (stitches, 7.0),
    'label': (label, 2.0),
}


def draw_all(folder, names=tuple(PAINTERS)):
    """Writes the named textures: <name>_color.png and <name>_normal.png."""
    os.makedirs(folder, exist_ok=True)
    for name in names:
        painter, strength = PAINTERS[name]
        color, height = painter()
        save_png(os.path.join(folder, name + '_color.png'), color)
        save_png(os.path.join(folder, name + '_normal.png'), normal_map(height, strength))
