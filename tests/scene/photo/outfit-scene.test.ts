import { PerspectiveCamera, Vector3 } from 'three'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Look } from '../../../src/look/look'
import { FORMATS } from '../../../src/picture/studio/formats'
import { PhotoError } from '../../../src/picture/studio/photo-request'
import { PRESET_HEADINGS } from '../../../src/scene/camera/framing'
import { createModelShelf } from '../../../src/scene/models/model-cache'
import { focusOf } from '../../../src/scene/photo/focus'
import { buildOutfit, type OutfitSource } from '../../../src/scene/photo/outfit-scene'
import { aim, outlineToShow, viewAround } from '../../../src/scene/photo/photo-view'
import { CAMERA_PRESETS } from '../../../src/state/camera-view'
import { catalog, lookOf, slot } from '../../look/makers'
import { bareGlb } from '../bare-glb'

const LOOK = lookOf({ front_zip: 'pl-bear-mossbutton', main_zip_r: 'me-ring-plain' })
const NO_EDGES = { top: 0, right: 0, bottom: 0, left: 0 }

function wardrobe(missing = ''): OutfitSource {
  vi.stubGlobal('fetch', async (url: string) =>
    url.includes(missing || '?') ? new Response(null, { status: 404 }) : new Response(bareGlb(url)),
  )
  return {
    catalog,
    cache: createModelShelf(),
    quality: 'low',
  }
}

const outfitOf = (look: Look = LOOK) => buildOutfit(look, 'daylight', wardrobe(), null)

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a look put together for a picture', () => {
  it('wears every charm, at rest below its place', async () => {
    const outfit = await outfitOf()
    expect([...outfit.charms.keys()].sort()).toEqual(['front_zip', 'main_zip_r'])
    const bear = outfit.charms.get(slot('front_zip'))
    const anchor = [...outfit.anchors].find(([id]) => id === 'front_zip')?.[1].position
    if (!bear || !anchor) throw new Error('no bear')
    expect(bear.piece.body.position.y).toBeLessThan(anchor.y)
    expect(bear.piece.body.position.distanceTo(anchor)).toBeLessThan(0.08)
    outfit.dispose()
  })

  it('hangs what hangs on the stage as it hangs there', async () => {
    const rest = await outfitOf()
    const swung = structuredClone(rest.charms.get(slot('front_zip'))?.pose)
    const piece = rest.charms.get(slot('front_zip'))?.piece
    if (!swung || !piece) throw new Error('no bear')
    swung.body.position.x += 0.03
    const outfit = await buildOutfit(
      LOOK,
      'daylight',
      wardrobe(),
      new Map([[slot('front_zip'), { piece, pose: swung }]]),
    )
    expect(outfit.charms.get(slot('front_zip'))?.piece.body.position.x).toBeCloseTo(swung.body.position.x, 9)
    const ring = (one: typeof outfit) => one.charms.get(slot('main_zip_r'))?.piece.body.position
    expect(ring(outfit)?.distanceTo(ring(rest) ?? new Vector3())).toBeLessThan(0.003)
  })

  it('is not there when a model does not come', async () => {
    await expect(buildOutfit(LOOK, 'daylight', wardrobe('pl-bear'), null)).rejects.toEqual(
      new PhotoError('models'),
    )
    await expect(buildOutfit(LOOK, 'daylight', wardrobe('carriers'), null)).rejects.toEqual(
      new PhotoError('models'),
    )
  })
})

describe('a preset', () => {
  const size = FORMATS['3x4']

  it.each(CAMERA_PRESETS)('shows all of the look from %s, clear of the edges', async (preset) => {
    const clothes = wardrobe()
    const outfit = await buildOutfit(LOOK, 'daylight', clothes, null)
    const edges = { top: 0.12, right: 0.03, bottom: 0.2, left: 0.05 }
    const points = await outlineToShow(outfit, undefined, clothes)
    const view = viewAround(points, PRESET_HEADINGS[preset], { size, edges, focalMm: 85 })
    const camera = new PerspectiveCamera()
    const nudge = { pixel: [0, 0], lens: [0, 0], focus: 1 } as const
    aim(camera, view, size, { x: 0, y: 0, ...size }, nudge)
    const shown = points.map(([x, y, z]) => new Vector3(x, y, z).project(camera))
    const [xs, ys] = [shown.map(({ x }) => (x + 1) / 2), shown.map(({ y }) => (1 - y) / 2)]
    expect(Math.min(...xs)).toBeGreaterThan(edges.left + 0.04)
    expect(Math.max(...xs)).toBeLessThan(1 - edges.right - 0.04)
    expect(Math.min(...ys)).toBeGreaterThan(edges.top + 0.03)
    expect(Math.max(...ys)).toBeLessThan(1 - edges.bottom - 0.03)
    // As large as that allows.
    const room = { x: 1 - edges.left - edges.right, y: 1 - edges.top - edges.bottom }
    const spans = { x: Math.max(...xs) - Math.min(...xs), y: Math.max(...ys) - Math.min(...ys) }
    expect(Math.max(spans.x / room.x, spans.y / room.y)).toBeGreaterThan(0.85)
  })

  it('has what the picture is about inside the square that thumbnails cut out of 3:4', async () => {
    const clothes = wardrobe()
    const outfit = await buildOutfit(LOOK, 'daylight', clothes, null)
    const points = await outlineToShow(outfit, undefined, clothes)
    const view = viewAround(points, PRESET_HEADINGS.three_quarter, { size, edges: NO_EDGES, focalMm: 85 })
    const camera = new PerspectiveCamera()
    const nudge = { pixel: [0, 0], lens: [0, 0], focus: 1 } as const
    aim(camera, view, size, { x: 0, y: 0, ...size }, nudge)
    const hero = outfit.charms.get(slot('front_zip'))?.piece.body.position.clone().project(camera)
    expect(Math.abs(hero?.y ?? 9) * size.height).toBeLessThan(size.width)
  })

  it('around another look keeps one camera for a bare and a dressed carrier', async () => {
    const clothes = wardrobe()
    const bare = await buildOutfit(lookOf(), 'daylight', clothes, null)
    const dressed = await buildOutfit(LOOK, 'daylight', clothes, null)
    const [one, other] = [
      await outlineToShow(bare, LOOK, clothes),
      await outlineToShow(dressed, undefined, clothes),
    ]
    expect(one).toEqual(other)
  })

  it('is sharp where the charm that leads hangs', async () => {
    const outfit = await outfitOf()
    const points = await outlineToShow(outfit, undefined, wardrobe())
    const view = viewAround(points, PRESET_HEADINGS.front, { size, edges: NO_EDGES, focalMm: 85 })
    const bear = outfit.charms.get(slot('front_zip'))?.pose.body.position
    const ahead = new Vector3(0, 0, -1).applyQuaternion(view.rotation)
    const depth = new Vector3(bear?.x, bear?.y, bear?.z).sub(view.position).dot(ahead)
    expect(focusOf(view, outfit)).toBeCloseTo(depth, 6)
  })
})
