import type { CharmStub } from '../../src/look/facts/stub'
import { type CharmId, charmId, colorwayId, mechanismId, type SlotId } from '../../src/look/ids'
import { AS_IT_COMES, emptyLook, type Look } from '../../src/look/look'
import '../../src/look/stubs/own-stubs'
import { carrier } from './makers'

/** A heart, as its owner's own charm is told of where the thing itself is not. */
export const HEART_STUB: CharmStub = {
  name: 'Toast',
  type: 'figure',
  archetype: 'figure_standing',
  textureClass: 'smooth',
  dimsMm: { w: 44, h: 48, d: 14 },
  dropMm: 42,
  massG: 16,
  mechanism: mechanismId('ball_chain'),
  hardwareTone: 'silver',
  palette: [
    { hex: '#c8553d', share: 0.7 },
    { hex: '#f2d0a4', share: 0.3 },
  ],
  themes: null,
  moods: [],
  noise: 0,
  snag: 0,
  scratchRisk: 0,
  water: 'safe',
  states: [],
  outline: [
    128, 50, 160, 8, 205, 0, 245, 30, 255, 85, 230, 140, 128, 255, 25, 140, 0, 85, 10, 30, 50, 0, 95, 8,
  ],
}

const stubId = (index: number): CharmId => charmId(`own:${String.fromCharCode(97 + index).repeat(10)}`)

/** A look on whose slots own charms hang that are only told of, each another. */
export function lookOfStubs(slots: readonly string[], on: string, colorway: string): Look {
  const look = emptyLook(carrier(on), colorwayId(colorway))
  const ids = slots.map((_, index) => stubId(index))
  return {
    ...look,
    placed: new Map(
      slots.map((slot, index) => [slot as SlotId, { charm: ids[index] as CharmId, ...AS_IT_COMES }]),
    ),
    stubs: {
      ...look.stubs,
      charms: new Map(ids.map((id, index) => [id, { ...HEART_STUB, massG: HEART_STUB.massG + index }])),
    },
  }
}
