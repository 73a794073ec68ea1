import { type Object3D, Quaternion, Vector3 } from 'three'
import type { CharmParts } from './charm-parts'

/** Something that slides within a cavity of a charm. */
export interface LoosePart {
  /** How far round the cavity's middle it lies from where it was modeled, in radians, and how fast it slides. */
  angle: number
  speed: number
  /** No two slide alike. */
  readonly ease: number
  /** Puts it where its angle says. */
  readonly turn: () => void
}

/** Each loose part goes round the middle of its cavity, from where it lies as modeled. */
export function loosePartsOf({ body, attach, extras: { loose } }: CharmParts): readonly LoosePart[] {
  if (!loose) return []
  const middle = new Vector3(...loose.center).sub(attach)
  return loose.nodes.flatMap((name, index) => {
    const node = body.getObjectByName(name)
    if (!node) return []
    const arm = node.position.clone().sub(middle)
    const one: LoosePart = {
      angle: 0,
      speed: 0,
      ease: 1 / (1 + 0.35 * index),
      turn: () => place(node, middle, arm, one.angle),
    }
    return [one]
  })
}

function place(node: Object3D, middle: Vector3, arm: Vector3, angle: number): void {
  node.quaternion.setFromAxisAngle(forth, angle)
  node.position.copy(arm).applyQuaternion(node.quaternion).add(middle)
}

/** The angle at which something loose lies lowest as the charm hangs now; null when it lies on its face and nothing slides. */
export function lowestIn({ body }: CharmParts): number | null {
  down.set(0, -1, 0).applyQuaternion(attitude.copy(body.quaternion).invert())
  return Math.hypot(down.x, down.y) < 0.15 ? null : Math.atan2(down.x, -down.y)
}

const forth = new Vector3(0, 0, 1)
const down = new Vector3()
const attitude = new Quaternion()
