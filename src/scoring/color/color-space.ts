// The conversions alone: a registered mode would bring the grammar of all CSS colors along.
import { convertRgbToLab65, convertRgbToOklab, parseHex } from 'culori/fn'

/** One color in the spaces the formulas are written in. Angles in degrees, 0…360. */
export interface ColorPoint {
  /** CIELAB, D65: L 0…100. */
  readonly lab: {
    readonly L: number
    readonly a: number
    readonly b: number
    readonly C: number
    readonly h: number
  }
  /** OKLab (Ottosson 2020): L 0…1. */
  readonly ok: {
    readonly L: number
    readonly a: number
    readonly b: number
    readonly C: number
    readonly h: number
  }
}

const known = new Map<string, ColorPoint>()

function polar(L: number, a: number, b: number): ColorPoint['lab'] {
  const h = (Math.atan2(b, a) * 180) / Math.PI
  return { L, a, b, C: Math.hypot(a, b), h: h < 0 ? h + 360 : h }
}

/** The color of a `#rrggbb` text; anything unreadable counts as mid gray. Remembered by text. */
export function colorPoint(hex: string): ColorPoint {
  const found = known.get(hex)
  if (found) return found
  const rgb = parseHex(hex)
  const lab = rgb ? convertRgbToLab65(rgb) : { l: 53.6, a: 0, b: 0 }
  const ok = rgb ? convertRgbToOklab(rgb) : { l: 0.6, a: 0, b: 0 }
  const point: ColorPoint = { lab: polar(lab.l, lab.a, lab.b), ok: polar(ok.l, ok.a, ok.b) }
  known.set(hex, point)
  return point
}

/** Angle between two hues, 0…180°. */
export function hueGap(a: number, b: number): number {
  const d = Math.abs(a - b) % 360
  return d > 180 ? 360 - d : d
}
