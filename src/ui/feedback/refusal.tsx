import { X } from 'lucide-react'
import { useMemo, useRef } from 'react'
import type { SlotId } from '../../look/ids'
import { anchorAt } from '../../look/slots'
import type { Announcement } from '../../state/announcement'
import { gainOf, totalOf } from '../../state/planner/derived'
import type { Origin } from '../../state/planner/hand'
import { targetAt } from '../../state/planner/targets'
import { charmName } from '../../words/catalog-names'
import { sayFitReason } from '../../words/say-fit-reason'
import { slotName } from '../../words/slot-names'
import { Button } from '../controls/button'
import { IconButton } from '../controls/icon-button'
import { useFocusHandedOn } from '../controls/use-focus-handed-on'
import { useTargetElement } from '../focus-targets'
import {
  useCatalogOfLook,
  useJudge,
  useLanguage,
  useNumbers,
  usePlanner,
  usePlannerState,
  useWords,
} from '../planner-context'
import { useBackCloses } from '../route/back-closes'
import styles from './refusal.module.css'
import { type LastHold, useLastAnnouncement } from './use-last-announcement'

interface Refused extends Extract<Announcement, { kind: 'refused' }> {
  /** Where the charm was taken from. */
  readonly from: Origin
}

const SHOWN = 3

/** Pointing elsewhere keeps the explanation; whatever changes the look or empties the hand makes it old. */
function refusal(saying: Announcement, kept: Refused | null, hold: LastHold): Refused | null {
  if (saying.kind === 'over' || saying.kind === 'picked_up') return kept
  if (saying.kind !== 'refused') return null
  return { ...saying, from: hold?.charm === saying.charm ? hold.from : { kind: 'tray' } }
}

/** Why a charm does not hang where it was dropped, and where it does. */
export function RefusalCard() {
  const [refused, dismiss] = useLastAnnouncement(refusal)
  return (
    refused && <Explained key={`${refused.charm} ${refused.slot}`} refused={refused} onDismiss={dismiss} />
  )
}

interface ExplainedProps {
  readonly refused: Refused
  readonly onDismiss: () => void
}

function Explained({ refused: { charm, slot, reasons, alternatives, from }, onDismiss }: ExplainedProps) {
  const planner = usePlanner()
  const catalog = useCatalogOfLook()
  const language = useLanguage()
  const words = useWords('look')
  const numbers = useNumbers()
  const target = useTargetElement()
  const look = usePlannerState((state) => state.look)
  const judge = useJudge()
  const card = useRef<HTMLElement>(null)
  useFocusHandedOn(card)
  useBackCloses(true, onDismiss)
  const total = (judge && totalOf(judge, look)) ?? 0
  const ranked = useMemo(
    () =>
      alternatives
        .map((at) => ({ at, target: targetAt(catalog, look, charm, from, at) }))
        .filter(({ target }) => target.reasons.length === 0)
        .map(({ at, target }) => ({ at, gain: judge ? gainOf(judge, look, target.edit) : null }))
        .toSorted((a, b) => (b.gain ?? 0) - (a.gain ?? 0)),
    [alternatives, catalog, judge, look, charm, from],
  )
  const best = ranked[0]

  const take = (at: SlotId): void => {
    planner.pickUp(charm, from, 'carry')
    planner.hover(at)
  }
  const show = (at: SlotId, byKeyboard: boolean): void => {
    take(at)
    planner.focus(at)
    onDismiss()
    // The button that was pressed is gone.
    if (byKeyboard) setTimeout(() => target(`place ${at}`)?.focus())
  }
  const hang = (at: SlotId): void => {
    take(at)
    planner.drop()
  }

  return (
    <section ref={card} className={styles['refusal']} aria-labelledby="refused">
      <div className={styles['head']}>
        <div>
          <h2 id="refused">
            {words.refused(
              charmName(catalog, charm, language),
              slotName(catalog, look, slot, language, 'inline'),
            )}
          </h2>
          {reasons.map((reason) => (
            <p key={JSON.stringify(reason)} className={styles['reason']}>
              {sayFitReason(reason, language, {
                catalog,
                charm: catalog.charms.get(charm),
                anchor: anchorAt(catalog, look, slot) ?? undefined,
              })}
            </p>
          ))}
        </div>
        <IconButton icon={X} label={words.dismiss} tip="below-end" onClick={onDismiss} />
      </div>
      {best ? (
        <>
          <p className={styles['where']}>{words.alternatives}</p>
          <ul className={styles['places']}>
            {ranked.slice(0, SHOWN).map(({ at, gain }) => (
              <li key={at}>
                <button type="button" className={styles['place']} onClick={() => hang(at)}>
                  <span>{slotName(catalog, look, at, language)}</span>
                  {gain !== null && <b>{numbers.gain(gain, total)}</b>}
                </button>
              </li>
            ))}
          </ul>
          <div className={styles['actions']}>
            <Button look="solid" onClick={({ detail }) => show(best.at, detail === 0)}>
              {words.showWhere}
            </Button>
            {ranked.length > SHOWN && (
              <span className={styles['rest']}>{words.moreAlternatives(ranked.length - SHOWN)}</span>
            )}
          </div>
        </>
      ) : (
        <p className={styles['where']}>{words.noAlternatives}</p>
      )}
    </section>
  )
}
