import { Color, Scene, type WebGLRenderer } from 'three'
import type { PhotoSetting, PixelSize } from '../../picture/studio/photo-request'
import type { Environment } from '../light/environment'
import { LIGHT_RIGS } from '../light/light-rig'
import { createLighting } from '../light/lighting'
import type { LitScene } from '../light/lit-scene'
import { layFloor } from '../light/stage-floor'
import { lampHeight, standingOf } from '../light/standing'
import { behindOf } from '../light/studio-backdrop'
import type { Outfit } from '../outfit/outfit'
import type { Quality } from '../quality'
import { type SoftKey, softKey } from './soft-key'
import type { Tile } from './tiles'

/** A look in front of its backdrop, lit, with its shadow on the floor: what a photograph is taken of. */
export interface PhotoSet extends LitScene {
  /** The largest extent of all that is lit, in meters. */
  readonly reach: number
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
  const { group } = outfit
  const standing = standingOf(outfit.arrangement.carrier)
  const reach = Math.max(outfit.reach, standing.reach)
  const rig = LIGHT_RIGS[light]
  const lighting = createLighting(renderer, quality, reach, rig, environment)
  lighting.lights.position.y = lampHeight(standing)
  const scene = new Scene()
  scene.environment = lighting.environment
  scene.environmentIntensity = lighting.environmentIntensity
  scene.add(lighting.lights, group)
  const place = { reach, floor: standing.floor, key: rig.key.from }
  const behind = backdrop.kind === 'none' ? null : behindOf(backdrop, light, floor ? place : null)
  scene.background = behind?.background ?? null
  if (behind?.sweep) scene.add(behind.sweep)
  const under = floor
    ? layFloor(renderer, scene, {
        look: group,
        standing,
        reach,
        key: lighting.key.position,
        backdrop,
        shade: 'light',
        shadowed: quality === 'high',
      })
    : null

  const [black, white] = [new Color(0, 0, 0), new Color(1, 1, 1)]
  const set: PhotoSet = {
    scene,
    key: lighting.key,
    reach,
    floor: floor ? standing.floor : null,
    soften: () => {
      // The dark line of contact stays.
      for (const cast of under?.casts ?? []) cast.visible = false
      return softKey(set, reach)
    },
    shadows: { due: true },
    clear: behind === null,
    lay: (size, part) => behind?.lay({ x: 0, y: 0, ...size }, part),
    turnTo: (angle) => {
      group.rotation.y = angle
      under?.turn(angle)
    },
    before: (plain) => {
      scene.background = plain === 'black' ? black : white
    },
    dispose: () => {
      under?.strike()
      behind?.dispose()
      lighting.dispose()
      scene.remove(group)
    },
  }
  return set
}
