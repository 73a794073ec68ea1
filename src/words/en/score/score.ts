import { harmony, The, the } from './harmony'

const enCounts = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

const enCount = (n: number): string => enCounts[n] ?? String(n)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const an = (word: string): string => (/^[aeiou]/i.test(word) ? `an ${word}` : `a ${word}`)

/** Every sentence of the score. Names come bare; lists come joined, each name with its article where the language has one. */
export const score = {
  the,
  ...harmony,
  more: (n: number) => `${enCount(n)} more`,

  empty: 'Nothing hangs here yet; start with a first charm.',
  one: (charm: string) => `${The(charm)} has the stage alone; a small companion would complete it.`,
  two: (one: string, other: string) => `${The(one)} and ${the(other)} make a pair, with room for a third.`,
  three: (list: string) => `Three pieces, a moment for each: ${list}.`,
  oneQuiet: (charm: string) => `${The(charm)} alone: quiet needs no more.`,
  twoQuiet: (one: string, other: string) => `Just ${the(one)} and ${the(other)}: quiet and complete.`,
  fewMaximal: (n: number, lead: string) =>
    `${capital(enCount(n))} ${n === 1 ? 'piece is' : 'pieces are'} a modest start for Maximal; ${the(lead)} can take more company.`,
  plenty: (n: number, lead: string) =>
    `${capital(enCount(n))} pieces, and none too many for Maximal: a parade behind ${the(lead)}.`,
  overThree: (n: number, lead: string) =>
    `${capital(enCount(n))} pieces share the stage, so even ${the(lead)} gets less of it.`,
  overThreeQuiet: (n: number, lead: string) =>
    `${capital(enCount(n))} pieces say more than Quiet likes; ${the(lead)} with one other would be enough.`,
  overThreeMaximal: (n: number, lead: string) =>
    `${capital(enCount(n))} pieces are many even for Maximal; ${the(lead)} starts to drown.`,
  overFive: (n: number, list: string) =>
    `${capital(enCount(n))} pieces are a crowd; keep a favorite few, say ${list}.`,
  hero: (lead: string, rest: string) => `The eye goes to ${the(lead)} first, then to ${rest}.`,
  noHero: (one: string, other: string) =>
    `${The(one)} and ${the(other)} draw the eye equally; let one of them lead.`,
  doubles: (charm: string) => `${The(charm)} meets its double, and neither of the two leads.`,
  hardlyLeads: (one: string, other: string) =>
    `${The(one)} is only a little ahead of ${the(other)}; a smaller companion would let it lead.`,
  sizeGap: (large: string, small: string) =>
    `Next to ${the(large)}, ${the(small)} all but disappears; a size between would link them.`,
  ladder: (large: string, small: string) =>
    `${The(large)} hangs right above the smaller ${small}; the other way around, the sizes would step down to the large one.`,
  repeats: (one: string, other: string) =>
    `${The(one)} and ${the(other)} say the same thing twice: same surface, same size, same colors.`,
  repeatsSame: (charm: string) => `The same ${charm} more than once; one of them could rest.`,
  sizes: (large: string, small: string) => `From ${the(large)} down to ${the(small)}, the sizes step nicely.`,
  sameSize: (list: string) =>
    `About the same size, all of them: ${list}; one smaller piece would add rhythm.`,
  textures2: (one: string, other: string, oneCharm: string, otherCharm: string) =>
    `${capital(one)} next to ${other}: ${the(oneCharm)} and ${the(otherCharm)} set each other off.`,
  sameTexture: (texture: string, charm: string) =>
    `Everything is ${texture}; trade ${the(charm)} for another surface.`,
  scaleLost: (charm: string) => `A bag this tall makes little of ${the(charm)}; add a larger lead.`,
  scaleOverwhelming: (charm: string) =>
    `This bag is small for ${the(charm)}; a taller one would carry it better.`,
  grays: (lead: string) => `Neutrals only; one bright note beside ${the(lead)} would wake them up.`,
  pale: (lead: string) => `Little color anywhere; one brighter piece beside ${the(lead)} would wake it up.`,
  clash: (one: string, other: string) =>
    `${The(one)} and ${the(other)} shout at each other: both vivid, and far apart in color.`,
  littleSharedWithRest: (charm: string) =>
    `${The(charm)} hardly shares a color with the rest; a piece that picks one up would tie it in.`,
  littleShared: (one: string, other: string) =>
    `${The(one)} and ${the(other)} hardly share a color; a piece with a little of both would join them.`,
  uneasyApart: (one: string, other: string) =>
    `${The(one)} and ${the(other)} pull the colors two ways; a piece with a little of both would join them.`,
  uneasyDark: (one: string, other: string) =>
    `Dark beside dark, ${the(one)} and ${the(other)}; a lighter piece would lift them.`,
  uneasyPair: (one: string, other: string) =>
    `${The(one)} and ${the(other)} do little for each other’s colors.`,
  uneasyLeast: (one: string, other: string) =>
    `Of all that hangs here, ${the(one)} and ${the(other)} go together least in color.`,
  clashOnBag: (charm: string) => `${The(charm)} and the color of the bag shout at each other.`,
  apartOnBag: (charm: string) => `${The(charm)} and the bag pull the colors two ways.`,
  uneasyOnBag: (charm: string) => `The color of the bag does little for ${the(charm)}.`,
  faintIn: (charm: string, lights: string) =>
    `${The(charm)} does not fully stand out from the bag, least of all ${lights}.`,
  faint: (charm: string) => `${The(charm)} does not fully stand out from the bag.`,
  tooAlikeSame: (charm: string) =>
    `The same colors again and again in ${the(charm)}; another piece would bring some difference.`,
  tooAlike: (one: string, other: string) =>
    `${The(one)} and ${the(other)} share nearly the same colors; a little difference would show them both.`,
  standsOut: (charm: string) => `Nobody will miss ${the(charm)} on this bag.`,
  fades: (list: string, n: number, lights: string) =>
    `${capital(lights)}, ${list} ${n === 1 ? 'fades' : 'fade'} into the bag.`,
  blendsIn: (list: string, isLight: boolean) =>
    `The bag swallows ${list}; try something ${isLight ? 'darker' : 'lighter'} or brighter.`,
  trend: (trend: string, one: string, other: string) =>
    `Reads as ${trend}, from ${the(one)} to ${the(other)}.`,
  metalsMatch: (metal: string, charm: string) =>
    `${capital(metal)} on ${metal}: the clasp of ${the(charm)} matches the bag.`,
  mixedMetals: (list: string, charm: string) =>
    `${capital(list)} mix on polished leather; start with ${the(charm)} and settle on one metal.`,
  family: (family: string, list: string) => `One family, ${family}: ${list}.`,
  familyPart: (family: string, list: string) => `From ${family} come ${list}.`,
  themePart: (theme: string, list: string) => `${capital(list)} share ${an(theme)} story.`,
  theme: (theme: string, list: string) => `${capital(an(theme))} story: ${list}.`,
  oddInFamily: (charm: string, family: string) =>
    `${The(charm)} is the odd one out: the others come from ${family}, and another of them would fit in.`,
  oddInTheme: (charm: string, theme: string) =>
    `${The(charm)} is the odd one out: the others share ${an(theme)} story, and another ${theme} piece would fit in.`,
  oddOneOut: (charm: string, others: string) =>
    `The odd one out is ${the(charm)}; the story belongs to ${others}.`,
  noStory: (list: string) => `No common story yet among ${list}; two that share one would help.`,
  strangers: (one: string, other: string) =>
    `${The(one)} and ${the(other)} tell two stories; a piece that has something of each would tie them.`,
  thinStory: (charm: string, shared: string) =>
    `${capital(shared)} is all that ties ${the(charm)} to the others; a piece close to both would tighten the story.`,
  storyAlone: (charm: string) =>
    `So far ${the(charm)} tells its story alone; a second piece from its world would carry it on.`,
  lookOn: (rest: string, n: number) => `${rest} only ${n === 1 ? 'looks' : 'look'} on`,
  looseInFamily: (one: string, other: string, family: string, rest: string | null) =>
    `${The(one)} and ${the(other)} come from ${family}, ${rest === null ? 'but have little else in common' : `while ${rest}`}.`,
  looseInTheme: (one: string, other: string, theme: string, rest: string | null) =>
    `${The(one)} and ${the(other)} share ${an(theme)} story${rest === null ? ', but little else' : `, while ${rest}`}.`,
  loose: (one: string, other: string) =>
    `${The(one)} and ${the(other)} come closest to a common story, but only just.`,
  wishNoFamily: (lead: string) =>
    `No two here are of one family; a sibling for ${the(lead)} would start a set.`,
  wishFamily: (lead: string, n: number, family: string) =>
    `${The(lead)} is one of ${enCount(n)} from ${family}; a completionist would like the rest to be, too.`,
  wishNoCulture: (lead: string) =>
    `Nothing here comes from a museum, a craft or a region; one such piece beside ${the(lead)} would carry culture.`,
  wishCulture: (lead: string) =>
    `${The(lead)} carries culture; more from a museum, a craft or a region would make it the story.`,
  wishNoTrend: (lead: string) => `None of this season’s palettes shows here; start one beside ${the(lead)}.`,
  wishTrend: (lead: string, trend: string) =>
    `${The(lead)} wears ${trend}; on trend, so would everything around it.`,
  season: (charm: string) => `In season now: ${the(charm)}.`,
  balanced: (left: string, right: string) =>
    `Left and right are in balance, from ${the(left)} to ${the(right)}.`,
  balancedAround: (charm: string) => `Left and right are in balance around ${the(charm)}.`,
  leansLeft: (charm: string) => `It leans left; the eye stays with ${the(charm)}.`,
  leansRight: (charm: string) => `It leans right; the eye stays with ${the(charm)}.`,
  pullsLeft: (mass: string, charm: string) =>
    `The left side is ${mass} heavier; try ${the(charm)} on the right.`,
  pullsRight: (mass: string, charm: string) =>
    `The right side is ${mass} heavier; try ${the(charm)} on the left.`,
  topHeavy: (charm: string, at: string) =>
    `Try ${the(charm)} below the ${at}: large things look steadier low down.`,
  zones2: (n: number, one: string, other: string) =>
    `Spread over ${enCount(n)} zones, from the ${one} to the ${other}.`,
  oneZone: (zone: string, charm: string) => `Everything hangs ${zone}; give ${the(charm)} another place.`,
  seen: (sides: string, charm: string) => `Something to see from ${sides}, ${the(charm)} most of all.`,
  seenAlone: (sides: string, charm: string) => `${The(charm)} shows from ${sides}.`,
  unseen: (sides: string, charm: string) =>
    `Hardly anything to see from ${sides}; ${the(charm)} at a side would change that.`,
  unseenStraps: (sides: string, charm: string) =>
    `Hardly anything to see from ${sides}; ${the(charm)} on a strap would change that.`,
  driftsLeft: (charm: string) =>
    `The eye drifts left, to ${the(charm)}; nearer the middle it would balance better.`,
  driftsRight: (charm: string) =>
    `The eye drifts right, to ${the(charm)}; nearer the middle it would balance better.`,
  loadsLeft: (mass: string, charm: string) =>
    `On the left shoulder it pulls like ${mass} more, as ${the(charm)} hangs far out; nearer the middle it would even out.`,
  loadsRight: (mass: string, charm: string) =>
    `On the right shoulder it pulls like ${mass} more, as ${the(charm)} hangs far out; nearer the middle it would even out.`,
  close: (one: string, other: string) =>
    `${The(one)} and ${the(other)} hang close together; more room would show them both.`,
  outweighs: (charm: string) =>
    `Beside ${the(charm)} the others hardly count; a larger one among them would answer it.`,
  hidden: (charm: string, at: string) =>
    `Hardly anyone will see ${the(charm)} on the ${at}; hang it where nothing covers it.`,
  carriesWell: (mass: string, charm: string) => `Easy to carry: ${mass} in all, even with ${the(charm)}.`,
  totalMass: (mass: string, most: string, charm: string) =>
    `${mass} is a lot for this bag, ${most} is comfortable; rest ${the(charm)} first.`,
  nearMass: (mass: string, at: string, most: string) =>
    `${mass} is a little much for the ${at}; up to ${most} is comfortable.`,
  nearTotal: (mass: string, most: string, charm: string) =>
    `${mass} in all, ${the(charm)} first of all, comes close to the ${most} that is comfortable.`,
  covers: (charm: string, at: string) => `Below the ${at}, ${the(charm)} may cover a zip or a pocket.`,
  coverMany: (list: string) => `${capital(list)} hang low enough to cover a zip or a pocket.`,
  drop: (charm: string, at: string) => `A long drop: ${the(charm)} will knock about below the ${at}.`,
  dropMany: (list: string) => `Long drops: ${list} will knock about as you walk.`,
  resonance: (charm: string) =>
    `Its own swing has the beat of your steps, so ${the(charm)} swings up as you walk.`,
  resonanceMany: (list: string) =>
    `${capital(list)} swing in the beat of your steps and swing up as you walk.`,
  noisy: (list: string) => `You will hear ${list} with every step.`,
  snag: (charm: string, at: string) => `On the ${at}, ${the(charm)} may catch on doors.`,
  snagMany: (list: string) => `${capital(list)} may catch on doors.`,
  scratch: (list: string) => `${capital(list)} could mark smooth leather.`,
  lossRisk: (charm: string) => `Only a ball chain holds ${the(charm)}; a lock tube would keep it safe.`,
  looseClasp: (clasp: string, charm: string) =>
    `${capital(an(clasp.toLowerCase()))} can come open by itself, and ${the(charm)} would be missed.`,
  rain: (list: string) => `Rain would hurt ${list}; better at home today.`,

  move: (charm: string, to: string) => `Move ${the(charm)} to the ${to}.`,
  swap: (one: string, other: string) => `Swap ${the(one)} and ${the(other)}.`,
  rest: (charm: string) => `Rest ${the(charm)} for now.`,
  replace: (charm: string, own: string) => `Wear your ${own} instead of ${the(charm)}.`,
  add: (own: string, to: string) => `Add your ${own} at the ${to}.`,
  recolor: (color: string) => `Try the bag in ${color}.`,

  headlineEmpty: 'An empty bag, ready for a first charm.',
  solo: (charm: string, colors: string) => `A solo for ${the(charm)}, in ${colors}.`,
  group: (n: number) =>
    n === 2
      ? 'a pair'
      : n === 3
        ? 'a trio'
        : n <= 5
          ? `a group of ${enCount(n)}`
          : `a crowd of ${enCount(n)}`,
  familyGroup: (family: string, n: number) =>
    `${an(family)} ${n === 2 ? 'pair' : n === 3 ? 'trio' : 'group'}`,
  themeGroup: (theme: string, n: number) =>
    n === 2 ? `${an(theme)} pair` : n === 3 ? `${an(theme)} trio` : `${an(theme)} story`,
  headline: (group: string, colors: string, lead: string | null) =>
    `${capital(group)} in ${colors}${lead === null ? '' : `, led by ${the(lead)}`}.`,
}
