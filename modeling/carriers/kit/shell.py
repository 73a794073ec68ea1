"""Shells as they are sewn: front panel + gusset + back panel on one grid, inflated by a pressure cloth simulation."""
import os

import numpy as np

from curves import resample
from mesh import CLOTH_TILE, Part, quads_to_triangles


def silhouette(half_bottom, half_top, low, high, radius_bottom, radius_top):
    """Bottom, right, top and left side of a rounded outline (x, y), counter-clockwise, cut at the middle of each corner arc."""
    def arc(cx, cy, r, a0, a1):
        a = np.radians(np.linspace(a0, a1, 24))
        return np.stack([cx + r * np.cos(a), cy + r * np.sin(a)], 1)
    b, t = radius_bottom, radius_top
    arcs = [arc(-half_bottom + b, low + b, b, 180, 270), arc(half_bottom - b, low + b, b, 270, 360),
            arc(half_top - t, high - t, t, 0, 90), arc(-half_top + t, high - t, t, 90, 180)]
    sides = []
    for i in range(4):
        a, c = arcs[i], arcs[(i + 1) % 4]
        sides.append(np.vstack([a[len(a) // 2:], c[:len(c) // 2 + 1]]))
    return sides


def coons(sides, nx, ny):
    """Grid [nx+1,ny+1,2] spanned between four boundary curves."""
    bottom, right = resample(sides[0], nx + 1), resample(sides[1], ny + 1)
    top, left = resample(sides[2], nx + 1)[::-1], resample(sides[3], ny + 1)[::-1]
    u = np.linspace(0, 1, nx + 1)[:, None, None]
    v = np.linspace(0, 1, ny + 1)[None, :, None]
    corners = ((1 - u) * (1 - v) * bottom[0] + u * (1 - v) * bottom[-1] + (1 - u) * v * top[0] + u * v * top[-1])
    return (1 - v) * bottom[:, None] + v * top[:, None] + (1 - u) * left[None] + u * right[None] - corners


def rim(nx, ny):
    """Boundary (i, j) counter-clockwise from the lower left."""
    return ([(i, 0) for i in range(nx)] + [(nx, j) for j in range(ny)]
            + [(i, ny) for i in range(nx, 0, -1)] + [(0, j) for j in range(ny, 0, -1)])


class Shell:
    """One sewn body: vertex indices of the front panel [nx+1,ny+1], gusset [rim,rows+1] and, if any, back panel."""

    def __init__(self, name, flat, front, gusset, back=None, gusset_tile_shift=0.3):
        nx, ny = flat.shape[0] - 1, flat.shape[1] - 1
        self.name, self.flat, self.rim = name, flat, rim(nx, ny)
        count, rows = gusset.shape[0], gusset.shape[1] - 1
        size = (nx + 1) * (ny + 1)
        verts = [front.reshape(-1, 3)]
        self.front = np.arange(size).reshape(nx + 1, ny + 1)
        self.back = None
        if back is not None:
            verts.append(back.reshape(-1, 3))
            self.back = size + self.front
        base = sum(len(v) for v in verts)
        self.gusset = np.zeros((count, rows + 1), int)
        last = rows if back is not None else rows + 1
        for r, (i, j) in enumerate(self.rim):
            self.gusset[r, 0] = self.front[i, j]
            self.gusset[r, 1:last] = base + r * (last - 1) + np.arange(last - 1)
            if back is not None:
                self.gusset[r, rows] = self.back[i, j]
        verts.append(gusset[:, 1:last].reshape(-1, 3))
        self.verts = np.concatenate(verts)
        outline = np.array([flat[i, j] for i, j in self.rim])
        steps = np.linalg.norm(np.roll(outline, -1, 0) - outline, axis=1)
        self.along = np.concatenate([[0], np.cumsum(steps)])
        widths = np.linalg.norm(np.diff(gusset, axis=1), axis=2).mean(0)
        self.across = np.concatenate([[0], np.cumsum(widths)])
        quads, uvs, where = [], [], []
        for i in range(nx):
            for j in range(ny):
                cell = [(i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)]
                quads.append([self.front[c] for c in cell])
                uvs.append([flat[c] / CLOTH_TILE for c in cell])
                where.append(('front', i, j))
                if back is not None:
                    quads.append([self.back[c] for c in cell[::-1]])
                    uvs.append([flat[c] * (-1, 1) / CLOTH_TILE for c in cell[::-1]])
                    where.append(('back', i, j))
        u, v = self.across / CLOTH_TILE + gusset_tile_shift, self.along / CLOTH_TILE
        for r in range(count):
            s = (r + 1) % count
            for k in range(rows):
                quads.append([self.gusset[r, k], self.gusset[r, k + 1], self.gusset[s, k + 1], self.gusset[s, k]])
                uvs.append([(u[k], v[r]), (u[k + 1], v[r]), (u[k + 1], v[r + 1]), (u[k], v[r + 1])])
                where.append(('gusset', r, k))
        self.quads, self.quad_uvs, self.where = np.array(quads), np.array(uvs), where
        if Part(name, '', self.verts, *quads_to_triangles(self.quads, self.quad_uvs)).solid().faces[0][0] != self.quads[0][0]:
            self.quads, self.quad_uvs = self.quads[:, ::-1], self.quad_uvs[:, ::-1]

    def part(self, material_of=lambda panel, a, b: 'fabric_main'):
        names = np.array([material_of(*w) for w in self.where])
        faces, uvs = quads_to_triangles(self.quads, self.quad_uvs)
        return Part(self.name, np.repeat(names, 2), self.verts, faces, uvs)

    def normals(self):
        return self.part().vertex_normals()

    def rim_at(self, i, j):
        return self.rim.index((i, j))

    def inner_rim(self, inset=1):
        """Indices of the front panel's row `inset` cells inside the seam."""
        nx, ny = self.front.shape[0] - 1, self.front.shape[1] - 1
        cells = [(min(max(i, inset), nx - inset), min(max(j, inset), ny - inset)) for i, j in self.rim]
        cells = [c for k, c in enumerate(cells) if c != cells[k - 1]]
        return np.array([self.front[c] for c in cells])


def inflate(shell, pins, folder, frames=26, pressure=1.6, slack=0.03, bending=0.6, tension=18.0, gravity=0.6):
    """Pressure cloth simulation with pinned seams (Blender, meters, z up). The result is frozen in `folder` as int16
    fiftieths of a millimeter and read back from there, so a rebuild needs no simulation."""
    frozen = os.path.join(folder, shell.name + '.npy')
    if not os.path.exists(frozen):
        verts = simulated(shell, pins, frames, pressure, slack, bending, tension, gravity)
        np.save(frozen, np.round(verts * 50).astype(np.int16))
    shell.verts = np.load(frozen).astype(float) / 50


def simulated(shell, pins, frames, pressure, slack, bending, tension, gravity):
    """Vertices (mm) after the cloth simulation."""
    import bpy
    flip = np.array([[1, 0, 0], [0, 0, -1], [0, 1, 0]], float)
    mesh = bpy.data.meshes.new(shell.name)
    mesh.from_pydata((shell.verts @ flip.T / 1000).tolist(), [], shell.quads.tolist())
    mesh.update()
    item = bpy.data.objects.new(shell.name, mesh)
    scene = bpy.context.scene
    scene.collection.objects.link(item)
    group = item.vertex_groups.new(name='pins')
    for i, weight in enumerate(pins):
        if weight > 0:
            group.add([i], float(weight), 'REPLACE')
    cloth = item.modifiers.new('cloth', 'CLOTH')
    s = cloth.settings
    s.quality, s.mass = 5, 0.25
    s.tension_stiffness = s.compression_stiffness = tension
    s.shear_stiffness, s.bending_stiffness = tension * 0.5, bending
    s.tension_damping = s.compression_damping = s.shear_damping = 8
    s.air_damping = 3
    s.vertex_group_mass, s.pin_stiffness = 'pins', 1
    s.use_pressure, s.uniform_pressure_force, s.shrink_min = True, pressure, -slack
    s.effector_weights.gravity = gravity
    cloth.collision_settings.use_collision = False
    cloth.point_cache.frame_start, cloth.point_cache.frame_end = 1, frames + 1
    scene.frame_start, scene.frame_end = 1, frames + 1
    for frame in range(1, frames + 1):
        scene.frame_set(frame)
    evaluated = item.evaluated_get(bpy.context.evaluated_depsgraph_get()).to_mesh()
    verts = np.array([v.co for v in evaluated.vertices]) * 1000
    bpy.data.objects.remove(item)
    return verts @ flip
