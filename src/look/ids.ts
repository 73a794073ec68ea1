declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

export type CharmId = Id<'charm'>
export type CarrierId = Id<'carrier'>
export type ColorwayId = Id<'colorway'>
export type AnchorId = Id<'anchor'>
export type MechanismId = Id<'mechanism'>
/** A part of a carrier that has one color: `cloth`, `trim`, a panel. */
export type RegionId = Id<'region'>
/** Charms and carriers that come together from one vendor: `vendor:pack`. */
export type PackId = Id<'pack'>
/** A place for one charm; made and read by `look/slot.ts` alone. */
export type SlotId = Id<'slot'>

export const charmId = (text: string): CharmId => text as CharmId
export const carrierId = (text: string): CarrierId => text as CarrierId
export const colorwayId = (text: string): ColorwayId => text as ColorwayId
export const anchorId = (text: string): AnchorId => text as AnchorId
export const mechanismId = (text: string): MechanismId => text as MechanismId
export const regionId = (text: string): RegionId => text as RegionId

/** Longest id of anything, in characters. */
export const MAX_ID_LENGTH = 64

/**
 * Where a charm or carrier comes from, by its id: the built-in catalog (`pl-bear`), its owner's own hands
 * (`own:q3x7…`), a vendor's pack (`vendor:pack:item`). Anything else is foreign: kept as written, never looked up.
 */
export type IdKind = 'built_in' | 'own' | 'pack_item' | 'foreign'

const BUILT_IN = /^[a-z][a-z0-9_-]*$/
const OWN = /^own:[a-z2-7]{10}$/
const PACK = /^(?!own:)[a-z0-9_-]+:[a-z0-9_-]+$/
const PACK_ITEM = /^(?!own:)([a-z0-9_-]+:[a-z0-9_-]+):([a-z0-9_-]+)$/

export function kindOf(id: string): IdKind {
  if (id.length > MAX_ID_LENGTH) return 'foreign'
  if (BUILT_IN.test(id)) return 'built_in'
  if (OWN.test(id)) return 'own'
  return PACK_ITEM.test(id) ? 'pack_item' : 'foreign'
}

/** The id of a pack, or null when the text is none. */
export const packId = (text: string): PackId | null =>
  PACK.test(text) && text.length < MAX_ID_LENGTH - 1 ? (text as PackId) : null

/** The id of a pack's item, for `charmId` or `carrierId`; null when the item's name is no slug or the whole too long. */
export function packItem(pack: PackId, item: string): string | null {
  const id = `${pack}:${item}`
  return kindOf(id) === 'pack_item' ? id : null
}

/** The pack that an item belongs to and its name there; null for everything else. */
export function packOf(id: string): { readonly pack: PackId; readonly item: string } | null {
  const [, pack, item] = (kindOf(id) === 'pack_item' && PACK_ITEM.exec(id)) || []
  return pack && item ? { pack: pack as PackId, item } : null
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** The id of an own thing, for `charmId` or `carrierId`, out of ten random bytes. */
export const ownId = (random: Uint8Array): string =>
  `own:${Array.from({ length: 10 }, (_, at) => LETTERS.charAt((random[at] ?? 0) & 31)).join('')}`

/** An id as file names and addresses write it, with `.` for `:`; null for a foreign one, which names no file. */
export const fileNameOf = (id: string): string | null =>
  kindOf(id) === 'foreign' && !packId(id) ? null : id.replaceAll(':', '.')

/** The id that a file is named by; null when `fileNameOf` wrote no such name. */
export function idOfFileName(name: string): string | null {
  const id = name.replaceAll('.', ':')
  return fileNameOf(id) === name ? id : null
}

/** Longest slug, so that vendor and pack have room beside it. */
const MAX_SLUG_LENGTH = 32

/** FNV-1a of UTF-16 units, in seven letters of base 36. */
function mark(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36).padStart(7, '0')
}

/**
 * A vendor's article number as the item's name in a pack: small letters, digits, `_` and `-`. Where more is lost than
 * capitals, a mark of the whole number follows, so that two numbers do not become one. The number itself stays beside as `sku`.
 */
export function slugOf(sku: string): string {
  const small = sku.trim().toLowerCase()
  if (/^[a-z0-9_-]+$/.test(small) && small.length <= MAX_SLUG_LENGTH) return small
  const stem = small.replaceAll(/[^a-z0-9_-]+/g, '-').slice(0, MAX_SLUG_LENGTH - 8)
  return [stem.replaceAll(/^-+|-+$/g, ''), mark(small)].filter((part) => part !== '').join('-')
}
