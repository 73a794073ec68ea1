import fc from 'fast-check'
import { type Caption, captionOf, NO_CAPTION } from '../../src/look/caption'
import { putAside } from '../../src/look/edits/aside'
import { place } from '../../src/look/edits/hang'
import { switchTo, writeOn } from '../../src/look/edits/wear'
import { asWritten } from '../../src/look/file/serialize'
import type { WrittenLook, WrittenPlacement } from '../../src/look/file/written-look'
import { alternatives } from '../../src/look/fit/fit'
import { colorwayId } from '../../src/look/ids'
import { AS_IT_COMES, type Look } from '../../src/look/look'
import { anyLook, catalog, charmIds } from '../look/makers'

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

const anyWords = fc.string({ unit: 'binary', maxLength: 130 })

/** Mostly none, else fields known and unknown in the order of their names. */
const ownWords = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  fc
    .uniqueArray(fc.tuple(ids(['front', 'back', 'message']), line), { selector: ([id]) => id, maxLength: 4 })
    .map((entries) => Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))),
)

/** Mostly none, else words of any kind, as a look keeps them. */
const captions: fc.Arbitrary<Caption> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(NO_CAPTION) },
  fc
    .record({
      title: fc.oneof(fc.constantFrom('', '周末 at the quay 🧸', '<b>Quay</b>', '字'.repeat(99)), anyWords),
      author: fc.oneof(fc.constantFrom('', 'Moss', '渡口'), anyWords),
      credits: fc.array(anyWords, { maxLength: 12 }),
    })
    .map(captionOf),
)

/** Looks as files may write them: well-formed, but with ids and slots that may not exist. */
export const writtenLooks: fc.Arbitrary<WrittenLook> = fc
  .record({
    carrier: ids([...catalog.carriers.keys()]),
    colorway: fc.oneof(fc.constant(''), ids(['oat', 'sage', 'black'])),
    placements: fc.array(
      fc
        .record({
          charm: ids([...catalog.charms.keys()]),
          slot: slots,
          benched: fc.boolean(),
          turn: fc.integer({ min: 0, max: 359 }),
          state: fc.option(ids(['off', 'breathe', 'open'])),
          inscriptions: ownWords,
          colorway: fc.option(ids(['black', 'gold']).map(colorwayId), { freq: 1 }),
        })
        .map(({ colorway, ...one }) => (colorway === null ? one : { ...one, colorway })),
      { maxLength: 20 },
    ),
    caption: captions,
  })
  .map(({ caption, ...look }) => ({ ...look, ...caption }))

export const placement = (
  charm: string,
  slot: string | null,
  more: Partial<WrittenPlacement> = {},
): WrittenPlacement => ({ charm, slot, benched: false, ...AS_IT_COMES, ...more })

/** What of a look leaves in a link: all but the carriers it was on before and what its owner calls things. */
export function sent(look: Look): WrittenLook {
  const { others: _, ...leaving } = asWritten(look)
  return unnamed(leaving)
}

/** The look without the names of own things. */
export function unnamed(look: WrittenLook): WrittenLook {
  if (!look.stubs) return look
  const charms = [...look.stubs.charms].map(([id, stub]) => [id, { ...stub, name: '' }] as const)
  const carriers = [...look.stubs.carriers].map(([id, stub]) => [id, { ...stub, name: '' }] as const)
  return { ...look, stubs: { charms: new Map(charms), carriers: new Map(carriers) } }
}

interface Worn {
  readonly charm: (typeof charmIds)[number]
  readonly at: number
  readonly turn: number
  readonly line: string
}

/** Hangs a charm where it fits: turned, in any of its states, written on, now and then put aside again. */
function wearing(look: Look, { charm, at, turn, line: text }: Worn): Look {
  const { states = [], fields = [] } = catalog.charms.get(charm) ?? {}
  const free = alternatives(catalog, look, charm)
  const slot = free[at % Math.max(1, free.length)]
  if (slot === undefined) return look
  const edits = [
    place(catalog, charm, slot, { ...AS_IT_COMES, turn }),
    switchTo(catalog, slot, states[at % Math.max(1, states.length)] ?? ''),
    writeOn(catalog, slot, fields[at % Math.max(1, fields.length)]?.id ?? '', text),
    ...(at % 7 === 0 ? [putAside(slot)] : []),
  ]
  return edits.reduce((dressed, edit) => edit(dressed), look)
}

/** Random legal looks with much on them: 6 to 16 charms tried on what any edits left behind. */
export const dressedLooks: fc.Arbitrary<Look> = fc
  .tuple(
    anyLook,
    fc.array(
      fc.record({
        charm: fc.constantFrom(...charmIds),
        at: fc.nat(1000),
        turn: fc.integer({ min: 0, max: 359 }),
        line,
      }),
      { minLength: 6, maxLength: 16, size: 'max' },
    ),
    captions,
  )
  .map(([left, charms, caption]) => ({ ...charms.reduce(wearing, left), ...caption }))
