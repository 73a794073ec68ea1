import { Aperture } from 'lucide-react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { Photograph } from '../../picture/shot'
import { judgeOf } from '../../state/derived'
import { outgoingLook } from '../../state/outgoing'
import { type SecondLook, secondLooks } from '../../state/second-looks'
import { photoWords } from '../../words/photo-words'
import { Button } from '../controls/button'
import type { LookLink } from '../dialogs/share-popover'
import { usePlannerHere, useShown, useWords } from '../planner-context'
import { BackdropSettings } from './backdrop-settings'
import { CameraSettings } from './camera-settings'
import { PART_IDS, type Part, PartTabs } from './part-tabs'
import styles from './photo-studio.module.css'
import { PictureSettings } from './picture-settings'
import { ResultDialog } from './result-dialog'
import { SecondLookChoice } from './second-look'
import type { StudioResult } from './studio-result'
import { takePicture } from './take-picture'
import { TextSettings } from './text-settings'
import type { Adjust, PhotoMode } from './use-photo-mode'
import { useShutter } from './use-shutter'
import { Working } from './working'

/** What the stage lends to the studio while it is there. */
export interface StudioTools {
  readonly photograph: Photograph
}

interface PhotoStudioProps {
  readonly mode: PhotoMode
  readonly tools: StudioTools | null
  /** Writes the look on screen into a link. */
  readonly makeLink: () => LookLink
  /** One part at a time behind tabs, where there is little room. */
  readonly tabbed: boolean
}

/** The photo studio: how the picture is to be, the shutter, and what came of it. */
export function PhotoStudio({ mode, tools, makeLink, tabbed }: PhotoStudioProps) {
  const planner = usePlannerHere()
  const words = useWords(photoWords)
  const [part, setPart] = useState<Part>('picture')
  const { settings, adjust } = mode
  const second = useSecondLook()
  const { shutter, run, stop, clear } = useShutter<StudioResult>()
  const shutterButton = useRef<HTMLButtonElement>(null)

  const take = (): void => {
    if (!tools) return
    const state = planner.store.getState()
    const out = outgoingLook(state)
    run('picture', (watch) =>
      takePicture(
        {
          look: out,
          other: second.chosen?.look ?? null,
          settings,
          light: state.light,
          photo: mode.photo,
          judge: judgeOf(planner.catalog, state.taste),
          locale: state.locale,
          photograph: tools.photograph,
        },
        watch,
      ),
    )
  }

  useByHand(adjust)

  // The button was away while the picture was taken: the focus returns to it.
  const putAway = (): void => {
    if (shutter.kind === 'done') URL.revokeObjectURL(shutter.result.url)
    clear()
    shutterButton.current?.focus()
  }

  const parts: Readonly<Record<Part, ReactNode>> = {
    picture: (
      <>
        <PictureSettings settings={settings} adjust={adjust} />
        {settings.layout === 'a_b' && <SecondLookChoice {...second} />}
      </>
    ),
    camera: <CameraSettings settings={settings} adjust={adjust} />,
    scene: <BackdropSettings mode={mode} />,
    more: <TextSettings settings={settings} adjust={adjust} />,
  }
  const lacksSecond = settings.layout === 'a_b' && second.chosen === null

  return (
    <section className={styles['studio']} aria-label={words.panels} data-tabbed={tabbed ? '' : undefined}>
      {tabbed && <PartTabs shown={part} onShow={setPart} />}
      <div className={styles['parts']}>
        {PART_IDS.map((one) => (
          <div
            key={one}
            className={styles['part']}
            {...(tabbed
              ? {
                  role: 'tabpanel',
                  id: `studio-${one}`,
                  'aria-labelledby': `studio-tab-${one}`,
                  hidden: one !== part,
                }
              : {})}
          >
            {parts[one]}
          </div>
        ))}
      </div>
      <div className={styles['foot']}>
        {shutter.kind === 'working' ? (
          <Working what={shutter.what} share={shutter.share} onStop={stop} />
        ) : (
          <Button
            ref={shutterButton}
            look="solid"
            className={styles['take'] ?? ''}
            disabled={!tools || lacksSecond}
            onClick={take}
          >
            <Aperture size={18} aria-hidden />
            {words.take}
          </Button>
        )}
        <p className={styles['say']} role="status">
          {shutter.kind === 'failed' && <span data-trouble>{words.faults[shutter.why]}</span>}
          {shutter.kind === 'idle' && shutter.stopped && words.cancelled}
          {shutter.kind === 'idle' && !shutter.stopped && lacksSecond && words.secondMissing}
          {shutter.kind === 'idle' && !tools && words.notYet}
        </p>
      </div>
      {shutter.kind === 'done' && (
        <ResultDialog
          result={shutter.result}
          link={linkOf(makeLink())}
          sheet={settings.sheet}
          onClose={putAway}
        />
      )}
    </section>
  )
}

const linkOf = (link: LookLink): string | null => ('url' in link ? link.url : null)

/** Moving the camera over the stage is taking it in one's own hand. */
function useByHand(adjust: Adjust): void {
  useEffect(() => {
    const stage = document.querySelector<HTMLElement>('[data-stage]')
    if (!stage) return
    const taken = (): void =>
      adjust((before) => (before.from === 'by_hand' ? before : { ...before, from: 'by_hand' }))
    const onMove = ({ buttons, movementX, movementY }: PointerEvent): void => {
      if (buttons !== 0 && (movementX !== 0 || movementY !== 0)) taken()
    }
    stage.addEventListener('pointermove', onMove)
    stage.addEventListener('wheel', taken, { passive: true })
    return () => {
      stage.removeEventListener('pointermove', onMove)
      stage.removeEventListener('wheel', taken)
    }
  }, [adjust])
}

/** The looks to compare with, and the chosen one while it is still among them; else the first. */
function useSecondLook() {
  const own = useShown((state) => state.own)
  const past = useShown((state) => state.past)
  const look = useShown((state) => state.look)
  const looks = useMemo(() => secondLooks({ look, own, past }), [look, own, past])
  const [picked, setPicked] = useState<SecondLook | null>(null)
  const chosen = looks.find((one) => one.look === picked?.look) ?? looks[0] ?? null
  return { looks, chosen, onChoose: setPicked }
}
