import { type ComponentProps, type KeyboardEvent, useId, useState } from 'react'
import { fillField, type Room, tooMuch } from '../../look/inscription'
import { usePlanner } from '../planner-context'
import { isComposing } from './composing'
import styles from './draft-input.module.css'
import { RoomLine } from './room-line'

interface DraftInputProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'maxLength'> {
  /** What is kept of what was written. */
  readonly kept: string
  readonly room: Room
  readonly onWrite: (text: string) => void
  /** Enter ended it, or Esc, which takes back what was written. */
  readonly onEnd?: () => void
  /** Whether what is said of its room lies over what stands below, for want of a line of its own. */
  readonly floating?: boolean
  /** Whether its room is told from the start. */
  readonly counted?: boolean
}

/**
 * A field of which a clean line is kept: while it is written it shows all that was typed, spaces at its end included, and
 * says what has no room. Written from entering to leaving it is one undo step.
 */
export function DraftInput({
  kept,
  room,
  onWrite,
  onEnd,
  floating = false,
  counted = false,
  onFocus,
  onBlur,
  ...rest
}: DraftInputProps) {
  const planner = usePlanner()
  const [draft, setDraft] = useState<string | null>(null)
  const [before, setBefore] = useState(kept)
  const roomId = useId()
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent) || (event.key !== 'Enter' && event.key !== 'Escape')) return
    // Esc has nothing to take back, so it belongs to what the field stands in.
    if (event.key === 'Escape' && draft === null && !onEnd) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') {
      planner.takeBackWriting()
      onWrite(before)
    }
    planner.endWriting()
    setDraft(null)
    onEnd?.()
  }
  const { left } = fillField(draft ?? '', room)
  return (
    <span className={styles['frame']} data-floating={floating ? '' : undefined}>
      <input
        type="text"
        autoComplete="off"
        dir="auto"
        translate="no"
        {...rest}
        aria-describedby={roomId}
        aria-invalid={left > 0 ? true : undefined}
        value={draft ?? kept}
        onFocus={(event) => {
          setBefore(kept)
          onFocus?.(event)
        }}
        onChange={({ target }) => {
          setDraft(target.value)
          onWrite(target.value)
        }}
        onBlur={(event) => {
          planner.endWriting()
          // What was refused stays to be shortened.
          if (tooMuch(draft ?? '', room) === 0) setDraft(null)
          onBlur?.(event)
        }}
        onKeyDown={onKeyDown}
      />
      <RoomLine id={roomId} text={draft ?? kept} room={room} counted={counted} />
    </span>
  )
}
