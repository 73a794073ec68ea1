import type { Vec2 } from '../../kit/vector'
import { brush, curl, loop, petalRim } from '../museum/brush'

/** The lid's face in mm; its picture is drawn about the middle, y down. */
export const lidFace = { width: 28.4, height: 36.8 }

const line = (points: readonly Vec2[], width: number): string =>
  `<path d="${brush(points, { width, thin: width * 0.35 })}"/>`

const leaf = (foot: Vec2, angle: number, length: number): string =>
  `<path d="${loop(petalRim(foot, angle, length, length * 0.42, 0.25))}" fill="none" stroke-width="0.32"/>${line([foot, [foot[0] + 0.8 * length * Math.sin(angle), foot[1] - 0.8 * length * Math.cos(angle)]], 0.3)}`

/** Forget-me-nots have five round petals about a small eye. */
const flower = ([x, y]: Vec2, r: number, turn: number): string =>
  `${Array.from({ length: 5 }, (_, i) => {
    const angle = turn + (i * 2 * Math.PI) / 5
    const [px, py] = [x + 0.62 * r * Math.sin(angle), y - 0.62 * r * Math.cos(angle)]
    return `<circle cx="${px}" cy="${py}" r="${0.44 * r}" fill="none" stroke-width="0.34"/><path d="M${x + 0.24 * r * Math.sin(angle)} ${y - 0.24 * r * Math.cos(angle)}L${px} ${py}" stroke-width="0.24"/>`
  }).join('')}<circle cx="${x}" cy="${y}" r="${0.2 * r}"/>`

/** A sprig of forget-me-nots tied with a bow. */
const sprig = `${line(
  [
    [0.6, 9.6],
    [-0.4, 4],
    [-1.6, -2],
    [-0.6, -7.4],
  ],
  0.75,
)}
${line(
  [
    [-0.2, 4.6],
    [3.4, 0.6],
    [4.6, -3.4],
  ],
  0.6,
)}${line(
  [
    [-0.8, 2.6],
    [-4.4, -0.6],
    [-5.6, -4.2],
  ],
  0.6,
)}
${flower([-0.4, -9.2], 3, 0.1)}${flower([5, -5.4], 2.6, 0.5)}${flower([-6, -6], 2.5, -0.4)}
${leaf([-0.6, 3.2], 1.15, 5.4)}${leaf([0, 6], -1.1, 5.4)}${leaf([-1.5, -1.6], -0.5, 4)}${leaf([-1.4, -2.4], 0.75, 3.6)}
<g fill="none" stroke-width="0.5"><path d="M0.4 8.4C-3 5.9 -5.2 7.6 -4.2 9.2C-3.4 10.4 -1 9.6 0.4 8.4C3.4 5.9 6 7.4 5 9C4.2 10.4 1.8 9.6 0.4 8.4"/><path d="M0.2 8.8C-0.8 10.6 -1.8 11.6 -3 12.4"/><path d="M0.7 8.8C1.6 10.6 2.8 11.4 3.8 12.2"/></g>
${line(curl([-6.2, 1.6], -0.8, 2.2, -1), 0.36)}${line(curl([6.2, 1.8], 0.8, 2.2, 1), 0.36)}`

const oval = (inset: number, width: number, dash = ''): string =>
  `<ellipse rx="${lidFace.width / 2 - inset}" ry="${lidFace.height / 2 - inset}" fill="none" stroke-width="${width}"${dash === '' ? '' : ` stroke-dasharray="${dash}" stroke-linecap="round"`}/>`

const rays = Array.from({ length: 72 }, (_, i) => {
  const angle = (i / 72) * 2 * Math.PI
  const [a, b] = [lidFace.width / 2, lidFace.height / 2]
  return `<path d="M${(a - 3.3) * Math.cos(angle)} ${(b - 3.3) * Math.sin(angle)}L${(a - 2) * Math.cos(angle)} ${(b - 2) * Math.sin(angle)}" stroke-width="0.3"/>`
}).join('')

/** Back: an engine-turned rose between two ovals, its heart left for a monogram. */
const turned = `${[2, 2.9].map((i) => oval(i, 0.3)).join('')}${Array.from(
  { length: 12 },
  (_, i) => `<ellipse rx="4" ry="11.4" transform="rotate(${i * 15})" fill="none" stroke-width="0.22"/>`,
).join('')}<circle r="3.4" fill="none" stroke-width="0.35"/>`

/** What the graver took away: the front at the left, the back at the right; `cut` over `ground`, a plain strip below. A turned back is too fine for a relief. */
export const engraving = (ground: string, cut: string, back: 'turned' | 'smooth' = 'turned'): string => {
  const { width: w, height: h } = lidFace
  const half = (x: number, art: string): string =>
    `<g transform="translate(${x + w / 2} ${h / 2})" fill="${cut}" stroke="${cut}" stroke-width="0" stroke-linejoin="round">${art}</g>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * w} ${h + 2}" preserveAspectRatio="none"><rect width="${2 * w}" height="${h + 2}" fill="${ground}"/>${half(0, `${oval(1.75, 0.42)}${oval(3.6, 0.32)}${rays}${sprig}`)}${back === 'turned' ? half(w, turned) : ''}</svg>`
}

/** The photograph's half and the paper's half of one print, each 20 × 28 mm. */
export const photo = { width: 20, height: 28 }

/** A sepia portrait of a cat with a ribbon, and a folded note sealed with a heart. */
export const keepsake = (cream: string, brown: string): string => {
  const ear = (side: 1 | -1): string =>
    `<path d="M${side * 5.4} -2.6C${side * 6.2} -6.6 ${side * 5.6} -8.4 ${side * 4.9} -8.6C${side * 4} -8.2 ${side * 2} -6.6 ${side * 1.4} -5.4Z" fill="#7A5836"/><path d="M${side * 4.7} -3.8C${side * 5.1} -6 ${side * 4.9} -7 ${side * 4.6} -7.1C${side * 4} -6.8 ${side * 3.1} -6 ${side * 2.6} -5.2Z" fill="#D9A98C"/>`
  const eye = (side: 1 | -1): string =>
    `<ellipse cx="${side * 2.6}" cy="0" rx="1.05" ry="1.3" fill="#3A2817"/><circle cx="${side * 2.6 - 0.35}" cy="-0.5" r="0.4" fill="#FFF8E6"/>`
  const cat = `<path d="M-8.4 14.6C-8.6 8 -5 5 0 5C5 5 8.6 8 8.4 14.6Z" fill="#7A5836"/><path d="M-3 14.6C-3.4 9 -2 6 0 6C2 6 3.4 9 3 14.6Z" fill="${cream}"/>
${ear(1)}${ear(-1)}<path d="M0 -6C4.2 -6 6.8 -3.2 6.8 0.4C6.8 4.2 3.8 6.2 0 6.2C-3.8 6.2 -6.8 4.2 -6.8 0.4C-6.8 -3.2 -4.2 -6 0 -6Z" fill="${brown}"/>
<path d="M0 -5.9C0.9 -3 1.2 -0.6 1.7 0.9C4 1.3 4.6 3.2 3.4 4.7C2.4 5.9 1 6.2 0 6.2C-1 6.2 -2.4 5.9 -3.4 4.7C-4.6 3.2 -4 1.3 -1.7 0.9C-1.2 -0.6 -0.9 -3 0 -5.9Z" fill="${cream}"/>
<path d="M-2.6 -5.2l0.5 2M2.6 -5.2l-0.5 2M-6.4 1.4l-1.6 -0.3M6.4 1.4l1.6 -0.3M-6.2 2.8l-1.7 0.3M6.2 2.8l1.7 0.3" stroke="#5E4226" stroke-width="0.4" stroke-linecap="round"/>
${eye(1)}${eye(-1)}<ellipse cx="-4.4" cy="2.1" rx="1.1" ry="0.7" fill="#E0A48A" opacity="0.7"/><ellipse cx="4.4" cy="2.1" rx="1.1" ry="0.7" fill="#E0A48A" opacity="0.7"/>
<path d="M-0.7 1.7Q0 1.3 0.7 1.7Q0.5 2.5 0 2.6Q-0.5 2.5 -0.7 1.7Z" fill="#A5624E"/><path d="M0 2.6V3.2M0 3.2Q-0.9 4.2 -1.8 3.5M0 3.2Q0.9 4.2 1.8 3.5" fill="none" stroke="#5E4226" stroke-width="0.4" stroke-linecap="round"/>
<path d="M0 7.4C-2.4 5.9 -4.4 6.4 -4 8.2C-3.6 9.6 -1.4 8.8 0 7.6C1.4 8.8 3.6 9.6 4 8.2C4.4 6.4 2.4 5.9 0 7.4Z" fill="#B5523C"/><circle cy="7.6" r="0.9" fill="#8E3B2A"/>`
  const note = `<rect x="20" width="20" height="28" fill="#FBEFD0"/><path d="M20 0L30 12L40 0Z" fill="#FFF8E6"/><path d="M20 0L30 12L40 0" fill="none" stroke="#C9AE7E" stroke-width="0.5"/><path d="M20 28L28.6 10.4M40 28L31.4 10.4" stroke="#E3CFA2" stroke-width="0.5"/>
<path d="M30 14.6C27.4 12.4 25.8 14.8 27.2 16.6C28 17.6 29.2 18.4 30 19.2C30.8 18.4 32 17.6 32.8 16.6C34.2 14.8 32.6 12.4 30 14.6Z" fill="#B5523C"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 28" preserveAspectRatio="none"><defs><radialGradient id="v" cx="0.5" cy="0.45" r="0.7"><stop offset="0.2" stop-color="#F4E2B8"/><stop offset="0.75" stop-color="#DDBE88"/><stop offset="1" stop-color="#A98452"/></radialGradient></defs><rect width="20" height="28" fill="url(#v)"/><g transform="translate(10 13.6) scale(1.06)">${cat}</g>${note}</svg>`
}
