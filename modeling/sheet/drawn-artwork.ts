import sharp from 'sharp'
import type { Pixels } from '../../src/catalog/import/photo/photo-cover'

const INK = '#3a2a33'

/** Drawings on nothing, 100 wide and high. */
const ARTWORKS = {
  cat: `<g stroke="${INK}" stroke-width="2.4" stroke-linejoin="round" stroke-linecap="round" fill="#f2b36b">
<path d="M70 78c14 2 20-8 16-18c-2-5-8-3-7 1c2 7-3 9-9 8" />
<path d="M30 90c-4-24 4-34 20-34s24 10 20 34z" />
<path d="M26 16l8 12c10-5 22-5 32 0l8-12c4 12 5 22 3 30c-4 13-15 18-27 18s-23-5-27-18c-2-8-1-18 3-30z" />
<path d="M42 90v-14M58 90v-14" fill="none" />
<path d="M40 64h20l-4 9h-12z" fill="#3f86a8" />
<path d="M45 49l5 4l5-4M50 53v3" fill="none" />
</g><g fill="${INK}"><ellipse cx="38" cy="42" rx="3" ry="4.4" /><ellipse cx="62" cy="42" rx="3" ry="4.4" /></g>
<g fill="#ee8f86"><circle cx="31" cy="51" r="4" /><circle cx="69" cy="51" r="4" /></g>`,
  sprout: `<g stroke="${INK}" stroke-width="2.2" stroke-linejoin="round" stroke-linecap="round">
<path d="M50 46c-1-10 0-14 1-20" fill="none" stroke="#4f7f43" stroke-width="4" />
<path d="M51 28c-6-14-18-18-30-14c3 12 16 20 30 14z" fill="#8cc152" />
<path d="M51 28c4-12 14-18 27-16c-1 12-12 20-27 16z" fill="#a4d467" />
<path d="M24 46h52l-5 36c-1 6-4 9-9 9h-24c-5 0-8-3-9-9z" fill="#e07a5f" />
<path d="M20 42h60v9h-60z" fill="#ec9a80" />
<path d="M44 74q6 5 12 0" fill="none" />
</g><g fill="${INK}"><circle cx="39" cy="66" r="3" /><circle cx="61" cy="66" r="3" /></g>
<g fill="#f7c4a8"><circle cx="33" cy="73" r="3.4" /><circle cx="67" cy="73" r="3.4" /></g>`,
} as const
export type ArtworkName = keyof typeof ARTWORKS

/** A drawing with its own transparency, as a program for drawing exports it. */
export async function drawnArtwork(name: ArtworkName): Promise<Pixels> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1000" viewBox="0 0 100 100">${ARTWORKS[name]}</svg>`
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, rgba: new Uint8ClampedArray(data) }
}
