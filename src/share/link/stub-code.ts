import * as v from 'valibot'
import { ANCHOR_KINDS, SIDES, VIEWS } from '../../look/facts/carrier'
import { CHARM_TYPES } from '../../look/facts/charm'
import type { AnchorStub, CarrierStub, CharmStub } from '../../look/facts/stub'
import { CarrierStubSchema, CharmStubSchema } from '../../look/file/stub-schema'
import { anchorId, colorwayId, mechanismId, regionId } from '../../look/ids'
import { LOOK_LIMITS } from '../../look/limits'
import {
  allFields,
  type Codec,
  inParts,
  list,
  mapped,
  nullable,
  number,
  optionalFields,
  rgbCode,
  signedInParts,
  text,
} from './codec'
import { idCode } from './id-code'

const word = idCode('word')
const words = list(word, 8)
const among = <Word extends string>(all: readonly Word[]): Codec<Word> =>
  mapped<Word, string>(
    word,
    (one) => one,
    (written) => all.find((one) => one === written),
  )
const branded = <Id extends string>(plain: Codec<string>, make: (written: string) => Id): Codec<Id> =>
  mapped<Id, string>(plain, (id) => id, make)

/** Tenths of a millimeter or gram. */
const tenths = inParts(10)
const coordinate = signedInParts(10)
const component = signedInParts(100)
const box = allFields<CharmStub['dimsMm']>({ w: tenths, h: tenths, d: tenths })
const anchor = branded(idCode('anchor'), anchorId)

/** What passes the door of all stubs. */
const checked = <Stub extends Written, Written>(
  codec: Codec<Written>,
  schema: v.GenericSchema<unknown, Stub>,
): Codec<Stub> =>
  mapped<Stub, Written>(
    codec,
    (stub) => stub,
    (written) => {
      const result = v.safeParse(schema, written)
      return result.success ? result.output : undefined
    },
  )

/** All of a stub but its outline, which stands in a section of its own. */
export const charmStubCode: Codec<CharmStub> = checked(
  allFields<Omit<CharmStub, 'outline'>>({
    name: text,
    type: among(CHARM_TYPES),
    archetype: word,
    textureClass: word,
    dimsMm: box,
    dropMm: tenths,
    massG: tenths,
    palette: list(allFields({ hex: rgbCode, share: inParts(100) }), 5),
    themes: nullable(words),
    moods: words,
    mechanism: branded(word, mechanismId),
    hardwareTone: word,
    noise: number,
    snag: number,
    scratchRisk: number,
    water: word,
    states: list(idCode('state'), 8),
  }),
  CharmStubSchema,
)

const isTrue: Codec<boolean> = mapped(
  number,
  (value) => (value ? 1 : 0),
  (written) => (written < 2 ? written === 1 : undefined),
)

const anchorStubCode = allFields<AnchorStub>({
  id: anchor,
  name: text,
  kind: among(ANCHOR_KINDS),
  zone: word,
  zoneGroup: word,
  side: among(SIDES),
  positionMm: triple(coordinate),
  normal: triple(component),
  maxMassG: tenths,
  recommendedMassG: tenths,
  geometry: optionalFields<AnchorStub['geometry']>({
    holeMm: tenths,
    slotMm: tenths,
    barTMm: tenths,
    barWMm: tenths,
    edgeMm: tenths,
    laceMm: tenths,
    pierceOk: isTrue,
  }),
  clearance: allFields<AnchorStub['clearance']>({
    belowMm: tenths,
    belowSoftMm: tenths,
    leftMm: tenths,
    rightMm: tenths,
    outMm: tenths,
  }),
  visibleFrom: list(among(VIEWS), VIEWS.length),
  capacity: number,
  mirrorOf: nullable(anchor),
})

export const carrierStubCode: Codec<CarrierStub> = checked(
  allFields<CarrierStub>({
    name: text,
    category: among(['backpack', 'wearable'] as const),
    dimsMm: box,
    hardwareTone: word,
    scratchSensitivity: number,
    wetWeather: word,
    totalCharmMassG: tenths,
    sideImbalanceG: tenths,
    colorways: list(
      allFields<CarrierStub['colorways'][number]>({
        id: branded(idCode('colorway'), colorwayId),
        name: text,
        hex: rgbCode,
        trim: rgbCode,
      }),
      8,
    ),
    regions: list(branded(word, regionId), LOOK_LIMITS.tints),
    anchors: list(anchorStubCode, 24),
  }),
  CarrierStubSchema,
)

function triple(part: Codec<number>): Codec<AnchorStub['normal']> {
  const { write, read } = allFields<{ x: number; y: number; z: number }>({ x: part, y: part, z: part })
  return {
    write: (into, [x, y, z]) => write(into, { x, y, z }),
    read: (from) => {
      const at = read(from)
      return at && [at.x, at.y, at.z]
    },
  }
}
