import { type BodyMesh, placedMesh } from '../body/mesh/body-mesh'
import { ringsOf, slab } from '../body/mesh/slab'
import { columnOf, type Plane, rowOf, sample } from '../body/plane/plane'
import type { CoverFrame } from '../body/skin/colors'
import type { Cover } from '../photo-cover'

/** How thick webbing is taken for, mm. */
const THICK = 3.6

/** Handles and loose straps of a cover as flat pieces, `depthMm` before the middle of the depth; UVs are shares of the outline's box. */
export interface BagBands {
  readonly mesh: BodyMesh
  /** How far the cover goes on above and below a place on them, mm; null beside them. */
  readonly reachAt: (x: number, y: number) => { readonly up: number; readonly down: number } | null
}

export function bagBands(
  bands: Plane,
  cover: Cover,
  box: CoverFrame,
  dimsMm: { readonly w: number; readonly h: number },
  depthMm: number,
): BagBands {
  const mm = dimsMm.h / box.height
  const scaled: Plane = { ...bands, mm: mm * bands.mm }
  const [x0, y0] = [
    (cover.width / 2 - box.left - box.width / 2) * mm,
    (box.top + box.height - cover.height / 2) * mm,
  ]
  const { w, h } = dimsMm
  const flat = slab(ringsOf(scaled), {
    depth: THICK,
    bevel: 0.9,
    segments: 1,
    uv: ([x, y]) => [(x + x0) / w + 0.5, 1 - (y + y0) / h],
  })
  const isOn = (x: number, y: number): boolean =>
    sample(scaled, columnOf(scaled, x - x0), rowOf(scaled, y - y0)) < 0
  const far = (x: number, y: number, way: 1 | -1): number => {
    let by = 0
    while (by < 60 && isOn(x, y + way * (by + 0.5))) by += 0.5
    return by
  }
  return {
    mesh: placedMesh(flat, 1, [x0, y0, depthMm]),
    reachAt: (x, y) => (isOn(x, y) ? { up: far(x, y, 1), down: far(x, y, -1) } : null),
  }
}
