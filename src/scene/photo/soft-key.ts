import { type DirectionalLight, Mesh, PlaneGeometry, ShadowMaterial, Vector3 } from 'three'
import type { LitScene } from '../light/lit-scene'
import { onDisc, spread } from './jitter'

/** Radius of the softbox that the key light is, in the look's largest extents. */
const SOFTBOX = 0.85
/** How much of the floor's light the key takes with it. */
const DEPTH = 0.16

/** A key light as large as it looks: every frame it stands elsewhere on its softbox, and so do its shadows, the floor's too. */
export interface SoftKey {
  readonly move: (frame: number) => void
  /** Leaves the scene as it was. */
  readonly back: () => void
  readonly dispose: () => void
}

/** A softbox in place of the key light of a look of `reach` meters, its largest extent. */
export function softKey({ scene, key, floor }: LitScene, reach: number): SoftKey {
  const middle = key.position.clone()
  const away = middle.clone().sub(key.target.position).normalize()
  const right = new Vector3(0, 1, 0).cross(away).normalize()
  const up = away.clone().cross(right)
  const ground = floor === null ? null : groundOf(reach, floor)
  const narrow = key.shadow.camera.right
  return {
    move(frame) {
      // What falls on the floor reaches beyond the look.
      spanShadow(key, reach * 1.25)
      if (ground) scene.add(ground)
      const [x, y] = onDisc(spread(frame, 2))
      key.position
        .copy(middle)
        .addScaledVector(right, x * SOFTBOX * reach)
        .addScaledVector(up, y * SOFTBOX * reach)
    },
    back() {
      spanShadow(key, narrow)
      if (ground) scene.remove(ground)
      key.position.copy(middle)
    },
    dispose() {
      ground?.geometry.dispose()
      ground?.material.dispose()
    },
  }
}

/** Lets the shadow of a light see so many meters to each side. */
export function spanShadow({ shadow: { camera } }: DirectionalLight, half: number): void {
  camera.left = camera.bottom = -half
  camera.right = camera.top = half
  camera.updateProjectionMatrix()
}

/** Shows the key's shadow on the floor and nothing else. */
function groundOf(reach: number, floor: number) {
  const material = new ShadowMaterial({ opacity: DEPTH, depthWrite: false })
  const ground = new Mesh(new PlaneGeometry(reach * 5, reach * 5), material)
  ground.rotation.x = -Math.PI / 2
  ground.position.y = -floor
  ground.receiveShadow = true
  ground.renderOrder = -1
  return ground
}
