import type { MechanismId } from '../ids'
import type { Charm } from './charm'
import type { Vec3 } from './vec3'

/** What a charm hangs by: clasp, chain and link come from the one hardware library by these three. */
export interface HardwareSpec {
  readonly mechanism: MechanismId
  /** Of its metal: `gold`, `silver` … */
  readonly tone: string
  /** From the anchor to the top of the body, in millimeters. */
  readonly dropMm: number
}

/** A charm without its hardware. */
export interface CharmBody {
  readonly dimsMm: Charm['dimsMm']
  readonly massG: number
  /** Where the hardware's last ring sits, in millimeters from the middle of the body's top: x right, y up, z out of its face. */
  readonly attachMm: Vec3
}

export const hardwareOf = ({
  mechanism,
  hardwareTone,
  dropMm,
}: Pick<Charm, 'mechanism' | 'hardwareTone' | 'dropMm'>): HardwareSpec => ({
  mechanism,
  tone: hardwareTone,
  dropMm,
})

export const bodyOf = ({
  dimsMm,
  massG,
  attachMm,
}: Pick<Charm, 'dimsMm' | 'massG' | 'attachMm'>): CharmBody => ({
  dimsMm,
  massG,
  attachMm,
})

/** From the anchor to the bottom of the body, in millimeters. */
export const lengthMmOf = (
  { dropMm }: Pick<HardwareSpec, 'dropMm'>,
  { dimsMm }: Pick<CharmBody, 'dimsMm'>,
): number => dropMm + dimsMm.h

/** What clasp, chain and link have to span, in millimeters: from the anchor down to where the last ring sits. */
export const spanMmOf = (
  { dropMm }: Pick<HardwareSpec, 'dropMm'>,
  { attachMm: [, y] }: Pick<CharmBody, 'attachMm'>,
): number => dropMm - y
