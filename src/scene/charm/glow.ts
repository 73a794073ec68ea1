import { Color, type MeshStandardMaterial, type Object3D } from 'three'
import { materialsOf, roleOf } from '../models/model-cache'

/** A material that shines by itself, taken into one charm's own hands. */
export interface Glow {
  readonly material: MeshStandardMaterial
  /** Its emission at full brightness. */
  readonly full: number
  /** Whether it was modeled without a color of its own. */
  readonly tinted: boolean
}

/** The light of a lamp whose color nobody names. */
export const CANDLE = '#ffe2b0'

const PREFIX = 'glow'

/** Gives the shining parts of a charm materials of their own, colored like its light. */
export function takeGlows(body: Object3D, lightHex: string | null): readonly Glow[] {
  const glows: Glow[] = []
  body.traverse((node) => {
    const shines = node.name.startsWith(PREFIX) || node.parent?.name.startsWith(PREFIX)
    if (!shines) return
    const own = materialsOf(node).map((material) => {
      const copy = material.clone() as MeshStandardMaterial
      // A screen or lamp that was modeled dark shines in the color the catalog names.
      const tinted = copy.emissive.getHex() === 0 || !copy.emissiveMap
      if (copy.emissive.getHex() === 0) copy.emissive = new Color(lightHex ?? CANDLE)
      glows.push({ material: copy, full: Math.max(copy.emissiveIntensity, 1.6), tinted })
      return copy
    })
    if (own.length > 0) Object.assign(node, { material: own.length === 1 ? own[0] : own })
  })
  return glows
}

/** Film that throws light back to where it comes from, taken into one charm's own hands. */
export function takeReflectors(body: Object3D): readonly MeshStandardMaterial[] {
  const films: MeshStandardMaterial[] = []
  body.traverse((node) => {
    const [material] = materialsOf(node)
    if (!material || roleOf(material) !== 'reflective') return
    const own = material.clone() as MeshStandardMaterial
    own.emissive = own.color.clone()
    own.emissiveMap = own.map
    own.emissiveIntensity = 0
    films.push(own)
    Object.assign(node, { material: own })
  })
  return films
}

export interface Brightness {
  /** 0 is dark, 1 full. */
  readonly level: number
  /** Whether it goes on changing: then frames are needed. */
  readonly lives: boolean
}

const BREATH_SECONDS = 5
const DARK: Brightness = { level: 0, lives: false }

/**
 * How bright the `index`-th point of a lamp in a state is, at a time in seconds; `still` holds the mean of what would
 * change. States that this does not know (a mood's color, a projection) shine steadily.
 */
export function brightnessOf(state: string | null, seconds: number, still: boolean, index = 0): Brightness {
  switch (state) {
    case null:
    case 'off':
      return DARK
    case 'breathe':
      // A breath dwells at its low point: exp(sin) is steeper up than down.
      return changing(still, 0.66, () => breath(Math.exp(Math.sin((2 * Math.PI * seconds) / BREATH_SECONDS))))
    case 'breathe_4_6':
      return changing(still, 0.6, () => 0.14 + 0.86 * fourSix(seconds % 10))
    case 'flicker':
      return changing(still, 0.8, () => 0.8 + 0.13 * flame(seconds))
    case 'drift':
      return changing(still, 0.7, () => 0.55 + 0.45 * Math.sin(seconds * 0.9 + index * 2.1))
    case 'scatter':
      return changing(still, 0.8, () => 0.55 + 0.45 * Math.sin(seconds * 3.1 + index * 2.7))
    default:
      return { level: 1, lives: false }
  }
}

const changing = (still: boolean, mean: number, now: () => number): Brightness =>
  still ? { level: mean, lives: false } : { level: now(), lives: true }

const breath = (wave: number) => 0.16 + (0.84 * (wave - 1 / Math.E)) / (Math.E - 1 / Math.E)

/** Four seconds in, six out: the pace that calms (0…1 over ten seconds). */
function fourSix(time: number): number {
  const share = time < 4 ? time / 4 : 1 - (time - 4) / 6
  return share * share * (3 - 2 * share)
}

const flame = (seconds: number) =>
  Math.sin(seconds * 11.3) * 0.5 + Math.sin(seconds * 17.9 + 1.3) * 0.3 + Math.sin(seconds * 4.7) * 0.4

/** Whether a charm that can be switched off is on; what has no switch never runs by itself. */
export const isOn = (state: string | null, states: readonly string[]): boolean =>
  states.includes('off') && shownState(state, states) !== 'off'

/** The state a lamp shows: its own, or the first of the charm's. */
export function shownState(state: string | null, states: readonly string[]): string | null {
  return state ?? states[0] ?? null
}
