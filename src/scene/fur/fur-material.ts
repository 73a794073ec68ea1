import {
  AddEquation,
  CustomBlending,
  type IUniform,
  type Material,
  MeshStandardMaterial,
  OneFactor,
  OneMinusSrcAlphaFactor,
  ShaderChunk,
  type Texture,
  ZeroFactor,
} from 'three'
import { FUR_TILE_MM, FUR_TILE_STRANDS } from './fur-texture'

/**
 * How half-covered pixels of the pile become soft: by MSAA samples (softer; on a transparent canvas their alpha would
 * show), or by discarding in a fine pattern.
 */
export type FurCoverage = 'samples' | 'pattern'

/** What a model's author asks for in the extras of a material (`fur`). */
export interface FurExtras {
  readonly lengthMm: number
  /** U holds the pile's relative length (0…1) instead of a texture coordinate. */
  readonly lengthInU?: boolean
}

/** Values that change while the fur is shown; shared by the skin and the shells of one mesh. */
export interface FurUniforms {
  readonly furPile: IUniform<Texture>
  /** Length of the pile in the mesh's own units. */
  readonly furLength: IUniform<number>
  readonly furLengthMm: IUniform<number>
  /** Texture tiles per unit of the mesh. */
  readonly furTiles: IUniform<number>
  readonly furShells: IUniform<number>
}

export function furUniforms(pile: Texture, { lengthMm }: FurExtras, mmPerUnit: number): FurUniforms {
  // Short velvet is made of finer strands than long pile.
  const fineness = Math.min(1.5, Math.max(0.75, 1.32 - lengthMm * 0.1))
  return {
    furPile: { value: pile },
    furLength: { value: lengthMm / mmPerUnit },
    furLengthMm: { value: lengthMm },
    furTiles: { value: (mmPerUnit / FUR_TILE_MM) * fineness },
    furShells: { value: 0 },
  }
}

/** The extras of a furry material, or null for any other. */
export function furExtrasOf(material: Material): FurExtras | null {
  const extras: unknown = material.userData['fur']
  if (typeof extras !== 'object' || extras === null) return null
  const { lengthMm, lengthInU } = extras as Readonly<Record<string, unknown>>
  if (typeof lengthMm !== 'number' || !(lengthMm > 0)) return null
  return { lengthMm, lengthInU: lengthInU === true }
}

/** The pile itself: drawn instanced, shell 0 at the tips, the last one next to the skin. */
export function shellMaterial(
  base: MeshStandardMaterial,
  extras: FurExtras,
  uniforms: FurUniforms,
  coverage: FurCoverage,
): MeshStandardMaterial {
  const shells = new MeshStandardMaterial({ roughness: 0.82, metalness: 0, vertexColors: base.vertexColors })
  // One color object for skin and pile: whoever tints the one tints the other.
  shells.color = base.color
  shells.map = base.map
  shells.envMapIntensity = base.envMapIntensity
  shells.userData['role'] = base.userData['role']
  if (coverage === 'samples') {
    shells.alphaToCoverage = true
    // Coverage already weighs the samples, so color is written as it is; only alpha keeps what a transparent canvas has.
    shells.blending = CustomBlending
    shells.blendEquation = AddEquation
    shells.blendSrc = OneFactor
    shells.blendDst = ZeroFactor
    shells.blendSrcAlpha = OneFactor
    shells.blendDstAlpha = OneMinusSrcAlphaFactor
  }
  inject(shells, extras, uniforms, 'shell', coverage)
  return shells
}

/** What is seen between the strands: dark while there are shells, full and grown by the pile's bulk without them. */
export function skinMaterial(
  base: MeshStandardMaterial,
  extras: FurExtras,
  uniforms: FurUniforms,
): MeshStandardMaterial {
  const skin = base.clone()
  skin.color = base.color
  inject(skin, extras, uniforms, 'skin', 'pattern')
  return skin
}

type Layer = 'shell' | 'skin'

function inject(
  material: MeshStandardMaterial,
  extras: FurExtras,
  uniforms: FurUniforms,
  layer: Layer,
  coverage: FurCoverage,
): void {
  const lengthInU = extras.lengthInU === true
  material.defines = {
    ...material.defines,
    FUR_SHELL: layer === 'shell' ? 1 : 0,
    FUR_SAMPLES: coverage === 'samples' ? 1 : 0,
    FUR_LENGTH_IN_U: lengthInU ? 1 : 0,
  }
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, uniforms)
    shader.vertexShader = weave(shader.vertexShader, vertexPars, [
      ['#include <beginnormal_vertex>', vertexNormal],
      ['#include <begin_vertex>', 'vec3 transformed = furPosition;'],
    ])
    const lit = layer === 'shell' ? wrapped(shader.fragmentShader) : shader.fragmentShader
    const dyed = layer === 'shell' ? lit.replace('#include <map_fragment>', fragmentDye) : lit
    shader.fragmentShader = weave(dyed.replace('#include <color_fragment>', fragmentShade), fragmentPars, [
      ['#include <alphatest_fragment>', layer === 'shell' ? fragmentPile : fragmentSkin],
      ['#include <normal_fragment_maps>', layer === 'shell' ? fragmentNormal : ''],
      ['#include <aomap_fragment>', layer === 'shell' ? fragmentRim : ''],
    ])
  }
  const key = `fur ${layer} ${coverage} ${lengthInU}`
  material.customProgramCacheKey = () => key
}

/** How far light reaches round pile, as the cosine of the angle past a right one at which it ends. */
const WRAP = 0.4

/** Light reaches round pile: strands stand up into it where their skin is turned away already. */
function wrapped(source: string): string {
  const lambert = 'float dotNL = saturate( dot( geometryNormal, directLight.direction ) );'
  const soft = `float dotNL = saturate( ( dot( geometryNormal, directLight.direction ) + ${WRAP.toFixed(2)} ) / ${(1 + WRAP).toFixed(2)} );`
  return source.replace(
    '#include <lights_physical_pars_fragment>',
    ShaderChunk.lights_physical_pars_fragment.replace(lambert, soft),
  )
}

/** Puts `pars` before main() and every snippet behind the include it is named by; begin_vertex is replaced. */
function weave(source: string, pars: string, snippets: readonly (readonly [string, string])[]): string {
  return snippets.reduce(
    (text, [include, snippet]) =>
      text.replace(include, include.includes('begin_vertex') ? snippet : `${include}\n${snippet}`),
    source.replace('void main() {', `${pars}\nvoid main() {`),
  )
}

const vertexPars = /* glsl */ `
uniform float furLength;
uniform float furLengthMm;
uniform float furTiles;
uniform float furShells;
varying vec3 vFurRoot;
varying vec3 vFurNormal;
varying vec3 vFurLook;`

/** vFurLook: height 0…1, tone, relative length. Combing waves over a few millimeters, and the tips follow the world's gravity however the charm swings. */
const vertexNormal = /* glsl */ `
float furPileLength = 1.0;
#if FUR_LENGTH_IN_U == 1
furPileLength = uv.x;
#endif
vFurRoot = position * furTiles;
vFurNormal = objectNormal;
vec3 furAt = vFurRoot * 13.0;
vec3 furWave = sin( furAt.yzx * 0.31 + vec3( 0.3, 1.7, 4.1 ) ) + 0.7 * sin( furAt.zxy * 0.83 + vec3( 2.2, 0.4, 5.3 ) );
vec3 furBroad = sin( furAt.zxy * 0.17 + vec3( 1.3, 3.7, 0.1 ) );
#if FUR_SHELL == 1
float furHeight = 1.0 - float( gl_InstanceID ) / furShells;
float furLong = smoothstep( 1.0, 5.0, furLengthMm );
vec3 furDown = normalize( ( vec4( 0.0, - 1.0, 0.0, 0.0 ) * modelMatrix ).xyz );
vec3 furWay = furWave * 0.16 + furDown * ( mix( 0.25, 0.75, furLong ) * furHeight );
furWay -= objectNormal * dot( furWay, objectNormal );
vec3 furStrand = normalize( objectNormal + furWay * furHeight );
vec3 furPosition = position + furStrand * ( furLength * furPileLength * furHeight * ( 1.0 + 0.07 * ( furBroad.x + furWave.y ) ) );
objectNormal = normalize( objectNormal + furWay * 0.45 );
#else
float furHeight = 0.0;
vec3 furPosition = position + objectNormal * ( furShells > 0.0 ? 0.0 : 0.6 * furLength * furPileLength );
#endif
vFurLook = vec3( furHeight, 1.0 + 0.035 * ( furBroad.y + furBroad.z ) + 0.02 * furWave.x, furPileLength );`

const fragmentPars = /* glsl */ `
uniform sampler2D furPile;
uniform mat3 normalMatrix;
uniform float furShells;
uniform float furLengthMm;
varying vec3 vFurRoot;
varying vec3 vFurNormal;
varying vec3 vFurLook;`

/**
 * Baked occlusion as it is among strands that light each other: less deep where they are pale, and in their own color
 * (multi-bounce fit of Jiménez et al. 2016, Practical Real-Time Strategies for Accurate Indirect Occlusion, eq. 10).
 */
const fragmentShade = /* glsl */ `
#ifdef USE_COLOR
vec3 furOpen = mix( vColor.rgb, vec3( 1.0 ), 0.2 );
vec3 furBounced = ( ( furOpen * ( 2.0404 * diffuseColor.rgb - 0.3324 ) + 0.6417 - 4.7951 * diffuseColor.rgb ) * furOpen + 0.6903 + 2.7552 * diffuseColor.rgb ) * furOpen;
diffuseColor.rgb *= max( furOpen, furBounced );
#endif`

/**
 * Strands, and the tufts they stand in, are looked up along the axis the surface faces most, pixel by pixel, from where the strand is rooted: no UVs
 * and no seams, as a seam only trims single strands. Derivatives are taken before choosing, so mip levels stay whole.
 */
const fragmentDye = /* glsl */ `
vec3 furFacing = abs( vFurNormal );
vec3 furDx = dFdx( vFurRoot );
vec3 furDy = dFdy( vFurRoot );
bool furX = furFacing.x > furFacing.y && furFacing.x > furFacing.z;
bool furY = ! furX && furFacing.y > furFacing.z;
vec2 furUv = furX ? vFurRoot.zy : ( furY ? vFurRoot.xz : vFurRoot.xy );
vec2 furUvX = furX ? furDx.zy : ( furY ? furDx.xz : furDx.xy );
vec2 furUvY = furX ? furDy.zy : ( furY ? furDy.xz : furDy.xy );
vec4 furStrandAt = textureGrad( furPile, furUv, furUvX, furUvY );
vec4 furTuft = textureGrad( furPile, furUv * 0.23 + 0.37, furUvX * 0.23, furUvY * 0.23 );
#if defined( USE_MAP ) && FUR_LENGTH_IN_U == 1
// Each strand is dyed at its root, and roots stand a little to this and that side of where one dye meets another.
vec2 furDyed = vMapUv + vec2( 0.0, ( furStrandAt.g - 0.5 ) * min( furLengthMm, 3.0 ) * 3.2 / float( textureSize( map, 0 ).y ) );
diffuseColor *= texture2D( map, furDyed );
#else
#include <map_fragment>
#endif`

/** How much of a strand a shell cuts, and its shade: dark and deep in color at the root, light at the tip. */
const fragmentPile = /* glsl */ `
float furTufted = 0.85 * smoothstep( 0.1, 1.0, vFurLook.z ) * smoothstep( 0.5, 2.6, furLengthMm );
float furStep = max( length( furUvX ), length( furUvY ) ) * ${FUR_TILE_STRANDS.toFixed(1)};
float furHeight = vFurLook.x;
float furBlur = mix( 0.07, 0.4, smoothstep( 0.35, 1.6, furStep ) );
float furLevel = furHeight * 0.93 + ( 0.55 - furTuft.r ) * 0.32 * furTufted * furHeight + ( furStrandAt.g - 0.5 ) / furShells * 0.8;
float furCover = smoothstep( furLevel - furBlur, furLevel + furBlur, furStrandAt.r );
if ( vFurLook.z < 0.04 ) discard;
#if FUR_SAMPLES == 1
if ( furCover < 0.06 ) discard;
diffuseColor.a = furCover;
#else
if ( furCover < 0.35 + 0.3 * fract( 52.9829189 * fract( dot( gl_FragCoord.xy, vec2( 0.06711056, 0.00583715 ) ) ) ) ) discard;
#endif
float furDepth = mix( 1.0, furHeight, min( 1.0, vFurLook.z * 1.4 ) );
// Pale strands light each other: among them roots are not as dark, and one strand is much like the next.
float furPale = smoothstep( 0.25, 0.75, dot( diffuseColor.rgb, vec3( 0.2126, 0.7152, 0.0722 ) ) );
float furVaried = 1.0 - 0.5 * furPale;
diffuseColor.rgb = pow( diffuseColor.rgb, vec3( 1.0 + 0.7 * furPale * ( 1.0 - furDepth ) ) );
diffuseColor.rgb *= mix( mix( 0.42, 0.78, furPale ), 1.03, pow( furDepth, 0.8 ) ) * ( 1.0 + 0.28 * furVaried * ( furStrandAt.g - 0.5 ) )
  * mix( 1.0, 0.99 + 0.36 * furVaried * ( furTuft.r - 0.55 ), furTufted ) * vFurLook.y;
diffuseColor.rgb = mix( diffuseColor.rgb, min( diffuseColor.rgb * 1.15 + 0.014, vec3( 1.0 ) ), smoothstep( 0.6, 1.0, furHeight ) );`

const fragmentSkin = /* glsl */ `
diffuseColor.rgb *= vFurLook.y * ( furShells > 0.0 ? mix( 0.85, 0.42, min( 1.0, vFurLook.z * 1.4 ) ) : 1.0 );`

const fragmentNormal = /* glsl */ `
vec2 furLean = furStrandAt.ba * 2.0 - 1.0 + ( furTuft.ba * 2.0 - 1.0 ) * 0.6 * furTufted;
vec3 furTilt = furX ? vec3( 0.0, furLean.y, furLean.x ) : ( furY ? vec3( furLean.x, 0.0, furLean.y ) : vec3( furLean, 0.0 ) );
normal = normalize( normal + normalize( normalMatrix * vec3( 1.0, 0.0, 0.0 ) ) * furTilt.x * 0.55
  + normalize( normalMatrix * vec3( 0.0, 1.0, 0.0 ) ) * furTilt.y * 0.55
  + normalize( normalMatrix * vec3( 0.0, 0.0, 1.0 ) ) * furTilt.z * 0.55 );`

/**
 * Pile seen edge on is lit through: its rim is brighter than a surface of its color. Lamps are not mirrored
 * between strands: seen and lit edge on, single tips would flash white. Pale strands hand light on: shade among them is lighter, and warmer.
 */
const fragmentRim = /* glsl */ `
float furEdge = pow( 1.0 - saturate( dot( nonPerturbedNormal, normalize( vViewPosition ) ) ), 2.5 ) * furHeight;
reflectedLight.directDiffuse *= 1.0 + 0.3 * furEdge;
reflectedLight.indirectDiffuse *= ( 1.0 + 0.45 * furEdge ) * mix( vec3( 1.0 ), vec3( 1.32, 1.26, 1.2 ), furPale );
reflectedLight.directSpecular = vec3( 0.0 );
reflectedLight.indirectSpecular *= 0.3;`
