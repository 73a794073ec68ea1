import { createElement, useState } from 'react'
import type { FoundAtStart, KeepStatus } from '../../state/storage/save-state'
import { carrierName } from '../../words/catalog-names'
import type { Language } from '../../words/language'
import { useMedia } from '../controls/use-media'
import { Credits } from '../look/look-title'
import type { Opening } from '../open/use-opening'
import { dismissMissing, useMissingPart } from '../parts/missing-part'
import { useReload } from '../parts/safe-reload'
import { useWholeLanguageOnceThere } from '../parts/whole-language'
import { useCatalog, useLanguage, usePlanner, usePlannerState, useWords } from '../planner-context'
import type { AddressProblem } from '../route/shared-look'
import { byUrgency, type Notice } from './notice-queue'

/** What is wrong outside of the planner, as far as the user should know. */
export interface Circumstances {
  readonly keeping: KeepStatus
  readonly found: FoundAtStart | null
  readonly address: AddressProblem | null
  readonly opening: Pick<Opening, 'busy' | 'problem' | 'dismiss'>
  readonly stage: {
    readonly kind: 'none' | 'lost' | 'failed' | 'gone' | 'offline'
    readonly retry: () => void
  } | null
  readonly onEditHere: () => void
  /** Shows what was kept aside; null when nothing is. */
  readonly onKept: (() => void) | null
  readonly onLeaveAddress: () => void
  /** Makes a charm of a file. */
  readonly onMake: (file: File) => void
  /** Makes a bag of a file. */
  readonly onMakeBag: (file: File) => void
}

/** Everything that needs to be known now, the most pressing first. */
export function useNotices(now: Circumstances): readonly Notice[] {
  const words = useWords('notice')
  const whole = useWholeLanguageOnceThere()
  const open = useWords('open')
  const { welcome, welcomeTouch } = useWords('shell')
  const touch = useMedia('(pointer: coarse)')
  const visiting = usePlannerState((state) => state.own !== null)
  const readOnly = usePlannerState((state) => state.readOnly)
  const fresh = usePlannerState(
    ({ past, hand, lastAnnouncement }) =>
      past.length === 0 && hand.kind === 'empty' && lastAnnouncement?.saying.kind !== 'refused',
  )
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set())
  const dismiss = (id: string) => ({
    label: words.dismiss,
    run: () => setDismissed((before) => new Set(before).add(id)),
  })
  const visit = useVisit(now.onEditHere)
  const reload = useReload()
  const missing = useMissingPart()
  const notices: Notice[] = []
  const add = (id: string, tone: Notice['tone'], text: string, ...actions: Notice['actions']): void => {
    notices.push({ id, tone, text, actions })
  }

  if (now.address) {
    const leave = { label: words.dismiss, run: now.onLeaveAddress }
    add(`address ${now.address}`, 'trouble', words.badLink[now.address], leave)
  }
  if (now.opening.problem && whole) {
    const close = { label: words.dismiss, run: now.opening.dismiss }
    const { raw, say } = now.opening.problem
    const make = (label: string, run: (file: File) => void, file: File) => ({
      label,
      run: () => {
        now.opening.dismiss()
        run(file)
      },
    })
    const makes = (file: File) => [
      make(open.makeOfIt, now.onMake, file),
      make(open.makeBagOfIt, now.onMakeBag, file),
    ]
    add('unopened', 'trouble', say(whole), ...(raw ? makes(raw) : []), close)
  }
  if (missing) {
    const renew = missing === 'gone' ? [{ label: words.reload, run: reload }] : []
    add(`part ${missing}`, 'trouble', words.part[missing], ...renew, {
      label: words.dismiss,
      run: dismissMissing,
    })
  }
  if (now.opening.busy) add('opening', 'calm', open.reading)
  if (visit) notices.push(visit)
  else if (readOnly) add('other_tab', 'calm', words.otherTab, { label: words.editHere, run: now.onEditHere })
  if (now.stage) {
    const retry =
      now.stage.kind === 'gone'
        ? { label: words.reload, run: reload }
        : { label: words.retry, run: now.stage.retry }
    const text = {
      none: words.noStage,
      lost: words.lostStage,
      failed: words.failedBag,
      gone: words.part.gone,
      offline: words.part.offline,
    }[now.stage.kind]
    add(`stage ${now.stage.kind}`, 'trouble', text, retry, dismiss(`stage ${now.stage.kind}`))
  }
  const unsaved = now.keeping.kind === 'unsaved' ? storageText(now.keeping.why, words) : null
  if (unsaved && !visiting) {
    const newer = now.keeping.kind === 'unsaved' && now.keeping.why === 'newer_version'
    // As the page is: what is here has no place in what was stored by a newer release.
    const renew = newer ? [{ label: words.reload, run: () => location.reload() }] : []
    add(`unsaved ${unsaved}`, 'trouble', unsaved, ...renew, dismiss(`unsaved ${unsaved}`))
  }
  if (now.found === 'damaged' || now.found === 'unreadable')
    add(
      'recovered',
      'calm',
      words.recovered,
      ...(now.onKept ? [{ label: words.kept.show, run: now.onKept }] : []),
      dismiss('recovered'),
    )
  if (now.found === 'nothing' && fresh && !visiting && !readOnly && notices.length === 0)
    add('welcome', 'calm', touch ? welcomeTouch : welcome)

  return byUrgency(notices).filter(({ id }) => !dismissed.has(id))
}

/** Whose look is on screen, how it came and what can be done with it; null while it is the user's own. */
function useVisit(onEditHere: () => void): Notice | null {
  const planner = usePlanner()
  const words = useWords('notice')
  const { came } = useWords('open')
  const catalog = useCatalog()
  const language = useLanguage()
  const cameBy = usePlannerState((state) => state.source)
  const readOnly = usePlannerState((state) => state.readOnly)
  const { title, author, credits, carrier } = usePlannerState((state) => state.look)
  if (!cameBy) return null
  const heading = [title, author].filter((part) => part !== '').join(' · ')
  return {
    id: 'visiting',
    tone: 'calm',
    ...(heading === '' ? {} : { heading }),
    text: came[cameBy],
    detail: credits.length > 0 && createElement(Credits, { credits }),
    actions: [
      readOnly
        ? { label: words.editHere, run: onEditHere }
        : { label: words.keep, run: () => planner.keepVisited(carrierName(catalog, carrier, language)) },
      { label: words.leave, run: () => planner.leaveVisited() },
    ],
  }
}

type Unsaved = Extract<KeepStatus, { kind: 'unsaved' }>['why']

function storageText(why: Unsaved, words: Language['notice']): string | null {
  switch (why) {
    case 'full':
      return words.storageFull
    case 'blocked':
    case 'unavailable':
      return words.storageBlocked
    case 'lost_connection':
    case 'failed':
      return words.storageLost
    case 'newer_version':
      return words.newerStored
    case 'other_tab':
      return null
    default:
      return why satisfies never
  }
}
