import { arrange } from '../look/arrangement'
import type { Catalog } from '../look/facts/catalog'
import { parseLookText } from '../look/file/parse-look'
import { readStubs } from '../look/file/read-stubs'
import { resolveLook } from '../look/file/resolve-look'
import { charmId } from '../look/ids'
import type { Look } from '../look/look'
import { notKnownIn } from '../look/not-known'
import { readSlot } from '../look/slot'
import { anchorAt } from '../look/slots'
import type { Occasion } from '../scoring/criterion'
import { scoring } from '../scoring/engine'
import { type Advice, type Blocker, findings } from '../scoring/findings'
import { type Fix, improvementsOf } from '../scoring/improve/improvements'
import { type Note, noteKey } from '../scoring/note'
import { notes, score } from '../scoring/score'
import { PLAIN_TASTE, type Taste } from '../scoring/taste'
import { sayNotKnown } from '../words/opening/say-not-known'
import { sayFitReason } from '../words/say-fit-reason'
import { sayCeiling, sayChange, sayNote } from '../words/score/say-score'
import { sayStory } from '../words/story'
import { type Answer, answer, quoted, refuse, refuseLook } from './answer'
import { inEachLanguage } from './in-each-language'
import { pointOf, pointsOf } from './written-point'

/** Scores a look given as JSON by a taste and what is told of the day, own bags as far as the catalog has them measured. The total counts what hangs; blocks and warnings judge what is written. */
export function scoreCommand(
  catalog: Catalog,
  text: string,
  taste: Taste = PLAIN_TASTE,
  occasion: Occasion = {},
): Answer {
  const parsed = parseLookText(text, readStubs)
  if (!parsed.ok) return refuseLook(parsed.problem)
  const admitted = resolveLook(catalog, parsed.look)
  if (!admitted.ok)
    return refuse('UNKNOWN_CARRIER', `There is no carrier ${quoted(admitted.problem.id)} in the catalog.`)
  const { look } = admitted
  const arrangement = arrange(catalog, look)
  const judged = score(arrangement, taste)
  const { total, uncapped, heldBy, parts, scoreVersion } = judged
  const said = notes(arrangement, taste, occasion)
  const { fixes, remedies } = improvementsOf(catalog, look, { taste, mine: new Set() })
  const fixesOf = new Map(remedies.map((one) => [noteKey(one.note), one.fixes]))
  const { blocks, warnings, hints } = findings(catalog, parsed.look, taste)
  const isKnown = notKnownIn(catalog, look).length === 0
  const story = inEachLanguage((language) => sayStory({ catalog, scoring }, look, language))
  return answer({
    total,
    uncapped,
    heldBy: heldBy && {
      by: heldBy.id,
      criterion: heldBy.criterion,
      at: heldBy.at,
      isNear: heldBy.isNear,
      text: inEachLanguage((language) => sayCeiling(judged, language) ?? ''),
    },
    taste,
    story,
    criteria: parts.map(({ id, value, weight, points }) => ({
      id,
      value,
      weight,
      points,
      reasons: said
        .filter(({ criterion }) => criterion === id)
        .map((note) => ({
          ...reasonOf(catalog, look, note),
          ...(note.tone === 'good'
            ? {}
            : { fixes: (fixesOf.get(noteKey(note)) ?? []).map((fix) => fixOf(catalog, look, fix)) }),
        })),
      fixes: fixes.filter(({ criterion }) => criterion === id).map((fix) => fixOf(catalog, look, fix)),
    })),
    blocks: blocks.map((block) => blockOf(catalog, look, block)),
    warnings: warnings.map((one) => adviceOf(catalog, look, one)),
    hints: hints.map((one) => adviceOf(catalog, look, one)),
    ...(isKnown
      ? {}
      : { notKnown: inEachLanguage((language) => sayNotKnown(catalog, look, language) ?? '') }),
    scoreVersion,
  })
}

const fixOf = (catalog: Catalog, look: Look, { change, gain }: Fix) => ({
  edit: change,
  gain,
  text: inEachLanguage((language) => sayChange(catalog, look, change, language)),
})

const reasonOf = (catalog: Catalog, look: Look, note: Note) => ({
  code: note.code,
  tone: note.tone,
  charms: note.charms,
  points: pointsOf(note.slots),
  slots: note.slots,
  text: inEachLanguage((language) => sayNote({ catalog, scoring }, look, note, language)),
})

function blockOf(catalog: Catalog, look: Look, { code, charm, point: slot, reason }: Blocker) {
  const at = readSlot(slot)
  const anchor = at && anchorAt(catalog, look, at)
  const context = { catalog, charm: catalog.charms.get(charmId(charm)), anchor: anchor ?? undefined }
  return {
    code,
    charm,
    point: pointOf(slot),
    text: inEachLanguage((language) => sayFitReason(reason, language, context)),
  }
}

const adviceOf = (catalog: Catalog, look: Look, { code, charm, point, note }: Advice) => ({
  code,
  charm,
  point,
  text: inEachLanguage((language) => sayNote({ catalog, scoring }, look, note, language)),
})
