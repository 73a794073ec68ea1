import { type CSSProperties, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { LiveStudio } from '../../picture/studio/live-settings'
import type { Insets } from '../../state/camera-view'
import { useHeight } from '../controls/use-height'
import { useIdle } from '../controls/use-idle'
import { useMedia } from '../controls/use-media'
import { HandStrip } from '../feedback/hand-strip'
import { LiveRegion } from '../feedback/live-region'
import { LockedHint } from '../feedback/locked-hint'
import { type Notice, noticeQueue } from '../feedback/notice-queue'
import { Notices } from '../feedback/notices'
import { RefusalCard } from '../feedback/refusal'
import { UndoToast } from '../feedback/undo-toast'
import { useTargetElement } from '../focus-targets'
import { useShortcuts } from '../help/use-shortcuts'
import { ListPanel } from '../look/list-panel'
import type { Opening } from '../open/use-opening'
import { WaysIn } from '../open/ways-in'
import { later } from '../parts/later'
import { PartBoundary } from '../parts/part-boundary'
import { PhotoBar } from '../photo/photo-bar'
import type { StudioTools } from '../photo/photo-studio'
import { usePlanner, usePlannerState, useWords } from '../planner-context'
import type { Address } from '../route/address'
import { usePhotoRoute } from '../route/use-route'
import { ScoreCard } from '../score/score-card'
import { CharmTray } from '../tray/charm-tray'
import { TileGhost } from '../tray/tile-ghost'
import { BottomSheet } from './bottom-sheet'
import { Dock } from './dock'
import { type PanelId, PanelTabs } from './panel-tabs'
import { ScorePill } from './score-pill'
import styles from './screen.module.css'
import { type Snap, type Stops, stopsOf } from './sheet-snap'
import { type ShellLayout, useClear, useCovered, useLayout, useLow } from './shell-layout'
import { type Saved, TopBar } from './top-bar'
import { useDropOnRelease } from './use-drop-on-release'
import { useFocusReturn } from './use-focus-return'
import { useWindowHeight } from './window-height'

const PEEK_PX = 92

const HelpDialog = later(
  () => import('../help/help-dialog'),
  ({ HelpDialog }) => HelpDialog,
)

const AllAround = later(
  () => import('./all-around'),
  ({ AllAround }) => AllAround,
)

const PhotoStudio = later(
  () => import('../photo/photo-studio'),
  ({ PhotoStudio }) => PhotoStudio,
)

interface ScreenProps {
  /** Draws the stage into what the panels leave free. */
  readonly stage: (covered: Insets, live: LiveStudio | null) => ReactNode
  readonly address: Address
  readonly saved: Saved
  /** Whether what is stored stays until it is deleted. */
  readonly durable: boolean
  /** Shows what was kept aside; null when nothing is. */
  readonly onKept: (() => void) | null
  readonly notices: readonly Notice[]
  readonly opening: Opening
  /** What the photo studio works with; null until the stage is there. */
  readonly studio: StudioTools | null
  /** Nothing can be drawn in 3D here. */
  readonly stageless: boolean
}

/** The whole screen: the stage edge to edge, and the panels over it as the window allows. */
export function Screen({
  stage,
  address,
  saved,
  durable,
  onKept,
  notices,
  opening,
  studio,
  stageless,
}: ScreenProps) {
  const planner = usePlanner()
  const words = useWords('shell')
  const layout = useLayout()
  const low = useLow()
  const docked = useMedia('(width >= 1280px) or ((width >= 900px) and (width < 1100px))')
  const height = useWindowHeight()
  const target = useTargetElement()
  const help = useRef<HTMLDialogElement>(null)
  const [helpAwaited, setHelpAwaited] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const [tab, setTab] = useState<PanelId>('charms')
  const [snap, setSnap] = useState<Snap>('half')
  const stops = useMemo(() => stopsOf(height, PEEK_PX), [height])
  const grip = usePlannerState(({ hand }) => (hand.kind === 'holding' ? hand.grip : null))
  // A drag needs the stage, a carry needs the list of places; both give back what was there before.
  const shownSnap = grip === 'drag' ? 'peek' : grip === 'carry' && snap === 'peek' ? 'half' : snap
  const shownTab = grip === 'carry' ? 'list' : tab
  const turned = usePlannerState(({ aside, look }) => aside?.carrier === look.carrier)
  const photo = usePhotoRoute(address)
  const [live, setLive] = useState<LiveStudio | null>(null)
  // Here, so that it is still there when the studio is opened again.
  const [ownPhoto, setOwnPhoto] = useState<ImageBitmap | null>(null)
  const [photoSnap, setPhotoSnap] = useState<Snap>('half')
  const sheetSnap = photo.open ? photoSnap : shownSnap
  // Somebody tried to change what is not to be changed: then why is what matters.
  const refused = usePlannerState(({ lastAnnouncement }) => lastAnnouncement?.saying.kind === 'locked')
  // A full sheet does not squeeze the bag: it stays framed as above the half one.
  const sheet = stops[layout === 'phone' && sheetSnap === 'peek' ? 'peek' : 'half']
  const covered = useCovered({ layout, low, sheet, photo: photo.open })
  // Where the stage is small, what there is to know stands in the panel.
  const cramped = layout === 'phone' || (layout === 'middle' && low)
  const inPanel = cramped && !(layout === 'phone' && shownSnap === 'peek')
  const { shown: turn, waiting } = noticeQueue(notices, cramped ? 1 : 2, refused)
  const welcome = turn.filter(({ id }) => id === 'welcome')
  const [above, newsRef] = useHeight<HTMLDivElement>()
  const [below, welcomeRef] = useHeight<HTMLDivElement>()
  // What is in the hand is aimed at a bag that stays where it is.
  const [said, greeted] = useUnless(grip !== null, [inPanel ? 0 : above, below])
  const clear = useClear(covered, said, greeted)
  const news = (
    <Notices
      ref={newsRef}
      notices={turn.filter(({ id }) => id !== 'welcome')}
      waiting={waiting}
      narrow={inPanel}
    />
  )

  const open = useCallback((next: PanelId) => {
    setTab(next)
    setSnap((now) => (now === 'peek' ? 'half' : now))
  }, [])
  const search = useSearch(open)
  const openHelp = useCallback(() => {
    if (help.current) help.current.showModal()
    else setHelpAwaited(true)
  }, [])
  const pickFile = useCallback(() => picker.current?.click(), [])
  useShortcuts({ onSearch: search, onHelp: openHelp, onOpen: pickFile, photo })
  const quiet = useIdle()
  usePhotoFocus(photo.open)
  useFocusReturn()
  useDropOnRelease()

  const tray = <CharmTray />
  const list = <ListPanel onBrowse={layout === 'wide' ? undefined : () => open('charms')} />
  const tabs = (
    <>
      {inPanel && <div className={styles['news']}>{news}</div>}
      <PanelTabs shown={shownTab} onShow={open} panels={{ charms: tray, score: <ScoreCard roomy />, list }} />
    </>
  )

  return (
    <div
      className={styles['screen']}
      data-layout={layout}
      data-photo-open={photo.open ? '' : undefined}
      data-carrying={grip === 'carry' ? '' : undefined}
      data-low={low ? '' : undefined}
      style={{ '--sheet': `${covered.bottom}px` } as CSSProperties}
    >
      {!photo.open && (
        <button type="button" className={styles['skip']} onClick={() => target('look')?.focus()}>
          {words.skip}
        </button>
      )}
      <main className={styles['stage']} aria-label={words.stage} data-stage>
        {stage(photo.open ? covered : clear, photo.open ? live : null)}
      </main>
      {photo.open && (
        <>
          <PhotoBar framed={studio !== null} onDone={photo.leave} />
          <section className={styles['above']} aria-label={words.messages}>
            <Notices notices={noticeQueue(notices.filter(isForStudio), 1).shown} />
          </section>
          <PhotoPanel layout={layout} snap={photoSnap} stops={stops} onSnap={setPhotoSnap}>
            <PhotoStudio
              tools={studio}
              stageless={stageless}
              tabbed={layout === 'phone'}
              photo={ownPhoto}
              onPhoto={setOwnPhoto}
              onLive={setLive}
            />
          </PhotoPanel>
        </>
      )}
      <div className={styles['planning']} hidden={photo.open}>
        <TopBar
          saved={saved}
          onHelp={openHelp}
          onKept={onKept}
          onOpen={pickFile}
          onPhoto={() => {
            planner.cancel()
            photo.enter()
          }}
          small={!docked}
        />
        <section className={styles['above']} aria-label={words.messages}>
          {layout !== 'wide' && grip === null && <ScorePill onOpen={() => open('score')} />}
          {!inPanel && grip !== 'drag' && news}
          <HandStrip />
        </section>
        {layout === 'wide' && (
          <>
            <div className={`${styles['card']} ${styles['tray']}`}>{tray}</div>
            <div className={styles['right']}>
              <div className={`${styles['card']} ${styles['score']}`}>
                <ScoreCard />
              </div>
              <div className={`${styles['card']} ${styles['list']}`}>{list}</div>
            </div>
          </>
        )}
        {layout === 'middle' && (
          <aside className={`${styles['card']} ${styles['column']}`} aria-label={words.panels}>
            {tabs}
          </aside>
        )}
        {layout === 'phone' && (
          <BottomSheet snap={shownSnap} stops={stops} onSnap={setSnap}>
            {tabs}
          </BottomSheet>
        )}
        <section className={styles['below']} aria-label={words.tools}>
          <Notices ref={welcomeRef} notices={welcome} />
          {!cramped && <RefusalCard />}
          <UndoToast />
          {turned && (
            <PartBoundary silent>
              <AllAround />
            </PartBoundary>
          )}
          {docked && <Dock />}
        </section>
        {cramped && (
          <div className={styles['refused']}>
            <RefusalCard />
          </div>
        )}
      </div>
      <TileGhost />
      <WaysIn opening={opening} picker={picker} onArrival={photo.giveWay} />
      {(quiet || helpAwaited) && (
        <PartBoundary silent={!helpAwaited} onClose={() => setHelpAwaited(false)}>
          <HelpDialog ref={help} awaited={helpAwaited} durable={durable} onKept={onKept} />
        </PartBoundary>
      )}
      <LockedHint />
      <LiveRegion />
    </div>
  )
}

/** What is now, or what was when it last could be. */
function useUnless<Value extends readonly number[]>(held: boolean, now: Value): Value {
  const [kept, setKept] = useState(now)
  if (held || now.every((value, at) => value === kept[at])) return kept
  setKept(now)
  return now
}

/** What the studio does not say itself. */
const isForStudio = ({ tone, id }: Notice): boolean => tone === 'trouble' && id !== 'stage none'

/** Leads to the search field, which may be behind another tab. */
function useSearch(open: (tab: PanelId) => void): () => void {
  const target = useTargetElement()
  const wanted = useRef(false)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    if (!wanted.current || asked === 0) return
    wanted.current = false
    const field = target('search')
    if (field instanceof HTMLInputElement) field.select()
  }, [asked, target])
  return useCallback(() => {
    wanted.current = true
    open('charms')
    setAsked((n) => n + 1)
  }, [open])
}

interface PhotoPanelProps {
  readonly layout: ShellLayout
  readonly snap: Snap
  readonly stops: Stops
  readonly onSnap: (snap: Snap) => void
  readonly children: ReactNode
}

/** Where the studio's settings stand: at the right, or in a sheet below. */
function PhotoPanel({ layout, snap, stops, onSnap, children }: PhotoPanelProps) {
  const words = useWords('shell')
  const content = (
    <PartBoundary
      meanwhile={<p className={styles['waiting']}>{words.studioLoading}</p>}
      className={styles['waiting']}
    >
      {children}
    </PartBoundary>
  )
  return layout === 'phone' ? (
    <BottomSheet snap={snap} stops={stops} onSnap={onSnap}>
      {content}
    </BottomSheet>
  ) : (
    <aside className={`${styles['card']} ${styles['photo']}`} aria-label={words.studio}>
      {content}
    </aside>
  )
}

/** Entering and leaving the studio, the focus goes to what takes over. */
function usePhotoFocus(open: boolean): void {
  const target = useTargetElement()
  const before = useRef(open)
  useEffect(() => {
    if (before.current === open) return
    before.current = open
    target(open ? 'photo_done' : 'photo')?.focus()
  }, [open, target])
}
