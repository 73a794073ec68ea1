import { fillField, lengthOf, type Room, tooMuch } from '../../look/inscription'
import { useWords } from '../planner-context'
import styles from './room-line.module.css'

/** From here on the room is told even where it is not from the start. */
const NEARLY_FULL = 0.8

interface RoomLineProps {
  readonly id: string
  /** What was written, all of it. */
  readonly text: string
  readonly room: Room
  /** Whether it is told from the start. */
  readonly counted: boolean
}

/** How much of a field's room is taken, and how much of what was written has none. */
export function RoomLine({ id, text, room, counted }: RoomLineProps) {
  const words = useWords('look')
  const { line, left } = fillField(text, room)
  const taken = lengthOf(line, room.unit)
  const over = tooMuch(text, room)
  if (over > 0)
    return (
      <small id={id} className={styles['room']} role="status" data-over>
        {words.tooMuch(over, words.room(room.maxLength + over, room.maxLength, room.unit))}
      </small>
    )
  const told = counted || left > 0 || taken >= room.maxLength * NEARLY_FULL
  return (
    <small id={id} className={styles['room']} role="status" data-over={left > 0 ? '' : undefined}>
      {told &&
        (left > 0
          ? words.leftOut(left, words.room(taken, room.maxLength, room.unit))
          : words.room(taken, room.maxLength, room.unit))}
    </small>
  )
}
