import { type CharmOutline, OUTLINE_POINTS } from '../../look/facts/charm-outline'
import type { WrittenLook } from '../../look/file/written-look'
import type { CharmId } from '../../look/ids'

/** How much of the outlines of own charms is told: all, eight points of each, nothing. */
export const OUTLINE_DETAILS = ['whole', 'coarse', 'none'] as const
export type OutlineDetail = (typeof OUTLINE_DETAILS)[number]

const COARSE_POINTS = 8

/** Twice the area between a point and its two neighbors. */
function areaAt(outline: CharmOutline, at: number): number {
  const [ax, ay, bx, by, cx, cy] = [-2, -1, 0, 1, 2, 3].map(
    (step) => outline[(2 * at + step + outline.length) % outline.length] ?? 0,
  ) as [number, number, number, number, number, number]
  return Math.abs((ax - bx) * (cy - by) - (ay - by) * (cx - bx))
}

/** The outline with so many points at most: those go first that take the least area with them (Visvalingam and Whyatt 1993). */
export function fewerPoints(outline: CharmOutline, most: number): CharmOutline {
  if (outline.length <= 2 * Math.max(most, OUTLINE_POINTS.least)) return outline
  const areas = Array.from({ length: outline.length / 2 }, (_, at) => areaAt(outline, at))
  return fewerPoints(outline.toSpliced(2 * areas.indexOf(Math.min(...areas)), 2), most)
}

function toldIn(detail: OutlineDetail, outline: CharmOutline): CharmOutline | null {
  switch (detail) {
    case 'whole':
      return outline
    case 'coarse':
      return fewerPoints(outline, COARSE_POINTS)
    case 'none':
      return null
    default:
      return detail satisfies never
  }
}

/** The look with its outlines in this detail, and whose became less by it. */
export function inDetail(
  look: WrittenLook,
  detail: OutlineDetail,
): { readonly look: WrittenLook; readonly less: readonly CharmId[] } {
  const less: CharmId[] = []
  const charms = [...(look.stubs?.charms ?? [])].map(([id, stub]) => {
    const { outline, ...rest } = stub
    const told = outline && toldIn(detail, outline)
    if (told === outline) return [id, stub] as const
    less.push(id)
    return [id, told ? { ...rest, outline: told } : rest] as const
  })
  return {
    look:
      look.stubs && less.length > 0 ? { ...look, stubs: { ...look.stubs, charms: new Map(charms) } } : look,
    less,
  }
}
