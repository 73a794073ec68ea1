import type { NewBag } from '../../../src/catalog/own/new-bag'
import type { NewCharm } from '../../../src/catalog/own/new-charm'
import { mechanismId } from '../../../src/look/ids'
import { ownBagStub } from '../../look/own-things'

const picture = (mark: number) => new Blob([Uint8Array.of(1, 2, mark)], { type: 'image/webp' })

/** A charm of a photo as the screen hands it over; `mark` tells its bytes from another's. */
export const newCharm = (part: Partial<NewCharm> = {}, mark = 0): NewCharm => ({
  name: 'Miso',
  source: {
    kind: 'photo',
    make: 'plush',
    recipe: { heightMm: 80, pileMm: 2 },
    edits: {
      loop: [
        [0.1, 0.1],
        [0.9, 0.1],
        [0.5, 0.8],
      ],
      strokes: [{ kind: 'keep', radius: 0.02, points: [[0.5, 0.5]] }],
    },
    photo: { type: 'image/jpeg', bytes: Uint8Array.of(9, 9, mark) },
    cover: Uint8Array.of(8, 8, mark),
    back: null,
  },
  rights: { author: null, licence: null, share: true },
  mechanism: mechanismId('swivel_lobster'),
  hardwareTone: 'silver',
  dropMm: 52,
  weighedG: null,
  themes: null,
  moods: [],
  price: { minor: 4200, currency: 'CNY' },
  facts: {
    dimsMm: { w: 60.04, h: 80, d: 41.23 },
    massG: 31.26,
    attachMm: [0, -1.5, 0.2],
    boundsMm: { min: [-30, -132, -20], max: [30, -52, 20] },
    palette: [
      { hex: '#c98f5a', share: 0.7 },
      { hex: '#3a2b20', share: 0.3 },
    ],
    outline: [0, 0, 255, 0, 255, 255, 0, 255],
    hole: { u: 0.5, v: 0.1 },
  },
  model: Uint8Array.of(103, 108, 84, 70, mark),
  pictures: { small: picture(mark + 1), large: picture(mark + 2) },
  ...part,
})

/** A bag of two photos as the screen hands it over; `mark` tells its bytes from another's. */
export const newBag = (part: Partial<NewBag> = {}, mark = 0): NewBag => ({
  stub: ownBagStub,
  front: {
    photo: { type: 'image/jpeg', bytes: Uint8Array.of(19, 9, mark) },
    edits: { strokes: [{ kind: 'remove', radius: 0.02, points: [[0.5, 0.1]] }] },
    turnDeg: -2.5,
    cover: Uint8Array.of(18, 8, mark),
  },
  back: {
    photo: { type: 'image/jpeg', bytes: Uint8Array.of(17, 7, mark) },
    edits: { strokes: [] },
    turnDeg: 0,
    cover: Uint8Array.of(16, 6, mark),
  },
  boundsMm: { min: [-146, 0, -70], max: [146, 450, 70] },
  model: Uint8Array.of(103, 108, 84, 70, 50, mark),
  rests: `{"version":1,"mark":${mark}}`,
  pictures: { small: picture(mark + 11), large: picture(mark + 12) },
  ...part,
})
