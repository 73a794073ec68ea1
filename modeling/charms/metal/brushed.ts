import { type Material, metalOf } from '../../kit/materials'
import { normalTexture, tilingNoise } from '../../kit/texture'

/** Metal brushed along U: fine streaks; `anisotropy` draws the highlight out across them. */
export const brushedMetal = async (
  label: string,
  color: string,
  random: () => number,
  {
    roughness = 0.34,
    strength = 0.9,
    anisotropy,
  }: { readonly roughness?: number; readonly strength?: number; readonly anisotropy?: number } = {},
): Promise<Material> => {
  const streaks = tilingNoise(random, 2, 96)
  const fine = tilingNoise(random, 4, 192)
  const map = await normalTexture('brush', 192, (u, v) => 0.6 * streaks(u, v) + 0.4 * fine(u, v), {
    strength,
    quality: 80,
  })
  return metalOf(label, color, roughness, {
    normalMap: map,
    ...(anisotropy === undefined ? {} : { anisotropy }),
  })
}
