import { Color, type Material, type MeshStandardMaterial, type Object3D } from 'three'
import type { Colorway } from '../../look/facts/carrier'
import { materialsOf, roleOf } from '../models/model-cache'

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
  const own = new Map<Material, MeshStandardMaterial>()
  const cloths: { readonly material: MeshStandardMaterial; readonly part: 'hex' | 'trim' }[] = []
  const colored = (material: Material): Material => {
    const part = FOLLOWS[roleOf(material)]
    if (!part) return material
    const known = own.get(material)
    if (known) return known
    const copy = material.clone() as MeshStandardMaterial
    own.set(material, copy)
    cloths.push({ material: copy, part })
    return copy
  }
  carrier.traverse((node) => {
    const materials = materialsOf(node)
    if (materials.length === 0) return
    const next = materials.map(colored)
    Object.assign(node, { material: next.length === 1 ? next[0] : next })
  })

  const from = new Map<Material, Color>()
  const goal = new Map<Material, Color>()
  let share = 1
  const aim = (colorway: Colorway) => {
    for (const { material, part } of cloths) {
      from.set(material, material.color.clone())
      goal.set(material, new Color(colorway[part]))
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
