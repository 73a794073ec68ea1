import type { Object3D } from 'three'
import type { Charm } from '../../src/look/facts/charm'
import { charmExtrasOf } from '../../src/scene/charm/charm-extras'
import { brightnessOf, shownState, takeGlows } from '../../src/scene/charm/glow'
import { assume, formOf } from '../../src/scene/charm/state-pose'

/** What of a charm decides how it comes: in which state, and how its light shines. */
export type Coming = Pick<Charm, 'states' | 'lightHex'>

/** Sets a charm's model as it hangs before its owner changes anything: its picture shows what one gets. */
export function asItComes(root: Object3D, { states, lightHex }: Coming): void {
  assume(formOf(root, charmExtrasOf(root)), null)
  if (lightHex === null) return
  const { level } = brightnessOf(shownState(null, states), 0, true)
  for (const { material, full } of takeGlows(root, lightHex)) material.emissiveIntensity = full * level
}
