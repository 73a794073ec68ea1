"""Harbour Daypack (bp-harbour-day-24): builds the raw model and its textures; finish.ts makes the shipped GLB of them.

Rebuild, from the repository's root (Blender 3.4 for its Python, BVH trees and cloth solver; no GPU, no add-ons):

    blender -b -t 1 --factory-startup -P modeling/carriers/harbour-daypack/build.py -- out=<folder>
    npx tsx modeling/carriers/kit/finish.ts modeling/carriers/harbour-daypack <folder> public/models/carriers/bp-harbour-day-24.glb

`out` gets raw.glb, textures and report.json. Geometry and points come from the carrier catalog (src/catalog/data/carriers.json).
The inflated cloth is frozen in shells/*.npy: delete a file there to simulate that shell anew. Everything else follows from
these files and seeded noise, so two runs give the same bytes. `rays=0` skips the ambient occlusion.
"""
import json
import os
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, '../kit')]
sys.dont_write_bytecode = True

import bpy  # noqa: E402
import numpy as np  # noqa: E402

from ambient import occlude  # noqa: E402
from bag import Bag  # noqa: E402
from body import ZIP_ROW, body_material, body_shell, pocket_shell  # noqa: E402
from details import body_seams, bottle_pocket, lash_tab, pocket_seams, woven_label  # noqa: E402
from glb import write  # noqa: E402
from harness import compression_strap, haul_loop, shoulder_strap  # noqa: E402
from mesh import Surface  # noqa: E402
from patches import front_path, ironed  # noqa: E402
from textures import draw_all  # noqa: E402
from zipper import add_slider, coil_zip  # noqa: E402

TAB_AT, LABEL_AT = (1.5, 288.0), (58.0, 62.0)
CARRIER = 'bp-harbour-day-24'


def main():
    """Everything in the order in which it is sewn: zips are pressed into the shells before anything lies on them."""
    started = time.time()

    def log(*words):
        print('[%5.1f s]' % (time.time() - started), *words, flush=True)

    options = dict(a.split('=', 1) for a in sys.argv[sys.argv.index('--') + 1:])
    out = options['out']
    os.makedirs(out, exist_ok=True)
    with open(os.path.join(HERE, '../../../src/catalog/data/carriers.json'), encoding='utf-8') as f:
        carrier = next(c for c in json.load(f)['carriers'] if c['id'] == CARRIER)
    geometry = carrier['geometry']
    bpy.ops.wm.read_factory_settings(use_empty=True)
    shells = os.path.join(HERE, 'shells')
    bag = Bag(carrier['points'])

    body = body_shell(shells)
    log('body', body.verts.min(0).round(1), body.verts.max(0).round(1))
    # from the right side over the top to the left side
    ring = np.arange(body.rim_at(body.front.shape[0] - 1, 20), body.rim_at(0, 20) + 1)
    rows = body.gusset[ring, ZIP_ROW]
    main_zip = coil_zip(bag, body.verts[rows], body.normals()[rows], body, 1)
    tab_bed = ironed(body, TAB_AT, 26, 26, 10)
    stash_knots = [(-80, 334), (-40, 340), (0, 343), (40, 340), (80, 334)]
    stash_zip = coil_zip(bag, *front_path(Surface(body.part()), stash_knots, 60), body, 2, lip_scale=0.92)
    pocket = pocket_shell(body)
    log('pocket', pocket.verts.min(0).round(1), pocket.verts.max(0).round(1))
    label_bed = ironed(pocket, LABEL_AT, 27, 11)
    arc = [(-104, 214), (-72, 223.5), (-36, 230), (0, 232.5), (36, 230), (70, 224), (97, 216)]
    front_zip = coil_zip(bag, *front_path(Surface(pocket.part()), arc, 70), pocket, 3, reach=19.0)
    add_slider(bag, 'main_zip_r', *main_zip, body, (100, 421, 35))
    add_slider(bag, 'main_zip_l', *main_zip, body, (-99, 422, 35), toward=-1)
    add_slider(bag, 'stash_zip', *stash_zip, body, (62, 337, 88), stamped=True)
    add_slider(bag, 'front_zip', *front_zip, pocket, (-97, 220, 92), toward=-1)
    log('zips')

    shell_part = body.part(lambda panel, a, b: body_material(panel, a, b, body))
    pocket_part = pocket.part()
    bag.add(shell_part)
    bag.add(pocket_part)
    skin = Surface(shell_part)
    body_seams(bag, body)
    pocket_seams(bag, pocket)
    lash_tab(bag, tab_bed, TAB_AT)
    woven_label(bag, label_bed, LABEL_AT)
    seam = body.verts[body.gusset[:, 0]]

    def seam_z(sign, y):
        """Depth of the front seam on one side at a height."""
        side = seam[(seam[:, 0] * sign > 90) & (seam[:, 1] < 330)]
        side = side[np.argsort(side[:, 1])]
        return float(np.interp(y, side[:, 1], side[:, 2]))

    for sign in (-1, 1):
        bottle_pocket(bag, sign, skin, geometry['bottle_pockets'], seam_z)
    over_zip = Surface([shell_part] + main_zip[3])
    for sign in (-1, 1):
        compression_strap(bag, sign, over_zip)
        shoulder_strap(bag, sign, geometry['strap'], skin)
    haul_loop(bag, skin)
    log('parts', len(bag.parts), 'triangles', sum(len(p.faces) for p in bag.parts))

    rays = int(options.get('rays', 40))
    if rays:
        occlude(bag.parts, rays)
        log('ambient occlusion')
    extras = {'dangle': {'id': CARRIER}}
    report = {}
    missing = set(bag.points) - set(bag.anchors)
    assert not missing, missing
    anchors = {k: bag.anchors[k] for k in bag.points}
    report['triangles'] = write(os.path.join(out, 'raw.glb'), CARRIER, bag.parts, anchors, extras)
    report['total'] = sum(report['triangles'].values())
    size = body.verts.max(0) - body.verts.min(0)
    report['body_mm'] = [round(float(v), 1) for v in size]
    report['anchors'] = {}
    for k, (p, _, _) in anchors.items():
        off = p - np.array(bag.points[k]['position_mm'])
        report['anchors'][k] = {'at': [round(float(v), 1) for v in p], 'off_mm': round(float(np.linalg.norm(off)), 1)}
    draw_all(os.path.join(out, 'textures'))
    with open(os.path.join(out, 'report.json'), 'w', encoding='utf-8') as f:
        json.dump(report, f, indent=1)
    log(json.dumps(report))


main()
