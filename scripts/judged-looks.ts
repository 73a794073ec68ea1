import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtInCatalog } from '../src/catalog/built-in'
import { withMeasuredBags } from '../src/cli/measured-bags'
import { arrange } from '../src/look/arrangement'
import type { Locale } from '../src/look/facts/locale'
import { NO_STUBS } from '../src/look/facts/stub'
import { parseWrittenLook } from '../src/look/file/parse-look'
import { readStubs } from '../src/look/file/read-stubs'
import { resolveLook } from '../src/look/file/resolve-look'
import { SCORE_VERSION } from '../src/look/score-version'
import { improvementsOf } from '../src/scoring/improve/improvements'
import { loadScoring } from '../src/state/load-scoring'
import { colorwayName, nameOfCarrier } from '../src/words/catalog-names'
import { sayHeadline } from '../src/words/score/say-headline'
import { criterionName, sayChange, sayNote } from '../src/words/score/say-score'
import { LANGUAGES } from '../tests/languages'

const root = join(import.meta.dirname, '..')

/** A look, composed by hand or drawn by chance, and what a reader thinks of it and of what is said of it. */
interface Judged {
  readonly title: string
  readonly kind: 'good' | 'bad' | 'odd' | 'drawn'
  readonly judgement: string
  readonly look: unknown
}

const judged: readonly Judged[] = JSON.parse(
  readFileSync(join(root, 'tests/scoring/fixtures/judged-looks.json'), 'utf8'),
)
const builtIn = builtInCatalog()
const scoring = await loadScoring()
const { notes, score } = scoring
const SIGNS = { good: '+', hint: '·', warn: '!' } as const

async function lines(
  { title, kind, judgement, look: written }: Judged,
  n: number,
): Promise<readonly string[]> {
  const parsed = parseWrittenLook(written, readStubs)
  if (!parsed.ok) throw new Error(`${title} is no look`)
  const catalog = await withMeasuredBags(builtIn, parsed.look.stubs ?? NO_STUBS)
  const admitted = resolveLook(catalog, parsed.look)
  if (!admitted.ok) throw new Error(`${title} is no look`)
  const { look } = admitted
  if (look.aside.length > 0) throw new Error(`${title}: ${look.aside.map(({ charm }) => charm)} do not fit`)
  const arrangement = arrange(catalog, look)
  const { total, parts } = score(arrangement)
  const { fixes } = improvementsOf(catalog, look)
  const said = (locale: Locale): readonly string[] => [
    `**${sayHeadline({ catalog, scoring }, look, LANGUAGES[locale])}**`,
    '',
    ...notes(arrangement).map(
      (note) => `- ${SIGNS[note.tone]} ${sayNote({ catalog, scoring }, look, note, LANGUAGES[locale])}`,
    ),
    ...fixes
      .slice(0, 3)
      .map(({ change, gain }) => `- → ${sayChange(catalog, look, change, LANGUAGES[locale])} (+${gain})`),
    '',
  ]
  return [
    `## ${n}. ${title} (${kind}): ${total}`,
    '',
    `${nameOfCarrier(arrangement.carrier, LANGUAGES.en)}, ${colorwayName(arrangement.carrier, arrangement.colorway.id, LANGUAGES.en)}. ${parts
      .map(({ id, value }) => `${criterionName(id, LANGUAGES.en)} ${Math.round(100 * value)}`)
      .join(', ')}.`,
    '',
    `*${judgement}*`,
    '',
    ...said('en'),
    ...said('zh-CN'),
  ]
}

const head = [
  `# ${judged.length} looks`,
  '',
  `Thirty composed by hand over the six bags, some good, some bad, some odd, and thirty drawn by chance over all carriers, own charms and an own bag among them. Under each what somebody thinks who read all of it aloud, then all that the score (version ${SCORE_VERSION}) says: + works, · could be better, ! should be mended, → the best ideas with their exact gain. \`npx tsx scripts/judged-looks.ts\` writes this page and leaves the judgements, which are in the list of looks, as they are.`,
  '',
]
const told = await Promise.all(judged.map((one, i) => lines(one, i + 1)))
const text = [...head, ...told.flat()].join('\n')
writeFileSync(join(root, 'docs/judged-looks.md'), text.replaceAll('\u00a0', ' '))
for (const kind of ['good', 'odd', 'bad', 'drawn'] as const) {
  const totals = judged
    .flatMap((one, i) => (one.kind === kind ? (told[i]?.[0] ?? '') : []))
    .map((title) => Number(title.match(/: ([\d.]+)$/)?.[1]))
  console.log(kind, totals.join(' '))
}
