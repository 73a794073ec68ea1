import type { Material } from '../../kit/materials'
import { normalTexture, svgTexture } from '../../kit/texture'
import { steps, type Vec2 } from '../../kit/vector'

/** One period of the film in mm: a honeycomb cell from flat to flat, and two rows of cells. */
const across = 5
export const prismTile = { w: across, h: across * Math.sqrt(3) }
/** Prisms in a cell's width. */
const prisms = 4
const side = across / prisms
const rowHigh = (side * Math.sqrt(3)) / 2
const weldMm = 0.34

/** Where a point is in its cell, from the cell's middle in mm, of which of the tile's two, and how far from the weld round it. */
const cellAt = (
  x: number,
  y: number,
): { readonly at: Vec2; readonly weldAway: number; readonly which: 0 | 1 } => {
  const inCell = (which: 0 | 1) => {
    const [cx, cy] = [(which * across) / 2, (which * prismTile.h) / 2]
    const at: Vec2 = [
      x - cx - across * Math.round((x - cx) / across),
      y - cy - prismTile.h * Math.round((y - cy) / prismTile.h),
    ]
    const [dx, dy] = at.map(Math.abs) as [number, number]
    return { at, which, weldAway: across / 2 - Math.max(dx, dx / 2 + (dy * Math.sqrt(3)) / 2) }
  }
  const [one, other] = [inCell(0), inCell(1)]
  return one.weldAway > other.weldAway ? one : other
}

/** Height of the cube corners at a point, 0 on their edges, 1 on their tips. */
const corner = (x: number, y: number): number => {
  const a = y / rowHigh
  const b = x / side - a / 2
  const [fa, fb] = [a - Math.floor(a), b - Math.floor(b)]
  return 3 * (fa + fb < 1 ? Math.min(fa, fb, 1 - fa - fb) : Math.min(1 - fa, 1 - fb, fa + fb - 1))
}

const facets = (): string => {
  const shades = ['#FFFFFF', '#F4F6F6', '#E1E5E8', '#FFFFFF', '#FFFFFF', '#9DA5AC']
  const triangle = (corners: readonly Vec2[], first: number): string => {
    const middle: Vec2 = [0, 1].map(
      (k) => corners.reduce((sum, c) => sum + (c[k] ?? 0), 0) / 3,
    ) as unknown as Vec2
    return corners
      .map((c, i) => {
        const next = corners[(i + 1) % 3] ?? c
        return `<path d="M${c.map((v) => v.toFixed(3)).join(' ')}L${next.map((v) => v.toFixed(3)).join(' ')}L${middle.map((v) => v.toFixed(3)).join(' ')}Z" fill="${shades[first + i]}"/>`
      })
      .join('')
  }
  return Array.from({ length: 14 * 9 }, (_, i) => {
    const [column, row] = [(i % 9) - 1, Math.floor(i / 9) - 1]
    const [x, y] = [(column + (((row % 2) + 2) % 2) / 2) * side, row * rowHigh]
    return (
      triangle(
        [
          [x, y],
          [x + side, y],
          [x + side / 2, y + rowHigh],
        ],
        0,
      ) +
      triangle(
        [
          [x + side, y],
          [x + side * 1.5, y + rowHigh],
          [x + side / 2, y + rowHigh],
        ],
        3,
      )
    )
  }).join('')
}

const welds = (): string => {
  const r = across / Math.sqrt(3)
  const cell = ([cx, cy]: Vec2): string =>
    `<path d="M${steps(7)
      .slice(0, 6)
      .map(
        (t) =>
          `${(cx + r * Math.sin(t * 2 * Math.PI)).toFixed(3)} ${(cy + r * Math.cos(t * 2 * Math.PI)).toFixed(3)}`,
      )
      .join('L')}Z"/>`
  const rows: readonly Vec2[] = [-1, 0, 1, 2]
    .flatMap((i) => [0, 1].map((j): Vec2 => [i * across, j * prismTile.h]))
    .concat([-1, 0, 1].map((i): Vec2 => [(i + 0.5) * across, prismTile.h / 2]))
  return `<g fill="none" stroke="#8E969E" stroke-width="${weldMm * 2.2}">${rows.map(cell).join('')}</g><g fill="none" stroke="#F4F6F5" stroke-width="${weldMm * 1.3}">${rows.map(cell).join('')}</g>`
}

/** Micro-prismatic film: cube corners in welded honeycomb cells. UVs count periods (`prismTile` mm). */
export const prismFilm = async (): Promise<Material> => ({
  name: 'reflective',
  color: '#FFFFFF',
  map: await svgTexture(
    'prisms',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${prismTile.w} ${prismTile.h}" preserveAspectRatio="none"><rect width="100%" height="100%" fill="#F4F6F5"/>${facets()}${welds()}</svg>`,
    { width: 256, height: 444, quality: 70 },
  ),
  normalMap: await normalTexture(
    'corners',
    256,
    (u, v) => {
      const [x, y] = [u * prismTile.w, v * prismTile.h]
      const { at, weldAway, which } = cellAt(x, y)
      // No two cells were pressed quite alike: one throws its light back while its neighbor is dull.
      const tilt = which === 0 ? at[0] - 0.4 * at[1] : 0.5 * at[1] - 0.9 * at[0]
      return weldAway < weldMm ? 0.6 : 0.62 * corner(x, y) + 0.16 * tilt
    },
    { strength: 4, quality: 62 },
  ),
  normalScale: 1,
  roughness: 0.34,
  metalness: 0.35,
  clearcoat: 1,
  clearcoatRoughness: 0.1,
  unoccluded: true,
})
