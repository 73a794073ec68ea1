import {
  AddEquation,
  Color,
  CustomBlending,
  FloatType,
  HalfFloatType,
  Mesh,
  NearestFilter,
  OneFactor,
  OrthographicCamera,
  type PerspectiveCamera,
  PlaneGeometry,
  RGBAFormat,
  ShaderMaterial,
  type Texture,
  Vector2,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three'
import type { LitStage } from '../light/lit-scene'
import { claySky, SKY_DIRECTIONS } from '../photo/clay-sky'
import { spread } from '../photo/jitter'
import { pictureTarget } from '../photo/picture-target'
import { AMBIENT, DOUBT } from '../photo/shade'
import { softKey } from '../photo/soft-key'

/** The stage at rest as a picture in studio quality, which gets better with every frame: a soft key light, darker corners and contacts, fine edges. */
export interface StillPicture {
  /** Draws and adds another frame, and shows what there is: the plain picture at first, all its frames in the end. */
  readonly add: () => void
  readonly dispose: () => void
}

/** A still picture of `count` frames of what a camera sees. */
export function stillPicture(
  renderer: WebGLRenderer,
  lit: LitStage,
  camera: PerspectiveCamera,
  count: number,
): StillPicture {
  const { scene, reach } = lit
  const size = renderer.getDrawingBufferSize(new Vector2())
  const { width, height } = size
  const ratio = renderer.getPixelRatio()
  const frame = pictureTarget({ width, height }, renderer)
  const plain = new WebGLRenderTarget(width, height, { ...AS_IT_IS, depthBuffer: false })
  // Sums need floats that can be added to; where there are none, halves do for what is at most a step of 8 bit.
  const type = renderer.extensions.has('EXT_float_blend') ? FloatType : HalfFloatType
  const light = new WebGLRenderTarget(width, height, { ...AS_IT_IS, type, depthBuffer: false })
  const open = new WebGLRenderTarget(width, height, { ...AS_IT_IS, type: HalfFloatType, depthBuffer: false })
  const targets = [frame, plain, light, open]
  const key = softKey(lit, reach)
  const sky = claySky(lit, reach)
  const eye = camera.clone()
  const {
    offsetX: left = 0,
    offsetY: top = 0,
    fullWidth = width / ratio,
    fullHeight = height / ratio,
  } = camera.view ?? {}
  const quad = new Mesh(new PlaneGeometry(2, 2))
  quad.frustumCulled = false
  const flat = new OrthographicCamera(-1, 1, 1, -1, 0, 1)
  const copies = { code: copying('texel'), light: summing('toLight(texel)'), open: summing('texel') }
  const developed = developing(light.texture, open.texture, plain.texture)
  const before = new Color()
  let added = 0

  const draw = () => {
    renderer.shadowMap.needsUpdate = true
    renderer.setRenderTarget(frame)
    renderer.render(scene, eye)
  }
  const put = (material: ShaderMaterial, to: WebGLRenderTarget | null, from?: Texture) => {
    if (from) material.uniforms['from'] = { value: from }
    quad.material = material
    const { autoClear } = renderer
    renderer.autoClear = false
    renderer.setRenderTarget(to)
    renderer.render(quad, flat)
    renderer.autoClear = autoClear
  }
  const look = (x: number, y: number) =>
    eye.setViewOffset(fullWidth, fullHeight, left + x / ratio, top + y / ratio, fullWidth, fullHeight)

  renderer.getClearColor(before)
  const alpha = renderer.getClearAlpha()
  renderer.setClearColor(0, 0)
  for (const target of [light, open]) {
    renderer.setRenderTarget(target)
    renderer.clear()
  }
  renderer.setClearColor(before, alpha)
  draw()
  put(copies.code, plain, frame.texture)

  return {
    add() {
      const [x, y] = spread(added)
      look(x - 0.5, y - 0.5)
      key.move(added)
      for (const cast of lit.casts) cast.visible = false
      draw()
      for (const cast of lit.casts) cast.visible = true
      key.back()
      put(copies.light, light, frame.texture)
      sky.put(Math.floor((added * SKY_DIRECTIONS) / count))
      draw()
      sky.back()
      put(copies.open, open, frame.texture)
      added++
      developed.uniforms['count'] = { value: added }
      developed.uniforms['share'] = { value: added / count }
      put(developed, null)
      // The stage's own shadow was drawn over.
      renderer.shadowMap.needsUpdate = true
    },
    dispose() {
      for (const target of targets) target.dispose()
      for (const material of [...Object.values(copies), developed]) material.dispose()
      quad.geometry.dispose()
      key.dispose()
      sky.dispose()
    },
  }
}

const AS_IT_IS = { format: RGBAFormat, minFilter: NearestFilter, magFilter: NearestFilter } as const

const OVER_ALL = 'void main() { gl_Position = vec4(position.xy, 0.0, 1.0); }'

/** The screen's codes as the light that they stand for, and back (IEC 61966-2-1). */
const CODES = /* glsl */ `
vec4 toLight(vec4 code) {
  vec3 light = mix(code.rgb / 12.92, pow((code.rgb + 0.055) / 1.055, vec3(2.4)), step(0.04045, code.rgb));
  return vec4(light, code.a);
}
vec3 toCode(vec3 light) {
  return mix(light * 12.92, 1.055 * pow(max(light, 0.0), vec3(1.0 / 2.4)) - 0.055, step(0.0031308, light));
}`

function copying(value: string): ShaderMaterial {
  return new ShaderMaterial({
    uniforms: { from: { value: null } },
    depthTest: false,
    depthWrite: false,
    vertexShader: OVER_ALL,
    fragmentShader: /* glsl */ `
      uniform sampler2D from;
      ${CODES}
      void main() {
        vec4 texel = texelFetch(from, ivec2(gl_FragCoord.xy), 0);
        gl_FragColor = ${value};
      }`,
  })
}

const summing = (value: string): ShaderMaterial =>
  Object.assign(copying(value), {
    transparent: true,
    blending: CustomBlending,
    blendEquation: AddEquation,
    blendSrc: OneFactor,
    blendDst: OneFactor,
  })

/** The mean of the frames with less light where less arrives (see `shade`), over the plain picture as far as they are there. */
function developing(light: Texture, open: Texture, plain: Texture): ShaderMaterial {
  return new ShaderMaterial({
    uniforms: {
      light: { value: light },
      open: { value: open },
      plain: { value: plain },
      count: { value: 0 },
      share: { value: 0 },
    },
    depthTest: false,
    depthWrite: false,
    vertexShader: OVER_ALL,
    fragmentShader: /* glsl */ `
      uniform sampler2D light, open, plain;
      uniform float count, share;
      ${CODES}
      void main() {
        ivec2 at = ivec2(gl_FragCoord.xy);
        vec3 mean = toCode(texelFetch(light, at, 0).rgb / count);
        vec3 sums = texelFetch(open, at, 0).rgb;
        float doubt = ${(DOUBT / 255 / SKY_DIRECTIONS).toFixed(5)} * count;
        float closed = (1.0 - (sums.r + doubt) / (sums.g + doubt)) * sums.b / count;
        mean *= pow(1.0 - ${AMBIENT.toFixed(3)} * closed, 1.0 / 2.2);
        // Less than a step of 8 bit, or slow gradients show their steps.
        mean += (fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5) / 255.0;
        gl_FragColor = vec4(mix(texelFetch(plain, at, 0).rgb, mean, smoothstep(0.0, 1.0, share)), 1.0);
      }`,
  })
}
