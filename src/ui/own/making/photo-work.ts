import type { CharmMaker, OpenedPhoto } from '../../../state/own/photo/charm-maker'
import { type CutAnswer, type CutWork, cutNow, isCutting, type PhotoTrouble } from './cut-work'
import type { MakingEventOf, MakingOf, ShapingOf } from './making-rules'

interface PhotoWorkPorts<Step, Wishes> {
  readonly maker: Pick<CharmMaker, 'open' | 'cut' | 'forget'>
  readonly send: (event: MakingEventOf<Step, Wishes>) => void
}

/** What a making asks of the maker before anything is made of its photos. */
export interface PhotoWork<Step, Wishes> {
  /** Opens and cuts what waits for that; the making where its cut of now is there. */
  readonly settle: (making: MakingOf<Step, Wishes>) => ShapingOf<Step, Wishes> | null
  /** Lets go of the photos that a making had and has no more. */
  readonly release: (before: MakingOf<Step, Wishes>, now: MakingOf<Step, Wishes> | null) => void
  readonly begin: () => void
  readonly close: () => void
}

const FAILED = { kind: 'failed' } as const

export function photoWork<Step, Wishes>({
  maker,
  send,
}: PhotoWorkPorts<Step, Wishes>): PhotoWork<Step, Wishes> {
  let closed = true
  let opening: unknown = null
  /** By the numbers of their photos. */
  const cutting = new Map<number, CutAnswer['edits']>()

  const openOne = async (
    what: { readonly file: Blob },
    opened: (photo: OpenedPhoto) => void,
    not: (why: PhotoTrouble) => void,
  ): Promise<void> => {
    if (opening === what) return
    opening = what
    let photo: OpenedPhoto | PhotoTrouble
    try {
      photo = await maker.open(what.file)
    } catch {
      photo = FAILED
    }
    if (opening !== what || closed) {
      if (photo.kind === 'photo') maker.forget(photo.photo)
      return
    }
    opening = null
    if (photo.kind === 'photo') opened(photo)
    else not(photo)
  }

  const cut = async (work: CutWork, came: (answer: CutAnswer) => void): Promise<void> => {
    const { photo } = work.photo
    const { edits } = work.drawn.now
    if (cutting.get(photo) === edits) return
    cutting.set(photo, edits)
    let answer: CutAnswer['answer']
    try {
      answer = await maker.cut(photo, edits)
    } catch {
      answer = FAILED
    }
    // An older one was ended by this one, or is of no use by now.
    if (cutting.get(photo) !== edits) return
    cutting.delete(photo)
    came({ edits, answer })
  }

  return {
    settle(making) {
      if (making.kind === 'choosing') {
        if (making.opening)
          void openOne(
            making.opening,
            (photo) => send({ kind: 'opened', photo }),
            (why) => send({ kind: 'not_opened', why }),
          )
        return null
      }
      if (making.back?.kind === 'opening')
        void openOne(
          making.back,
          (photo) => send({ kind: 'opened_back', photo }),
          (why) => send({ kind: 'not_opened_back', why }),
        )
      if (isCutting(making)) void cut(making, (answer) => send({ kind: 'cut', ...answer }))
      if (making.back?.kind === 'open' && isCutting(making.back))
        void cut(making.back, (answer) => send({ kind: 'cut_back', ...answer }))
      return cutNow(making) && making
    },
    release(before, now) {
      const held = now ? photosOf(now) : []
      for (const photo of photosOf(before)) if (!held.includes(photo)) maker.forget(photo)
    },
    begin() {
      closed = false
    },
    close() {
      closed = true
    },
  }
}

/** The photos that a making holds in the maker. */
function photosOf<Step, Wishes>(making: MakingOf<Step, Wishes>): readonly number[] {
  if (making.kind === 'choosing') return making.before ? photosOf(making.before) : []
  const { photo, back } = making
  return [photo.photo, ...(back?.kind === 'open' ? [back.photo.photo] : [])]
}
