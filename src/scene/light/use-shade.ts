import { useSyncExternalStore } from 'react'
import type { Theme } from '../../state/preferences'
import type { Shade } from './backdrop'

const DARK = '(prefers-color-scheme: dark)'

function subscribe(changed: () => void): () => void {
  const query = matchMedia(DARK)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** The backdrop that goes with the theme. */
export function useShade(theme: Theme): Shade {
  const dark = useSyncExternalStore(subscribe, () => matchMedia(DARK).matches)
  return theme === 'dark' || (theme === 'system' && dark) ? 'dark' : 'light'
}
