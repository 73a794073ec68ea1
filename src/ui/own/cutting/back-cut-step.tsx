import { Button } from '../../controls/button'
import { useLaterWords } from '../../parts/whole-language'
import type { CutTool } from '../making/drawn'
import type { BackEvent, OpenBack } from '../making/photo-of-back'
import { CutStep } from './cut-step'

/** A back lies as its front was turned. */
const TOOLS: readonly CutTool[] = ['loop', 'keep', 'remove', 'white']

interface BackCutStepProps {
  readonly back: OpenBack
  readonly send: (event: BackEvent) => void
  readonly onDone: () => void
}

/** The back is cut out of its own photo, and the cut mended. */
export function BackCutStep({ back, send, onDone }: BackCutStepProps) {
  const words = useLaterWords('own')
  return (
    <CutStep
      making={back}
      tools={TOOLS}
      title={words.backPhoto}
      leavesOut={false}
      send={(event) => send({ kind: 'drew_back', event })}
    >
      <Button look="solid" onClick={onDone}>
        {words.backDone}
      </Button>
    </CutStep>
  )
}
