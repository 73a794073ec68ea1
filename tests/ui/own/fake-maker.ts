import type { PhotoEdits } from '../../../src/catalog/import/photo/photo-edits'
import type { OwnFacts } from '../../../src/catalog/own/own-charm'
import type { CharmMaker, CharmOrder, OpenedPhoto, ShownCut } from '../../../src/state/own/photo/charm-maker'

const NO_BITMAP = { width: 800, height: 600, close: () => undefined } as ImageBitmap

export const openedPhoto = (photo = 1): OpenedPhoto => ({
  kind: 'photo',
  photo,
  width: 800,
  height: 600,
  picture: NO_BITMAP,
  kept: { bytes: new Uint8Array([1, 2, 3]), type: 'image/jpeg' },
})

export const shownCut = (more: Partial<ShownCut> = {}): ShownCut => ({
  kind: 'cut',
  by: 'cut',
  share: 0.2,
  doubt: null,
  picture: NO_BITMAP,
  cover: new Uint8Array([9]),
  hardware: false,
  ...more,
})

export const FACTS: OwnFacts = {
  dimsMm: { w: 60, h: 80, d: 20 },
  massG: 24,
  attachMm: [0, 2, 0],
  boundsMm: { min: [-30, -132, -10], max: [30, -50, 10] },
  palette: [{ hex: '#c83232', share: 1 }],
  outline: [0, 0, 255, 0, 255, 255, 0, 255],
  hole: { u: 0.5, v: 0.1 },
}

/** A maker that answers at once and remembers what it was asked. */
export function fakeMaker(answers: Partial<CharmMaker> = {}) {
  const cuts: PhotoEdits[] = []
  const orders: CharmOrder[] = []
  const forgotten: number[] = []
  let count = 0
  const maker: CharmMaker = {
    open: async () => openedPhoto(++count),
    cut: async (_, edits) => {
      cuts.push(edits)
      return shownCut()
    },
    make: async (_, order) => {
      orders.push(order)
      return { kind: 'charm', glb: new Uint8Array([7]), facts: FACTS }
    },
    forget: (photo) => void forgotten.push(photo),
    close: () => undefined,
    ...answers,
  }
  return { maker, cuts, orders, forgotten }
}
