import {
  Color,
  DoubleSide,
  Mesh,
  PlaneGeometry,
  ShaderMaterial,
  UniformsLib,
  UniformsUtils,
  Vector3,
} from 'three'
import type { LitScene } from '../light/lit-scene'
import { shadowlessIn } from '../light/shadowless'
import { spread } from './jitter'
import { spanShadow } from './soft-key'

/** Directions that light comes from; one frame each. */
export const SKY_DIRECTIONS = 64
/** How far below the horizon light still comes from: bounced by the floor. */
const LOWEST = -0.25
/** How far away the light stands, in the look's largest extents: within what its shadow sees. */
const DISTANCE = 4

/** An open sky over a scene in clay: what each frame shows is how much of one direction's light arrives. */
export interface ClaySky {
  /** Puts everything in clay, under one of `SKY_DIRECTIONS` directions of the sky alone. */
  readonly put: (direction: number) => void
  /** Leaves the scene as it was. */
  readonly back: () => void
  readonly dispose: () => void
}

/** A sky over a look of `reach` meters, its largest extent. */
export function claySky({ scene, key, floor }: LitScene, reach: number): ClaySky {
  const clay = clayMaterial()
  const ground = floor === null ? null : groundOf(reach, floor)
  const black = new Color(0, 0, 0)
  let undo = () => {}
  return {
    put(direction) {
      const hidden = shadowlessIn(scene)
      const { background } = scene
      // The key light itself goes around: with another light every material would look for its program anew.
      const stood = key.position.clone()
      const narrow = key.shadow.camera.right
      for (const node of hidden) node.visible = false
      if (ground) scene.add(ground)
      scene.overrideMaterial = clay
      scene.background = black
      spanShadow(key, reach * 0.9)
      key.position
        .copy(directionOf(direction))
        .multiplyScalar(reach * DISTANCE)
        .add(key.target.position)
      undo = () => {
        key.position.copy(stood)
        spanShadow(key, narrow)
        scene.background = background
        scene.overrideMaterial = null
        if (ground) scene.remove(ground)
        for (const node of hidden) node.visible = true
      }
    },
    back: () => undo(),
    dispose() {
      clay.dispose()
      ground?.geometry.dispose()
    },
  }
}

/** Evenly over the sky and a little below the horizon. */
function directionOf(index: number): Vector3 {
  const [u, v] = spread(index, 3)
  const height = LOWEST + (1 - LOWEST) * u
  const around = 2 * Math.PI * v
  const flat = Math.sqrt(Math.max(1 - height * height, 0))
  return new Vector3(flat * Math.cos(around), height, flat * Math.sin(around))
}

function groundOf(reach: number, floor: number): Mesh<PlaneGeometry> {
  const ground = new Mesh(new PlaneGeometry(reach * 5, reach * 5))
  ground.rotation.x = -Math.PI / 2
  ground.position.y = -floor
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
