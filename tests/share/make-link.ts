import fc from 'fast-check'
import { AS_IT_COMES } from '../../src/look/look'
import type { WrittenLook, WrittenPlacement } from '../../src/look/written'
import { catalog } from '../look/makers'

/** Ids that no table knows: any well-formed text, hostile names included. Stand-ins (`?12`) have a test of their own. */
const foreignIds = fc
  .oneof(
    fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      'own-7f3a',
      '挂饰',
      'a/b',
      '/h1',
      '<img src=x>',
      '🧸',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  )
  .filter((id) => id.length > 0 && id.length <= 64 && !/(^|\W)\?\d/.test(id) && !/\p{Surrogate}/u.test(id))

const ids = (known: readonly string[]) => fc.oneof(fc.constantFrom(...known), foreignIds)

const slots = fc.oneof(
  fc
    .tuple(
      ids([...catalog.carriers.values()].flatMap(({ anchors }) => [...anchors.keys()])),
      fc.constantFrom('', '/2', '/3', '/9'),
      fc.constantFrom('', '/h1', '/h3/h1', '/h9/h9/h9', '/h1/h1/h1/h1', '/h0'),
    )
    .map((parts) => parts.join('')),
  foreignIds,
)

const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((text) => !/\p{Surrogate}/u.test(text))

/** Mostly none, else fields known and unknown in the order of their names. */
const ownWords = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  fc
    .uniqueArray(fc.tuple(ids(['front', 'back', 'message']), line), { selector: ([id]) => id, maxLength: 4 })
    .map((entries) => Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))),
)

/** Looks as files may write them: well-formed, but with ids and slots that may not exist. */
export const writtenLooks: fc.Arbitrary<WrittenLook> = fc.record({
  carrier: ids([...catalog.carriers.keys()]),
  colorway: fc.oneof(fc.constant(''), ids(['oat', 'sage', 'black'])),
  placements: fc.array(
    fc.record({
      charm: ids([...catalog.charms.keys()]),
      slot: slots,
      benched: fc.boolean(),
      turn: fc.integer({ min: 0, max: 359 }),
      state: fc.option(ids(['off', 'breathe', 'open'])),
      words: ownWords,
    }),
    { maxLength: 20 },
  ),
})

export const placement = (
  charm: string,
  slot: string | null,
  more: Partial<WrittenPlacement> = {},
): WrittenPlacement => ({ charm, slot, benched: false, ...AS_IT_COMES, ...more })
