"""Alley Roll-top (bp-alley-roll-20): builds the raw model and its textures; kit/finish.ts makes the shipped GLB of them.

Rebuild, from the repository's root (Blender 3.4 for its Python, BVH trees and cloth solver; no GPU, no add-ons):

    blender -b -t 1 --factory-startup -P modeling/carriers/alley-rolltop/build.py -- out=<folder>
    npx tsx modeling/carriers/kit/finish.ts modeling/carriers/alley-rolltop <folder> public/models/carriers/bp-alley-roll-20.glb

`out` gets raw.glb, textures and report.json. The inflated tube is frozen in shells/*.npy: delete it to simulate anew.
`rays=0` skips the ambient occlusion.
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, '../kit')]
sys.dont_write_bytecode = True

from art import label  # noqa: E402
from back import haul_handle, pads, shoulder_strap  # noqa: E402
from body import CORNERS, ROOF_ROW, ROW_COUNT, body_material, body_shell  # noqa: E402
from closure import roll, roll_ring, side_strap, top_strap  # noqa: E402
from coated_cloth import ripstop, tarpaulin  # noqa: E402
from front import bungee, daisy_chain, front_ring, molded_label, taped_seams  # noqa: E402
from mesh import Surface  # noqa: E402
from sides import side_pocket, side_zip, zip_bed  # noqa: E402
from textures import air_mesh, stitches, straps  # noqa: E402
from workbench import Workbench  # noqa: E402




def textures(put):
    """What materials.json names."""
    for name, strength, (height, color) in (('ripstop', 2.0, ripstop(448)), ('tarpaulin', 1.0, tarpaulin()), ('mesh', 5.0, air_mesh(128)),
                                            ('straps', 1.6, straps(384, 192))):
        put(name, color, height, strength)
    color, height = stitches()
    put('stitches', color, height, 7.0)
    color, height = label()
    put('label', color, height, 2.5)


def main():
    """Everything in the order in which it is sewn."""
    bench = Workbench('bp-alley-roll-20', HERE)
    bag, geometry, log = bench.bag, bench.geometry, bench.log
    body = body_shell(os.path.join(HERE, 'shells'))
    log('body', body.verts.min(0).round(1), body.verts.max(0).round(1))
    bed = zip_bed(body)
    cloth = body.part(body_material)
    skin = Surface(cloth)
    # what lies inside the roll is not drawn
    bag.add(body.part(body_material, lambda column, row: row < ROW_COUNT - 3))
    taped_seams(bag, body)
    outer = roll(bag, geometry['roll'])
    for sign in (-1, 1):
        side_pocket(bag, sign, skin, geometry['side_pocket'])
        side_strap(bag, sign, geometry['roll'], skin)
        roll_ring(bag, sign, geometry['roll'])
        front_ring(bag, sign, skin)
        daisy_chain(bag, sign, {'columns': geometry['daisy_columns']}, skin)
    side_zip(bag, body, skin, *bed)
    top_strap(bag, geometry['front_buckle_strap'], skin, outer)
    bungee(bag, skin)
    molded_label(bag, skin)
    pads(bag, skin)
    for sign in (-1, 1):
        shoulder_strap(bag, sign, geometry['strap'], skin)
    haul_handle(bag, skin)
    wall = body.verts[body.at[:, :ROOF_ROW]].reshape(-1, 3)
    bench.finish({'body_mm': [round(float(v), 1) for v in wall.max(0) - wall.min(0)], 'columns': int(CORNERS[-1])}, textures)


main()
