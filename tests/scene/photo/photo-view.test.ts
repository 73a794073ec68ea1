import { PerspectiveCamera, Vector3 } from 'three'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { FORMATS } from '../../../src/picture/studio/formats'
import { PRESET_HEADINGS } from '../../../src/scene/camera/framing'
import { buildOutfit } from '../../../src/scene/outfit/build-outfit'
import { focusOf } from '../../../src/scene/photo/focus'
import { aim, outlineToShow, viewAround } from '../../../src/scene/photo/photo-view'
import { scoring } from '../../../src/scoring/engine'
import { CAMERA_PRESETS } from '../../../src/state/camera-view'
import { lookOf, slot } from '../../look/makers'
import { builtOutfit, sourceOf } from '../outfit-maker'

const LOOK = lookOf({ front_zip: 'pl-bear-mossbutton', main_zip_r: 'me-ring-plain' })
const nothing = () => null
const NO_EDGES = { top: 0, right: 0, bottom: 0, left: 0 }

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a preset', () => {
  const size = FORMATS['3x4']

  it.each(CAMERA_PRESETS)('shows all of the look from %s, clear of the edges', async (preset) => {
    const clothes = sourceOf()
    const outfit = await buildOutfit(LOOK, 'daylight', clothes, nothing)
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
    const clothes = sourceOf()
    const outfit = await buildOutfit(LOOK, 'daylight', clothes, nothing)
    const points = await outlineToShow(outfit, undefined, clothes)
    const view = viewAround(points, PRESET_HEADINGS.three_quarter, { size, edges: NO_EDGES, focalMm: 85 })
    const camera = new PerspectiveCamera()
    const nudge = { pixel: [0, 0], lens: [0, 0], focus: 1 } as const
    aim(camera, view, size, { x: 0, y: 0, ...size }, nudge)
    const hero = outfit.charms.get(slot('front_zip'))?.piece.body.position.clone().project(camera)
    expect(Math.abs(hero?.y ?? 9) * size.height).toBeLessThan(size.width)
  })

  it('around another look keeps one camera for a bare and a dressed carrier', async () => {
    const clothes = sourceOf()
    const bare = await buildOutfit(lookOf(), 'daylight', clothes, nothing)
    const dressed = await buildOutfit(LOOK, 'daylight', clothes, nothing)
    const [one, other] = [
      await outlineToShow(bare, LOOK, clothes),
      await outlineToShow(dressed, undefined, clothes),
    ]
    expect(one).toEqual(other)
  })

  it('is sharp where the charm that leads hangs', async () => {
    const outfit = await builtOutfit(LOOK)
    const points = await outlineToShow(outfit, undefined, sourceOf())
    const view = viewAround(points, PRESET_HEADINGS.front, { size, edges: NO_EDGES, focalMm: 85 })
    const bear = outfit.charms.get(slot('front_zip'))?.pose.body.position
    const ahead = new Vector3(0, 0, -1).applyQuaternion(view.rotation)
    const depth = new Vector3(bear?.x, bear?.y, bear?.z).sub(view.position).dot(ahead)
    expect(focusOf(view, outfit, scoring)).toBeCloseTo(depth, 6)
  })
})
