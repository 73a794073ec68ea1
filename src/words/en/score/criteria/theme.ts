import type { ThemeTexts } from '../../../../scoring/criteria/theme/say'
import type { CriterionWords } from '../../../criterion-words'
import { agree, capital, enCount, its, The, the } from '../phrases'

export const theme: CriterionWords<ThemeTexts> = {
  name: 'Theme',
  method: {
    measured:
      'How much the charms tell the same story: shared themes, kind, family and season, and which one stands apart.',
    sources:
      'Each charm counts for its themes and for all that these are kinds of, the special more than the general (Seco and others 2004); two charms are compared by what they share of that (Pesquita and others 2008). It names the same odd one out as a person in nine of ten sure cases, and in eight of ten of all 200.',
    custom:
      'How much a family, a season and a mood count beside a theme, the table of what is a kind of what, and that one or two charms need no common story.',
  },
  texts: {
    family: (family, list) => `One family, ${family}: ${list}.`,
    familyPart: (family, list) => `From ${family} come ${list}.`,
    themePart: (theme, list) => `${capital(list)} share the ${theme} theme.`,
    theme: (theme, list) => `All on the ${theme} theme: ${list}.`,
    oddInFamily: (charm, family) =>
      `${The(charm)} ${agree(charm, 'is', 'are')} the odd one out: the others come from ${family}, and another of them would fit in.`,
    oddInTheme: (charm, theme) =>
      `${The(charm)} ${agree(charm, 'is', 'are')} the odd one out: the others share the ${theme} theme, and another piece of it would fit in.`,
    oddOneOut: (charm, others) => `The odd one out is ${the(charm)}; the story belongs to ${others}.`,
    oddBeside: (charm) =>
      `Only ${the(charm)} ${agree(charm, 'tells', 'tell')} another story; a piece that shares the others’ would fit in.`,
    noStory: (list) => `No common story yet among ${list}; two that share one would help.`,
    strangers: (one, other) =>
      `${The(one)} and ${the(other)} tell two different stories; a piece with something of both would bring them together.`,
    thinStory: (charm, shared) =>
      `${capital(shared)} is all that ties ${the(charm)} to the others; a piece close to both would tighten the story.`,
    storyAlone: (charm) =>
      `So far ${the(charm)} ${agree(charm, 'tells', 'tell')} ${its(charm)} story alone; a second piece from its world would carry it on.`,
    lookOn: (rest, n) => `${rest} ${n === 1 ? agree(rest, 'stands', 'stand') : 'stand'} apart`,
    looseInFamily: (one, other, family, rest) =>
      `${The(one)} and ${the(other)} come from ${family}, ${rest === null ? 'but have little else in common' : `while ${rest}`}.`,
    looseInTheme: (one, other, theme, rest) =>
      `${The(one)} and ${the(other)} share the ${theme} theme${rest === null ? ', but little else' : `, while ${rest}`}.`,
    loose: (one, other) => `${The(one)} and ${the(other)} come closest to a common story, but only just.`,
    wishNoFamily: (lead) => `No two here are of one family; a sibling for ${the(lead)} would start a set.`,
    wishFamily: (lead, n, family) =>
      `${The(lead)} ${agree(lead, 'is', 'are')} one of ${enCount(n)} from ${family}; a completionist would like the rest to be, too.`,
    wishNoCulture: (lead) =>
      `Nothing here comes from a museum, a craft or a region; one such piece beside ${the(lead)} would carry culture.`,
    wishCulture: (lead) =>
      `${The(lead)} ${agree(lead, 'carries', 'carry')} culture; more from a museum, a craft or a region would make it the story.`,
    wishNoTrend: (lead) => `None of this season’s palettes shows here; start one beside ${the(lead)}.`,
    wishTrend: (lead, trend) =>
      `${The(lead)} ${agree(lead, 'wears', 'wear')} ${trend}; on trend, so would everything around it.`,
    season: (list) => `In season now: ${list}.`,
    notTold: (list, n) =>
      n === 1
        ? `Nobody has said what ${list} ${agree(list, 'is', 'are')} about, so ${agree(list, 'it counts', 'they count')} as an average match; if ${agree(list, 'it is', 'they are')} your own, add a theme on ${its(list)} page.`
        : `Nobody has said what ${list} are about, so they count as an average match; if they are your own, add themes on their pages.`,
    notToldAlone: (charm) =>
      `Nobody has said what ${the(charm)} ${agree(charm, 'is', 'are')} about; if ${agree(charm, 'it is', 'they are')} your own, add a theme on ${its(charm)} page to find company.`,
  },
}
