/** The score card's own words; its sentences come from `say-score`. */
export const scoreCard = {
  title: 'Score',
  total: (total: string) => `${total} of 100`,
  none: 'No score yet',
  coming: 'Score on its way',
  emptyNext: 'Hang a first charm: something soft is a good start.',
  part: (name: string, value: string, points: string, weight: string) =>
    `${name}: ${value} of 100, ${points} of ${weight} points`,
  weighed: (points: string, weight: string) => `${points}/${weight}`,
  why: 'Why this score',
  taste: 'Your taste',
  noMend: 'No small change here would gain anything.',
  noFix: 'Nothing small would make this better.',
  gains: (gain: string) => `can gain ${gain}`,
  pictures: 'Pictures',
  compare: 'Compare',
  method: 'How it is measured',
}
