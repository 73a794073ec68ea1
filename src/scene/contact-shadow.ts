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

export interface ContactShadow {
  readonly mesh: Mesh
  dispose(): void
}

const SIZE = 256

/**
 * The dark line where a thing meets the floor: its underside seen from below, fading with height, blurred.
 * Drawn once per subject. `edge` is the plane's side and `height` what still counts as touching, in meters.
 */
export function bakeContactShadow(
  renderer: WebGLRenderer,
  subject: Object3D,
  edge: number,
  height: number,
): ContactShadow {
  const target = new WebGLRenderTarget(SIZE, SIZE, { minFilter: LinearFilter, magFilter: LinearFilter })
  const other = new WebGLRenderTarget(SIZE, SIZE, { depthBuffer: false })
  const below = new OrthographicCamera(-edge / 2, edge / 2, edge / 2, -edge / 2, 0, height)
  below.position.y = -0.001
  below.rotation.x = Math.PI / 2
  below.updateMatrixWorld()

  const depth = new ShaderMaterial({
    side: DoubleSide,
    vertexShader: 'void main() { gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0); }',
    fragmentShader:
      'void main() { float near = 1.0 - gl_FragCoord.z; gl_FragColor = vec4(0.0, 0.0, 0.0, near * near); }',
  })
  const scene = new Scene()
  scene.overrideMaterial = depth
  const parent = subject.parent
  scene.add(subject)
  const before = { color: renderer.getClearColor(new Color()), alpha: renderer.getClearAlpha() }
  const shadows = renderer.shadowMap.needsUpdate
  renderer.shadowMap.needsUpdate = false
  renderer.setClearColor(0x000000, 0)
  renderer.setRenderTarget(target)
  renderer.clear()
  renderer.render(scene, below)
  scene.remove(subject)
  parent?.add(subject)

  const blur = blurMaterial()
  const quad = new Mesh(new PlaneGeometry(2, 2), blur)
  quad.frustumCulled = false
  const flat = new OrthographicCamera(-1, 1, 1, -1, 0, 1)
  for (const radius of [7, 3]) {
    for (const [from, to, step] of [
      [target, other, new Vector2(radius / SIZE, 0)],
      [other, target, new Vector2(0, radius / SIZE)],
    ] as const) {
      blur.uniforms['source'] = { value: from.texture }
      blur.uniforms['step'] = { value: step }
      renderer.setRenderTarget(to)
      renderer.clear()
      renderer.render(quad, flat)
    }
  }
  renderer.setRenderTarget(null)
  renderer.setClearColor(before.color, before.alpha)
  renderer.shadowMap.needsUpdate = shadows
  depth.dispose()
  blur.dispose()
  quad.geometry.dispose()
  other.dispose()

  const mesh = shadowPlane(target.texture, edge)
  return {
    mesh,
    dispose: () => {
      mesh.geometry.dispose()
      ;(mesh.material as MeshBasicMaterial).dispose()
      target.dispose()
    },
  }
}

function shadowPlane(texture: Texture, edge: number): Mesh {
  const material = new MeshBasicMaterial({
    map: texture,
    color: 0x000000,
    transparent: true,
    depthWrite: false,
    opacity: 0.62,
    toneMapped: false,
  })
  const mesh = new Mesh(new PlaneGeometry(edge, edge), material)
  mesh.rotation.x = -Math.PI / 2
  // The picture was taken from below, so it is mirrored front to back.
  mesh.scale.y = -1
  material.side = DoubleSide
  mesh.position.y = 0.0006
  mesh.renderOrder = -1
  return mesh
}

function blurMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    uniforms: { source: { value: null }, step: { value: new Vector2() } },
    depthTest: false,
    vertexShader: 'varying vec2 vAt; void main() { vAt = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }',
    fragmentShader: /* glsl */ `
      uniform sampler2D source; uniform vec2 step; varying vec2 vAt;
      void main() {
        float sum = 0.0, weight = 0.0;
        for (int i = -6; i <= 6; i++) {
          float w = exp(-float(i * i) / 18.0);
          sum += texture2D(source, vAt + step * float(i) / 2.5).a * w;
          weight += w;
        }
        gl_FragColor = vec4(0.0, 0.0, 0.0, sum / weight);
      }`,
  })
}
