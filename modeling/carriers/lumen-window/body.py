"""Main compartment round a recessed window, and the low pocket: outlines, inflated shells, puckers."""
import math

import numpy as np
from mathutils import Vector

from curves import resample, rounded_rect, unit, wave
from folds import evened, straightened
from mesh import CLOTH_TILE, Part, Surface, nearest, quads_to_triangles
from shell import Shell, coons, inflate, rim, silhouette

SIZE = np.array([300.0, 400.0, 140.0])
FRONT_SEAM_Z, BACK_SEAM_Z, ZIP_Z = 55.0, -62.0, 20.0
NX, NY = 30, 42
PANEL_ROWS, GUSSET_ROWS, ZIP_ROW = 9, 14, 5
BASE_ROWS = 4
# the felt board's face and the bed it lies on
PANEL_Z, BED_Z = 68.5, 43.6


class WindowShell:
    """One closed mesh: front panel as rings from the seam to the window, the chamber's wall and bed, gusset, back panel.
    Index tables: panel [rim, rows+1], bed [nx+1, ny+1], gusset [rim, rows+1], back [nx+1, ny+1]."""

    def __init__(self, name, outline, panel, bed, gusset, back):
        self.name = name
        self.rim = rim(NX, NY)
        count = len(self.rim)
        blocks, base = [], 0

        def put(points):
            nonlocal base
            index = base + np.arange(len(points.reshape(-1, 3))).reshape(points.shape[:-1])
            blocks.append(points.reshape(-1, 3))
            base += index.size
            return index

        self.panel = put(panel)
        self.bed = put(bed)
        self.back = put(back)
        inner = put(gusset[:, 1:-1])
        self.gusset = np.hstack([self.panel[:, :1], inner, np.array([self.back[c] for c in self.rim])[:, None]])
        self.verts = np.concatenate(blocks)
        steps = np.linalg.norm(np.roll(outline, -1, 0) - outline, axis=1)
        self.along = np.concatenate([[0], np.cumsum(steps)])
        widths = np.linalg.norm(np.diff(gusset, axis=1), axis=2).mean(0)
        across = np.concatenate([[0], np.cumsum(widths)]) / CLOTH_TILE
        quads, uvs, where = [], [], []

        def quad(corners, texture, place):
            quads.append(corners)
            uvs.append(texture)
            where.append(place)

        flat = lambda index: self.verts[index][:2] / CLOTH_TILE
        for r in range(count):
            s = (r + 1) % count
            for k in range(panel.shape[1] - 1):
                cell = [self.panel[r, k], self.panel[r, k + 1], self.panel[s, k + 1], self.panel[s, k]]
                quad(cell[::-1], [flat(c) for c in cell[::-1]], ('panel', r, k))
            edge = [self.bed[self.rim[r]], self.bed[self.rim[s]]]
            cell = [self.panel[r, -1], edge[0], edge[1], self.panel[s, -1]]
            v = self.along[r:r + 2] / CLOTH_TILE
            quad(cell[::-1], [(0, v[0]), (0.5, v[0]), (0.5, v[1]), (0, v[1])][::-1], ('wall', r, 0))
            for k in range(GUSSET_ROWS):
                cell = [self.gusset[r, k], self.gusset[r, k + 1], self.gusset[s, k + 1], self.gusset[s, k]]
                quad(cell, [(across[k], v[0]), (across[k + 1], v[0]), (across[k + 1], v[1]), (across[k], v[1])], ('gusset', r, k))
        for i in range(NX):
            for j in range(NY):
                cell = [(i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)]
                place = 'bed_edge' if i in (0, NX - 1) or j in (0, NY - 1) else 'bed'
                quad([self.bed[c] for c in cell], [flat(self.bed[c]) for c in cell], (place, i, j))
                quad([self.back[c] for c in cell[::-1]], [flat(self.back[c]) * (-1, 1) for c in cell[::-1]], ('back', i, j))
        self.quads, self.quad_uvs, self.where = np.array(quads), np.array(uvs), where

    def part(self, material_of=lambda panel, a, b: 'fabric_main', skip=()):
        """The whole closed mesh, or without the panels named in `skip`."""
        keep = np.array([w[0] not in skip for w in self.where])
        names = np.array([material_of(*w) for w in self.where])[keep]
        faces, uvs = quads_to_triangles(self.quads[keep], self.quad_uvs[keep])
        return Part(self.name, np.repeat(names, 2), self.verts, faces, uvs)

    def normals(self):
        """Of the cloth: the panel's edge does not look into the chamber."""
        return self.part(skip=('wall', 'bed', 'bed_edge')).vertex_normals()


def window_outline(spec, grow=0.0):
    """Four sides of the window, counter-clockwise, as `silhouette` cuts them."""
    (x0, x1), (y0, y1), r = spec['x'], spec['y'], spec['corner_radius']
    half = (x1 - x0) / 2 + grow
    return silhouette(half, half, y0 - grow, y1 + grow, r + grow, r + grow)


def window_loop(spec, count, grow=0.0):
    """The window's edge as one closed loop [count,2] of even steps."""
    return resample(np.vstack([side[:-1] for side in window_outline(spec, grow)]), count, True)


def window_rim(spec, grow=0.0, corner=7, straight=6):
    """The same with most of its points in the corners."""
    (x0, x1), (y0, y1), r = spec['x'], spec['y'], spec['corner_radius']
    arcs = rounded_rect(x1 - x0 + 2 * grow, y1 - y0 + 2 * grow, r + grow, corner, ((x0 + x1) / 2, (y0 + y1) / 2))
    out = []
    for k, p in enumerate(arcs):
        out.append(p)
        if k % (corner + 1) == corner:
            q = arcs[(k + 1) % len(arcs)]
            out += [p + (q - p) * t for t in np.linspace(0, 1, straight + 2)[1:-1]]
    return np.array(out)


def ring_of(sides):
    """Boundary points [rim,2] that belong to the cells of `rim`."""
    bottom, right, top, left = (resample(s, n + 1)[:-1] for s, n in zip(sides, (NX, NY, NX, NY)))
    return np.vstack([bottom, right, top, left])


def body_shell(folder, geometry):
    """300 x 400 x 140 mm. The panel swells between seam and window; window edge, wall and bed do not move."""
    spec = geometry['window']
    sides = silhouette(150, 150, 0, 400, geometry['edge_radius'], 74)
    outline, hole = ring_of(sides), ring_of(window_outline(spec, 2.0))
    middle = np.array([0.0, 200.0])
    seam = (outline - middle) * (0.953, 0.966) + middle
    along = unit(np.roll(outline, -1, 0) - np.roll(outline, 1, 0))
    outward = np.stack([along[:, 1], -along[:, 0]], 1)
    t = np.linspace(0, 1, PANEL_ROWS + 1) ** 0.86
    panel = np.zeros((len(outline), PANEL_ROWS + 1, 3))
    panel[..., :2] = seam[:, None] * (1 - t[None, :, None]) + hole[:, None] * t[None, :, None]
    rise = 1 - (1 - t) ** 2.6
    panel[..., 2] = FRONT_SEAM_Z + (PANEL_Z - FRONT_SEAM_Z) * rise
    bed = np.zeros((NX + 1, NY + 1, 3))
    bed[..., :2], bed[..., 2] = coons(window_outline(spec, 2.0), NX, NY), BED_Z
    flat = coons(sides, NX, NY)
    u, v = np.linspace(-1, 1, NX + 1)[:, None], np.linspace(-1, 1, NY + 1)[None]
    dome = (1 - np.abs(u) ** 2.6) * (1 - np.abs(v) ** 3.4)
    back = np.concatenate([(flat - (0, 195)) * (0.95, 0.962) + (0, 196), (BACK_SEAM_Z - 4 * dome)[..., None]], 2)
    back_ring = np.array([back[c] for c in rim(NX, NY)])
    gusset = np.zeros((len(outline), GUSSET_ROWS + 1, 3))
    at_zip = (FRONT_SEAM_Z - ZIP_Z) / (FRONT_SEAM_Z - BACK_SEAM_Z)
    t = np.concatenate([np.linspace(0, at_zip, ZIP_ROW + 1), np.linspace(at_zip, 1, GUSSET_ROWS - ZIP_ROW + 1)[1:]])
    gusset[:] = panel[:, :1] * (1 - t[None, :, None]) + back_ring[:, None] * t[None, :, None]
    gusset[..., :2] += outward[:, None] * (6.0 * np.sin(np.pi * t) ** 0.6)[None, :, None]
    shell = WindowShell('body', outline, panel, bed, gusset, back)
    pins = np.zeros(len(shell.verts))
    pins[shell.bed.ravel()] = pins[shell.back.ravel()] = 1
    pins[shell.panel[:, -1]] = 1
    pins[shell.panel[:, -2]] = 0.9
    pins[shell.gusset[:, 0]] = 0.985
    pins[shell.gusset[:, ZIP_ROW]] = 0.93
    low = shell.verts[shell.gusset][..., 1] < 14
    pins[shell.gusset[low]] = 1
    sewn = shell.verts.copy()
    inflate(shell, pins, folder, frames=22, pressure=1.2, slack=0.03)
    slack = np.concatenate([shell.gusset[:, 1:-1].ravel(), shell.panel[:, 1:-2].ravel()])
    evened(shell, 6, np.setdiff1d(np.arange(len(shell.verts)), slack))
    crumple_body(shell, sewn)
    return shell


def pads(x, y):
    """Relief of the back panel: two tall pads and a lumbar pad round an air channel (0..1)."""
    def pad(cx, cy, hw, hh, r=20.0):
        qx, qy = abs(x - cx) - hw + r, abs(y - cy) - hh + r
        d = math.hypot(max(qx, 0), max(qy, 0)) + min(max(qx, qy), 0) - r
        return 1 / (1 + math.exp(max(min(d / 3.4, 40), -40)))
    return max(pad(-58, 246, 42, 92), pad(58, 246, 42, 92), pad(0, 84, 100, 40))


# start z, y, direction z, y, height, half width, length (mm)
SIDE_FOLDS = (
    (-58, 306, 0.9, -0.5, 2.2, 9, 60), (-4, 214, -0.9, -0.45, 2.2, 9, 64), (-58, 176, 0.85, 0.5, 2.2, 10, 66),
    (6, 300, -0.9, 0.5, 1.8, 8, 50), (-50, 26, 0.6, 0.8, 2.4, 9, 46), (-6, 96, -0.8, 0.6, 1.9, 9, 60),
)


def ridge(a, b, fold):
    """A drag line with a trough beside it, in the plane (a, b)."""
    ca, cb, da, db, height, half, span = fold
    size = math.hypot(da, db)
    s = ((a - ca) * da + (b - cb) * db) / size
    if not -20 < s < span:
        return 0.0
    t = (-(a - ca) * db + (b - cb) * da) / size + 8 * wave(s * 0.011, ca * 0.04, cb * 0.01)
    fade = max(0.0, math.sin(math.pi * (s + 20) / (span + 20)))
    return height * fade * (math.exp(-(t / half) ** 2) - 0.5 * math.exp(-((t - 1.6 * half) / half) ** 2))


def crumple_body(shell, sewn):
    """Slack in the sides, relief of the back: along the normals. Seams and the window's frame run straight."""
    verts, normals = shell.verts, shell.normals()
    seam_front, seam_back = nearest(verts[shell.gusset[:, 0]]), nearest(verts[shell.gusset[:, -1]])
    window = nearest(verts[shell.panel[:, -1]])
    kind = np.full(len(verts), 'gusset')
    kind[shell.panel.ravel()], kind[shell.back.ravel()], kind[shell.bed.ravel()] = 'panel', 'back', 'bed'
    lift = np.zeros(len(verts))
    for i, p in enumerate(verts):
        if kind[i] == 'bed':
            continue
        d, e = seam_front.find(Vector(p))[2], seam_back.find(Vector(p))[2]
        if kind[i] == 'back':
            lift[i] = 9.0 * pads(p[0], p[1]) * min(1, e / 12)
            continue
        if kind[i] == 'panel':
            w = min(1, max(0, window.find(Vector(p))[2] - 6) / 12)
            lift[i] += 0.8 * wave(p[0] * 0.014, p[1] * 0.014, 5) * w
            continue
        lift[i] += 1.2 * wave(p[0] * 0.008 + 7.3, p[1] * 0.008 + 3.1, p[2] * 0.008) * min(1, d / 24) * min(1, e / 24)
        if abs(p[0]) > 110 and p[1] < 360:
            side = 1 if p[0] > 0 else -1
            lift[i] += sum(ridge(p[2] + 3 * side, p[1] + 11 * side, f) for f in SIDE_FOLDS) * min(1, d / 12) * min(1, e / 12)
    shell.verts = verts + normals * lift[:, None]
    for seam in (shell.gusset[:, 0], shell.gusset[:, -1]):
        straightened(shell, sewn, seam)
    v = shell.verts
    v[:, 1] = np.where(v[:, 1] < 4, 4 + (v[:, 1] - 4) * 0.15, v[:, 1])
    fit_to_size(shell)


def fit_to_size(shell):
    """The catalog's width and height by scaling, its depth by moving the back; the window keeps its place."""
    v = shell.verts
    fixed = np.zeros(len(v), bool)
    fixed[shell.bed.ravel()] = fixed[shell.panel[:, -1]] = True
    low, high = v.min(0), v.max(0)
    v[~fixed, 0] = (v[~fixed, 0] - (low[0] + high[0]) / 2) * SIZE[0] / (high[0] - low[0])
    v[~fixed, 1] = (v[~fixed, 1] - low[1]) * SIZE[1] / (high[1] - low[1])
    behind = v[:, 2] < 0
    v[behind, 2] *= (SIZE[2] - high[2]) / -low[2]


def body_material(panel, a, b, shell):
    """Air mesh for the back, trim cloth for base and chamber, main cloth for the rest."""
    if panel == 'back':
        return 'air_mesh'
    if panel in ('wall', 'bed', 'bed_edge'):
        return 'fabric_trim'
    row = shell.rim[a][1]
    after = shell.rim[(a + 1) % len(shell.rim)][1]
    low = max(row, after) <= BASE_ROWS and min(row, after) < BASE_ROWS + 1
    return 'fabric_trim' if panel == 'gusset' and low else 'fabric_main'


def pocket_shell(folder, body, spec):
    """Flat pocket below the window, standing about 9 mm off the body."""
    nx, ny, rows = 34, 16, 3
    (x0, x1), (y0, y1) = spec['x'], spec['y']
    high = y1 + 7
    flat = coons(silhouette(x1, x1, y0, high, 18, 12), nx, ny)
    surface = Surface(body.part())
    base = np.array([[surface.ray((*flat[i, j], 300), (0, 0, -1))[0][2] for j in range(ny + 1)] for i in range(nx + 1)])
    for _ in range(6):
        b = np.pad(base, 1, mode='edge')
        base = (b[:-2, 1:-1] + b[2:, 1:-1] + b[1:-1, :-2] + b[1:-1, 2:] + 4 * base) / 8
    u, v = np.linspace(-1, 1, nx + 1)[:, None], np.linspace(-1, 1, ny + 1)[None]
    dome = (1 - np.abs(u) ** 2.4) * (1 - np.abs(v) ** 2.2)
    front = np.stack([flat[..., 0] * 0.985, (flat[..., 1] - 60) * 0.975 + 60, base + 8.0 + (spec['bulge'] - 5) * dome], 2)
    ring = rim(nx, ny)
    outline = np.array([flat[c] for c in ring])
    along = unit(np.roll(outline, -1, 0) - np.roll(outline, 1, 0))
    outward = np.stack([along[:, 1], -along[:, 0]], 1)
    gusset = np.zeros((len(ring), rows + 1, 3))
    for r, c in enumerate(ring):
        t = np.linspace(0, 1, rows + 1)[:, None]
        gusset[r] = front[c] * (1 - t) + np.array([*flat[c], base[c] - 3]) * t
        gusset[r, :, :2] += outward[r] * 2.0 * np.sin(np.pi * t) ** 0.8
    shell = Shell('pocket', flat, front, gusset)
    pins = np.zeros(len(shell.verts))
    pins[shell.gusset[:, -1]] = 1
    pins[shell.gusset[:, 0]] = 0.97
    sewn = shell.verts.copy()
    inflate(shell, pins, folder, frames=18, pressure=1.1, slack=0.02)
    crumple_pocket(shell, sewn)
    return shell


POCKET_FOLDS = ((-92, 84, 0.7, -1, 1.8, 10, 60), (94, 86, -0.6, -1, 2.0, 10, 64), (-96, 26, 0.9, 0.5, 2.0, 10, 60),
                (98, 24, -0.9, 0.5, 2.2, 10, 66), (-24, 70, 1, -0.1, -1.6, 12, 90))


def crumple_pocket(shell, sewn):
    """Slack and drag lines of the low pocket; its seam runs straight."""
    verts, normals = shell.verts, shell.normals()
    seam = nearest(verts[shell.gusset[:, 0]])
    foot = np.zeros(len(verts), bool)
    foot[shell.gusset[:, -1]] = True
    lift = np.zeros(len(verts))
    for i, p in enumerate(verts):
        if foot[i]:
            continue
        d = seam.find(Vector(p))[2]
        lift[i] += 1.2 * wave(p[0] * 0.012 + 2, p[1] * 0.012, 6) * min(1, d / 18)
        lift[i] += sum(ridge(p[0], p[1], f) for f in POCKET_FOLDS) * min(1, d / 16) ** 1.5
    shell.verts = verts + normals * lift[:, None]
    straightened(shell, sewn, shell.gusset[:, 0])
