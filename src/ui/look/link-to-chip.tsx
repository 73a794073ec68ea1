import { Link2 } from 'lucide-react'
import { useState } from 'react'
import { writeOn } from '../../look/edits/wear'
import type { Field } from '../../look/facts/charm'
import type { SlotId } from '../../look/ids'
import { tooMuch } from '../../look/inscription'
import { linkTo } from '../../share/link/link'
import { pageAddress } from '../../share/link/page-address'
import type { PlannerState } from '../../state/planner/planner'
import { outgoingLook } from '../../state/signed-look'
import { Button } from '../controls/button'
import { usePlanner, useWords } from '../planner-context'
import styles from './worn-details.module.css'

/** Writes the look's own link on a chip, or says how much too long it is. */
export function LinkToChip({ slot, field }: { readonly slot: SlotId; readonly field: Field }) {
  const planner = usePlanner()
  const words = useWords('look')
  const [over, setOver] = useState(0)
  const write = (): void => {
    const link = chipLink(planner.store.getState(), slot, field)
    setOver(tooMuch(link, field))
    planner.write(slot, field.id, link)
    planner.endWriting()
  }
  return (
    <span className={styles['chip']}>
      <Button look="quiet" onClick={write}>
        <Link2 size={17} strokeWidth={1.75} aria-hidden />
        <span>{words.writeLink}</span>
      </Button>
      <small role="status">{over > 0 && words.linkTooLong(over)}</small>
    </span>
  )
}

/** Where the look opens as it is but for what stands on the chip: no link can hold itself. */
export const chipLink = (
  state: Pick<PlannerState, 'look' | 'own' | 'signature' | 'catalog'>,
  slot: SlotId,
  field: Field,
): string => linkTo(writeOn(state.catalog, slot, field.id, '')(outgoingLook(state)), pageAddress(location))
