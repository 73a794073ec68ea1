import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LIGHTS } from '../../../src/look/facts/light'
import { LOCALES } from '../../../src/look/facts/locale'
import { createPlanner } from '../../../src/state/planner/create-planner'
import { ExportMenu } from '../../../src/ui/photo/export-menu'
import { PlannerProvider } from '../../../src/ui/planner-context'
import { LightChoice, SwayAndLights } from '../../../src/ui/shell/dock'
import { LANGUAGES } from '../../languages'
import { catalog, lookOf } from '../../look/makers'

describe.each(LOCALES)('what a finger presses (%s)', (locale) => {
  const language = LANGUAGES[locale]
  const { photo, shell } = language
  const planner = createPlanner({ catalog, look: lookOf(), locale, motion: false })
  /** What stands there to be read, names that only a screen reader says left out. */
  const textOf = (part: React.ReactNode): string =>
    renderToStaticMarkup(
      <PlannerProvider planner={planner} language={language}>
        {part}
      </PlannerProvider>,
    ).replace(/<[^>]+>/g, ' ')

  it('says its name beside its sign where nothing can point at it', () => {
    const text = textOf(
      <>
        <SwayAndLights worded />
        <LightChoice worded />
      </>,
    )
    for (const name of [shell.sway, shell.lights, ...LIGHTS.map((light) => shell.lightNames[light])])
      expect(text).toContain(name)
  })

  it('leads to clips and 3D by name', () => {
    const nothing = () => {}
    const menu = textOf(<ExportMenu ready onClip={nothing} onModel={nothing} onRoom={nothing} />)
    // Once on the button, once over what it opens.
    expect(menu.split(photo.motion)).toHaveLength(3)
  })
})
