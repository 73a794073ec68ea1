import { Vector3 } from 'three'
import type { Vec3 } from '../../look/facts/vec3'
import { isInSight } from '../../motion/line-of-sight'
import type { Scoring } from '../../scoring/engine'
import type { PhotoView } from '../camera/current-view'
import type { Outfit } from '../outfit/outfit'

const at = new Vector3()
const ahead = new Vector3()

/** How far away, in meters, what the picture is about lies: the charm that leads among those in sight, else the nearest of the carrier. */
export function focusOf(
  { position, rotation }: PhotoView,
  outfit: Outfit,
  { measure, heroOf }: Scoring,
): number {
  ahead.set(0, 0, -1).applyQuaternion(rotation)
  const depthOf = ([x, y, z]: Vec3) => at.set(x, y, z).sub(position).dot(ahead)
  const inSight = measure(outfit.arrangement).filter(({ hung }) => {
    const charm = outfit.charms.get(hung.slot)
    if (!charm) return false
    const { x, y, z } = charm.pose.body.position
    return isInSight(outfit.swing.field, { x, y, z }, position)
  })
  const hero = heroOf(inSight)
  const charm = hero && outfit.charms.get(hero.hung.slot)
  if (charm) {
    const { x, y, z } = charm.pose.body.position
    return Math.max(depthOf([x, y, z]), 0.05)
  }
  return Math.max(Math.min(...outfit.outline.map(depthOf)), 0.05)
}
