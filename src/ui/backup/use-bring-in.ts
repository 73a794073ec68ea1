import { useEffect, useState } from 'react'
import { type BroughtIn, bringIn } from '../../state/backup/bring-in'
import type { FoundBackup } from '../../state/backup/read-backup'
import type { Home } from '../../state/own/keep-charm'

interface Damaged {
  readonly ok: false
  readonly problem: 'damaged'
}

/** What `foundIn` finds in a file, null until then, and how far it came in. */
export function useBringIn<Found>(
  file: File,
  home: Home,
  foundIn: (file: File, home: Home) => Promise<Found>,
) {
  const [found, setFound] = useState<Found | Damaged | null>(null)
  const [came, setCame] = useState<'not_yet' | 'going' | BroughtIn>('not_yet')
  useEffect(() => {
    let gone = false
    foundIn(file, home).then(
      (all) => gone || setFound(() => all),
      () => gone || setFound({ ok: false, problem: 'damaged' }),
    )
    return () => {
      gone = true
    }
  }, [file, home, foundIn])
  const bring = async (wanted: FoundBackup): Promise<void> => {
    setCame('going')
    setCame(await bringIn(home, wanted).catch(() => 'failed' as const))
  }
  return { found, came, bring }
}
