"""Meshes as arrays: parts with a material for each face, built by grids, sweeps and stamped plates."""
import math
from dataclasses import dataclass

import numpy as np
from mathutils import Vector
from mathutils.bvhtree import BVHTree
from mathutils.geometry import delaunay_2d_cdt, tessellate_polygon
from mathutils.kdtree import KDTree

from curves import frames, unit

CLOTH_TILE = 48.0


@dataclass
class Part:
    """Triangles of one sewn or molded piece. `crease` in degrees; None shades it smooth all over."""
    name: str
    material: object          # one name, or an array with a name for each face
    verts: np.ndarray         # [n,3] mm
    faces: np.ndarray         # [m,3]
    uvs: np.ndarray           # [m,3,2]
    crease: float = None
    occlusion: np.ndarray = None

    def face_normals(self):
        a, b, c = (self.verts[self.faces[:, k]] for k in range(3))
        return np.cross(b - a, c - a)

    def vertex_normals(self):
        n = np.zeros_like(self.verts)
        weighted = self.face_normals()
        for k in range(3):
            np.add.at(n, self.faces[:, k], weighted)
        return unit(n)

    def corner_normals(self):
        if self.crease is None:
            return self.vertex_normals()[self.faces]
        raw = self.face_normals()
        flat = unit(raw)
        limit = math.cos(math.radians(self.crease))
        around = [[] for _ in range(len(self.verts))]
        for f, corners in enumerate(self.faces):
            for v in corners:
                around[v].append(f)
        out = np.zeros((len(self.faces), 3, 3))
        for f, corners in enumerate(self.faces):
            for k, v in enumerate(corners):
                near = [g for g in around[v] if flat[g] @ flat[f] >= limit]
                out[f, k] = raw[near].sum(0)
        return unit(out)

    def flipped(self):
        self.faces = self.faces[:, ::-1].copy()
        self.uvs = self.uvs[:, ::-1].copy()
        return self

    def moved(self, origin=(0, 0, 0), axes=None):
        """Rotated by the columns of `axes`, then shifted."""
        if axes is not None:
            self.verts = self.verts @ np.asarray(axes, float).T
        self.verts = self.verts + np.asarray(origin, float)
        return self

    def volume(self):
        a, b, c = (self.verts[self.faces[:, k]] for k in range(3))
        return float(np.einsum('ij,ij->i', a, np.cross(b, c)).sum() / 6)

    def solid(self):
        """Faces turned outward, judged by the sign of the enclosed volume."""
        center = self.verts.mean(0)
        self.verts = self.verts - center
        if self.volume() < 0:
            self.flipped()
        self.verts = self.verts + center
        return self

    def facing(self, direction):
        """Faces of an open sheet turned toward `direction` (one vector, or one for each face)."""
        if np.einsum('ij,ij->', self.face_normals(), np.broadcast_to(direction, self.faces.shape).astype(float)) < 0:
            self.flipped()
        return self


def quads_to_triangles(quads, uvs):
    """Two triangles a quad, with the corners of its texture."""
    q, w = np.asarray(quads, int), np.asarray(uvs, float).reshape(-1, 4, 2)
    faces = np.concatenate([q[:, [0, 1, 2]], q[:, [0, 2, 3]]], 1).reshape(-1, 3)
    corners = np.concatenate([w[:, [0, 1, 2]], w[:, [0, 2, 3]]], 1).reshape(-1, 3, 2)
    return faces, corners


def grid(name, points, material, closed_u=False, closed_v=False, tile=CLOTH_TILE, u=None, v=None):
    """Sheet over points[nu,nv,3]. Texture coordinates are metric (arc length / tile) unless given for each row and column."""
    nu, nv = points.shape[:2]
    if u is None:
        du = np.linalg.norm(np.diff(points, axis=0), axis=2).mean(1)
        u = np.concatenate([[0], np.cumsum(du)]) / tile
        if closed_u:
            u = np.append(u, u[-1] + np.linalg.norm(points[0] - points[-1], axis=1).mean() / tile)
    if v is None:
        dv = np.linalg.norm(np.diff(points, axis=1), axis=2).mean(0)
        v = np.concatenate([[0], np.cumsum(dv)]) / tile
        if closed_v:
            v = np.append(v, v[-1] + np.linalg.norm(points[:, 0] - points[:, -1], axis=1).mean() / tile)
    quads, uvs = [], []
    for i in range(nu if closed_u else nu - 1):
        for j in range(nv if closed_v else nv - 1):
            i2, j2 = (i + 1) % nu, (j + 1) % nv
            quads.append((i * nv + j, i2 * nv + j, i2 * nv + j2, i * nv + j2))
            uvs.append(((u[i], v[j]), (u[i + 1], v[j]), (u[i + 1], v[j + 1]), (u[i], v[j + 1])))
    faces, corners = quads_to_triangles(quads, uvs)
    return Part(name, material, points.reshape(-1, 3).astype(float), faces, corners)


def sweep(name, path, normals, section, material, closed=False, scale=None, caps=True, tile=CLOTH_TILE, band=None):
    """Closed section [m,2] (side, up) carried along a path. `band` = (v0, v1) of the trim sheet, laid across the width."""
    path, section = np.asarray(path, float), np.asarray(section, float)
    _, side, up = frames(path, np.asarray(normals, float), closed)
    scale = np.ones((len(path), 2)) if scale is None else np.asarray(scale, float).reshape(len(path), -1) * np.ones((1, 2))
    ring = (path[:, None] + side[:, None] * section[None, :, :1] * scale[:, None, :1]
            + up[:, None] * section[None, :, 1:] * scale[:, None, 1:])
    v = None
    if band is not None:
        low, high = section[:, 0].min(), section[:, 0].max()
        v = band[0] + (band[1] - band[0]) * (section[:, 0] - low) / (high - low)
        v = np.append(v, v[0])
    part = grid(name, ring, material, closed_u=closed, closed_v=True, tile=tile, v=v)
    if caps and not closed:
        m, last = len(section), (len(path) - 1) * len(section)
        fan = [(0, k + 1, k) for k in range(1, m - 1)] + [(last, last + k, last + k + 1) for k in range(1, m - 1)]
        fan = np.array(fan)
        vv = (v if v is not None else np.zeros(m + 1))[fan % m]
        part.faces = np.vstack([part.faces, fan])
        part.uvs = np.concatenate([part.uvs, np.stack([np.zeros_like(vv), vv], 2)])
        part.crease = 62.0
    return part.solid()


def tube(name, path, first_normal, radius, material, sides=8, closed=False, tile=CLOTH_TILE, band=None, scale=None):
    """Round cord, wire or piping along a path; `band` wraps around it once."""
    from curves import carried_normals, circle
    normals = carried_normals(path, first_normal) if np.ndim(first_normal) == 1 else first_normal
    part = sweep(name, path, normals, circle(radius, sides), material, closed, scale, not closed, tile)
    if band is not None:
        n = len(path) * sides if closed else (len(path) - 1) * sides
        v = part.uvs[:2 * n, :, 1]
        top = max(v.max(), 1e-9)
        part.uvs[:2 * n, :, 1] = band[0] + (band[1] - band[0]) * v / top
        part.uvs[2 * n:, :, 1] = band[0]
    part.crease = 62.0 if not closed else None
    return part


def offset_loop(loop, distance):
    """Closed loop moved inward (for counter-clockwise) by `distance`, mitered."""
    before, after = unit(loop - np.roll(loop, 1, 0)), unit(np.roll(loop, -1, 0) - loop)
    n1, n2 = np.stack([-before[:, 1], before[:, 0]], 1), np.stack([-after[:, 1], after[:, 0]], 1)
    miter = unit(n1 + n2)
    return loop + miter * (distance / np.maximum((miter * n1).sum(1, keepdims=True), 0.5))


def filled(loops, fill):
    """Triangles [m,3], counter-clockwise, inside the first loop and outside the others; `fill` adds a grid of inner points (mm)."""
    edge = np.concatenate(loops)
    if fill is None:
        tris = [np.array(t) for t in tessellate_polygon([[Vector((x, y, 0)) for x, y in loop] for loop in loops])]
    else:
        low, high = edge.min(0), edge.max(0)
        x, y = np.meshgrid(np.arange(low[0], high[0], fill), np.arange(low[1], high[1], fill))
        inner = np.stack([x.ravel(), y.ravel()], 1)
        gap = np.sqrt(((inner[:, None] - edge[None]) ** 2).sum(2).min(1))
        inner = inner[inside(inner, loops) & (gap > fill * 0.45)]
        start = np.cumsum([0] + [len(loop) for loop in loops])
        bounds = [(s + i, s + (i + 1) % len(loop)) for s, loop in zip(start, loops) for i in range(len(loop))]
        edge = np.vstack([edge, inner])
        made = delaunay_2d_cdt([Vector(p) for p in edge], bounds, [], 0, 1e-6)
        tris = [np.array([made[3][i][0] for i in t]) for t in made[2]]
        tris = [t for t in tris if inside(edge[t].mean(0)[None], loops)[0]]
    turned = []
    for t in tris:
        a, b, c = edge[t]
        turn = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
        if abs(turn) > 1e-9:
            turned.append(t if turn > 0 else t[::-1])
    return edge, turned


def inside(points, loops):
    """Even-odd rule over all loops."""
    odd = np.zeros(len(points), bool)
    for loop in loops:
        for (x0, y0), (x1, y1) in zip(loop, np.roll(loop, -1, 0)):
            crosses = (y0 > points[:, 1]) != (y1 > points[:, 1])
            with np.errstate(divide='ignore', invalid='ignore'):
                odd ^= crosses & (points[:, 0] < (x1 - x0) * (points[:, 1] - y0) / (y1 - y0) + x0)
    return odd


def plate(name, outline, holes, depth, bevel, material, tile=CLOTH_TILE, steps=2, crease=50.0, fill=None):
    """Stamped or molded plate in the xy plane, centered on z = 0, with rounded edges and holes. `fill` (mm) meshes it finely
    enough to be bent."""
    loops = [np.asarray(outline, float)] + [np.asarray(h, float) for h in holes]
    for k, loop in enumerate(loops):
        nxt = np.roll(loop, -1, 0)
        area = (loop[:, 0] * nxt[:, 1] - nxt[:, 0] * loop[:, 1]).sum()
        if (area > 0) != (k == 0):
            loops[k] = loop[::-1]
    half = depth / 2
    arc = [(bevel * (1 - math.sin(a)), half - bevel * (1 - math.cos(a))) for a in np.linspace(0, math.pi / 2, steps + 1)]
    profile = arc + [(inset, -z) for inset, z in reversed(arc)]
    verts, faces, front, back = [], [], [], []
    for loop in loops:
        m, base = len(loop), sum(len(v) for v in verts)
        for row, (inset, z) in enumerate(profile):
            ring = offset_loop(loop, inset)
            verts.append(np.column_stack([ring, np.full(m, z)]))
            if row:
                for i in range(m):
                    a, b = base + (row - 1) * m + i, base + (row - 1) * m + (i + 1) % m
                    c, d = b + m, a + m
                    faces += [(a, d, c), (a, c, b)]
        front.append((base, offset_loop(loop, bevel)))
        back.append((base + (len(profile) - 1) * m, offset_loop(loop, bevel)))
    count = sum(len(v) for v in verts)
    for cap, z, sign in ((front, half, 1), (back, -half, -1)):
        index = np.concatenate([first + np.arange(len(loop)) for first, loop in cap])
        flat, tris = filled([loop for _, loop in cap], fill)
        extra = flat[len(index):]
        verts.append(np.column_stack([extra, np.full(len(extra), z)]))
        index = np.concatenate([index, count + np.arange(len(extra))])
        count += len(extra)
        faces += [tuple(index[t if sign > 0 else t[::-1]]) for t in tris]
    part = Part(name, material, np.concatenate(verts), np.array(faces), np.zeros((len(faces), 3, 2)), crease)
    part.uvs = part.verts[part.faces][:, :, :2] / tile
    return part.solid()


def box(name, size, radius, material, tile=CLOTH_TILE, steps=2):
    """Rounded block centered on the origin: a plate with its corners rounded too."""
    w, h, d = size
    return plate(name, rounded_rect_loop(w, h, min(radius * 1.2, w / 2.2, h / 2.2)), [], d, min(radius, d / 2.05), material, tile, steps)


def rounded_rect_loop(w, h, r):
    from curves import rounded_rect
    return rounded_rect(w, h, r, 3)


def slab(name, sheet, normals, thickness, material, tile=CLOTH_TILE):
    """Sewn-on patch: sheet[nu,nv,3] given thickness along normals (one, or one for each point), its rim rounded over."""
    n = np.broadcast_to(np.asarray(normals, float), sheet.shape)
    nu, nv = sheet.shape[:2]
    top = sheet + n * thickness
    order = ([(i, 0) for i in range(nu)] + [(nu - 1, j) for j in range(1, nv)]
             + [(i, nv - 1) for i in range(nu - 2, -1, -1)] + [(0, j) for j in range(nv - 2, 0, -1)])
    part = grid(name, top, material, tile=tile)
    if part.face_normals().sum(0) @ n.reshape(-1, 3).sum(0) < 0:
        part.flipped()
    low = grid(name, sheet, material, tile=tile)
    if low.face_normals().sum(0) @ n.reshape(-1, 3).sum(0) > 0:
        low.flipped()
    center = sheet.reshape(-1, 3).mean(0)
    edge_top = np.array([top[c] for c in order])
    edge_low = np.array([sheet[c] for c in order])
    away = unit(edge_low - center)
    middle = (edge_top + edge_low) / 2 + away * thickness * 0.3
    rim = grid(name, np.stack([edge_top, middle, edge_low], 1), material, closed_u=True, tile=tile)
    rim.facing(np.repeat(away, 4, 0))
    parts = [part, rim, low]
    shift = np.cumsum([0] + [len(p.verts) for p in parts])
    whole = Part(name, material, np.concatenate([p.verts for p in parts]),
                 np.concatenate([p.faces + s for p, s in zip(parts, shift)]), np.concatenate([p.uvs for p in parts]))
    verts, index = np.unique(np.round(whole.verts, 4), axis=0, return_inverse=True)
    whole.verts, whole.faces, whole.crease = verts, index.ravel()[whole.faces], 60.0
    return whole


def fitted_height(surface, center, half_width, half_height, reach=1.08):
    """Quadric fitted to the front of the cloth around a point: height(x, y) and how far the cloth stands above it."""
    rows, heights = [], []
    for a in np.linspace(-reach, reach, 9):
        for b in np.linspace(-reach, reach, 9):
            hit, _ = surface.ray((center[0] + a * half_width, center[1] + b * half_height, 400), (0, 0, -1))
            if hit is not None:
                rows.append((1, a, b, a * a, a * b, b * b))
                heights.append(hit[2])
    k = np.linalg.lstsq(np.array(rows), np.array(heights), rcond=None)[0]

    def height(x, y):
        a, b = (x - center[0]) / half_width, (y - center[1]) / half_height
        return np.stack([np.ones_like(a), a, b, a * a, a * b, b * b], -1) @ k

    return height


class Surface:
    """Ray and nearest-point questions to a set of parts."""

    def __init__(self, parts):
        parts = parts if isinstance(parts, (list, tuple)) else [parts]
        verts, faces, base = [], [], 0
        for p in parts:
            verts += [Vector(v) for v in p.verts]
            faces += (np.asarray(p.faces) + base).tolist()
            base += len(p.verts)
        self.tree = BVHTree.FromPolygons(verts, faces)

    def ray(self, origin, direction, reach=1e4):
        """First hit as (point, normal), or (None, None)."""
        hit = self.tree.ray_cast(Vector(origin), Vector(direction), reach)
        return (np.array(hit[0]), np.array(hit[1])) if hit[0] is not None else (None, None)

    def near(self, point):
        """Nearest point, its face normal and the distance."""
        hit = self.tree.find_nearest(Vector(point))
        return np.array(hit[0]), np.array(hit[1]), hit[3]


def nearest(points):
    """Search tree over points."""
    tree = KDTree(len(points))
    for i, p in enumerate(points):
        tree.insert(Vector(p), i)
    tree.balance()
    return tree
