import type { OwnFacts } from '../../../catalog/own/own-charm'
import type { CutShape, RimPlace } from '../making/cut-shape'

type Shape = Pick<CutShape, 'width' | 'height' | 'box' | 'rim'>

/** A shape whose rim is only what is seen from straight above. */
export function topOf<Of extends Shape>(shape: Of): Of {
  const top = new Map<number, RimPlace>()
  for (const place of shape.rim) {
    const other = top.get(place.u)
    if (!other || place.v < other.v) top.set(place.u, place)
  }
  return { ...shape, rim: [...top.values()] }
}

const within = (share: number): number => Math.max(0, Math.min(1, share))

/** How far across a shape a place of its picture is, 0 on the left. */
export const shareAcross = ({ width, box }: Shape, { u }: RimPlace): number =>
  Math.round(100 * within((u * width - box.left) / box.width)) / 100

/** The place at the top of a shape at a share of its width; null on no rim. */
export function placeAcross(shape: Shape, share: number): RimPlace | null {
  const u = (shape.box.left + within(share) * shape.box.width) / shape.width
  const away = (one: RimPlace): number => Math.abs(one.u - u)
  return topOf(shape).rim.reduce<RimPlace | null>(
    (best, one) => (best && away(best) <= away(one) ? best : one),
    null,
  )
}

/** Where across its width a made charm is held: it hangs straight below that. */
export function heldAcross({ boundsMm: { min, max } }: Pick<OwnFacts, 'boundsMm'>): number {
  const [left, right] = [min[0], max[0]]
  return right > left ? within(-left / (right - left)) : 0.5
}
