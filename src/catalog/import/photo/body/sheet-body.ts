import type { Cover, Pixels } from '../photo-cover'
import { type Atlas, roomFor, sameBehind, TEXTURE, twoSided } from './atlas'
import { backPhoto } from './back-photo'
import { CLEAR, ENAMEL, MIRRORED, metalOfTone, PRINT } from './body-material'
import { boundsOf, bulkOf, placed, type Vector } from './body-mesh'
import type { BodyPart, RawBody } from './built-body'
import { type Colors, coverageOf, type Frame, framed, pixelsOfColors, withChannels } from './colors'
import { hangPlace, placeOfShares, sharesOfPlace } from './hang-place'
import { type Lab, labOfLight, lightOfHex } from './light-curve'
import { largest, type Point } from './outline'
import { columnOf, type Plane, planeLike, rowOf, sample, smoothed, xOf, yOf } from './plane'
import type { BodyRecipe } from './recipe'
import { seenOf } from './seen-colors'
import { grownCoverage, signedDistance } from './signed-distance'
import { withoutRim } from './skin'
import { holeRing, ringsOf, slab } from './slab'

export type SheetKind = 'acrylic' | 'metal'

interface Make {
  readonly borderMm: number
  /** Of sheet beyond the border. */
  readonly clearMm: number
  readonly depthMm: number
  readonly bevelMm: number
  readonly holeMm: number
  /** Of material round the hole. */
  readonly wallMm: number
  /** Rounds inner corners: a router is as thick as this; what is cast needs none. */
  readonly routerMm: number
}

const SHEETS: Readonly<Record<SheetKind, Make>> = {
  acrylic: {
    borderMm: 1.6,
    clearMm: 1.4,
    depthMm: 3,
    bevelMm: 0.45,
    holeMm: 1.75,
    wallMm: 2.2,
    routerMm: 2.2,
  },
  metal: {
    borderMm: 0.9,
    clearMm: 0,
    depthMm: 2.6,
    bevelMm: 0.4,
    holeMm: 1.6,
    wallMm: 1.35,
    routerMm: 0.3,
  },
}

const GRID = 448
const COARSE = 160
/** The hole's middle lies so far inside the rim that it was put on. */
const HOLE_IN_MM = 0.4
/** White ink is never pure. */
const GROUND = lightOfHex('#FFFDF8')
const PIXELS = 880

interface Outlines {
  /** Of the photo itself, of all that is printed, and of the whole sheet without its hole: signed distances, mm. */
  readonly photo: Plane
  readonly printed: Plane
  readonly sheet: Plane
  /** None where nothing hangs it. */
  readonly hole: Point | null
}

/** A sheet cut, or a plate cast, along a cut-out, with a tab for its ring. */
export function sheetBody(cover: Cover, box: Frame, recipe: BodyRecipe, kind: SheetKind): RawBody {
  const make = SHEETS[kind]
  const borderMm = recipe.borderMm ?? make.borderMm
  const { heightMm } = recipe
  const around = borderMm + make.clearMm + 2 * make.holeMm + make.wallMm + 3
  const margin = Math.ceil((around * box.height) / Math.max(8, heightMm - 2 * around) + 4)
  const frame: Frame = {
    left: box.left - margin,
    top: box.top - margin,
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  }
  const coverageAt = (pixels: number): Plane => {
    const by = pixels / Math.max(frame.width, frame.height)
    return coverageOf(framed(cover, frame, Math.round(frame.width * by), Math.round(frame.height * by)), 1)
  }
  const outlinesAt = (coverage: Plane, mmPerPixel: number): Outlines => {
    const mm = (mmPerPixel * frame.height) / coverage.height
    const wanted =
      recipe.hole && placeOfShares(cover, frame, coverage.width * mm, recipe.hole.u, recipe.hole.v)
    return outlinesOf({ ...coverage, mm }, make, borderMm, wanted ?? null, recipe.hangs ?? true)
  }
  // Border and tab are as wide whatever the size is: the picture's scale that makes the whole as high as asked is looked for.
  const coarse = coverageAt(COARSE)
  let mmPerPixel = Math.max(0.3 * heightMm, heightMm - 2 * (borderMm + make.clearMm)) / box.height
  for (let round = 0; round < 4; round++)
    mmPerPixel += (heightMm - heightOf(outlinesAt(coarse, mmPerPixel).sheet)) / box.height
  const outlines = outlinesAt(coverageAt(GRID), mmPerPixel)
  const { photo, sheet, hole } = outlines
  const spans: Spans = [photo.width * photo.mm, photo.height * photo.mm]

  const colors = colorsOf(cover, frame, recipe, photo.mm)
  const printed = kind === 'acrylic' ? onGround(colors.front) : colors.front
  const behind = recipe.back && backPhoto(recipe.back, box, frame, colors.front)
  const front = pixelsOfColors(printed)
  const atlas = behind
    ? twoSided(front, pixelsOfColors(kind === 'acrylic' ? onGround(behind) : behind))
    : sameBehind(front)
  const parts =
    kind === 'acrylic'
      ? acrylicParts(outlines, make, atlas, spans)
      : metalParts(outlines, make, atlas, spans, recipe.tone ?? 'gold')

  const { min, max } = boundsOf(parts.map(({ mesh }) => [mesh, 0]))
  const scale = heightMm / (max[1] - min[1])
  const scaled = parts.map(({ mesh, material }) => ({ mesh: placed(mesh, scale, [0, 0, 0]), material }))
  const solid = scaled.find(({ material }) => material.name === (kind === 'acrylic' ? CLEAR.name : 'metal'))
  const { volumeMm3, center } = bulkOf((solid ?? (scaled[0] as BodyPart)).mesh)
  const metal = metalOfTone(recipe.tone ?? 'gold').color
  const rim = labOfLight(metal[0] * MIRRORED, metal[1] * MIRRORED, metal[2] * MIRRORED)
  return {
    parts: scaled,
    fitting: [],
    volumeMm3,
    massCenter: center,
    attach: hole ? [scale * hole[0], scale * (hole[1] + make.holeMm), 0] : [0, scale * max[1], 0],
    ringMm: kind === 'acrylic' ? 4.6 : 5,
    hole: sharesOfPlace(cover, frame, spans[0], hole ?? [0, max[1]]),
    picture: atlas.pixels,
    ...(kind === 'acrylic' ? { cut: CUT } : {}),
    seen: seenThrough(outlines, printed, kind === 'metal' ? rim : null),
    outline: largest(sheet).map(([x, y]) => [x * scale, y * scale]),
  }
}

type Spans = readonly [x: number, y: number]

function outlinesOf(
  coverage: Plane,
  make: Make,
  borderMm: number,
  wanted: Point | null,
  hangs: boolean,
): Outlines {
  const { mm } = coverage
  const photo = smoothed(signedDistance(coverage), Math.max(2, 0.8 / mm))
  const { routerMm, clearMm, holeMm, wallMm } = make
  // Grown too far and shrunk back: inner corners come out round.
  const far = signedDistance(grownCoverage(photo, borderMm + clearMm + routerMm))
  const grown = planeLike(
    far,
    far.data.map((d) => d + routerMm),
  )
  const hole = hangs ? inward(grown, hangPlace(grown, wanted), HOLE_IN_MM) : null
  const fromHole = awayFrom(hole, coverage)
  const tabbed = grown.data.map((d, p) => blended(d, fromHole(p) - holeMm - wallMm, 2))
  const printed = photo.data.map((d, p) => Math.max(d - borderMm, holeMm + 0.9 - fromHole(p)))
  return {
    photo,
    printed: smoothed(planeLike(photo, printed), Math.max(2, 0.5 / mm)),
    sheet: smoothed(planeLike(photo, tabbed), Math.max(2, 0.7 / mm)),
    hole,
  }
}

/** How far from a hole's middle a pixel is, mm; very far where there is none. */
const awayFrom =
  (hole: Point | null, plane: Plane) =>
  (p: number): number => {
    if (!hole) return 1e6
    const dx = xOf(plane, p % plane.width) - hole[0]
    const dy = yOf(plane, Math.floor(p / plane.width)) - hole[1]
    return Math.sqrt(dx * dx + dy * dy)
  }

/** A place moved into what is negative. */
function inward(plane: Plane, [x, y]: Point, by: number): Point {
  const [u, v] = [columnOf(plane, x), rowOf(plane, y)]
  const dx = sample(plane, u + 1, v) - sample(plane, u - 1, v)
  const dy = sample(plane, u, v - 1) - sample(plane, u, v + 1)
  const length = Math.sqrt(dx * dx + dy * dy) || 1
  return [x - (dx / length) * by, y - (dy / length) * by]
}

/** The lower of two, rounded where they are nearer than `by` (Quílez 2013). */
function blended(a: number, b: number, by: number): number {
  const near = Math.max(0, by - Math.abs(a - b)) / by
  return Math.min(a, b) - (near * near * by) / 4
}

function heightOf(sheet: Plane): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const [, y] of largest(sheet)) {
    low = Math.min(low, y)
    high = Math.max(high, y)
  }
  return high - low
}

function colorsOf(cover: Cover, frame: Frame, recipe: BodyRecipe, mm: number): { readonly front: Colors } {
  const aspect = frame.width / frame.height
  const height = Math.min(
    recipe.back ? roomFor(aspect, 1) : TEXTURE,
    PIXELS / Math.max(aspect, 1),
    Math.max(128, 1.25 * frame.height),
  )
  const [w, h] = [Math.floor(height * aspect), Math.floor(height)]
  const plain = framed(cover, frame, w, h)
  const perMm = h / (mm * Math.round((GRID * frame.height) / Math.max(frame.width, frame.height)))
  return { front: withoutRim(plain, Math.max(1.2, 0.2 * perMm)) }
}

/** Inks on the white that lies under all of a print. */
const onGround = (colors: Colors): Colors =>
  withChannels(colors, (channel, c) =>
    channel.map((light, p) => {
      const share = colors.coverage[p] as number
      return share * light + (1 - share) * (GROUND[c] as number)
    }),
  )

const onPicture =
  ({ uv }: Atlas, [spanX, spanY]: Spans) =>
  ([x, y, z]: Vector): readonly [number, number] => {
    const [u, v] = [x / spanX + 0.5, 0.5 - y / spanY]
    return z >= 0 ? uv(1, u, v) : uv(-1, 1 - u, v)
  }

/** How thick the inks and their white are in the middle of the sheet. */
const INK_MM = 0.24
/** Slope of the clear faces at their rims, as thick acrylic has: the lights of a room draw streaks over it. */
const CLEAR_SWELL = 0.5

function acrylicParts(
  { printed, sheet, hole }: Outlines,
  { depthMm, bevelMm, holeMm }: Make,
  atlas: Atlas,
  spans: Spans,
): readonly BodyPart[] {
  const clear = slab([...ringsOf(sheet), ...(hole ? [holeRing(hole, holeMm)] : [])], {
    depth: depthMm,
    bevel: bevelMm,
    segments: 1,
    swell: CLEAR_SWELL,
    uv: ([, , z], isFace) => [
      isFace ? FACE_SHARE / 2 : FACE_SHARE + (1 - FACE_SHARE) * (z / depthMm + 0.5),
      0.5,
    ],
  })
  return [
    {
      mesh: slab(ringsOf(printed), { depth: INK_MM, uv: onPicture(atlas, spans) }),
      material: PRINT,
    },
    { mesh: clear, material: CLEAR },
  ]
}

const FILL_MM = 0.5
const FILL_OVER_MM = 0.3
/** The fill lies so far inside the photo's outline. */
const FILL_IN_MM = 0.15

function metalParts(
  { photo, sheet, hole }: Outlines,
  { depthMm, bevelMm, holeMm }: Make,
  atlas: Atlas,
  spans: Spans,
  tone: string,
): readonly BodyPart[] {
  const plate = slab([...ringsOf(sheet), ...(hole ? [holeRing(hole, holeMm)] : [])], {
    depth: depthMm,
    bevel: bevelMm,
    swell: 0.3,
  })
  const fromHole = awayFrom(hole, photo)
  const spared = planeLike(
    photo,
    photo.data.map((d, p) => Math.max(d + FILL_IN_MM, holeMm + 0.6 - fromHole(p))),
  )
  const fillOn = (side: 1 | -1): BodyPart => ({
    mesh: slab(ringsOf(spared), {
      depth: FILL_MM,
      bevel: 0.12,
      z: side * (depthMm / 2 + FILL_OVER_MM - FILL_MM / 2),
      swell: 0.3,
      uv: onPicture(atlas, spans),
    }),
    material: ENAMEL,
  })
  return [{ mesh: plate, material: metalOfTone(tone) }, fillOn(1)]
}

/** What is seen from in front: the picture where it lies, the rim's metal beyond it, nothing of what is clear. */
function seenThrough({ photo, printed, sheet }: Outlines, colors: Colors, rim: Lab | null): readonly Lab[] {
  const shown = rim ? photo : printed
  const at = (plane: Plane, p: number): number => {
    const [u, v] = [(p % colors.width) + 0.5, Math.floor(p / colors.width) + 0.5]
    return sample(plane, (u / colors.width) * plane.width - 0.5, (v / colors.height) * plane.height - 0.5)
  }
  return [
    ...seenOf(colors, (p) => at(shown, p) < 0),
    ...(rim ? seenOf(colors, (p) => at(shown, p) >= 0 && at(sheet, p) < 0).map(() => rim) : []),
  ]
}

/** Share of the strip's width that is the clearness of faces; the rest is the cut edge from back to front. */
const FACE_SHARE = 0.2
const FACE_ALPHA = 0.15

/** From a rim to the middle of the cut, as shares of the thickness: color and how dense it is. */
const CUT_STOPS: readonly (readonly [at: number, hex: string, alpha: number])[] = [
  [0, '#FFFFFF', 0.5],
  [0.05, '#FFFFFF', 0.92],
  [0.1, '#FFFFFF', 0.86],
  [0.155, '#6F8794', 0.62],
  [0.22, '#9DB3BE', 0.4],
  [0.36, '#DCE8EE', 0.22],
  [0.5, '#DCE8EE', 0.22],
]

/**
 * How dense clear acrylic looks: faint on its faces, bright on the bevels where a cut sheet gathers its light, dark where it
 * turns it back inside, thin again in the middle of the cut.
 */
const CUT: Pixels = cutStrip(128, 4)

function cutStrip(width: number, height: number): Pixels {
  const rgba = new Uint8ClampedArray(width * height * 4)
  for (let x = 0; x < width; x++) {
    const share = (x + 0.5) / width
    const across = (share - FACE_SHARE) / (1 - FACE_SHARE)
    const [color, alpha] =
      across < 0 ? [[255, 255, 255], FACE_ALPHA] : cutAt(across > 0.5 ? 1 - across : across)
    for (let y = 0; y < height; y++) rgba.set([...color, Math.round(255 * alpha)], (y * width + x) * 4)
  }
  return { width, height, rgba }
}

function cutAt(at: number): readonly [readonly number[], number] {
  const k = Math.max(
    1,
    CUT_STOPS.findIndex(([stop]) => stop >= at),
  )
  const [[from, one, thin], [to, two, dense]] = [CUT_STOPS[k - 1], CUT_STOPS[k]] as [
    (typeof CUT_STOPS)[number],
    (typeof CUT_STOPS)[number],
  ]
  const t = (at - from) / (to - from)
  const mixed = [1, 3, 5].map((i) => {
    const byte = (hex: string): number => Number.parseInt(hex.slice(i, i + 2), 16)
    return Math.round(byte(one) + t * (byte(two) - byte(one)))
  })
  return [mixed, thin + t * (dense - thin)]
}
