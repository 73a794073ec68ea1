import * as v from 'valibot'
import { CHARM_TYPES } from '../../look/facts/charm'
import type { CharmStub } from '../../look/facts/stub'
import { CharmStubSchema } from '../../look/file/stub-schema'
import { mechanismId } from '../../look/ids'
import { allFields, type Codec, inParts, list, mapped, nullable, number, rgbCode, text } from './codec'
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
const box = allFields<CharmStub['dimsMm']>({ w: tenths, h: tenths, d: tenths })

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
