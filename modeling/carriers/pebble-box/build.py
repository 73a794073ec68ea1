"""Pebble Box School Pack (bp-pebble-box-16): builds the raw model and its textures; finish.ts makes the shipped GLB of them.

    blender -b -t 1 --factory-startup -P modeling/carriers/pebble-box/build.py -- out=<folder>
    npx tsx modeling/carriers/kit/finish.ts modeling/carriers/pebble-box <folder> public/models/carriers/bp-pebble-box-16.glb

The inflated cloth is frozen in shells/*.npy: delete a file there to simulate that shell anew. `rays=0` skips the ambient
occlusion.
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, '../kit')]
sys.dont_write_bytecode = True

import numpy as np  # noqa: E402

import label  # noqa: E402
import leather  # noqa: E402
import textures  # noqa: E402
from body import ZIP_ROW, body_material, body_shell, pocket_shell  # noqa: E402
from details import body_seams, boot, cotton_label, pocket_seams, ring_patch, side_pocket, zip_pull  # noqa: E402
from fittings import even_lips, with_teeth  # noqa: E402
from harness import handles, shoulder_strap, yoke  # noqa: E402
from mesh import Surface  # noqa: E402
from patches import front_path, ironed  # noqa: E402
from workbench import Workbench  # noqa: E402
from zipper import coil_zip  # noqa: E402

PATCH_AT, LABEL_AT = (0.0, 345.5), (-62.0, 50.0)


def draw(put):
    tone, height = leather.pebbled()
    put('leather', tone, height, 3.0)
    put('waxed', *leather.waxed(), 2.0)
    put('teeth', *leather.teeth(), 5.0)
    put('straps', *textures.straps()[::-1], 1.6)
    put('stitches', *textures.stitches(), 7.0)
    put('label', *label.draw(), 1.4)


def main():
    """Everything in the order in which it is sewn: zips are pressed into the shells before anything lies on them."""
    bench = Workbench('bp-pebble-box-16', HERE)
    bag, geometry = bench.bag, bench.geometry
    shells = os.path.join(HERE, 'shells')
    body = body_shell(shells)
    bench.log('body', body.verts.min(0).round(1), body.verts.max(0).round(1))
    nx, low = body.front.shape[0] - 1, 12
    ring = np.arange(body.rim_at(nx, low), body.rim_at(0, low) + 1)
    rows = body.gusset[ring, ZIP_ROW]
    main_zip = coil_zip(bag, body.verts[rows], body.normals()[rows], body, 1, reach=17.0)
    patch_bed = ironed(body, PATCH_AT, 34, 24, 12)
    pocket = pocket_shell(shells, body)
    bench.log('pocket', pocket.verts.min(0).round(1), pocket.verts.max(0).round(1))
    label_bed = ironed(pocket, LABEL_AT, 28, 13)
    arc = [(-97, 194.5), (-48, 199.5), (0, 201), (48, 199.5), (99, 194.5)]
    front_zip = coil_zip(bag, *front_path(Surface(pocket.part()), arc, 70), pocket, 3, lip_scale=0.86, reach=15.0)
    for lip in front_zip[3]:
        lip.material = 'fabric_trim'
    even_lips(main_zip[3] + front_zip[3])
    with_teeth(bag, 0)
    zip_pull(bag, 'main_zip_r', main_zip, body, (112, 378, 33))
    zip_pull(bag, 'main_zip_l', main_zip, body, (-110, 378, 33), toward=-1)
    zip_pull(bag, 'front_zip', front_zip, pocket, (87, 199, 84))

    shell_part = body.part(lambda panel, a, b: body_material(panel, a, b, body))
    pocket_part = pocket.part()
    bag.add(shell_part)
    bag.add(pocket_part)
    skin = Surface(shell_part)
    body_seams(bag, body)
    boot(bag, body)
    pocket_seams(bag, pocket)
    ring_patch(bag, patch_bed, PATCH_AT)
    cotton_label(bag, label_bed, LABEL_AT)
    for sign in (-1, 1):
        side_pocket(bag, sign, skin, geometry['side_pocket'])
    first = len(bag.parts)
    for sign in (-1, 1):
        shoulder_strap(bag, sign, geometry['strap'], skin)
    yoke(bag, shell_part, [p for p in bag.parts[first:] if p.name == 'strap'])
    handles(bag, shell_part, geometry['handles'])
    for part in bag.parts:
        # piping that would reach below the ground is squashed by the bag's weight
        part.verts[:, 1] = np.maximum(part.verts[:, 1], 0.15)
    size = body.verts.max(0) - body.verts.min(0)
    bench.finish({'body_mm': [round(float(v), 1) for v in size]}, draw)


main()
