import type { TasteFileProblem } from '../../../state/which-one/taste-file'

/** The dialog that learns a taste from pairs of looks. */
export const whichOne = {
  title: 'Which one?',
  close: 'Close',
  lead: 'Two looks, one difference. Tap the one you like better and don’t think twice.',
  stays: 'Your answers stay on this device.',
  progress: (done: string, enough: string) => `${done} of ${enough}`,
  more: (done: string) => `${done} answered`,
  sides: { first: 'Left', second: 'Right' },
  option: (side: string, difference: string) => `${side}: ${difference}`,
  respects: {
    charm: 'One charm is different.',
    place: 'One charm hangs elsewhere.',
    count: 'One charm more, or one less.',
    color: 'They come in different colors.',
  },
  hangs: (charm: string, place: string) => `${charm}, ${place}`,
  without: 'Without it',
  neither: 'Can’t say',
  back: 'Undo last answer',
  keys: 'Keys: ← left, → right, ↓ can’t say, Backspace undoes.',
  coming: 'Picking two looks…',
  noPair:
    'There is nothing to compare here. Try where there are more places to hang from, or mark more charms as yours.',
  full: 'That’s as many answers as are kept. Your taste is well known by now.',
  see: 'See my taste',
  learned: 'Your taste so far',
  leans: (more: string, less: string) =>
    more && less
      ? `You care more about ${more.toLowerCase()} than most, and less about ${less.toLowerCase()}.`
      : more
        ? `You care more about ${more.toLowerCase()} than most.`
        : less
          ? `You care less about ${less.toLowerCase()} than most.`
          : 'You weigh things much as Dangle does on its own.',
  agrees: (own: string, of: string, plain: string) =>
    `It fits ${own} of your ${of} choices; the usual weights fit ${plain}.`,
  sure: {
    well: 'This is quite certain.',
    fairly: 'This is fairly certain. A few more answers sharpen it.',
    hardly: 'This is a first guess. More answers sharpen it.',
  },
  table: 'What counts how much, in points of 100',
  criterion: 'What',
  own: 'You',
  plain: 'Usual',
  points: (points: string, error: string) => `${points} ± ${error}`,
  use: 'Use it',
  notNow: 'Not now',
  inUse: 'Looks are judged by your own taste.',
  stop: 'Back to the usual weights',
  goOn: 'Answer more',
  save: 'Save as a file',
  open: 'Open a file',
  opened: (added: string) => `${added} answers came in.`,
  nothingNew: 'All of these answers are here already.',
  forget: 'Forget all answers',
  forgotten: 'All answers are forgotten.',
  takeBack: 'Take that back',
  problems: {
    too_large: 'This file is too large for a taste.',
    not_a_taste: 'This is not a taste that Dangle saved.',
    newer_version: 'This comes from a newer Dangle. Reload the page to get it.',
    damaged: 'This file is damaged. Nothing of it came in.',
  } satisfies Record<TasteFileProblem, string>,
  unreadable: 'Answers are kept here that this version cannot read. They stay as they are.',
}
