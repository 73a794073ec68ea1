import { dyeOf, redyed } from '../../look/facts/color/charm-color'
import type { Wear } from '../../look/look'
import type { CharmParts } from './charm-parts'
import { assume } from './state-pose'

/** Shows a charm as it is worn: its state, its color, and what its wearer wrote on it. */
export function showWear(piece: CharmParts, { state, colorway, inscriptions }: Omit<Wear, 'turn'>): void {
  assume(piece.form, state)
  piece.dye.show(colorway)
  const dye = dyeOf(piece.charm, colorway)
  piece.hardware.dye(dye ? (hex) => redyed(hex, dye.from, dye.to) : undefined)
  piece.inscription.write(inscriptions, piece.charm.fields)
}
