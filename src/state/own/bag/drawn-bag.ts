import type { BagStub } from '../../../look/facts/bag-stub'

const SVG = 'http://www.w3.org/2000/svg'
/** The edge of a bag's picture, and what stays free around it. */
const [SIDE, FREE] = [320, 16]

/** The address of a picture of what a stub tells: the bag's outline in its cloth's color. */
export function drawnBag({ outline, dimsMm: { w, h }, colors }: BagStub): string {
  const scale = (SIDE - 2 * FREE) / Math.max(w, h) / 255
  const at = (value: number, length: number): string =>
    (SIDE / 2 + (value - 127.5) * length * scale).toFixed(1)
  const points = Array.from(
    { length: outline.length >> 1 },
    (_, i) => `${at(outline[2 * i] ?? 0, w)},${at(outline[2 * i + 1] ?? 0, h)}`,
  )
  const fill = colors[0]?.hex ?? '#808080'
  const svg = `<svg xmlns="${SVG}" viewBox="0 0 ${SIDE} ${SIDE}"><polygon fill="${fill}" points="${points.join(' ')}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
