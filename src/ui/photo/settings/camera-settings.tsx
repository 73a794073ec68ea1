import { FOCAL_RANGE, FOCAL_STEPS, focal, type StudioSettings } from '../../../picture/studio/studio-settings'
import { CAMERA_PRESETS } from '../../../state/camera-view'
import { Choice } from '../../controls/choice'
import { Slider } from '../../controls/slider'
import { useLaterWords } from '../../parts/whole-language'
import { useNumbers, usePlanner, usePlannerState, useWords } from '../../planner-context'
import styles from './settings.module.css'
import type { Adjust } from './use-studio-settings'

interface CameraSettingsProps {
  readonly settings: StudioSettings
  readonly adjust: Adjust
}

/** Where the camera stands and through which lens it looks. */
export function CameraSettings({ settings, adjust }: CameraSettingsProps) {
  const planner = usePlanner()
  const words = useLaterWords('photo')
  const { presets } = useWords('shell')
  const numbers = useNumbers()
  const { focalMm, blur } = settings
  const from = usePlannerState(({ camera }) => (camera.kind === 'preset' ? camera.preset : 'by_hand'))
  return (
    <>
      <div>
        <Choice
          shape="flow"
          legend={words.viewpoint}
          options={[
            ...CAMERA_PRESETS.map((value) => ({ value, label: presets[value] })),
            { value: 'by_hand', label: words.byHand },
          ]}
          chosen={from}
          onChoose={(next) => {
            if (next === 'by_hand') planner.viewByHand()
            else planner.view(next)
          }}
        />
        {from === 'by_hand' && <p className={styles['hint']}>{words.byHandHint}</p>}
      </div>
      <Slider
        label={words.focal}
        value={focalMm}
        {...FOCAL_RANGE}
        step={1}
        stops={FOCAL_STEPS}
        text={words.millimeters(focalMm)}
        onChange={(mm) => adjust((before) => ({ ...before, focalMm: focal(mm) }))}
      />
      <Slider
        label={words.blur}
        value={blur}
        min={0}
        max={1}
        step={0.05}
        text={blur === 0 ? words.sharp : numbers.percent(blur)}
        onChange={(next) => adjust((before) => ({ ...before, blur: next }))}
      />
    </>
  )
}
