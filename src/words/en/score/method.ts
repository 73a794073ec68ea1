import { enCount } from './phrases'

/** How the score comes about and how far to trust it. */
export const method = {
  title: 'How the score is made',
  close: 'Close',
  lead: (parts: number) =>
    `The score is computed on this device from facts about the bag and its charms. The same look always gets the same number. It weighs ${enCount(parts)} parts; under “Your taste” you say what counts more.`,
  measured: 'What is measured',
  sources: 'From what source',
  custom: 'What is only custom',
  trust: 'How well it agrees with people',
  trustText: [
    'Told palettes that people made from spoiled ones, the learned colors reach an index of about 47 of 100 where chance is 0 and the best formula 18. With ratings of palettes it agrees weakly (rank correlation about .3). Good-looking and looking man-made are two things; both count.',
    'Nobody has measured how people rate charms on bags. The total is our best reading of neighboring research, not a fact about you. Trust the reasons more than the number.',
  ],
  gains: 'What is announced is what you get',
  gainsText:
    'Every fix is tried out before it is offered: its gain is the exact difference of the two scores, and one undo takes it back.',
  blind: 'What it does not see',
  blindText:
    'Faces, patterns, how dear a charm is to you, how it moves in the hand. And today’s fashion: it only knows a few palettes by name.',
}
