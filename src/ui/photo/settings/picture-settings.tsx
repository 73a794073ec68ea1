import { LAYOUT_IDS, LAYOUTS } from '../../../picture/layouts/layouts'
import { PAPERS } from '../../../picture/page/page'
import { FORMATS, type FormatId } from '../../../picture/studio/formats'
import type { StudioSettings } from '../../../picture/studio/studio-settings'
import { Choice } from '../../controls/choice'
import { useLaterWords } from '../../parts/whole-language'
import { LayoutSign } from './layout-sign'
import styles from './settings.module.css'
import type { Adjust } from './use-studio-settings'

interface SettingsProps {
  readonly settings: StudioSettings
  readonly adjust: Adjust
}

const FORMAT_IDS = Object.keys(FORMATS) as readonly FormatId[]
const ratio = (format: FormatId): string => format.replace('x', ':')

/** What kind of picture, in which shape and size. */
export function PictureSettings({ settings, adjust }: SettingsProps) {
  const words = useLaterWords('photo')
  const { layout, format, sheet, scale } = settings
  return (
    <>
      <fieldset>
        <legend className={styles['legend']}>{words.layout}</legend>
        <div className={styles['layouts']}>
          {LAYOUT_IDS.map((one) => (
            <label key={one} className={styles['layout']} data-on={one === layout ? '' : undefined}>
              <input
                type="radio"
                name="layout"
                className={styles['over']}
                checked={one === layout}
                onChange={() => adjust((before) => ({ ...before, layout: one }))}
              />
              <LayoutSign layout={one} />
              <span>{words.layouts[one]}</span>
            </label>
          ))}
        </div>
        <p className={styles['hint']}>{words.layoutHints[layout]}</p>
      </fieldset>
      {LAYOUTS[layout].medium === 'paper' ? (
        <Choice
          legend={words.sheet}
          options={PAPERS.map((value) => ({ value, label: value.toUpperCase() }))}
          chosen={sheet}
          onChoose={(next) => adjust((before) => ({ ...before, sheet: next }))}
        />
      ) : (
        <>
          <Choice
            legend={words.format}
            options={FORMAT_IDS.map((value) => ({ value, label: ratio(value) }))}
            chosen={format}
            onChoose={(next) => adjust((before) => ({ ...before, format: next }))}
          />
          <Choice
            legend={words.scale}
            options={([1, 2] as const).map((times) => ({
              value: String(times),
              label: `${words.scales[times]}  ${words.pixels(FORMATS[format].width * times, FORMATS[format].height * times)}`,
            }))}
            chosen={String(scale)}
            onChoose={(next) => adjust((before) => ({ ...before, scale: next === '2' ? 2 : 1 }))}
          />
        </>
      )}
    </>
  )
}
