import { type BodyMesh, meshBuilder } from '../body/mesh/body-mesh'
import { rotationOf } from '../body/plane/rotation'
import type { SeamPlace } from './bag-shell'

const SIDES = 7
/** Places of a seam that are nearer than this to the one before are left out, mm. */
const APART = 8

/** A cord sewn into the seams in front and behind, `radius` mm thick. */
export function bagPiping(seams: readonly (readonly SeamPlace[])[], radius: number): BodyMesh {
  const { vertex, quad, mesh } = meshBuilder()
  for (const seam of seams.map(spaced))
    for (const facing of [1, -1] as const) {
      let run = 0
      const rows = seam.map(({ at: [x, y, z], outward: [ox, oy] }, k) => {
        const [px, py] = seam.at(k - 1)?.at ?? [x, y]
        run += Math.sqrt((x - px) * (x - px) + (y - py) * (y - py))
        return Array.from({ length: SIDES }, (_, side) => {
          const [out, up] = rotationOf((360 * side) / SIDES)
          const reach = radius * (0.35 + out)
          return vertex(
            [x + ox * reach, y + oy * reach, facing * (z + radius * (0.35 + up))],
            [ox * out, oy * out, facing * up],
            [run, (side * 6.2832 * radius) / SIDES],
          )
        })
      })
      for (const [k, row] of rows.entries()) {
        const next = rows[(k + 1) % rows.length] as readonly number[]
        for (let side = 0; side < SIDES; side++) {
          const other = (side + 1) % SIDES
          const corners = [row[side], next[side], next[other], row[other]] as [number, number, number, number]
          if (facing > 0) quad(...corners)
          else quad(corners[3], corners[2], corners[1], corners[0])
        }
      }
    }
  return mesh()
}

function spaced(seam: readonly SeamPlace[]): readonly SeamPlace[] {
  let last: SeamPlace | null = null
  return seam.filter((place) => {
    const [dx, dy] = last ? [place.at[0] - last.at[0], place.at[1] - last.at[1]] : [APART, 0]
    if (dx * dx + dy * dy < APART * APART) return false
    last = place
    return true
  })
}
