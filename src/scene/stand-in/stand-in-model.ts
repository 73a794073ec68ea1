import { type BufferGeometry, Color, Group, Mesh, MeshStandardMaterial, Object3D } from 'three'
import { hangsFreely } from '../../look/facts/swinging'
import type { Model } from '../models/model-cache'
import { ballsWithin, FELT_FILLING, SOLID_FILLING } from './balls-within'
import { piping } from './piping'
import { type Spot, smoothOutline } from './smooth-outline'
import type { StandInFacts } from './stand-in-address'
import { swollen } from './swollen'

/** The piping's radius as a share of the shorter side, in mm at least and at most, and as a share of the depth at most. */
const CORD = { share: 0.022, least: 0.35, most: 1.1, depth: 0.45 } as const
/** The loop that it hangs by: how far above its top it ends inside, half its width inside, its cord's radius, how deep it sits. Mm. */
const LOOP = { above: 2.2, half: 1.5, cord: 0.5, deep: 2.5 } as const
const LOOP_POINTS = 24
/** The cloth is at z = 0: so far in front of it is the back of what is pinned or laced on. Mm. */
const STANDOFF: Readonly<Record<string, number>> = { pin_back: 2.5, lace_plate: 2.5 }
const UNTOLD = '#b9b3a9'
/** A rim without a color of its own is the body's in shade; one that has one is quiet. */
const SHADE = 0.62
const QUIET = 0.2

/**
 * A charm that is only told of, as a model: its outline swollen to its depth in its main color, piped in its second, at its
 * true size; for the outfit a charm like any other.
 */
export function standInModel({ id, dimsMm, dropMm, mechanism, palette, outline }: StandInFacts): Model {
  const { w, h, d } = dimsMm
  const cord = Math.min(
    Math.max(CORD.least, Math.min(CORD.most, CORD.share * Math.min(w, h))),
    CORD.depth * d,
    0.2 * Math.min(w, h),
  )
  const middled = smoothOutline(outline, w - 2 * cord, h - 2 * cord)
  const line = middled.map(([x, y]): Spot => [x, y - h / 2])
  const hangs = hangsFreely({ mechanism, dropMm })
  const forward = hangs ? 0 : d / 2 + (STANDOFF[mechanism] ?? 0)
  const above = hangs ? Math.min(LOOP.above, dropMm / 4) : 0
  /** From the middle of the body's top in mm to the place where the body hangs, m. */
  const placed = (geometry: BufferGeometry): BufferGeometry =>
    geometry.translate(0, -above, 0).scale(1e-3, 1e-3, 1e-3)
  const cushion = swollen(middled, d)
  const body = placed(cushion.geometry.translate(0, -h / 2, 0))
  const rim = placed(piping(line, cord))
  const loop = hangs ? placed(piping(loopInto(line, above), Math.min(LOOP.cord, 0.45 * d))) : null

  const [main, second] = palette
  const cloth = new Color(main?.hex ?? UNTOLD)
  const trim = second ? new Color(second.hex).lerp(cloth, QUIET) : cloth.clone().multiplyScalar(SHADE)
  const materials = {
    body: matte('stand_in_body', cloth, 0.88),
    trim: matte('stand_in_trim', trim, 0.8),
  }
  const part = (name: string, geometry: BufferGeometry, material: MeshStandardMaterial): Mesh => {
    const mesh = new Mesh(geometry, material)
    mesh.name = `${name}_mesh`
    return mesh
  }
  const at = [0, (above - dropMm) / 1000, forward / 1000] as const
  const attach = new Object3D()
  attach.name = 'attach'
  attach.position.set(...at)
  const hanging = new Group()
  hanging.name = 'body'
  hanging.position.set(...at)
  hanging.add(part('body', body, materials.body), part('rim', rim, materials.trim))
  if (loop) hanging.add(part('loop', loop, materials.trim))
  const named = new Group()
  named.name = id
  const corners = cornersOf(body, at)
  /** Balls as a model tells them: four whole tenths of a mm each, from the anchor. */
  const tenthsOf = (filling: typeof FELT_FILLING): readonly number[] =>
    ballsWithin(middled, cushion.places, filling).flatMap(({ at: [x, y, z], radius }) =>
      [x, y - dropMm - h / 2, z + forward, radius].map((mm) => Math.round(10 * mm)),
    )
  named.userData['dangle'] = {
    id,
    dropMm,
    massCenter: centroidOf(corners),
    ellipsoids: [
      {
        center: [0, -(dropMm + h / 2) / 1000, at[2]],
        radii: [w / 2000, h / 2000, d / 2000],
        rotation: [0, 0, 0, 1],
      },
    ],
    felt: tenthsOf(FELT_FILLING),
    solid: tenthsOf(SOLID_FILLING),
  }
  named.add(attach, hanging)
  const root = new Group().add(named)
  return { root }
}

/** A loop in the middle, from as far above the top down into the body, however deep its outline is notched there. */
function loopInto(line: readonly Spot[], above: number): readonly Spot[] {
  const top = line.reduce((highest, [x, y], at) => {
    const [nextX, nextY] = line[(at + 1) % line.length] as Spot
    if (x > 0 === nextX > 0) return highest
    return Math.max(highest, y + ((nextY - y) * x) / (x - nextX))
  }, Number.NEGATIVE_INFINITY)
  const half = LOOP.half + LOOP.cord
  const high = above + LOOP.cord - half
  const low = Math.min(top - LOOP.deep + half, high - 0.1)
  return Array.from({ length: LOOP_POINTS }, (_, at): Spot => {
    const angle = (2 * Math.PI * (at + 0.5)) / LOOP_POINTS
    return [half * Math.cos(angle), (Math.sin(angle) > 0 ? high : low) + half * Math.sin(angle)]
  })
}

function matte(role: string, color: Color, roughness: number): MeshStandardMaterial {
  const material = new MeshStandardMaterial({ color, roughness, metalness: 0 })
  material.userData['role'] = role
  return material
}

/** Corners of all triangles from the anchor, nine numbers each, m. */
function cornersOf(
  geometry: BufferGeometry,
  [x, y, z]: readonly [number, number, number],
): readonly number[] {
  const position = geometry.getAttribute('position')
  return [...(geometry.index?.array ?? [])].flatMap((at) => [
    position.getX(at) + x,
    position.getY(at) + y,
    position.getZ(at) + z,
  ])
}

/** The middle of what the triangles enclose, by the tetrahedra to the origin. */
function centroidOf(corners: readonly number[]): readonly [number, number, number] {
  const sum = [0, 0, 0]
  let volume = 0
  for (let at = 0; at + 8 < corners.length; at += 9) {
    const [ax, ay, az, bx, by, bz, cx, cy, cz] = corners.slice(at, at + 9) as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ]
    const six = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx)
    volume += six
    sum[0] = (sum[0] ?? 0) + (six * (ax + bx + cx)) / 4
    sum[1] = (sum[1] ?? 0) + (six * (ay + by + cy)) / 4
    sum[2] = (sum[2] ?? 0) + (six * (az + bz + cz)) / 4
  }
  return [(sum[0] ?? 0) / volume, (sum[1] ?? 0) / volume, (sum[2] ?? 0) / volume]
}
