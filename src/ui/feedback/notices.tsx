import { type Ref, useRef } from 'react'
import { Button } from '../controls/button'
import { useFocusHandedOn } from '../controls/use-focus-handed-on'
import { usePlannerState, useWords } from '../planner-context'
import { type Notice, stands } from './notice-queue'
import styles from './notices.module.css'

interface NoticesProps {
  readonly notices: readonly Notice[]
  /** How many more wait for their turn. */
  readonly waiting?: number
  /** Whether they stand in a panel and not over the stage. */
  readonly narrow?: boolean
  readonly ref?: Ref<HTMLDivElement>
}

/** Lines over the stage, one a notice; the first action is the one to take. */
export function Notices({ notices, waiting = 0, narrow = false, ref }: NoticesProps) {
  const locked = usePlannerState(({ lastAnnouncement }) =>
    lastAnnouncement?.saying.kind === 'locked' ? lastAnnouncement.n : 0,
  )
  return (
    <div ref={ref} className={styles['notices']} role="status" data-narrow={narrow ? '' : undefined}>
      {notices.map((notice, index) => (
        <Line
          // What says why nothing can be changed steps forward when somebody tries.
          key={stands(notice) ? `${notice.id} ${locked}` : notice.id}
          notice={notice}
          called={stands(notice) && locked > 0}
          waiting={index === notices.length - 1 ? waiting : 0}
        />
      ))}
    </div>
  )
}

interface LineProps {
  readonly notice: Notice
  readonly called: boolean
  readonly waiting: number
}

function Line({ notice: { id, tone, heading, text, detail, actions }, called, waiting }: LineProps) {
  const words = useWords('notice')
  const line = useRef<HTMLDivElement>(null)
  useFocusHandedOn(line)
  return (
    <div
      ref={line}
      className={styles['notice']}
      data-called={called ? '' : undefined}
      data-tone={tone}
      data-notice={id}
    >
      <div className={styles['text']}>
        {heading && (
          <bdi className={styles['heading']} translate="no" title={heading} data-title>
            {heading}
          </bdi>
        )}
        <p>{text}</p>
        {detail}
        {waiting > 0 && <small className={styles['waiting']}>{words.waiting(waiting)}</small>}
      </div>
      {actions.length > 0 && (
        <span className={styles['actions']}>
          {actions.map(({ label, run }, index) => (
            <Button key={label} look={index === 0 ? 'solid' : 'quiet'} onClick={run}>
              {label}
            </Button>
          ))}
        </span>
      )}
    </div>
  )
}
