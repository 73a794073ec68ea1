import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = (file: string): string => readFileSync(`src/ui/${file}.module.css`, 'utf8')

/** How high the first rule with a selector lies. */
function layerOf(sheet: string, selector: string): number {
  const rule = sheet.slice(sheet.indexOf(selector)).split('}')[0] ?? ''
  return Number(/z-index: (\d+)/.exec(rule)?.[1])
}

describe('the tips of buttons', () => {
  const button = css('controls/icon-button')

  it('lie under what waits for a press over the stage', () => {
    const above = layerOf(css('shell/screen'), '.screen:not([data-layout="phone"]) .above')
    expect(above).toBeGreaterThan(layerOf(button, '.button::after'))
  })

  it('are shown only where something can point without pressing', () => {
    const shown = [...button.matchAll(/(:hover|:focus-visible)::after/g)]
    expect(shown).toHaveLength(2)
    for (const { index } of shown) {
      const before = button.slice(0, index)
      expect(before.slice(before.lastIndexOf('@media'))).toMatch(/^@media \((?:any-)?hover: hover\) \{[^}]*$/)
    }
  })
})
