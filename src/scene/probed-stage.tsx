import { useCallback, useEffect, useState } from 'react'
import type { LiveStudio } from '../picture/studio/live-settings'
import { Stage, type StageHandle, type StageProps } from './stage'
import { useStageScope } from './stage-context'
import { offerProbe, type StageProbe } from './test-probe'

/** The stage as browser tests open it: with a probe on the window, and a photo studio that they may try. */
export function ProbedStage(props: StageProps) {
  const { studio = null, onReady } = props
  const [trial, setTrial] = useState<LiveStudio | null>(null)
  const [handle, setHandle] = useState<StageHandle | null>(null)
  const onHandle = useCallback(
    (made: StageHandle) => {
      setHandle(made)
      onReady?.(made)
    },
    [onReady],
  )
  return (
    <Stage {...props} studio={trial ?? studio} onReady={onHandle}>
      {handle && <Probe handle={handle} studio={setTrial} />}
    </Stage>
  )
}

interface ProbeProps {
  readonly handle: StageHandle
  readonly studio: StageProbe['studio']
}

function Probe({ handle, studio }: ProbeProps) {
  const scope = useStageScope()
  useEffect(() => offerProbe(scope, handle, studio), [scope, handle, studio])
  return null
}
