import { useEffect, useState } from 'react'

/** Milliseconds after which there has been time enough, however busy the page is. */
const LATEST_MS = 4000

/** Whether the page has had a quiet moment yet: until then, what nobody has asked for stays away. */
export function useIdle(): boolean {
  const [quiet, setQuiet] = useState(false)
  useEffect(() => {
    const onQuiet = (): void => setQuiet(true)
    // Not every browser tells when it is idle.
    if (!('requestIdleCallback' in globalThis)) {
      const timer = setTimeout(onQuiet, LATEST_MS)
      return () => clearTimeout(timer)
    }
    const wish = requestIdleCallback(onQuiet, { timeout: LATEST_MS })
    return () => cancelIdleCallback(wish)
  }, [])
  return quiet
}
