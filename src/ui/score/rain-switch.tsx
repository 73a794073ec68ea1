import { arrangementOnScreen } from '../../state/planner/derived'
import { Switch } from '../controls/switch'
import { useLaterWords } from '../parts/whole-language'
import { usePlannerState } from '../planner-context'
import { useRain } from './use-rain'

/** Tells the score that it rains, which adds a sentence and no point; nothing while all that hangs may get wet. */
export function RainSwitch() {
  const words = useLaterWords('occasion')
  const [rain, tellRain] = useRain()
  const matters = usePlannerState((state) =>
    arrangementOnScreen(state).hung.some(({ charm }) => charm.water === 'avoid'),
  )
  return matters && <Switch label={words.rain} hint={words.rainHint} on={rain} onToggle={tellRain} />
}
