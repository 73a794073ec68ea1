import { PMREMGenerator, type Texture, WebGLRenderer } from 'three'
import type { Light } from '../../src/look/facts/light'
import { ENVIRONMENT_BLUR, ENVIRONMENT_EDGE, LEVEL_EDGES } from '../../src/scene/light/environment-file'
import { environmentRoom } from '../../src/scene/light/environment-room'
import { LIGHT_RIGS } from '../../src/scene/light/light-rig'

declare global {
  interface Window {
    /** The filtered room of a light: linear radiance of all levels and faces one after the other, RGBA. */
    environment?: (light: Light) => readonly number[]
  }
}

/** three lifts every size to 256. */
class SmallGenerator extends PMREMGenerator {
  protected _cubeSize = 0
  protected _setSize(): void {
    this._cubeSize = ENVIRONMENT_EDGE
  }
}

const renderer = new WebGLRenderer()

window.environment = (light) => {
  const room = environmentRoom(LIGHT_RIGS[light].room)
  const { texture } = new SmallGenerator(renderer).fromScene(room, ENVIRONMENT_BLUR, 0.1, 40)
  return LEVEL_EDGES.flatMap((edge, level) =>
    Array.from({ length: 6 }, (_, face) => [...pixelsOf(texture, face, level, edge)]).flat(),
  )
}

function pixelsOf(texture: Texture, face: number, level: number, edge: number): Float32Array {
  const gl = renderer.getContext() as WebGL2RenderingContext
  const { __webglTexture } = renderer.properties.get(texture) as { readonly __webglTexture: WebGLTexture }
  gl.bindFramebuffer(gl.FRAMEBUFFER, gl.createFramebuffer())
  const side = gl.TEXTURE_CUBE_MAP_POSITIVE_X + face
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, side, __webglTexture, level)
  const pixels = new Float32Array(4 * edge * edge)
  gl.readPixels(0, 0, edge, edge, gl.RGBA, gl.FLOAT, pixels)
  return pixels
}
