import type { Cover } from '../../photo-cover'
import { bulkOf, meshBounds, placedMesh } from '../mesh/body-mesh'
import { placeOfShares, sharesOfPlace } from '../plane/hang-place'
import { largest, type Point } from '../plane/outline'
import { type Plane, sample } from '../plane/plane'
import { heightOf, type SheetOutlines, sheetOutlines } from '../plane/sheet-outlines'
import { type BodyRecipe, finenessOf } from '../recipe'
import { type Atlas, roomFor, sameBehind, TEXTURE, twoSided } from '../skin/atlas'
import { backPhoto } from '../skin/back-photo'
import { CUT } from '../skin/clear-cut'
import {
  type Colors,
  type CoverFrame,
  coverageOf,
  framed,
  pixelsOfColors,
  withChannels,
} from '../skin/colors'
import { type Lab, labOfLight, lightOfHex } from '../skin/light-curve'
import { madeBack } from '../skin/made-back'
import { seenOf } from '../skin/seen-colors'
import { joinedAtSeam, withoutRim } from '../skin/skin'
import { MIRRORED, metalOfTone } from './body-material'
import type { BodyPart, RawBody } from './built-body'
import { sewnCord } from './loop-on'
import { acrylicParts, flatParts, metalParts, type SheetStock } from './sheet-parts'

export type SheetKind = 'acrylic' | 'metal' | 'flat'

interface Make {
  readonly measures: SheetStock['measures']
  readonly parts: (stock: SheetStock) => readonly BodyPart[]
  /** What of the photo's rim shows its ground, mm. */
  readonly rimMm: number
}

const SHEETS: Readonly<Record<SheetKind, Make>> = {
  acrylic: {
    measures: {
      borderMm: 1.6,
      clearMm: 1.4,
      depthMm: 3,
      bevelMm: 0.45,
      holeMm: 1.75,
      wallMm: 2.2,
      routerMm: 2.2,
      thinnestMm: 0,
    },
    parts: acrylicParts,
    rimMm: 0.2,
  },
  metal: {
    measures: {
      borderMm: 0.9,
      clearMm: 0,
      depthMm: 2.6,
      bevelMm: 0.4,
      holeMm: 1.6,
      wallMm: 1.35,
      routerMm: 0.3,
      thinnestMm: 0,
    },
    parts: metalParts,
    rimMm: 0.2,
  },
  flat: {
    measures: {
      borderMm: 0,
      clearMm: 0,
      depthMm: 2.8,
      bevelMm: 0.7,
      holeMm: null,
      wallMm: 0,
      routerMm: 0.3,
      thinnestMm: 1.3,
    },
    parts: flatParts,
    rimMm: 0.5,
  },
}

/** Pixels along the longer side of the grid of the outlines, and of the one that finds the scale. */
const GRID = 448
const COARSE = 160
/** The most pixels of the picture's longer side. */
const PIXELS = 880
/** A back that was made has nothing fine on it: so much of the front's scale is enough. */
const BACK_SHARE = 0.4
/** White ink is never pure. */
const GROUND = lightOfHex('#FFFDF8')

/** A sheet cut, or a plate cast, along a cut-out, with a tab for its ring or a loop sewn on. */
export function sheetBody(cover: Cover, box: CoverFrame, recipe: BodyRecipe, kind: SheetKind): RawBody {
  const { heightMm, tone = kind === 'metal' ? 'gold' : 'silver', hangs = true } = recipe
  const { parts: partsOf, rimMm, measures: usual } = SHEETS[kind]
  const measures = kind === 'flat' ? usual : { ...usual, borderMm: recipe.borderMm ?? usual.borderMm }
  const { holeMm } = measures
  const around = measures.borderMm + measures.clearMm + 2 * (holeMm ?? 0) + measures.wallMm + 3
  const margin = Math.ceil((around * box.height) / Math.max(8, heightMm - 2 * around) + 4)
  const frame: CoverFrame = {
    left: box.left - margin,
    top: box.top - margin,
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  }
  const coverageAt = (pixels: number): Plane => {
    const by = pixels / Math.max(frame.width, frame.height)
    return coverageOf(framed(cover, frame, Math.round(frame.width * by), Math.round(frame.height * by)), 1)
  }
  const outlinesAt = (coverage: Plane, mmPerPixel: number): SheetOutlines => {
    const mm = (mmPerPixel * frame.height) / coverage.height
    const wanted =
      recipe.hole && placeOfShares(cover, frame, coverage.width * mm, recipe.hole.u, recipe.hole.v)
    return sheetOutlines({ ...coverage, mm }, measures, wanted ?? null, hangs)
  }
  // Border and tab are as wide whatever the size is: the picture's scale that makes the whole as high as asked is looked for.
  const fineness = finenessOf(recipe).grid
  const [coarse, fine] = [coverageAt(COARSE * fineness), coverageAt(GRID * fineness)]
  let mmPerPixel =
    Math.max(0.3 * heightMm, heightMm - 2 * (measures.borderMm + measures.clearMm)) / box.height
  const better = ({ sheet: cut }: SheetOutlines): number =>
    mmPerPixel + (heightMm - heightOf(cut)) / box.height
  for (let round = 0; round < 4; round++) mmPerPixel = better(outlinesAt(coarse, mmPerPixel))
  let outlines = outlinesAt(fine, mmPerPixel)
  // What is thin is there or not by the grid's fineness.
  for (
    let round = 0;
    round < 2 && Math.abs(heightOf(outlines.sheet) - heightMm) > 0.004 * heightMm;
    round++
  ) {
    mmPerPixel = better(outlines)
    outlines = outlinesAt(fine, mmPerPixel)
  }
  const { photo, sheet, hole } = outlines
  const spans = [photo.width * photo.mm, photo.height * photo.mm] as const
  const { front, atlas } = pictureOf(cover, box, frame, recipe, kind, rimMm / spans[1])
  const raw = partsOf({ outlines, measures, atlas, spans, tone })

  const { min, max } = meshBounds(raw.map(({ mesh }) => [mesh, 0]))
  const scale = heightMm / (max[1] - min[1])
  const parts = raw.map(({ mesh, material }) => ({ mesh: placedMesh(mesh, scale, [0, 0, 0]), material }))
  const { volumeMm3, center } = bulkOf((parts[0] as BodyPart).mesh)
  const held: Point = hole ? [scale * hole[0], scale * (hole[1] + (holeMm ?? 0))] : [0, scale * max[1]]
  const loop = hole && holeMm === null ? sewnCord(held, tone) : null
  const [r, g, b] = metalOfTone(tone).color
  const rim = kind === 'metal' ? labOfLight(r * MIRRORED, g * MIRRORED, b * MIRRORED) : null
  return {
    parts,
    fitting: loop ? [loop.part] : [],
    volumeMm3,
    massCenter: center,
    attach: [...(loop?.attach ?? held), 0],
    ringMm: kind === 'metal' ? 5 : 4.6,
    hole: sharesOfPlace(cover, frame, spans[0], hole ?? [0, max[1]]),
    picture: atlas.pixels,
    ...(kind === 'acrylic' ? { cut: CUT } : {}),
    seen: seenThrough(outlines, kind === 'acrylic' ? outlines.printed : photo, front, rim),
    outline: largest(sheet).map(([x, y]) => [x * scale, y * scale]),
  }
}

/** The picture of a sheet, as it is seen from in front and laid on both sides; `rim` is a share of its height. */
function pictureOf(
  cover: Cover,
  box: CoverFrame,
  frame: CoverFrame,
  recipe: BodyRecipe,
  kind: SheetKind,
  rim: number,
): { readonly front: Colors; readonly atlas: Atlas } {
  const aspect = frame.width / frame.height
  const room = recipe.back ? roomFor(aspect, 1) : kind === 'flat' ? roomFor(aspect, BACK_SHARE) : TEXTURE
  const height = Math.min(
    room,
    (PIXELS * finenessOf(recipe).picture) / Math.max(aspect, 1),
    Math.max(128, 1.25 * frame.height),
  )
  const plain = framed(cover, frame, Math.floor(height * aspect), Math.floor(height))
  const own = withoutRim(plain, Math.max(1.2, rim * plain.height))
  const ground = (colors: Colors): Colors => (kind === 'acrylic' ? onGround(colors) : colors)
  const front = ground(own)
  if (recipe.back) {
    const back = ground(backPhoto(recipe.back, box, frame, plain))
    return { front, atlas: twoSided(pixelsOfColors(front), pixelsOfColors(back)) }
  }
  if (kind !== 'flat') return { front, atlas: sameBehind(pixelsOfColors(front)) }
  const small = framed(
    cover,
    frame,
    Math.floor(BACK_SHARE * plain.width),
    Math.floor(BACK_SHARE * plain.height),
  )
  const wide = 0.09 * Math.max(small.width, small.height)
  const back = joinedAtSeam(madeBack(small, 2, 2 + wide), withoutRim(small, 2), 3, 0.4 * wide)
  return { front, atlas: twoSided(pixelsOfColors(front), pixelsOfColors(back)) }
}

/** Inks on the white that lies under all of a print. */
const onGround = (colors: Colors): Colors =>
  withChannels(colors, (channel, c) =>
    channel.map((light, p) => {
      const share = colors.coverage[p] as number
      return share * light + (1 - share) * GROUND[c]
    }),
  )

/** What is seen from in front: the picture where it is `shown`, the rim's metal beyond it, nothing of what is clear. */
function seenThrough(
  { sheet }: SheetOutlines,
  shown: Plane,
  colors: Colors,
  rim: Lab | null,
): readonly Lab[] {
  const at = (plane: Plane, p: number): number => {
    const [u, v] = [(p % colors.width) + 0.5, Math.floor(p / colors.width) + 0.5]
    return sample(plane, (u / colors.width) * plane.width - 0.5, (v / colors.height) * plane.height - 0.5)
  }
  return [
    ...seenOf(colors, (p) => at(shown, p) < 0),
    ...(rim ? seenOf(colors, (p) => at(shown, p) >= 0 && at(sheet, p) < 0).map(() => rim) : []),
  ]
}
