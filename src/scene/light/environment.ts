import {
  CubeTexture,
  DataTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  Mesh,
  type MeshBasicMaterial,
  PMREMGenerator,
  RGBFormat,
  type Texture,
  UnsignedInt5999Type,
  type WebGLRenderer,
} from 'three'
import type { Light } from '../../look/facts/light'
import { answerFrom } from '../models/ask-ahead'
import {
  ENVIRONMENT_BLUR,
  type EnvironmentLevels,
  environmentUrl,
  LEVEL_EDGES,
  readEnvironment,
} from './environment-file'
import { environmentRoom } from './environment-room'
import type { LightRig } from './light-rig'

/** The environment of a light as shipped; null where its file did not come and it has to be made here. */
export type Environment = EnvironmentLevels | null

const asked = new Map<Light, Promise<Environment>>()
const arrived = new Map<Light, Environment>()

/** Fetches a light's environment, once; asks again after a failure. */
export function loadEnvironment(light: Light): Promise<Environment> {
  const known = asked.get(light)
  if (known) return known
  const coming = fetchEnvironment(light).catch(() => {
    asked.delete(light)
    return null
  })
  asked.set(light, coming)
  coming.then((environment) => arrived.set(light, environment))
  return coming
}

/** What `loadEnvironment` came to; undefined while it is on its way. */
export const environmentOf = (light: Light): Environment | undefined => arrived.get(light)

async function fetchEnvironment(light: Light): Promise<EnvironmentLevels> {
  const url = environmentUrl(light)
  const response = await answerFrom(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return readEnvironment(await response.blob())
}

const textures = new WeakMap<WebGLRenderer, Map<LightRig['room'], Texture>>()

/** The room of a light as materials mirror it; made once for a renderer, as making it anew takes longer than many a picture. */
export function environmentTexture(
  renderer: WebGLRenderer,
  room: LightRig['room'],
  environment: Environment,
): Texture {
  const rooms = textures.get(renderer) ?? new Map<LightRig['room'], Texture>()
  textures.set(renderer, rooms)
  const texture = rooms.get(room) ?? (environment ? uploaded(renderer, environment) : baked(renderer, room))
  rooms.set(room, texture)
  return texture
}

/**
 * three tells a filtered environment by `isPMREMTexture` and the length of `mipmaps`, and takes what was rendered as
 * mirrored. While uploading it reads `mipmaps` as the levels below the first and uploads nothing that was rendered:
 * so it is uploaded first and declared afterwards.
 */
function uploaded(renderer: WebGLRenderer, levels: EnvironmentLevels): Texture {
  const [sharpest = [], ...rest] = levels.map((faces, level) => {
    const edge = LEVEL_EDGES[level] ?? 0
    return faces.map((pixels) => new DataTexture(pixels, edge, edge, RGBFormat, UnsignedInt5999Type))
  })
  const texture = new CubeTexture(sharpest)
  texture.format = RGBFormat
  texture.type = UnsignedInt5999Type
  texture.magFilter = LinearFilter
  texture.minFilter = LinearMipmapLinearFilter
  texture.generateMipmaps = false
  texture.mipmaps = rest.map((faces) => new CubeTexture(faces))
  texture.needsUpdate = true
  renderer.initTexture(texture)
  const mipmaps = LEVEL_EDGES.map((edge) => ({ width: edge, height: edge }))
  return Object.assign(texture, { mipmaps, isRenderTargetTexture: true, isPMREMTexture: true })
}

function baked(renderer: WebGLRenderer, room: LightRig['room']): Texture {
  const scene = environmentRoom(room)
  const generator = new PMREMGenerator(renderer)
  const { texture } = generator.fromScene(scene, ENVIRONMENT_BLUR, 0.1, 40)
  generator.dispose()
  scene.traverse((node) => {
    if (node instanceof Mesh) {
      node.geometry.dispose()
      ;(node.material as MeshBasicMaterial).dispose()
    }
  })
  return texture
}
