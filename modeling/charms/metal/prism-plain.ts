import * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { type Material, metal, metalOf } from '../../kit/materials'
import { meshOf } from '../../kit/mesh'
import { fitted, type Part, part } from '../../kit/part'
import { at, mix, type Vec2, type Vec3 } from '../../kit/vector'

interface Facet {
  /** Counterclockwise seen from outside. */
  readonly corners: readonly string[]
  readonly material: Material
}

const vector = (v: Vec3): THREE.Vector3 => new THREE.Vector3(...v)

/** A flat polygon cut into a fan about its middle, its normals bent outwards by `swell` so that light runs over it. */
const facetMesh = (corners: readonly THREE.Vector3[], swell: number): THREE.BufferGeometry => {
  const middle = corners.reduce((sum, c) => sum.add(c), new THREE.Vector3()).divideScalar(corners.length || 1)
  const [a, b] = [at(corners, 0).clone().sub(middle), at(corners, 1).clone().sub(middle)]
  const normal = a.clone().cross(b).normalize()
  const base = at(corners, 1).clone().sub(at(corners, 0)).normalize()
  const across = normal.clone().cross(base)
  const reach = Math.max(...corners.map((c) => c.distanceTo(middle)))
  const points = [...corners, middle]
  const bent = (p: THREE.Vector3): THREE.Vector3 =>
    normal
      .clone()
      .addScaledVector(p.clone().sub(middle), swell / reach)
      .normalize()
  const count = corners.length
  return meshOf({
    positions: points.flatMap((p) => p.toArray()),
    normals: points.flatMap((p) => bent(p).toArray()),
    uvs: points.flatMap((p) => [p.dot(base) / 20, p.dot(across) / 20]),
    indices: corners.flatMap((_, i) => [i, (i + 1) % count, count]),
  })
}

/** A convex solid whose facets are drawn in by `edge` mm, the gaps between them closed by bright chamfers. */
const chamfered = (
  points: Readonly<Record<string, Vec3>>,
  facets: readonly Facet[],
  edge: number,
  bright: Material,
): readonly Part[] => {
  const corner = (name: string): THREE.Vector3 => vector(points[name] ?? [0, 0, 0])
  const inset = facets.map(({ corners }) => {
    const ring = corners.map(corner)
    return new Map(
      corners.map((name, i) => {
        const p = at(ring, i)
        const [back, on] = [
          at(ring, i - 1)
            .clone()
            .sub(p),
          at(ring, i + 1)
            .clone()
            .sub(p),
        ]
        const sine = Math.sin(back.angleTo(on))
        const shift = back
          .normalize()
          .add(on.normalize())
          .multiplyScalar(edge / sine)
        return [name, p.clone().add(shift)] as const
      }),
    )
  })
  const of = (facet: number, name: string): THREE.Vector3 => inset[facet]?.get(name) ?? new THREE.Vector3()
  const faces = facets.map(({ corners, material }, f) =>
    part(
      facetMesh(
        corners.map((name) => of(f, name)),
        0.22,
      ),
      material,
    ),
  )
  const chamfers: Part[] = []
  const after = new Map<string, number>()
  facets.forEach(({ corners }, f) => {
    for (const [i, a] of corners.entries()) after.set(`${a} ${at(corners, i + 1)}`, f)
  })
  for (const [key, f] of after) {
    const [a = '', b = ''] = key.split(' ')
    const g = after.get(`${b} ${a}`)
    if (g === undefined || g < f) continue
    chamfers.push(part(facetMesh([of(f, b), of(f, a), of(g, a), of(g, b)], 0.3), bright))
  }
  for (const name of Object.keys(points)) {
    const around: number[] = []
    let f = facets.findIndex(({ corners }) => corners.includes(name))
    while (f >= 0 && !around.includes(f)) {
      around.push(f)
      const corners = facets[f]?.corners ?? []
      f = after.get(`${name} ${at(corners, corners.indexOf(name) - 1)}`) ?? -1
    }
    chamfers.push(
      part(
        facetMesh(
          around.map((i) => of(i, name)),
          0.3,
        ),
        bright,
      ),
    )
  }
  return [...faces, ...chamfers]
}

/** The triangle of the outline, and how far each corner goes in for a line `by` mm inside of it. */
const [halfWidth, height] = [17, 50]
const incircle = (halfWidth * height) / (halfWidth + Math.hypot(halfWidth, height))
const inwards = ([x, y]: Vec2, by: number): Vec2 => {
  const t = by / incircle
  return [mix(x, 0, t), mix(y, incircle - height, t)]
}

/** Three facets that meet in one point, two polished and one brushed, in a beveled frame; the same again behind. */
export const prismPlain = defineCharm('me-prism-plain', ({ facts, colors }): CharmModel => {
  const [gold, shade] = colors
  const satin = metalOf('satin', gold, 0.38, { anisotropy: 0.7 })
  const polished = metalOf('polished', gold, 0.14)
  const wall = metalOf('wall', shade, 0.24)
  const edge = metalOf('edge', '#F2D98E', 0.16)
  const outline: Readonly<Record<'top' | 'left' | 'right', Vec2>> = {
    top: [0, 0],
    left: [-halfWidth, -height],
    right: [halfWidth, -height],
  }
  const ring = (suffix: string, by: number, z: number): readonly (readonly [string, Vec3])[] =>
    Object.entries(outline).map(([name, corner]) => [name + suffix, [...inwards(corner, by), z]])
  const points: Readonly<Record<string, Vec3>> = {
    ...Object.fromEntries([
      ...ring('', 0, 0.7),
      ...ring('in', 2.3, 1.7),
      ...ring('back', 0, -0.7),
      ...ring('inback', 2.3, -1.7),
    ]),
    peak: [2.6, -35.4, 4],
    peakback: [2.6, -35.4, -4],
  }
  const facets: readonly Facet[] = [
    { corners: ['topin', 'leftin', 'peak'], material: polished },
    { corners: ['leftin', 'rightin', 'peak'], material: polished },
    { corners: ['rightin', 'topin', 'peak'], material: satin },
    { corners: ['top', 'left', 'leftin', 'topin'], material: polished },
    { corners: ['left', 'right', 'rightin', 'leftin'], material: polished },
    { corners: ['right', 'top', 'topin', 'rightin'], material: polished },
  ]
  const behind = facets.map(({ corners, material }) => ({
    corners: corners.map((name) => `${name}back`).toReversed(),
    material,
  }))
  const walls: readonly Facet[] = [
    { corners: ['left', 'top', 'topback', 'leftback'], material: wall },
    { corners: ['right', 'left', 'leftback', 'rightback'], material: wall },
    { corners: ['top', 'right', 'rightback', 'topback'], material: wall },
  ]
  const loop = eyelet(metal('gold'), { inner: 3.2, wire: 0.95, sink: 1.9 })
  return {
    hanger: hang(facts, { attach: loop.attach, holeAxis: loop.holeAxis }),
    body: fitted(chamfered(points, [...facets, ...behind, ...walls], 0.2, edge), facts.dims_mm),
    fitting: loop.parts,
    occlusionMm: 3,
    massCenter: [0.6, -33, 0],
    ellipsoids: [
      { center: [0, -38, 0], radii: [14.5, 12, 3.2] },
      { center: [0, -17, 0], radii: [6, 15, 2.6] },
    ],
  }
})
