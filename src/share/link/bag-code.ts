import * as v from 'valibot'
import {
  BAG_LIMITS,
  type BagCloth,
  type BagPlace,
  type BagPlaceKind,
  type BagStub,
} from '../../look/facts/bag-stub'
import { bytesOfHex, hexOfBytes } from '../../look/file/hex-bytes'
import { BagStubSchema } from '../../look/file/stub-schema'
import { anchorId } from '../../look/ids'
import { writeBytes } from './bytes'
import { allFields, type Codec, inParts, list, mapped, number, rgbCode, signedInParts } from './codec'
import { idCode } from './id-code'

/** What the numbers in links stand for; they never change their meaning. */
const CLOTHS: readonly BagCloth[] = ['canvas', 'nylon', 'coated', 'leather']
const PLACE_KINDS: readonly BagPlaceKind[] = [
  'zipper_pull',
  'd_ring',
  'webbing_loop',
  'compression_strap',
  'haul_handle',
  'pocket_edge',
]

/** What of a place stands in a link: its kind, and from 16 on for each place before the one that it mirrors. */
interface WrittenPlace {
  readonly id: string
  readonly kind: number
  readonly u: number
  readonly v: number
}

const placesCode: Codec<readonly BagPlace[]> = mapped(
  list(
    allFields<WrittenPlace>({
      id: idCode('anchor'),
      kind: number,
      u: signedInParts(1000),
      v: signedInParts(1000),
    }),
    BAG_LIMITS.places.max,
  ),
  (places) =>
    places.map(({ id, kind, u, v: down, mirrorOf }) => {
      const mirrored = places.findIndex((one) => one.id === mirrorOf) + 1
      return { id, kind: PLACE_KINDS.indexOf(kind) + 16 * mirrored, u, v: down }
    }),
  (written) => {
    const places = written.flatMap(({ id, kind: code, ...at }): BagPlace[] => {
      const kind = PLACE_KINDS[code % 16]
      const mirrored = code < 16 ? null : written[Math.floor(code / 16) - 1]
      if (!kind || mirrored === undefined) return []
      return [{ id: anchorId(id), kind, ...at, mirrorOf: mirrored && anchorId(mirrored.id) }]
    })
    return places.length === written.length ? places : undefined
  },
)

const outlineCode: Codec<string> = {
  write: (into, hex) => writeBytes(into, bytesOfHex(hex)),
  read: (from) => {
    const bytes = from.bytes()
    return bytes ? hexOfBytes(bytes) : undefined
  },
}

const clothCode: Codec<BagCloth> = mapped<BagCloth, number>(
  number,
  (cloth) => CLOTHS.indexOf(cloth),
  (code) => CLOTHS[code],
)

const yesCode: Codec<boolean> = mapped<boolean, number>(
  number,
  (yes) => (yes ? 1 : 0),
  (code) => (code < 2 ? code === 1 : undefined),
)

const tenths = inParts(10)

/** All of an own bag's stub but its name, which never travels. */
export const bagStubCode: Codec<BagStub> = mapped(
  allFields<Omit<BagStub, 'name' | 'outline'> & { readonly outline: string }>({
    dimsMm: allFields<BagStub['dimsMm']>({ w: tenths, h: tenths, d: tenths }),
    outline: outlineCode,
    straps: yesCode,
    cloth: clothCode,
    hardwareTone: idCode('word'),
    colors: list(
      allFields<BagStub['colors'][number]>({ hex: rgbCode, share: inParts(100) }),
      BAG_LIMITS.colors,
    ),
    places: placesCode,
  }),
  ({ outline, ...facts }) => ({ ...facts, outline: hexOfBytes(outline) }),
  (written) => {
    const read = v.safeParse(BagStubSchema, { name: '', ...written })
    return read.success ? read.output : undefined
  },
)
