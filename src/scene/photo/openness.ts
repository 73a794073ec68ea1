import {
  Color,
  DirectionalLight,
  DoubleSide,
  Mesh,
  type Object3D,
  PlaneGeometry,
  ShaderMaterial,
  Sprite,
  UniformsLib,
  UniformsUtils,
  Vector3,
  type WebGLRenderer,
} from 'three'
import type { PixelSize, Watch } from '../../picture/studio/photo-request'
import type { PhotoView } from '../camera/current-view'
import { openFrameReader } from './frame-reader'
import { spread } from './jitter'
import type { PhotoSet } from './photo-set'
import type { SampleOffset } from './photo-view'

/** Directions that light comes from; one frame each. */
const DIRECTIONS = 64
/** How far below the horizon light still comes from: bounced by the floor. */
const LOWEST = -0.25
/** Light (sums of bytes) that counts as open, so that what hardly faces any of it is not judged by that. */
const DOUBT = 250

/** How much of the light from all around reaches what each pixel shows, 0…1, from the upper left. */
export async function openness(
  renderer: WebGLRenderer,
  set: PhotoSet,
  {
    size,
    view,
    nudges,
    reach,
  }: { size: PixelSize; view: PhotoView; nudges: readonly SampleOffset[]; reach: number },
  { signal, onProgress }: Watch,
): Promise<Float32Array> {
  const { scene } = set
  const clay = clayMaterial()
  const sky = skyLight(reach)
  const ground = set.floor ? groundOf(reach) : null
  const hidden = withoutShadow(scene)
  const lights = scene.children.filter((child) => child === set.lights)
  const { background } = scene
  const put = () => {
    for (const node of [...hidden, ...lights]) node.visible = false
    scene.add(sky, sky.target)
    if (ground) scene.add(ground)
    scene.overrideMaterial = clay
    scene.background = new Color(0, 0, 0)
  }
  const back = () => {
    scene.background = background
    scene.overrideMaterial = null
    scene.remove(sky, sky.target)
    if (ground) scene.remove(ground)
    for (const node of [...hidden, ...lights]) node.visible = true
  }

  const reached = new Float32Array(size.width * size.height)
  const sent = new Float32Array(size.width * size.height)
  const covered = new Float32Array(size.width * size.height)
  put()
  const shutter = openFrameReader(renderer, { ...set, clear: false, lay: () => {} }, size)
  try {
    for (let index = 0; index < DIRECTIONS; index++) {
      sky.position
        .copy(directionOf(index))
        .multiplyScalar(reach * 3)
        .add(sky.target.position)
      set.shadows.due = true
      for (const part of shutter.parts) {
        signal?.throwIfAborted()
        const nudge = nudges[index % nudges.length]
        if (!nudge) continue
        const frame = await shutter.draw(view, part, nudge)
        if (frame.kind !== 'opaque') continue
        for (let row = 0; row < part.height; row++) {
          let from = (part.height - 1 - row) * part.width * 4
          let to = (part.y + row) * size.width + part.x
          for (const end = to + part.width; to < end; to++, from += 4) {
            reached[to] = (reached[to] ?? 0) + (frame.bytes[from] ?? 0)
            sent[to] = (sent[to] ?? 0) + (frame.bytes[from + 1] ?? 0)
            covered[to] = (covered[to] ?? 0) + (frame.bytes[from + 2] ?? 0)
          }
        }
      }
      onProgress?.((index + 1) / DIRECTIONS)
    }
  } finally {
    back()
    shutter.dispose()
    clay.dispose()
    sky.dispose()
    ground?.geometry.dispose()
  }
  // At an outline the backdrop takes part as much as it is seen.
  return reached.map((light, pixel) => {
    const closed = 1 - (light + DOUBT) / ((sent[pixel] ?? 0) + DOUBT)
    return 1 - closed * ((covered[pixel] ?? 0) / 255 / DIRECTIONS)
  })
}

/** Evenly over the sky and a little below the horizon. */
function directionOf(index: number): Vector3 {
  const [u, v] = spread(index, 3)
  const height = LOWEST + (1 - LOWEST) * u
  const around = 2 * Math.PI * v
  const flat = Math.sqrt(Math.max(1 - height * height, 0))
  return new Vector3(flat * Math.cos(around), height, flat * Math.sin(around))
}

function skyLight(reach: number): DirectionalLight {
  const light = new DirectionalLight('#ffffff', 1)
  light.target.position.set(0, reach * 0.45, 0)
  light.castShadow = true
  light.shadow.mapSize.set(1024, 1024)
  light.shadow.radius = 3
  light.shadow.bias = -0.0006
  light.shadow.normalBias = reach * 0.004
  const { camera } = light.shadow
  camera.left = camera.bottom = -reach * 0.9
  camera.right = camera.top = reach * 0.9
  camera.near = reach
  camera.far = reach * 5
  return light
}

/** Everything that throws no shadow: shine, film, pile and what lies on the floor. */
function withoutShadow(root: Object3D): readonly Object3D[] {
  const found: Object3D[] = []
  root.traverse((node) => {
    if (node.visible && (node instanceof Sprite || (node instanceof Mesh && !node.castShadow)))
      found.push(node)
  })
  return found
}

function groundOf(reach: number): Mesh<PlaneGeometry> {
  const ground = new Mesh(new PlaneGeometry(reach * 5, reach * 5))
  ground.rotation.x = -Math.PI / 2
  ground.receiveShadow = true
  return ground
}

/** Red: light of one direction that arrives. Green: that would, were nothing in the way. Blue: something is there. */
function clayMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    lights: true,
    side: DoubleSide,
    uniforms: UniformsUtils.clone(UniformsLib.lights),
    vertexShader: /* glsl */ `
      #include <common>
      #include <shadowmap_pars_vertex>
      varying vec3 vFacing;
      void main() {
        #include <beginnormal_vertex>
        #include <defaultnormal_vertex>
        #include <begin_vertex>
        #include <project_vertex>
        #include <worldpos_vertex>
        #include <shadowmap_vertex>
        vFacing = transformedNormal;
      }`,
    fragmentShader: /* glsl */ `
      #include <common>
      #include <packing>
      #include <lights_pars_begin>
      #include <shadowmap_pars_fragment>
      #include <shadowmask_pars_fragment>
      varying vec3 vFacing;
      void main() {
        vec3 facing = normalize( vFacing ) * ( gl_FrontFacing ? 1.0 : -1.0 );
        float sent = max( dot( facing, directionalLights[ 0 ].direction ), 0.0 );
        gl_FragColor = vec4( sent * getShadowMask(), sent, 1.0, 1.0 );
      }`,
  })
}
