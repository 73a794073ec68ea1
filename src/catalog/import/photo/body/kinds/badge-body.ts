import type { Cover } from '../../photo-cover'
import { type BodyMesh, bulkOf, meshBuilder } from '../mesh/body-mesh'
import { torus } from '../mesh/torus'
import { placeOfShares, sharesOfPlace } from '../plane/hang-place'
import type { Point } from '../plane/outline'
import { rotationOf } from '../plane/rotation'
import { type BodyRecipe, finenessOf } from '../recipe'
import { sameBehind } from '../skin/atlas'
import { type Colors, type CoverFrame, framed, pixelsOfColors, withChannels } from '../skin/colors'
import { hexOfLab, lightOfHex } from '../skin/light-curve'
import { seenOf } from '../skin/seen-colors'
import { withoutRim } from '../skin/skin'
import { FILM, metalOfTone, TIN } from './body-material'
import type { BodyPart, RawBody } from './built-body'

const PIXELS = 720
/** What fills so much of the smallest circle round its middle is a badge already. */
const ROUND = 0.9
/** What fills so much of its box is a plain picture. */
const FULL = 0.97
/** How much of the badge a drawing on plain ground takes. */
const ON_GROUND = 0.84
/** The picture reaches so far beyond the badge's edge, for the film that is folded behind it. */
const FOLD = 1.25
const AROUND = 72

/** A tin button: film over a dome, folded round its rim, and a pressed lid behind. */
export function badgeBody(cover: Cover, box: CoverFrame, recipe: BodyRecipe): RawBody {
  const radius = recipe.heightMm / 2
  const { center, reach, isRound } = circleIn(cover, box)
  const frame: CoverFrame = {
    left: center[0] - reach * FOLD,
    top: center[1] - reach * FOLD,
    width: 2 * reach * FOLD,
    height: 2 * reach * FOLD,
  }
  const size = Math.floor(Math.max(160, Math.min(PIXELS * finenessOf(recipe).picture, 1.25 * frame.width)))
  const plain = framed(cover, frame, size, size)
  const colors = isRound ? withoutRim(plain, 0.012 * size) : onGround(withoutRim(plain, 1.4))
  const picture = pixelsOfColors(colors)

  const deep = Math.max(4.5, Math.min(7, 0.24 * radius))
  const filmRows = filmProfile(radius, deep)
  const film = lathed(filmRows, (run, c, s) => {
    const by = Math.min(0.99, run / radius / FOLD) / 2
    return [0.5 + by * c, 0.5 - by * s]
  })
  const lid = lathed(lidProfile(radius), () => [0, 0])
  const mmAcross = 2 * radius * FOLD
  const direction = recipe.hole
    ? unit(placeOfShares(cover, frame, mmAcross, recipe.hole.u, recipe.hole.v))
    : ([0, 1] as const)
  const [wire, inner] = [0.85, 1.6]
  const out = radius - 0.3 + inner + wire
  const [x, y] = [direction[0] * out, direction[1] * out]
  const z = 0.36 * deep
  const hangs = recipe.hangs ?? true
  const { volumeMm3 } = bulkOf(film)
  const within = (p: number): boolean => {
    const [dx, dy] = [(p % size) - (size - 1) / 2, Math.floor(p / size) - (size - 1) / 2]
    return dx * dx + dy * dy < ((size / 2 / FOLD) * size) / 2 / FOLD
  }
  const ring: BodyPart = {
    mesh: torus({ center: [x, y, z], halfWidth: inner + wire, halfHeight: inner + wire, wire }),
    material: metalOfTone(recipe.tone ?? 'silver'),
  }
  return {
    parts: [
      { mesh: film, material: FILM },
      { mesh: lid, material: TIN },
    ],
    fitting: hangs ? [ring] : [],
    volumeMm3,
    massCenter: [0, 0, 0.45 * deep],
    attach: hangs ? [x, y + inner, z] : [0, radius, 0],
    ringMm: 4.6,
    hole: sharesOfPlace(cover, frame, mmAcross, [direction[0] * radius, direction[1] * radius]),
    picture: sameBehind(picture).pixels,
    seen: seenOf(colors, within),
    outline: Array.from({ length: 64 }, (_, i): Point => {
      const [c, s] = rotationOf((360 * i) / 64)
      return [radius * c, radius * s]
    }),
  }
}

const unit = ([x, y]: Point): Point => {
  const length = Math.sqrt(x * x + y * y)
  return length > 0 ? [x / length, y / length] : [0, 1]
}

interface Circle {
  /** In pixels of the cover. */
  readonly center: Point
  readonly reach: number
  /** Whether what is in it goes to its edge: else it is a drawing on plain ground. */
  readonly isRound: boolean
}

/** The circle that becomes the badge: the thing's own, the largest in a plain picture, or one round a drawing. */
function circleIn({ width, height, rgba }: Cover, box: CoverFrame): Circle {
  let [count, sumX, sumY] = [0, 0, 0]
  const eachOwn = (visit: (x: number, y: number) => void): void => {
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) if ((rgba[(y * width + x) * 4 + 3] as number) >= 128) visit(x, y)
  }
  eachOwn((x, y) => {
    count++
    sumX += x + 0.5
    sumY += y + 0.5
  })
  const middle: Point = [box.left + box.width / 2, box.top + box.height / 2]
  if (count > FULL * box.width * box.height)
    return { center: middle, reach: Math.min(box.width, box.height) / 2, isRound: true }
  const own: Point = [sumX / count, sumY / count]
  const farthest = (from: Point): number => {
    let most = 0
    eachOwn((x, y) => {
      const [dx, dy] = [x + 0.5 - from[0], y + 0.5 - from[1]]
      most = Math.max(most, dx * dx + dy * dy)
    })
    return Math.sqrt(most)
  }
  const reach = farthest(own)
  if (count > ROUND * Math.PI * reach * reach)
    return { center: own, reach: Math.sqrt(count / Math.PI), isRound: true }
  return { center: middle, reach: farthest(middle) / ON_GROUND, isRound: false }
}

/** A drawing on a pale tint of its own color. */
function onGround(colors: Colors): Colors {
  const seen = seenOf(colors, (p) => (colors.coverage[p] as number) > 0.5)
  const mean = (k: 0 | 1 | 2): number => seen.reduce((sum, lab) => sum + lab[k], 0) / Math.max(1, seen.length)
  const ground = lightOfHex(hexOfLab([0.95, 0.3 * mean(1), 0.3 * mean(2)]))
  const told = withChannels(colors, (channel, c) =>
    channel.map((light, p) => {
      const share = colors.coverage[p] as number
      return share * light + (1 - share) * ground[c]
    }),
  )
  return told
}

/** Radius and height; `run` is the way along the film from its middle. */
interface LatheRow {
  readonly r: number
  readonly z: number
}

function filmProfile(radius: number, deep: number): readonly LatheRow[] {
  const roll = deep * 0.36
  const shoulder = radius - roll
  const swell = 0.36 * deep
  const rows: LatheRow[] = Array.from({ length: 10 }, (_, i) => {
    const t = i / 9
    return { r: t * shoulder, z: deep - swell * t * t }
  })
  // Round the rim from where the dome ends, steep as it ends, to the fold behind.
  const top = deep - swell
  for (let i = 1; i <= 8; i++) {
    const [c, s] = rotationOf(68 - (248 * i) / 8 + 0)
    rows.push({ r: shoulder + roll * (c - 0.3746) * 0.96 + 0, z: (top - 0.15) / 2 + ((top + 0.15) / 2) * s })
  }
  const widest = rows.reduce((most, { r }) => Math.max(most, r), 0)
  const fitted = rows.map(({ r, z }) => ({ r: (r * radius) / widest, z: Math.max(0, z) }))
  return [...fitted, { r: 0.8 * radius, z: 0.5 }, { r: 0.4 * radius, z: 0.5 }, { r: 0, z: 0.5 }]
}

/** A thin closed dish, seen from behind only. */
const lidProfile = (radius: number): readonly LatheRow[] =>
  [
    [0, 1],
    [0.45, 1],
    [0.83, 1],
    [0.85, 0.5],
    [0.83, 0.12],
    [0.74, 0.4],
    [0.7, 0.42],
    [0.66, 0.05],
    [0.62, 0],
    [0.4, 0.2],
    [0.2, 0.3],
    [0, 0.34],
  ].map(([r = 0, z = 0]) => ({ r: r * radius, z }))

/** A profile turned about the z axis, from the pole in front to the one behind. */
function lathed(
  rows: readonly LatheRow[],
  uv: (run: number, cosine: number, sine: number) => readonly [number, number],
): BodyMesh {
  const { vertex, triangle, quad, mesh } = meshBuilder()
  const way = (from: LatheRow, to: LatheRow): number =>
    Math.sqrt((to.r - from.r) * (to.r - from.r) + (to.z - from.z) * (to.z - from.z))
  let run = 0
  const rings = rows.map((row, i) => {
    const [before, after] = [
      rows[Math.max(0, i - 1)] as LatheRow,
      rows[Math.min(rows.length - 1, i + 1)] as LatheRow,
    ]
    if (i > 0) run += way(before, row)
    const length = way(before, after) || 1
    const [out, up] = [-(after.z - before.z) / length, (after.r - before.r) / length]
    if (row.r === 0) return [vertex([0, 0, row.z], [0, 0, i === 0 ? 1 : -1], uv(run, 1, 0))]
    return Array.from({ length: AROUND }, (_, k) => {
      const [c, s] = rotationOf((360 * k) / AROUND)
      return vertex([row.r * c, row.r * s, row.z], [out * c, out * s, up], uv(run, c, s))
    })
  })
  for (let i = 0; i + 1 < rings.length; i++) {
    const [from, to] = [rings[i] as number[], rings[i + 1] as number[]]
    for (let k = 0; k < AROUND; k++) {
      const next = (k + 1) % AROUND
      if (from.length === 1) triangle(from[0] as number, to[k] as number, to[next] as number)
      else if (to.length === 1) triangle(from[k] as number, to[0] as number, from[next] as number)
      else quad(from[k] as number, to[k] as number, to[next] as number, from[next] as number)
    }
  }
  return mesh()
}
