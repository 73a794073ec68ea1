/** Own things that are given away in a picture, and kept by whoever opens it. */
export const giving = {
  put: 'Put my charms in, so that others can wear them',
  about:
    'Whoever opens the picture may keep and change them, and gets the photos that they are made from. Without this friends see outlines.',
  packing: 'Putting them in…',
  inside: (names: readonly string[], size: string) =>
    names.length === 1
      ? `${names[0]} is in the picture (${size} more).`
      : `${names.join(', ')} are in the picture (${size} more).`,
  nothing: 'None of them is in the picture.',
  noRoom: (name: string) =>
    `${name} had no room and is left out: a picture holds 5 MB with everything in it. At size 1× there is more room.`,
  missing: (name: string) => `${name} lacks its model or its photo here and is left out.`,
  mayShare: (name: string) => `I may share ${name}`,
  by: (author: string | null, licence: string | null) =>
    author || licence
      ? `Its model is somebody else’s work: ${[author, licence].filter(Boolean).join(', ')}.`
      : 'Its model is somebody else’s work, and the file does not say what they allow.',
  failed: 'They could not be put in. The picture is as it was.',
  close: 'Close',
  title: 'There are charms in this picture',
  brings: (charms: number, bags: number) =>
    `It brings ${[
      bags > 0 && (bags === 1 ? 'a bag' : `${bags} bags`),
      charms > 0 && (charms === 1 ? 'a charm' : `${charms} charms`),
    ]
      .filter(Boolean)
      .join(' and ')} that somebody made. Keep them?`,
  size: (all: string) => `${all} together, kept on this device only.`,
  beside: (n: number) =>
    n === 1
      ? 'One of them differs from yours. You will have both.'
      : `${n} of them differ from yours. You will have both.`,
  damaged: (n: number) =>
    n === 1 ? 'One more is damaged and is left out.' : `${n} more are damaged and are left out.`,
  keep: 'Keep them',
  leave: 'Only look',
  keeping: 'Keeping them…',
  ended: {
    brought_in: 'They are yours to wear now: they stand first among the charms.',
    locked: 'Dangle is open in another tab. Edit here first, then open the picture again.',
    full: 'There is no room for them in this browser. Nothing was changed.',
    failed: 'They could not be stored. Nothing was changed.',
  },
  problem: {
    damaged: 'Its look opened, but the charms in it are damaged and stay out.',
    newer_version: 'Its look opened, but its charms were put in by a newer Dangle. Reload and open it again.',
  },
}
