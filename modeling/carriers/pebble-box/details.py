"""Seams, leather base, side pockets, ring patch, zip pulls and the printed cotton label."""
import numpy as np

from body import BOOT_ROWS, CHANNELS
from curves import resample, soften, spline, unit
from fittings import leather_pull, rivet
from hardware import slider_body
from mesh import Surface, grid, plate
from patches import draped
from stitch import binding, piping, stitch_row
from straps import ring_tab


BOOT = 49.0     # height of the leather base on the sides


def seam_row(bag, verts, normals, rows, count, surface, closed=True, **style):
    """Stitch row over a row of the shell's vertices."""
    both = np.hstack([verts[rows], normals[rows]])
    both = soften(resample(both, count, closed), 1.2, closed)
    bag.add(stitch_row(both[:, :3], unit(both[:, 3:]), closed=closed, surface=surface, **style))


def body_seams(bag, shell):
    """Double-stitched rolled edge, thin leather piping at the side seams, quilting rows on the back."""
    verts, normals = shell.verts, shell.normals()
    surface = Surface(shell.part())
    front, back = shell.gusset[:, 0], shell.gusset[:, -1]
    bag.add(piping(verts[front], normals[front], 1.5, 180, sigma=2.0, lift=0.6))
    bag.add(piping(verts[back], normals[back], 2.3, 150, sigma=2.0))
    seam_row(bag, verts, normals, shell.inner_rim(2), 210, surface, spacing=5.2)
    for j in CHANNELS:
        row = shell.back[2:-2, j]
        seam_row(bag, verts, normals, row, 46, surface, closed=False, spacing=5.5)


def boot(bag, shell):
    """Folded upper edge of the leather base, all around but the back, and its two stitch rows."""
    verts, normals = shell.verts, shell.normals()
    surface = Surface(shell.part())
    nx = shell.front.shape[0] - 1
    left, right = shell.rim_at(0, BOOT_ROWS), shell.rim_at(nx, BOOT_ROWS)
    row = np.concatenate([shell.gusset[left, ::-1], shell.front[1:, BOOT_ROWS], shell.gusset[right, 1:]])
    both = soften(resample(np.hstack([verts[row], normals[row]]), 120), 1.5)
    path, up = both[:, :3], unit(both[:, 3:])
    bag.add(binding(path + up * 0.5 - (0, 0.6, 0), up, 3.6, 2.2, sides=6))
    for shift in (-3.0, -6.2):
        bag.add(stitch_row(path + (0, shift, 0), up, surface=surface, spacing=5.0, lift=0.45))


def pocket_seams(bag, shell):
    """Leather piping and a stitch row around the front pocket."""
    verts, normals = shell.verts, shell.normals()
    edge = shell.gusset[:, 0]
    bag.add(piping(verts[edge], normals[edge], 2.0, 128, sigma=1.6, lift=0.7))
    seam_row(bag, verts, normals, shell.inner_rim(2), 170, Surface(shell.part()), spacing=5.0)


def zip_pull(bag, point_id, zip_, shell, target, toward=1):
    """Nickel slider with a leather tab, where its eyelet comes closest to the catalog's position."""
    p, t, up, lips = zip_
    best = int(np.argmin(((p - np.asarray(target, float)) ** 2).sum(1)))
    root = slider_body(bag, p[best], t[best] * toward, up[best])
    leather_pull(bag, point_id, root, up[best], Surface([shell.part()] + lips), length=24.0, hole_at=17.5)


def side_pocket(bag, sign, surface, spec):
    """Patch pocket with an inverted pleat, a leather-bound mouth that stands off, rivets at its upper corners."""
    word = 'l' if sign < 0 else 'r'
    z0, z1 = spec['z'][0], spec['z'][1] + 2
    y0, y1 = spec['y'][0] - 8, spec['y'][1]
    across = np.array([0, .04, .12, .22, .32, .40, .455, .475, .5, .525, .545, .60, .68, .78, .88, .96, 1.0])
    pleat = np.array([0, 0, 0, 0, 0, 0, 0, -2.4, -3.0, -2.4, 0, 0, 0, 0, 0, 0, 0]) * 0.9
    nv = 16
    v = np.linspace(0, 1, nv + 1)
    v[4] = (BOOT - y0) / (y1 - y0)
    hugging = np.zeros((len(across), nv + 1, 3))
    for a, u in enumerate(across):
        for b in range(nv + 1):
            y = y0 + (y1 - y0) * v[b]
            z = z1 + (z0 - z1) * u
            hit, _ = surface.ray((sign * 400, y, z), (-sign, 0, 0))
            hugging[a, b] = hit
    out = hugging[..., 0] * sign
    for _ in range(10):
        e = np.pad(out, 1, mode='edge')
        out = np.maximum(out, (e[:-2, 1:-1] + e[2:, 1:-1] + e[1:-1, :-2] + e[1:-1, 2:]) / 4)
    edge = np.minimum(1, np.minimum(across, 1 - across) / 0.13)[:, None] ** 0.6
    low = np.minimum(1, v / 0.12)[None] ** 0.6
    belly = np.sin(np.pi * across)[:, None] ** 0.5 * (0.35 + 0.65 * np.sin(np.pi * np.clip(v * 0.9 + 0.06, 0, 1)))[None]
    lift = 0.6 + edge * low * (1.6 + 4.2 * belly) + pleat[:, None] * low * (0.4 + 0.6 * v[None])
    # the lowest row runs into the bottom seam
    lift[:, 0], lift[:, 1] = -2.5, np.minimum(lift[:, 1], 1.2)
    skin, inner = hugging.copy(), hugging.copy()
    skin[..., 0] = sign * (out + lift)
    inner[..., 0] = sign * (np.maximum(out + lift - 1.8, out + 0.2))
    outer = grid('side_pocket', skin, 'fabric_main').facing((sign, 0, 0))
    outer.material = np.where(outer.verts[outer.faces][..., 1].mean(1) < BOOT, 'fabric_trim', 'fabric_main')
    bag.add(outer)
    bag.add(grid('side_pocket', inner[:, nv - 4:], 'lining').facing((-sign, 0, 0)))
    side = np.array([sign, 0.0, 0.0])
    cloth = Surface(outer)
    for k, inset in ((0, 3), (-1, -3)):
        column = skin[k] + (0, 0, -inset if k == 0 else -inset)
        bag.add(stitch_row(column[:-1], np.tile(side, (nv, 1)), surface=cloth, spacing=5, lift=0.5))
    row = skin[1:-1, 4]
    for dy in (-2.0, -5.0):
        bag.add(stitch_row(row + (0, dy, 0), np.tile(side, (len(row), 1)), surface=cloth, spacing=5, lift=0.5))
    mouth_edge(bag, sign, skin, f'side_pocket_{word}')
    for k, dz in ((0, -5.0), (-1, 5.0)):
        rivet(bag, skin[k, -2] + (sign * 1.6, -3.0, dz), side, 3.2, 1.5)


def mouth_edge(bag, sign, skin, point_id):
    """Leather folded over the mouth, stitched; a clip grips it from above."""
    top = resample(skin[:, -1], 40)
    side = np.array([sign, 0.0, 0.0])
    profile = ((-13, 0.5), (-12, 1.3), (-2.0, 1.5), (0.6, 0.8), (1.0, -0.6), (0.2, -1.9), (-2, -2.2), (-12.0, -2.0))
    sheet = np.stack([top + (sign * x, y, 0) for y, x in profile], 1)
    part = grid('mouth', sheet, 'fabric_trim')
    away = np.where((np.arange(len(part.faces)) % 14 < 8)[:, None], side, 0)
    bag.add(part.facing(away))
    for y in (-2.6, -10.6):
        bag.add(stitch_row(top + (sign * 1.5, y, 0), np.tile(side, (40, 1)), spacing=5, lift=0.35))
    at = int(np.argmin(np.abs(top[:, 2] + 15)))
    bag.anchor(point_id, top[at] + (sign * -0.4, 1.0, 0))


PEBBLE = [(31, 1), (27, 14), (12, 21.5), (-8, 21), (-25, 15), (-31.5, 2), (-27, -13), (-11, -20.5), (9, -20), (26, -13)]


def ring_patch(bag, cloth_height, center):
    """Pebble-shaped leather patch; on it a webbing tab, boxed with stitches, that holds the front ring."""
    outline = spline(np.array(PEBBLE, float), 60, True)
    part = draped(plate('patch', outline, [], 2.6, 1.0, 'fabric_trim', fill=6.0), center, cloth_height, 1.0)
    bag.add(part)
    cloth = Surface(part)
    path, normals = [], []
    for x, y in resample(outline * (0.9, 0.87), 70, True) + center:
        hit, n = cloth.ray((x, y, 400), (0, 0, -1))
        path.append(hit)
        normals.append(n)
    bag.add(stitch_row(np.array(path), unit(soften(np.array(normals), 2, True)), closed=True, width=1.9, spacing=3.2, lift=0.2))
    hit, _ = cloth.ray((center[0], 343.0, 400), (0, 0, -1))
    ring_tab(bag, 'front_ring', hit + (0, 0, -1.2), np.array([0, 0.0, 1.0]), np.array([1.0, 0, 0]), 20, (20.0, 14.0, 1.6))
    for x in (-19.5, 19.5):
        hit, n = cloth.ray((center[0] + x, center[1] + 0.5, 400), (0, 0, -1))
        rivet(bag, hit, n, 3.4, 1.6)


def cotton_label(bag, cloth_height, center, width=54.0, height=24.0):
    """Cotton label with the printed mark, its own texture over 0..1, sewn on at four sides."""
    nx, ny = 12, 6
    x, y = np.meshgrid(np.linspace(-0.5, 0.5, nx + 1), np.linspace(-0.5, 0.5, ny + 1), indexing='ij')
    flat = np.stack([x * width, y * height, 0.9 * (1 - np.abs(2 * y) ** 10) * (1 - np.abs(2 * x) ** 16) - 0.3], 2)
    part = grid('label', flat, 'label', u=np.linspace(0, 1, nx + 1), v=np.linspace(1, 0, ny + 1)).facing((0, 0, 1))
    bag.add(draped(part, center, cloth_height, 0.6))
    w, h = width / 2 - 1.6, height / 2 - 1.6
    for a, b in (((-w, h), (w, h)), ((-w, -h), (w, -h)), ((-w, -h), (-w, h)), ((w, -h), (w, h))):
        line = np.linspace(a, b, 8) + center
        path = np.column_stack([line, cloth_height(line[:, 0], line[:, 1]) + 1.5])
        bag.add(stitch_row(path, np.tile([0, 0, 1.0], (8, 1)), width=1.6, spacing=4, lift=0.25))
