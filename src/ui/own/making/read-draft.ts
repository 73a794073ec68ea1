import * as v from 'valibot'
import { OWN_KINDS } from '../../../catalog/import/photo/body/recipe'
import { Edits, HoleShare } from '../../../catalog/own/read-own-charm'
import { mechanismId } from '../../../look/ids'
import type { StoredDraft } from '../../../state/own/keep-draft'
import { type Draft, MAKING_STEPS } from './making'

const maybe = <Input, Output>(schema: v.GenericSchema<Input, Output>) => v.nullable(schema)
const number = v.pipe(v.number(), v.finite())
const words = v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(16))
const Drawn = v.object({ edits: Edits, turnDeg: number })
const Steps = v.pipe(v.array(Drawn), v.maxLength(200))

/** What was drawn, with the way back and forth. */
export const DrawnSteps = v.object({ now: Drawn, past: Steps, future: Steps, turning: v.literal(false) })

const Said = v.object({
  step: v.picklist(MAKING_STEPS.slice(1) as ['cut', 'kind', 'size', 'hang']),
  drawn: DrawnSteps,
  wishes: v.object({
    kind: maybe(v.picklist(OWN_KINDS)),
    heightMm: maybe(number),
    roundness: maybe(number),
    pileMm: maybe(number),
    borderMm: maybe(number),
    evenLight: maybe(number),
    hole: maybe(HoleShare),
    mechanism: maybe(v.pipe(v.string(), v.transform(mechanismId))),
    tone: maybe(v.string()),
    weighedG: maybe(number),
    name: v.pipe(v.string(), v.maxLength(200)),
    themes: words,
    moods: words,
  }),
  backEdits: maybe(Edits),
})

/** A draft as it is stored. */
export const storedDraft = ({ photo, back, ...said }: Draft): StoredDraft => ({
  photo,
  back: back?.photo ?? null,
  said: { ...said, backEdits: back?.edits ?? null },
})

/** The draft in a stored one; null where this release cannot go on with it. */
export function readDraft({ photo, back, said }: StoredDraft): Draft | null {
  const read = v.safeParse(Said, said)
  if (!read.success) return null
  const { backEdits, ...rest } = read.output
  return { ...rest, photo, back: back && backEdits ? { photo: back, edits: backEdits } : null }
}
