import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OwnBag } from '../../../src/catalog/own/own-bag'
import { BAG_LIMITS, BAG_PLACE_KINDS } from '../../../src/look/facts/bag-stub'
import { anchorId } from '../../../src/look/ids'
import type { TappedPlace } from '../../../src/state/own/bag/bag-builder'
import {
  BAG_RULES,
  BAG_STEPS,
  type BagMaking,
  type BagMakingEvent,
  type BagShaping,
  startBag,
} from '../../../src/ui/own/bag/bag-making'
import {
  onCover,
  turnedPlaces,
  withMirror,
  withMoved,
  withoutPlace,
  withPlace,
} from '../../../src/ui/own/bag/bag-places'
import { bagDepth, bagDepths, NO_BAG_WISHES, planWished } from '../../../src/ui/own/bag/bag-wishes'
import { NOTHING_DONE, placesDone, placesStep } from '../../../src/ui/own/bag/places-history'
import { readBagDraft, storedBagDraft } from '../../../src/ui/own/bag/read-bag-draft'
import { openedPhoto, shownCut } from './fake-maker'

const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000)
type Act =
  | { readonly kind: 'tap'; readonly u: number; readonly v: number }
  | {
      readonly kind: 'move' | 'mirror' | 'remove'
      readonly at: number
      readonly u: number
      readonly v: number
    }
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('tap' as const), u: share, v: share }),
  fc.record({
    kind: fc.constantFrom('move' as const, 'mirror' as const, 'remove' as const),
    at: fc.nat(20),
    u: share,
    v: share,
  }),
)
const MIDDLE = 0.5

function acted(places: readonly TappedPlace[], act: Act): readonly TappedPlace[] {
  if (act.kind === 'tap') return withPlace(places, BAG_PLACE_KINDS[0], act.u, act.v)
  const id = places[act.at % Math.max(1, places.length)]?.id
  if (!id) return places
  if (act.kind === 'move') return withMoved(places, id, act.u, act.v, MIDDLE)
  return act.kind === 'mirror' ? withMirror(places, id, MIDDLE) : withoutPlace(places, id)
}

describe('the places of a bag', () => {
  it('are never too many, have ids of their own, and pairs that name each other and lie as far from the middle', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 60 }), (acts) => {
        const places = acts.reduce(acted, [] as readonly TappedPlace[])
        expect(places.length).toBeLessThanOrEqual(BAG_LIMITS.places.max)
        expect(new Set(places.map(({ id }) => id)).size).toBe(places.length)
        for (const { id, u, v, mirrorOf } of places) {
          if (mirrorOf === null) continue
          const other = places.find((place) => place.id === mirrorOf)
          expect(other?.mirrorOf).toBe(id)
          expect(other?.v).toBe(v)
          expect(u + (other?.u ?? 0)).toBeCloseTo(2 * MIDDLE, 9)
        }
      }),
    )
  })

  it('stay on what they were tapped on while the photo is turned there and back', () => {
    const angle = fc.integer({ min: -45, max: 45 })
    const inner = fc.integer({ min: 300, max: 700 }).map((n) => n / 1000)
    fc.assert(
      fc.property(inner, inner, angle, angle, (u, v, from, to) => {
        const photo = { width: 1200, height: 1600 }
        const places = withPlace([], 'd_ring', u, v)
        const there = turnedPlaces(places, { photo, from, to })
        const [back] = turnedPlaces(there, { photo, from: to, to: from })
        expect(Math.abs((back?.u ?? 0) - u)).toBeLessThan(0.003)
        expect(Math.abs((back?.v ?? 0) - v)).toBeLessThan(0.003)
      }),
    )
  })
})

function shaping(events: readonly BagMakingEvent[] = []): BagShaping {
  const opened = BAG_RULES.next(BAG_RULES.start(new Blob(['a'])), { kind: 'opened', photo: openedPhoto() })
  if (opened.kind !== 'shaping') throw new Error('no photo is open')
  const cut: BagMakingEvent = { kind: 'cut', edits: opened.drawn.now.edits, answer: shownCut() }
  const making = [cut, ...events].reduce<BagMaking>(BAG_RULES.next, opened)
  if (making.kind !== 'shaping') throw new Error('no photo is open')
  return making
}
const PLACES = withMirror(withPlace([], 'zipper_pull', 0.3, 0.4), anchorId('place_1'), 0.5)

describe('the making of a bag', () => {
  it('goes on with a height that bags have, and at least two places', () => {
    const reach = (more: Partial<typeof NO_BAG_WISHES>): readonly string[] => {
      const making = shaping([{ kind: 'wished', wishes: { ...NO_BAG_WISHES, ...more } }])
      return BAG_STEPS.filter((step) => BAG_RULES.mayGo(making, step))
    }
    expect(reach({})).toEqual(['photo', 'cut', 'size', 'places'])
    expect(reach({ places: PLACES })).toEqual([...BAG_STEPS])
    expect(reach({ places: PLACES.slice(1) })).not.toContain('name')
    for (const heightMm of [BAG_LIMITS.sides.h.min - 1, BAG_LIMITS.sides.h.max + 1])
      expect(reach({ places: PLACES, heightMm })).toEqual(['photo', 'cut', 'size'])
  })

  it('keeps places where they were tapped when the photo is straightened afterwards', () => {
    const wished: BagMakingEvent = { kind: 'wished', wishes: { ...NO_BAG_WISHES, places: PLACES } }
    const turned = shaping([wished, { kind: 'touched', touch: { kind: 'turn', degrees: 10 } }])
    expect(turned.wishes.places).not.toEqual(PLACES)
    const back = BAG_RULES.next(turned, { kind: 'undo' })
    for (const [i, { u, v }] of (back.kind === 'shaping' ? back.wishes.places : []).entries()) {
      expect(Math.abs(u - (PLACES[i]?.u ?? 0))).toBeLessThan(0.003)
      expect(Math.abs(v - (PLACES[i]?.v ?? 0))).toBeLessThan(0.003)
    }
  })

  it('leaves a draft that storage gives back whole, and reads none that is damaged', () => {
    const wishes = { ...NO_BAG_WISHES, heightMm: 312, places: PLACES, name: 'Blue', cloth: 'nylon' as const }
    const draft = BAG_RULES.draftOf(
      shaping([
        { kind: 'wished', wishes },
        { kind: 'went', to: 'places' },
      ]),
    )
    if (!draft) throw new Error('no draft')
    const stored = storedBagDraft(draft)
    const said: unknown = JSON.parse(JSON.stringify(stored.said))
    expect(readBagDraft({ ...stored, said })).toEqual(draft)
    expect(readBagDraft({ ...stored, said: { ...(said as object), step: 'nowhere' } })).toBeNull()
  })

  it('begins with a kept bag as it was, its places to come back once its outline is known', () => {
    const bag = {
      stub: {
        name: 'Blue',
        dimsMm: { w: 280, h: 400, d: 130 },
        straps: false,
        cloth: 'leather',
        hardwareTone: 'gold',
        places: [{ id: anchorId('place_1'), kind: 'd_ring', u: 0.5, v: -0.1, mirrorOf: null }],
      },
      front: { edits: { strokes: [] }, turnDeg: 3 },
      back: null,
    } as unknown as OwnBag
    const making = startBag({ kind: 'again', bag, photo: new Blob(['a']), back: null })
    const draft = BAG_RULES.draftOf(making)
    expect(draft?.drawn.now.turnDeg).toBe(3)
    expect(draft?.wishes).toMatchObject({ heightMm: 400, depthMm: 130, straps: false, name: 'Blue' })
    const before = draft?.wishes.placesBefore ?? []
    expect(onCover(before, { u: 0.2, v: 0.3, w: 0.6, h: 0.5 })).toEqual([
      { id: 'place_1', kind: 'd_ring', u: 0.5, v: 0.25, mirrorOf: null },
    ])
  })
})

describe('what is done to places', () => {
  const shown = (n: number) => ({ places: PLACES.slice(0, n), on: '1 0' })
  it('is taken back and given again step by step, a push that goes on as one step', () => {
    const [a, b] = [anchorId('place_1'), anchorId('place_2')]
    let history = placesDone(NOTHING_DONE, shown(0), null, 0)
    history = placesDone(history, shown(1), a, 1000)
    history = placesDone(history, shown(2), a, 1300)
    history = placesDone(history, shown(1), b, 1400)
    expect(history.past).toEqual([shown(0), shown(1), shown(1)])
    const back = placesStep(history, shown(2), 'undo')
    expect(back?.places).toEqual(shown(1).places)
    const again = back && placesStep(back.history, shown(1), 'redo')
    expect(again?.places).toEqual(shown(2).places)
    expect(again?.history.past).toEqual(history.past)
  })

  it('is not taken back on a photo that lies otherwise by now', () => {
    const history = placesDone(NOTHING_DONE, shown(1), null, 0)
    expect(placesStep(history, { ...shown(2), on: '1 10' }, 'undo')).toBeNull()
    expect(placesStep(history, shown(2), 'redo')).toBeNull()
  })
})

describe('what is wished of a bag', () => {
  it('is built as deep as its height allows, and as usual where nobody says', () => {
    const cover = { cover: new Uint8Array(), turnDeg: 0 }
    expect(planWished(NO_BAG_WISHES, cover)).toMatchObject({ heightMm: 400, depthMm: null })
    fc.assert(
      fc.property(
        fc.integer({ min: 150, max: 700 }),
        fc.integer({ min: 1, max: 900 }),
        (heightMm, depthMm) => {
          const depth = bagDepth({ ...NO_BAG_WISHES, heightMm, depthMm })
          const { least, most } = bagDepths(heightMm)
          expect(depth).toBeGreaterThanOrEqual(least)
          expect(depth).toBeLessThanOrEqual(most)
          expect(most).toBeLessThanOrEqual(BAG_LIMITS.sides.d.max)
        },
      ),
    )
  })
})
