import { screwedRing, sewnCord } from '../../photo/body/kinds/loop-on'
import type { OwnKind } from '../../photo/body/recipe'
import { PLAIN } from '../clean/kept-material'
import type { ShadedSurface } from '../clean/surface'

/** What a stranger's body is held by; meters, in the body's frame. */
export interface BodyLoop {
  readonly surface: ShadedSurface
  readonly role: 'metal' | 'cord'
  /** Its inside top. */
  readonly attach: readonly [number, number, number]
  readonly ringMm: number
}

/** A ring screwed into the top of what is hard, or a cord sewn into what is soft. */
export function loopAt([x, y, z]: readonly [number, number, number], make: OwnKind, tone: string): BodyLoop {
  const isSoft = make === 'plush' || make === 'flat'
  const { part, attach, ringMm } = (isSoft ? sewnCord : screwedRing)([1000 * x, 1000 * y], tone)
  const { mesh, material } = part
  const [red, green, blue] = material.color
  return {
    surface: {
      material: {
        ...PLAIN,
        color: [red, green, blue, 1],
        metalness: material.metalness ?? 0,
        roughness: material.roughness,
      },
      indices: mesh.indices,
      positions: mesh.positions.map((value, i) => value / 1000 + (i % 3 === 2 ? z : 0)),
      normals: mesh.normals,
      uvs: null,
      colors: null,
    },
    role: isSoft ? 'cord' : 'metal',
    attach: [attach[0] / 1000, attach[1] / 1000, z],
    ringMm,
  }
}
