import { useWords } from '../planner-context'
import { isInAppBrowser } from './in-app-browser'

/** Says beside a download, inside of another app's browser, that it has to be fetched elsewhere. */
export function InAppHint({ className }: { readonly className?: string | undefined }) {
  const words = useWords('share')
  return isInAppBrowser(navigator.userAgent) ? <p className={className}>{words.inApp}</p> : null
}
