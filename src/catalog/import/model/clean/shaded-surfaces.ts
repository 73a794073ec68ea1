import { creasedNormals } from './creased-normals'
import type { ShadedSurface, Surface } from './surface'
import { welded } from './weld'

/** Surfaces with normals, those of one material in one; made where there are none, after all that would have to keep them. */
export function shaded(surfaces: readonly Surface[]): readonly ShadedSurface[] {
  const byMaterial = new Map<string, ShadedSurface>()
  for (const surface of surfaces) {
    const key = JSON.stringify(surface.material)
    const own = withNormals(surface)
    const other = byMaterial.get(key)
    byMaterial.set(key, other ? joinedSurface(other, own) : own)
  }
  return [...byMaterial.values()]
}

function withNormals(surface: Surface): ShadedSurface {
  const { indices, positions, normals } = surface
  if (normals) return { ...surface, normals }
  // Each corner becomes a vertex by itself, and those that come out alike are welded again.
  const apart = <Values extends Float32Array | null>(values: Values, size: number): Values => {
    if (values === null) return values
    const out = new Float32Array(indices.length * size)
    indices.forEach((index, corner) => {
      for (let k = 0; k < size; k++) out[corner * size + k] = values[index * size + k] ?? 0
    })
    return out as Values
  }
  return welded({
    ...surface,
    indices: Uint32Array.from(indices.keys()),
    positions: apart(positions, 3),
    normals: creasedNormals(indices, positions),
    uvs: apart(surface.uvs, 2),
    colors: apart(surface.colors, 4),
  })
}

function joinedSurface(a: ShadedSurface, b: ShadedSurface): ShadedSurface {
  const base = a.positions.length / 3
  const others = b.positions.length / 3
  const both = (one: Float32Array | null, two: Float32Array | null, size: number, missing: number) =>
    one || two
      ? Float32Array.from([
          ...(one ?? new Float32Array(base * size).fill(missing)),
          ...(two ?? new Float32Array(others * size).fill(missing)),
        ])
      : null
  return {
    material: a.material,
    indices: Uint32Array.from([...a.indices, ...b.indices.map((index) => index + base)]),
    positions: Float32Array.from([...a.positions, ...b.positions]),
    normals: Float32Array.from([...a.normals, ...b.normals]),
    uvs: both(a.uvs, b.uvs, 2, 0),
    colors: both(a.colors, b.colors, 4, 1),
  }
}
