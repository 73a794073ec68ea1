import * as THREE from 'three'
import { at, type Vec3 } from './vector'

/** A mesh that wants its own place on a sheet; `density` 2 gets twice the texels a millimeter. */
export interface Unwrappable {
  readonly geometry: THREE.BufferGeometry
  readonly density?: number
}

const axes: readonly Vec3[] = [
  [1, 0, 0],
  [-1, 0, 0],
  [0, 1, 0],
  [0, -1, 0],
  [0, 0, 1],
  [0, 0, -1],
]

interface Chart {
  readonly owner: number
  readonly triangles: readonly number[]
  readonly place: (p: Vec3) => readonly [number, number]
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * The meshes with UVs of their own on one square sheet of `size` texels: connected faces that look along the same axis
 * are laid flat together (no face is stretched beyond √3), and the charts are packed, `gutter` texels about each; the lowest `reserved` rows stay free.
 */
export const unwrapped = (
  meshes: readonly Unwrappable[],
  size: number,
  { gutter = 4, reserved = 0 }: { readonly gutter?: number; readonly reserved?: number } = {},
): readonly THREE.BufferGeometry[] => {
  const charts = meshes.flatMap(({ geometry, density = 1 }, owner) => chartsOf(geometry, owner, density))
  const spots = packed(charts, size, size - reserved, gutter)
  return meshes.map(({ geometry }, owner) => {
    const source = (name: string): THREE.BufferAttribute | undefined =>
      geometry.getAttribute(name) as THREE.BufferAttribute | undefined
    const [position, normal, index] = [source('position'), source('normal'), geometry.getIndex()]
    if (position === undefined || normal === undefined || index === null)
      throw new Error('only indexed meshes with normals can be unwrapped')
    const [points, normals, uvs, indices]: [number[], number[], number[], number[]] = [[], [], [], []]
    charts.forEach((chart, c) => {
      if (chart.owner !== owner) return
      const { x, y, scale } = at(spots, c)
      const known = new Map<number, number>()
      for (const triangle of chart.triangles)
        for (const corner of [0, 1, 2]) {
          const old = index.getX(triangle * 3 + corner)
          const fresh = known.get(old) ?? points.length / 3
          if (!known.has(old)) {
            const p: Vec3 = [position.getX(old), position.getY(old), position.getZ(old)]
            const [u, v] = chart.place(p)
            points.push(...p)
            normals.push(normal.getX(old), normal.getY(old), normal.getZ(old))
            uvs.push((x + (u - chart.left) * scale) / size, (y + (v - chart.top) * scale) / size)
            known.set(old, fresh)
          }
          indices.push(fresh)
        }
    })
    const flat = new THREE.BufferGeometry()
    flat.setAttribute('position', new THREE.Float32BufferAttribute(points, 3))
    flat.setAttribute('normal', new THREE.Float32BufferAttribute(normals, 3))
    flat.setAttribute('uv', new THREE.Float32BufferAttribute(uvs, 2))
    return flat.setIndex(indices)
  })
}

const chartsOf = (geometry: THREE.BufferGeometry, owner: number, density: number): readonly Chart[] => {
  const index = geometry.getIndex()?.array ?? []
  const [position, normal] = [geometry.getAttribute('position'), geometry.getAttribute('normal')]
  const count = index.length / 3
  const facing = Array.from({ length: count }, (_, t) => {
    const sum = new THREE.Vector3()
    for (const k of [0, 1, 2]) sum.add(new THREE.Vector3().fromBufferAttribute(normal, index[t * 3 + k] ?? 0))
    const { x, y, z } = sum.normalize()
    return axes.map(([ax, ay, az]) => ax * x + ay * y + az * z)
  })
  const neighbors = neighborsOf(index)
  const labels = facing.map((dots) => dots.indexOf(Math.max(...dots)))
  for (let pass = 0; pass < 8; pass++)
    for (let t = 0; t < count; t++) {
      const around = at(neighbors, t).map((n) => at(labels, n))
      const other = around.find((label, i) => label !== labels[t] && around.indexOf(label) !== i)
      if (other !== undefined && (facing[t]?.[other] ?? 0) > 0.3) labels[t] = other
    }
  for (let pass = 0; pass < 4; pass++)
    for (const piece of piecesOf(labels, neighbors)) {
      if (piece.length > 14) continue
      const votes = axes.map(() => 0)
      for (const t of piece)
        for (const n of at(neighbors, t))
          if (labels[n] !== labels[t]) votes[at(labels, n)] = (votes[at(labels, n)] ?? 0) + 1
      const wish = axes
        .map((_, label) => label)
        .filter((label) => (votes[label] ?? 0) > 0 && piece.every((t) => (facing[t]?.[label] ?? 0) > 0.12))
        .toSorted((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0))[0]
      if (wish !== undefined) for (const t of piece) labels[t] = wish
    }
  return piecesOf(labels, neighbors).map((triangles): Chart => {
    const axis = at(labels, triangles[0] ?? 0) >> 1
    const [a, b] = axis === 0 ? [2, 1] : axis === 1 ? [0, 2] : [0, 1]
    const flat = (p: Vec3): readonly [number, number] => [at(p, a) * density, at(p, b) * density]
    const spread = (place: Chart['place']) => {
      const box = new THREE.Box2()
      for (const t of triangles)
        for (const k of [0, 1, 2]) {
          const i = index[t * 3 + k] ?? 0
          box.expandByPoint(
            new THREE.Vector2(...place([position.getX(i), position.getY(i), position.getZ(i)])),
          )
        }
      return box
    }
    const upright = spread(flat)
    const lies = upright.max.y - upright.min.y > upright.max.x - upright.min.x
    const place: Chart['place'] = lies ? (p) => [flat(p)[1], flat(p)[0]] : flat
    const { min, max } = spread(place)
    return {
      owner,
      triangles,
      place,
      left: min.x,
      top: min.y,
      width: max.x - min.x,
      height: max.y - min.y,
    }
  })
}

const neighborsOf = (index: ArrayLike<number>): readonly (readonly number[])[] => {
  const edges = new Map<string, number[]>()
  for (let t = 0; t * 3 < index.length; t++)
    for (const k of [0, 1, 2]) {
      const [a, b] = [index[t * 3 + k] ?? 0, index[t * 3 + ((k + 1) % 3)] ?? 0]
      const key = a < b ? `${a} ${b}` : `${b} ${a}`
      edges.set(key, [...(edges.get(key) ?? []), t])
    }
  const list = Array.from({ length: index.length / 3 }, (): number[] => [])
  for (const sharing of edges.values())
    for (const t of sharing) for (const other of sharing) if (other !== t) list[t]?.push(other)
  return list
}

/** Connected faces of one label. */
const piecesOf = (
  labels: readonly number[],
  neighbors: readonly (readonly number[])[],
): readonly (readonly number[])[] => {
  const seen = new Set<number>()
  return labels.flatMap((label, start): readonly (readonly number[])[] => {
    if (seen.has(start)) return []
    seen.add(start)
    const piece = [start]
    for (let i = 0; i < piece.length; i++)
      for (const next of at(neighbors, piece[i] ?? 0))
        if (!seen.has(next) && labels[next] === label) {
          seen.add(next)
          piece.push(next)
        }
    return [piece]
  })
}

interface Spot {
  readonly x: number
  readonly y: number
  /** Texels a millimeter (of density 1). */
  readonly scale: number
}

/** Places on the sheet at the largest scale that fits, lowest skyline first. */
const packed = (charts: readonly Chart[], size: number, deep: number, gutter: number): readonly Spot[] => {
  const order = charts
    .map((_, i) => i)
    .toSorted((a, b) => at(charts, b).height - at(charts, a).height || a - b)
  const attempt = (scale: number): readonly Spot[] | null => {
    const skyline = new Int32Array(size)
    const spots = new Map<number, Spot>()
    for (const i of order) {
      const { width, height } = at(charts, i)
      const [w, h] = [Math.ceil(width * scale) + 2 * gutter, Math.ceil(height * scale) + 2 * gutter]
      let best = { x: -1, y: deep }
      for (let x = 0; x + w <= size; x += 4) {
        let y = 0
        for (let k = x; k < x + w && y < best.y; k++) y = Math.max(y, skyline[k] ?? 0)
        if (y < best.y) best = { x, y }
      }
      if (best.x < 0 || best.y + h > deep) return null
      skyline.fill(best.y + h, best.x, best.x + w)
      spots.set(i, { x: best.x + gutter, y: best.y + gutter, scale })
    }
    return charts.flatMap((_, i) => spots.get(i) ?? [])
  }
  let [low, high] = [0, 40]
  let found: readonly Spot[] | null = null
  for (let i = 0; i < 14; i++) {
    const scale = (low + high) / 2
    const spots = attempt(scale)
    if (spots === null) high = scale
    else [found, low] = [spots, scale]
  }
  if (found === null) throw new Error(`${charts.length} charts do not fit a sheet of ${size} texels`)
  return found
}
