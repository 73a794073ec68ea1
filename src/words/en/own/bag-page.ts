/** Bags that their owners made: where they are chosen, their page, and how the stage shows them. */
export const bagPage = {
  shelf: 'Your own',
  make: 'Make your own bag',
  makeFrom: 'From a photo',
  makeOn: 'Go on with your draft',
  tint: 'Color one like it',
  tintFrom: 'The nearest built-in bag',
  nearest: 'The nearest built-in bag to yours',
  open: (bag: string) => `${bag}: page and changes`,
  ownColors: 'In its own colors',
  way: 'Its page: name, places, changes',
  told: 'Drawn from its outline. The bag itself is with who made it.',

  close: 'Close',
  name: 'Name',
  unnamed: 'Your own bag',
  twin: (name: string) => `${name} (2)`,
  cloths: { canvas: 'Canvas', nylon: 'Nylon', coated: 'Coated cloth', leather: 'Leather' },
  care: {
    canvas: 'Does not mind scratches, soaks up rain.',
    nylon: 'Hardly scratches, fine in the rain.',
    coated: 'Shows scratches, best in the rain.',
    leather: 'Scratches easily, keep it out of the rain.',
  },
  carries: (mass: string, aside: string) => `Carries ${mass} well, with at most ${aside} more on one side.`,
  places: 'Places to hang from',
  holds: (place: string, mass: string) => `${place} · up to ${mass}`,
  carry: 'Hang charms on it',
  again: 'Change it',
  double: 'Duplicate',
  remove: 'Delete',
  sure: (looks: number) =>
    looks === 0
      ? 'Delete it for good?'
      : looks === 1
        ? 'Your look hangs on it and keeps its outline. Delete it?'
        : `${looks} of your looks hang on it and keep its outline. Delete it?`,
  stays: 'Its photo stays on this device.',
  missing: 'Its model could not be read. What you told of it is kept.',

  frontOnly: 'Seen from the front only: sides and back are guessed.',
  sidesOnly: 'Front and back are photos, the sides are guessed.',
  around: 'Look all around',
}
