"""What every wearable's build does around its own parts: facts, anchors that may lean, files.
Options follow `--`: out=<folder>, rays=<count>."""
import json
import os
import struct
import sys

import bpy
import numpy as np

from ambient import occlude
from bag import Bag
from curves import UP, unit
from glb import write

CATALOG = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../../src/catalog/data/carriers.json')


def quaternion(up, out):
    """x, y, z, w of the frame whose +Y is `up` and +Z is `out`."""
    y = unit(np.asarray(up, float) - np.dot(up, out) * np.asarray(out, float))
    m = np.stack([np.cross(y, out), y, out], 1)
    w = np.sqrt(max(0.0, 1 + m[0, 0] + m[1, 1] + m[2, 2])) / 2
    if w > 1e-3:
        return [(m[2, 1] - m[1, 2]) / (4 * w), (m[0, 2] - m[2, 0]) / (4 * w), (m[1, 0] - m[0, 1]) / (4 * w), w]
    x, y, z = (np.sqrt(max(0.0, 1 + 2 * m[k, k] - np.trace(m))) / 2 for k in range(3))
    return [x, np.copysign(y, m[0, 1]), np.copysign(z, m[0, 2]), 0.0]


class Wearable:
    def __init__(self, carrier_id):
        self.id = carrier_id
        self.options = dict(a.split('=', 1) for a in sys.argv[sys.argv.index('--') + 1:])
        self.out = self.options['out']
        self.textures = os.path.join(self.out, 'textures')
        os.makedirs(self.textures, exist_ok=True)
        with open(CATALOG, encoding='utf-8') as f:
            self.facts = next(c for c in json.load(f)['carriers'] if c['id'] == carrier_id)
        self.geometry = self.facts['geometry']
        self.bag = Bag(self.facts['points'])
        self.leaning, self.loose = {}, []
        bpy.ops.wm.read_factory_settings(use_empty=True)

    def add(self, *parts):
        for part in parts:
            self.bag.add(part)
        return parts[0]

    def see_through(self, *parts):
        """Parts that neither cast nor take ambient occlusion."""
        self.loose += parts

    def anchor(self, point_id, position, lean=False):
        """A ring rests here; with `lean` the frame follows the catalog's normal instead of standing upright."""
        self.bag.anchor(point_id, position)
        if lean:
            self.leaning[point_id] = quaternion(UP, unit(self.bag.points[point_id]['normal']))

    def finish(self, reach=16.0, strength=0.8, floor=False, names=None, twin=None):
        """Writes raw.glb and report.json. `names`: materials that were given another name to become a mesh of their own, as
        alias -> name. `twin`: the parts are one of a pair; they are shown this far (mm) to the right and mirrored to the left."""
        bag = self.bag
        rays = int(self.options.get('rays', 40))
        if rays:
            occlude(bag.parts, rays, reach, strength, floor)
        missing = set(bag.points) - set(bag.anchors)
        assert not missing, missing
        anchors = {k: bag.anchors[k] for k in bag.points}
        path = os.path.join(self.out, 'raw.glb')
        extras = {'dangle': {'id': self.id}}
        report = {'triangles': write(path, self.id, bag.parts + self.loose, anchors, extras)}
        settle(path, self.leaning, names or {}, twin)
        report['total'] = sum(report['triangles'].values())
        verts = np.concatenate([p.verts for p in bag.parts + self.loose])
        report['bounds'] = [verts.min(0).round(1).tolist(), verts.max(0).round(1).tolist()]
        report['off_mm'] = {k: round(float(np.linalg.norm(p - np.array(bag.points[k]['position_mm']))), 1)
                            for k, (p, _, _) in anchors.items()}
        with open(os.path.join(self.out, 'report.json'), 'w', encoding='utf-8') as f:
            json.dump(report, f, indent=1)
        print(json.dumps(report), flush=True)


def settle(path, leaning, names, twin):
    """Rewrites the raw file: rotations of leaning anchors, materials by their real names, one mesh shown as a
    pair, normals without noise."""
    with open(path, 'rb') as f:
        data = f.read()
    size = struct.unpack('<I', data[12:16])[0]
    doc, rest = json.loads(data[20:20 + size]), data[20 + size:]
    for node in doc['nodes']:
        point = node['name'].removeprefix('anchor_')
        if node['name'] != point and point in leaning:
            node['rotation'] = [float(v) for v in leaning[point]]
    for material in doc['materials']:
        material['name'] = names.get(material['name'], material['name'])
    if twin is not None:
        for node in [node for node in doc['nodes'] if 'mesh' in node]:
            node['translation'] = [twin / 1000, 0, 0]
            left = {**node, 'name': node['name'] + '_left', 'translation': [-twin / 1000, 0, 0], 'scale': [-1, 1, 1]}
            doc['nodes'][doc['scenes'][0]['nodes'][0]]['children'].append(len(doc['nodes']))
            doc['nodes'].append(left)
    rest = bytearray(rest)
    for mesh in doc['meshes']:
        view = doc['bufferViews'][doc['accessors'][mesh['primitives'][0]['attributes']['NORMAL']]['bufferView']]
        start = 8 + view['byteOffset']
        normals = np.frombuffer(rest, np.float32, view['byteLength'] // 4, start)
        # sums over faces differ in their last bits from run to run, and packing looks at the sign of what is nearly zero
        rest[start:start + view['byteLength']] = (np.round(normals, 5) + np.float32(0)).astype(np.float32).tobytes()
    text = json.dumps(doc, separators=(',', ':')).encode()
    text += b' ' * (-len(text) % 4)
    with open(path, 'wb') as f:
        f.write(struct.pack('<4sII', b'glTF', 2, 20 + len(text) + len(rest)))
        f.write(struct.pack('<I4s', len(text), b'JSON') + text + rest)
