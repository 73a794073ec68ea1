import { targetsFor } from '../../state/planner/derived'
import { charmName } from '../../words/catalog-names'
import { Button } from '../controls/button'
import { Thumbnail } from '../controls/thumbnail'
import { useCatalogOfLook, useLanguage, usePlanner, usePlannerState, useWords } from '../planner-context'
import { useBackCloses } from '../route/back-closes'
import styles from './hand-strip.module.css'

/** What is in the hand, over the stage, with the way back, which Back goes too. */
export function HandStrip() {
  const planner = usePlanner()
  const catalog = useCatalogOfLook()
  const language = useLanguage()
  const words = useWords('shell')
  const hand = usePlannerState((state) => state.hand)
  const look = usePlannerState((state) => state.look)
  const carried = hand.kind === 'holding' && hand.grip === 'carry'
  useBackCloses(carried, planner.cancel)
  if (hand.kind !== 'holding') return null
  const fitting = targetsFor(catalog, look, hand.charm, hand.from).filter(
    ({ reasons }) => reasons.length === 0,
  ).length
  return (
    <div className={styles['strip']} data-hand>
      <Thumbnail of={catalog.charms.get(hand.charm)} size={36} className={styles['picture']} />
      <span className={styles['text']}>
        <b>{charmName(catalog, hand.charm, language)}</b>
        <span>{words.inHand(fitting)}</span>
      </span>
      {carried && (
        <Button look="quiet" onClick={planner.cancel}>
          {words.putBack}
        </Button>
      )}
    </div>
  )
}
