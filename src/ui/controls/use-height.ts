import { type RefCallback, useCallback, useState } from 'react'

/** How high an element is in whole CSS pixels as it changes, 0 while it is away, and what to give it as its `ref`. */
export function useHeight<Kind extends HTMLElement>(): readonly [number, RefCallback<Kind>] {
  const [height, setHeight] = useState(0)
  const ref = useCallback((element: Kind | null) => {
    if (!element) return
    const measure = () => setHeight(element.offsetHeight)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => {
      observer.disconnect()
      setHeight(0)
    }
  }, [])
  return [height, ref]
}
