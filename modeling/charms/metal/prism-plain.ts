import * as THREE from 'three'
import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { type Material, metal, metalOf } from '../../kit/materials'
import { meshOf } from '../../kit/mesh'
import { fitted, type Part, part } from '../../kit/part'
import { at, type Vec3 } from '../../kit/vector'
import { brushedMetal } from './brushed'

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
    uvs: points.flatMap((p) => [p.dot(base) / 12, p.dot(across) / 12]),
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
        0.1,
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

/** Three facets, each brushed its own way, that agree in one point; the same again behind. */
export const prismPlain = defineCharm(
  'me-prism-plain',
  async ({ facts, random, colors }): Promise<CharmModel> => {
    const [gold, shade, light] = colors
    const satin = await brushedMetal('satin', gold, random, {
      roughness: 0.3,
      strength: 2.4,
      anisotropy: 0.6,
    })
    const wall = metalOf('wall', shade, 0.24)
    const bright = metalOf('edge', light, 0.1)
    const rim = 1.5
    const points = {
      top: [0, 0, rim],
      left: [-17, -50, rim],
      right: [17, -50, rim],
      peak: [3.4, -33.5, 4],
      topback: [0, 0, -rim],
      leftback: [-17, -50, -rim],
      rightback: [17, -50, -rim],
      peakback: [3.4, -33.5, -4],
    } as const
    const facets: readonly Facet[] = [
      { corners: ['top', 'left', 'peak'], material: satin },
      { corners: ['left', 'right', 'peak'], material: satin },
      { corners: ['right', 'top', 'peak'], material: satin },
      { corners: ['leftback', 'topback', 'peakback'], material: satin },
      { corners: ['rightback', 'leftback', 'peakback'], material: satin },
      { corners: ['topback', 'rightback', 'peakback'], material: satin },
      { corners: ['left', 'top', 'topback', 'leftback'], material: wall },
      { corners: ['right', 'left', 'leftback', 'rightback'], material: wall },
      { corners: ['top', 'right', 'rightback', 'topback'], material: wall },
    ]
    const loop = eyelet(metal('gold'), { inner: 3.2, wire: 0.95, sink: 1.9 })
    return {
      hanger: hang(facts, { attach: loop.attach, holeAxis: loop.holeAxis }),
      body: fitted(chamfered(points, facets, 0.32, bright), facts.dims_mm),
      fitting: loop.parts,
      occlusionMm: 3,
      massCenter: [0.6, -33, 0],
      ellipsoids: [
        { center: [0, -38, 0], radii: [14.5, 12, 3.2] },
        { center: [0, -17, 0], radii: [6, 15, 2.6] },
      ],
    }
  },
)
