import { useEffect, useState } from 'react'

/** How long panels wait for the first picture, in milliseconds: painting them takes what the picture needs. */
const PATIENCE_MS = 800

/** Whether panels are to be seen: from the first picture on, or when that takes long. */
export function usePanelsShown(pictured: boolean): boolean {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return shown || pictured
}
