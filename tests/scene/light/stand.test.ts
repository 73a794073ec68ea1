import { Box3, type Mesh, Raycaster, Scene, Vector3, type WebGLRenderer } from 'three'
import { describe, expect, it } from 'vitest'
import { carrierId } from '../../../src/look/ids'
import { createLighting } from '../../../src/scene/light/lighting'
import { buildStand } from '../../../src/scene/light/stand'
import { lampHeight, standingOf } from '../../../src/scene/light/standing'
import { claySky, SKY_DIRECTIONS } from '../../../src/scene/photo/clay-sky'
import { catalog, lookOf } from '../../look/makers'
import { builtOutfit } from '../outfit-maker'

const carrierOf = (id: string) => {
  const carrier = catalog.carriers.get(carrierId(id))
  if (!carrier) throw new Error(`no ${id}`)
  return carrier
}

/** Millimeters of air that a charm needs to hang beside something. */
const AIR = 0.008

describe('what carriers stand on', () => {
  it.each([
    ['bp-harbour-day-24', null],
    ['wr-sneaker-pair', null],
    ['wr-eyewear', 'plinth'],
    ['wr-earbud-case', 'block'],
    ['wr-badge-lanyard', 'bar'],
    ['wr-denim-waist', 'bust'],
  ] as const)('%s: %s', (id, stand) => expect(standingOf(carrierOf(id)).stand).toBe(stand))

  it.each(['wr-eyewear', 'wr-earbud-case', 'wr-badge-lanyard', 'wr-denim-waist'])(
    'the stand of %s reaches from the floor to what it carries, and leaves its charms free',
    async (id) => {
      const carrier = carrierOf(id)
      const standing = standingOf(carrier)
      const stand = buildStand(standing, '#d9d3ca')
      stand.updateMatrixWorld(true)
      const box = new Box3().setFromObject(stand)
      expect(box.min.y).toBeCloseTo(-standing.floor, 4)
      const outfit = await builtOutfit(lookOf({}, id, carrier.colorways[0]?.id ?? ''))
      const worn = outfit.bounds
      outfit.dispose()
      expect(box.max.y).toBeGreaterThan(worn.min.y)
      expect(box.min.y).toBeLessThan(worn.min.y - 0.03)
      // A charm hangs from its anchor straight down.
      const ray = new Raycaster()
      for (const { id: anchor, positionMm, normal } of carrier.anchors.values()) {
        const at = new Vector3(...positionMm).divideScalar(1000).addScaledVector(new Vector3(...normal), AIR)
        ray.set(at, new Vector3(0, -1, 0))
        ray.far = 0.06
        expect(ray.intersectObject(stand), `under ${anchor}`).toEqual([])
      }
    },
  )

  it('from everywhere in the sky all of it is seen, from the top of what it carries to its foot', async () => {
    for (const id of ['wr-eyewear', 'wr-earbud-case', 'wr-badge-lanyard', 'wr-denim-waist']) {
      const carrier = carrierOf(id)
      const standing = standingOf(carrier)
      const outfit = await builtOutfit(lookOf({}, id, carrier.colorways[0]?.id ?? ''))
      const reach = Math.max(outfit.reach, standing.reach)
      const { key, lights } = createLighting({} as WebGLRenderer, 'low', reach)
      lights.position.y = lampHeight(standing)
      Object.assign(key.shadow.camera, { near: reach * 2, far: reach * 8 })
      const scene = new Scene().add(lights)
      const sky = claySky({ scene, key, floor: standing.floor }, reach)
      for (let direction = 0; direction < SKY_DIRECTIONS; direction++) {
        sky.put(direction)
        scene.updateMatrixWorld(true)
        key.shadow.updateMatrices(key)
        const { projectionMatrix, matrixWorldInverse } = key.shadow.camera
        for (const y of [-standing.floor, outfit.bounds.max.y]) {
          const seen = new Vector3(0, y, 0).applyMatrix4(matrixWorldInverse).applyMatrix4(projectionMatrix)
          const farthest = Math.max(Math.abs(seen.x), Math.abs(seen.y), Math.abs(seen.z))
          expect(farthest, `${id} at ${y} from ${direction}`).toBeLessThan(1)
        }
        sky.back()
      }
      outfit.dispose()
    }
  })

  it('are solid: seen from outside, never from within', () => {
    for (const id of ['wr-eyewear', 'wr-earbud-case', 'wr-badge-lanyard', 'wr-denim-waist'])
      for (const part of buildStand(standingOf(carrierOf(id)), '#d9d3ca').children as Mesh[]) {
        const { geometry } = part
        const [at, normal] = [geometry.getAttribute('position'), geometry.getAttribute('normal')]
        const middle = new Box3().setFromObject(part).getCenter(new Vector3())
        let out = 0
        for (let i = 0; i < at.count; i++) {
          const from = new Vector3().fromBufferAttribute(at, i).sub(middle)
          if (from.dot(new Vector3().fromBufferAttribute(normal, i)) >= 0) out++
        }
        expect(out / at.count, id).toBeGreaterThan(0.97)
      }
  })
})
