import * as v from 'valibot'
import { ANCHOR_KINDS, SIDES, VIEWS } from '../facts/carrier'
import { CHARM_TYPES } from '../facts/charm'
import {
  type CarrierStub,
  type CharmStub,
  OWN_LIMITS,
  type Stubs,
  tidyCarrierStub,
  tidyCharmStub,
} from '../facts/stub'
import { anchorId, carrierId, charmId, colorwayId, kindOf, mechanismId, regionId } from '../ids'
import { LOOK_LIMITS } from '../limits'
import { bytesOfHex } from './hex-bytes'

/** As far as tenths of a millimeter or gram go in 16 bits. */
const MOST = 6553

const Word = v.pipe(v.string(), v.minLength(1), v.maxLength(40))
const Name = v.pipe(v.string(), v.maxLength(OWN_LIMITS.name))
const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(LOOK_LIMITS.idLength))
const Hex = v.pipe(v.string(), v.regex(/^#[0-9A-Fa-f]{6}$/))
const Measure = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(MOST))
const Coordinate = v.pipe(v.number(), v.finite(), v.minValue(-MOST / 2), v.maxValue(MOST / 2))
const Component = v.pipe(v.number(), v.finite(), v.minValue(-1), v.maxValue(1))
const Degree = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9))
const between = ({ min, max }: { readonly min: number; readonly max: number }) =>
  v.pipe(v.number(), v.minValue(min), v.maxValue(max))
const { sides, massG, dropMm } = OWN_LIMITS.charm
const CharmBox = v.object({ w: between(sides.w), h: between(sides.h), d: between(sides.d) })
const Box = v.object({ w: Measure, h: Measure, d: Measure })
/** As files write it: in hexadecimal. */
const Outline = v.pipe(v.string(), v.regex(/^([0-9a-f]{4}){3,32}$/), v.transform(bytesOfHex))
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
    palette: v.pipe(
      v.array(v.object({ hex: Hex, share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) })),
      v.minLength(1),
      v.maxLength(OWN_LIMITS.swatches),
    ),
    themes: v.nullable(words(8)),
    moods: words(8),
    mechanism: v.pipe(Id, v.transform(mechanismId)),
    hardwareTone: Word,
    noise: Degree,
    snag: Degree,
    scratchRisk: Degree,
    water: Word,
    states: words(8),
    outline: v.exactOptional(Outline),
  }),
  v.transform((stub): CharmStub => tidyCharmStub(stub)),
)

const Geometry = v.object({
  holeMm: v.exactOptional(Measure),
  slotMm: v.exactOptional(Measure),
  barTMm: v.exactOptional(Measure),
  barWMm: v.exactOptional(Measure),
  edgeMm: v.exactOptional(Measure),
  laceMm: v.exactOptional(Measure),
  pierceOk: v.exactOptional(v.boolean()),
})

const AnchorStubSchema = v.object({
  id: AnchorIdText,
  name: Name,
  kind: v.picklist(ANCHOR_KINDS),
  zone: Word,
  zoneGroup: Word,
  side: v.picklist(SIDES),
  positionMm: v.tuple([Coordinate, Coordinate, Coordinate]),
  normal: v.tuple([Component, Component, Component]),
  maxMassG: Measure,
  recommendedMassG: Measure,
  geometry: Geometry,
  clearance: v.object({
    belowMm: Measure,
    belowSoftMm: Measure,
    leftMm: Measure,
    rightMm: Measure,
    outMm: Measure,
  }),
  visibleFrom: v.pipe(v.array(v.picklist(VIEWS)), v.maxLength(VIEWS.length)),
  capacity: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)),
  mirrorOf: v.nullable(AnchorIdText),
})

/** A bag is as high as bags are; what is worn otherwise is of any size. */
const { bagHeightMm } = OWN_LIMITS
export const CarrierStubSchema = v.pipe(
  v.object({
    name: Name,
    category: v.picklist(['backpack', 'wearable']),
    dimsMm: Box,
    hardwareTone: Word,
    scratchSensitivity: Degree,
    wetWeather: Word,
    totalCharmMassG: Measure,
    sideImbalanceG: Measure,
    colorways: v.pipe(
      v.array(v.object({ id: v.pipe(Id, v.transform(colorwayId)), name: Name, hex: Hex, trim: Hex })),
      v.minLength(1),
      v.maxLength(8),
    ),
    regions: v.pipe(v.array(v.pipe(Id, v.transform(regionId))), v.maxLength(LOOK_LIMITS.tints)),
    anchors: v.pipe(v.array(AnchorStubSchema), v.maxLength(24)),
  }),
  v.forward(
    v.check(
      ({ category, dimsMm: { h } }) =>
        category !== 'backpack' || (h >= bagHeightMm.min && h <= bagHeightMm.max),
    ),
    ['dimsMm', 'h'],
  ),
  v.transform((stub): CarrierStub => tidyCarrierStub(stub)),
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
  v.object({ charms: byId(CharmStubSchema), carriers: byId(CarrierStubSchema) }),
  v.transform(
    ({ charms, carriers }): Stubs => ({
      charms: new Map(Object.entries(charms).map(([id, stub]) => [charmId(id), stub])),
      carriers: new Map(Object.entries(carriers).map(([id, stub]) => [carrierId(id), stub])),
    }),
  ),
)
