import * as THREE from 'three'
import type { Sdf } from '../../kit/sdf'
import { at, mix, type Vec3 } from '../../kit/vector'

/** One place along a long soft body. */
export interface Vertebra {
  readonly center: Vec3
  readonly along: Vec3
  /** Unit vector across the body to the side its belly is on. */
  readonly belly: Vec3
  /** along × belly */
  readonly side: Vec3
  readonly radius: number
  /** Millimeters from the tail's tip. */
  readonly from: number
}

export interface SpineKnot {
  readonly at: Vec3
  readonly radius: number
  /** Where the belly looks; made perpendicular to the way. */
  readonly belly: Vec3
}

/** A body's middle line from tail to head through knots, `count` vertebrae evenly apart. */
export const spine = (knots: readonly SpineKnot[], count: number): readonly Vertebra[] => {
  const curve = new THREE.CatmullRomCurve3(
    knots.map((knot) => new THREE.Vector3(...knot.at)),
    false,
    'centripetal',
  )
  curve.arcLengthDivisions = 800
  const length = curve.getLength()
  return Array.from({ length: count }, (_, i) => {
    const u = i / (count - 1)
    const t = curve.getUtoTmapping(u, u * length) * (knots.length - 1)
    const k = Math.min(knots.length - 2, Math.floor(t))
    const [a, b] = [at(knots, k), at(knots, k + 1)]
    const center = curve.getPointAt(u)
    const along = curve.getTangentAt(u)
    const belly = new THREE.Vector3(...a.belly).lerp(new THREE.Vector3(...b.belly), t - k)
    belly.addScaledVector(along, -belly.dot(along)).normalize()
    const side = new THREE.Vector3().crossVectors(along, belly)
    const blend = t - k
    return {
      center: center.toArray(),
      along: along.toArray(),
      belly: belly.toArray(),
      side: side.toArray(),
      radius: mix(a.radius, b.radius, blend * blend * (3 - 2 * blend)),
      from: u * length,
    }
  })
}

/** The round body about a spine. */
export const alongSpine = (vertebrae: readonly Vertebra[]): Sdf => {
  const cones = vertebrae.slice(1).map((b, i) => {
    const a = at(vertebrae, i)
    const d: Vec3 = [b.center[0] - a.center[0], b.center[1] - a.center[1], b.center[2] - a.center[2]]
    return {
      a: a.center,
      d,
      square: d[0] ** 2 + d[1] ** 2 + d[2] ** 2,
      r: a.radius,
      grow: b.radius - a.radius,
    }
  })
  return ([x, y, z]) => {
    let nearest = Number.POSITIVE_INFINITY
    for (const { a, d, square, r, grow } of cones) {
      const [px, py, pz] = [x - a[0], y - a[1], z - a[2]]
      const t = Math.min(1, Math.max(0, (px * d[0] + py * d[1] + pz * d[2]) / square))
      const away = Math.hypot(px - d[0] * t, py - d[1] * t, pz - d[2] * t) - r - grow * t
      if (away < nearest) nearest = away
    }
    return nearest
  }
}

/** A point beside a vertebra: `angle` from the belly towards its side, `radius` from the middle. */
export const beside = ({ center, belly, side }: Vertebra, angle: number, radius: number): Vec3 => {
  const [c, s] = [Math.cos(angle) * radius, Math.sin(angle) * radius]
  return [
    center[0] + belly[0] * c + side[0] * s,
    center[1] + belly[1] * c + side[1] * s,
    center[2] + belly[2] * c + side[2] * s,
  ]
}
