import type { BagStub } from '../../../../look/facts/bag-stub'
import type { BodyMesh } from '../body/mesh/body-mesh'
import { fromTo, lengthOne, squareTo } from './ways'

/** Two cushions beside the spine: from and to where, shares of width and height, and how high and how soft they are, mm. */
const PADS = { inner: 0.05, outer: 0.34, low: 0.1, high: 0.8, rise: 7, soft: 30 }

/** A back with cushions where a wearer's back lies. */
export function padded(back: BodyMesh, { w, h }: BagStub['dimsMm']): BodyMesh {
  const positions = back.positions.slice()
  for (let i = 0; i < positions.length; i += 3) {
    const [x, y] = [Math.abs(positions[i] as number) / w, (positions[i + 1] as number) / h]
    const within = Math.min(
      (x - PADS.inner) * w,
      (PADS.outer - x) * w,
      (y - PADS.low) * h,
      (PADS.high - y) * h,
    )
    const t = Math.max(0, Math.min(1, within / PADS.soft))
    positions[i + 2] = (positions[i + 2] as number) - PADS.rise * t * (2 - t)
  }
  const leans = new Float64Array(positions.length)
  const { indices } = back
  const at = (vertex: number): readonly [number, number, number] => [
    positions[3 * vertex] as number,
    positions[3 * vertex + 1] as number,
    positions[3 * vertex + 2] as number,
  ]
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [indices[t], indices[t + 1], indices[t + 2]] as [number, number, number]
    const way = squareTo(fromTo(at(a), at(b)), fromTo(at(a), at(c)))
    for (const vertex of [a, b, c])
      for (let k = 0; k < 3; k++)
        leans[3 * vertex + k] = (leans[3 * vertex + k] as number) + (way[k] as number)
  }
  const normals = new Float32Array(positions.length)
  for (let i = 0; i < leans.length; i += 3)
    normals.set(lengthOne([leans[i] as number, leans[i + 1] as number, leans[i + 2] as number]), i)
  return { ...back, positions, normals }
}
