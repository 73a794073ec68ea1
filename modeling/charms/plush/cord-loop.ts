import type * as THREE from 'three'
import { smoothPath, superellipse, sweep } from '../../kit/solids'

/** A loop of cord sewn into a crown at height `y`, open to the front; its ends vanish in the pile. */
export const cordLoop = ({
  height,
  width,
  wire,
  y,
}: {
  readonly height: number
  readonly width: number
  readonly wire: number
  readonly y: number
}): THREE.BufferGeometry =>
  sweep(
    smoothPath(
      [
        [-0.8, y - 3.5, 0],
        [-width * 0.34, y, 0],
        [-width / 2, y + height * 0.6, 0],
        [0, y + height - wire, 0],
        [width / 2, y + height * 0.6, 0],
        [width * 0.34, y, 0],
        [0.8, y - 3.5, 0],
      ],
      19,
    ),
    superellipse(wire * 2, wire * 2, 2, 8),
    { noses: 1 },
  )
