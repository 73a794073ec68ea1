import {
  DirectionalLight,
  Group,
  HemisphereLight,
  PCFShadowMap,
  type Texture,
  type WebGLRenderer,
} from 'three'
import type { Quality } from '../quality'
import { type Environment, environmentTexture } from './environment'
import { LIGHT_RIGS, type LightRig } from './light-rig'
import { TRUE_COLORS } from './tone-mapping'

export interface Lighting {
  /** Key and rim lights; add to the scene. */
  readonly lights: Group
  readonly key: DirectionalLight
  /** What metal and varnish mirror; null in low quality. */
  readonly environment: Texture | null
  readonly environmentIntensity: number
  dispose(): void
}

/** The lamps for one subject of `reach` meters (its largest extent): the same for the stage and for thumbnails. Without its `shipped` environment one is made here. */
export function createLighting(
  renderer: WebGLRenderer,
  quality: Quality,
  reach: number,
  rig: LightRig = LIGHT_RIGS.daylight,
  shipped: Environment = null,
): Lighting {
  renderer.toneMapping = TRUE_COLORS
  renderer.toneMappingExposure = 1
  const lights = new Group()
  const high = quality === 'high'
  // Without an environment the lamps alone have to light all sides.
  const lamps = [rig.key, rig.rim, rig.back].map(({ color, power, from }, index) => {
    const lamp = new DirectionalLight(color, high ? power : power * (BARE_POWER[index] ?? 1))
    lamp.position.set(...from).multiplyScalar(reach * 2.4)
    lamp.target.position.set(0, reach * 0.45, 0)
    lights.add(lamp, lamp.target)
    return lamp
  })
  const [key = new DirectionalLight()] = lamps
  if (high) castSoftShadow(key, renderer, reach)
  else lights.add(new HemisphereLight(rig.fill.sky, rig.fill.ground, rig.fill.power))

  const environment = high ? environmentTexture(renderer, rig.room, shipped) : null
  return {
    lights,
    key,
    environment,
    environmentIntensity: rig.room.intensity,
    dispose: () => key.shadow.dispose(),
  }
}

const BARE_POWER = [1.16, 1, 1.57]

function castSoftShadow(key: DirectionalLight, renderer: WebGLRenderer, reach: number): void {
  renderer.shadowMap.enabled = true
  renderer.shadowMap.type = PCFShadowMap
  renderer.shadowMap.needsUpdate = true
  key.castShadow = true
  key.shadow.mapSize.set(2048, 2048)
  key.shadow.radius = 4
  key.shadow.bias = -0.0004
  key.shadow.normalBias = reach * 0.003
  const { camera } = key.shadow
  camera.left = camera.bottom = -reach * 0.78
  camera.right = camera.top = reach * 0.78
  camera.near = reach * 2
  camera.far = reach * 8
}
