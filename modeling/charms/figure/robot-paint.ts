import { blend, covered, type Paint, rgb } from '../../kit/painted-sheet'
import type { Vec3 } from '../../kit/vector'

/** Edge of the folded cube, and the head's height, of which everything follows: see `hipY` to `sole`. */
export const [cube, headHeight, pin] = [34, 14.4, 0.8]
export const half = cube / 2
/** A hinge's pin lies just inside the cube's lower face; a thigh reaches from there to below the head, a boot back down. */
export const hipY = -cube + pin
const thigh = -hipY - headHeight - pin
export const kneeY = hipY - thigh
export const sole = kneeY - (cube - headHeight - pin)
/** Depths: the torso behind `chest`, then one thigh's thickness, then one boot's. */
export const [chest, thighDepth] = [1, 6]
export const elbowZ = -5

/** A round-cornered rectangle's distance, mm. */
const rect = (x: number, y: number, halfWidth: number, halfHeight: number, radius: number): number =>
  Math.hypot(Math.max(0, Math.abs(x) - halfWidth + radius), Math.max(0, Math.abs(y) - halfHeight + radius)) +
  Math.min(0, Math.max(Math.abs(x) - halfWidth, Math.abs(y) - halfHeight) + radius) -
  radius

/** How each of the robot's parts is printed, by the catalog's colors. */
export const robotPaint = ([steel, yellow, dark]: readonly [string, string, string]): Readonly<
  Record<'head' | 'face' | 'torso' | 'thigh' | 'boot' | 'arm' | 'forearm', Paint>
> => {
  const [s0, y0, d0] = [rgb(steel), rgb(yellow), rgb(dark)]
  const line = rgb('#7C919D')
  const panel = (distance: number, color: Vec3, ground: Vec3): Vec3 =>
    blend(blend(ground, color, covered(distance, 0.2)), line, covered(Math.abs(distance) - 0.16, 0.2) * 0.9)
  const rivets = (x: number, y: number, w: number, h: number): number =>
    Math.hypot(Math.abs(x) - w, Math.abs(y) - h) - 0.55

  const headPaint: Paint = (p, n) => {
    const [x, y, z] = [p[0], p[1] + headHeight / 2, p[2]]
    let color = s0
    if (n[1] > 0.7) {
      color = panel(rect(x, z, 12, 12, 2), s0, color)
      color = blend(color, line, covered(rivets(x, z, 14, 14), 0.25))
      const slot = rect(x, ((z + 30) % 2.4) - 1.2, 5, 0.45, 0.4)
      if (z < -4 && z > -11.2) color = blend(color, d0, covered(slot, 0.2))
      color = blend(color, y0, covered(Math.abs(Math.hypot(x, z) - 4.4) - 0.7, 0.2))
    } else if (n[2] < -0.7) {
      color = panel(rect(x, y, 11, 4.4, 1), s0, color)
      for (const row of [-2, 0, 2]) color = blend(color, d0, covered(rect(x, y - row, 8, 0.5, 0.5), 0.2))
      color = blend(color, line, covered(rivets(x, y, 13.6, 4.4), 0.25))
    } else if (n[2] > 0.7) color = blend(color, line, covered(rivets(x, y, 15, 5.2), 0.25))
    return color
  }
  const facePaint: Paint = (p, n) => {
    const [x, y] = [p[0], p[1] + headHeight / 2]
    let color = d0
    if (n[2] < 0.3) return color
    const scan = Math.abs(((y + 30) % 0.9) - 0.45) - 0.3
    color = blend(color, rgb('#3D454C'), covered(scan, 0.3) * 0.5)
    for (const side of [-1, 1]) {
      const eye = rect(x - side * 6.2, y - 0.7, 1.7, 2.1, 1.2)
      color = blend(color, y0, covered(eye, 0.2))
      color = blend(color, [255, 246, 214], covered(Math.hypot(x - side * 6.2 + 0.5, y - 1.7) - 0.55, 0.2))
      const blush = rect(x - side * 10.1, y + 2.2, 1.3, 0.6, 0.6)
      color = blend(color, rgb('#D9A441'), covered(blush, 0.3) * 0.75)
    }
    const smile = Math.hypot(y + 1.9 - 0.14 * Math.min(4.4, x * x), Math.max(0, Math.abs(x) - 2.1)) - 0.42
    return blend(color, y0, covered(smile, 0.2))
  }
  const torsoPaint: Paint = (p, n) => {
    const [x, y] = [p[0], p[1] + 24]
    let color = s0
    if (n[2] > 0.7) {
      color = panel(rect(x, y, 8.4, 6.6, 1.2), d0, color)
      const dial = Math.hypot(x + 3.6, y - 1.4)
      color = blend(color, [236, 241, 244], covered(dial - 3, 0.2))
      color = blend(color, d0, covered(Math.abs(dial - 2.3) - 0.16, 0.15) * covered(1 - y, 1))
      color = blend(
        color,
        rgb('#C98A1E'),
        covered(
          rect((x + 3.6) * 0.8 - (y - 1.4) * 0.6, (x + 3.6) * 0.6 + (y - 1.4) * 0.8 - 1.1, 0.3, 1.3, 0.2),
          0.15,
        ),
      )
      ;[3.4, 1.2, -1].forEach((row, i) => {
        color = blend(color, i === 0 ? y0 : s0, covered(rect(x - 4, y - row, 2.8, 0.62, 0.5), 0.2))
      })
      for (const k of [0, 1, 2])
        color = blend(color, k === 1 ? y0 : s0, covered(Math.hypot(x + 5.2 - k * 3.2, y + 4.2) - 0.85, 0.2))
    } else if (n[2] < -0.7) {
      color = panel(rect(x, y, 8.4, 6.6, 1.2), s0, color)
      const hatch = ((x + y + 60) % 3.2) - 1.6
      const band = rect(x, y + 4.6, 7, 1, 0.2)
      color = blend(color, blend(y0, d0, covered(Math.abs(hatch) - 0.8, 0.2)), covered(band, 0.2))
      const cell = rect(x, y - 1.4, 4.2, 2.6, 0.5)
      color = blend(color, d0, covered(cell, 0.2))
      color = blend(color, y0, covered(rect(x + 0.8, y - 1.4, 2.4, 1.7, 0.2), 0.2))
      color = blend(color, line, covered(rivets(x, y, 9.4, 7.4), 0.25))
    }
    return color
  }
  const thighPaint: Paint = (p, n) => {
    const [x, y] = [Math.abs(p[0]) - 5.6, p[1] - (hipY + kneeY) / 2]
    if (Math.abs(n[2]) < 0.7) return s0
    const ribs = rect(x, ((y + 40) % 2.2) - 1.1, 3.4, 0.5, 0.4)
    return blend(
      panel(rect(x, y, 4.2, 6.6, 0.9), s0, s0),
      d0,
      covered(Math.max(ribs, Math.abs(y) - 3.2), 0.2),
    )
  }
  const bootPaint: Paint = (p, n) => {
    const [x, y] = [Math.abs(p[0]) - half / 2, p[1] - (kneeY + sole) / 2]
    let color = y0
    if (Math.abs(n[2]) > 0.7) {
      color = blend(color, rgb('#D29F25'), covered(Math.abs(y + 1.4) - 0.2, 0.2))
      color = blend(color, d0, covered(Math.max(rect(x, y - 4.2, 4.4, 2, 0.7)), 0.2))
      for (const k of [-1, 0, 1])
        color = blend(color, y0, covered(rect(x - k * 2.6, y - 4.2, 0.5, 1.1, 0.4), 0.2))
      color = blend(color, rgb('#D29F25'), covered(rivets(x, y + 4.4, 6.2, 0), 0.25))
    }
    return color
  }
  const armPaint: Paint = (p, n) => {
    const [z, y] = [p[2] + 11, p[1]]
    let color = s0
    if (Math.abs(n[0]) > 0.7) {
      color = blend(color, y0, covered(Math.abs(y + 28.6) - 1.1, 0.2))
      color = blend(color, line, covered(Math.abs(Math.abs(y + 28.6) - 2) - 0.16, 0.2))
      color = blend(color, line, covered(rivets(z, y + 24.6, 4.4, 0), 0.25))
    }
    return color
  }
  const forearmPaint: Paint = (p, n) => {
    const [z, y] = [p[2] + 11, p[1] + 39.5]
    if (Math.abs(n[0]) < 0.7) return s0
    return blend(
      panel(rect(z, y, 3.6, 3.4, 0.8), s0, s0),
      d0,
      covered(rect(z, ((y + 30) % 1.7) - 0.85, 2.4, 0.34, 0.3) + (Math.abs(y) > 2.5 ? 3 : 0), 0.2),
    )
  }

  return {
    head: headPaint,
    face: facePaint,
    torso: torsoPaint,
    thigh: thighPaint,
    boot: bootPaint,
    arm: armPaint,
    forearm: forearmPaint,
  }
}
