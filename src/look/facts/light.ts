/** The lights in which a look can be seen, the studio's daylight first. */
export const LIGHTS = ['daylight', 'shop', 'warm', 'night'] as const
export type Light = (typeof LIGHTS)[number]

/**
 * What each does to a surface's color (linear sRGB factors), after the eye has adapted to most of its tint: warm
 * indoor is a 2,700 K lamp at four fifths adaptation (CIECAM02's degree D for a dim room), night a street's mixed light.
 */
export const LIGHT_ON_COLOR: Readonly<Record<Light, readonly [number, number, number]>> = {
  daylight: [1, 1, 1],
  shop: [1.05, 1.07, 1.1],
  warm: [0.95, 0.86, 0.72],
  night: [0.3, 0.31, 0.37],
}
