import {
  Group,
  Light,
  Mesh,
  type MeshStandardMaterial,
  type Object3D,
  Quaternion,
  Sprite,
  Vector3,
} from 'three'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { remove } from '../../../src/look/edits/hang'
import { tintAll } from '../../../src/look/edits/part-color'
import { recolorCharm, switchTo, turnTo } from '../../../src/look/edits/wear'
import { CLOTH, TRIM } from '../../../src/look/facts/carrier'
import { colorwayId, type SlotId } from '../../../src/look/ids'
import type { Look } from '../../../src/look/look'
import { flick } from '../../../src/motion/simulation'
import { materialsOf, roleOf } from '../../../src/scene/models/model-cache'
import type { Outfit } from '../../../src/scene/outfit/outfit'
import { arrangementOf } from '../../../src/state/planner/derived'
import { catalog, charm, lookOf, slot } from '../../look/makers'
import { builtOutfit, sourceOf, stagedOutfit } from '../outfit-maker'

const BEAR = lookOf({ front_zip: 'pl-bear-mossbutton' })
const NONE = lookOf()
const FRAME = 1 / 60
const OTHER_COLOR =
  catalog.carriers.get(NONE.carrier)?.colorways.find(({ id }) => id !== NONE.colorway)?.id ?? ''

const show = (outfit: Outfit, look: Look): void => outfit.show(arrangementOf(catalog, look))

/** Lets time pass as the stage does, at most so many seconds; the frames that it asked for. */
function run(outfit: Outfit, seconds = 20): number {
  let frames = 0
  while (frames * FRAME < seconds) {
    frames += 1
    if (!outfit.step(FRAME).goesOn) break
  }
  return frames
}

function bodyAt(outfit: Outfit, at: string): Object3D {
  const body = outfit.charms.get(slot(at))?.piece.body
  if (!body) throw new Error(`nothing at ${at}`)
  return body
}

const has = (outfit: Outfit, kind: typeof Light | typeof Sprite): boolean => {
  let found = false
  outfit.group.traverse((node) => {
    found ||= node instanceof kind
  })
  return found
}

function material(outfit: Outfit, role: string): MeshStandardMaterial | undefined {
  let found: MeshStandardMaterial | undefined
  outfit.carrier.traverse((node) => {
    for (const one of materialsOf(node)) if (roleOf(one) === role) found = one as MeshStandardMaterial
  })
  return found
}

/** Weave, creases, gloss: what a file would say of it. */
function allButColor(one: MeshStandardMaterial | undefined): object {
  const { uuid: _, color: __, ...rest } = one?.toJSON() ?? {}
  return rest
}

const cloth = (outfit: Outfit): string | undefined => material(outfit, 'fabric_main')?.color.getHexString()

beforeEach(() => void sourceOf())
afterEach(() => vi.unstubAllGlobals())

describe('an outfit', () => {
  it('hangs what was there from the first at rest below its place, and asks for no more frames', async () => {
    const outfit = await stagedOutfit(BEAR)
    const anchor = [...outfit.anchors].find(([id]) => id === 'front_zip')?.[1].position ?? new Vector3()
    expect(bodyAt(outfit, 'front_zip').position.y).toBeLessThan(anchor.y)
    expect(bodyAt(outfit, 'front_zip').position.distanceTo(anchor)).toBeLessThan(0.08)
    expect(outfit.step(FRAME)).toEqual({ moved: true, goesOn: false })
    expect(outfit.step(FRAME)).toEqual({ moved: false, goesOn: false })
    expect(outfit.isAtRest()).toBe(true)
  })

  it('lets what comes later fall into place, swinging, and comes to rest', async () => {
    const outfit = await stagedOutfit(NONE, {}, undefined, BEAR)
    run(outfit)
    show(outfit, BEAR)
    const { position } = bodyAt(outfit, 'front_zip')
    const first = position.clone()
    let farthest = 0
    for (let n = 0; n < 12; n++) {
      outfit.step(1 / 60)
      farthest = Math.max(farthest, position.distanceTo(first))
    }
    expect(farthest).toBeGreaterThan(0.002)
    expect(run(outfit)).toBeGreaterThan(20)
    expect(outfit.isAtRest()).toBe(true)
  })

  it('hangs what comes later at rest at once where nothing may move by itself', async () => {
    const outfit = await stagedOutfit(NONE, { moves: false }, undefined, BEAR)
    run(outfit)
    show(outfit, BEAR)
    expect(run(outfit)).toBe(1)
    const still = await stagedOutfit(BEAR)
    expect(bodyAt(outfit, 'front_zip').position.distanceTo(bodyAt(still, 'front_zip').position)).toBeLessThan(
      1e-6,
    )
  })

  it('hangs a charm whose model came late at rest, as it was there from the first', async () => {
    const source = sourceOf()
    const outfit = await stagedOutfit(BEAR, {}, source, NONE)
    run(outfit)
    expect(outfit.charms.size).toBe(0)
    await source.cache.load('models/charms/pl-bear-mossbutton.glb')
    show(outfit, BEAR)
    expect(outfit.charms.size).toBe(1)
    expect(run(outfit)).toBe(1)
  })

  it('touches no charm that hangs as before', async () => {
    const two = lookOf({ front_zip: 'pl-bear-mossbutton', main_zip_r: 'me-ring-plain' })
    const outfit = await stagedOutfit(BEAR, {}, undefined, two)
    run(outfit)
    const bear = outfit.charms.get(slot('front_zip'))
    show(outfit, two)
    expect(outfit.charms.get(slot('front_zip'))).toBe(bear)
    show(outfit, BEAR)
    expect([...outfit.charms]).toEqual([[slot('front_zip'), bear]])
    // The carrier, the bear, and what all hardware is drawn in.
    expect(outfit.group.children).toHaveLength(3)
  })

  it('hangs a hub before its rings, and takes both down together', async () => {
    const hub = lookOf({ stash_zip: 'tr-hub-triple', 'stash_zip/h2': 'me-ring-plain' })
    const outfit = await stagedOutfit(hub)
    expect([...outfit.charms.keys()]).toEqual(['stash_zip', 'stash_zip/h2'])
    const ring = bodyAt(outfit, 'stash_zip/h2').position
    expect(ring.y).toBeLessThan(bodyAt(outfit, 'stash_zip').position.y)
    show(outfit, remove(slot('stash_zip'))(hub))
    expect(outfit.charms.size).toBe(0)
    expect(outfit.swing.bySlot.size).toBe(0)
    outfit.group.updateMatrixWorld()
    // The carrier, and what all hardware is drawn in: nothing of it is shown.
    const [, rack, ...more] = outfit.group.children
    expect(more).toEqual([])
    expect(rack?.children.filter((node) => node instanceof Mesh && node.visible)).toEqual([])
  })

  it('turns a charm as its wearer turned it', async () => {
    const outfit = await stagedOutfit(BEAR)
    run(outfit)
    const before = bodyAt(outfit, 'front_zip').quaternion.clone()
    show(outfit, turnTo(slot('front_zip'), 90)(BEAR))
    expect(outfit.swing.bySlot.get('front_zip')?.turn).toBeCloseTo(Math.PI / 2)
    expect(run(outfit)).toBeGreaterThan(5)
    expect(bodyAt(outfit, 'front_zip').quaternion.angleTo(before)).toBeGreaterThan(0.2)
    expect(outfit.isAtRest()).toBe(true)
  })

  it('keeps a charm turned when it opens to another shape', async () => {
    const turned = turnTo(slot('front_zip'), 90)(lookOf({ front_zip: 'tr-locket-photo' }))
    const open = switchTo(catalog, slot('front_zip'), 'open')(turned)
    const outfit = await stagedOutfit(turned)
    show(outfit, open)
    run(outfit)
    const expected = await stagedOutfit(open)
    const angle = bodyAt(outfit, 'front_zip').quaternion.angleTo(bodyAt(expected, 'front_zip').quaternion)
    expect(angle).toBeLessThan(0.1)
  })

  it('hides what is in the hand with what hangs on it, and shows it again', async () => {
    const outfit = await stagedOutfit(
      lookOf({
        stash_zip: 'tr-hub-triple',
        'stash_zip/h2': 'me-ring-plain',
        front_zip: 'pl-bear-mossbutton',
      }),
    )
    const shown = () =>
      [...outfit.charms].filter(([, { piece }]) => piece.group.visible).map(([at]) => String(at))
    outfit.lift(slot('stash_zip'))
    expect(shown()).toEqual(['front_zip'])
    outfit.lift(slot('stash_zip/h2'))
    expect(shown()).toEqual(['stash_zip', 'front_zip'])
    outfit.lift(null)
    expect(shown()).toHaveLength(3)
    expect(outfit.step(FRAME).moved).toBe(true)
  })

  it('changes its cloth over a few frames, at once where nothing may move', async () => {
    const fog = lookOf({}, 'bp-harbour-day-24', OTHER_COLOR)
    const outfit = await stagedOutfit(NONE)
    run(outfit)
    const sage = cloth(outfit)
    show(outfit, fog)
    expect(cloth(outfit)).toBe(sage)
    const frames = run(outfit)
    expect(frames).toBeGreaterThan(8)
    expect(frames).toBeLessThan(20)
    const still = await stagedOutfit(NONE, { moves: false })
    show(still, fog)
    expect(cloth(still)).toBe(cloth(outfit))
    expect(cloth(still)).not.toBe(sage)
  })

  it.each(['#050505', '#ffffff', '#c8ff00', '#1f5e8b'])(
    'is worn in %s exactly, cloth and trim each in its own, and keeps weave and creases',
    async (hex) => {
      const tinted = tintAll(
        catalog,
        new Map([
          [CLOTH, hex],
          [TRIM, '#aa3366'],
        ]),
      )(NONE)
      for (const outfit of [await stagedOutfit(tinted), await stagedOutfit(NONE, { moves: false })]) {
        show(outfit, tinted)
        run(outfit)
        const [main, trim] = ['fabric_main', 'fabric_trim'].map((role) => material(outfit, role))
        expect([main?.color.getHexString(), trim?.color.getHexString()]).toEqual([hex.slice(1), 'aa3366'])
        expect(allButColor(main)).toEqual(allButColor(material(await stagedOutfit(NONE), 'fabric_main')))
      }
    },
  )

  it('asks for no frames for a color that it has', async () => {
    const tinted = tintAll(catalog, new Map([[CLOTH, '#1f5e8b']]))(NONE)
    const outfit = await stagedOutfit(tinted)
    run(outfit)
    show(outfit, { ...tinted, title: 'Blue' })
    expect(run(outfit)).toBe(1)
  })

  it('has a lamp that lives while it is on: frames go on, and none do where nothing may move', async () => {
    const lantern = lookOf({ main_zip_r: 'el-lantern-ferry' })
    const breathing = switchTo(catalog, slot('main_zip_r'), 'breathe')(lantern)
    const outfit = await stagedOutfit(lantern)
    expect(has(outfit, Light) && has(outfit, Sprite)).toBe(true)
    expect(run(outfit)).toBe(1)
    show(outfit, breathing)
    const silk = () =>
      outfit.charms.get(slot('main_zip_r'))?.piece.glows.map(({ material }) => material.emissiveIntensity)
    outfit.step(FRAME)
    const before = silk()
    expect(run(outfit, 3)).toBe(180)
    expect(silk()).not.toEqual(before)
    outfit.letMove(false)
    expect(run(outfit)).toBe(1)
    show(outfit, remove(slot('main_zip_r'))(breathing))
    expect(has(outfit, Light) || has(outfit, Sprite)).toBe(false)
  })

  it('shows a bow in the color it is worn in, its edge as much lighter as before, and no other bow', async () => {
    const [one, other] = [slot('lash_tab'), slot('haul_loop')]
    const bows = lookOf({ lash_tab: 'tr-bow-satin', haul_loop: 'tr-bow-satin' })
    const navy = recolorCharm(catalog, one, colorwayId('navy'))(bows)
    const outfit = await stagedOutfit(bows)
    const colors = (at: SlotId, shown = outfit) => {
      const found: Record<string, string> = {}
      const piece = shown.charms.get(at)?.piece
      const all = new Group().add(...(piece ? [piece.group.clone(), ...piece.hardware.copies()] : []))
      all.traverse((node) => {
        for (const material of materialsOf(node))
          found[roleOf(material)] = `#${(material as MeshStandardMaterial).color.getHexString()}`
      })
      return found
    }
    const before = colors(one)
    expect(before['silk_main']).toBe('#e8b9b5')
    show(outfit, navy)
    const { silk_main, silk_edge, leather_strap, ...rest } = colors(one)
    expect(silk_main).toBe('#2f3e66')
    expect([silk_edge, leather_strap]).toEqual(['#394b7a', '#232f50'])
    expect(rest).toEqual({ metal_silver: before['metal_silver'], thread_strap: before['thread_strap'] })
    expect(colors(other)).toEqual(before)
    show(outfit, bows)
    expect(colors(one)).toEqual(before)
    expect(colors(one, await builtOutfit(navy))).toMatchObject({ silk_main })
  })

  it('turns gears while they are on, and leaves them where nothing may move', async () => {
    const off = lookOf({ lash_tab: 'el-planetarium' })
    const states = catalog.charms.get(charm('el-planetarium'))?.states ?? []
    const on = switchTo(catalog, slot('lash_tab'), states.find((state) => state !== 'off') ?? '')(off)
    const outfit = await stagedOutfit(off)
    const gear = () => bodyAt(outfit, 'lash_tab').getObjectByName('gear')?.quaternion.clone()
    run(outfit)
    const before = gear() ?? new Quaternion()
    show(outfit, on)
    run(outfit, 0.5)
    expect(gear()?.angleTo(before)).toBeGreaterThan(0.05)
    outfit.letMove(false)
    const stopped = gear() ?? new Quaternion()
    run(outfit, 0.5)
    expect(gear()?.angleTo(stopped)).toBeLessThan(1e-9)
  })

  it('lets loose sequins slide with a swing and lie still at the lowest place after it', async () => {
    const shaker = lookOf({ front_zip: 'ac-tidal-shaker' })
    const outfit = await stagedOutfit(shaker)
    run(outfit)
    const [name = ''] = outfit.charms.get(slot('front_zip'))?.piece.extras.loose?.nodes ?? []
    const sequin = bodyAt(outfit, 'front_zip').getObjectByName(name)
    const rest = sequin?.quaternion.clone() ?? new Quaternion()
    const body = outfit.swing.bySlot.get('front_zip')
    if (!body) throw new Error('it hangs')
    flick(outfit.swing, 'front_zip', body.position, { x: 1, y: 0, z: 0 })
    let farthest = 0
    for (let frame = 0; frame < 40; frame++) {
      outfit.step(FRAME)
      farthest = Math.max(farthest, sequin?.quaternion.angleTo(rest) ?? 0)
    }
    expect(farthest).toBeGreaterThan(0.1)
    run(outfit)
    expect(sequin?.quaternion.angleTo(rest)).toBeLessThan(0.02)
  })

  it('throws headlights back in a dark street alone', async () => {
    const outfit = await stagedOutfit(lookOf({ front_zip: 'tr-reflector-heart' }))
    const thrown = () =>
      outfit.charms.get(slot('front_zip'))?.piece.reflectors.map((film) => film.emissiveIntensity)
    expect(thrown()).toEqual([0])
    outfit.standIn('night')
    expect(thrown()).toEqual([1])
  })

  it('changes color in the same time however slow the frames are', async () => {
    const outfit = await stagedOutfit(NONE)
    const next = lookOf({}, NONE.carrier, OTHER_COLOR)
    show(outfit, next)
    outfit.step(10)
    outfit.step(0.25)
    expect(cloth(outfit)).toBe(cloth(await builtOutfit(next)))
  })

  it('gives back every model and copy when it is over', async () => {
    const source = sourceOf()
    const outfit = await stagedOutfit(BEAR, {}, source)
    const { root } = await source.cache.load('models/charms/pl-bear-mossbutton.glb')
    const freed = vi.fn()
    root.traverse((node) => {
      if (node instanceof Mesh) node.geometry.addEventListener('dispose', freed)
    })
    outfit.dispose()
    expect(freed).toHaveBeenCalled()
    expect(outfit.charms.size).toBe(0)
  })
})
