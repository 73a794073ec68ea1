import type { Material } from '../../kit/materials'
import { type Outline, offset } from '../../kit/outline'
import { type Part, part } from '../../kit/part'
import { svgTexture, type Texture } from '../../kit/texture'
import { type PlanarUv, planarUv } from '../../kit/uv'
import { at, type Vec2 } from '../../kit/vector'
import { facing, frameOf } from './sheet'
import { type Ink, pathOf, silhouette } from './vector-art'

/** One printed film in a stack: what is not inked stays clear. */
export interface Film {
  readonly inks: readonly Ink[]
  /** Its height in the sheet, mm. */
  readonly z: number
  /** 1 faces the front, −1 the back, where it is read unmirrored. */
  readonly side: 1 | -1
  /** Share of the picture's sharpness it gets; soft things need less. */
  readonly scale?: number
}

/** One list of inks back into the layers it was put together from. */
export const dealt = (
  inks: readonly Ink[],
  layers: readonly (readonly Ink[])[],
): readonly (readonly Ink[])[] =>
  layers.map((layer, i) => {
    const from = layers.slice(0, i).reduce((sum, { length }) => sum + length, 0)
    return inks.slice(from, from + layer.length)
  })

export interface Layered {
  readonly map: Texture
  /** Where each film's picture lies, for `planarUv` of geometry seen from the film's side. */
  readonly places: readonly PlanarUv[]
  readonly parts: (material: Material) => readonly Part[]
}

/** The outline of a print as the back must have it, small gaps closed. */
export const seenFromBehind = (inks: readonly Ink[]): Outline =>
  offset(offset(silhouette(inks), 1.5), -1.5).mirror([1, 0])

const gap = 0.4
const borderMm = 0.4

interface Laid extends Film {
  readonly outline: Outline
  readonly frame: PlanarUv
  /** Where its picture lies in the shared one. */
  readonly across: number
  readonly down: number
}

/** Films at several depths whose pictures share one texture: its picture, and a maker of the parts that wear it. */
export const layeredPrint = async (
  name: string,
  films: readonly Film[],
  {
    ground,
    defs = '',
    most = 1024,
    quality = 70,
  }: { readonly ground: string; readonly defs?: string; readonly most?: number; readonly quality?: number },
): Promise<Layered> => {
  const outlines = films.map((film) => {
    const outline = offset(silhouette(film.inks), borderMm, 48).simplify(0.02)
    return { ...film, outline, frame: frameOf(outline) }
  })
  const sizeOf = ({ frame, scale = 1 }: Omit<Laid, 'across' | 'down'>): Vec2 => [
    (frame.right - frame.left) * scale,
    (frame.top - frame.bottom) * scale,
  ]
  const width = Math.max(...outlines.map((film) => sizeOf(film)[0]))
  // Rows from the top, each as high as its highest picture.
  let [across, down, row] = [0, 0, 0]
  const laid = outlines.map((film): Laid => {
    const [w, h] = sizeOf(film)
    if (across > 0 && across + w > width) [across, down, row] = [0, down + row + gap, 0]
    const place = { across, down }
    across += w + gap
    row = Math.max(row, h)
    return { ...film, ...place }
  })
  const height = down + row
  const pictures = laid.map(({ inks, frame, across, down, scale = 1 }) => {
    const [w, h] = [frame.right - frame.left, frame.top - frame.bottom]
    const paths = inks.map(({ shape, paint }) => `<path d="${pathOf(shape, frame)}" fill="${paint}"/>`)
    return `<svg x="${across.toFixed(3)}" y="${down.toFixed(3)}" width="${(w * scale).toFixed(3)}" height="${(h * scale).toFixed(3)}" viewBox="0 0 ${w.toFixed(3)} ${h.toFixed(3)}" preserveAspectRatio="none">${paths.join('')}</svg>`
  })
  const perMm = most / Math.max(width, height)
  const map = await svgTexture(
    name,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width.toFixed(3)} ${height.toFixed(3)}" preserveAspectRatio="none"><defs>${defs}</defs><rect width="${width.toFixed(3)}" height="${height.toFixed(3)}" fill="${ground}"/>${pictures.join('')}</svg>`,
    { width: Math.round(width * perMm), height: Math.round(height * perMm), quality },
  )
  const places = laid.map(
    ({ frame, across, down, scale = 1 }): PlanarUv => ({
      left: frame.left - across / scale,
      right: frame.left + (width - across) / scale,
      top: frame.top + down / scale,
      bottom: frame.top + (down - height) / scale,
    }),
  )
  return {
    map,
    places,
    parts: (material) =>
      laid.map(({ outline, z, side }, i) => {
        const flat = planarUv(facing(outline, side * z), at(places, i))
        // What faces the back is drawn as seen from there.
        return part(side > 0 ? flat : flat.rotateY(Math.PI), material)
      }),
  }
}
