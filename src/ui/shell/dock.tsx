import { Lamp, Lightbulb, MoonStar, Redo2, Store, Sun, Undo2, Wind } from 'lucide-react'
import { LIGHTS, type Light } from '../../look/facts/light'
import { CAMERA_PRESETS, type CameraPreset } from '../../state/camera-view'
import { IconButton } from '../controls/icon-button'
import { rove } from '../controls/roving'
import { useMedia } from '../controls/use-media'
import { usePlanner, usePlannerState, useWords } from '../planner-context'
import styles from './dock.module.css'
import { useLights } from './use-lights'

/** All four lights fit beside the cameras from here on. */
const WIDE = '(width >= 1400px)'

/** Undo, camera, sway and light, at hand below the stage. */
export function Dock() {
  const words = useWords('shell')
  const wide = useMedia(WIDE)
  return (
    <div
      role="toolbar"
      tabIndex={-1}
      aria-label={words.tools}
      className={styles['dock']}
      onKeyDown={(event) => rove(event, { wrap: true })}
    >
      <UndoRedo roving />
      <span className={styles['line']} />
      <ViewPresets roving />
      <span className={styles['line']} />
      <SwayAndLights roving />
      <span className={styles['line']} />
      {wide ? <LightChoice roving /> : <NextLight />}
    </div>
  )
}

interface RovingProps {
  /** Part of a toolbar that the arrow keys walk, the first member being its tab stop. */
  readonly roving?: boolean
}

interface WordedProps extends RovingProps {
  /** With words beside the signs. */
  readonly worded?: boolean
}

/** A toolbar's members stay out of the Tab order but for the first. */
const member = (roving: boolean | undefined, first = false) =>
  roving ? { 'data-rove': '', tabIndex: first ? 0 : -1 } : {}

interface UndoRedoProps extends RovingProps {
  /** Where the tips stand. */
  readonly tip?: 'above' | 'below'
}

export function UndoRedo({ roving, tip = 'above' }: UndoRedoProps) {
  const planner = usePlanner()
  const words = useWords('shell')
  const past = usePlannerState((state) => state.past.length > 0)
  const future = usePlannerState((state) => state.future.length > 0)
  return (
    <>
      <IconButton
        icon={Undo2}
        label={words.undo}
        shortcut="Ctrl Z"
        tip={tip}
        aria-disabled={!past}
        {...member(roving, true)}
        onClick={planner.undo}
      />
      <IconButton
        icon={Redo2}
        label={words.redo}
        shortcut="Ctrl Shift Z"
        tip={tip}
        aria-disabled={!future}
        {...member(roving)}
        onClick={planner.redo}
      />
    </>
  )
}

export function ViewPresets({ roving }: RovingProps) {
  const planner = usePlanner()
  const words = useWords('shell')
  const singles = usePlannerState(({ singleKeyShortcuts }) => singleKeyShortcuts)
  const shown = usePlannerState(({ camera }): CameraPreset | null =>
    camera.kind === 'preset' ? camera.preset : null,
  )
  return (
    <fieldset className={styles['views']} aria-label={words.views}>
      {CAMERA_PRESETS.map((preset, index) => (
        <button
          key={preset}
          type="button"
          className={styles['view']}
          aria-pressed={preset === shown}
          aria-label={words.presets[preset]}
          aria-keyshortcuts={singles ? String(index + 1) : undefined}
          title={singles ? `${words.presets[preset]} · ${index + 1}` : words.presets[preset]}
          {...member(roving)}
          onClick={() => planner.view(preset)}
        >
          {preset === 'three_quarter' ? words.threeQuarterSign : words.presets[preset]}
        </button>
      ))}
    </fieldset>
  )
}

export function SwayAndLights({ roving, worded }: WordedProps) {
  const planner = usePlanner()
  const words = useWords('shell')
  const motion = usePlannerState((state) => state.motion)
  const lights = useLights()
  return (
    <>
      <IconButton
        icon={Wind}
        label={words.sway}
        worded={worded}
        aria-pressed={motion}
        {...member(roving)}
        onClick={() => planner.choose('motion', !motion)}
      />
      <IconButton
        icon={Lightbulb}
        label={words.lights}
        worded={worded}
        aria-pressed={lights.on}
        aria-disabled={lights.none}
        {...member(roving)}
        onClick={lights.toggle}
      />
    </>
  )
}

const LIGHT_ICONS = { daylight: Sun, shop: Store, warm: Lamp, night: MoonStar } as const satisfies Record<
  Light,
  unknown
>

/** Where there is little room: one button that goes from light to light. */
function NextLight() {
  const planner = usePlanner()
  const words = useWords('shell')
  const shown = usePlannerState(({ light }) => light)
  const next = LIGHTS[(LIGHTS.indexOf(shown) + 1) % LIGHTS.length] ?? shown
  return (
    <IconButton
      icon={LIGHT_ICONS[shown]}
      label={`${words.light}: ${words.lightNames[shown]}`}
      {...member(true)}
      onClick={() => planner.choose('light', next)}
    />
  )
}

/** The light in which the look is seen. */
export function LightChoice({ roving, worded }: WordedProps) {
  const planner = usePlanner()
  const words = useWords('shell')
  const shown = usePlannerState(({ light }) => light)
  return (
    <fieldset className={styles['lights']} data-worded={worded ? '' : undefined} aria-label={words.light}>
      {LIGHTS.map((light) => (
        <IconButton
          key={light}
          icon={LIGHT_ICONS[light]}
          label={words.lightNames[light]}
          worded={worded}
          aria-pressed={light === shown}
          {...member(roving)}
          onClick={() => planner.choose('light', light)}
        />
      ))}
    </fieldset>
  )
}
