import type { FirstLanguage } from './language'

const nameIn = (names: Readonly<Record<string, string>>, id: string): string => names[id] ?? id

/** What one of a charm's states is called. */
export const stateName = (state: string, { names }: FirstLanguage): string => nameIn(names.states, state)

/** What a place for one's own words is called. */
export const fieldName = (field: string, { names }: FirstLanguage): string => nameIn(names.fields, field)

/** What a group of anchors is called as a heading. */
export const zoneName = (zoneGroup: string, { names }: FirstLanguage): string =>
  nameIn(names.zones, zoneGroup)
