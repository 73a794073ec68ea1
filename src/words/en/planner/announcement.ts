export const announcement = {
  pickedUp: (charm: string, fitting: number) =>
    fitting === 0
      ? `${charm} in hand. No place here takes it.`
      : `${charm} in hand. ${fitting === 1 ? '1 place takes it.' : `${fitting} places take it.`}`,
  fits: (slot: string, gain: string | null) => (gain ? `${slot}: fits, ${gain}.` : `${slot}: fits.`),
  misfits: (slot: string, reasons: string) => `${slot}: does not fit. ${reasons}`,
  placed: (charm: string, slot: string) => `${charm} placed on ${slot}`,
  moved: (charm: string, slot: string) => `${charm} moved to ${slot}`,
  replaced: (charm: string) => `${charm} came off`,
  swapped: (charm: string) => `swapped with ${charm}`,
  removed: (charm: string) => `${charm} removed`,
  turned: (charm: string, degrees: number) => `${charm} turned to ${degrees}°`,
  switched: (charm: string, state: string) => `${charm}: ${state}`,
  cleared: (n: number) => (n === 1 ? '1 charm taken off' : `${n} charms taken off`),
  recolored: (colorway: string) => `The color is now ${colorway}`,
  tinted: (part: string, hex: string, color: string) =>
    `${part} is now ${hex}, ${/^[aeiou]/.test(color) ? 'an' : 'a'} ${color}`,
  untinted: (part: string) => `${part} is as it comes again`,
  carrier: (carrier: string, setAside: number) =>
    setAside === 0 ? `Now on: ${carrier}` : `Now on: ${carrier}; ${setAside} not hanging`,
  refused: (charm: string, slot: string, reasons: string) => `${charm} does not hang on ${slot}. ${reasons}`,
  putBack: (charm: string) => `${charm} put back`,
  thingRemoved: (name: string) => `${name} deleted; looks that wear it show its outline`,
  thingBack: (name: string) => `${name} is back`,
  undone: 'Undone',
  redone: 'Redone',
  fixed: 'Done',
  fell: (n: number) => (n === 1 ? '1 charm no longer hangs' : `${n} charms no longer hang`),
  rose: (n: number) => (n === 1 ? '1 charm hangs again' : `${n} charms hang again`),
  shared: (count: number, setAside: number) =>
    `A shared look with ${count === 1 ? '1 charm' : `${count} charms`}${setAside > 0 ? `, ${setAside} not hanging` : ''}`,
  kept: 'This look is yours now',
  left: 'Back to your own look',
  visiting: 'This is somebody’s shared look. Make it yours to change it',
  otherTab: 'This look is being edited in another tab',
  score: (total: string) => `score ${total}`,
  emptyBag: 'nothing hangs now',
  join: (parts: readonly string[]) => `${parts.join(', ')}.`,
  reasons: (sentences: readonly string[]) => sentences.join(' '),
}
