import type { Cover } from '../../photo-cover'
import { bulkOf, meshBounds, placedMesh, type Vector } from '../mesh/body-mesh'
import { dressed } from '../mesh/dressed'
import { type HalfNet, halfNet, slopeAt } from '../mesh/half-net'
import { withoutSlivers } from '../mesh/without-slivers'
import { boxinessOf } from '../plane/boxiness'
import { hangPlace, placeOfShares, sharesOfPlace } from '../plane/hang-place'
import { largest, type Point } from '../plane/outline'
import { type Plane, planeLike, smoothed } from '../plane/plane'
import { grownCoverage, onePiece, signedDistance } from '../plane/signed-distance'
import { swelling } from '../plane/swelling'
import { type BodyRecipe, finenessOf, pileMmOf, roundnessOf } from '../recipe'
import { type Atlas, roomFor, twoSided } from '../skin/atlas'
import { backPhoto } from '../skin/back-photo'
import { type Colors, type CoverFrame, coverageOf, framed, pixelsOfColors } from '../skin/colors'
import { madeBack } from '../skin/made-back'
import { seenOf } from '../skin/seen-colors'
import { evenLight, joinedAtSeam, withoutRim } from '../skin/skin'
import { type BodyMaterial, furOf, RESIN } from './body-material'
import type { RawBody } from './built-body'
import { type Loop, screwedRing, sewnCord } from './loop-on'

export type SoftKind = 'plush' | 'figure'

/** Pixels along the longer side of the grid that the shape is made on. */
const GRID = 320
/** How much of its length pile stands out of its skin at rest. */
const PILE_BULK = 0.6
/** The pile's skin lies so much of its length inside the photo's outline. */
const PILE_DEEP = 0.75
/** What the rim of a photo shows of its ground, mm. */
const RIM_MM = 0.7

interface Make {
  readonly material: (pileMm: number) => BodyMaterial
  readonly triangles: number
  /** Half the greatest depth, mm. */
  readonly cap: (heightMm: number) => number
  /** Narrower gaps, as shares of the height, are closed. */
  readonly gap: number
  /** Rounds the outline, mm. */
  readonly smoothMm: number
  /** Whether a boxy outline makes a box with a flat face: stuffing makes all things round. */
  readonly canBeBox: boolean
  /** The most pixels of the front's longer side, and the share of them that a made back gets. */
  readonly pixels: number
  readonly backShare: number
  readonly loop: (place: Point, tone: string) => Loop
}

const SOFT: Readonly<Record<SoftKind, Make>> = {
  plush: {
    material: furOf,
    triangles: 3400,
    cap: (heightMm) => 0.32 * heightMm,
    gap: 0.045,
    smoothMm: 2.4,
    canBeBox: false,
    pixels: 620,
    backShare: 0.45,
    loop: sewnCord,
  },
  figure: {
    material: () => RESIN,
    triangles: 7000,
    cap: (heightMm) => 0.32 * heightMm,
    gap: 0.03,
    smoothMm: 1.4,
    canBeBox: true,
    pixels: 700,
    backShare: 0.45,
    loop: screwedRing,
  },
}

/** A cut-out blown up: round in front and alike behind, its photo on it. */
export function softBody(cover: Cover, box: CoverFrame, recipe: BodyRecipe, kind: SoftKind): RawBody {
  const make = SOFT[kind]
  const { heightMm } = recipe
  const pileMm = pileMmOf(recipe)
  const margin = Math.ceil(0.08 * Math.max(box.width, box.height)) + 2
  const frame: CoverFrame = {
    left: box.left - margin,
    top: box.top - margin,
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  }
  const perPixel = (GRID * finenessOf(recipe).grid) / Math.max(frame.width, frame.height)
  const [width, height] = [Math.round(frame.width * perPixel), Math.round(frame.height * perPixel)]
  const mm = (heightMm * frame.height) / box.height / height
  const coverage = coverageOf(framed(cover, frame, width, height), mm)
  const photoRim = signedDistance(coverage)
  const rim = smoothed(
    skinRim(photoRim, PILE_DEEP * pileMm, make.gap * heightMm),
    Math.max(2.2, make.smoothMm / mm),
  )
  const outline = largest(photoRim)
  const depthSquared = blownUp(
    rim,
    roundnessOf(kind, recipe),
    make.cap(heightMm),
    make.canBeBox ? boxinessOf(outline, heightMm) : 0,
  )

  const net = netOf(depthSquared, make.triangles / 2, heightMm)
  const { front, atlas } = skinOf(cover, box, frame, recipe, make, depthSquared)
  const mesh = dressed(net, depthSquared, atlas.uv)
  const material = make.material(pileMm)
  // The pile stays as long as it is when its skin is fitted to the height.
  const heightOver = (pile: number): number => {
    const { min, max } = meshBounds([[mesh, pile]])
    return max[1] - min[1]
  }
  const skinMm = heightOver(0)
  const scale = (heightMm - (heightOver(PILE_BULK * pileMm) - skinMm)) / skinMm
  const body = placedMesh(mesh, scale, [0, 0, 0])

  const wanted = recipe.hole && placeOfShares(cover, frame, width * mm, recipe.hole.u, recipe.hole.v)
  const place = hangPlace(rim, wanted ?? null)
  const held: Point = [place[0] * scale, place[1] * scale]
  const loop = (recipe.hangs ?? true) ? make.loop(held, recipe.tone ?? 'silver') : null
  const { volumeMm3, center } = bulkOf(body)
  return {
    parts: [{ mesh: body, material }],
    fitting: loop ? [loop.part] : [],
    volumeMm3,
    massCenter: center,
    attach: loop ? [...loop.attach, 0] : [...held, 0],
    ringMm: loop?.ringMm ?? 4.6,
    hole: sharesOfPlace(cover, frame, width * mm, place),
    picture: atlas.pixels,
    seen: seenOf(front, (p) => (front.coverage[p] as number) > 0.5),
    outline: outline.map(([x, y]) => [x * scale, y * scale]),
  }
}

/** Where the skin under the pile ends; gaps too narrow for the mesh are sewn up. */
function skinRim(photoRim: Plane, deepMm: number, gapMm: number): Plane {
  const half = gapMm / 2
  const grown = signedDistance(grownCoverage(photoRim, half - deepMm))
  return onePiece(
    planeLike(
      grown,
      grown.data.map((d) => d + half),
    ),
  )
}

/** A box's sides rise so much more steeply than a ball's. */
const STEEPER = 0.6

/**
 * Depth² in mm²: that of a ball over a disc, flattened towards a cap: t / ⁴√(1 + t⁴) rises like t and ends at 1. Below
 * zero, beyond the rim, the slope goes on. The boxier (0…1), the steeper its sides and the nearer the cap to its own depth.
 */
function blownUp(distance: Plane, roundness: number, cap: number, boxiness: number): Plane {
  const lift = swelling(distance)
  let most = 0
  for (const u of lift.data) most = Math.max(most, u)
  const flat = boxiness > 0 ? Math.min(cap, (roundness * Math.sqrt(most)) / boxiness) : cap
  const steep = roundness * (1 + STEEPER * boxiness)
  return planeLike(
    lift,
    lift.data.map((u) => {
      const square = steep * steep * u
      if (square <= 0) return square
      const t = square / (flat * flat)
      return square / Math.sqrt(1 + t * t)
    }),
  )
}

/** The finest net with at most so many triangles. */
function netOf(depthSquared: Plane, most: number, heightMm: number): HalfNet {
  let cell = heightMm / 44
  for (let round = 0; ; round++) {
    const net = halfNet(depthSquared, cell)
    const count = net.indices.length / 3
    if (count === 0 || (count <= most && (count > 0.86 * most || round > 3))) return withoutSlivers(net)
    cell *= Math.sqrt(count / (0.95 * most))
  }
}

interface Skin {
  readonly front: Colors
  readonly atlas: Atlas
}

/** The photo without its light and its rim, and a back: photographed or made. */
function skinOf(
  cover: Cover,
  box: CoverFrame,
  frame: CoverFrame,
  recipe: BodyRecipe,
  { pixels, backShare }: Make,
  depthSquared: Plane,
): Skin {
  const share = recipe.back ? 1 : backShare
  const aspect = frame.width / frame.height
  const most = Math.min(
    roomFor(aspect, share),
    (pixels * finenessOf(recipe).picture) / Math.max(aspect, 1),
    Math.max(96, frame.height),
  )
  const colorsAt = (by: number): Colors => {
    const [w, h] = [Math.floor(by * most * aspect), Math.floor(by * most)]
    const colors = framed(cover, frame, w, h)
    return evenLight(colors, normalsOf(depthSquared, w, h), recipe.evenLight ?? 0)
  }
  const rimOf = ({ height }: Colors): number =>
    Math.max(2, ((RIM_MM / recipe.heightMm) * box.height * height) / frame.height)
  const plain = colorsAt(1)
  const front = withoutRim(plain, rimOf(plain))
  const small = recipe.back ? plain : colorsAt(share)
  const rim = recipe.back ? front : withoutRim(small, rimOf(small))
  const wide = 0.09 * Math.max(small.width, small.height)
  const back = recipe.back
    ? joinedAtSeam(backPhoto(recipe.back, box, frame, small), rim, 3, 0.4 * wide)
    : joinedAtSeam(madeBack(small, rimOf(small), rimOf(small) + Math.max(4, wide)), rim, 3, 1.2 * wide)
  return { front, atlas: twoSided(pixelsOfColors(front), pixelsOfColors(back)) }
}

/** The shape's normal at each pixel of a picture of `width` × `height` over the same frame. */
function normalsOf(depthSquared: Plane, width: number, height: number): (p: number) => Vector {
  const [spanX, spanY] = [depthSquared.width * depthSquared.mm, depthSquared.height * depthSquared.mm]
  return (p) => {
    const [u, v] = [((p % width) + 0.5) / width, (Math.floor(p / width) + 0.5) / height]
    const { value, slopeX, slopeY } = slopeAt(depthSquared, (u - 0.5) * spanX, (0.5 - v) * spanY)
    const up = 2 * Math.sqrt(Math.max(value, 0.01))
    const length = Math.sqrt(slopeX * slopeX + slopeY * slopeY + up * up)
    return [-slopeX / length, -slopeY / length, up / length]
  }
}
