import type { CharmFacts } from '../catalog-facts'
import type { Vec3 } from '../vector'
import { ballChain } from './ball-chain'
import { cordLoop } from './cord-loop'
import { magnetClip, springClip } from './edge-clips'
import { lacePlate, pinBack, strapBand, templeRing } from './flat-backs'
import type { Hanger, HardwareOrder } from './hanger'
import { magnetLink } from './magnet-link'
import { snapStrap } from './snap-strap'
import { splitRing } from './split-ring'
import { springCarabiner } from './spring-carabiner'
import { swivelLobster } from './swivel-lobster'

export type { Hanger } from './hanger'

export interface HangOptions {
  /** Inside top of the body's hole or loop, BODY FRAME (top of the body is y = 0); default is the very top. */
  readonly attach?: Vec3
  /** Axis of that hole: `z` (default) for plates, `x` for loops that stand across. */
  readonly holeAxis?: 'x' | 'z'
  /** Inside diameter of the last ring; it must go round what it holds. */
  readonly jumpMm?: number
  /** Leather or cloth color of straps, tabs and bands; cord colors come from the catalog's hardware tone. */
  readonly strapColor?: string
}

const makers: Readonly<Record<string, (order: HardwareOrder) => Hanger>> = {
  swivel_lobster: swivelLobster,
  spring_carabiner: springCarabiner,
  ball_chain: ballChain,
  split_ring: splitRing,
  cord_loop: cordLoop,
  snap_strap: snapStrap,
  magnet_link: magnetLink,
  magnet_clip: magnetClip,
  spring_clip: springClip,
  pin_back: pinBack,
  strap_band: strapBand,
  lace_plate: lacePlate,
  temple_ring: templeRing,
}

/** The charm's own hardware (mechanism, tone, drop from the catalog) made so that the body hangs exactly at its drop. */
export const hang = (facts: CharmFacts, options: HangOptions = {}): Hanger => {
  const make = makers[facts.attachment.mechanism]
  if (make === undefined) throw new Error(`no hardware for ${facts.attachment.mechanism}`)
  const [x, y, z] = options.attach ?? [0, 0, 0]
  return make({
    tone: facts.attachment.hardware_tone,
    attach: [x, y - facts.drop_mm, z],
    holeAxis: options.holeAxis ?? 'z',
    jumpMm: options.jumpMm ?? 4.6,
    bodyHeightMm: facts.dims_mm.h,
    ...(options.strapColor === undefined ? {} : { strapColor: options.strapColor }),
  })
}
