import { useCallback, useMemo, useRef, useState } from 'react'
import { admit } from '../../look/admit'
import type { OpenedFile, OpenProblem } from '../../share/open-file'
import { usePlannerHere } from '../planner-context'

/** Shorter work is not worth a line that comes and goes. */
const PATIENCE_MS = 300

export type Unopened = OpenProblem | { readonly kind: 'unknown_carrier' }

export interface Opening {
  /** It takes a moment. */
  readonly busy: boolean
  /** Why the last thing did not open. */
  readonly problem: Unopened | null
  readonly openFile: (file: File) => void
  readonly openText: (text: string) => void
  readonly dismiss: () => void
}

const loadDoor = () => import('../../share/open-file')

async function readFile(file: File): Promise<OpenedFile> {
  const [{ openFile, OPEN_LIMITS }, { findCodes }] = await Promise.all([
    loadDoor(),
    import('../../share/find-codes'),
  ])
  if (file.size > OPEN_LIMITS.bytes) return { ok: false, problem: { kind: 'too_large' } }
  return openFile(new Uint8Array(await file.arrayBuffer()), findCodes)
}

const readText = async (text: string): Promise<OpenedFile> => (await loadDoor()).openText(text)

/** Opens what is dropped, pasted or picked beside the user's own look; only the latest counts. */
export function useOpening(): Opening {
  const planner = usePlannerHere()
  const latest = useRef(0)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Unopened | null>(null)

  const take = useCallback(
    async (read: () => Promise<OpenedFile>): Promise<void> => {
      latest.current += 1
      const mine = latest.current
      setProblem(null)
      const timer = setTimeout(() => setBusy(true), PATIENCE_MS)
      const opened = await read().catch((): OpenedFile => ({ ok: false, problem: { kind: 'unreadable' } }))
      clearTimeout(timer)
      if (mine !== latest.current) return
      setBusy(false)
      const admitted = opened.ok ? admit(planner.catalog, opened.look) : null
      if (!opened.ok) setProblem(opened.problem)
      else if (!admitted?.ok) setProblem({ kind: 'unknown_carrier' })
      else planner.visit(admitted.look, opened.by)
    },
    [planner],
  )
  return useMemo(
    () => ({
      busy,
      problem,
      openFile: (file) => void take(() => readFile(file)),
      openText: (text) => void take(() => readText(text)),
      dismiss: () => setProblem(null),
    }),
    [busy, problem, take],
  )
}
