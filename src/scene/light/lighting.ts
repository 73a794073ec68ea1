import {
  BackSide,
  BoxGeometry,
  Color,
  DirectionalLight,
  DoubleSide,
  Group,
  HemisphereLight,
  Mesh,
  MeshBasicMaterial,
  PCFShadowMap,
  PlaneGeometry,
  PMREMGenerator,
  Scene,
  type Texture,
  type WebGLRenderer,
} from 'three'
import type { Quality } from '../quality'
import { LIGHT_RIGS, type LightRig } from './light-rig'
import { TRUE_COLORS } from './tone-mapping'

export interface Studio {
  /** Key and rim lights; add to the scene. */
  readonly lights: Group
  readonly key: DirectionalLight
  /** What metal and varnish mirror; null in low quality. */
  readonly environment: Texture | null
  readonly environmentIntensity: number
  dispose(): void
}

/** Edge of the environment's cube in pixels: enough for a sharp softbox edge on a 15 mm clasp. */
const ENVIRONMENT_SIZE = 128

/** Light for one subject of `reach` meters (its largest extent): the same for the stage and for thumbnails. */
export function createStudio(
  renderer: WebGLRenderer,
  quality: Quality,
  reach: number,
  rig: LightRig = LIGHT_RIGS.daylight,
): Studio {
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

  const environment = high ? environmentOf(renderer, rig.room) : null
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

const baked = new WeakMap<WebGLRenderer, Map<LightRig['room'], Texture>>()

/** The room that metal and varnish mirror; baked once for a renderer, as it takes longer than many a picture. */
function environmentOf(renderer: WebGLRenderer, room: LightRig['room']): Texture {
  const rooms = baked.get(renderer) ?? new Map<LightRig['room'], Texture>()
  baked.set(renderer, rooms)
  const environment = rooms.get(room) ?? bakeEnvironment(renderer, room)
  rooms.set(room, environment)
  return environment
}

function bakeEnvironment(renderer: WebGLRenderer, { walls, panels }: LightRig['room']): Texture {
  const room = new Scene()
  const box = new Mesh(
    new BoxGeometry(12, 7, 12),
    new MeshBasicMaterial({ color: new Color(...walls), side: BackSide }),
  )
  box.position.y = 1.5
  room.add(box)
  for (const { light, size, at } of panels) {
    const panel = new Mesh(
      new PlaneGeometry(...size),
      new MeshBasicMaterial({ color: new Color(...light), side: DoubleSide }),
    )
    panel.position.set(...at)
    panel.lookAt(0, 0, 0)
    room.add(panel)
  }
  const generator = new PMREMGenerator(renderer)
  const { texture } = generator.fromScene(room, 0.02, 0.1, 40, { size: ENVIRONMENT_SIZE })
  generator.dispose()
  room.traverse((node) => {
    if (node instanceof Mesh) {
      node.geometry.dispose()
      ;(node.material as MeshBasicMaterial).dispose()
    }
  })
  return texture
}
