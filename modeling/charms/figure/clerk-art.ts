import type { Vec2 } from '../../kit/vector'
import type { Field } from './paint'

/** Where the clerk's paint sheet carries what, in UV. */
export const clerkSheet = {
  visor: { u: 0.01, v: 0.01, width: 0.62, height: 0.45 },
  apron: { u: 0.01, v: 0.48, width: 0.46, height: 0.5 },
  tag: { u: 0.66, v: 0.02, width: 0.32, height: 0.2 },
  pack: { u: 0.5, v: 0.48, width: 0.3, height: 0.3 },
} as const satisfies Readonly<Record<string, Field>>

export const clerkPaint = {
  white: [0.7, 0.3],
  blue: [0.8, 0.3],
  orange: [0.9, 0.3],
  shade: [0.7, 0.4],
} as const satisfies Readonly<Record<string, Vec2>>

const star = (x: number, y: number, r: number, fill: string): string => {
  const points = Array.from({ length: 8 }, (_, i) => {
    const [angle, radius] = [(i * Math.PI) / 4, i % 2 === 0 ? r : r * 0.3]
    return `${(x + radius * Math.sin(angle)).toFixed(2)},${(y - radius * Math.cos(angle)).toFixed(2)}`
  })
  return `<polygon points="${points.join(' ')}" fill="${fill}"/>`
}

/** The planet with its ring, the shop's sign, about a point. */
const planet = (x: number, y: number, r: number, ball: string, ring: string): string =>
  `<g transform="translate(${x} ${y}) rotate(-18)"><path d="M${-1.75 * r} 0A${1.75 * r} ${0.52 * r} 0 0 1 ${1.75 * r} 0" fill="none" stroke="${ring}" stroke-width="${0.26 * r}" stroke-linecap="round"/><circle r="${r}" fill="${ball}"/><path d="M${-1.75 * r} 0A${1.75 * r} ${0.52 * r} 0 0 0 ${1.75 * r} 0" fill="none" stroke="${ring}" stroke-width="${0.26 * r}" stroke-linecap="round"/></g>`

/** The visor, 31 × 22.5 mm: night sky, a friendly lit face, glare. */
const visor = (blue: string, orange: string, white: string): string => `
<defs><linearGradient id="sky" x1="0.15" y1="0" x2="0.6" y2="1"><stop offset="0" stop-color="#234A88"/><stop offset="0.5" stop-color="#2F5C9F"/><stop offset="1" stop-color="${blue}"/></linearGradient>
<linearGradient id="glare" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#C9DDF5" stop-opacity="0.85"/><stop offset="1" stop-color="#7FA6DA" stop-opacity="0.1"/></linearGradient></defs>
<rect x="-1" y="-1" width="33" height="24.5" fill="url(#sky)"/>
<path d="M3.2 8.2C4.4 4.4 8 2.4 12.5 2L10.6 4.4C7.6 4.9 5.4 6 4.6 8.8Z" fill="url(#glare)"/>
<path d="M14.2 1.9L16.2 1.85L14.2 4.1L12.6 4.2Z" fill="url(#glare)"/>
${star(25.8, 5.2, 1.5, '#DCE8F8')}${star(22.3, 3.4, 0.8, '#A9C4EA')}${star(27.6, 9.2, 0.8, '#A9C4EA')}${star(4.2, 18.6, 0.9, '#A9C4EA')}
<circle cx="27" cy="15.8" r="0.35" fill="#A9C4EA"/><circle cx="18.8" cy="2.8" r="0.3" fill="#A9C4EA"/><circle cx="3" cy="12.8" r="0.35" fill="#A9C4EA"/>
<ellipse cx="9.9" cy="11.6" rx="2.25" ry="3.3" fill="${white}"/><ellipse cx="21.1" cy="11.6" rx="2.25" ry="3.3" fill="${white}"/>
<path d="M13 14.9Q15.5 18.4 18 14.9" fill="none" stroke="${white}" stroke-width="1.15" stroke-linecap="round"/>
<ellipse cx="6.3" cy="16.1" rx="1.9" ry="1.15" fill="${orange}"/><ellipse cx="24.7" cy="16.1" rx="1.9" ry="1.15" fill="${orange}"/>`

/** The apron, 24 × 29 mm from the neck: hem stitches, a pocket, the shop's planet. */
const apron = (blue: string, orange: string, white: string): string => `
<rect x="-1" y="-1" width="26" height="31" fill="${blue}"/>
<rect x="6.1" y="19" width="11.8" height="6.4" rx="1.4" fill="#3465A9"/>
<path d="M6.1 20.6H17.9" stroke="#2B558F" stroke-width="0.35"/>
<path d="M6.7 21.3V23.9A0.9 0.9 0 0 0 7.6 24.8H16.4A0.9 0.9 0 0 0 17.3 23.9V21.3" fill="none" stroke="#9DBCE4" stroke-width="0.28" stroke-dasharray="0.75 0.45"/>
${planet(12, 22.9, 1.35, orange, white)}`

/** The name tag: a star and lines of writing. */
const tag = (orange: string, white: string): string =>
  `<rect x="-1" y="-1" width="34" height="22" fill="${orange}"/><rect x="2.4" y="2.6" width="27.2" height="14.8" rx="2.4" fill="${white}"/>
${star(8.6, 10, 4.4, orange)}<path d="M15.4 7.6H27M15.4 12.4H23.6" stroke="#3C6FB6" stroke-width="2.1" stroke-linecap="round"/>`

const pack = (blue: string, orange: string, white: string): string =>
  `<rect x="-1" y="-1" width="32" height="32" fill="${white}"/>${planet(15, 15, 6.4, orange, blue)}`

/** The whole sheet; every field is drawn in its own units and clipped to its place. */
export const clerkArt = (white: string, blue: string, orange: string): string => {
  const place = (field: Field, units: Vec2, art: string): string =>
    `<svg x="${field.u * 1000}" y="${field.v * 1000}" width="${field.width * 1000}" height="${field.height * 1000}" viewBox="0 0 ${units[0]} ${units[1]}" preserveAspectRatio="none">${art}</svg>`
  const swatch = ([u, v]: Vec2, fill: string): string =>
    `<rect x="${u * 1000 - 45}" y="${v * 1000 - 45}" width="90" height="90" fill="${fill}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1000"><rect width="1000" height="1000" fill="${white}"/>
<rect width="635" height="475" fill="#2F5C9F"/><rect y="475" width="480" height="525" fill="${blue}"/><rect x="650" width="350" height="235" fill="${orange}"/>
${place(clerkSheet.visor, [31, 22.5], visor(blue, orange, white))}${place(clerkSheet.apron, [24, 29], apron(blue, orange, white))}${place(clerkSheet.tag, [32, 20], tag(orange, white))}${place(clerkSheet.pack, [30, 30], pack(blue, orange, white))}
${swatch(clerkPaint.white, white)}${swatch(clerkPaint.blue, blue)}${swatch(clerkPaint.orange, orange)}${swatch(clerkPaint.shade, '#C9CED6')}</svg>`
}
