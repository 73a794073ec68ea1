import { Suspense, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import type { LiveStudio } from './picture/studio/live-settings'
import type { StageHandle, StageProps } from './scene/stage'
import type { StageTrouble } from './scene/stage-ports'
import type { Insets } from './state/camera-view'
import { arrangementOnScreen } from './state/planner/derived'
import type { Planner } from './state/planner/planner'
import type { KeepState } from './state/storage/autosave'
import type { BrowserKeeper } from './state/storage/browser-autosave'
import { type Circumstances, useNotices } from './ui/feedback/use-notices'
import { FocusTargets } from './ui/focus-targets'
import { useOpening } from './ui/open/use-opening'
import { OwnDoor, type OwnErrand } from './ui/own/own-door'
import { later, PartMissing } from './ui/parts/later'
import { PartBoundary } from './ui/parts/part-boundary'
import type { PartFailure } from './ui/parts/part-failure'
import { Restored, wasTornByOthers } from './ui/parts/restored'
import { reloadAddress, SafeReload } from './ui/parts/safe-reload'
import { PlannerProvider, useLanguage, usePlanner, usePlannerState, useWords } from './ui/planner-context'
import type { Address } from './ui/route/address'
import { Covers } from './ui/route/back-closes'
import { useSharedLook } from './ui/route/use-route'
import { DeadEnd } from './ui/shell/dead-end'
import { Poster } from './ui/shell/poster'
import { Screen } from './ui/shell/screen'
import type { Saved } from './ui/shell/top-bar'
import { useDocument } from './ui/shell/use-document'
import { useShade } from './ui/shell/use-shade'
import { nameOfCarrier, nameOfCharm } from './words/catalog-names'
import { wornColorName } from './words/color/worn-color'
import type { FirstLanguage } from './words/language'
import { markerWords } from './words/marker-words'

/** What browser tests ask the stage is there only with `?test` in the address. */
const loadStage = () =>
  new URLSearchParams(location.search).has('test')
    ? import('./scene/probed-stage').then(({ ProbedStage }) => ({ Stage: ProbedStage }))
    : import('./scene/stage')

const Stage = later<Pick<typeof import('./scene/stage'), 'Stage'>, StageProps>(
  loadStage,
  (module) => module.Stage,
)

// Under way while catalog and storage are read; a failure is told where the stage is shown.
loadStage().catch(() => undefined)

const KeptDialog = later(
  () => import('./ui/feedback/kept-dialog'),
  ({ KeptDialog }) => KeptDialog,
)

interface AppProps {
  readonly planner: Planner
  readonly language: FirstLanguage
  readonly keeper: BrowserKeeper
  readonly address: Address
}

/** The app: what is on screen and what passes between its parts. */
export function App({ planner, language, keeper, address }: AppProps) {
  const reload = useCallback(async () => {
    await keeper.flush()
    const kept = keeper.state.getState().status.kind === 'saved'
    const carriesLook = address.route().code !== null
    const back = await reloadAddress(planner.store.getState(), { href: location.href, kept, carriesLook })
    if (back !== null) history.replaceState(null, '', back)
    location.reload()
  }, [planner, keeper, address])
  return (
    <PlannerProvider planner={planner} language={language}>
      <SafeReload value={() => void reload()}>
        <ErrorBoundary
          fallbackRender={({ error, resetErrorBoundary }) =>
            wasTornByOthers(error) ? <Restored again={resetErrorBoundary} /> : <Crashed />
          }
        >
          <Covers value={address.cover}>
            <FocusTargets>
              <Everything keeper={keeper} address={address} />
            </FocusTargets>
          </Covers>
        </ErrorBoundary>
      </SafeReload>
    </PlannerProvider>
  )
}

const Crashed = () => <DeadEnd words={useWords('deadEnd')} why="crash" />

function Everything({ keeper, address }: Pick<AppProps, 'keeper' | 'address'>) {
  const planner = usePlanner()
  const keep = useSyncExternalStore(keeper.state.subscribe, keeper.state.getState)
  const { durable } = useSyncExternalStore(keeper.durability.subscribe, keeper.durability.getState)
  const shared = useSharedLook(address)
  const [errand, setErrand] = useState<OwnErrand | null>(null)
  const opening = useOpening(setErrand)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [studio, setStudio] = useState<StageHandle | null>(null)
  const [keptShown, setKeptShown] = useState(false)
  const home = useMemo(() => ({ planner, keeper, now: Date.now }), [planner, keeper])
  const onKept = keep.asides > 0 ? () => setKeptShown(true) : null
  useDocument()

  const notices = useNotices({
    keeping: keep.status,
    found: keep.found,
    address: shared.problem,
    opening,
    stage: trouble && {
      kind: kindOf(trouble),
      retry: () => {
        setTrouble(null)
        if (trouble.kind === 'carrier_failed') return trouble.retry()
        if (trouble.kind === 'missing') trouble.forget()
        setAttempt((n) => n + 1)
      },
    },
    onEditHere: () => void keeper.takeOver(),
    onLeaveAddress: shared.dismiss,
    onMake: (file) => setErrand({ kind: 'make', file }),
    onMakeBag: (file) => setErrand({ kind: 'make_bag', file }),
    onKept,
  })

  return (
    <OwnDoor errand={errand} onErrand={setErrand} home={home} portrait={studio?.portrait ?? null}>
      <Screen
        address={address}
        saved={savedOf(keep.status, durable)}
        durable={durable}
        onKept={onKept}
        notices={notices}
        opening={opening}
        studio={studio}
        stageless={trouble !== null && studio === null}
        stage={(covered, live) => (
          <StageArea key={attempt} covered={covered} live={live} onTrouble={setTrouble} onStage={setStudio} />
        )}
      />
      {keptShown && (
        <PartBoundary onClose={() => setKeptShown(false)}>
          <KeptDialog keeper={keeper} onClose={() => setKeptShown(false)} />
        </PartBoundary>
      )}
    </OwnDoor>
  )
}

/** Why there is no stage, or not the whole of it. */
type Trouble =
  | StageTrouble
  | { readonly kind: 'missing'; readonly failure: PartFailure; readonly forget: () => void }

interface StageAreaProps {
  readonly covered: Insets
  readonly live: LiveStudio | null
  readonly onTrouble: (trouble: Trouble | null) => void
  readonly onStage: (stage: StageHandle) => void
}

/** The stage with what stands in for it until it is there. */
function StageArea({ covered, live, onTrouble, onStage }: StageAreaProps) {
  const planner = usePlanner()
  const label = useStageLabel()
  const shade = useShade()
  const words = useMarkerWords()
  const [share, setShare] = useState<number | null>(null)
  const [ready, setReady] = useState(false)
  const onReady = useCallback(
    (stage: StageHandle) => {
      setReady(true)
      onStage(stage)
    },
    [onStage],
  )
  const [still, setStill] = useState(false)
  const onProblem = useCallback(
    (trouble: Trouble | null) => {
      setStill(trouble !== null)
      onTrouble(trouble)
    },
    [onTrouble],
  )
  return (
    <>
      <ErrorBoundary
        fallback={null}
        onError={(error) =>
          onProblem(
            error instanceof PartMissing
              ? { kind: 'missing', failure: error.failure, forget: error.forget }
              : { kind: 'broken' },
          )
        }
      >
        <Suspense fallback={null}>
          <Stage
            planner={planner}
            insets={covered}
            studio={live}
            words={words}
            label={label}
            shade={shade}
            onLoading={setShare}
            onReady={onReady}
            onTrouble={onProblem}
          />
        </Suspense>
      </ErrorBoundary>
      {!ready && <Poster share={share} still={still} covered={covered} />}
    </>
  )
}

/** The words on the stage's markers, the same object in every language: the stage is not built again for another one. */
function useMarkerWords() {
  const planner = usePlanner()
  const language = useLanguage()
  const latest = useRef(language)
  useEffect(() => {
    latest.current = language
  }, [language])
  const [words] = useState(() => markerWords(planner, () => latest.current))
  return words
}

/** The stage in words, for those who do not see it. */
function useStageLabel(): string {
  const language = useLanguage()
  const arrangement = usePlannerState(arrangementOnScreen)
  const { carrier, hung } = arrangement
  const words = language.shell
  const names = language.numbers.list(hung.map(({ charm }) => nameOfCharm(charm, language)))
  const bag = [nameOfCarrier(carrier, language), wornColorName(arrangement, language)] as const
  return hung.length > 0 ? words.stageLabel(...bag, names) : words.stageBare(...bag)
}

/** What the browser may drop is not called saved. */
function savedOf({ kind }: KeepState['status'], durable: boolean): Saved {
  if (kind === 'opening') return null
  return kind === 'saved' && !durable ? 'held' : kind
}

function kindOf(trouble: Trouble): NonNullable<Circumstances['stage']>['kind'] {
  const { kind } = trouble
  switch (kind) {
    case 'missing':
      return trouble.failure === 'broken' ? 'none' : trouble.failure
    case 'no_webgl':
    case 'broken':
      return 'none'
    case 'context_lost':
      return 'lost'
    case 'carrier_without_model':
    case 'carrier_failed':
      return 'failed'
    default:
      return kind satisfies never
  }
}
