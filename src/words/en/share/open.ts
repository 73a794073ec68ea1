import type { LookSource } from '../../../share/open/open-file'

/** Opening what was dropped, pasted or picked. */
export const open = {
  open: 'Open a picture or look…',
  drop: 'Drop it to open the look',
  dropAbout: 'A picture made with Dangle, one with its code, a link or a look file',
  reading: 'Looking for the look in it…',
  came: {
    chunk: 'Opened from the picture itself. Your own look is safe.',
    code: 'Opened from the code in the picture. Your own look is safe.',
    link: 'You are looking at a shared look. Yours is safe.',
    file: 'Opened from a look file. Your own look is safe.',
    kept: 'Opened from what was kept. Your own look is safe.',
  } satisfies Record<LookSource, string>,
  makeOfIt: 'Make a charm of it',
  makeBagOfIt: 'Make a bag of it',
  untitled: 'Name this look',
  rename: (title: string) => `Rename “${title}”`,
  title: 'Name of the look',
  remix: 'Remix of',
  unreadable: 'This file could not be read. It may be damaged.',
}
