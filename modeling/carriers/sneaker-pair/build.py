"""Sneaker Pair (wr-sneaker-pair): canvas low-tops on a vulcanized rubber sole, flat laces, toe cap, heel loop.

    blender -b -t 1 --factory-startup -P modeling/carriers/sneaker-pair/build.py -- out=<folder>
    npx tsx modeling/carriers/kit/finish.ts modeling/carriers/sneaker-pair <folder> public/models/carriers/wr-sneaker-pair.glb
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, '../kit')]
sys.dont_write_bytecode = True

import textures  # noqa: E402
from fabrics import put  # noqa: E402
from cloth import canvas, foxing, lace  # noqa: E402
from shoe import Shoe  # noqa: E402
from wearable import Wearable  # noqa: E402

w = Wearable('wr-sneaker-pair')
Shoe(w).build()
w.finish(reach=22.0, strength=0.8, floor=True, twin=w.geometry['shoe_centres_x'][1])
put(w.textures, 'canvas', *canvas(), 1.6)
put(w.textures, 'rubber', *foxing(), 0.8)
put(w.textures, 'lace', *lace(), 1.4)
put(w.textures, 'stitches', *textures.stitches(), 7.0)
