import { useState } from 'react'
import { Popover } from '../controls/popover'
import { useIdle } from '../controls/use-idle'
import { later } from '../parts/later'
import { PartBoundary } from '../parts/part-boundary'
import { useWords } from '../planner-context'

const SharePanel = later(
  () => import('./share-panel'),
  ({ SharePanelHere }) => SharePanelHere,
)

interface SharePopoverProps {
  readonly id: string
  /** Opens the photo studio. */
  readonly onPhoto: () => void
}

/** Where the look is shared from. What stands in it comes when the page is quiet, so that it is there when asked for. */
export function SharePopover({ id, onPhoto }: SharePopoverProps) {
  const words = useWords('share')
  const quiet = useIdle()
  const [times, setTimes] = useState(0)
  const onToggle = (open: boolean): void => {
    if (open) setTimes((before) => before + 1)
  }
  return (
    <Popover id={id} label={words.title} onToggle={onToggle}>
      {(quiet || times > 0) && (
        <PartBoundary silent={times === 0}>
          <SharePanel
            key={times}
            opened={times > 0}
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
