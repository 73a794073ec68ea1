/** The look as a list: what hangs, where it may go, the bag itself. */
export const look = {
  title: 'Your look',
  hanging: 'Hanging charms',
  at: (slot: string, mass: string) => `${slot} · ${mass}`,
  count: (n: number) => (n === 1 ? '1 charm' : `${n} charms`),
  totals: (mass: string, price: string) => (price === '' ? mass : `${mass} · ${price}`),
  ofLimit: (mass: string, limit: string) => `${mass} of the ${limit} that are carried well here`,
  empty: 'Nothing hangs here yet.',
  emptyNext: 'Pick a charm and it tells you where it fits.',
  browse: 'Browse charms',
  clear: 'Take everything off',
  move: 'Move',
  turnLeft: 'Turn left 15°',
  turnRight: 'Turn right 15°',
  remove: 'Remove',
  removeThis: (charm: string) => `Remove ${charm}`,
  state: 'State',
  room: (length: number, most: number, unit: 'characters' | 'bytes') =>
    unit === 'bytes' ? `${length} of ${most} bytes` : `${length}/${most}`,
  tooMuch: (n: number, room: string) =>
    n === 1
      ? `${room}: 1 byte too many, so it is not written.`
      : `${room}: ${n} bytes too many, so it is not written.`,
  writeLink: 'Write the link of this look',
  linkTooLong: (n: number) =>
    n === 1
      ? 'The link of this look is 1 byte too long for the chip.'
      : `The link of this look is ${n} bytes too long for the chip.`,
  leftOut: (n: number, room: string) =>
    n === 1 ? `${room}. The last character is left out.` : `${room}. The last ${n} characters are left out.`,
  pulls: 'Zip pulls',
  turned: (degrees: number) => `turned ${degrees}°`,
  actions: (charm: string) => `${charm}: actions`,
  aside: 'Not hanging',
  hang: 'Hang on…',
  hangThis: (charm: string) => `Hang ${charm} somewhere`,
  colorway: 'Color',
  ownColor: 'Your color',
  bag: 'Hangs on',
  bags: 'Bags',
  wearables: 'And everything else',
  whereTo: (charm: string) => `Where should ${charm} go?`,
  anchors: 'Places to hang it',
  fits: 'Fits',
  here: 'Hangs here now',
  replaces: (charm: string) => `Takes the place of ${charm}`,
  swaps: (charm: string) => `Swaps with ${charm}`,
  keys: 'Arrows choose, Enter hangs, Esc puts back.',
  cancel: 'Put back',
  undo: 'Undo',
  dismiss: 'Dismiss',
  showWhere: 'Show me where',
  alternatives: 'It does hang on:',
  noAlternatives: 'No free place here takes it.',
  moreAlternatives: (n: number) => `${n} more`,
  refused: (charm: string, slot: string) => `${charm} does not hang on the ${slot}`,
}
