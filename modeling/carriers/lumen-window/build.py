"""Lumen Window Pack (bp-lumen-window-18): builds the raw model and its textures; finish.ts makes the shipped GLB of them.

    blender -b -t 1 --factory-startup -P modeling/carriers/lumen-window/build.py -- out=<folder>
    npx tsx modeling/carriers/kit/finish.ts modeling/carriers/lumen-window <folder> public/models/carriers/bp-lumen-window-18.glb

`out` gets raw.glb, textures and report.json. The inflated cloth is frozen in shells/*.npy: delete a file there to simulate
that shell anew. `rays=0` skips the ambient occlusion.
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

import fabrics  # noqa: E402
import textures  # noqa: E402
from ambient import occlude  # noqa: E402
from bag import Bag  # noqa: E402
from body import ZIP_ROW, body_material, body_shell, pocket_shell  # noqa: E402
from curves import spline  # noqa: E402
from details import body_seams, ironed, pocket_seams, woven_label  # noqa: E402
from glb import write  # noqa: E402
from harness import handles, shoulder_strap, side_ring  # noqa: E402
from mesh import Surface  # noqa: E402
from window import board, film, frame  # noqa: E402
from zipper import add_slider, coil_zip  # noqa: E402

CARRIER = 'bp-lumen-window-18'
LABEL_AT = (0.0, 370.5)


def front_path(surface, knots, count):
    """Curve given in x and y, dropped on the front of the cloth."""
    rows = [np.concatenate(surface.ray((x, y, 400), (0, 0, -1))) for x, y in spline(np.array(knots, float), count)]
    return np.array(rows)[:, :3], np.array(rows)[:, 3:]



def draw(folder):
    """The textures that materials.json names."""
    fabrics.put(folder, 'twill', *fabrics.twill()[::-1], 1.7)
    fabrics.put(folder, 'felt', *fabrics.felt()[::-1], 0.55)
    fabrics.put(folder, 'mesh', *textures.air_mesh()[::-1], 9.0)
    fabrics.put(folder, 'straps', *textures.straps()[::-1], 1.6)
    fabrics.put(folder, 'stitches', *textures.stitches(), 7.0)
    fabrics.put(folder, 'label', *textures.label(), 2.0)



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
    spec = geometry['window']
    bpy.ops.wm.read_factory_settings(use_empty=True)
    shells = os.path.join(HERE, 'shells')
    bag = Bag(carrier['points'])

    body = body_shell(shells, geometry)
    log('body', body.verts.min(0).round(1), body.verts.max(0).round(1))
    heights = body.verts[body.gusset[:, ZIP_ROW], 1]
    above = np.where((heights > 138) & (np.arange(len(heights)) > 30))[0]
    ring = np.arange(above[0], above[-1] + 1)
    rows = body.gusset[ring, ZIP_ROW]
    main_zip = coil_zip(bag, body.verts[rows], body.normals()[rows], body, 1, lip_scale=0.9)
    label_bed = ironed(body, LABEL_AT, 25, 10)
    pocket = pocket_shell(shells, body, geometry['low_pocket'])
    log('pocket', pocket.verts.min(0).round(1), pocket.verts.max(0).round(1))
    low_knots = [(-96, 107), (-50, 108.2), (0, 108.6), (50, 108.2), (101, 107)]
    low_zip = coil_zip(bag, *front_path(Surface(pocket.part()), low_knots, 60), pocket, 3, lip_scale=0.74, reach=15.0)
    add_slider(bag, 'main_zip_r', *main_zip, body, (106, 394, 20), stamped=True)
    add_slider(bag, 'main_zip_l', *main_zip, body, (-106, 394, 20), stamped=True, toward=-1)
    add_slider(bag, 'low_zip', *low_zip, pocket, (93, 108, 78), stamped=True)
    log('zips')

    shell_part = body.part(lambda panel, a, b: body_material(panel, a, b, body), skip=('bed',))
    bag.add(shell_part)
    bag.add(pocket.part())
    closed = body.part()
    skin = Surface(closed)
    body_seams(bag, body)
    pocket_seams(bag, pocket)
    frame(bag, spec)
    board(bag, spec)
    woven_label(bag, skin, label_bed, LABEL_AT)
    for sign in (-1, 1):
        side_ring(bag, sign, skin)
        shoulder_strap(bag, sign, geometry['strap'], skin)
    handles(bag, skin, geometry['handle'])
    log('parts', len(bag.parts), 'triangles', sum(len(p.faces) for p in bag.parts))

    rays = int(options.get('rays', 40))
    if rays:
        occlude(bag.parts, rays)
        log('ambient occlusion')
    film(bag, spec)
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
    draw(os.path.join(out, 'textures'))
    with open(os.path.join(out, 'report.json'), 'w', encoding='utf-8') as f:
        json.dump(report, f, indent=1)
    log(json.dumps(report))


main()
