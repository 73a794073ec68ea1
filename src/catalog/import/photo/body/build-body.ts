import type { Swatch } from '../../../../look/facts/charm'
import { dominantColors } from '../../dominant-colors'
import type { Cover, Pixels } from '../photo-cover'
import { badgeBody } from './kinds/badge-body'
import type { BodyPart, RawBody } from './kinds/built-body'
import { sheetBody } from './kinds/sheet-body'
import { softBody } from './kinds/soft-body'
import { meshBounds, placedMesh, type Vector } from './mesh/body-mesh'
import { fewestPoints, type Point } from './plane/outline'
import { type BodyRecipe, MAKES } from './recipe'
import { hexOfLab } from './skin/light-curve'
import { boxOfCover, straightened } from './skin/straightened'

/** How much of its length pile stands out of its skin at rest; sizes count it. */
export const PILE_BULK = 0.6

/**
 * The body of an own charm. Mm; the middle of its top is the origin, it reaches down to y = −h, the face to +Z, and the middle
 * of its depth is z = 0.
 */
export interface OwnBody {
  readonly parts: readonly BodyPart[]
  /** Eyelets and loops: hardware that swings with it, neither measured nor in its palette. */
  readonly fitting: readonly BodyPart[]
  readonly dimsMm: { readonly w: number; readonly h: number; readonly d: number }
  /** About: by the usual density of such shapes. */
  readonly massG: number
  readonly massCenter: Vector
  /** The inside top of the hole or loop that it is held by, and the width of the ring that goes through. */
  readonly attach: Vector
  readonly ringMm: number
  /** Where its rim is held, as shares of the straightened cover from its upper left. */
  readonly hole: { readonly u: number; readonly v: number }
  readonly palette: readonly Swatch[]
  /** Its outline from in front, counterclockwise, mm. */
  readonly outline: readonly Point[]
  /** What lies on it, and over the cut edge of clear sheet. */
  readonly pictures: { readonly skin: Pixels; readonly cut?: Pixels }
}

/** Why there is no body: the cover is empty, too small or thin to have a shape, or as wide as no charm at that height. */
export interface NoBody {
  readonly kind: 'nothing_covered' | 'too_small' | 'too_wide'
}

/** Fewer pixels have no shape. */
const LEAST_PIXELS = 12
const WIDEST_MM = 300

/** Makes the body of an own charm. The same cover and recipe give the same numbers on every machine. */
export function buildBody(photo: Cover, recipe: BodyRecipe): OwnBody | NoBody {
  const cover = straightened(photo, recipe.turnDeg ?? 0)
  const box = boxOfCover(cover)
  if (!box) return { kind: 'nothing_covered' }
  if (Math.min(box.width, box.height) < LEAST_PIXELS) return { kind: 'too_small' }
  if (recipe.kind !== 'badge' && (recipe.heightMm * box.width) / box.height > WIDEST_MM)
    return { kind: 'too_wide' }
  const raw = rawBody(cover, box, recipe)
  const { min, max } = meshBounds(
    raw.parts.map(({ mesh, material }) => [mesh, PILE_BULK * (material.furMm ?? 0)]),
  )
  // Nothing is left of what is thinner than its rim or the mesh.
  if (!Number.isFinite(max[1] - min[1]) || max[1] <= min[1]) return { kind: 'too_small' }
  const move: Vector = [-(min[0] + max[0]) / 2, -max[1], -(min[2] + max[2]) / 2]
  const moved = (parts: readonly BodyPart[]): readonly BodyPart[] =>
    parts.map((part) => ({ ...part, mesh: placedMesh(part.mesh, 1, move) }))
  const at = ([x, y, z]: Vector): Vector => [x + move[0], y + move[1], z + move[2]]
  return {
    parts: moved(raw.parts),
    fitting: moved(raw.fitting),
    dimsMm: { w: max[0] - min[0], h: max[1] - min[1], d: max[2] - min[2] },
    massG: (raw.volumeMm3 * MAKES[recipe.kind].densityGCm3) / 1000,
    massCenter: at(raw.massCenter),
    attach: at(raw.attach),
    ringMm: raw.ringMm,
    hole: raw.hole,
    palette: dominantColors(raw.seen).map(({ lab, share }) => ({ hex: hexOfLab(lab), share })),
    outline: raw.outline.map(([x, y]) => [x + move[0], y + move[1]]),
    pictures: { skin: raw.picture, ...(raw.cut ? { cut: raw.cut } : {}) },
  }
}

function rawBody(cover: Cover, box: NonNullable<ReturnType<typeof boxOfCover>>, recipe: BodyRecipe): RawBody {
  const { kind } = recipe
  switch (kind) {
    case 'acrylic':
    case 'metal':
    case 'flat':
      return sheetBody(cover, box, recipe, kind)
    case 'badge':
      return badgeBody(cover, box, recipe)
    case 'plush':
    case 'figure':
      return softBody(cover, box, recipe, kind)
    default:
      return kind satisfies never
  }
}

/** An outline for where the thing itself is not: at most `count` points, two bytes each, of its box from the upper left. */
export function outlineBytes(outline: readonly Point[], count: 8 | 32): Uint8Array {
  const xs = outline.map(([x]) => x)
  const ys = outline.map(([, y]) => y)
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), 1e9)
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -1e9)
  const [left, right, low, high] = [least(xs), most(xs), least(ys), most(ys)]
  return Uint8Array.from(
    fewestPoints(outline, count).flatMap(([x, y]) => [
      Math.round((255 * (x - left)) / (right - left)),
      Math.round((255 * (high - y)) / (high - low)),
    ]),
  )
}
