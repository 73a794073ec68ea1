import type { CarrierId, CharmId, MechanismId } from '../ids'
import type { BagStub } from './bag-stub'
import type { Charm, Swatch } from './charm'
import type { CharmOutline } from './charm-outline'

/** What fit and score read of somebody's own charm: enough to hang and judge it where the thing itself is not. Sizes in mm, mass in g, both in tenths. */
export interface CharmStub
  extends Pick<
    Charm,
    | 'type'
    | 'archetype'
    | 'textureClass'
    | 'dimsMm'
    | 'dropMm'
    | 'massG'
    | 'moods'
    | 'hardwareTone'
    | 'noise'
    | 'snag'
    | 'scratchRisk'
    | 'water'
    | 'states'
  > {
  /** As its owner calls it; empty where nobody named it, and in what came by a link or a picture, where names never travel. */
  readonly name: string
  readonly mechanism: MechanismId
  /** At most five; shares in hundredths. */
  readonly palette: readonly Swatch[]
  /** Null where nobody told. */
  readonly themes: readonly string[] | null
  /** What a stand-in is drawn from, and nothing else; absent where nobody told. */
  readonly outline?: CharmOutline
}

/** Own things of a look by their ids. */
export interface Stubs {
  readonly charms: ReadonlyMap<CharmId, CharmStub>
  readonly carriers: ReadonlyMap<CarrierId, BagStub>
}

export const NO_STUBS: Stubs = { charms: new Map(), carriers: new Map() }
