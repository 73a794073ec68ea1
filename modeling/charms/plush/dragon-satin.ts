import type * as THREE from 'three'
import { at, mix, steps, type Vec3 } from '../../kit/vector'
import { bones, knots } from './dragon-body'
import { loft } from './loft'
import { ease } from './soft'
import { beside, spine, type Vertebra } from './spine'

const total = at(bones, -1).from
const fine = spine(knots, 1200)
const boneAt = (from: number): Vertebra => at(fine, Math.round(Math.min(1, Math.max(0, from / total)) * 1199))

/** A scute from where it comes out from under the one before: how far along, and how high. */
const folded = [
  [0, -0.5],
  [0.07, 1.5],
  [0.6, 2.4],
] as const
const padded = [
  [0, -0.5],
  [0.03, 0.9],
  [0.07, 1.5],
  [0.16, 1.9],
  [0.3, 2.2],
  [0.45, 2.36],
  [0.6, 2.4],
  [0.8, 2.3],
  [0.94, 1.4],
] as const

/** Gold scutes from the tail to the throat, each a little over the next; `detail` as of a bench. */
export const bellyPlates = (detail: number): readonly THREE.BufferGeometry[] => {
  const runs: (readonly Vec3[])[][] = [[]]
  const plate = 9.4
  const columns = Math.round(7 * detail)
  for (let from = 20; from < total - 14; from += plate) {
    const [, y, z] = boneAt(from + plate / 2).center
    // Where the neck leaves the coil the belly turns from outside to front: no plates on the twist.
    if (y > 52 && y < 77 && z < 4) {
      if (at(runs, -1).length > 0) runs.push([])
      continue
    }
    for (const [t, rise] of detail > 1 ? padded : folded) {
      const bone = boneAt(from + t * plate)
      const half = mix(0.5, 0.88, ease(20, 70, from)) * mix(1, 0.8, ease(total - 90, total - 30, from))
      const outer = steps(columns).map((v): Vec3 => {
        const rim = Math.sqrt(Math.max(0, 1 - (2 * v - 1) ** 4))
        return beside(bone, mix(-half, half, v), bone.radius + 0.3 + rise * mix(0.35, 1, rim))
      })
      at(runs, -1).push([...outer, beside(bone, 0, bone.radius - 3)])
    }
  }
  return runs.filter((rows) => rows.length > 3).map((rows) => loft(rows, false))
}

/** Angle from belly to back: opposite on the neck, outward and up on the coil, where it can be seen. */
const backOf = (bone: Vertebra): number => {
  const angle = mix(2.05, Math.PI, ease(total - 120, total - 60, bone.from))
  return beside(bone, angle, 1)[1] > beside(bone, -angle, 1)[1] ? angle : -angle
}

/** A padded satin flame on the back, leaning towards the tail. */
const spike = (bone: Vertebra, height: number, base: number): THREE.BufferGeometry => {
  const back = backOf(bone)
  const middle = beside(bone, back, 1)
  const up = middle.map((v, k) => v - (bone.center[k] ?? 0))
  const across = beside(bone, back + Math.PI / 2, 1).map((v, k) => v - (bone.center[k] ?? 0))
  return loft(
    [0, 0.35, 0.72, 1].map((t) => {
      const rise = bone.radius - 1.5 + height * t
      const lean = -height * 0.6 * t * t
      const half = (base / 2) * (1 - t ** 1.5) + 0.3
      const thick = mix(2, 0.5, t)
      return Array.from({ length: 6 }, (_, i): Vec3 => {
        const angle = (-i / 6) * 2 * Math.PI
        const [u, w] = [Math.cos(angle) * half + lean, Math.sin(angle) * thick]
        const on = (k: 0 | 1 | 2): number =>
          bone.center[k] + (up[k] ?? 0) * rise + bone.along[k] * u + (across[k] ?? 0) * w
        return [on(0), on(1), on(2)]
      })
    }),
    false,
  )
}

export const spikes = (): readonly THREE.BufferGeometry[] => {
  const list: THREE.BufferGeometry[] = []
  for (let from = 24; from < total - 30; from += 13.5) {
    const size = ease(10, 110, from)
    list.push(spike(boneAt(from), mix(5, 10, size), mix(8, 14, size)))
  }
  return list
}
