"""What every build does around its own parts: options, catalog facts, occlusion, report, files."""
import json
import os
import sys
import time

import bpy
import numpy as np

from ambient import occlude
from bag import Bag
from glb import write
from textures import normal_map, save_png

CATALOG = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../../src/catalog/data/carriers.json')


class Workbench:
    """Facts of one carrier and the bag being sewn. Options follow `--`: out, rays."""

    def __init__(self, carrier_id, folder):
        self.started, self.id, self.folder = time.time(), carrier_id, folder
        self.options = dict(a.split('=', 1) for a in sys.argv[sys.argv.index('--') + 1:])
        self.out = self.options['out']
        os.makedirs(self.out, exist_ok=True)
        with open(CATALOG, encoding='utf-8') as f:
            carrier = next(c for c in json.load(f)['carriers'] if c['id'] == carrier_id)
        self.geometry = carrier['geometry']
        self.bag = Bag(carrier['points'])
        bpy.ops.wm.read_factory_settings(use_empty=True)

    def log(self, *words):
        print('[%5.1f s]' % (time.time() - self.started), *words, flush=True)

    def finish(self, facts, draw):
        """Writes raw.glb, the textures `draw(put)` makes, and report.json."""
        bag, report = self.bag, dict(facts)
        self.log('parts', len(bag.parts), 'triangles', sum(len(p.faces) for p in bag.parts))
        rays = int(self.options.get('rays', 40))
        if rays:
            occlude(bag.parts, rays)
            self.log('ambient occlusion')
        missing = set(bag.points) - set(bag.anchors)
        assert not missing, missing
        anchors = {k: bag.anchors[k] for k in bag.points}
        extras = {'dangle': {'id': self.id}}
        report['triangles'] = write(os.path.join(self.out, 'raw.glb'), self.id, bag.parts, anchors, extras)
        report['total'] = sum(report['triangles'].values())
        report['anchors'] = {}
        for k, (p, _, _) in anchors.items():
            off = p - np.array(bag.points[k]['position_mm'])
            report['anchors'][k] = {'at': [round(float(v), 1) for v in p], 'off_mm': round(float(np.linalg.norm(off)), 1)}
        textures = os.path.join(self.out, 'textures')
        os.makedirs(textures, exist_ok=True)

        def put(name, color, height, strength):
            save_png(os.path.join(textures, name + '_color.png'), color)
            save_png(os.path.join(textures, name + '_normal.png'), normal_map(height, strength))

        draw(put)
        with open(os.path.join(self.out, 'report.json'), 'w', encoding='utf-8') as f:
            json.dump(report, f, indent=1)
        self.log(json.dumps(report))
