import type { Shade } from '../../state/preferences'
import { useMedia } from '../controls/use-media'
import { usePlannerState } from '../planner-context'

/** Whether the app is light or dark now: as the user chose, else as the system is. */
export function useShade(): Shade {
  const theme = usePlannerState((state) => state.theme)
  const dark = useMedia('(prefers-color-scheme: dark)')
  return theme === 'dark' || (theme === 'system' && dark) ? 'dark' : 'light'
}
