import { type CharmModel, defineCharm } from '../../kit/charm'
import { eyelet } from '../../kit/eyelet'
import { hang } from '../../kit/hardware/hang'
import { metal, metalOf } from '../../kit/materials'
import { meshOf } from '../../kit/mesh'
import { fitted, part } from '../../kit/part'
import { lathe } from '../../kit/solids'
import { at, type Vec2, type Vec3 } from '../../kit/vector'

const radius = 5

/** A quarter of a softly squared round end, from the axis (or to it) over `height` mm. */
const cap = (y: number, height: number, way: 1 | -1): readonly Vec2[] => {
  const points = Array.from({ length: 9 }, (_, i): Vec2 => {
    const angle = (i / 8) * (Math.PI / 2)
    return [radius * Math.sin(angle) ** 0.82, y + way * height * Math.cos(angle) ** 0.82]
  })
  return way > 0 ? points.toReversed() : points
}

/** Diamond knurling between two heights: flat-faced pyramids, `around` in a row, on the bar's radius. */
const knurl = (bottom: number, top: number, around: number) => {
  const rows = 2 * Math.round((top - bottom) / 2 / ((Math.PI * radius) / around))
  const [tip, root] = [radius, radius - 0.42]
  const on = (column: number, row: number, r: number): Vec3 => {
    const angle = (column / around) * Math.PI
    return [r * Math.sin(angle), bottom + ((top - bottom) * row) / rows, r * Math.cos(angle)]
  }
  const [positions, normals]: [number[], number[]] = [[], []]
  const face = (...corners: readonly [Vec3, Vec3, Vec3]): void => {
    const [[ax, ay, az], [bx, by, bz], [cx, cy, cz]] = corners
    const [ux, uy, uz, vx, vy, vz] = [bx - ax, by - ay, bz - az, cx - ax, cy - ay, cz - az]
    const n = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx]
    const length = Math.hypot(...n) || 1
    for (const corner of corners) {
      positions.push(...corner)
      normals.push(...n.map((v) => v / length))
    }
  }
  for (let row = 0; row <= rows; row++)
    for (let column = row % 2; column < 2 * around; column += 2) {
      const peak = on(column, row, row === 0 || row === rows ? root : tip)
      const ring = [
        on(column + 1, row, root),
        on(column, Math.min(rows, row + 1), root),
        on(column - 1, row, root),
        on(column, Math.max(0, row - 1), root),
      ]
      ring.forEach((corner, i) => {
        if ((row === 0 && i > 1) || (row === rows && i < 2)) return
        face(peak, corner, at(ring, i + 1))
      })
    }
  const corners = Array.from({ length: positions.length / 3 }, (_, i) => i)
  return meshOf({ positions, normals, uvs: corners.flatMap(() => [0, 0]), indices: corners })
}

/** A full stop stretched into a bar: gunmetal turned on a lathe, a knurled grip between bright lips at each end, a line round its waist. */
export const barPlain = defineCharm('me-bar-plain', ({ facts, colors }): CharmModel => {
  const [gunmetal, black, light] = colors
  const polished = metalOf('polished', gunmetal, 0.16)
  const satin = metalOf('satin', gunmetal, 0.34)
  const dark = metalOf('groove', black, 0.3)
  const bright = metalOf('lip', light, 0.14)
  const { h } = facts.dims_mm
  const middle = -h / 2
  const [capHeight, knurled, lip] = [6.4, 11.4, 0.9]
  const turned = (points: readonly Vec2[], crease = 0.3) => lathe(points, 44, crease)
  /** A bright turned ring from y down to y − `lip`, chamfered on both edges, standing in a dark groove. */
  const lips = (y: number) => [
    part(
      turned([
        [radius - 0.45, y - lip],
        [radius - 0.12, y - lip],
        [radius + 0.06, y - lip + 0.2],
        [radius + 0.06, y - 0.2],
        [radius - 0.12, y],
        [radius - 0.45, y],
      ]),
      bright,
    ),
    ...[y - lip, y + 0.34].map((edge) =>
      part(
        turned([
          [radius - 0.45, edge - 0.34],
          [radius - 0.45, edge],
        ]),
        dark,
      ),
    ),
  ]
  const end = (way: 1 | -1): readonly ReturnType<typeof part>[] => {
    const from = way > 0 ? -capHeight : -h + capHeight
    const [first, second] =
      way > 0 ? [from - 0.34, from - knurled - 2] : [from + lip + 0.34, from + knurled + 2 + lip]
    const grip =
      way > 0 ? [from - knurled - 1.66, from - lip - 0.68] : [from + lip + 0.68, from + knurled + 1.66]
    const [low = 0, high = 0] = grip
    return [
      part(
        turned(
          way > 0
            ? [
                [radius - 0.45, from],
                [radius - 0.1, from],
                [radius, from + 0.12],
                ...cap(-capHeight + 0.6, capHeight - 0.6, 1),
              ]
            : [
                ...cap(from - 0.6, capHeight - 0.6, -1),
                [radius, from - 0.12],
                [radius - 0.1, from],
                [radius - 0.45, from],
              ],
          0.5,
        ),
        polished,
      ),
      ...lips(first),
      part(knurl(low, high, 18), satin),
      ...lips(second),
    ]
  }
  const [shaftTop, shaftBottom] = [
    -capHeight - knurled - 2 - lip - 0.34,
    -h + capHeight + knurled + 2 + lip + 0.34,
  ]
  const shaft = (bottom: number, top: number) =>
    part(
      turned([
        [radius - 0.45, bottom],
        [radius - 0.14, bottom],
        [radius, bottom + 0.16],
        [radius, top - 0.16],
        [radius - 0.14, top],
        [radius - 0.45, top],
      ]),
      polished,
    )
  const waist = 0.8
  const body = [
    ...end(1),
    ...end(-1),
    shaft(shaftBottom, middle - waist),
    shaft(middle + waist, shaftTop),
    ...lips(middle + lip / 2),
  ]
  const loop = eyelet(metal('gunmetal'), { inner: 3.2, wire: 0.9, sink: 0.5 })
  return {
    hanger: hang(facts, { attach: loop.attach, holeAxis: loop.holeAxis }),
    body: fitted(body, facts.dims_mm),
    fitting: loop.parts,
    occlusionMm: 1.6,
    massCenter: [0, middle, 0],
  }
})
