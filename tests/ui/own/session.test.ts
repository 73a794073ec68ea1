import { describe, expect, it, vi } from 'vitest'
import { OWN_KINDS } from '../../../src/catalog/import/photo/body/recipe'
import type { NewCharm } from '../../../src/catalog/own/new-charm'
import type { OwnCharm } from '../../../src/catalog/own/own-charm'
import type { TakePortrait } from '../../../src/picture/studio/portrait-request'
import type {
  CharmMaker,
  CharmOrder,
  MadeCharm,
  OpenedPhoto,
  ShownCut,
} from '../../../src/state/own/photo/charm-maker'
import type { MakingStart, MakingStep, Shaping } from '../../../src/ui/own/making/making'
import { createMakingSession, type MakingPorts } from '../../../src/ui/own/making/session'
import { withKind } from '../../../src/ui/own/making/wishes'
import { FACTS, fakeMaker, openedPhoto, shownCut } from './fake-maker'

const file = new Blob(['photo'])
const PICTURE = { width: 320, height: 320 } as ImageBitmap

interface Given {
  readonly answers?: Partial<CharmMaker>
  readonly ports?: Partial<MakingPorts>
  readonly start?: MakingStart
}

function begun({ answers = {}, ports = {}, start = { kind: 'file', file } }: Given = {}) {
  const fake = fakeMaker(answers)
  const kept: NewCharm[] = []
  const rested: (() => void)[] = []
  const portrait = vi.fn<TakePortrait>(async () => PICTURE)
  const session = createMakingSession(start, {
    maker: fake.maker,
    portrait,
    onMade: async (made) => {
      kept.push(made)
      return 'kept'
    },
    writePicture: async (_, __, pixels) => new Blob([`${pixels}`]),
    rest(run) {
      rested.push(run)
      return () => void rested.splice(rested.indexOf(run), 1)
    },
    ...ports,
  })
  session.begin()
  const shaping = (): Shaping => {
    const { making } = session.get()
    if (making.kind !== 'shaping') throw new Error('no photo is open')
    return making
  }
  const go = (to: MakingStep): void => session.send({ kind: 'went', to })
  const cut = () => vi.waitFor(() => expect(shaping().cut).not.toBeNull())
  const choose = (kind: (typeof OWN_KINDS)[number]): void =>
    session.send({ kind: 'wished', wishes: withKind(shaping().wishes, kind) })
  return { ...fake, session, shaping, go, cut, choose, kept, rested, portrait }
}

const stroke = { kind: 'keep', radius: 0.02, points: [[0.5, 0.5]] } as const

describe('a session', () => {
  it('opens, cuts, draws six kinds, makes the chosen one and hands it over with its bytes', async () => {
    const { session, cut, go, choose, kept, orders, portrait } = begun()
    await cut()
    go('kind')
    await vi.waitFor(() =>
      expect([...session.get().drafts.keys()].toSorted()).toEqual([...OWN_KINDS].toSorted()),
    )
    expect(orders.map(({ recipe, draft }) => [recipe.kind, draft])).toEqual(
      OWN_KINDS.map((kind) => [kind, true]),
    )
    expect(portrait.mock.calls.every(([{ heading }]) => heading === 'three_quarter')).toBe(true)
    choose('plush')
    go('size')
    await vi.waitFor(() => expect(session.get().preview.picture).toBe(PICTURE))
    // What was drawn as a draft is not made again.
    expect(orders).toHaveLength(OWN_KINDS.length)
    go('hang')
    session.send({ kind: 'keep' })
    await vi.waitFor(() => expect(session.get().isKept).toBe(true))
    expect(orders.at(-1)?.draft).toBeUndefined()
    expect(kept).toHaveLength(1)
    expect(kept[0]).toMatchObject({
      name: '',
      source: {
        kind: 'photo',
        make: 'plush',
        recipe: { heightMm: 100 },
        photo: openedPhoto().kept,
        back: null,
      },
      mechanism: 'swivel_lobster',
      hardwareTone: 'gold',
      dropMm: 52,
      // Not told is not nothing.
      themes: null,
      facts: FACTS,
      model: new Uint8Array([7]),
    })
    expect(await kept[0]?.pictures.large.text()).toBe('320')
  })

  it('takes up the cut of what was drawn last, whichever comes first', async () => {
    const waiting: ((cut: ShownCut) => void)[] = []
    const { session, shaping } = begun({ answers: { cut: () => new Promise((come) => waiting.push(come)) } })
    await vi.waitFor(() => expect(waiting).toHaveLength(1))
    session.send({ kind: 'touched', touch: { kind: 'stroke', stroke } })
    await vi.waitFor(() => expect(waiting).toHaveLength(2))
    waiting[1]?.(shownCut({ share: 0.5 }))
    await vi.waitFor(() => expect(shaping().shown?.share).toBe(0.5))
    waiting[0]?.(shownCut({ share: 0.1 }))
    await Promise.resolve()
    await Promise.resolve()
    expect(shaping().shown?.share).toBe(0.5)
  })

  it('that loses its maker keeps photo and strokes, and is made when it is tried again', async () => {
    let dies = true
    const answers: Partial<CharmMaker> = {
      cut: async () => {
        if (dies) throw new Error('the worker died')
        return shownCut()
      },
    }
    const { session, shaping } = begun({ answers })
    await vi.waitFor(() => expect(shaping().cut?.answer.kind).toBe('failed'))
    session.send({ kind: 'touched', touch: { kind: 'stroke', stroke } })
    await vi.waitFor(() => expect(shaping().cut?.edits.strokes).toHaveLength(1))
    dies = false
    session.send({ kind: 'tried_again' })
    await vi.waitFor(() => expect(shaping().cut?.answer.kind).toBe('cut'))
    expect(shaping().drawn.now.edits.strokes).toEqual([stroke])
  })

  it('opens again what did not open', async () => {
    let dies = true
    const open = vi.fn(async () => {
      if (dies) throw new Error('the worker died')
      return openedPhoto()
    })
    const { session } = begun({ answers: { open } })
    await vi.waitFor(() => expect(session.get().making).toMatchObject({ trouble: { kind: 'failed' } }))
    dies = false
    session.send({ kind: 'tried_again' })
    await vi.waitFor(() => expect(session.get().making.kind).toBe('shaping'))
    expect(open).toHaveBeenCalledTimes(2)
  })

  it('shows no kind as it was before the photo was cut otherwise', async () => {
    const { session, cut, go, orders } = begun()
    await cut()
    go('kind')
    await vi.waitFor(() => expect(session.get().drafts.size).toBe(6))
    go('cut')
    session.send({ kind: 'touched', touch: { kind: 'turn', degrees: 8 } })
    go('kind')
    expect(session.get().drafts.size).toBe(0)
    await vi.waitFor(() => expect(session.get().drafts.size).toBe(6))
    expect(orders.slice(6).map(({ recipe }) => recipe.turnDeg)).toEqual(Array(6).fill(8))
  })

  it('says why a kind cannot be, and draws the others', async () => {
    const make = async (_: number, { recipe }: CharmOrder) =>
      recipe.kind === 'flat'
        ? ({ kind: 'too_small' } as const)
        : ({ kind: 'charm', glb: new Uint8Array([1]), facts: FACTS } satisfies MadeCharm)
    const { session, cut, go } = begun({ answers: { make } })
    await cut()
    go('kind')
    await vi.waitFor(() => expect(session.get().drafts.size).toBe(6))
    expect(session.get().drafts.get('flat')).toEqual({ kind: 'none', why: { kind: 'too_small' } })
    expect(session.get().drafts.get('plush')).toEqual({ kind: 'drawn', picture: PICTURE })
  })

  it('makes a charm anew only once its sliders have rested', async () => {
    const { session, cut, go, choose, shaping, orders, rested } = begun()
    await cut()
    choose('plush')
    go('size')
    await vi.waitFor(() => expect(session.get().preview.busy).toBe(false))
    const before = orders.length
    for (const pileMm of [2, 3, 4]) session.send({ kind: 'wished', wishes: { ...shaping().wishes, pileMm } })
    expect([orders.length, rested.length, session.get().preview.busy]).toEqual([before, 1, true])
    rested[0]?.()
    await vi.waitFor(() => expect(session.get().preview.busy).toBe(false))
    expect(orders.slice(before).map(({ recipe }) => recipe.pileMm)).toEqual([4])
  })

  it('without a stage makes no drafts, and keeps the cut as its picture', async () => {
    const pictures: unknown[] = []
    const { session, cut, go, choose, kept, orders, shaping } = begun({
      ports: {
        portrait: null,
        writePicture: async (picture, turnDeg) => {
          pictures.push([picture, turnDeg])
          return new Blob()
        },
      },
    })
    await cut()
    session.send({ kind: 'touched', touch: { kind: 'turn', degrees: 6 } })
    go('kind')
    choose('acrylic')
    expect(orders).toEqual([])
    go('hang')
    session.send({ kind: 'keep' })
    await vi.waitFor(() => expect(kept).toHaveLength(1))
    expect(pictures).toEqual([
      [shaping().shown?.picture, 6],
      [shaping().shown?.picture, 6],
    ])
  })

  it.each(['full', 'failed'] as const)('that is not kept (%s) says so, and tries again', async (why) => {
    const answers: ('full' | 'failed' | 'kept')[] = [why, 'kept']
    const { session, cut, go, choose, shaping } = begun({
      ports: { onMade: async () => answers.shift() ?? 'failed' },
    })
    await cut()
    choose('figure')
    go('hang')
    session.send({ kind: 'keep' })
    await vi.waitFor(() => expect(shaping().keeping).toBe(why))
    session.send({ kind: 'tried_again' })
    await vi.waitFor(() => expect(session.get().isKept).toBe(true))
  })

  it('makes a kept charm again from its own photo, edits and wishes, the photo to the byte', async () => {
    const photo = new Blob([new Uint8Array([4, 5, 6])], { type: 'image/jpeg' })
    const back = new Blob([new Uint8Array([8])], { type: 'image/webp' })
    const charm = {
      source: {
        kind: 'photo',
        make: 'metal',
        recipe: { heightMm: 41, turnDeg: -3, hole: { u: 0.4, v: 0.2 } },
        edits: { strokes: [stroke] },
        back: { photo: 'b', edits: { strokes: [] } },
      },
      name: 'Momo',
      mechanism: 'split_ring',
      hardwareTone: 'black',
      weighedG: 12,
      themes: ['luck'],
      moods: [],
    } as unknown as OwnCharm
    // As the maker does with what it wrote before.
    let count = 0
    const open = async (file: Blob): Promise<OpenedPhoto> => ({
      ...openedPhoto(++count),
      kept: { bytes: new Uint8Array(await file.arrayBuffer()), type: file.type as 'image/jpeg' },
    })
    const { session, cut, go, cuts, kept, shaping } = begun({
      answers: { open },
      start: { kind: 'again', charm, photo, back },
    })
    await cut()
    await vi.waitFor(() => expect(shaping().back?.kind).toBe('open'))
    expect(cuts[0]).toEqual({ strokes: [stroke] })
    go('hang')
    session.send({ kind: 'keep' })
    await vi.waitFor(() => expect(kept).toHaveLength(1))
    expect(kept[0]).toMatchObject({
      name: 'Momo',
      source: {
        make: 'metal',
        recipe: { heightMm: 41, turnDeg: -3, hole: { u: 0.4, v: 0.2 } },
        photo: { bytes: new Uint8Array([4, 5, 6]), type: 'image/jpeg' },
        back: { photo: { bytes: new Uint8Array([8]), type: 'image/webp' } },
      },
      mechanism: 'split_ring',
      hardwareTone: 'black',
      weighedG: 12,
      themes: ['luck'],
    })
  })

  it('lets go of its photos as it closes, and of one whose place another took', async () => {
    const { session, cut, forgotten } = begun()
    await cut()
    session.send({ kind: 'chose', file })
    await vi.waitFor(() => expect(session.get().making.kind).toBe('shaping'))
    expect(forgotten).toEqual([1])
    session.close()
    expect(forgotten).toEqual([1, 2])
  })
})
