import type { ReactNode } from 'react'
import { Button } from '../controls/button'
import { usePlannerState } from '../planner-context'
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

/** Lines over the stage, one a notice; the first action is the one to take. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const locked = usePlannerState(({ lastAnnouncement }) =>
    lastAnnouncement?.saying.kind === 'locked' ? lastAnnouncement.n : 0,
  )
  return (
    <div className={styles['notices']} role="status">
      {notices.map(({ id, tone, heading, text, detail, actions }) => (
        <div
          key={calls(id) ? `${id} ${locked}` : id}
          data-called={calls(id) && locked > 0 ? '' : undefined}
          className={styles['notice']}
          data-tone={tone}
          data-notice={id}
        >
          <div className={styles['text']}>
            {heading && <bdi className={styles['heading']}>{heading}</bdi>}
            <p>{text}</p>
            {detail}
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
      ))}
    </div>
  )
}
