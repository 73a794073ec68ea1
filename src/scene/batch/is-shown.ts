import type { Object3D } from 'three'

/** Whether a node and everything that it is in are shown. */
export function isShown(node: Object3D): boolean {
  for (let at: Object3D | null = node; at; at = at.parent) if (!at.visible) return false
  return true
}
