import { useCallback, useMemo, useRef, useState } from 'react'
import type { Catalog } from '../../look/facts/catalog'
import { resolveLook } from '../../look/file/resolve-look'
import type { Look } from '../../look/look'
import type { OpenedFile, OpenProblem } from '../../share/open/open-file'
import { onDemand } from '../../state/on-demand'
import type { Language } from '../../words/language'
import { tellMissing } from '../parts/missing-part'
import { usePlanner } from '../planner-context'
import { linkCodes } from '../route/link-codes'

/** Shorter work is not worth a line that comes and goes. */
const PATIENCE_MS = 300

type Say = (language: Language) => string

interface Refused {
  readonly say: Say
  readonly raw?: File
}

export interface Opening {
  /** It takes a moment. */
  readonly busy: boolean
  /** Says why the last thing did not open; a charm may be made of it where it is a photo or a model. */
  readonly problem: Refused | null
  readonly openFile: (file: File) => void
  readonly openText: (text: string) => void
  readonly dismiss: () => void
}

const loadDoor = onDemand(() => import('../../share/open/open-file'))
const loadFinder = onDemand(() => import('../../share/qr/find-qr'))
const loadExcuses = onDemand(() => import('../../words/say-open-problem'))

async function readFile(file: File): Promise<OpenedFile> {
  const [{ openFile, OPEN_LIMITS }, { findCodes }] = await Promise.all([loadDoor(), loadFinder()])
  if (file.size > OPEN_LIMITS.bytes) return { ok: false, problem: { kind: 'too_large' } }
  return openFile(new Uint8Array(await file.arrayBuffer()), findCodes)
}

/** With what the address is named by, which is then there at once: before anything opens over the page. */
async function readText(text: string): Promise<OpenedFile> {
  const [{ openText }] = await Promise.all([loadDoor(), linkCodes()])
  return openText(text)
}

/** A file that cannot be read is told from a part of the app that could not be fetched to read it. */
const unreadable = async (error: unknown): Promise<{ readonly say: Say } | 'missing'> =>
  (await tellMissing(error)) === 'broken' ? { say: (language) => language.open.unreadable } : 'missing'

/** Whether it is no look but something that a charm can be made of. */
function isRawMaterial(problem: OpenProblem | { readonly kind: 'unknown_carrier' }): boolean {
  switch (problem.kind) {
    case 'picture':
      return problem.problem.kind === 'no_look'
    case 'foreign_code':
    case 'too_large':
    case 'too_many_pixels':
      return true
    case 'wrong_type':
      return problem.type === 'model' || problem.type === 'avif'
    default:
      return false
  }
}

/** The look that was read, or what there is to say; the words for that are fetched when they are needed. */
async function lookOf(
  catalog: Catalog,
  read: () => Promise<OpenedFile>,
  file?: File,
): Promise<(Omit<Extract<OpenedFile, { ok: true }>, 'look'> & { readonly look: Look }) | Refused> {
  const opened = await read()
  const admitted = opened.ok ? resolveLook(catalog, opened.look) : null
  if (opened.ok && admitted?.ok) return { ...opened, look: admitted.look }
  const { sayOpenProblem } = await loadExcuses()
  const problem = opened.ok ? ({ kind: 'unknown_carrier' } as const) : opened.problem
  const say: Say = (language) => sayOpenProblem(problem, language)
  return file && isRawMaterial(problem) ? { say, raw: file } : { say }
}

const ZIP = 'PK\x03\x04'

/** Whether a file is a ZIP archive, as a backup is. */
const isArchive = (file: File): Promise<boolean> =>
  file
    .slice(0, ZIP.length)
    .text()
    .then(
      (start) => start === ZIP,
      () => false,
    )

/** What is left to do with a file: an archive is not opened here, and a picture whose look is open brings own things. */
interface LeftToDo {
  readonly kind: 'bring_everything' | 'keep_given'
  readonly file: File
}

/** Opens what is dropped, pasted or picked beside the user's own look; only the latest counts. */
export function useOpening(onMore: (left: LeftToDo) => void): Opening {
  const planner = usePlanner()
  const latest = useRef(0)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Opening['problem']>(null)

  const take = useCallback(
    async (read: () => Promise<OpenedFile>, file?: File): Promise<void> => {
      latest.current += 1
      const mine = latest.current
      setProblem(null)
      const timer = setTimeout(() => setBusy(true), PATIENCE_MS)
      const seen = await lookOf(planner.store.getState().catalog, read, file).catch(unreadable)
      clearTimeout(timer)
      if (mine !== latest.current) return
      setBusy(false)
      if (seen === 'missing') return
      if ('say' in seen) return setProblem(seen)
      planner.visit(seen.look, seen.by)
      if (file && seen.brings) onMore({ kind: 'keep_given', file })
    },
    [planner, onMore],
  )
  return useMemo(
    () => ({
      busy,
      problem,
      openFile: (file) =>
        void isArchive(file).then((is) => {
          if (!is) return take(() => readFile(file), file)
          setProblem(null)
          return onMore({ kind: 'bring_everything', file })
        }),
      openText: (text) => void take(() => readText(text)),
      dismiss: () => setProblem(null),
    }),
    [busy, problem, take, onMore],
  )
}
