import { Color, Scene, type WebGLRenderer } from 'three'
import type { PhotoSetting, PixelSize } from '../../picture/studio/photo-request'
import type { Environment } from '../light/environment'
import { bakeFloorShadows, castOf, contactOf, type FloorShadow } from '../light/floor-shadow'
import { LIGHT_RIGS } from '../light/light-rig'
import { createLighting } from '../light/lighting'
import type { LitScene } from '../light/lit-scene'
import { studioBackdrop } from '../light/studio-backdrop'
import type { Outfit } from '../outfit/outfit'
import type { Quality } from '../quality'
import { type SoftKey, softKey } from './soft-key'
import type { Tile } from './tiles'

/** A look in front of its backdrop, lit, with its shadow on the floor: what a photograph is taken of. */
export interface PhotoSet extends LitScene {
  /** Makes the key light as large as it looks; its drawn shadow goes off the floor for good. */
  readonly soften: () => SoftKey
  /** Whether light or look moved since shadows were last drawn; the stage's own are none of this set's business. */
  readonly shadows: { due: boolean }
  /** Whether the picture is clear where nothing stands. */
  readonly clear: boolean
  /** Lays the backdrop for one part of the picture. */
  readonly lay: (size: PixelSize, part: Tile) => void
  /** Turns the look on its spot, to an angle about the vertical; the light stays where it is. */
  readonly turnTo: (angle: number) => void
  /** Puts something plain behind, to see what covers it. */
  readonly before: (backdrop: 'black' | 'white') => void
  readonly dispose: () => void
}

export function buildSet(
  renderer: WebGLRenderer,
  outfit: Outfit,
  { backdrop, light, floor }: PhotoSetting,
  quality: Quality,
  environment: Environment,
): PhotoSet {
  const { reach, carrier, group } = outfit
  const lighting = createLighting(renderer, quality, reach, LIGHT_RIGS[light], environment)
  const scene = new Scene()
  scene.environment = lighting.environment
  scene.environmentIntensity = lighting.environmentIntensity
  scene.add(lighting.lights, group)

  const bakeShadows = () =>
    floor && quality === 'high'
      ? bakeFloorShadows(renderer, carrier, [contactOf(reach), castOf(reach, lighting.key.position)])
      : []
  let shadows: readonly FloorShadow[] = bakeShadows()
  const lift = (lifted: typeof shadows) => {
    for (const { mesh, dispose } of lifted) {
      scene.remove(mesh)
      dispose()
    }
  }
  for (const { mesh } of shadows) scene.add(mesh)

  const behind = backdrop.kind === 'none' ? null : studioBackdrop(backdrop, light)
  scene.background = behind?.texture ?? null
  const [black, white] = [new Color(0, 0, 0), new Color(1, 1, 1)]
  const set: PhotoSet = {
    scene,
    key: lighting.key,
    floor: floor ? 0 : null,
    soften: () => {
      // The dark line of contact stays.
      const [, ...cast] = shadows
      lift(cast)
      shadows = shadows.slice(0, 1)
      return softKey(set, reach)
    },
    shadows: { due: true },
    clear: behind === null,
    lay: (size, part) => behind?.lay({ x: 0, y: 0, ...size }, part),
    turnTo: (angle) => {
      lift(shadows)
      // A shadow is drawn of the carrier alone, which has to be turned itself for it.
      group.rotation.y = 0
      carrier.rotation.y = angle
      shadows = bakeShadows()
      for (const { mesh } of shadows) scene.add(mesh)
      carrier.rotation.y = 0
      group.rotation.y = angle
    },
    before: (plain) => {
      scene.background = plain === 'black' ? black : white
    },
    dispose: () => {
      lift(shadows)
      behind?.texture.dispose()
      lighting.dispose()
      scene.remove(group)
    },
  }
  return set
}
