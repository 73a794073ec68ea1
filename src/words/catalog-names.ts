import type { Anchor, Carrier } from '../look/facts/carrier'
import type { Catalog } from '../look/facts/catalog'
import type { Charm } from '../look/facts/charm'
import type { Mechanism } from '../look/facts/clasp'
import { textIn } from '../look/facts/locale'
import { type AnchorId, type CarrierId, type CharmId, type ColorwayId, kindOf } from '../look/ids'
import { colorPhrase } from './color/color-phrase'
import type { FirstLanguage } from './language'

interface CharmTexts {
  readonly name: string
  readonly story: string
  readonly detail?: string
  readonly colorways?: Readonly<Record<string, string>>
}

interface CarrierTexts {
  readonly name: string
  readonly colorways: Readonly<Record<string, string>>
  readonly anchors: Readonly<Record<string, string>>
}

const charmTexts = (id: CharmId, { names }: FirstLanguage): CharmTexts | undefined =>
  (names.charms as Readonly<Record<string, CharmTexts>>)[id]

const carrierTexts = (id: CarrierId, { names }: FirstLanguage): CarrierTexts | undefined =>
  (names.carriers as Readonly<Record<string, CarrierTexts>>)[id]

/** What a charm is called, and an own one that is not here said to be an outline; its id when nobody named it. */
export function nameOfCharm({ id, name, model }: Charm, language: FirstLanguage): string {
  const named = textIn(name, language.locale)
  if (kindOf(id) !== 'own') return named ?? charmTexts(id, language)?.name ?? id
  const { charm, outline, namedOutline } = language.names.ownThings
  if (model) return named ?? charm
  return named === null ? outline : namedOutline(named)
}

/** The name of a charm as it is said again and again in sentences: an outline is called by its name alone. */
export function charmNameInside(catalog: Catalog, id: CharmId, language: FirstLanguage): string {
  const charm = catalog.charms.get(id)
  if (kindOf(id) !== 'own' || charm?.model) return charmName(catalog, id, language)
  return textIn(charm?.name ?? null, language.locale) ?? language.names.ownThings.theirs
}

/** What a charm says of itself in one line; empty when it says nothing. */
export const charmStory = ({ id, story }: Charm, language: FirstLanguage): string =>
  textIn(story, language.locale) ?? charmTexts(id, language)?.story ?? ''

/** The name of a charm, or its id as written when the catalog does not know it. Of a look's own charms the catalog that the look sees knows. */
export function charmName({ charms }: Catalog, id: CharmId, language: FirstLanguage): string {
  const charm = charms.get(id)
  if (charm) return nameOfCharm(charm, language)
  return kindOf(id) === 'own' ? language.names.ownThings.outline : id
}

/** What a carrier is called, and an own bag that is not here said to be an outline; its id when nobody named it. */
export function nameOfCarrier({ id, name, standsIn }: Carrier, language: FirstLanguage): string {
  const named = textIn(name, language.locale)
  if (kindOf(id) !== 'own') return named ?? carrierTexts(id, language)?.name ?? id
  const { bag, theirBag, namedOutline } = language.names.ownThings
  if (!standsIn) return named ?? bag
  return named === null ? theirBag : namedOutline(named)
}

/** The name of a carrier, or its id as written when the catalog does not know it. */
export function carrierName({ carriers }: Catalog, id: CarrierId, language: FirstLanguage): string {
  const carrier = carriers.get(id)
  if (carrier) return nameOfCarrier(carrier, language)
  return kindOf(id) === 'own' ? language.names.ownThings.theirBag : id
}

/** What one of a carrier's colors is called; that of an own bag as people would call it. */
export function colorwayName(
  { id, colorways, bag }: Carrier,
  colorway: ColorwayId,
  language: FirstLanguage,
): string {
  const own = colorways.find((one) => one.id === colorway)
  if (bag && own) return language.names.tints.asName(colorPhrase(own.hex, language))
  return (
    textIn(own?.name ?? null, language.locale) ?? carrierTexts(id, language)?.colorways[colorway] ?? colorway
  )
}

/** What one of a charm's colors is called. */
export function charmColorwayName(
  { id, colorways }: Charm,
  colorway: ColorwayId,
  language: FirstLanguage,
): string {
  const own = colorways.find((one) => one.id === colorway)?.name ?? null
  return textIn(own, language.locale) ?? charmTexts(id, language)?.colorways?.[colorway] ?? colorway
}

/** What a place on a carrier is called, as a title; on an own bag by what it is and where. */
export function anchorName(carrier: Carrier, anchor: AnchorId, language: FirstLanguage): string {
  const { id, anchors, bag } = carrier
  const found = anchors.get(anchor)
  if (bag && found) return ownPlaceName(anchors, found, language)
  return textIn(found?.name ?? null, language.locale) ?? carrierTexts(id, language)?.anchors[anchor] ?? anchor
}

/** A place by its kind and side, and by which of those from the top where there are more. */
function ownPlaceName(
  anchors: Carrier['anchors'],
  { id, kind, side }: Anchor,
  { names }: FirstLanguage,
): string {
  const alike = [...anchors.values()]
    .filter((one) => one.kind === kind && one.side === side)
    .toSorted((a, b) => b.positionMm[1] - a.positionMm[1] || a.positionMm[0] - b.positionMm[0])
  const at = alike.findIndex((one) => one.id === id) + 1
  return names.slots.ofKind(
    names.anchorKinds[kind],
    side === 'center' ? null : side,
    alike.length > 1 ? at : null,
  )
}

/** What a clasp is called, as a title. */
export const mechanismName = ({ id, name }: Mechanism, language: FirstLanguage): string =>
  textIn(name, language.locale) ?? (language.names.mechanisms as Readonly<Record<string, string>>)[id] ?? id
