import {
  type Material,
  Mesh,
  MeshPhysicalMaterial,
  type Object3D,
  type WebGLProgramParametersWithUniforms,
} from 'three'

/** How light goes through a material, as its author says in its extras (`passes`). */
interface Passing {
  /** Glass bends what is behind it; frost scatters it and shows what is inside as a blur. */
  readonly kind: 'glass' | 'frost'
  /** How much deeper the color is where light goes the longest way; 1 is a color as it is named. */
  readonly depth: number
  /** Glass: its bore as a share of its radius, 0 none. Frost: what is inside, as a share of half its longest side. */
  readonly inside: number
  /** Linear; the thread in the bore, the lamp inside. */
  readonly insideColor: readonly [number, number, number]
}

/**
 * Lets light through all of `root` that is of glass or frost: without a pass of its own, as what is seen through it is the
 * room of the light, not the picture. To be called before the tree is cloned or shown.
 */
export function letLightThrough(root: Object3D): void {
  const made = new Map<Material, SeeThroughMaterial>()
  root.traverse((node) => {
    if (!(node instanceof Mesh) || Array.isArray(node.material)) return
    const { material } = node
    if (!(material instanceof MeshPhysicalMaterial) || !material.userData['passes']) return
    const own = made.get(material) ?? new SeeThroughMaterial().copy(material)
    made.set(material, own)
    node.material = own
  })
}

/** A class, not a changed material: copies of it let light through as well. */
class SeeThroughMaterial extends MeshPhysicalMaterial {
  override onBeforeCompile(shader: WebGLProgramParametersWithUniforms): void {
    const passing = passingOf(this)
    if (!passing) return
    const { kind, depth, inside, insideColor } = passing
    Object.assign(shader.uniforms, {
      passDepth: { value: depth },
      passInside: { value: inside },
      passInsideColor: { value: insideColor },
    })
    shader.vertexShader = shader.vertexShader
      .replace('void main() {', `${vertexPars}\nvoid main() {`)
      .replace('#include <project_vertex>', `#include <project_vertex>\n${vertexRay}`)
    shader.fragmentShader = shader.fragmentShader
      .replace('void main() {', `${fragmentPars}\nvoid main() {`)
      .replace('#include <aomap_fragment>', `#include <aomap_fragment>\n${kind === 'glass' ? glass : frost}`)
  }

  override customProgramCacheKey(): string {
    return `through ${passingOf(this)?.kind}`
  }
}

/** Copies that leave the app lose what the author said, and with it the code. */
const passingOf = ({ userData }: Material): Passing | undefined => userData['passes'] as Passing | undefined

/** Place on the mesh, 1 at the ends of its longest side, and the way on from the eye, both in its own frame. */
const vertexPars = /* glsl */ `
varying vec3 vPassAt;
varying vec3 vPassLook;`

const vertexRay = /* glsl */ `
vPassAt = position;
vPassLook = ( vec4( mvPosition.xyz, 0.0 ) * modelViewMatrix ).xyz;`

const fragmentPars = /* glsl */ `
uniform mat4 modelViewMatrix;
uniform float passDepth;
uniform float passInside;
uniform vec3 passInsideColor;
varying vec3 vPassAt;
varying vec3 vPassLook;
vec3 passRoom( vec3 way, float blur ) {
#ifdef ENVMAP_TYPE_PMREM
	return textureLod( envMap, envMapRotation * transformDirectionByInverseViewMatrix( way, viewMatrix ), roughnessToMip( blur ) ).rgb * envMapIntensity;
#else
	return vec3( 0.5 );
#endif
}`

/**
 * A ball lens of crown glass (index 1.5), whatever the shape: its normal tells where on the ball a point is. The room
 * stands upside down in it, light gathers opposite to where it comes in, and the bore runs up its middle, magnified.
 */
const glass = /* glsl */ `
vec3 passIn = refract( - geometryViewDir, normal, 0.667 );
float passPath = - dot( passIn, normal );
vec3 passFar = normal + 2.0 * passPath * passIn;
vec3 passOut = refract( passIn, - passFar, 1.5 );
vec3 passTint = pow( diffuseColor.rgb, vec3( passDepth * passPath ) );
float passRim = pow2( 1.0 - saturate( dot( normal, geometryViewDir ) ) );
vec3 passHaze = 1.6 * passRoom( passOut, 1.0 );
vec3 passLight = passRoom( passOut, 0.1 ) * 1.4 + passHaze * ( 1.0 - passRim );
#if NUM_DIR_LIGHTS > 0
float passGathered = saturate( dot( passOut, directionalLights[ 0 ].direction ) );
passLight += directionalLights[ 0 ].color * ( 0.5 * pow2( pow4( passGathered ) ) + 0.18 * passGathered );
#endif
vec3 passAxis = normalize( ( modelViewMatrix * vec4( 0.0, 1.0, 0.0, 0.0 ) ).xyz );
float passAway = abs( dot( normal, normalize( cross( passIn, passAxis ) ) ) ) / max( passInside, 0.001 );
vec3 passSeen = passTint * passLight;
float passWire = 1.0 - smoothstep( 0.8, 1.0, passAway );
// The wire is round: bright along its middle, dark where it turns away; its light comes only half the way.
passSeen = mix( passSeen, sqrt( passTint ) * passInsideColor * passHaze * mix( 0.5, 2.3, 1.0 - pow2( passAway ) ), 0.9 * passWire * step( 0.01, passInside ) );
reflectedLight.directDiffuse *= 0.1;
reflectedLight.indirectDiffuse = passSeen * mix( 1.0, 0.6, passRim );`

/** Scattering plastic: what is thick is deep in color, what is thin is lit from behind, and what is inside shows as a blur. */
const frost = /* glsl */ `
vec3 passNormal = normalize( ( vec4( normal, 0.0 ) * modelViewMatrix ).xyz );
vec3 passWay = normalize( mix( normalize( vPassLook ), - passNormal, 0.4 ) );
float passDeep = max( - dot( vPassAt, passWay ), 0.0 );
float passAway = length( vPassAt + passWay * passDeep ) / max( passInside, 0.001 );
float passFacing = saturate( dot( normal, geometryViewDir ) );
float passThick = passFacing * saturate( 1.6 * passDeep );
vec3 passTint = pow( diffuseColor.rgb, vec3( passDepth * passThick ) );
float passLamp = ( 1.0 - smoothstep( 0.4, 1.5, passAway ) ) * 0.75;
vec3 passLit = reflectedLight.directDiffuse + reflectedLight.indirectDiffuse;
vec3 passBehind = passRoom( normalize( mix( - geometryViewDir, - normal, 0.3 ) ), 0.75 ) * diffuseColor.rgb;
reflectedLight.directDiffuse = mix( passLit * 0.86, dot( passLit, vec3( 0.333 ) ) * passInsideColor, passLamp ) * passTint;
reflectedLight.indirectDiffuse = passBehind * ( 0.25 + 0.75 * ( 1.0 - passThick ) );`
