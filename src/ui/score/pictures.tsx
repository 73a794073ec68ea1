import { type ReactNode, useId, useState } from 'react'
import { sideMassG } from '../../scoring/criteria/balance'
import type { Note, NoteCode, SeenFrom } from '../../scoring/note'
import { arrangementOf } from '../../state/derived'
import { sayNote } from '../../words/say-score'
import { scoreCardWords } from '../../words/score-card-words'
import { useLocale, useNumbers, usePlannerHere, useShown, useWords } from '../planner-context'
import { BalancePicture } from './balance-picture'
import { HueWheel } from './hue-wheel'
import styles from './pictures.module.css'
import { countSeen, ViewRose } from './view-rose'

const ABOUT = {
  hues: ['HARMONY', 'TREND', 'BLENDS_IN', 'FADES', 'STANDS_OUT'],
  balance: ['BALANCED', 'LOPSIDED_VISUAL', 'LOPSIDED_MASS', 'TOP_HEAVY'],
  views: ['ANGLES', 'ZONES', 'ONE_ZONE'],
} as const satisfies Record<string, readonly NoteCode[]>

type Topic = keyof typeof ABOUT
const SIDES: readonly SeenFrom[] = ['front', 'left', 'right', 'back']

/** Three small pictures of the look; each opens into what it shows in words. */
export function Pictures({ notes }: { readonly notes: readonly Note[] }) {
  const { catalog } = usePlannerHere()
  const locale = useLocale()
  const words = useWords(scoreCardWords)
  const numbers = useNumbers()
  const look = useShown((state) => state.look)
  const [open, setOpen] = useState<Topic | null>(null)
  const panel = useId()
  const arrangement = arrangementOf(catalog, look)
  const seen = countSeen(arrangement)

  const facts: Readonly<Record<Topic, string>> = {
    hues: words.hueText(numbers.list(arrangement.hung.map(({ charm }) => charm.name[locale]))),
    balance: words.massText(
      numbers.mass(sideMassG(arrangement, 'left')),
      numbers.mass(sideMassG(arrangement, 'right')),
    ),
    views: words.viewText(numbers.list(SIDES.map((side) => words.sides[side](seen[side])))),
  }
  const drawings: Readonly<Record<Topic, ReactNode>> = {
    hues: <HueWheel arrangement={arrangement} />,
    balance: <BalancePicture arrangement={arrangement} />,
    views: <ViewRose seen={seen} />,
  }
  const tell = (topic: Topic): string =>
    [
      ...notes
        .filter(({ code }) => (ABOUT[topic] as readonly NoteCode[]).includes(code))
        .map((note) => sayNote(catalog, look, note, locale)),
      facts[topic],
    ].join(locale === 'en' ? ' ' : '')

  return (
    <div>
      <fieldset className={styles['row']} aria-label={words.pictures}>
        {(Object.keys(ABOUT) as Topic[]).map((topic) => (
          <button
            key={topic}
            type="button"
            className={styles['picture']}
            aria-expanded={open === topic}
            aria-controls={panel}
            onClick={() => setOpen(open === topic ? null : topic)}
          >
            {drawings[topic]}
            <span>{words[topic]}</span>
          </button>
        ))}
      </fieldset>
      <p id={panel} className={styles['text']} hidden={open === null}>
        {open && tell(open)}
      </p>
    </div>
  )
}
