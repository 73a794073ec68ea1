import { Color, type Material, type Object3D } from 'three'
import type { Colorway } from '../../look/facts/carrier'
import { takeMaterials } from '../models/take-materials'

export interface Tint {
  /** Colors the cloth at once. */
  set(colorway: Colorway): void
  /** Starts a change; `step` carries it out. */
  aim(colorway: Colorway): void
  /** Moves on by seconds; true while there is more to come. */
  step(seconds: number): boolean
  /** Frees the colored cloth. */
  dispose(): void
}

const SECONDS = 0.2
const FOLLOWS: Readonly<Record<string, 'hex' | 'trim'>> = { fabric_main: 'hex', fabric_trim: 'trim' }

/** Takes the cloth of a carrier into its own hands: its materials become this carrier's, free to be colored. */
export function takeTint(carrier: Object3D): Tint {
  const cloths = takeMaterials(carrier, (role) => FOLLOWS[role] !== undefined).flatMap(
    ({ material, role }) => {
      const part = FOLLOWS[role]
      return part ? [{ material, part }] : []
    },
  )

  const from = new Map<Material, Color>()
  const goal = new Map<Material, Color>()
  let share = 1
  const aim = (colorway: Colorway) => {
    const next = cloths.map(({ material, part }) => ({ material, color: new Color(colorway[part]) }))
    // A color that it has, or is on its way to, wants no more frames.
    if (next.every(({ material, color }) => goal.get(material)?.equals(color))) return
    for (const { material, color } of next) {
      from.set(material, material.color.clone())
      goal.set(material, color)
    }
    share = 0
  }
  const step = (seconds: number) => {
    if (share >= 1) return false
    share = Math.min(share + seconds / SECONDS, 1)
    const eased = 1 - (1 - share) ** 3
    for (const { material } of cloths) {
      const start = from.get(material)
      const end = goal.get(material)
      if (start && end) material.color.lerpColors(start, end, eased)
    }
    return share < 1
  }
  return {
    aim,
    step,
    set: (colorway) => {
      aim(colorway)
      step(SECONDS)
    },
    dispose: () => {
      for (const { material } of cloths) material.dispose()
    },
  }
}
