/** How the score comes about and how far to trust it. */
export const method = {
  title: 'How the score is made',
  close: 'Close',
  lead: 'The score is computed on this device from facts about the bag and its charms. The same look always gets the same number. It weighs five parts; under “Your taste” you say what counts more.',
  measured: 'What is measured',
  sources: 'From what source',
  custom: 'What is only custom',
  chapters: [
    {
      title: 'Rule of three',
      measured:
        'How many pieces hang, whether one leads, how sizes and textures differ, whether pieces merely repeat each other, and how the lead sits with the height of the bag.',
      sources:
        'Adornments impress most up to about three (Carlson & Shu 2014), and three to four things are seen without counting.',
      custom:
        'That three is best, that odd numbers please, that a lead should weigh 1.4 times the next: the trade says so, no experiment does. With Quiet, Curated and Maximal you move these thresholds yourself.',
    },
    {
      title: 'Color',
      measured:
        'The colors are read from the models, by area. Pairs of colors are rated by a formula made from people’s judgments, and by a small model that learned which colors people put together. Also how far charms stand out from the bag, in four lights.',
      sources:
        'Ou & Luo 2006 for pairs; hue templates after Matsuda, Tokumaru 2002 and Cohen-Or 2006 for the name and the picture; moderate matching is liked best (Gray and others 2014). The learned part comes from 1,164 published palettes under free licenses, no ratings, no likes.',
      custom: 'How much the bag counts beside the charms, and the names of palettes such as pastel or earth.',
    },
    {
      title: 'Theme',
      measured:
        'How much the charms tell the same story: shared themes, kind, family and season, and which one stands apart.',
      sources:
        'Each charm counts for its themes and for all that these are kinds of, the special more than the general (Seco and others 2004); two charms are compared by what they share of that (Pesquita and others 2008). It names the same odd one out as a person in nine of ten sure cases, and in eight of ten of all 200.',
      custom:
        'How much a family, a season and a mood count beside a theme, the table of what is a kind of what, and that one or two charms need no common story.',
    },
    {
      title: 'Balance',
      measured:
        'Where the middle lies for the eye and in grams, whether large things hang low, how spread the charms are, and what is seen of each from 24 directions, cast by rays on the model of the bag.',
      sources:
        'The deviation of the center of visual mass predicts judged balance (Hübner & Fillinger 2016); heavy and low looks steady (Hübner & Fillinger 2019).',
      custom: 'How far the middle may stray, and that three sides should show something.',
    },
    {
      title: 'Practical',
      measured:
        'Weight on each place and in total, sound, snagging, scratching, rain, how safe the clasp is, covered pockets and zips, and whether a charm swings up with your steps.',
      sources:
        'The pendulum law and usual walking rates; limits of the places from the bag’s data. Published advice on weights is thin, so they stay careful.',
      custom: 'Where comfortable ends: every limit below the hard ones is a judgment.',
    },
  ],
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
