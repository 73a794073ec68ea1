import type { Carrier } from '../look/facts/carrier'
import type { Catalog } from '../look/facts/catalog'
import type { Charm } from '../look/facts/charm'
import type { Mechanism } from '../look/facts/clasp'
import { textIn } from '../look/facts/locale'
import { type AnchorId, type CarrierId, type CharmId, type ColorwayId, kindOf } from '../look/ids'
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

/** What a charm says of itself in one line; empty when it says nothing. */
export const charmStory = ({ id, story }: Charm, language: FirstLanguage): string =>
  textIn(story, language.locale) ?? charmTexts(id, language)?.story ?? ''

/** The name of a charm, or its id as written when the catalog does not know it. Of a look's own charms the catalog that the look sees knows. */
export function charmName({ charms }: Catalog, id: CharmId, language: FirstLanguage): string {
  const charm = charms.get(id)
  if (charm) return nameOfCharm(charm, language)
  return kindOf(id) === 'own' ? language.names.ownThings.outline : id
}

/** What a carrier is called; its id when nobody named it. */
export function nameOfCarrier({ id, name, model }: Carrier, language: FirstLanguage): string {
  const named = textIn(name, language.locale) ?? carrierTexts(id, language)?.name
  if (named !== undefined || kindOf(id) !== 'own') return named ?? id
  return model ? language.names.ownThings.bag : language.names.ownThings.theirBag
}

/** The name of a carrier, or its id as written when the catalog does not know it. */
export function carrierName({ carriers }: Catalog, id: CarrierId, language: FirstLanguage): string {
  const carrier = carriers.get(id)
  if (carrier) return nameOfCarrier(carrier, language)
  return kindOf(id) === 'own' ? language.names.ownThings.theirBag : id
}

/** What one of a carrier's colors is called. */
export function colorwayName(
  { id, colorways }: Carrier,
  colorway: ColorwayId,
  language: FirstLanguage,
): string {
  const own = colorways.find((one) => one.id === colorway)?.name ?? null
  return textIn(own, language.locale) ?? carrierTexts(id, language)?.colorways[colorway] ?? colorway
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

/** What a place on a carrier is called, as a title. */
export function anchorName({ id, anchors }: Carrier, anchor: AnchorId, language: FirstLanguage): string {
  const own = anchors.get(anchor)?.name ?? null
  return textIn(own, language.locale) ?? carrierTexts(id, language)?.anchors[anchor] ?? anchor
}

/** What a clasp is called, as a title. */
export const mechanismName = ({ id, name }: Mechanism, language: FirstLanguage): string =>
  textIn(name, language.locale) ?? (language.names.mechanisms as Readonly<Record<string, string>>)[id] ?? id
