import { compareViews } from '../modeling/views/compare'
import { catalog, randomLook, randomOf } from '../tests/scoring/makers'

const LOOKS = 15

/** How well the visible shares of the score agree with the pixels of drawn models, over random looks of two to six charms. */
export async function benchViews() {
  const random = randomOf(42)
  const looks = Array.from({ length: LOOKS }, (_, i) => randomLook(random, 2 + (i % 5)))
  const { meanError, views, countsWithinOne, countsEqual } = await compareViews(catalog, looks)
  return [
    { name: 'visible share against drawn pixels, mean error', value: meanError, unit: '', target: 0.1 },
    {
      name: 'views with another number of visible charms',
      value: (100 * (views - countsEqual)) / views,
      unit: '%',
      target: 20,
    },
    {
      name: 'views off by more than one charm',
      value: (100 * (views - countsWithinOne)) / views,
      unit: '%',
      target: 1,
    },
  ]
}
