import { describe, expect, it, vi } from 'vitest'
import type { PhotoEdits } from '../../../src/catalog/import/photo/photo-edits'
import type { NewBag } from '../../../src/catalog/own/new-bag'
import type { OwnBag } from '../../../src/catalog/own/own-bag'
import { anchorId } from '../../../src/look/ids'
import type { TakePortrait } from '../../../src/picture/studio/portrait-request'
import type { BagPlan, BuiltBag, NoBag } from '../../../src/state/own/bag/bag-builder'
import type { CharmMaker } from '../../../src/state/own/photo/charm-maker'
import type { BagShaping, BagStart, BagStep } from '../../../src/ui/own/bag/bag-making'
import { withPlace } from '../../../src/ui/own/bag/bag-places'
import { type BagPorts, createBagSession } from '../../../src/ui/own/bag/bag-session'
import type { BagWishes } from '../../../src/ui/own/bag/bag-wishes'
import { fakeMaker, openedPhoto, shownCut } from './fake-maker'

const file = new Blob(['photo'])
const PICTURE = { width: 320, height: 320 } as ImageBitmap
const PLACES = withPlace(withPlace([], 'zipper_pull', 0.3, 0.4), 'd_ring', 0.7, 0.4)

function builtBag(plan: BagPlan, draft: boolean): BuiltBag {
  return {
    kind: 'bag',
    glb: new Uint8Array([7]),
    boundsMm: { min: [-140, 0, -60], max: [140, 400, 60] },
    stub: {
      name: '',
      dimsMm: { w: 280, h: plan.heightMm, d: plan.depthMm ?? 130 },
      outline: [0, 0, 255, 0, 255, 255, 0, 255],
      straps: plan.straps,
      colors: [{ hex: '#2f6076', share: 1 }],
      cloth: plan.cloth,
      hardwareTone: plan.hardwareTone,
      places: [],
    },
    box: { u: 0.2, v: 0.3, w: 0.6, h: 0.5 },
    rests: draft ? null : '{"rests":1}',
  }
}

interface Given {
  readonly answers?: Partial<CharmMaker>
  readonly ports?: Partial<BagPorts>
  readonly build?: (plan: BagPlan, draft: boolean) => Promise<BuiltBag | NoBag>
  readonly start?: BagStart
}

function begun({ answers = {}, ports = {}, build, start = { kind: 'file', file } }: Given = {}) {
  const fake = fakeMaker(answers)
  const kept: NewBag[] = []
  const rested: (() => void)[] = []
  const plans: (readonly [BagPlan, boolean])[] = []
  const portrait = vi.fn<TakePortrait>(async () => PICTURE)
  const session = createBagSession(start, {
    maker: fake.maker,
    builder: {
      build: async (plan, draft) => {
        plans.push([plan, draft])
        return build ? build(plan, draft) : builtBag(plan, draft)
      },
    },
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
  const shaping = (): BagShaping => {
    const { making } = session.get()
    if (making.kind !== 'shaping') throw new Error('no photo is open')
    return making
  }
  const go = (to: BagStep): void => session.send({ kind: 'went', to })
  const wish = (more: Partial<BagWishes>): void =>
    session.send({ kind: 'wished', wishes: { ...shaping().wishes, ...more } })
  const cut = () => vi.waitFor(() => expect(shaping().cut).not.toBeNull())
  const seen = () => vi.waitFor(() => expect(session.get().preview).toMatchObject({ busy: false }))
  return { ...fake, session, shaping, go, wish, cut, seen, kept, rested, plans, portrait }
}

describe('a session in which a bag is made', () => {
  it('opens, cuts, shows a draft, builds the bag with its places and hands it over with its bytes', async () => {
    const { session, cut, go, wish, seen, plans, kept, portrait } = begun()
    await cut()
    expect(plans).toEqual([])
    go('size')
    await seen()
    expect(portrait).toHaveBeenCalledWith(expect.objectContaining({ framing: 'whole', heading: 'straight' }))
    wish({ heightMm: 360, places: PLACES, name: ' Blue ' })
    go('name')
    session.send({ kind: 'keep' })
    await vi.waitFor(() => expect(session.get().isKept).toBe(true))
    expect(plans.map(([, draft]) => draft)).toEqual([true, false])
    expect(plans[1]?.[0]).toMatchObject({ cover: shownCut().cover, heightMm: 360, places: PLACES })
    expect(kept).toHaveLength(1)
    expect(kept[0]).toMatchObject({
      stub: { name: 'Blue', dimsMm: { h: 360 } },
      front: { photo: openedPhoto().kept, turnDeg: 0, cover: shownCut().cover },
      back: null,
      model: new Uint8Array([7]),
      rests: '{"rests":1}',
    })
    expect(await kept[0]?.pictures.small.text()).toBe('160')
  })

  it('builds anew only once its sliders have rested, and shows what was wished last', async () => {
    const { session, cut, go, wish, seen, rested, plans } = begun()
    await cut()
    go('size')
    await seen()
    for (const depthMm of [90, 100, 110]) wish({ depthMm })
    expect([plans.length, rested.length, session.get().preview.busy]).toEqual([1, 1, true])
    rested[0]?.()
    await seen()
    expect(plans.slice(1).map(([{ depthMm }]) => depthMm)).toEqual([110])
  })

  it('builds nothing of a height that no bag has', async () => {
    const { cut, go, wish, seen, rested, plans } = begun()
    await cut()
    go('size')
    await seen()
    wish({ heightMm: 4 })
    expect([plans.length, rested.length]).toEqual([1, 0])
  })

  it('that loses its builder says so, keeps all that was said, and builds when it is tried again', async () => {
    let dies = true
    const build = async (plan: BagPlan, draft: boolean) => {
      if (dies) throw new Error('the worker died')
      return builtBag(plan, draft)
    }
    const { session, cut, go, wish, shaping } = begun({ build })
    await cut()
    wish({ places: PLACES })
    go('size')
    await vi.waitFor(() => expect(session.get().preview.why).toEqual({ kind: 'failed' }))
    dies = false
    session.send({ kind: 'tried_again' })
    await vi.waitFor(() => expect(session.get().preview.built).not.toBeNull())
    expect(session.get().preview.why).toBeNull()
    expect(shaping().wishes.places).toEqual(PLACES)
  })

  it('says why no bag comes of a cut', async () => {
    const { session, cut, go } = begun({ build: async () => ({ kind: 'too_wide' }) })
    await cut()
    go('size')
    await vi.waitFor(() =>
      expect(session.get().preview).toMatchObject({ why: { kind: 'too_wide' }, busy: false }),
    )
  })

  it.each(['full', 'failed'] as const)('that is not kept (%s) says so, and tries again', async (why) => {
    const answers: ('full' | 'failed' | 'kept')[] = [why, 'kept']
    const { session, cut, go, wish, shaping } = begun({
      ports: { onMade: async () => answers.shift() ?? 'failed' },
    })
    await cut()
    wish({ places: PLACES })
    go('name')
    session.send({ kind: 'keep' })
    await vi.waitFor(() => expect(shaping().keeping).toBe(why))
    session.send({ kind: 'tried_again' })
    await vi.waitFor(() => expect(session.get().isKept).toBe(true))
  })

  it('cuts a photo of the back and builds with it; what is no photo is said, and the bag is built without', async () => {
    let count = 0
    const open = async (photo: Blob) =>
      photo.size === 0 ? ({ kind: 'no_photo' } as const) : openedPhoto(++count)
    const { session, cut, go, wish, seen, shaping, plans, kept } = begun({ answers: { open } })
    await cut()
    wish({ places: PLACES })
    go('size')
    await seen()
    session.send({ kind: 'chose_back', file: new Blob() })
    await vi.waitFor(() => expect(shaping().back?.kind).toBe('refused'))
    expect(plans.every(([{ back }]) => back === undefined)).toBe(true)
    session.send({ kind: 'chose_back', file })
    await vi.waitFor(() => expect(shaping().back?.kind).toBe('open'))
    go('name')
    session.send({ kind: 'keep' })
    await vi.waitFor(() => expect(session.get().isKept).toBe(true))
    expect(plans.at(-1)?.[0].back).toEqual({ cover: shownCut().cover, turnDeg: 0 })
    expect(kept[0]?.back).toMatchObject({ photo: openedPhoto().kept, cover: shownCut().cover })
  })

  it('builds with the back as it was brushed, and waits for its cut', async () => {
    let count = 0
    const cutOf = async (_: number, { strokes }: PhotoEdits) =>
      shownCut({ cover: new Uint8Array([strokes.length]) })
    const { session, cut, go, wish, shaping, plans, kept } = begun({
      answers: { open: async () => openedPhoto(++count), cut: cutOf },
    })
    await cut()
    wish({ places: PLACES })
    go('size')
    session.send({ kind: 'chose_back', file })
    await vi.waitFor(() => expect(shaping().back).toMatchObject({ kind: 'open', shown: { kind: 'cut' } }))
    const stroke = { kind: 'remove', radius: 0.02, points: [[0.5, 0.5]] } as const
    session.send({ kind: 'drew_back', event: { kind: 'touched', touch: { kind: 'stroke', stroke } } })
    // Until that is cut there is no back to go on with.
    go('name')
    expect(shaping().step).toBe('size')
    await vi.waitFor(() => expect(shaping().back).toMatchObject({ shown: { cover: new Uint8Array([1]) } }))
    go('name')
    session.send({ kind: 'keep' })
    await vi.waitFor(() => expect(session.get().isKept).toBe(true))
    expect(plans.at(-1)?.[0].back?.cover).toEqual(new Uint8Array([1]))
    expect(kept[0]?.back).toMatchObject({ edits: { strokes: [stroke] }, cover: new Uint8Array([1]) })
  })

  it('lays the places of a kept bag on its cover again, once its outline is known', async () => {
    const bag = {
      stub: {
        name: 'Blue',
        dimsMm: { w: 280, h: 400, d: 130 },
        straps: true,
        cloth: 'canvas',
        hardwareTone: 'gold',
        places: [
          { id: anchorId('a'), kind: 'd_ring', u: 0.5, v: 0.5, mirrorOf: null },
          { id: anchorId('b'), kind: 'haul_handle', u: 0.5, v: -0.2, mirrorOf: null },
        ],
      },
      front: { edits: { strokes: [] }, turnDeg: 0 },
      back: null,
    } as unknown as OwnBag
    const { shaping } = begun({ start: { kind: 'again', bag, photo: file, back: null } })
    await vi.waitFor(() =>
      expect(shaping().wishes.places).toEqual([
        { id: 'a', kind: 'd_ring', u: 0.5, v: 0.55, mirrorOf: null },
        { id: 'b', kind: 'haul_handle', u: 0.5, v: 0.2, mirrorOf: null },
      ]),
    )
    expect(shaping().wishes.placesBefore).toBeNull()
    expect(shaping().step).toBe('size')
  })

  it('lets go of its photos when it is closed', async () => {
    const { session, cut, forgotten } = begun()
    await cut()
    session.close()
    expect(forgotten).toEqual([1])
  })
})
