import { ImagePlus } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { LIGHTS } from '../../../look/facts/light'
import type { ChosenBackdrop, StudioSettings } from '../../../picture/studio/studio-settings'
import { Choice } from '../../controls/choice'
import { Switch } from '../../controls/switch'
import { useLaterWords } from '../../parts/whole-language'
import { usePlanner, usePlannerState, useWords } from '../../planner-context'
import { useLights } from '../../shell/use-lights'
import { BACKDROPS, isSameBackdrop } from './backdrops'
import { type OwnPhoto, readOwnPhoto } from './own-photo'
import styles from './settings.module.css'
import type { Adjust } from './use-studio-settings'

interface BackdropSettingsProps {
  readonly settings: StudioSettings
  readonly adjust: Adjust
  readonly photo: ImageBitmap | null
  readonly onPhoto: (photo: ImageBitmap) => void
}

/** What is behind the look, and the light on it. */
export function BackdropSettings({ settings, adjust, photo, onPhoto }: BackdropSettingsProps) {
  const planner = usePlanner()
  const words = useLaterWords('photo')
  const shell = useWords('shell')
  const light = usePlannerState((state) => state.light)
  const lights = useLights()
  const locked = usePlannerState(({ own, readOnly }) => own !== null || readOnly)
  const { backdrop, floor, studio } = settings
  const choose = (next: ChosenBackdrop): void => adjust((before) => ({ ...before, backdrop: next }))
  return (
    <>
      <fieldset>
        <legend className={styles['legend']}>{words.backdrop}</legend>
        <div className={styles['swatches']}>
          {BACKDROPS.map(({ id, backdrop: one }) => (
            <Swatch
              key={id}
              label={words.backdrops[id]}
              on={isSameBackdrop(backdrop, one)}
              onChoose={() => choose(one)}
              sign={<BackdropSign backdrop={one} />}
            />
          ))}
          {photo && (
            <Swatch
              label={words.backdropPhoto}
              on={backdrop.kind === 'photo'}
              onChoose={() => choose({ kind: 'photo' })}
              sign={<PhotoSign photo={photo} />}
            />
          )}
          <PhotoPicker
            onPhoto={(image) => {
              onPhoto(image)
              choose({ kind: 'photo' })
            }}
          />
        </div>
      </fieldset>
      <Choice
        shape="flow"
        legend={shell.light}
        options={LIGHTS.map((value) => ({ value, label: shell.lightNames[value] }))}
        chosen={light}
        onChoose={(next) => planner.choose('light', next)}
      />
      <div>
        <Switch
          label={words.floor}
          on={floor}
          onToggle={(on) => adjust((before) => ({ ...before, floor: on }))}
        />
        <Switch
          label={words.lights}
          hint={lights.none ? words.noLights : undefined}
          on={lights.on}
          unavailable={lights.none || locked}
          onToggle={lights.toggle}
        />
        <Switch
          label={words.quality}
          hint={words.qualityHint}
          on={studio === true}
          onToggle={(on) => adjust((before) => ({ ...before, studio: on }))}
        />
      </div>
    </>
  )
}

interface SwatchProps {
  readonly label: string
  readonly on: boolean
  readonly sign: ReactNode
  readonly onChoose: () => void
}

function Swatch({ label, on, sign, onChoose }: SwatchProps) {
  return (
    <label className={styles['swatch']} data-on={on ? '' : undefined} title={label}>
      <input
        type="radio"
        name="backdrop"
        className={styles['over']}
        aria-label={label}
        checked={on}
        onChange={onChoose}
      />
      {sign}
    </label>
  )
}

/** A backdrop as a dot of itself. */
function BackdropSign({ backdrop }: { readonly backdrop: ChosenBackdrop }) {
  const id = useId()
  if (backdrop.kind === 'photo') return null
  return (
    <svg viewBox="0 0 20 20" aria-hidden>
      {backdrop.kind === 'gradient' && (
        <linearGradient id={id} x2="0" y2="1">
          <stop stopColor={backdrop.top} />
          <stop offset="1" stopColor={backdrop.bottom} />
        </linearGradient>
      )}
      {backdrop.kind === 'none' ? (
        <>
          <rect width={20} height={20} fill="#f4f1ec" />
          <path d="M0 0h10v20h10V10H0Z" fill="#cfc9c0" />
        </>
      ) : (
        <rect width={20} height={20} fill={backdrop.kind === 'gradient' ? `url(#${id})` : backdrop.hex} />
      )}
    </svg>
  )
}

const SIGN_PX = 88

/** The user's own photo, small. */
function PhotoSign({ photo }: { readonly photo: ImageBitmap }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const pen = canvas.current?.getContext('2d')
    const side = Math.min(photo.width, photo.height)
    pen?.drawImage(
      photo,
      (photo.width - side) / 2,
      (photo.height - side) / 2,
      side,
      side,
      0,
      0,
      SIGN_PX,
      SIGN_PX,
    )
  }, [photo])
  return <canvas ref={canvas} width={SIGN_PX} height={SIGN_PX} aria-hidden />
}

/** Takes a photo from the user's own files. */
function PhotoPicker({ onPhoto }: { readonly onPhoto: (image: ImageBitmap) => void }) {
  const words = useLaterWords('photo')
  const [problem, setProblem] = useState<Extract<OwnPhoto, { ok: false }>['problem'] | null>(null)
  const onFile = async (file: File | undefined): Promise<void> => {
    if (!file) return
    const read = await readOwnPhoto(file)
    setProblem(read.ok ? null : read.problem)
    if (read.ok) onPhoto(read.image)
  }
  return (
    <>
      <label className={`${styles['swatch']} ${styles['pick']}`} title={words.backdropOwn}>
        <input
          type="file"
          accept="image/*"
          className={styles['over']}
          aria-label={words.backdropOwn}
          onChange={({ target }) => {
            void onFile(target.files?.[0])
            // The same file again is a choice too.
            target.value = ''
          }}
        />
        <ImagePlus className={styles['plus']} size={18} strokeWidth={1.75} aria-hidden />
      </label>
      <p className={styles['trouble']} role="status">
        {problem && words.photoProblems[problem]}
      </p>
    </>
  )
}
