import { useEffect } from 'react'

/**
 * Whether others changed the page under React, as a browser's translation and some extensions do: an element that is to be
 * moved or taken away is no longer where it was put.
 */
export const wasTornByOthers = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'NotFoundError'

/** Draws anew at once what was torn. */
export function Restored({ again }: { readonly again: () => void }) {
  useEffect(again, [again])
  return null
}
