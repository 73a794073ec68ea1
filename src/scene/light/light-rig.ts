import type { Light } from '../../look/facts/light'

type Rgb = readonly [number, number, number]

/** A directional light; `from` counts in the subject's reach, from its middle. */
interface Lamp {
  readonly color: string
  readonly power: number
  readonly from: Rgb
}

/** A glowing surface of the room that metal and varnish mirror; linear radiance. */
interface Panel {
  readonly light: Rgb
  readonly size: readonly [number, number]
  readonly at: Rgb
}

/** One light: what shines, what is mirrored, and the paper behind. */
export interface LightRig {
  readonly key: Lamp
  readonly rim: Lamp
  readonly back: Lamp
  /** Light from everywhere where there is no environment to mirror. */
  readonly fill: { readonly sky: string; readonly ground: string; readonly power: number }
  readonly room: { readonly walls: Rgb; readonly panels: readonly Panel[]; readonly intensity: number }
  /** How much stronger than modeled a lamp on a charm shines, to hold its own against this light. */
  readonly lampBoost: number
  /** How brightly film that throws light back answers: only a dark street has headlights. */
  readonly headlights: number
  /** Top and bottom of the paper behind, 8-bit sRGB; in light and in dark appearance. */
  readonly paper: Readonly<Record<'light' | 'dark', { readonly top: Rgb; readonly bottom: Rgb }>>
}

const gray = (light: number): Rgb => [light, light * 0.985, light * 0.96]
const tinted = ([r, g, b]: Rgb, by: number): Rgb => [r * by, g * by, b * by]
const WARM: Rgb = [1, 0.85, 0.68]

/** Black cloth, which draws a dark edge beside a bright one. */
const FLAG: Rgb = [0.004, 0.004, 0.004]

/** A large softbox that fades from its inner edge, of the light `most`, to its outer one, with a flag at each side; it faces the middle. */
function softbox(at: Rgb, [width, height]: readonly [number, number], most: number): readonly Panel[] {
  const strips = 6
  const away = Math.hypot(at[0], at[2])
  const along = (by: number): Rgb => [at[0] - (at[2] / away) * by, at[1], at[2] + (at[0] / away) * by]
  const fading = Array.from({ length: strips }, (_, index): Panel => {
    const share = (index + 0.5) / strips
    return {
      light: gray(most * (1 - 0.8 * share)),
      size: [width / strips, height],
      at: along((share - 0.5) * width),
    }
  })
  const flags = [-1, 1].map(
    (side): Panel => ({ light: FLAG, size: [0.7, height + 1], at: along(side * (width / 2 + 0.35)) }),
  )
  return [...fading, ...flags]
}

const daylight: LightRig = {
  key: { color: '#fff3e4', power: 4.1, from: [-0.95, 1.5, 1.35] },
  rim: { color: '#dfe9ff', power: 1.35, from: [1.15, 1.1, -1.25] },
  back: { color: '#fff6ec', power: 0.7, from: [-1, 0.7, -1.1] },
  fill: { sky: '#ffffff', ground: '#cfc7bd', power: 1.5 },
  room: {
    walls: [0.2, 0.197, 0.193],
    intensity: 0.62,
    // Overhead, the softbox of the key between its flags, an edge strip at the right before another, two behind, a
    // narrow one near the camera that draws the bright line along rims that face it, and the floor they all fall on.
    panels: [
      { light: gray(2.3), size: [5, 3.6], at: [0, 4.8, 0.4] },
      ...softbox([-4.4, 1.7, 2.9], [3.2, 4.4], 9),
      { light: FLAG, size: [0.9, 5], at: [3.7, 1.2, 3.2] },
      { light: gray(8), size: [0.7, 4.8], at: [4.6, 1.2, 2.2] },
      { light: gray(5), size: [1.6, 3.6], at: [3.4, 1.8, -4.4] },
      { light: gray(3.5), size: [1, 3.6], at: [-3.8, 1.2, -4.2] },
      { light: gray(3.2), size: [3.2, 0.5], at: [0.6, 2.9, 5] },
      { light: gray(0.7), size: [9, 9], at: [0, -1.9, 0] },
    ],
  },
  lampBoost: 1.5,
  headlights: 0,
  paper: {
    light: { top: [0xd5, 0xd2, 0xcd], bottom: [0xf1, 0xeb, 0xe4] },
    dark: { top: [0x2b, 0x2a, 0x29], bottom: [0x3d, 0x3b, 0x39] },
  },
}

/** Rows of neutral tubes over white shelves: bright, even, from above. */
const shop: LightRig = {
  key: { color: '#ffffff', power: 1.7, from: [-0.3, 2, 1.1] },
  rim: { color: '#f4f8ff', power: 0.9, from: [1.3, 1.4, -0.9] },
  back: { color: '#f4f8ff', power: 0.9, from: [-1.3, 1.4, -0.9] },
  fill: { sky: '#ffffff', ground: '#e6e8ea', power: 2.3 },
  room: {
    walls: [0.62, 0.64, 0.66],
    intensity: 0.86,
    panels: [-3, -1, 1, 3]
      .map((x): Panel => ({ light: [8, 8.2, 8.5], size: [0.7, 9], at: [x, 4.8, 0] }))
      .concat([
        { light: [2.2, 2.25, 2.3], size: [5, 3], at: [0, 1.6, 5.4] },
        { light: [1.5, 1.55, 1.6], size: [9, 9], at: [0, -1.9, 0] },
      ]),
  },
  lampBoost: 1.1,
  headlights: 0,
  paper: {
    light: { top: [0xe6, 0xe8, 0xea], bottom: [0xf8, 0xf9, 0xfa] },
    dark: { top: [0x3a, 0x3c, 0x3f], bottom: [0x4d, 0x50, 0x53] },
  },
}

/** One shaded lamp at the left in a room of wood and cream: low, golden, soft. */
const warm: LightRig = {
  key: { color: '#ffdfb8', power: 2.3, from: [-1.35, 0.95, 1.05] },
  rim: { color: '#ffc98e', power: 1.1, from: [1.2, 0.8, -1.1] },
  back: { color: '#ffe6c8', power: 0.5, from: [-1, 0.7, -1.1] },
  fill: { sky: '#ffdcae', ground: '#b98a5a', power: 1.25 },
  room: {
    walls: [0.27, 0.225, 0.18],
    intensity: 0.52,
    panels: [
      { light: tinted(WARM, 11), size: [2, 2.2], at: [-4.2, 1.9, 2.6] },
      { light: tinted(WARM, 3), size: [6, 4], at: [0, 4.8, 0] },
      { light: tinted(WARM, 5), size: [0.7, 3.6], at: [4.4, 1.2, -2] },
      { light: tinted(WARM, 2.2), size: [2.6, 0.6], at: [0.8, 2.6, 5] },
      { light: tinted(WARM, 0.8), size: [9, 9], at: [0, -1.9, 0] },
    ],
  },
  lampBoost: 1.8,
  headlights: 0,
  paper: {
    light: { top: [0xc8, 0xb6, 0xa2], bottom: [0xe8, 0xd8, 0xc4] },
    dark: { top: [0x34, 0x2a, 0x21], bottom: [0x4a, 0x3b, 0x2e] },
  },
}

/** A street after dark: blue sky-glow, one sodium lamp behind, a shop sign, headlights from the front. */
const night: LightRig = {
  key: { color: '#b9caff', power: 0.95, from: [-0.8, 1.6, 1.2] },
  rim: { color: '#ffae5a', power: 1.7, from: [1.3, 1.3, -1.1] },
  back: { color: '#5f8dff', power: 0.9, from: [-1.3, 0.6, -1] },
  fill: { sky: '#7d93c9', ground: '#2a2f40', power: 0.4 },
  room: {
    walls: [0.035, 0.04, 0.06],
    intensity: 0.75,
    panels: [
      { light: [7, 4.2, 1.6], size: [0.9, 0.9], at: [3.8, 3.4, -3.6] },
      { light: [0.7, 1.6, 2.6], size: [0.4, 3.2], at: [-4.6, 1.4, 1.2] },
      { light: [2.4, 0.7, 1.6], size: [1.8, 0.5], at: [3.2, 1.6, 4.2] },
      { light: [0.55, 0.65, 1], size: [7, 5], at: [0, 4.8, 0] },
      { light: [0.05, 0.06, 0.1], size: [9, 9], at: [0, -1.9, 0] },
    ],
  },
  lampBoost: 2.2,
  headlights: 1,
  paper: {
    light: { top: [0x16, 0x1b, 0x29], bottom: [0x2b, 0x33, 0x47] },
    dark: { top: [0x0c, 0x0f, 0x18], bottom: [0x1a, 0x20, 0x2e] },
  },
}

export const LIGHT_RIGS: Readonly<Record<Light, LightRig>> = { daylight, shop, warm, night }
