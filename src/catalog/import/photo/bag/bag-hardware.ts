import type { BagPlaceKind } from '../../../../look/facts/bag-stub'
import { type BodyMesh, placedMesh, type Vector } from '../body/mesh/body-mesh'
import { torus } from '../body/mesh/torus'
import { type BandPlace, sweptBand } from './swept-band'

/** What is modeled where charms hang, and what of it their clasps go round, as a carrier's model says it (`dangle.bar`). */
export interface PlaceHardware {
  readonly parts: readonly { readonly role: 'metal' | 'webbing'; readonly mesh: BodyMesh }[]
  readonly bar: PlaceBar
}

export interface PlaceBar {
  readonly direction: Vector
  /** m */
  readonly radius: number
  readonly hooks?: Readonly<Record<string, readonly number[]>>
  readonly loops?: Readonly<Record<string, readonly number[]>>
}

/** Where a place is, mm, carrier's frame, and which way its cloth faces. */
export interface HardwarePlace {
  readonly at: Vector
  readonly normal: Vector
  /** From the place down to the cloth. */
  readonly standsOutMm: number
  /** How far below the body begins, mm: of what stands on its rim or over it; null of what lies on its front or side. */
  readonly overMm: number | null
}

const ACROSS: Vector = [1, 0, 0]
const bar = (radiusMm: number, more: Omit<PlaceBar, 'direction' | 'radius'> = {}): PlaceBar => ({
  direction: ACROSS,
  radius: radiusMm / 1000,
  ...more,
})

/**
 * How hooks sit on what is modeled here and loops lie round it, as found by the search for the built-in bags' places
 * (modeling/bars/seats.ts): round something, and cutting into nothing or as little as can be.
 */
const SEATS = {
  zipper_pull: {
    hooks: { lobster: [-83, 2.6, 0], split_ring: [-90, 2, 0], magnet_link: [-83, 2.6, 0] },
    loops: { ball_chain: [0, 1.5, 1.2, 0.8], cord: [0, 1.5, 1.2, 0.8] },
  },
  d_ring: {
    hooks: {
      lobster: [60, 3.8, 0],
      carabiner: [-90, 3.2, 0.4],
      split_ring: [73, 3.8, -0.4],
      magnet_link: [60, 3.8, 0],
    },
    loops: { ball_chain: [0, 1.6, 1.6, 0.8], cord: [150, 2.4, 1.6, 0.8], strap: [-60, 1.6, 1.6, 0] },
  },
  webbing_loop: {
    hooks: { carabiner: [-90, 0.8, 0] },
    loops: { ball_chain: [0, 2.4, 1.2, 0], cord: [0, 3.6, 5.5, 0], strap: [0, 3.2, 4.9, 0] },
  },
  compression_strap: {
    hooks: { carabiner: [-90, 1.6, 0] },
    loops: { ball_chain: [0, 2.4, 1.2, 0], cord: [-10, 3.6, 7.5, 0], strap: [0, 2.8, 8.1, 0.8] },
  },
  haul_handle: {
    hooks: { carabiner: [-90, 1.2, 0] },
    loops: { ball_chain: [0, 9, 1.2, 0], cord: [0, 9, 1.2, 0], strap: [0, 9, 1.5, 0] },
  },
} as const

/** The bar of a photographed handle: as high as it reaches up and down from where it was tapped, mm. */
export function handleBar({ up, down }: { readonly up: number; readonly down: number }): PlaceBar {
  const half = Math.max(1.2, Math.min(14, (up + down) / 2))
  const row = [0, HANDLE_HALF, half, up]
  return bar(Math.max(HANDLE_HALF, half), {
    hooks: { carabiner: [-90, Math.min(3, up), 0] },
    loops: { ball_chain: row, cord: row, strap: row },
  })
}
/** Half as thick as bands are taken for. */
const HANDLE_HALF = 1.8

/** The hardware of a kind at a place of the cloth. */
export function placeHardware(kind: BagPlaceKind, place: HardwarePlace): PlaceHardware {
  const local = hardwareAt(kind, place)
  return { ...local, parts: local.parts.map(({ role, mesh }) => ({ role, mesh: turned(mesh, place) })) }
}

function hardwareAt(
  kind: BagPlaceKind,
  { normal: [nx, ny, nz], standsOutMm, overMm }: HardwarePlace,
): PlaceHardware {
  const level = Math.sqrt(nx * nx + nz * nz)
  /** So far up along the cloth and out of it, mm. */
  const onCloth = (up: number, out: number): Vector => [
    0,
    up * level + (out - standsOutMm) * ny,
    (out - standsOutMm) * level - up * ny,
  ]
  switch (kind) {
    case 'zipper_pull': {
      const pull = torus({
        center: [0, 6.4, 0],
        halfWidth: 4.1,
        halfHeight: 6.4,
        wire: 1.25,
        around: 20,
        sides: 6,
      })
      const slider = [
        [4.5, 5.5, 1.6],
        [5.5, 7.6, 3.4],
        [12, 8.6, 5.6],
        [17.5, 7.6, 4.6],
        [19, 5.5, 2.4],
      ] as const
      const block = slider.map(
        ([up, wide, thick]): BandPlace => ({ at: onCloth(up, thick / 2 - 0.6), wide, thick }),
      )
      return {
        parts: [
          { role: 'metal', mesh: pull },
          { role: 'metal', mesh: sweptBand(block, ACROSS) },
        ],
        bar: bar(1.3, SEATS.zipper_pull),
      }
    }
    case 'd_ring': {
      const ring = torus({
        center: [0, 8, 0],
        halfWidth: 10.5,
        halfHeight: 8,
        wire: 1.6,
        around: 24,
        sides: 7,
      })
      const tab: readonly Vector[] =
        overMm === null
          ? [
              onCloth(36, 0.4),
              onCloth(29, 1.1),
              [0, 17.6, -2],
              [0, 18.4, 0.3],
              [0, 17.2, 2.2],
              onCloth(28, 4),
              onCloth(33, 2.6),
              onCloth(35.5, 1.6),
            ]
          : [
              [0, 11, 1.8],
              [0, 17, 2],
              [0, 18.4, 0.2],
              [0, 17, -2],
              [0, 8, -3.4],
              [0, -overMm - 8, -3.4],
            ]
      return {
        parts: [
          { role: 'metal', mesh: ring },
          {
            role: 'webbing',
            mesh: sweptBand(
              tab.map((at) => ({ at, wide: 17, thick: 1.5 })),
              ACROSS,
            ),
          },
        ],
        bar: bar(1.6, SEATS.d_ring),
      }
    }
    case 'webbing_loop':
      return {
        parts: [{ role: 'webbing', mesh: strip(onCloth, standsOutMm, 22, 11, 1.8) }],
        bar: bar(5.5, SEATS.webbing_loop),
      }
    case 'compression_strap':
      return {
        parts: [{ role: 'webbing', mesh: strip(onCloth, standsOutMm, 40, 15, 1.6) }],
        bar: bar(7.5, SEATS.compression_strap),
      }
    case 'pocket_edge': {
      const hem = [-38, -36, 0, 36, 38].map((x, k): BandPlace => {
        const end = k === 0 || k === 4
        const [, y, z] = onCloth(-5, end ? 0.4 : 1.3)
        return { at: [x, y, z], wide: end ? 7 : 10, thick: end ? 1 : 2.6 }
      })
      return { parts: [{ role: 'webbing', mesh: sweptBand(hem, [0, 1, 0]) }], bar: bar(1.3) }
    }
    case 'haul_handle': {
      const foot = Math.max(14, (overMm ?? 0) + 6)
      const arch = [
        [-34, -foot],
        [-32, -foot + 8],
        [-25, -7],
        [-15, -2],
        [0, -1],
        [15, -2],
        [25, -7],
        [32, -foot + 8],
        [34, -foot],
      ] as const
      const places = arch.map(([x, y]): BandPlace => ({ at: [x, y, 0], wide: 18, thick: 2.4 }))
      return {
        parts: [{ role: 'webbing', mesh: sweptBand(places, [0, 0, -1]) }],
        bar: bar(9, SEATS.haul_handle),
      }
    }
    default:
      return kind satisfies never
  }
}

/** Webbing across the cloth, sewn on at both ends, its middle as far out as the place and below it. */
function strip(
  onCloth: (up: number, out: number) => Vector,
  out: number,
  half: number,
  wide: number,
  thick: number,
): BodyMesh {
  const rows = [
    [-half, 0.5],
    [-half + 7, 0.9],
    [-half * 0.5, 0.8 * out],
    [0, out],
    [half * 0.5, 0.8 * out],
    [half - 7, 0.9],
    [half, 0.5],
  ] as const
  const places = rows.map(([x, high]): BandPlace => {
    const [, y, z] = onCloth(-wide / 2, high)
    return { at: [x, y, z], wide, thick }
  })
  return sweptBand(places, [0, 1, 0])
}

/** Upright, its z the way the cloth faces, as what hangs there is turned. */
function turned(mesh: BodyMesh, { at, normal: [nx, , nz] }: HardwarePlace): BodyMesh {
  const level = Math.sqrt(nx * nx + nz * nz)
  const [sine, cosine] = level > 0 ? [nx / level, nz / level] : [0, 1]
  const turn = (values: Float32Array): Float32Array =>
    values.map((value, i) => {
      if (i % 3 === 1) return value
      const [x, z] = i % 3 === 0 ? [value, values[i + 2] as number] : [values[i - 2] as number, value]
      return i % 3 === 0 ? cosine * x + sine * z : cosine * z - sine * x
    })
  return placedMesh({ ...mesh, positions: turn(mesh.positions), normals: turn(mesh.normals) }, 1, at)
}
