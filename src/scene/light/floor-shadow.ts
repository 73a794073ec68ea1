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

/** The dark line where a thing meets the floor. */
export const contactOf = (reach: number): FloorShadowKind => ({
  edge: reach * 2,
  height: 0.07,
  slant: [0, 0],
  fading: [2, 1],
  blur: [0.026, 0.012],
  opacity: 0.6,
})

/** What a large softbox in this direction throws: soft, and lighter the farther it reaches. */
export const castOf = (reach: number, light: { x: number; y: number; z: number }): FloorShadowKind => ({
  edge: reach * 4,
  height: reach * 1.05,
  slant: [light.x / light.y, light.z / light.y],
  fading: [0.8, 0.85],
  blur: [0.05, 0.03],
  opacity: 0.17,
})

const SIZE = 256

/** Draws a subject's shadows once each: its underside seen from below, sheared along the light, blurred. */
export function bakeFloorShadows(
  renderer: WebGLRenderer,
  subject: Object3D,
  kinds: readonly FloorShadowKind[],
): readonly FloorShadow[] {
  // One of each for all kinds, or their programs were compiled anew for every kind.
  const tools = { silhouette: silhouetteMaterial(), blur: blurMaterial() }
  const shadows = kinds.map((kind) => bakeFloorShadow(renderer, subject, kind, tools))
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
  subject: Object3D,
  kind: FloorShadowKind,
  tools: Tools,
): FloorShadow {
  const { edge, height } = kind
  const filters = { minFilter: LinearFilter, magFilter: LinearFilter }
  const target = new WebGLRenderTarget(SIZE, SIZE, filters)
  const other = new WebGLRenderTarget(SIZE, SIZE, { ...filters, depthBuffer: false })
  const below = new OrthographicCamera(-edge / 2, edge / 2, edge / 2, -edge / 2, 0, height)
  below.position.y = -0.001
  below.rotation.x = Math.PI / 2
  below.updateMatrixWorld()

  const scene = new Scene()
  tools.silhouette.uniforms['slant'] = { value: new Vector2(...kind.slant) }
  tools.silhouette.uniforms['fading'] = { value: new Vector2(...kind.fading) }
  scene.overrideMaterial = tools.silhouette
  const { parent } = subject
  scene.add(subject)
  const before = { color: renderer.getClearColor(new Color()), alpha: renderer.getClearAlpha() }
  const { needsUpdate } = renderer.shadowMap
  renderer.shadowMap.needsUpdate = false
  renderer.setClearColor(0x000000, 0)
  renderer.setRenderTarget(target)
  renderer.clear()
  renderer.render(scene, below)
  scene.remove(subject)
  parent?.add(subject)
  blur(renderer, target, other, kind, tools.blur)
  renderer.setRenderTarget(null)
  renderer.setClearColor(before.color, before.alpha)
  renderer.shadowMap.needsUpdate = needsUpdate
  other.dispose()

  const mesh = shadowPlane(target.texture, kind)
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
    uniforms: { slant: { value: null }, fading: { value: null } },
    side: DoubleSide,
    vertexShader: /* glsl */ `
      uniform vec2 slant;
      void main() {
        vec4 at = modelMatrix * vec4(position, 1.0);
        at.xz -= slant * max(at.y, 0.0);
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
