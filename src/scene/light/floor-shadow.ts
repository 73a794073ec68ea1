import {
  Color,
  DoubleSide,
  LinearFilter,
  Mesh,
  MeshBasicMaterial,
  type Object3D,
  OrthographicCamera,
  PlaneGeometry,
  Scene,
  ShaderMaterial,
  type Texture,
  Vector2,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three'
import { shadowlessIn } from './shadowless'

export interface FloorShadow {
  readonly mesh: Mesh
  dispose(): void
}

/** A shadow on the floor as a picture. Lengths in meters. */
export interface FloorShadowKind {
  /** Side of the square it is drawn on. */
  readonly edge: number
  /** What is higher than this throws none. */
  readonly height: number
  /** How far x and z move a meter down: zero looks straight from below, else along the light. */
  readonly slant: readonly [x: number, z: number]
  /** Exponent of the fading with height, and how much fades. */
  readonly fading: readonly [power: number, share: number]
  /** Blur radii in meters, one pass each. */
  readonly blur: readonly number[]
  readonly opacity: number
}

/** What is dark where a thing meets the floor: a line close to it, and a haze around. */
export const contactsOf = (reach: number): readonly FloorShadowKind[] => {
  // What is small has small shadows.
  const size = Math.min(Math.max(reach / 0.5, 0.35), 1)
  return [
    {
      edge: reach * 1.8,
      height: 0.03 * size,
      slant: [0, 0],
      fading: [1.6, 1],
      blur: [0.009 * size, 0.005 * size],
      opacity: 0.42,
    },
    {
      edge: reach * 2.4,
      height: 0.16 * size,
      slant: [0, 0],
      fading: [2, 1],
      blur: [0.06 * size, 0.035 * size],
      opacity: 0.46,
    },
  ]
}

/** What a large softbox in this direction throws: soft, and lighter the farther it reaches. */
export const castOf = (reach: number, light: { x: number; y: number; z: number }): FloorShadowKind => ({
  edge: reach * 4,
  height: reach * 1.05,
  slant: [light.x / light.y, light.z / light.y],
  fading: [0.8, 0.85],
  blur: [reach * 0.1, reach * 0.06],
  opacity: 0.2,
})

const SIZE = 256

/** Draws the shadows of subjects on a floor at this height once each: seen from below, sheared along the light, blurred. */
export function bakeFloorShadows(
  renderer: WebGLRenderer,
  subjects: readonly Object3D[],
  floor: number,
  kinds: readonly FloorShadowKind[],
): readonly FloorShadow[] {
  // One of each for all kinds, or their programs were compiled anew for every kind.
  const tools = { silhouette: silhouetteMaterial(), blur: blurMaterial() }
  const shadowless = subjects.flatMap(shadowlessIn)
  for (const node of shadowless) node.visible = false
  const shadows = kinds.map((kind) => bakeFloorShadow(renderer, subjects, floor, kind, tools))
  for (const node of shadowless) node.visible = true
  tools.silhouette.dispose()
  tools.blur.dispose()
  return shadows
}

interface Tools {
  readonly silhouette: ShaderMaterial
  readonly blur: ShaderMaterial
}

function bakeFloorShadow(
  renderer: WebGLRenderer,
  subjects: readonly Object3D[],
  floor: number,
  kind: FloorShadowKind,
  tools: Tools,
): FloorShadow {
  const { edge, height } = kind
  const filters = { minFilter: LinearFilter, magFilter: LinearFilter }
  const target = new WebGLRenderTarget(SIZE, SIZE, filters)
  const other = new WebGLRenderTarget(SIZE, SIZE, { ...filters, depthBuffer: false })
  const below = new OrthographicCamera(-edge / 2, edge / 2, edge / 2, -edge / 2, 0, height)
  below.position.y = floor - 0.001
  below.rotation.x = Math.PI / 2
  below.updateMatrixWorld()

  const scene = new Scene()
  tools.silhouette.uniforms['slant'] = { value: new Vector2(...kind.slant) }
  tools.silhouette.uniforms['ground'] = { value: floor }
  tools.silhouette.uniforms['fading'] = { value: new Vector2(...kind.fading) }
  scene.overrideMaterial = tools.silhouette
  const parents = subjects.map(({ parent }) => parent)
  scene.add(...subjects)
  const before = { color: renderer.getClearColor(new Color()), alpha: renderer.getClearAlpha() }
  const { needsUpdate } = renderer.shadowMap
  renderer.shadowMap.needsUpdate = false
  renderer.setClearColor(0x000000, 0)
  renderer.setRenderTarget(target)
  renderer.clear()
  renderer.render(scene, below)
  scene.remove(...subjects)
  for (const [index, subject] of subjects.entries()) parents[index]?.add(subject)
  blur(renderer, target, other, kind, tools.blur)
  renderer.setRenderTarget(null)
  renderer.setClearColor(before.color, before.alpha)
  renderer.shadowMap.needsUpdate = needsUpdate
  other.dispose()

  const mesh = shadowPlane(target.texture, kind)
  mesh.position.y += floor
  return {
    mesh,
    dispose: () => {
      mesh.geometry.dispose()
      ;(mesh.material as MeshBasicMaterial).dispose()
      target.dispose()
    },
  }
}

function blur(
  renderer: WebGLRenderer,
  target: WebGLRenderTarget,
  other: WebGLRenderTarget,
  { blur: radii, edge }: FloorShadowKind,
  material: ShaderMaterial,
): void {
  const quad = new Mesh(new PlaneGeometry(2, 2), material)
  quad.frustumCulled = false
  const flat = new OrthographicCamera(-1, 1, 1, -1, 0, 1)
  for (const radius of radii) {
    const step = radius / edge / 6
    for (const [from, to, way] of [
      [target, other, new Vector2(step, 0)],
      [other, target, new Vector2(0, step)],
    ] as const) {
      material.uniforms['source'] = { value: from.texture }
      material.uniforms['way'] = { value: way }
      renderer.setRenderTarget(to)
      renderer.clear()
      renderer.render(quad, flat)
    }
  }
  quad.geometry.dispose()
}

function shadowPlane(texture: Texture, { edge, opacity }: FloorShadowKind): Mesh {
  const material = new MeshBasicMaterial({
    map: texture,
    color: 0x000000,
    transparent: true,
    depthWrite: false,
    side: DoubleSide,
    forceSinglePass: true,
    opacity,
    toneMapped: false,
  })
  const mesh = new Mesh(new PlaneGeometry(edge, edge), material)
  mesh.rotation.x = -Math.PI / 2
  // The picture was taken from below, so it is mirrored front to back.
  mesh.scale.y = -1
  mesh.position.y = 0.0006
  mesh.renderOrder = -1
  return mesh
}

function silhouetteMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    uniforms: { slant: { value: null }, ground: { value: 0 }, fading: { value: null } },
    side: DoubleSide,
    vertexShader: /* glsl */ `
      uniform vec2 slant;
      uniform float ground;
      void main() {
        vec4 at = vec4(position, 1.0);
        #ifdef USE_INSTANCING
          at = instanceMatrix * at;
        #endif
        at = modelMatrix * at;
        at.xz -= slant * max(at.y - ground, 0.0);
        gl_Position = projectionMatrix * viewMatrix * at;
      }`,
    fragmentShader: /* glsl */ `
      uniform vec2 fading;
      void main() {
        gl_FragColor = vec4(0.0, 0.0, 0.0, pow(1.0 - gl_FragCoord.z * fading.y, fading.x));
      }`,
  })
}

function blurMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    uniforms: { source: { value: null }, way: { value: new Vector2() } },
    depthTest: false,
    vertexShader: 'varying vec2 vAt; void main() { vAt = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }',
    fragmentShader: /* glsl */ `
      uniform sampler2D source; uniform vec2 way; varying vec2 vAt;
      void main() {
        float sum = 0.0, weight = 0.0;
        for (int i = -9; i <= 9; i++) {
          float w = exp(-float(i * i) / 36.0);
          sum += texture2D(source, vAt + way * float(i)).a * w;
          weight += w;
        }
        gl_FragColor = vec4(0.0, 0.0, 0.0, sum / weight);
      }`,
  })
}
