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
import type { Quality } from './quality'
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
export function createStudio(renderer: WebGLRenderer, quality: Quality, reach: number): Studio {
  renderer.toneMapping = TRUE_COLORS
  renderer.toneMappingExposure = 1
  const lights = new Group()
  const high = quality === 'high'

  const key = new DirectionalLight('#fff3e4', high ? 2.5 : 2.9)
  key.position.set(-0.95, 1.5, 1.35).multiplyScalar(reach * 2.4)
  key.target.position.set(0, reach * 0.45, 0)
  if (high) castSoftShadow(key, renderer, reach)

  const rim = new DirectionalLight('#dfe9ff', 1.35)
  rim.position.set(1.15, 1.1, -1.25).multiplyScalar(reach * 2.4)
  rim.target.position.copy(key.target.position)

  const back = new DirectionalLight('#fff6ec', high ? 0.7 : 1.1)
  back.position.set(-1.0, 0.7, -1.1).multiplyScalar(reach * 2.4)
  back.target.position.copy(key.target.position)

  lights.add(key, key.target, rim, rim.target, back, back.target)
  if (!high) {
    const fill = new HemisphereLight('#ffffff', '#cfc7bd', 1.5)
    lights.add(fill)
  }

  const environment = high ? bakeEnvironment(renderer) : null
  return {
    lights,
    key,
    environment,
    environmentIntensity: 0.62,
    dispose: () => {
      environment?.dispose()
      key.shadow.dispose()
    },
  }
}

function castSoftShadow(key: DirectionalLight, renderer: WebGLRenderer, reach: number): void {
  renderer.shadowMap.enabled = true
  renderer.shadowMap.type = PCFShadowMap
  // Turning the camera moves no shadow: whoever moves something asks for a new one.
  renderer.shadowMap.autoUpdate = false
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

/** A photographer's room: dim walls, a large softbox above, a tall one beside the key, strips for edges. */
function bakeEnvironment(renderer: WebGLRenderer): Texture {
  const room = new Scene()
  const walls = new Mesh(
    new BoxGeometry(12, 7, 12),
    new MeshBasicMaterial({ color: new Color(0.3, 0.295, 0.29), side: BackSide }),
  )
  walls.position.y = 1.5
  room.add(walls)
  const panel = (light: number, width: number, height: number, at: readonly [number, number, number]) => {
    const mesh = new Mesh(
      new PlaneGeometry(width, height),
      new MeshBasicMaterial({ color: new Color(light, light * 0.985, light * 0.96), side: DoubleSide }),
    )
    mesh.position.set(...at)
    mesh.lookAt(0, 0, 0)
    room.add(mesh)
  }
  // Overhead, beside the key, an edge strip at the right, two behind, and the bright floor they all fall on.
  panel(6, 6, 4.6, [0, 4.8, 0.4])
  panel(9, 2.4, 4.4, [-4.4, 1.7, 2.9])
  panel(8, 0.8, 4.8, [4.6, 1.2, 2.2])
  panel(6, 2, 3.6, [3.4, 1.8, -4.4])
  panel(4, 1.2, 3.6, [-3.8, 1.2, -4.2])
  // A narrow one near the camera draws the bright line along rims that face it.
  panel(3.2, 3.2, 0.5, [0.6, 2.9, 5])
  panel(0.9, 9, 9, [0, -1.9, 0])
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
