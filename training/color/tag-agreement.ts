import { tagChance } from '../../src/scoring/color/trend/trends'
import { auc } from './agreement'
import { evenly, type Tag, taggedForMeasuring } from './trends'

/** How well a detector tells palettes that people gave a tag from those they did not: area under the ROC curve, on palettes kept aside. */
export function tagAgreement(tag: Tag): number {
  const all = taggedForMeasuring()
  const chances = (has: boolean): readonly number[] =>
    all.filter(({ tags }) => tags.includes(tag) === has).map(({ palette }) => tagChance(tag, evenly(palette)))
  return auc(chances(true), chances(false))
}
