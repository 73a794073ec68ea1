import { useState } from 'react'
import { Popover } from '../controls/popover'
import { useIdle } from '../controls/use-idle'
import { later } from '../parts/later'
import { PartBoundary } from '../parts/part-boundary'
import { useWords } from '../planner-context'
import type { LookLink } from './look-link'

const SharePanel = later(() => import('./share-panel').then(({ SharePanel }) => SharePanel))

interface SharePopoverProps {
  readonly id: string
  /** Writes the look on screen into a link. */
  readonly makeLink: () => LookLink
  /** Opens the photo studio. */
  readonly onPhoto: () => void
}

/** Where the look is shared from. What stands in it comes when the page is quiet, so that it is there when asked for. */
export function SharePopover({ id, makeLink, onPhoto }: SharePopoverProps) {
  const words = useWords('share')
  const quiet = useIdle()
  const [opened, setOpened] = useState<{ readonly times: number; readonly link: LookLink | null }>({
    times: 0,
    link: null,
  })
  const onToggle = (open: boolean): void => {
    if (!open) return
    const link = makeLink()
    setOpened(({ times }) => ({ times: times + 1, link }))
  }
  return (
    <Popover id={id} label={words.title} onToggle={onToggle}>
      {(quiet || opened.link) && (
        <PartBoundary silent={!opened.link}>
          <SharePanel
            key={opened.times}
            link={opened.link}
            onPhoto={() => {
              document.getElementById(id)?.hidePopover()
              onPhoto()
            }}
          />
        </PartBoundary>
      )}
    </Popover>
  )
}
