import * as v from 'valibot'
import {
  BAG_CLOTHS,
  BAG_LIMITS,
  BAG_PLACE_KINDS,
  type BagCloth,
  type BagPlace,
  type BagStub,
} from '../facts/bag-stub'
import { CHARM_TYPES } from '../facts/charm'
import { OUTLINE_POINTS } from '../facts/charm-outline'
import type { CharmStub, Stubs } from '../facts/stub'
import { anchorId, carrierId, charmId, kindOf, mechanismId } from '../ids'
import { LOOK_LIMITS } from '../limits'
import { OWN_LIMITS, tidyBagStub, tidyCharmStub } from '../stubs/thing-of-stub'
import '../stubs/own-stubs'
import { bytesOfHex } from './hex-bytes'

const Word = v.pipe(v.string(), v.minLength(1), v.maxLength(40))
const Name = v.pipe(v.string(), v.maxLength(OWN_LIMITS.name))
const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(LOOK_LIMITS.idLength))
const Hex = v.pipe(v.string(), v.regex(/^#[0-9A-Fa-f]{6}$/))
const Degree = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9))
const between = ({ min, max }: { readonly min: number; readonly max: number }) =>
  v.pipe(v.number(), v.minValue(min), v.maxValue(max))
const { sides, massG, dropMm } = OWN_LIMITS.charm
const CharmBox = v.object({ w: between(sides.w), h: between(sides.h), d: between(sides.d) })
/** As files write it: four hexadecimal digits a point. */
const outline = ({ min, max }: { readonly min: number; readonly max: number }) =>
  v.pipe(v.string(), v.regex(new RegExp(`^([0-9a-f]{4}){${min},${max}}$`)), v.transform(bytesOfHex))
const Color = v.object({ hex: Hex, share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) })
const words = (most: number) => v.pipe(v.array(Word), v.maxLength(most))
const AnchorIdText = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{0,39}$/), v.transform(anchorId))

export const CharmStubSchema = v.pipe(
  v.object({
    name: Name,
    type: v.picklist(CHARM_TYPES),
    archetype: Word,
    textureClass: Word,
    dimsMm: CharmBox,
    dropMm: between(dropMm),
    massG: between(massG),
    palette: v.pipe(v.array(Color), v.minLength(1), v.maxLength(OWN_LIMITS.swatches)),
    themes: v.nullable(words(8)),
    moods: words(8),
    mechanism: v.pipe(Id, v.transform(mechanismId)),
    hardwareTone: Word,
    noise: Degree,
    snag: Degree,
    scratchRisk: Degree,
    water: Word,
    states: words(8),
    outline: v.exactOptional(outline({ min: OUTLINE_POINTS.least, max: OUTLINE_POINTS.most })),
  }),
  v.transform((stub): CharmStub => tidyCharmStub(stub)),
)

const CLOTHS = Object.keys(BAG_CLOTHS) as readonly BagCloth[]
const share = (beyond: number) => v.pipe(v.number(), v.minValue(-beyond), v.maxValue(1 + beyond))
const { sides: bagSides, outlinePoints, colors: mostColors, places, outside } = BAG_LIMITS

const BagPlaceSchema = v.object({
  id: AnchorIdText,
  kind: v.picklist(BAG_PLACE_KINDS),
  u: share(outside),
  v: share(outside),
  mirrorOf: v.nullable(AnchorIdText),
})

/** Each place once, and each the mirror of another that is there. */
const arePlaces = (all: readonly Pick<BagPlace, 'id' | 'mirrorOf'>[]): boolean => {
  const ids = new Set(all.map(({ id }) => id))
  return (
    ids.size === all.length &&
    all.every(({ id, mirrorOf }) => mirrorOf === null || (mirrorOf !== id && ids.has(mirrorOf)))
  )
}

/** A stub of an own bag, as files write it. */
export const BagStubSchema = v.pipe(
  v.object({
    name: Name,
    dimsMm: v.object({ w: between(bagSides.w), h: between(bagSides.h), d: between(bagSides.d) }),
    outline: outline(outlinePoints),
    straps: v.boolean(),
    colors: v.pipe(v.array(Color), v.minLength(1), v.maxLength(mostColors)),
    cloth: v.picklist(CLOTHS),
    hardwareTone: Word,
    places: v.pipe(
      v.array(BagPlaceSchema),
      v.minLength(places.min),
      v.maxLength(places.max),
      v.check((all) => arePlaces(all), 'places, each once'),
    ),
  }),
  v.transform((stub): BagStub => tidyBagStub(stub)),
)

/** Only what no catalog is sure to have is known by a stub. */
const OwnId = v.pipe(
  v.string(),
  v.check((id) => kindOf(id) === 'own' || kindOf(id) === 'pack_item', 'the id of an own thing'),
)

const byId = <Input, Output>(schema: v.GenericSchema<Input, Output>) =>
  v.optional(v.pipe(v.record(OwnId, schema), v.maxEntries(LOOK_LIMITS.stubs)), {})

/** Stubs as files and storage write them: by kind, then by id. */
export const StubsSchema = v.pipe(
  v.object({ charms: byId(CharmStubSchema), carriers: byId(BagStubSchema) }),
  v.transform(
    ({ charms, carriers }): Stubs => ({
      charms: new Map(Object.entries(charms).map(([id, stub]) => [charmId(id), stub])),
      carriers: new Map(Object.entries(carriers).map(([id, stub]) => [carrierId(id), stub])),
    }),
  ),
)
