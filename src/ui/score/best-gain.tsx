import { useNumbers, useWords } from '../planner-context'
import { useImprovements } from './use-improvements'

/** What the best thing to do next would gain, where there is one. */
export function BestGain({ total }: { readonly total: number }) {
  const words = useWords('scoreCard')
  const numbers = useNumbers()
  const [best] = useImprovements().fixes
  return best && <span>{words.gains(numbers.gain(best.gain, total))}</span>
}
