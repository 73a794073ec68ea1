import { Aperture } from 'lucide-react'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import type { Look } from '../../look/look'
import type { VisitAr } from '../../picture/export/ar-visit'
import type { ExportModel, ModelKind } from '../../picture/export/model-file'
import { LAYOUTS } from '../../picture/layouts/layouts'
import type { LiveStudio } from '../../picture/studio/live-settings'
import type { Photograph, RenderTurntable } from '../../picture/studio/photo-request'
import type { PackedAddress } from '../../share/link/link'
import { type ComparableLook, judgedLooks } from '../../state/comparable-looks'
import { scoringFailure } from '../../state/load-scoring'
import { loadJudge } from '../../state/planner/derived'
import { outgoingLook } from '../../state/signed-look'
import type { Language } from '../../words/language'
import { sayPictureCode } from '../../words/share/say-picture-code'
import { Button } from '../controls/button'
import { tabPanel } from '../controls/tabs'
import { useReload } from '../parts/safe-reload'
import { useLaterWords, useWholeLanguage } from '../parts/whole-language'
import { useCatalog, useJudge, usePlanner, usePlannerState, useWords } from '../planner-context'
import { type LookLink, lookLink } from '../share/look-link'
import { ExportMenu } from './export-menu'
import { LayoutPreview } from './layout-preview'
import styles from './photo-studio.module.css'
import { ModelDialog } from './result/model-dialog'
import { ResultDialog } from './result/result-dialog'
import type { StudioResult } from './result/studio-result'
import { BackdropSettings } from './settings/backdrop-settings'
import { CameraSettings } from './settings/camera-settings'
import { PictureSettings } from './settings/picture-settings'
import { SecondLookChoice } from './settings/second-look'
import { TextSettings } from './settings/text-settings'
import { useStudioSettings } from './settings/use-studio-settings'
import { SETTINGS_GROUP, SETTINGS_TABS, type SettingsTab, SettingsTabs } from './settings-tabs'
import { exportLook } from './work/export-model'
import { filmClip } from './work/film-clip'
import type { Job } from './work/job'
import { pictureContent } from './work/picture-content'
import { takePicture } from './work/take-picture'
import { useJob } from './work/use-job'
import { Working } from './working'

/** What the stage lends to the studio while it is there. */
export interface StudioTools {
  /** Lies over the frame of the picture to come; has no size while there is none. */
  readonly overlay: HTMLElement
  /** Calls back whenever the user's hand moves the camera; gives back how to stop that. */
  readonly onCameraByHand: (listener: () => void) => () => void
  readonly photograph: Photograph
  readonly film: RenderTurntable
  /** Whether many frames of the stage were seen to take little time. */
  readonly isQuick: () => boolean
  readonly exportModel: ExportModel
  readonly visitAr: VisitAr
}

interface PhotoStudioProps {
  readonly tools: StudioTools | null
  /** Nothing can be drawn in 3D here. */
  readonly stageless: boolean
  /** Writes the look on screen into a link. */
  /** One part at a time behind tabs, where there is little room. */
  readonly tabbed: boolean
  /** The user's own photo, to hang behind the look. */
  readonly photo: ImageBitmap | null
  readonly onPhoto: (photo: ImageBitmap) => void
  /** Tells the stage what to show. */
  readonly onLive: (live: LiveStudio) => void
}

/** The photo studio: how the picture is to be, the shutter, and what came of it. */
export function PhotoStudio({ tools, stageless, tabbed, photo, onPhoto, onLive }: PhotoStudioProps) {
  const planner = usePlanner()
  const words = useLaterWords('photo')
  const [part, setPart] = useState<SettingsTab>('picture')
  const { settings, adjust, keepClear } = useStudioSettings(photo, onLive, tools?.isQuick() ?? false)
  const second = useSecondLook()
  const { job, run, stop, clear } = useJob<StudioResult>()
  const shutterButton = useRef<HTMLButtonElement>(null)

  const language = useWholeLanguage()
  const along = useLaterWords('exporting')
  const notice = useWords('notice')
  const reload = useReload()
  const judge = useJudge()
  const look = useOutgoingLook()
  const light = usePlannerState((state) => state.light)
  const other = second.chosen?.look ?? null
  const composed = useMemo(
    () => judge && pictureContent({ look, other, settings, judge, language }),
    [look, other, settings, judge, language],
  )
  const [roomTrouble, setRoomTrouble] = useState<keyof typeof along.arFailed | null>(null)

  const here = () => {
    const state = planner.store.getState()
    return {
      look: outgoingLook(state),
      settings,
      light: state.light,
      camera: state.camera,
      photo,
      catalog: state.catalog,
      language,
    }
  }
  const take = ({ photograph }: StudioTools): void => {
    const order = { ...here(), other, photograph }
    run('picture', async (watch) => {
      const judge = await loadJudge(planner.store)
      if (!judge) throw scoringFailure()
      return takePicture({ ...order, judge }, watch)
    })
  }
  const shootClip = ({ film }: StudioTools): void => {
    const order = { ...here(), film }
    run('clip', (watch) => filmClip(order, watch))
  }
  const makeModel = ({ exportModel }: StudioTools, kind: ModelKind): void => {
    const order = { ...here(), kind, exportModel }
    run('model', (watch) => exportLook(order, watch))
  }
  const enterRoom = async ({ visitAr }: StudioTools): Promise<void> => {
    const end = await visitAr(along.ar)
    setRoomTrouble(end === 'left' ? null : end)
  }

  const result = job.kind === 'done' ? job.result : null

  // The button was away while the picture was taken: the focus returns to it.
  const putAway = (): void => {
    if (result) URL.revokeObjectURL(result.url)
    clear()
    shutterButton.current?.focus()
  }

  const parts: Readonly<Record<SettingsTab, ReactNode>> = {
    picture: (
      <>
        <PictureSettings settings={settings} adjust={adjust} />
        {LAYOUTS[settings.layout].compares && <SecondLookChoice {...second} />}
      </>
    ),
    camera: <CameraSettings settings={settings} adjust={adjust} />,
    scene: <BackdropSettings settings={settings} adjust={adjust} photo={photo} onPhoto={onPhoto} />,
    more: (
      <TextSettings
        settings={settings}
        adjust={adjust}
        codeTrouble={composed ? sayPictureCode(composed.code, look, language) : ''}
      />
    ),
  }
  const lacksSecond = LAYOUTS[settings.layout].compares && second.chosen === null

  return (
    <section className={styles['studio']} aria-label={words.panels} data-tabbed={tabbed ? '' : undefined}>
      {tabbed && <SettingsTabs shown={part} onShow={setPart} />}
      <div className={styles['parts']}>
        {SETTINGS_TABS.map((one) => (
          <div key={one} className={styles['part']} {...(tabbed ? tabPanel(SETTINGS_GROUP, one, part) : {})}>
            {parts[one]}
          </div>
        ))}
      </div>
      <div className={styles['foot']}>
        {job.kind === 'working' ? (
          <Working what={job.what} share={job.share} onStop={stop} />
        ) : (
          <div className={styles['shoot']}>
            <Button
              ref={shutterButton}
              look="solid"
              className={styles['take'] ?? ''}
              disabled={!tools || lacksSecond}
              onClick={() => tools && take(tools)}
            >
              <Aperture size={18} aria-hidden />
              <span>{words.take}</span>
            </Button>
            <ExportMenu
              ready={tools !== null}
              onClip={() => tools && shootClip(tools)}
              onModel={(kind) => tools && makeModel(tools, kind)}
              onRoom={() => tools && void enterRoom(tools)}
            />
          </div>
        )}
        <p className={styles['say']} role="status">
          {job.kind === 'failed' && <span data-trouble>{troubleText(job, language)}</span>}
          {job.kind === 'idle' && roomTrouble && <span data-trouble>{along.arFailed[roomTrouble]}</span>}
          {job.kind === 'idle' && job.stopped && <span>{words.cancelled}</span>}
          {job.kind === 'idle' && !job.stopped && lacksSecond && <span>{words.secondMissing}</span>}
          {job.kind === 'idle' && !tools && <span>{stageless ? words.noStage : words.notYet}</span>}
        </p>
        {job.kind === 'failed' && job.why === 'gone' && (
          <Button look="quiet" onClick={reload}>
            {notice.reload}
          </Button>
        )}
      </div>
      {tools && composed && (
        <LayoutPreview
          tools={tools}
          content={composed.content}
          settings={settings}
          light={light}
          photo={photo}
          busy={job.kind === 'working'}
          onEdges={keepClear}
        />
      )}
      {result?.kind === 'model' && <ModelDialog result={result} onClose={putAway} />}
      {result && result.kind !== 'model' && (
        <ResultDialog
          result={result}
          link={addressOf(lookLink(planner.store.getState()))}
          sheet={settings.sheet}
          onClose={putAway}
        />
      )}
    </section>
  )
}

type Failed = Extract<Job<unknown>, { kind: 'failed' }>

/** Why a work failed, in the words of that work. */
function troubleText(
  { what, why }: Failed,
  { photo: { faults }, exporting: { clipFailed, modelFailed }, notice: { part } }: Language,
): string {
  if (why === 'gone' || why === 'offline') return part[why]
  if (what === 'clip' && why in clipFailed) return clipFailed[why as keyof typeof clipFailed]
  if (what === 'model' && why in modelFailed) return modelFailed[why as keyof typeof modelFailed]
  return why in faults ? faults[why as keyof typeof faults] : faults.failed
}

const addressOf = (link: LookLink): PackedAddress | null => ('url' in link ? link : null)

/** The look on screen as it leaves, the same one until something of it changes. */
function useOutgoingLook(): Look {
  const look = usePlannerState((state) => state.look)
  const own = usePlannerState((state) => state.own)
  const signature = usePlannerState((state) => state.signature)
  const catalog = useCatalog()
  return useMemo(() => outgoingLook({ catalog, look, own, signature }), [catalog, look, own, signature])
}

/** The looks to compare with, and the chosen one while it is still among them; else the first. */
function useSecondLook() {
  const own = usePlannerState((state) => state.own)
  const past = usePlannerState((state) => state.past)
  const look = usePlannerState((state) => state.look)
  const pinned = usePlannerState((state) => state.pinned)
  const catalog = useCatalog()
  const looks = useMemo(
    () => judgedLooks({ catalog, look, own, pinned, past }),
    [catalog, look, own, pinned, past],
  )
  const [picked, setPicked] = useState<ComparableLook | null>(null)
  const chosen = looks.find((one) => one.look === picked?.look) ?? looks[0] ?? null
  return { looks, chosen, onChoose: setPicked }
}
