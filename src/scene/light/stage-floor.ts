import type { Mesh, MeshStandardMaterial, Object3D, Scene, WebGLRenderer } from 'three'
import type { Backdrop } from '../../picture/studio/photo-request'
import type { Shade } from '../../state/preferences'
import { bakeFloorShadows, castOf, contactsOf } from './floor-shadow'
import { buildStand, standColor } from './stand'
import type { Standing } from './standing'

/** What is under a look: what it stands on, and its shadows on the floor. */
export interface StageFloor {
  /** The shadows of the key light. */
  readonly casts: readonly Object3D[]
  /** Draws the shadows anew, of a look that was turned by an angle about the vertical together with what it stands on. */
  readonly turn: (angle: number) => void
  readonly strike: () => void
}

export interface FloorPlan {
  /** Carrier and charms. */
  readonly look: Object3D
  readonly standing: Standing
  /** The largest extent in meters. */
  readonly reach: number
  readonly key: { readonly x: number; readonly y: number; readonly z: number }
  /** What is behind; the stage's own paper without one. */
  readonly backdrop: Backdrop | null
  readonly shade: Shade
  /** Whether shadows are drawn. */
  readonly shadowed: boolean
}

/** Puts a stand under a look, and the shadows of both on the floor. */
export function layFloor(
  renderer: WebGLRenderer,
  scene: Scene,
  { look, standing, reach, key, backdrop, shade, shadowed }: FloorPlan,
): StageFloor {
  const stand = buildStand(standing, standColor(backdrop, shade))
  scene.add(stand)
  const contacts = contactsOf(reach)
  const kinds = shadowed ? [...contacts, castOf(reach, key)] : []
  const bake = () => {
    const baked = bakeFloorShadows(renderer, [look, stand], -standing.floor, kinds)
    for (const { mesh } of baked) scene.add(mesh)
    return baked
  }
  let shadows = bake()
  const lift = () => {
    for (const { mesh, dispose } of shadows) {
      scene.remove(mesh)
      dispose()
    }
  }
  return {
    get casts() {
      return shadows.slice(contacts.length).map(({ mesh }) => mesh)
    },
    turn(angle) {
      lift()
      look.rotation.y = stand.rotation.y = angle
      shadows = bake()
    },
    strike() {
      lift()
      scene.remove(stand)
      for (const part of stand.children as Mesh<Mesh['geometry'], MeshStandardMaterial>[]) {
        part.geometry.dispose()
        part.material.dispose()
      }
    },
  }
}
