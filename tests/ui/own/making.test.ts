import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EDGE_MOST } from '../../../src/catalog/import/photo/photo-edits'
import { cutNow, cutTrouble, isCutting, offersHardware } from '../../../src/ui/own/making/cut-work'
import {
  type DrawnSoFar,
  redone,
  type Touch,
  touched,
  UNTOUCHED,
  undone,
} from '../../../src/ui/own/making/drawn'
import {
  draftOf,
  MAKING_STEPS,
  type Making,
  type MakingEvent,
  mayGo,
  nextMaking,
  type Shaping,
  startMaking,
} from '../../../src/ui/own/making/making'
import { USUAL } from '../../../src/ui/own/making/usual-charm'
import {
  hardwareWished,
  NO_WISHES,
  orderWished,
  withKind,
  withMechanism,
} from '../../../src/ui/own/making/wishes'
import { openedPhoto, shownCut } from './fake-maker'

const place = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
const anyTouch: fc.Arbitrary<Touch> = fc.oneof(
  fc.record({ kind: fc.constant('loop' as const), points: fc.array(place, { maxLength: 6 }) }),
  fc.record({
    kind: fc.constant('stroke' as const),
    stroke: fc.record({
      kind: fc.constantFrom('keep' as const, 'remove' as const),
      radius: fc.double({ min: 0.001, max: 0.1, noNaN: true }),
      points: fc.array(place, { maxLength: 4 }),
    }),
  }),
  fc.record({ kind: fc.constant('edge' as const), by: fc.constantFrom(1 as const, -1 as const) }),
  fc.constant({ kind: 'leave_out_hardware' as const }),
  fc.record({ kind: fc.constant('white' as const), hex: fc.constantFrom('#e8d9c0', '#c0d0e8', null) }),
  fc.record({ kind: fc.constant('turn' as const), degrees: fc.integer({ min: -90, max: 90 }) }),
)
const touches = fc.array(anyTouch, { maxLength: 30 })
const allOf = (steps: readonly Touch[]): DrawnSoFar => steps.reduce(touched, UNTOUCHED)

describe('what is drawn on a photo', () => {
  it('is taken back to the first stroke and done again to the last, exactly', () => {
    fc.assert(
      fc.property(touches, (steps) => {
        const all = allOf(steps)
        const back = all.past.reduce((so) => undone(so), all)
        expect(back.now).toBe(UNTOUCHED.now)
        expect(undone(back)).toBe(back)
        const again = all.past.reduce((so) => redone(so), back)
        expect(again.now).toBe(all.now)
        expect(redone(again)).toBe(again)
      }),
    )
  })

  it('has nothing to do again once something else was drawn, and no step that changed nothing', () => {
    fc.assert(
      fc.property(touches, anyTouch, (steps, other) => {
        const before = undone(allOf(steps))
        const after = touched(before, other)
        if (after === before) return
        expect(after.future).toEqual([])
        expect(after.past.at(-1)).toBe(before.now)
        expect(after.now).not.toEqual(before.now)
      }),
    )
  })

  it('has its edge moved and is turned only so far', () => {
    fc.assert(
      fc.property(touches, (steps) => {
        const { edits, turnDeg } = allOf(steps).now
        expect(Math.abs(edits.edge ?? 0)).toBeLessThanOrEqual(EDGE_MOST)
        expect(Math.abs(turnDeg)).toBeLessThanOrEqual(45)
      }),
    )
  })

  it('is turned by one drag of the slider in one step', () => {
    const turn = (degrees: number): Touch => ({ kind: 'turn', degrees })
    const dragged = [1, 2, 3, 4].map(turn).reduce(touched, UNTOUCHED)
    expect(dragged.past).toHaveLength(1)
    const again = touched({ ...dragged, turning: false }, turn(5))
    expect(again.past).toHaveLength(2)
    expect(undone(again).now.turnDeg).toBe(4)
  })

  it('takes a turn for no other edits, so that nothing is cut anew', () => {
    expect(touched(UNTOUCHED, { kind: 'turn', degrees: 7 }).now.edits).toBe(UNTOUCHED.now.edits)
  })
})

const all = (events: readonly MakingEvent[], from: Making = startMaking({ kind: 'pick' })): Making =>
  events.reduce(nextMaking, from)
const file = new Blob(['photo'])
const OPENED: readonly MakingEvent[] = [
  { kind: 'chose', file },
  { kind: 'opened', photo: openedPhoto() },
]
const shaping = (making: Making): Shaping => {
  if (making.kind !== 'shaping') throw new Error('no photo is open')
  return making
}
const cutOf = (making: Making, more = {}): MakingEvent => ({
  kind: 'cut',
  edits: shaping(making).drawn.now.edits,
  answer: shownCut(more),
})
const withCut = (more = {}): Shaping => {
  const opened = all(OPENED)
  return shaping(nextMaking(opened, cutOf(opened, more)))
}
const LOOP: Touch = {
  kind: 'loop',
  points: [
    [0.1, 0.1],
    [0.9, 0.1],
    [0.5, 0.9],
  ],
}

describe('a making', () => {
  it('stays with the photo before while another is chosen, and returns to it with all that was drawn', () => {
    const drawn = all([{ kind: 'touched', touch: LOOP }], withCut())
    const choosing = all([{ kind: 'went', to: 'photo' }], drawn)
    expect(choosing.kind).toBe('choosing')
    const refused = all(
      [
        { kind: 'chose', file },
        { kind: 'not_opened', why: { kind: 'heic' } },
      ],
      choosing,
    )
    expect(refused).toMatchObject({ kind: 'choosing', trouble: { kind: 'heic' } })
    expect(shaping(all([{ kind: 'went', to: 'cut' }], refused)).drawn).toBe(shaping(drawn).drawn)
  })

  it('skips the cut of artwork that says itself where it is clear, once', () => {
    const making = withCut({ by: 'alpha' })
    expect(making.step).toBe('kind')
    const back = all(
      [
        { kind: 'went', to: 'cut' },
        { kind: 'touched', touch: LOOP },
      ],
      making,
    )
    expect(shaping(nextMaking(back, cutOf(back, { by: 'alpha' }))).step).toBe('cut')
  })

  it('takes no cut of edits that were changed meanwhile', () => {
    const opened = all(OPENED)
    const late = cutOf(opened)
    const drawn = all([{ kind: 'touched', touch: LOOP }, late], opened)
    expect(isCutting(shaping(drawn))).toBe(true)
    expect(cutNow(shaping(drawn))).toBeNull()
  })

  it('goes on only to what is there: a cut, a kind, a height that can be', () => {
    expect(mayGo(all(OPENED), 'kind')).toBe(false)
    const making = withCut()
    expect(mayGo(making, 'kind')).toBe(true)
    expect(mayGo(making, 'size')).toBe(false)
    const plush = withKind(making.wishes, 'plush')
    const chosen = all([{ kind: 'wished', wishes: plush }], making)
    expect(mayGo(chosen, 'hang')).toBe(true)
    for (const heightMm of [0, 4.9, 201, 900]) {
      const tall = all([{ kind: 'wished', wishes: { ...plush, heightMm } }], making)
      expect([mayGo(tall, 'size'), mayGo(tall, 'hang')]).toEqual([true, false])
      expect(all([{ kind: 'keep' }], tall)).toBe(tall)
    }
    for (const step of MAKING_STEPS.slice(0, 2)) expect(mayGo(chosen, step)).toBe(true)
  })

  it('offers to leave out a photographed clasp until somebody has answered', () => {
    const making = withCut({ hardware: true })
    expect(offersHardware(making)).toBe(true)
    expect(offersHardware(shaping(all([{ kind: 'kept_hardware' }], making)))).toBe(false)
    const without = all([{ kind: 'touched', touch: { kind: 'leave_out_hardware' } }], making)
    const cut = shaping(nextMaking(without, cutOf(without, { hardware: true })))
    expect([cut.drawn.now.edits.withoutHardware, offersHardware(cut)]).toEqual([true, false])
  })

  it('loses nothing when the maker fails, and asks again', () => {
    const drawn = all([{ kind: 'touched', touch: LOOP }], withCut())
    const { edits } = shaping(drawn).drawn.now
    const failed = shaping(all([{ kind: 'cut', edits, answer: { kind: 'failed' } }], drawn))
    expect([cutTrouble(failed), isCutting(failed)]).toEqual([{ kind: 'failed' }, false])
    const again = shaping(all([{ kind: 'tried_again' }], failed))
    expect([again.drawn, isCutting(again), again.shown]).toEqual([failed.drawn, true, failed.shown])
  })

  it('forgets where it is held when it is turned, for that is a place of the straightened photo', () => {
    const making = withCut()
    const held = all([{ kind: 'wished', wishes: { ...making.wishes, hole: { u: 0.5, v: 0.1 } } }], making)
    const drawn = all([{ kind: 'touched', touch: LOOP }], held)
    expect(shaping(drawn).wishes.hole).toEqual({ u: 0.5, v: 0.1 })
    const turned = all([{ kind: 'touched', touch: { kind: 'turn', degrees: 4 } }], drawn)
    expect(shaping(turned).wishes.hole).toBeNull()
  })

  it('goes on from its draft where it was closed, with undo and all wishes', () => {
    const drawn = all(
      [
        { kind: 'touched', touch: LOOP },
        { kind: 'wished', wishes: { ...withKind(NO_WISHES, 'flat'), name: 'Momo', heightMm: 44 } },
      ],
      withCut(),
    )
    const draft = draftOf(drawn)
    if (!draft) throw new Error('no draft')
    const begun = startMaking({ kind: 'draft', draft })
    // Closed before its photo is open again, it is the same draft.
    expect(draftOf(begun)).toBe(draft)
    const again = shaping(all([{ kind: 'opened', photo: openedPhoto(2) }], begun))
    expect([again.drawn, again.wishes, again.step]).toEqual([draft.drawn, draft.wishes, 'cut'])
    expect(again.drawn.past).toHaveLength(1)
    expect(draftOf(startMaking({ kind: 'pick' }))).toBeNull()
  })
})

describe('wishes', () => {
  it('for what only another kind has are dropped with the kind, the rest stays', () => {
    const plush = { ...withKind(NO_WISHES, 'plush'), pileMm: 4, roundness: 0.9, heightMm: 88, name: 'Momo' }
    const acrylic = withKind(plush, 'acrylic')
    expect(acrylic).toMatchObject({ pileMm: null, roundness: null, heightMm: 88, name: 'Momo' })
    const { recipe } = orderWished(
      { ...plush, borderMm: 2 },
      'plush',
      { edits: { strokes: [] }, turnDeg: 0, by: 'cut', back: null },
      true,
    )
    expect(recipe).toEqual({
      kind: 'plush',
      tone: 'gold',
      heightMm: 88,
      pileMm: 4,
      roundness: 0.9,
      evenLight: 0.45,
    })
  })

  it('keep a clasp that the next kind can have, in a tone that it comes in', () => {
    const red = {
      ...withMechanism(withKind(NO_WISHES, 'plush'), USUAL.flat.mechanisms[0] as never),
      tone: 'red',
    }
    expect(hardwareWished(withKind(red, 'flat'), 'flat')).toMatchObject({
      mechanism: 'cord_loop',
      tone: 'red',
    })
    const pinned = { ...withKind(NO_WISHES, 'badge'), mechanism: 'pin_back' as never }
    expect(hardwareWished(withKind(pinned, 'plush'), 'plush').mechanism).toBe('swivel_lobster')
    const lobster = withMechanism(red, 'swivel_lobster' as never)
    expect(hardwareWished(lobster, 'plush').tone).toBe('gold')
  })
})
