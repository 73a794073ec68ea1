"""More cloth and sheet textures drawn from seeded noise: twill, felt. Each returns height and tone (0..1), seamless."""
import os

import numpy as np

from textures import blurred, noise, normal_map, save_png


def put(folder, name, color, height, strength):
    """Writes <name>_color.png and <name>_normal.png."""
    os.makedirs(folder, exist_ok=True)
    save_png(os.path.join(folder, name + '_color.png'), color)
    save_png(os.path.join(folder, name + '_normal.png'), normal_map(height, strength))


def twill(n=384, ribs=44, steep=2):
    """Filament twill: diagonal ribs, each yarn rising over two and diving under one; slow tone along the ribs."""
    y, x = np.mgrid[0:n, 0:n] / n
    wobble = 0.10 * noise((n, n), 41, 12)
    across = (x * ribs + y * ribs / steep * 2 / 2 + wobble) % 1 - 0.5
    along = (y * ribs - x * ribs / 2 + wobble) % 1 - 0.5
    rib = np.sqrt(np.clip(1 - (across / 0.52) ** 2, 0, 1))
    float_ = 0.72 + 0.28 * np.cos(2 * np.pi * along)
    height = blurred(rib * float_, 0.6) + 0.05 * noise((n, n), 42, 0.7)
    slow = noise((n, n), 43, 3, 26)
    shade = (height - height.mean()) / height.std()
    return height, 0.915 + 0.006 * slow + 0.03 * shade + 0.008 * noise((n, n), 44, 0.7)


def felt(n=256):
    """Needled felt: short fibers lying every way, a few darker ones, soft hollows."""
    height = 0.6 * noise((n, n), 51, 5)
    rng = np.random.default_rng(52)
    for k in range(8):
        a = rng.uniform(0, np.pi)
        f = noise((n, n), 60 + k, 0.8)
        fy, fx = np.fft.fftfreq(n)[:, None], np.fft.fftfreq(n)[None]
        drawn = np.real(np.fft.ifft2(np.fft.fft2(f) * np.exp(-2 * np.pi ** 2 * (7 * (fx * np.cos(a) + fy * np.sin(a))) ** 2)))
        height = np.maximum(height, drawn / drawn.std() * 0.9 - 0.4)
    height = blurred(height, 0.6)
    shade = (height - height.mean()) / height.std()
    return height, 0.93 + 0.022 * shade + 0.012 * noise((n, n), 53, 9)
