import fc from 'fast-check'
import { builtInCatalog } from '../../src/catalog/built-in'
import { place, putAside, switchTo, turnTo } from '../../src/look/edits'
import { alternatives } from '../../src/look/fit'
import type { Look } from '../../src/look/look'
import type { WrittenLook, WrittenPlacement } from '../../src/look/written'

export const catalog = builtInCatalog()

/** Looks of the real catalog as people make them: charms hung where they fit, turned, switched, some put aside. */
export const looks: fc.Arbitrary<Look> = fc
  .record({
    carrier: fc.constantFrom(...catalog.carriers.values()),
    color: fc.nat(),
    steps: fc.array(
      fc.record({
        charm: fc.constantFrom(...catalog.charms.values()),
        at: fc.nat(),
        turn: fc.integer({ min: -400, max: 400 }),
        state: fc.nat(),
        aside: fc.boolean(),
      }),
      { maxLength: 24 },
    ),
  })
  .map(({ carrier, color, steps }) => {
    const colorway = carrier.colorways[color % carrier.colorways.length]
    if (!colorway) throw new Error('a carrier without a color')
    let look: Look = { carrier: carrier.id, colorway: colorway.id, placed: new Map(), bench: [] }
    for (const { charm, at, turn, state, aside } of steps) {
      const free = alternatives(catalog, look, charm.id)
      const slot = free[at % Math.max(1, free.length)]
      if (!slot) continue
      look = turnTo(slot, turn)(place(catalog, charm.id, slot)(look))
      const mode = charm.states[state % Math.max(1, charm.states.length)]
      if (mode) look = switchTo(catalog, slot, mode)(look)
      if (aside && charm.rings.length === 0) look = putAside(slot)(look)
    }
    return look
  })

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
    }),
    { maxLength: 20 },
  ),
})

export const placement = (charm: string, slot: string | null, more: Partial<WrittenPlacement> = {}) => ({
  charm,
  slot,
  benched: false,
  turn: 0,
  state: null,
  ...more,
})
