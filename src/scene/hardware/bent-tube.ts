import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Vector3 } from 'three'

/** A section in the plane across a tube, meters: x to the side, y across that. */
export type Section = readonly (readonly [x: number, y: number])[]

const [along, side, across, normal] = [new Vector3(), new Vector3(), new Vector3(), new Vector3()]

/** A tube of a fixed section whose path can be laid anew: one ring of corners a row, closed by lids. */
export interface BentTube {
  readonly geometry: BufferGeometry
  /** `points` are as many as its rows; `sides` say where the section's x points, `turn` how it is turned about the path. */
  readonly lay: (
    points: readonly Vector3[],
    sides: readonly Vector3[],
    turn?: (row: number) => number,
  ) => void
}

export function bentTube(section: Section, rows: number): BentTube {
  const round = section.length
  const positions = new BufferAttribute(new Float32Array((rows * round + 2 * round) * 3), 3)
  const normals = new BufferAttribute(new Float32Array(positions.count * 3), 3)
  positions.setUsage(DynamicDrawUsage)
  normals.setUsage(DynamicDrawUsage)
  const index: number[] = []
  for (let row = 0; row + 1 < rows; row++)
    for (let i = 0; i < round; i++) {
      const [a, b] = [row * round + i, row * round + ((i + 1) % round)]
      index.push(a, b, b + round, a, b + round, a + round)
    }
  for (let i = 1; i + 1 < round; i++) {
    const [first, last] = [rows * round, rows * round + round]
    index.push(first, first + i + 1, first + i, last, last + i, last + i + 1)
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', positions)
  geometry.setAttribute('normal', normals)
  geometry.setAttribute('color', new BufferAttribute(new Uint8Array(positions.count * 3).fill(255), 3, true))
  geometry.setIndex(index)
  /** The section's outward directions. */
  const outward = section.map(([, ,], i) => {
    const [ax, ay] = section[(i + round - 1) % round] as readonly [number, number]
    const [bx, by] = section[(i + 1) % round] as readonly [number, number]
    const size = Math.hypot(bx - ax, by - ay) || 1
    return [(by - ay) / size, (ax - bx) / size] as const
  })

  const lay: BentTube['lay'] = (points, sides, turn) => {
    for (let row = 0; row < rows; row++) {
      const at = points[row] as Vector3
      along
        .subVectors(points[Math.min(row + 1, rows - 1)] as Vector3, points[Math.max(row - 1, 0)] as Vector3)
        .normalize()
      side.copy(sides[row] as Vector3)
      side.addScaledVector(along, -side.dot(along)).normalize()
      across.crossVectors(along, side)
      const angle = turn?.(row) ?? 0
      const [c, s] = [Math.cos(angle), Math.sin(angle)]
      for (let i = 0; i < round; i++) {
        const [x, y] = section[i] as readonly [number, number]
        const [nx, ny] = outward[i] as readonly [number, number]
        const v = row * round + i
        const [px, py] = [c * x - s * y, s * x + c * y]
        positions.setXYZ(
          v,
          at.x + px * side.x + py * across.x,
          at.y + px * side.y + py * across.y,
          at.z + px * side.z + py * across.z,
        )
        normal
          .copy(side)
          .multiplyScalar(c * nx - s * ny)
          .addScaledVector(across, s * nx + c * ny)
        normals.setXYZ(v, normal.x, normal.y, normal.z)
        if (row > 0 && row < rows - 1) continue
        const lid = (row === 0 ? rows : rows + 1) * round + i
        const way = row === 0 ? -1 : 1
        positions.setXYZ(lid, positions.getX(v), positions.getY(v), positions.getZ(v))
        normals.setXYZ(lid, way * along.x, way * along.y, way * along.z)
      }
    }
    positions.needsUpdate = true
    normals.needsUpdate = true
    geometry.boundingSphere = null
    geometry.boundingBox = null
  }
  return { geometry, lay }
}

/** A rounded rectangle, full size. */
export const roundedSection = (width: number, height: number, power: number, corners: number): Section =>
  Array.from({ length: corners }, (_, i) => {
    const angle = (i / corners) * 2 * Math.PI
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    return [
      (Math.sign(c) * Math.abs(c) ** (2 / power) * width) / 2,
      (Math.sign(s) * Math.abs(s) ** (2 / power) * height) / 2,
    ] as const
  })

/** Three plies twisted to a cord. */
export const ropeSection = (radius: number): Section =>
  Array.from({ length: 9 }, (_, i) => {
    const angle = (i / 9) * 2 * Math.PI
    const r = radius * (0.9 + 0.13 * Math.cos(3 * angle))
    return [r * Math.cos(angle), r * Math.sin(angle)] as const
  })
