import { type ReactNode, type Ref, useRef } from 'react'
import { Button } from '../controls/button'
import { useFocusHandedOn } from '../controls/use-focus-handed-on'
import { usePlannerState, useWords } from '../planner-context'
import styles from './notices.module.css'

/** Something that needs to be known, and what can be done about it. */
export interface Notice {
  readonly id: string
  readonly tone: 'calm' | 'trouble'
  /** What it is about, in somebody's own words. */
  readonly heading?: string
  readonly text: string
  /** Smaller, below. */
  readonly detail?: ReactNode
  readonly actions: readonly { readonly label: string; readonly run: () => void }[]
}

/** These say why nothing can be changed: they step forward when somebody tries. */
const calls = (id: string): boolean => id === 'visiting' || id === 'other_tab'

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
          key={calls(notice.id) ? `${notice.id} ${locked}` : notice.id}
          notice={notice}
          called={calls(notice.id) && locked > 0}
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
