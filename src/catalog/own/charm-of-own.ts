import type { Charm } from '../../look/facts/charm'
import type { ModelSource } from '../../look/facts/model-source'
import type { CharmStub } from '../../look/facts/stub'
import { charmOfStub, tidyCharmStub } from '../../look/stubs/thing-of-stub'
import '../../look/stubs/own-stubs'
import { MAKES, type OwnKind } from '../import/photo/body/recipe'
import type { OwnCharm } from './own-charm'
import { LOCKET_FACTS } from './own-locket'

/** How a thing of such a make feels and fares, as the catalog says of the like. */
const FEELS: Readonly<
  Record<OwnKind, Pick<Charm, 'textureClass' | 'noise' | 'snag' | 'scratchRisk' | 'water'>>
> = {
  acrylic: { textureClass: 'glossy', noise: 1, snag: 1, scratchRisk: 1, water: 'splash' },
  badge: { textureClass: 'glossy', noise: 1, snag: 1, scratchRisk: 1, water: 'splash' },
  metal: { textureClass: 'metallic', noise: 1, snag: 1, scratchRisk: 1, water: 'splash' },
  plush: { textureClass: 'fuzzy', noise: 0, snag: 1, scratchRisk: 0, water: 'splash' },
  figure: { textureClass: 'matte', noise: 0, snag: 1, scratchRisk: 0, water: 'splash' },
  flat: { textureClass: 'fuzzy', noise: 0, snag: 1, scratchRisk: 0, water: 'splash' },
}

/** What fit and score read of an own charm. */
function stubOfOwn({ name, source, mechanism, hardwareTone, dropMm, weighedG, ...own }: OwnCharm): CharmStub {
  const { type, archetype } = MAKES[source.make]
  const told =
    source.kind === 'locket' ? LOCKET_FACTS : { type, archetype, ...FEELS[source.make], states: [] }
  const { dimsMm, massG, palette, outline } = own.facts
  return tidyCharmStub({
    ...{ name, mechanism, hardwareTone, dropMm, dimsMm, palette, outline },
    ...told,
    massG: weighedG ?? massG,
    themes: own.themes,
    moods: own.moods,
  })
}

/** An own charm as one of the catalog: for fit and score it is what its stub is. */
export function charmOfOwn(own: OwnCharm, addresses: Omit<ModelSource, 'boundsMm'> | null): Charm {
  const { price, facts } = own
  return {
    ...charmOfStub(own.id, stubOfOwn(own)),
    attachMm: facts.attachMm,
    price,
    model: addresses && { ...addresses, boundsMm: facts.boundsMm },
  }
}
