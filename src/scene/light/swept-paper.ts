import {
  BackSide,
  type BufferGeometry,
  Color,
  Float32BufferAttribute,
  MathUtils,
  Mesh,
  ShaderMaterial,
  SRGBColorSpace,
  type Texture,
  Vector2,
  Vector3,
} from 'three'
import type { Crop } from '../camera/crop'
import { lathe } from './lathe'

/** What is behind the look. */
export interface Behind {
  readonly background: Texture | Color
  /** Stands in the scene with the look; null where there is only a picture behind. */
  readonly sweep: Mesh | null
  /** Lays what lies where the picture is so that what is drawn, `view`, shows its part of the picture; both in the same pixels, from their upper left. */
  readonly lay: (picture: Crop, view: Crop) => void
  readonly dispose: () => void
}

/** Colors of a paper up the wall and down on the floor, 8-bit sRGB. */
export interface Paper {
  readonly top: readonly number[]
  readonly bottom: readonly number[]
}

/** Where a sweep stands: around a look of `reach` meters, `floor` meters below its lowest, lit from `key`. */
export interface SweepPlace {
  readonly reach: number
  readonly floor: number
  readonly key: readonly [x: number, y: number, z: number]
}

/** Radius of the flat floor and of the bend, height of the wall: in the look's largest extents. */
const FLAT = 2.2
const BEND = 1.6
const WALL = 9
const AROUND = 48
/** Between how far out along the paper, in the same, the floor's color becomes the wall's. */
const FADE = [0.8, 4.2] as const
/** How far towards the key the pool of its light lies, and how much of the wall's color the floor takes outside of it. */
const POOL = 0.35
const FALLOFF = 0.34

/** How much of the wall's color the paper has so far out along it, in the look's largest extents: 0…1. */
export const wallShare = (out: number): number => MathUtils.smoothstep(out, FADE[0], FADE[1])

/** A paper that lies on the floor and bends up into a wall all around, with no edge between: whoever stands outside looks in. */
function paperSweep(
  { top, bottom }: Paper,
  { reach, floor, key }: SweepPlace,
): Mesh<BufferGeometry, ShaderMaterial> {
  const bend = Array.from({ length: 17 }, (_, step) => {
    const angle = ((step / 16) * Math.PI) / 2
    return {
      radius: FLAT + BEND * Math.sin(angle),
      height: BEND * (1 - Math.cos(angle)),
      out: FLAT + BEND * angle,
    }
  })
  const points = [
    ...[0, 0.4, 0.8, 1.2, 1.6, 1.9].map((out) => ({ radius: out, height: 0, out })),
    ...bend,
    { radius: FLAT + BEND, height: WALL, out: FLAT + (BEND * Math.PI) / 2 + WALL },
  ]
  const geometry = lathe(
    points.map(({ radius, height }) => [radius * reach, height * reach]),
    AROUND,
  )
  const shares = Array.from({ length: AROUND }, () => points.map(({ out }) => wallShare(out))).flat()
  geometry.setAttribute('share', new Float32BufferAttribute(shares, 1))
  const code = (color: readonly number[]) => new Vector3(color[0], color[1], color[2]).divideScalar(255)
  const pool = new Vector2(key[0], key[2]).setLength(POOL * reach)
  const material = new ShaderMaterial({
    uniforms: {
      top: { value: code(top) },
      bottom: { value: code(bottom) },
      pool: { value: pool },
      reach: { value: reach },
    },
    side: BackSide,
    depthWrite: false,
    vertexShader: /* glsl */ `
      attribute float share;
      varying float vShare;
      varying vec2 vAt;
      void main() {
        vShare = share;
        vAt = position.xz;
        gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
      }`,
    // The grain is below one step of 8 bit and hides the banding that a slow gradient shows.
    fragmentShader: /* glsl */ `
      uniform vec3 top, bottom;
      uniform vec2 pool;
      uniform float reach;
      varying float vShare;
      varying vec2 vAt;
      void main() {
        float dim = ${FALLOFF.toFixed(3)} * smoothstep(0.5, 2.4, distance(vAt, pool) / reach);
        float share = 1.0 - (1.0 - vShare) * (1.0 - dim);
        float grain = fract(sin(dot(gl_FragCoord.xy, vec2(12.9898, 78.233))) * 43758.5453) - 0.5;
        gl_FragColor = vec4(mix(bottom, top, share) + grain / 255.0, 1.0);
      }`,
  })
  const sweep = new Mesh(geometry, material)
  sweep.position.y = -floor
  sweep.renderOrder = -2
  return sweep
}

/** A paper around the look where it stands on a floor. */
export function sweptPaper(paper: Paper, place: SweepPlace): Behind {
  const sweep = paperSweep(paper, place)
  const [r = 0, g = 0, b = 0] = paper.top
  return {
    background: new Color().setRGB(r / 255, g / 255, b / 255, SRGBColorSpace),
    sweep,
    lay: () => {},
    dispose: () => {
      sweep.geometry.dispose()
      sweep.material.dispose()
    },
  }
}
