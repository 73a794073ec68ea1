"""Plain GLB writer: one mesh node for each material, empty anchor nodes, extras. Meters."""
import json
import math
import struct

import numpy as np


# black or tiny: occlusion would not be seen
UNSHADED = ('cord', 'label', 'metal', 'plastic')


def corners(parts):
    """Per material: position, normal, uv, occlusion of unique corners, and the triangles."""
    pools = {}
    for part in parts:
        names = np.asarray(part.material if not isinstance(part.material, str) else [part.material] * len(part.faces))
        normals, occlusion = part.corner_normals(), part.occlusion
        # 40 shades are smooth to the eye and compress far better than 256
        shade = np.ones(len(part.verts)) if occlusion is None else np.round(occlusion * 40) / 40
        uvs = part.uvs.copy()
        if part.name != 'label':
            uvs[..., 0] -= np.floor(uvs[..., 0].min())
        for name in dict.fromkeys(names.tolist()):
            mine = names == name
            block = np.concatenate([part.verts[part.faces[mine]] / 1000, normals[mine], uvs[mine],
                                    shade[part.faces[mine]][..., None]], 2).reshape(-1, 9)
            pools.setdefault(name, []).append(block)
    for name in sorted(pools):
        rows = np.concatenate(pools[name]).astype(np.float32)
        key = np.round(rows * np.array([1e6] * 3 + [500] * 3 + [2e4] * 2 + [500])).astype(np.int64)
        _, first, index = np.unique(key, axis=0, return_index=True, return_inverse=True)
        rows, tris = rows[first], index.reshape(-1, 3)
        p = rows[:, :3].astype(float)
        area = np.linalg.norm(np.cross(p[tris[:, 1]] - p[tris[:, 0]], p[tris[:, 2]] - p[tris[:, 0]]), axis=1)
        whole = (tris[:, 0] != tris[:, 1]) & (tris[:, 1] != tris[:, 2]) & (tris[:, 0] != tris[:, 2]) & (area > 1e-12)
        used, tris = np.unique(tris[whole], return_inverse=True)
        yield name, rows[used], tris.reshape(-1, 3)


def write(path, name, parts, anchors, extras):
    """Writes the parts and returns the triangles of each material. `anchors`: id -> position (mm), up, out."""
    chunks, views, accessors, meshes, materials, nodes = [], [], [], [], [], []

    def store(array, target, kind, bounds=False):
        data = array.tobytes()
        start = sum(len(c) for c in chunks)
        chunks.append(data + b'\0' * (-len(data) % 4))
        views.append({'buffer': 0, 'byteOffset': start, 'byteLength': len(data), 'target': target})
        item = {'bufferView': len(views) - 1, 'componentType': 5126 if array.dtype == np.float32 else 5125,
                'count': len(array), 'type': kind}
        if bounds:
            item['min'], item['max'] = array.min(0).tolist(), array.max(0).tolist()
        accessors.append(item)
        return len(accessors) - 1

    counts = {}
    for material, rows, tris in corners(parts):
        n = rows[:, 3:6] / np.maximum(np.linalg.norm(rows[:, 3:6], axis=1, keepdims=True), 1e-9)
        color = np.repeat(rows[:, 8:9], 3, 1)
        attributes = {'POSITION': store(np.ascontiguousarray(rows[:, :3]), 34962, 'VEC3', True),
                      'NORMAL': store(np.ascontiguousarray(n.astype(np.float32)), 34962, 'VEC3'),
                      'TEXCOORD_0': store(np.ascontiguousarray(rows[:, 6:8]), 34962, 'VEC2')}
        if material not in UNSHADED:
            attributes['COLOR_0'] = store(np.ascontiguousarray(color), 34962, 'VEC3')
        indices = store(tris.astype(np.uint32).ravel(), 34963, 'SCALAR')
        materials.append({'name': material, 'pbrMetallicRoughness': {'metallicFactor': 0}})
        meshes.append({'name': material, 'primitives': [{'attributes': attributes, 'indices': indices, 'material': len(materials) - 1}]})
        nodes.append({'name': 'bag_' + material, 'mesh': len(meshes) - 1})
        counts[material] = len(tris)
    for point, (position, _, out) in anchors.items():
        half = math.atan2(out[0], out[2]) / 2
        nodes.append({'name': 'anchor_' + point, 'translation': [round(float(v) / 1000, 6) for v in position],
                      'rotation': [0, math.sin(half), 0, math.cos(half)]})
    nodes.append({'name': name, 'children': list(range(len(nodes))), 'extras': extras})
    binary = b''.join(chunks)
    doc = {'asset': {'version': '2.0', 'generator': 'dangle modeling'}, 'scene': 0, 'scenes': [{'nodes': [len(nodes) - 1]}],
           'nodes': nodes, 'meshes': meshes, 'materials': materials, 'accessors': accessors, 'bufferViews': views,
           'buffers': [{'byteLength': len(binary)}]}
    text = json.dumps(doc, separators=(',', ':')).encode()
    text += b' ' * (-len(text) % 4)
    with open(path, 'wb') as f:
        f.write(struct.pack('<4sII', b'glTF', 2, 28 + len(text) + len(binary)))
        f.write(struct.pack('<I4s', len(text), b'JSON') + text)
        f.write(struct.pack('<I4s', len(binary), b'BIN\0') + binary)
    return counts
