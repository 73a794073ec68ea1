import { Mesh, Quaternion, Vector3 } from 'three'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { builtInCatalog } from '../../../src/catalog/built-in'
import { type AnchorId, carrierId } from '../../../src/look/ids'
import { distanceAt } from '../../../src/motion/field/distance-field'
import { axesOf, focalPixels, frame, PRESET_HEADINGS } from '../../../src/scene/camera/framing'
import { anchorsOf, barIn, fieldIn, outlineOf } from '../../../src/scene/carrier/carrier-frames'
import { takeTint } from '../../../src/scene/carrier/tint'
import { createModelCache, type Model, materialsOf, roleOf } from '../../../src/scene/models/model-cache'
import { bareGlb } from '../bare-glb'

const id = 'bp-harbour-day-24'
const carrier = builtInCatalog().carriers.get(carrierId(id))

let model: Model
beforeAll(async () => {
  vi.stubGlobal('fetch', async () => new Response(bareGlb(`models/carriers/${id}.glb`)))
  model = await createModelCache().load('/bag.glb')
})

describe('the Daypack on the stage', () => {
  it('brings a place for every anchor of the catalog, within 15 mm of where it is said to be', () => {
    const anchors = anchorsOf(model.root)
    for (const anchor of carrier?.anchors.values() ?? []) {
      const frame = anchors.get(anchor.id)
      expect(frame, anchor.id).toBeDefined()
      const [x, y, z] = anchor.positionMm
      const far = frame?.position.distanceTo({ x: x / 1000, y: y / 1000, z: z / 1000 }) ?? 1
      expect(far, anchor.id).toBeLessThan(0.0155)
    }
  })

  it('has places that look away from its middle', () => {
    const anchors = anchorsOf(model.root)
    const facing = (name: string) => anchors.get(name as AnchorId)?.normal
    expect(facing('front_zip')?.z).toBeGreaterThan(0.9)
    expect(facing('comp_strap_l')?.x).toBeLessThan(-0.9)
    expect(facing('strap_ring_r')?.z).toBeLessThan(-0.9)
  })

  it('brings its field, read once for all that show it', () => {
    const field = fieldIn(model.root)
    expect(distanceAt(field, 0, 0.2, 0)).toBeLessThan(0)
    expect(distanceAt(field, 0, 0.2, 0.3)).toBeGreaterThan(0)
    expect(fieldIn(model.root)).toBe(field)
  })

  it('has an outline of its own size', () => {
    const { bounds } = outlineOf(model.root)
    expect(bounds.max.y - bounds.min.y).toBeGreaterThan((carrier?.dimsMm.h ?? 0) / 1000 - 0.02)
    expect(bounds.max.y - bounds.min.y).toBeLessThan((carrier?.dimsMm.h ?? 0) / 1000 + 0.08)
  })

  it.each(Object.entries(PRESET_HEADINGS))(
    'is framed by its outline without losing a corner from %s',
    (_, heading) => {
      const size = { width: 1440, height: 900 }
      const { points } = outlineOf(model.root)
      const { target, distance } = frame(points, heading, {
        area: size,
        margin: 26,
        focal: focalPixels(size.height),
      })
      const { right, up, back } = axesOf(heading)
      const focal = focalPixels(size.height)
      const point = new Vector3()
      let [x, y] = [0, 0]
      model.root.traverse((node) => {
        if (!(node instanceof Mesh)) return
        const positions = node.geometry.getAttribute('position')
        for (let index = 0; index < positions.count; index++) {
          point
            .fromBufferAttribute(positions, index)
            .applyMatrix4(node.matrixWorld)
            .sub(new Vector3(...target))
          const depth = distance - point.dot(new Vector3(...back))
          x = Math.max(x, Math.abs((focal * point.dot(new Vector3(...right))) / depth))
          y = Math.max(y, Math.abs((focal * point.dot(new Vector3(...up))) / depth))
        }
      })
      expect(x).toBeLessThan(size.width / 2 - 26 + 6)
      expect(y).toBeLessThan(size.height / 2 - 26 + 6)
    },
  )

  it('takes its colorway on a copy and leaves the shared model alone', () => {
    const [first, second] = carrier?.colorways ?? []
    if (!first || !second) throw new Error('two colorways')
    const copy = model.root.clone(true)
    const tint = takeTint(copy)
    const colorOf = (root: typeof copy) => {
      let hex = ''
      root.traverse((node) => {
        for (const material of materialsOf(node)) {
          if (roleOf(material) === 'fabric_main')
            hex = (material as never as { color: { getHexString(): string } }).color.getHexString()
        }
      })
      return `#${hex}`.toUpperCase()
    }
    const untouched = colorOf(model.root)
    tint.set(first)
    expect(colorOf(copy)).toBe(first.hex.toUpperCase())
    tint.aim(second)
    expect(tint.step(0.1)).toBe(true)
    expect(colorOf(copy)).not.toBe(first.hex.toUpperCase())
    expect(tint.step(0.2)).toBe(false)
    expect(colorOf(copy)).toBe(second.hex.toUpperCase())
    expect(colorOf(model.root)).toBe(untouched)
  })
})

describe('the bar of a place', () => {
  const bar = {
    direction: [1, 0, 0],
    radius: 0.0018,
    hooks: { lobster: [-90, 1, 0] },
    loops: { cord: [0, 12.5, 1.2, 0.5] },
  }
  const said = { dangle: { bar } }
  const toTheRight = new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), Math.PI / 2)

  it('runs as its place is turned, and hooks sit on it turned with it', () => {
    const still = barIn(said, new Quaternion())
    expect(still.direction.distanceTo(new Vector3(1, 0, 0))).toBeLessThan(1e-6)
    expect(still.seats?.lobster?.face.distanceTo(new Vector3(0, 0, 1))).toBeLessThan(1e-6)
    const turned = barIn(said, toTheRight)
    expect(turned.direction.distanceTo(new Vector3(0, 0, -1))).toBeLessThan(1e-6)
    expect(turned.seats?.lobster?.face.distanceTo(new Vector3(1, 0, 0))).toBeLessThan(1e-6)
    expect(turned.seats?.lobster?.lift).toBe(0.001)
  })

  it('tells what loops lie round, turned with it', () => {
    const { loops } = barIn(said, toTheRight)
    expect(loops?.cord?.direction.distanceTo(new Vector3(0, 0, -1))).toBeLessThan(1e-6)
    expect([loops?.cord?.wide, loops?.cord?.high, loops?.cord?.lift]).toEqual([0.0125, 0.0012, 0.0005])
    expect(loops?.strap).toBeUndefined()
  })

  it('is a wire of 3 mm across where nothing is said, or nonsense', () => {
    for (const nothing of [{}, { dangle: { bar: { direction: 'up' } } }]) {
      const plain = barIn(nothing, toTheRight)
      expect(plain.direction.distanceTo(new Vector3(0, 0, -1))).toBeLessThan(1e-6)
      expect([plain.radius, plain.seats, plain.loops]).toEqual([0.0015, {}, {}])
    }
  })
})
