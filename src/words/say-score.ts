import { arrange } from '../look/arrangement'
import type { Catalog } from '../look/facts/catalog'
import type { Mechanism } from '../look/facts/clasp'
import type { CharmId, SlotId } from '../look/ids'
import type { Look } from '../look/look'
import type { Disagreement } from '../scoring/criteria/color/weak-pair'
import { headlineOf } from '../scoring/headline'
import type { Change } from '../scoring/improve/change'
import type { Note } from '../scoring/note'
import type { Style } from '../scoring/taste'
import type { CriterionId } from '../scoring/weights'
import { charmName, colorwayName, mechanismName } from './catalog-names'
import type { Language } from './language'
import { slotName } from './slot-names'
import { familyName, themeName } from './story-names'

/** What a bar of the score is called. */
export const criterionName = (id: CriterionId, language: Language): string => language.terms.criteria[id]

/** The names a sentence needs, in one language. */
function namesIn(catalog: Catalog, look: Look, language: Language) {
  const say = language.score
  const numbers = language.numbers
  const nameOf = (id: CharmId | undefined): string =>
    id === undefined ? '' : charmName(catalog, id, language)
  return {
    charm: nameOf,
    slot: (slot: SlotId | undefined): string =>
      slot === undefined ? '' : slotName(catalog, look, slot, language, 'inline'),
    /** At most `most` charms by name, each once, the rest by number. */
    charms: (all: readonly CharmId[], most = 4): string => {
      const ids = [...new Set(all)]
      const named = ids.length > most ? ids.slice(0, most - 1) : ids
      const rest = ids.length - named.length
      return numbers.list([...named.map((id) => say.the(nameOf(id))), ...(rest > 0 ? [say.more(rest)] : [])])
    },
  }
}

function claspOf(catalog: Catalog, id: CharmId | undefined): Mechanism | null {
  const charm = id === undefined ? undefined : catalog.charms.get(id)
  return (charm && catalog.mechanisms.get(charm.mechanism)) ?? null
}

/** One sentence for a note about this look. */
export function sayNote(catalog: Catalog, look: Look, note: Note, language: Language): string {
  const say = language.score
  const terms = language.terms
  const numbers = language.numbers
  const names = namesIn(catalog, look, language)
  const [first, second = first] = note.charms
  const last = note.charms.at(-1)
  const distinct = new Set(note.charms).size
  const [slot, ...slots] = note.slots
  const uneasy = (why: Disagreement, count: number) => {
    if (why === 'loud') return say.clash
    if (why === 'apart') return say.uneasyApart
    if (why === 'dark') return say.uneasyDark
    return count === 2 ? say.uneasyPair : say.uneasyLeast
  }
  const uneasyOnBag = (why: Disagreement) =>
    why === 'loud' ? say.clashOnBag : why === 'apart' ? say.apartOnBag : say.uneasyOnBag
  switch (note.code) {
    case 'EMPTY':
      return say.empty
    case 'COUNT_FEW':
      if (note.style === 'maximal') return say.fewMaximal(note.count, names.charm(first))
      if (note.count === 1) return (note.style === 'quiet' ? say.oneQuiet : say.one)(names.charm(first))
      return (note.style === 'quiet' ? say.twoQuiet : say.two)(names.charm(first), names.charm(second))
    case 'COUNT_THREE':
      return say.three(names.charms(note.charms))
    case 'COUNT_OVER_THREE':
      return overThree(say, note.style)(note.count, names.charm(first))
    case 'COUNT_PLENTY':
      return say.plenty(note.count, names.charm(first))
    case 'COUNT_OVER_FIVE':
      return say.overFive(note.count, names.charms(note.charms.slice(0, note.style === 'quiet' ? 2 : 3)))
    case 'HERO':
      return say.hero(names.charm(first), names.charms(note.charms.slice(1)))
    case 'NO_HERO':
      if (first === second) return say.doubles(names.charm(first))
      return (note.ties ? say.noHero : say.hardlyLeads)(names.charm(first), names.charm(second))
    case 'SIZES':
      return say.sizes(names.charm(first), names.charm(last))
    case 'SAME_SIZE':
      return say.sameSize(names.charms(note.charms))
    case 'SIZE_GAP':
      return say.sizeGap(names.charm(first), names.charm(last))
    case 'LADDER':
      return say.ladder(names.charm(first), names.charm(second))
    case 'REPEATS':
      return first === second
        ? say.repeatsSame(names.charm(first))
        : say.repeats(names.charm(first), names.charm(second))
    case 'TEXTURES': {
      const [one = '', other = ''] = note.textures
      return say.textures2(
        terms.textures[one] ?? one,
        terms.textures[other] ?? other,
        names.charm(first),
        names.charm(second),
      )
    }
    case 'SAME_TEXTURE':
      return say.sameTexture(terms.textures[note.texture] ?? note.texture, names.charm(last))
    case 'SCALE_LOST':
      return say.scaleLost(names.charm(first))
    case 'SCALE_OVERWHELMING':
      return say.scaleOverwhelming(names.charm(first))
    case 'HARMONY':
      if (note.label === 'neutral' && note.tone === 'hint') return say.grays(names.charm(first))
      return distinct === 1
        ? say.harmonyAlone[note.label](names.charm(first))
        : say.harmony[note.label](names.charm(first), names.charm(second))
    case 'TOO_ALIKE':
      return first === second
        ? say.tooAlikeSame(names.charm(first))
        : say.tooAlike(names.charm(first), names.charm(second))
    case 'CLASH':
      return say.clash(names.charm(first), names.charm(second))
    case 'STRANGER':
      return note.charms.length === 2
        ? say.littleShared(names.charm(first), names.charm(second))
        : say.littleSharedWithRest(names.charm(first))
    case 'UNEASY':
      return uneasy(note.why, note.of)(names.charm(first), names.charm(second))
    case 'UNEASY_ON_BAG':
      return uneasyOnBag(note.why)(names.charm(first))
    case 'FAINT':
      return note.lights.length === 0
        ? say.faint(names.charm(first))
        : say.faintIn(names.charm(first), numbers.list(note.lights.map((light) => terms.lights[light])))
    case 'PALE':
      return say.pale(names.charm(first))
    case 'STANDS_OUT':
      return say.standsOut(names.charm(first))
    case 'BLENDS_IN':
      return say.blendsIn(names.charms(note.charms), note.onLight)
    case 'FADES':
      return say.fades(
        names.charms(note.charms),
        distinct,
        numbers.list(note.lights.map((light) => terms.lights[light])),
      )
    case 'TREND':
      return say.trend(terms.trends[note.trend], names.charm(first), names.charm(last))
    case 'METALS_MATCH':
      return say.metalsMatch(terms.metals[note.metal] ?? note.metal, names.charm(first))
    case 'MIXED_METALS':
      return say.mixedMetals(
        numbers.list(note.tones.map((tone) => terms.metals[tone] ?? tone)),
        names.charm(first),
      )
    case 'FAMILY':
      return (note.have < note.of ? say.familyPart : say.family)(
        familyName(note.family, language),
        names.charms(note.charms),
      )
    case 'THEME':
      return (note.have < note.of ? say.themePart : say.theme)(
        themeName(note.theme, language),
        names.charms(note.charms),
      )
    case 'ODD_ONE_OUT':
      if (note.story?.kind === 'family')
        return say.oddInFamily(names.charm(first), familyName(note.story.value, language))
      if (note.story) return say.oddInTheme(names.charm(first), themeName(note.story.value, language))
      return say.oddOneOut(names.charm(first), names.charms(note.charms.slice(1)))
    case 'NO_STORY':
      return note.charms.length === 2
        ? say.strangers(names.charm(first), names.charm(second))
        : say.noStory(names.charms(note.charms))
    case 'THIN_STORY': {
      const { kind, value } = note.story
      return say.thinStory(
        names.charm(first),
        kind === 'family' ? familyName(value, language) : themeName(value, language),
      )
    }
    case 'STORY_ALONE':
      return say.storyAlone(names.charm(first))
    case 'LOOSE_STORY': {
      const { story, charms } = note
      const rest = charms.slice(2)
      const others = rest.length === 0 ? null : say.lookOn(names.charms(rest, 3), rest.length)
      if (!story) return say.loose(names.charm(first), names.charm(second))
      return story.kind === 'family'
        ? say.looseInFamily(
            names.charm(first),
            names.charm(second),
            familyName(story.value, language),
            others,
          )
        : say.looseInTheme(names.charm(first), names.charm(second), themeName(story.value, language), others)
    }
    case 'PROFILE_WISH':
      return sayWish(note, names.charm(first), language)
    case 'SEASON':
      return say.season(names.charm(first))
    case 'BALANCED':
      return first === last
        ? say.balancedAround(names.charm(first))
        : say.balanced(names.charm(first), names.charm(last))
    case 'LOPSIDED_VISUAL':
      return note.balanceX < 0 ? say.leansLeft(names.charm(first)) : say.leansRight(names.charm(first))
    case 'LEANS':
      return note.side === 'left' ? say.driftsLeft(names.charm(first)) : say.driftsRight(names.charm(first))
    case 'STRAP_LOAD': {
      const loads = note.side === 'left' ? say.loadsLeft : say.loadsRight
      return loads(numbers.mass(Math.round(note.massG)), names.charm(first))
    }
    case 'CLOSE':
      return say.close(names.charm(first), names.charm(second))
    case 'OUTWEIGHS':
      return say.outweighs(names.charm(first))
    case 'HIDDEN':
      return say.hidden(names.charm(first), names.slot(slot))
    case 'LOPSIDED_MASS': {
      const pulls = note.leftG > note.rightG ? say.pullsLeft : say.pullsRight
      return pulls(numbers.mass(Math.abs(note.leftG - note.rightG)), names.charm(first))
    }
    case 'TOP_HEAVY':
      return say.topHeavy(names.charm(first), names.slot(slot))
    case 'ZONES':
      return say.zones2(note.zones, names.slot(slot), names.slot(slots.at(-1) ?? slot))
    case 'ONE_ZONE':
      return say.oneZone(terms.zones[note.zone] ?? note.zone, names.charm(last))
    case 'ANGLES': {
      const sides = (note.tone === 'good' ? note.seen : note.unseen).map((side) => terms.sides[side])
      if (note.tone === 'good')
        return (note.charms.length === 1 ? say.seenAlone : say.seen)(numbers.list(sides), names.charm(first))
      const unseen = note.unseen.includes('back') ? say.unseenStraps : say.unseen
      return unseen(numbers.list(sides), names.charm(first))
    }
    case 'CARRIES_WELL':
      return say.carriesWell(numbers.mass(note.massG), names.charm(first))
    case 'TOTAL_MASS':
      return say.totalMass(numbers.mass(note.massG), numbers.mass(note.maxG), names.charm(first))
    case 'NEAR_TOTAL':
      return say.nearTotal(numbers.mass(note.massG), numbers.mass(note.maxG), names.charm(first))
    case 'NEAR_MASS':
      return say.nearMass(numbers.mass(note.massG), names.slot(slot), numbers.mass(note.recommendedG))
    case 'COVERS_FEATURE':
      return distinct > 1
        ? say.coverMany(names.charms(note.charms))
        : say.covers(names.charm(first), names.slot(slot))
    case 'DROP':
      return distinct > 1
        ? say.dropMany(names.charms(note.charms))
        : say.drop(names.charm(first), names.slot(slot))
    case 'RESONANCE':
      return distinct > 1 ? say.resonanceMany(names.charms(note.charms)) : say.resonance(names.charm(first))
    case 'NOISY':
      return say.noisy(names.charms(note.charms, 3))
    case 'SNAG':
      return distinct > 1
        ? say.snagMany(names.charms(note.charms))
        : say.snag(names.charm(first), names.slot(slot))
    case 'SCRATCH':
      return say.scratch(names.charms(note.charms))
    case 'LOSS_RISK': {
      const clasp = claspOf(catalog, first)
      return clasp === null || (clasp.id as string) === 'ball_chain'
        ? say.lossRisk(names.charm(first))
        : say.looseClasp(mechanismName(clasp, language), names.charm(first))
    }
    case 'RAIN':
      return say.rain(names.charms(note.charms))
    default:
      return note satisfies never
  }
}

const overThree = (say: Language['score'], style: Style) =>
  ({ quiet: say.overThreeQuiet, curated: say.overThree, maximal: say.overThreeMaximal })[style]

/** What a collector would still look for. */
function sayWish(note: Extract<Note, { code: 'PROFILE_WISH' }>, lead: string, language: Language): string {
  const say = language.score
  const { value, have, profile } = note
  switch (profile) {
    case 'completionist':
      return value === null ? say.wishNoFamily(lead) : say.wishFamily(lead, have, familyName(value, language))
    case 'preservationist':
      return have === 0 ? say.wishNoCulture(lead) : say.wishCulture(lead)
    case 'trend_follower':
    case 'curator':
      return value === null
        ? say.wishNoTrend(lead)
        : say.wishTrend(lead, (language.terms.trends as Readonly<Record<string, string>>)[value] ?? value)
    default:
      return profile satisfies never
  }
}

/** What a change would do, as one sentence. */
export function sayChange(catalog: Catalog, look: Look, change: Change, language: Language): string {
  const say = language.score
  const names = namesIn(catalog, look, language)
  const charmAt = (slot: SlotId): string => names.charm(look.placed.get(slot)?.charm)
  switch (change.kind) {
    case 'move':
      return say.move(charmAt(change.from), names.slot(change.to))
    case 'swap':
      return say.swap(charmAt(change.from), charmAt(change.to))
    case 'remove':
      return say.rest(charmAt(change.slot))
    case 'replace':
      return say.replace(charmAt(change.slot), names.charm(change.charm))
    case 'add':
      return say.add(names.charm(change.charm), names.slot(change.slot))
    case 'recolor': {
      const carrier = catalog.carriers.get(look.carrier)
      return say.recolor(carrier ? colorwayName(carrier, change.colorway, language) : '')
    }
    default:
      return change satisfies never
  }
}

/** One sentence that says what the look is. */
export function sayHeadline(catalog: Catalog, look: Look, language: Language): string {
  const say = language.score
  const terms = language.terms
  const { count, lead, leads, story, trend, harmony } = headlineOf(arrange(catalog, look))
  if (lead === null) return say.headlineEmpty
  const colors = (trend !== null && terms.trends[trend]) || terms.palettes[harmony]
  const leadName = charmName(catalog, lead, language)
  if (count === 1) return say.solo(leadName, colors)
  const group =
    story === null
      ? say.group(count)
      : story.kind === 'family'
        ? say.familyGroup(familyName(story.value, language), count)
        : say.themeGroup(themeName(story.value, language), count)
  return say.headline(group, colors, leads ? leadName : null)
}
