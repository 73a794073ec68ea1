import { CustomToneMapping, ShaderChunk } from 'three'

/**
 * Khronos PBR Neutral (2024), but with half of its toe. The toe takes away the 4 % that a white room mirrors in any
 * varnish; this room is dimmer than that, and the whole of it turned brown to orange and black cloth to a hole.
 */
const neutral = /* glsl */ `
vec3 CustomToneMapping( vec3 color ) {
  const float start = 0.76;
  color *= toneMappingExposure;
  float low = min( color.r, min( color.g, color.b ) );
  color -= 0.5 * ( low < 0.08 ? low - 6.25 * low * low : 0.04 );
  float peak = max( color.r, max( color.g, color.b ) );
  if ( peak < start ) return color;
  float room = 1.0 - start;
  float newPeak = 1.0 - room * room / ( peak + room - start );
  color *= newPeak / peak;
  return mix( color, vec3( newPeak ), 1.0 - 1.0 / ( 0.15 * ( peak - newPeak ) + 1.0 ) );
}`

// The one door three has for a tone mapping of one's own.
ShaderChunk.tonemapping_pars_fragment = ShaderChunk.tonemapping_pars_fragment.replace(
  'vec3 CustomToneMapping( vec3 color ) { return color; }',
  neutral,
)

/** How light becomes the screen's colors, the same on the stage and in thumbnails. */
export const TRUE_COLORS = CustomToneMapping
