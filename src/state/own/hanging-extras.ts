import type { OwnExtras } from '../../catalog/import/photo/model/own-charm-glb'
import { writeBalls } from '../../motion/body/balls'
import { ballsUnderSkin, FAT, FINE } from '../../motion/body/under-skin'

type Triple = readonly [number, number, number]

/** A charm as it hangs straight, in meters from the anchor. */
export interface HungShape {
  readonly massCenter: Triple
  /** Of the body's box. */
  readonly middle: Triple
  readonly sides: Triple
  /** Corners of all its triangles, loop and all, nine numbers each. */
  readonly corners: ArrayLike<number>
}

/** What motion reads of an own charm's model. */
export const hangingExtras = ({ massCenter, middle, sides, corners }: HungShape): OwnExtras => ({
  massCenter: toMillionths(massCenter),
  ellipsoids: [
    {
      center: toMillionths(middle),
      radii: toMillionths([sides[0] / 2, sides[1] / 2, sides[2] / 2]),
      rotation: [0, 0, 0, 1],
    },
  ],
  felt: writeBalls(ballsUnderSkin(corners, FINE)),
  solid: writeBalls(ballsUnderSkin(corners, FAT)),
})

const millionth = (value: number): number => Math.round(value * 1e6) / 1e6 + 0
const toMillionths = ([x, y, z]: Triple): Triple => [millionth(x), millionth(y), millionth(z)]
