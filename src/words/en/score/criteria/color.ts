import type { ColorTexts } from '../../../../scoring/criteria/color/say'
import type { CriterionWords } from '../../../criterion-words'
import { agree, capital, it, The, the } from '../phrases'

export const color: CriterionWords<ColorTexts> = {
  name: 'Color',
  method: {
    measured:
      'The colors are read from the models, by area. Pairs are rated by how much more they look chosen together than each does alone, by a small model that learned which colors people put together, and by a formula made from people’s judgments. Also how far charms stand out from the bag, in four lights, and whether vivid colors shout at each other.',
    sources:
      'Ou & Luo 2006 for pairs; hue templates after Matsuda, Tokumaru 2002 and Cohen-Or 2006 for the name and the picture; moderate matching is liked best (Gray and others 2014). The learned part comes from 1,549 published palettes and the colors of 943 logos under free licenses, no ratings, no likes.',
    custom: 'How much the bag counts beside the charms, and the names of palettes such as pastel or earth.',
  },
  texts: {
    harmony: {
      neutral: (lead) => `Quiet neutrals: nothing competes with ${the(lead)}.`,
      monochrome: (lead) => `One hue in many shades, with ${the(lead)} in front.`,
      analogous: (lead, next) => `Neighboring colors flow from ${the(lead)} to ${the(next)}.`,
      complementary: (lead, next) => `Opposite colors light up ${the(lead)} and ${the(next)}.`,
      split_complementary: (lead, next) =>
        `Two neighboring colors and one contrast, in ${the(lead)} and ${the(next)}.`,
      triadic: (lead, next) => `Three evenly spaced colors keep ${the(lead)} and ${the(next)} lively.`,
      rainbow: (lead) => `A whole rainbow, and ${the(lead)} in the middle of it.`,
      mixed: (lead) =>
        `The colors go separate ways; a piece that picks up a color of ${the(lead)} would tie them together.`,
    },
    harmonyAlone: {
      neutral: (lead) => `${The(lead)} in quiet neutrals ${agree(lead, 'goes', 'go')} with everything.`,
      monochrome: (lead) => `One clear color, and it belongs to ${the(lead)}.`,
      analogous: (lead) => `Neighboring colors meet in ${the(lead)}.`,
      complementary: (lead) => `Opposite colors meet in ${the(lead)}.`,
      split_complementary: (lead) => `Two neighboring colors and one contrast meet in ${the(lead)}.`,
      triadic: (lead) => `Three evenly spaced colors meet in ${the(lead)}.`,
      rainbow: (lead) => `A whole rainbow in ${the(lead)} alone.`,
      mixed: (lead) => `Many colors in one: ${the(lead)}.`,
    },
    lights: {
      daylight: 'in daylight',
      shop: 'under shop light',
      warm: 'in warm indoor light',
      night: 'on a night street',
    },
    trends: {
      soft_pastel: 'soft pastels',
      vintage_earth: 'vintage earth tones',
      bold_contrast: 'bold contrasts',
      rainbow: 'rainbow colors',
      monochrome: 'one hue',
    },
    metals: { gold: 'gold', silver: 'silver', gunmetal: 'gunmetal' },
    palettes: {
      neutral: 'quiet neutrals',
      monochrome: 'one hue',
      analogous: 'neighboring colors',
      complementary: 'opposite colors',
      split_complementary: 'neighboring colors and a contrast',
      triadic: 'three contrasting colors',
      rainbow: 'rainbow colors',
      mixed: 'many colors',
    },
    grays: (lead) => `Neutrals only; one bright note beside ${the(lead)} would wake them up.`,
    pale: (lead) => `Little color anywhere; one brighter piece beside ${the(lead)} would wake it up.`,
    clash: (one, other) =>
      `${The(one)} and ${the(other)} shout at each other: both vivid, and far apart in color.`,
    littleSharedWithRest: (charm) =>
      `${The(charm)} hardly ${agree(charm, 'shares', 'share')} a color with the rest; a piece that picks one up would tie ${it(charm)} in.`,
    littleShared: (one, other) =>
      `${The(one)} and ${the(other)} hardly share a color; a piece with a little of both would join them.`,
    uneasyApart: (one, other) =>
      `The colors of ${the(one)} and ${the(other)} pull in different directions; a piece with a little of both would join them.`,
    uneasyPair: (one, other) => `${The(one)} and ${the(other)} do not bring out each other’s colors.`,
    uneasyLeast: (one, other) =>
      `Of all that hangs here, ${the(one)} and ${the(other)} go together least in color.`,
    clashOnBag: (charm) => `${The(charm)} and the color behind ${it(charm)} shout at each other.`,
    apartOnBag: (charm) => `${The(charm)} and the color behind ${it(charm)} do not quite get along.`,
    uneasyOnBag: (charm) => `The color behind does not flatter ${the(charm)}.`,
    faintIn: (charm, lights) =>
      `${The(charm)} ${agree(charm, 'does', 'do')} not fully stand out here, least of all ${lights}.`,
    faint: (charm) => `${The(charm)} ${agree(charm, 'does', 'do')} not fully stand out here.`,
    tooAlikeSame: (charm) =>
      `All the color comes from ${the(charm)}, over and over; another piece would bring variety.`,
    tooAlike: (one, other) =>
      `${The(one)} and ${the(other)} share nearly the same colors; a little difference would show them both.`,
    standsOut: (charm) => `${The(charm)} ${agree(charm, 'stands', 'stand')} out clearly here.`,
    fades: (list, n, lights) =>
      `${capital(lights)}, ${list} ${n === 1 ? agree(list, 'fades', 'fade') : 'fade'} into the background.`,
    blendsIn: (list, isLight) =>
      `Close to the background in color: ${list}; something ${isLight ? 'darker' : 'lighter'} or brighter would stand out more.`,
    trend: (trend, one, other) => `Reads as ${trend}, from ${the(one)} to ${the(other)}.`,
    metalsMatch: (metal, charm) =>
      `${capital(metal)} on ${metal}: the clasp of ${the(charm)} matches what it hangs on.`,
    mixedMetals: (list, charm) =>
      `${capital(list)} meet here: ${the(charm)} ${agree(charm, 'is', 'are')} of another metal than the fittings.`,
  },
}
