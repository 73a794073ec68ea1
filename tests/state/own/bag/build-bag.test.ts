import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { glbIo } from '../../../../modeling/kit/glb'
import { checkValid } from '../../../../modeling/rules/valid'
import { BAG_PLACE_KINDS } from '../../../../src/look/facts/bag-stub'
import { bagSurface } from '../../../../src/look/facts/bag-surface'
import { carrierOfBag } from '../../../../src/look/facts/carrier-of-bag'
import { anchorId, carrierId } from '../../../../src/look/ids'
import { readField } from '../../../../src/motion/field/written-field'
import {
  buildBag,
  buildStandIn,
  type CoverPlan,
  type EncodePicture,
} from '../../../../src/state/own/bag/build-bag'
import { DRAWN, drawnBag } from '../../../catalog/import/photo/bag/drawn-bag'

const encode: EncodePicture = async ({ width, height, rgba }) => ({
  bytes: new Uint8Array(
    await sharp(rgba, { raw: { width, height, channels: 4 } })
      .webp({ quality: 80, effort: 0 })
      .toBuffer(),
  ),
  type: 'image/webp',
})

const share = (x: number, y: number) => ({ u: x / DRAWN.width, v: y / DRAWN.height })
const PLAN: CoverPlan = {
  turnDeg: 0,
  heightMm: 400,
  depthMm: null,
  straps: true,
  cloth: 'canvas',
  hardwareTone: 'gold',
  places: BAG_PLACE_KINDS.map((kind, k) => ({
    id: anchorId(`place_${k}`),
    kind,
    mirrorOf: null,
    ...(kind === 'haul_handle' ? share(260, 76) : share(190 + 28 * k, 260 + 30 * k)),
  })),
}

const built = async (plan: CoverPlan = PLAN) => {
  const bag = await buildBag(drawnBag(), plan, encode)
  if (bag.kind !== 'bag') throw new Error(bag.kind)
  return bag
}
const bag = await built()
const surface = bagSurface(bag.stub)
const document = await (await glbIo()).readBinary(bag.glb)
const nodes = document.getRoot().listNodes()

describe('a bag made of a photo', () => {
  it('is as high as was typed, and a third as deep', () => {
    expect(bag.stub.dimsMm.h).toBe(400)
    expect(bag.stub.dimsMm.d).toBe(132)
    expect(bag.stub.name).toBe('')
  })

  it('is a valid model to the contract of carriers, within its budget', async () => {
    expect(await checkValid('own', bag.glb)).toEqual([])
    const [top] = document.getRoot().listScenes()[0]?.listChildren() ?? []
    const { dangle } = (top?.getExtras() ?? {}) as { readonly dangle?: { readonly id?: string } }
    expect(dangle?.id).toBe('own_bag')
    expect('kind' in readField({ dangle })).toBe(false)
    const primitives = document
      .getRoot()
      .listMeshes()
      .flatMap((mesh) => mesh.listPrimitives())
    expect(primitives.length).toBeLessThanOrEqual(10)
    const triangles = primitives.reduce((sum, one) => sum + (one.getIndices()?.getCount() ?? 0) / 3, 0)
    expect(triangles).toBeLessThan(25_000)
    expect(bag.glb.length).toBeLessThan(400 * 1024)
    const roles = document
      .getRoot()
      .listMaterials()
      .map((material) => material.getName())
    expect(roles.filter((role) => role.startsWith('fabric'))).toEqual([])
  })

  it('has its places where they were tapped, with the bar that is modeled there', () => {
    const { anchors } = carrierOfBag(carrierId('own:test'), bag.stub)
    for (const { id, kind, positionMm, normal } of anchors.values()) {
      const node = nodes.find((one) => one.getName() === `anchor_${id}`)
      const at = node?.getWorldTranslation().map((meters) => meters * 1000) ?? []
      for (const k of [0, 1, 2]) expect(at[k]).toBeCloseTo(positionMm[k] ?? 0, 2)
      const { bar } = (node?.getExtras()['dangle'] ?? {}) as { readonly bar?: { readonly radius: number } }
      expect(bar?.radius).toBeGreaterThan(0.001)
      const tapped = PLAN.places.find((one) => one.id === id)
      const x = (tapped?.u ?? 0) * DRAWN.width - (DRAWN.left + DRAWN.right) / 2
      const y = DRAWN.bottom - (tapped?.v ?? 0) * DRAWN.height
      // Places stand out of the cloth along its normal, which is not quite level.
      expect(Math.abs(positionMm[0] - x), kind).toBeLessThan(3)
      expect(Math.abs(positionMm[1] - y), kind).toBeLessThan(3)
      expect(normal[2]).toBeGreaterThan(0.9)
    }
  })

  it('has its handle in the upper edge of the front, so that charms on it hang before the bag', () => {
    const handle = [...carrierOfBag(carrierId('own'), bag.stub).anchors.values()].find(
      ({ kind }) => kind === 'haul_handle',
    )
    expect(handle?.positionMm[2]).toBeCloseTo(surface.bandDepthMm, 1)
    expect(surface.bandDepthMm).toBeGreaterThan(0.3 * bag.stub.dimsMm.d)
  })

  it('shows the photo on its front alone', () => {
    const seen = new Set<string>()
    for (const node of nodes)
      for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
        if (primitive.getMaterial()?.getName() !== 'photo') continue
        const position = primitive.getAttribute('POSITION')
        const indices = primitive.getIndices()?.getArray() ?? []
        const matrix = node.getWorldMatrix()
        const corner = (i: number): readonly [number, number, number] => {
          const [x = 0, y = 0, z = 0] = position?.getElement(indices[i] ?? 0, [0, 0, 0]) ?? []
          return [x * matrix[0] + matrix[12], y * matrix[5] + matrix[13], z * matrix[10] + matrix[14]]
        }
        for (let i = 0; i < indices.length; i += 3) {
          const [a, b, c] = [corner(i), corner(i + 1), corner(i + 2)]
          const isOnFront = [a, b, c].every(
            ([x, y, z]) => Math.abs(1000 * z - surface.depthAt(1000 * x, 1000 * y)) < 0.2,
          )
          // Handles are photo all round: flat pieces in the front's upper edge.
          if (!isOnFront) {
            for (const [, , z] of [a, b, c])
              expect(Math.abs(1000 * z - surface.bandDepthMm)).toBeLessThan(2.5)
            seen.add('handle')
            continue
          }
          const [u, v] = [b.map((at, k) => at - (a[k] ?? 0)), c.map((at, k) => at - (a[k] ?? 0))] as [
            number[],
            number[],
          ]
          const cross = [0, 1, 2].map((k) => {
            const [m, n] = [(k + 1) % 3, (k + 2) % 3]
            return (u[m] ?? 0) * (v[n] ?? 0) - (u[n] ?? 0) * (v[m] ?? 0)
          })
          const size = Math.hypot(...cross)
          if (size < 1e-12) continue
          seen.add('front')
          expect((cross[2] ?? 0) / size).toBeGreaterThan(0.7)
        }
      }
    expect([...seen].sort()).toEqual(['front', 'handle'])
  })

  it('comes out the same each time, byte for byte', async () => {
    expect(Buffer.compare((await built()).glb, bag.glb)).toBe(0)
  })

  it('takes a photo of its back, and is refused as its front is', async () => {
    const behind = await built({ ...PLAN, back: { cover: drawnBag(false), turnDeg: 0 } })
    const written = await (await glbIo()).readBinary(behind.glb)
    expect(
      written
        .getRoot()
        .listMaterials()
        .map((material) => material.getName()),
    ).toContain('photo_back')
    expect((await buildBag(drawnBag(), { ...PLAN, heightMm: 800 }, encode)).kind).toBe('too_high')
  })
})

describe('what stands in for a bag', () => {
  it('has its body, its places and nothing of the photo', async () => {
    const { glb, boundsMm } = await buildStandIn(bag.stub, encode)
    expect(await checkValid('own', glb)).toEqual([])
    const names = (await (await glbIo()).readBinary(glb))
      .getRoot()
      .listNodes()
      .map((node) => node.getName())
    for (const { id } of bag.stub.places) expect(names).toContain(`anchor_${id}`)
    expect(Math.abs(boundsMm.max[2] - bag.boundsMm.max[2])).toBeLessThan(0.1)
  })
})
