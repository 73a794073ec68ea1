import { Mesh, PlaneGeometry, ShadowMaterial, Vector3 } from 'three'
import { onDisc, spread } from './jitter'
import type { PhotoSet } from './photo-set'

/** Radius of the softbox that the key light is, in the look's largest extents. */
const SOFTBOX = 0.85
/** How much of the floor's light the key takes with it. */
const DEPTH = 0.16

/** A key light as large as it looks: every frame it stands elsewhere on its softbox, and so do its shadows, the floor's too. */
export interface SoftKey {
  readonly move: (frame: number) => void
  readonly dispose: () => void
}

export function softKey(set: PhotoSet, reach: number): SoftKey {
  const { key, scene } = set
  const middle = key.position.clone()
  const away = middle.clone().sub(key.target.position).normalize()
  const right = new Vector3(0, 1, 0).cross(away).normalize()
  const up = away.clone().cross(right)
  const { camera } = key.shadow
  // What falls on the floor reaches beyond the look.
  camera.left = camera.bottom = -reach * 1.25
  camera.right = camera.top = reach * 1.25
  camera.updateProjectionMatrix()
  const ground = set.floor ? floorOf(reach) : null
  if (ground) {
    set.liftCast()
    scene.add(ground)
  }
  return {
    move(frame) {
      const [x, y] = onDisc(spread(frame, 2))
      key.position
        .copy(middle)
        .addScaledVector(right, x * SOFTBOX * reach)
        .addScaledVector(up, y * SOFTBOX * reach)
      set.shadows.due = true
    },
    dispose() {
      if (!ground) return
      scene.remove(ground)
      ground.geometry.dispose()
      ground.material.dispose()
    },
  }
}

function floorOf(reach: number) {
  const material = new ShadowMaterial({ opacity: DEPTH, depthWrite: false })
  const floor = new Mesh(new PlaneGeometry(reach * 5, reach * 5), material)
  floor.rotation.x = -Math.PI / 2
  floor.receiveShadow = true
  floor.renderOrder = -1
  return floor
}
