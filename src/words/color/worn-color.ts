import type { Arrangement } from '../../look/arrangement'
import { CLOTH, type Colorway, TRIM } from '../../look/facts/carrier'
import type { RegionId } from '../../look/ids'
import { colorwayName } from '../catalog-names'
import type { FirstLanguage } from '../language'
import { colorPhrase } from './color-phrase'

/** What a part of a carrier is called, as a title; its id when nobody named it. */
export const regionName = (region: RegionId, { names }: FirstLanguage): string =>
  region === TRIM ? names.tints.trim : region === CLOTH ? names.tints.cloth : region

/** What the color is called that a carrier is worn in, as a title: its colorway's name, or one's own color in words. */
export function wornColorName(
  { carrier, colorway }: Pick<Arrangement, 'carrier' | 'colorway'>,
  language: FirstLanguage,
): string {
  const say = language.names.tints
  const comes: Colorway = carrier.colorways.find(({ id }) => id === colorway.id) ?? colorway
  if (!isSame(comes.hex, colorway.hex)) return say.asName(colorPhrase(colorway.hex, language))
  const name = colorwayName(carrier, colorway.id, language)
  return isSame(comes.trim, colorway.trim) ? name : say.withTrim(name, colorPhrase(colorway.trim, language))
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
