import { arrange } from '../../look/arrangement'
import { catalogFor } from '../../look/catalog-for'
import type { Look } from '../../look/look'
import { charmName } from '../catalog-names'
import type { Language } from '../language'
import { familyName, themeName } from '../story-names'
import type { Knowledge } from './say-score'

/** One sentence that says what the look is. */
export function sayHeadline({ catalog, scoring }: Knowledge, look: Look, language: Language): string {
  const say = language.score
  const { trends, palettes } = language.criteria.color.texts
  const { count, lead, leads, story, trend, harmony } = scoring.headlineOf(arrange(catalog, look))
  if (lead === null) return say.headlineEmpty
  const colors = (trend !== null && trends[trend]) || palettes[harmony]
  const leadName = charmName(catalogFor(catalog, { stubs: look.stubs }), lead, language)
  if (count === 1) return say.solo(leadName, colors)
  const group =
    story === null
      ? say.group(count)
      : story.kind === 'family'
        ? say.familyGroup(familyName(story.value, language), count)
        : say.themeGroup(themeName(story.value, language), count)
  return say.headline(group, colors, leads ? leadName : null)
}
