import { MathUtils, Matrix4, Vector3 } from 'three'
import { overlap } from '../../bench/cut-out/gestures'
import { bagOutline } from '../../src/catalog/import/photo/bag/bag-outline'
import type { Cover } from '../../src/catalog/import/photo/photo-cover'
import type { BagStub } from '../../src/look/facts/bag-stub'
import { bagSurface } from '../../src/look/facts/bag-surface'
import { glbIo } from '../kit/glb'
import { checkValid } from '../rules/valid'
import { countPixels } from '../views/id-buffer'

/** What was measured of an own bag's model. */
export interface BagFigures {
  readonly triangles: number
  readonly parts: number
  readonly heightMm: number
  /** How many pixels of half a mm show the photo on a panel from the right side. */
  readonly photoAside: number
  readonly faults: readonly string[]
  /** IoU of the stub's smooth outline with the body in its cover. */
  readonly outline: (
    cover: Cover,
    box: { readonly u: number; readonly v: number; readonly w: number; readonly h: number },
  ) => number
}

/** Handles lie so near their depth, and are photo all round. */
const BAND_M = 0.0025
/** Corners nearer to the front than this lie on it, mm. */
const ON_FRONT = 0.2

export async function bagFigures(glb: Uint8Array, stub: BagStub): Promise<BagFigures> {
  const document = await (await glbIo()).readBinary(glb)
  const drawn: { id: number; corners: number[] }[] = []
  const surface = bagSurface(stub)
  const bandM = surface.bandDepthMm / 1000
  let [triangles, top, low] = [0, -1, 1]
  const nodes = document
    .getRoot()
    .listNodes()
    .filter((node) => node.getMesh())
  for (const node of nodes)
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      const position = primitive.getAttribute('POSITION')
      const indices = primitive.getIndices()?.getArray() ?? []
      if (!position) continue
      const world = new Matrix4().fromArray(node.getWorldMatrix())
      const isPhoto = primitive.getMaterial()?.getName() === 'photo'
      const [photo, band, other]: [number[], number[], number[]] = [[], [], []]
      triangles += indices.length / 3
      for (let i = 0; i < indices.length; i += 3) {
        const corners = [0, 1, 2].map((k) =>
          new Vector3(
            ...(position.getElement(indices[i + k] as number, [0, 0, 0]) as [number, number, number]),
          ).applyMatrix4(world),
        )
        const isOnFront = corners.every(
          ({ x, y, z }) => Math.abs(1000 * z - surface.depthAt(1000 * x, 1000 * y)) < ON_FRONT,
        )
        const isBand = !isOnFront && corners.every(({ z }) => Math.abs(z - bandM) < BAND_M)
        const into = !isPhoto ? other : isBand ? band : photo
        for (const corner of corners) into.push(...corner.toArray())
        if (node.getName() === 'bag_weave' || (isPhoto && !isBand))
          for (const { y } of corners) [top, low] = [Math.max(top, y), Math.min(low, y)]
      }
      drawn.push({ id: 1, corners: photo }, { id: 2, corners: band }, { id: 3, corners: other })
    }
  const aside = countPixels(
    drawn,
    new Vector3(Math.sin(MathUtils.degToRad(90)), 0, Math.cos(MathUtils.degToRad(90))),
    0.0005,
  )
  return {
    triangles,
    parts: nodes.length,
    heightMm: (top - low) * 1000,
    photoAside: aside.get(1) ?? 0,
    faults: (await checkValid('own', glb)).filter(({ level }) => level === 'error').map(({ text }) => text),
    outline: (cover, box) => {
      const { w, h } = stub.dimsMm
      const { width, height } = cover
      const found = bagOutline(cover, stub.dimsMm.h)
      if (found.kind !== 'outline') return 0
      const [one, other] = [new Uint8Array(width * height), new Uint8Array(width * height)]
      for (let p = 0; p < width * height; p++) {
        const [u, v] = [((p % width) + 0.5) / width, (Math.floor(p / width) + 0.5) / height]
        const [x, y] = [((u - box.u) / box.w - 0.5) * w, (1 - (v - box.v) / box.h) * h]
        const inset = surface.insetAt(x, y)
        one[p] = inset > 0 ? 1 : 0
        // Handles and straps are no part of the body.
        other[p] = (cover.rgba[4 * p + 3] ?? 0) > 127 && inset > -0.02 * h ? 1 : 0
      }
      return overlap(one, other)
    },
  }
}
