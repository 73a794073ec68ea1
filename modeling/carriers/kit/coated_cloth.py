"""Textures of coated cloth: ripstop under a film, and smooth tarpaulin."""
import numpy as np

from textures import blurred, noise


def creased(n, seed, scale, sharp=0.22):
    """Net of fine creases as a film remembers them: ridges where smooth noise passes zero (0..1)."""
    a = noise((n, n), seed, scale)
    gate = np.clip(noise((n, n), seed + 1, scale * 1.6) * 0.6 + 0.35, 0, 1)
    return np.clip(1 - np.abs(a) / sharp, 0, 1) ** 1.5 * gate


def ripstop(n=512, threads=128, every=10):
    """Plain weave filled by a film, a doubled yarn every few threads. Height and tone."""
    y, x = np.mgrid[0:n, 0:n] / n * threads
    ix, iy = np.floor(x).astype(int) % threads, np.floor(y).astype(int) % threads
    fx, fy = x - np.floor(x) - 0.5, y - np.floor(y) - 0.5
    over = (ix + iy) % 2 == 0
    bump = np.where(over, np.cos(np.pi * fx), np.cos(np.pi * fy))
    cells = threads // every
    u, v = x / threads * cells, y / threads * cells
    rib = np.maximum(np.exp(-((u - np.round(u)) * every / 0.85) ** 2), np.exp(-((v - np.round(v)) * every / 0.85) ** 2))
    height = 0.34 * blurred(bump, 0.8) + 0.95 * blurred(rib, 0.7) + 1.1 * blurred(creased(n, 5, 30), 1.6) + 0.10 * noise((n, n), 9, 5)
    tone = 0.9 + 0.014 * bump + 0.050 * rib + 0.012 * noise((n, n), 17, 22) - 0.03 * creased(n, 5, 30)
    return height, tone


def tarpaulin(n=256):
    """Smooth film with the ghost of a scrim. Height and tone."""
    y, x = np.mgrid[0:n, 0:n] / n
    scrim = np.abs(np.cos(np.pi * x * 32)) ** 6 + np.abs(np.cos(np.pi * y * 32)) ** 6
    height = 0.30 * scrim + 1.3 * blurred(creased(n, 41, 20), 1.2) + 0.22 * noise((n, n), 43, 1.4)
    return height, 0.92 + 0.012 * scrim + 0.010 * noise((n, n), 44, 9)
