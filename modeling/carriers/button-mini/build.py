"""Button Mini (bp-button-mini-8): builds the raw model and its textures; finish.ts makes the shipped GLB of them.

    blender -b -t 1 --factory-startup -P modeling/carriers/button-mini/build.py -- out=<folder>
    npx tsx modeling/carriers/kit/finish.ts modeling/carriers/button-mini <folder> public/models/carriers/bp-button-mini-8.glb

The pressed leather is frozen in shells/*.npy: delete a file there to simulate that shell anew. `rays=0` skips the ambient
occlusion.
"""
import math
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, '../kit')]
sys.dont_write_bytecode = True

import numpy as np  # noqa: E402

import leather  # noqa: E402
import stamp  # noqa: E402
from body import ZIP_ROW, body_shell, pocket_shell  # noqa: E402
from button import button_pull  # noqa: E402
from details import back_pocket, body_seams, button_tongue, foil_stamp, pocket_flange, side_ring  # noqa: E402
from hardware import slider_body  # noqa: E402
from harness import rolled_handle, shoulder_strap, yoke  # noqa: E402
from leatherwork import leather_zip, zip_stop  # noqa: E402
from mesh import Surface  # noqa: E402
from patches import front_path, ironed  # noqa: E402
from workbench import Workbench  # noqa: E402

TONGUE_AT, STAMP_AT = (0.0, 241.0), (0.0, 48.0)
OPEN = (0.31, 0.69)     # the main zip stands a little open between its sliders and shows the satin


def draw(put):
    put('hide', *leather.polished(), 1.5)
    put('teeth', *leather.teeth(), 5.0)
    put('stitches', *leather.saddle(), 7.0)
    put('label', *stamp.draw(), 1.2)


def gape(t):
    u = (t - OPEN[0]) / (OPEN[1] - OPEN[0])
    return 3.4 * math.sin(math.pi * u) ** 0.7 if 0 < u < 1 else 0.0


def pull(bag, point_id, zip_, shell, target, toward=1):
    """Slider with a button pull where it comes closest to `target`."""
    p, t, up, lips = zip_
    best = int(np.argmin(((p - np.asarray(target, float)) ** 2).sum(1)))
    root = slider_body(bag, p[best], t[best] * toward, up[best])
    button_pull(bag, point_id, root, up[best], Surface([shell.part()] + lips))
    return best / (len(p) - 1)


def main():
    """Everything in the order in which it is sewn."""
    bench = Workbench('bp-button-mini-8', HERE)
    bag, geometry = bench.bag, bench.geometry
    shells = os.path.join(HERE, 'shells')
    body = body_shell(shells)
    bench.log('body', body.verts.min(0).round(1), body.verts.max(0).round(1))
    nx = body.front.shape[0] - 1
    low = int(np.argmin(np.abs(body.verts[body.front[0]][:, 1] - 170)))
    ring = np.arange(body.rim_at(nx, low), body.rim_at(0, low) + 1)
    rows = body.gusset[ring, ZIP_ROW]
    main_zip = leather_zip(bag, body.verts[rows], body.normals()[rows], body, gape=gape, seed=1)
    tongue_bed = ironed(body, TONGUE_AT, 27, 27, 12)
    pocket = pocket_shell(shells, body)
    bench.log('pocket', pocket.verts.min(0).round(1), pocket.verts.max(0).round(1))
    stamp_bed = ironed(pocket, STAMP_AT, 31, 8, 10)
    line = [(-72, 151.5), (0, 152.5), (72, 151.5)]
    front_zip = leather_zip(bag, *front_path(Surface(pocket.part()), line, 60), pocket, reach=12.0, wide=0.9, seed=3)
    for zip_ in (main_zip, front_zip):
        zip_stop(bag, zip_, False)
        zip_stop(bag, zip_, True)
    spots = [pull(bag, 'main_zip_r', main_zip, body, (78, 270, 20)), pull(bag, 'main_zip_l', main_zip, body, (-78, 270, 20), toward=-1)]
    bench.log('sliders at', spots)
    pull(bag, 'front_zip', front_zip, pocket, (64, 152, 68))

    shell_part, pocket_part = body.part(), pocket.part()
    bag.add(shell_part)
    bag.add(pocket_part)
    skin = Surface(shell_part)
    body_seams(bag, body)
    pocket_flange(bag, pocket, body)
    button_tongue(bag, tongue_bed, TONGUE_AT)
    foil_stamp(bag, stamp_bed, STAMP_AT)
    back_pocket(bag, skin)
    for sign in (-1, 1):
        side_ring(bag, sign, skin)
    straps = [shoulder_strap(bag, sign, geometry['strap'], skin) for sign in (-1, 1)]
    yoke(bag, shell_part, straps)
    rolled_handle(bag, skin, geometry['handle'])
    for part in bag.parts:
        # seams that would reach below the ground are squashed by the bag's weight
        part.verts[:, 1] = np.maximum(part.verts[:, 1], 0.15)
    size = body.verts.max(0) - body.verts.min(0)
    bench.finish({'body_mm': [round(float(v), 1) for v in size]}, draw)


main()
