import type { BagCloth, BagPlaceKind } from '../../../look/facts/bag-stub'

/** Making a bag from a photo of one's own. */
export const ownBag = {
  title: 'Bag from a photo',
  titleAgain: 'Change your bag',
  steps: { photo: 'Photo', cut: 'Cut out', size: 'Size', places: 'Places', name: 'Name' },

  right: 'Laid down or hung, straight from the front',
  wrong: 'Not while somebody wears it',
  framing: 'Lay it down or hang it up, then photograph it straight from the front.',
  turnHint: 'Turn it until it stands upright by the line.',

  sizeAsk: 'How tall is it, without the handle?',
  depth: 'Depth when packed',
  straps: 'Shoulder straps',
  strapsAbout: 'Two padded straps are added at the back.',
  cloth: 'What is it made of?',
  cloths: {
    canvas: 'Canvas',
    nylon: 'Nylon',
    coated: 'Coated cloth',
    leather: 'Leather',
  } satisfies Record<BagCloth, string>,
  clothAbout: {
    canvas: 'Takes no scratches, soaks up rain.',
    nylon: 'Hardly scratches, good in rain.',
    coated: 'Scratches a little, keeps all rain out.',
    leather: 'Scratches easily, dislikes rain.',
  } satisfies Record<BagCloth, string>,
  tone: 'Color of the metal',
  comfort: (mass: string) => `Carries up to ${mass} of charms well.`,
  preview: 'Your bag',
  frontOnly: 'Seen from the front only: sides and back are guessed.',
  sidesGuessed: 'The sides are guessed.',

  placesAsk: 'Where can charms hang?',
  placesHint: 'Say what it is, then tap it on the bag.',
  placesMore: (left: string) => `Tap at least ${left} more.`,
  placesFull: 'That is as many as a bag has here.',
  placesView: 'Your bag, with the places where charms can hang',
  placeKeys: 'Arrow keys move it, Shift moves it farther, Delete takes it away.',
  kind: 'What it is',
  kinds: {
    zipper_pull: 'Zip pull',
    d_ring: 'Ring',
    webbing_loop: 'Loop',
    compression_strap: 'Strap',
    haul_handle: 'Handle',
    pocket_edge: 'Edge',
  } satisfies Record<BagPlaceKind, string>,
  sides: { left: 'left', center: 'middle', right: 'right' },
  levels: { top: 'top', middle: 'halfway', bottom: 'bottom' },
  place: (n: string, kind: string, level: string, side: string) => `${n}: ${kind}, ${level} ${side}`,
  placeShort: (kind: string, level: string, side: string) => `${kind} · ${level} ${side}`,
  places: 'Places',
  add: 'Add one in the middle',
  mirror: (place: string) => `Mirror to the other side: ${place}`,
  remove: (place: string) => `Take away: ${place}`,

  nameAsk: 'Ready to carry',
  summary: (height: string, width: string, depth: string) => `${height} tall, ${width} wide, ${depth} deep`,
  use: 'Use this bag',
  using: 'Getting it ready …',
  full: 'There is no room left on this device for another bag. Delete something, then try again.',

  none: {
    nothing_covered: 'Nothing is left of the photo. Go back and brush over it with Keep.',
    too_small: 'What is left is too small or too thin for a bag. Go back and keep more of it.',
    too_wide: 'At that height it would be wider than a bag is. Check the height and the cut.',
    too_high: 'It is too narrow for that height. Check the height and the cut.',
    failed: 'That did not work. Your photo and all that you said are still here.',
  },
}
