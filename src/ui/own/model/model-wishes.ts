import type { OwnKind } from '../../../catalog/import/photo/body/recipe'
import type { Mechanism } from '../../../look/facts/clasp'
import type { MechanismId } from '../../../look/ids'
import type { ModelChoices } from '../../../state/own/model/model-choices'
import type { ReadModel } from '../../../state/own/model/model-reader'
import { usualDropMm } from '../../../state/own/usual-drop'
import { tonesOf, USUAL } from '../making/usual-charm'

type Turning = ModelChoices['turning']
type Sides = readonly [number, number, number]

/** What a person wishes of a charm that a stranger modeled. */
export interface ModelWishes {
  readonly turning: Turning
  readonly holdAt: number | null
  readonly keepsHardware: boolean
  readonly make: OwnKind
  readonly mechanism: MechanismId
  readonly tone: ReturnType<typeof tonesOf>[number]
  readonly name: string
  /** Its owner says that it may be given away. */
  readonly share: boolean
}

export const firstWishes = ({ make, credit }: ReadModel): ModelWishes => ({
  turning: { up: { x: 0, z: 0 }, faceDeg: 0, scale: 1 },
  holdAt: null,
  keepsHardware: false,
  ...hangingAs(make),
  name: credit.title ?? '',
  share: false,
})

/** What a charm of a kind usually hangs by. */
export function hangingAs(make: OwnKind): Pick<ModelWishes, 'make' | 'mechanism' | 'tone'> {
  const { mechanisms, tone } = USUAL[make]
  const [mechanism] = mechanisms
  if (!mechanism) throw new Error(`${make} hangs by nothing`)
  return { make, mechanism, tone }
}

/** On another mechanism, in a tone that it comes in. */
export const onMechanism = (wishes: ModelWishes, mechanism: MechanismId): ModelWishes => {
  const tones = tonesOf(mechanism)
  const tone = tones.includes(wishes.tone) ? wishes.tone : (tones[0] ?? wishes.tone)
  return { ...wishes, mechanism, tone }
}

export const choicesOf = (
  wishes: ModelWishes,
  { id, mode }: Pick<Mechanism, 'id' | 'mode'>,
): ModelChoices => ({
  turning: wishes.turning,
  holdAt: wishes.holdAt,
  keepsHardware: wishes.keepsHardware,
  make: wishes.make,
  mechanism: { id, mode },
  tone: wishes.tone,
  dropMm: usualDropMm(id),
})

/** A charm's longest side, mm. */
const LONGEST_MM = { least: 10, most: 200 }

/** Width, height and depth as it stands before its face is turned, mm. */
export function standingMm([w, h, d]: Sides, { up, scale }: Turning): Sides {
  const [h1, d1] = up.x % 2 === 0 ? [h, d] : [d, h]
  const [w2, h2] = up.z % 2 === 0 ? [w, h1] : [h1, w]
  return [w2 * scale, h2 * scale, d1 * scale]
}

/** Whether a charm may be as large as that. */
export function mayBeSoLarge(sides: Sides): boolean {
  const longest = Math.max(...sides)
  return longest >= LONGEST_MM.least - 0.01 && longest <= LONGEST_MM.most + 0.01
}
