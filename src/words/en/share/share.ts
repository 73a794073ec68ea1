/** The share popover. */
export const share = {
  title: 'Share this look',
  about: 'The whole look is inside the link. Whoever opens it sees it in 3D and can make it theirs.',
  aboutMost: 'What hangs is inside the link. Whoever opens it sees it in 3D and can make it theirs.',
  /** What of a look has no room where it goes. */
  left: {
    aside: (n: number) => (n === 1 ? '1 charm that was set aside' : `${n} charms that were set aside`),
    inscriptions: (n: number) => (n === 1 ? 'the words on 1 charm' : `the words on ${n} charms`),
    coarse_outline: (n: number) =>
      n === 1 ? 'the finer outline of 1 charm of your own' : `the finer outlines of ${n} charms of your own`,
    outline: (n: number) =>
      n === 1 ? 'the outline of 1 charm of your own' : `the outlines of ${n} charms of your own`,
    stub: (n: number) =>
      n === 1 ? 'what 1 charm of your own is like' : `what ${n} charms of your own are like`,
    credit: (n: number) => (n === 1 ? '1 credit' : `${n} credits`),
    caption: (_n: number) => 'title, name and credits',
    section: (_n: number) => 'what a newer Dangle wrote',
  },
  leftLink: (parts: string) =>
    `Too long for a link, so this stays behind: ${parts}. A look file carries everything.`,
  leftPicture: (parts: string) =>
    `There was no room in the picture for this: ${parts}. A look file carries everything.`,
  code: {
    too_long:
      'This look is too long for a code, so the picture has none. It still opens from the picture itself.',
    aside_and_words:
      'The code has no room for what was set aside and for words on charms. The picture itself carries them.',
    credits:
      'The code has no room for charms set aside, words on charms and names. The picture itself carries them.',
    names: 'The code has no room for names. The picture itself carries them.',
    caption: 'The code has room for what hangs, and nothing else. The picture itself carries the rest.',
    all: (sentences: readonly string[]) => sentences.join(' '),
    /** Of own charms' outlines, beside any of the others. */
    outlines: {
      coarse: 'In the code, own charms have simpler outlines. The picture itself carries the fine ones.',
      none: 'The code has no room for the outlines of own charms. The picture itself carries them.',
    },
  },
  copy: 'Copy link',
  copied: 'Copied',
  length: (n: number) => `${n} characters, nothing is uploaded`,
  refused: 'The browser did not allow copying. Select the link and copy it yourself.',
  link: 'Link to this look',
  failed: 'This look could not be put into a link.',
  native: 'Send…',
  sendRefused: 'Sending did not work here. Copy the link instead.',
  file: 'Save as a look file',
  fileText: 'Copy the look as text',
  fileTextRefused: 'The browser did not allow copying. Open this page in your browser instead.',
  inApp: 'This app’s own browser saves no files. Open this page in your browser to save it.',
  inAppText:
    'This app’s own browser saves no files. Copy the look as text and paste it into Dangle, or open this page in your browser.',
  picture: 'Make a picture',
  pictureAbout: 'The picture opens as this look again.',
  credits: 'Made from',
}
