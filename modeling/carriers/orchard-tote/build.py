"""Orchard Tote-pack (bp-orchard-tote-15): builds the raw model and its textures; kit/finish.ts makes the shipped GLB of them.

Rebuild, from the repository's root (Blender 3.4 for its Python, BVH trees and cloth solver; no GPU, no add-ons):

    blender -b -t 1 --factory-startup -P modeling/carriers/orchard-tote/build.py -- out=<folder>
    npx tsx modeling/carriers/kit/finish.ts modeling/carriers/orchard-tote <folder> public/models/carriers/bp-orchard-tote-15.glb

`out` gets raw.glb, textures and report.json. The simulated bag is frozen in shells/*.npy: delete it to simulate anew.
`rays=0` skips the ambient occlusion.
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, '../kit')]
sys.dont_write_bytecode = True

import numpy as np  # noqa: E402

from art import block_print, label  # noqa: E402
from body import RIM_ROW, body_shell  # noqa: E402
from carry import shoulder_strap  # noqa: E402
from cotton import canvas, herringbone, ticking  # noqa: E402
from front import lone_tree, patch_pocket, pin_spots, woven_label  # noqa: E402
from mesh import Surface  # noqa: E402
from mouth import brass_zip, felled_seams, flaps, handle, hem_stitches, side_loop  # noqa: E402
from textures import stitches  # noqa: E402
from workbench import Workbench  # noqa: E402



def textures(put):
    """What materials.json names."""
    height, color = canvas()
    put('canvas', color, height, 2.4)
    height, color = herringbone()
    put('herringbone', color, height, 1.6)
    color, height = stitches()
    put('stitches', color, height, 7.0)
    color, height = label()
    put('label', color, height, 2.0)
    put('ticking', ticking(), np.zeros((8, 8)), 1.0)
    put('print', block_print(), np.zeros((8, 8)), 1.0)


def main():
    """Everything in the order in which it is sewn."""
    bench = Workbench('bp-orchard-tote-15', HERE)
    bag, geometry, log = bench.bag, bench.geometry, bench.log
    body = body_shell(os.path.join(HERE, 'shells'))
    log('body', body.verts.min(0).round(1), body.verts.max(0).round(1))
    bag.add(body.part())
    outside = body.part(keep=lambda column, row: row < RIM_ROW)
    skin = Surface(outside)
    hem_stitches(bag, body, skin)
    felled_seams(bag, body)
    flaps(bag, body)
    brass_zip(bag)
    patch_pocket(bag, skin, geometry['patch_pocket'])
    woven_label(bag, skin)
    pin_spots(bag, skin)
    lone_tree(bag, skin)
    for sign in (1, -1):
        handle(bag, sign, geometry['handles'], skin)
        side_loop(bag, sign, skin)
        shoulder_strap(bag, sign, geometry['strap'], skin)
    wall = body.verts[body.at[:, :RIM_ROW + 1]].reshape(-1, 3)
    bench.finish({'body_mm': [round(float(v), 1) for v in wall.max(0) - wall.min(0)]}, textures)


main()
