import type { Charm } from '../../look/facts/charm'
import { kindOf } from '../../look/ids'

const SCHEME = 'standin:'

/** What a stand-in is made of: it is told whole by its address, so that another charm, or the same once it changed, has another. */
export type StandInFacts = Pick<Charm, 'id' | 'dimsMm' | 'dropMm' | 'mechanism' | 'palette' | 'outline'>

/** Where a charm's model is fetched; of an own charm that is only told of, where its stand-in is made. Null where nothing is to be seen. */
export function modelAddressOf(charm: Charm): string | null {
  if (charm.model) return charm.model.glb
  if (kindOf(charm.id) !== 'own') return null
  const { id, dimsMm, dropMm, mechanism, palette, outline } = charm
  const facts: StandInFacts = { id, dimsMm, dropMm, mechanism, palette, outline }
  return `${SCHEME}${JSON.stringify(facts)}`
}

/** What an address of a stand-in tells; null of any other. */
export const standInOf = (address: string): StandInFacts | null =>
  address.startsWith(SCHEME) ? JSON.parse(address.slice(SCHEME.length)) : null
