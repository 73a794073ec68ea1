import { Quaternion, Vector3 } from 'three'
import type { HardwareRow } from '../../look/hardware/hardware-row'
import type { CharmPose, Placement } from '../../motion/pose'
import { type CenterLine, centerLine } from './center-line'

/** The line along which a row hangs in a pose: its hinges are stretched over the clasp and the links of the pose. */
export function lainRow({ pieces, from }: HardwareRow, pose: CharmPose): CenterLine {
  const hangsBelowClip = from[1] !== 0
  const stands: readonly Placement[] = hangsBelowClip ? pose.links : [pose.hardware, ...pose.links]
  const corners = [...stands, pose.body].map(({ position: { x, y, z } }) => new Vector3(x, y, z))
  const joints = [corners[0] ?? new Vector3()]
  const sides: Vector3[] = []
  let [corner, left] = [0, corners[0]?.distanceTo(corners[1] ?? corners[0]) ?? 0]
  for (const { lengthM } of pieces) {
    let far = lengthM
    while (far > left + 1e-6 && corner < corners.length - 2) {
      far -= left
      corner += 1
      left = (corners[corner] as Vector3).distanceTo(corners[corner + 1] as Vector3)
    }
    left -= far
    const [a, b] = [corners[corner] as Vector3, corners[corner + 1] as Vector3]
    const whole = Math.max(a.distanceTo(b), 1e-9)
    joints.push(b.clone().lerp(a, Math.max(left, 0) / whole))
    const { x, y, z, w } = (stands[corner] ?? pose.body).quaternion
    sides.push(new Vector3(1, 0, 0).applyQuaternion(new Quaternion(x, y, z, w)))
  }
  joints[joints.length - 1] = corners.at(-1) ?? new Vector3()
  return centerLine(joints, sides)
}
