import { Quaternion, Vector3 } from 'three'
import type { HardwareRow } from '../../look/hardware/hardware-row'
import type { CharmPose } from '../../motion/pose'
import { type CenterLine, centerLine } from './center-line'

/** The line along which a row hangs in a pose. */
export function lainRow({ pieces: row }: HardwareRow, { pieces, body }: CharmPose): CenterLine {
  const hinges = [...pieces.slice(0, row.length), body]
  const joints = hinges.map(({ position: { x, y, z } }) => new Vector3(x, y, z))
  const sides = hinges
    .slice(0, -1)
    .map(({ quaternion: { x, y, z, w } }) => new Vector3(1, 0, 0).applyQuaternion(new Quaternion(x, y, z, w)))
  return centerLine(joints, sides)
}
