import { readFileSync } from 'node:fs'
import { interpolate, wcagContrast } from 'culori'
import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '../../src/catalog/built-in'
import { LIGHTS, type Light } from '../../src/look/facts/light'
import { STUDIO_PAPERS } from '../../src/picture/page/papers'
import { LIGHT_RIGS } from '../../src/scene/light/light-rig'
import type { Shade } from '../../src/state/preferences'

const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8')

/** The colors that a block of the tokens sets, by name. */
function colorsIn(selector: string, shade: Shade): Readonly<Record<string, string>> {
  const start = css.indexOf(`${selector} {`)
  if (start < 0) return {}
  const block = css.slice(start, css.indexOf('\n}', start))
  const found = block.matchAll(
    /--([\w-]+): (?:light-dark\((#[0-9a-f]{6}|rgb\([^)]*\)), (#[0-9a-f]{6}|rgb\([^)]*\))\)|(#[0-9a-f]{6}));/g,
  )
  return Object.fromEntries(
    [...found].map(([, name = '', light, dark, both]) => [
      name,
      (both ?? (shade === 'light' ? light : dark)) as string,
    ]),
  )
}

const tokensOf = (light: Light, shade: Shade) => ({
  ...colorsIn(':root', shade),
  ...colorsIn(`:root[data-light="${light}"]`, shade),
})

/** The stage's own paper: the wall above and the floor below; the rest of it lies between. */
function backdropOf(light: Light, shade: Shade): readonly string[] {
  const { top, bottom } = LIGHT_RIGS[light].paper[shade]
  return [top, bottom].map((color) => `#${color.map((c) => c.toString(16).padStart(2, '0')).join('')}`)
}

/** A color over another, as the screen mixes them. */
function over(veil: string, ground: string): string {
  const share = Number(/(\d+)%/.exec(veil)?.[1] ?? 100) / 100
  const solid = veil.replace(/ \/ \d+%/, '')
  const { r, g, b } = interpolate([ground, solid], 'rgb')(share)
  return `rgb(${[r, g, b].map((c) => Math.round(c * 255)).join(' ')})`
}

const TEXT = 4.5
const SIGN = 3

describe.each(
  LIGHTS.flatMap((light) => (['light', 'dark'] as const).map((shade) => [light, shade] as const)),
)('in %s and the %s appearance', (light, shade) => {
  const tokens = tokensOf(light, shade)
  const grounds = backdropOf(light, shade)
  const token = (name: string): string => tokens[name] ?? `no ${name}`

  it('the page behind the panels has the colors of the stage, so that what lies on it reads before and without one', () => {
    const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
    for (const [index, name] of ['stage-top', 'stage-bottom'].entries())
      for (const [c, value] of channels(token(name)).entries())
        expect(Math.abs(value - (channels(grounds[index] ?? '')[c] ?? 0)), name).toBeLessThanOrEqual(1)
  })

  it.each([
    ['on-stage', TEXT],
    ['on-stage-2', TEXT],
  ] as const)('%s reads on the backdrop itself at %f to 1', (name, least) => {
    for (const ground of grounds) expect(wcagContrast(token(name), ground)).toBeGreaterThanOrEqual(least)
  })

  it.each(['ink', 'ink-2', 'ink-3', 'accent-ink'])(
    '%s reads on a panel that the backdrop shines through',
    (name) => {
      for (const ground of grounds)
        expect(wcagContrast(token(name), over(token('paper-veil'), ground))).toBeGreaterThanOrEqual(TEXT)
    },
  )

  it('a ring around what has the focus is seen on the backdrop and on panels', () => {
    for (const ground of grounds) {
      expect(wcagContrast(token('on-stage'), ground)).toBeGreaterThanOrEqual(SIGN)
      expect(wcagContrast(token('ink'), over(token('paper-veil'), ground))).toBeGreaterThanOrEqual(SIGN)
    }
  })
})

it('a color to choose is seen on its panel, though the panel may have the same one', () => {
  const colors = [
    ...[...builtInCatalog().carriers.values()].flatMap(({ colorways }) => colorways.map(({ hex }) => hex)),
    ...STUDIO_PAPERS.flatMap(({ backdrop }) => ('hex' in backdrop ? [backdrop.hex] : [])),
  ]
  for (const shade of ['light', 'dark'] as const) {
    const { rim = '', paper = '' } = colorsIn(':root', shade)
    for (const hex of colors)
      expect(
        Math.max(wcagContrast(hex, paper), wcagContrast(over(rim, hex), paper)),
        `${hex}, ${shade}`,
      ).toBeGreaterThanOrEqual(SIGN)
  }
})

it('a dark surround of a picture carries its title and its ring even over white', () => {
  const dimmed = over('rgb(20 18 16 / 58%)', '#ffffff')
  expect(wcagContrast('#f3efe9', over('rgb(20 18 16 / 55%)', dimmed))).toBeGreaterThanOrEqual(TEXT)
  expect(wcagContrast('#f3efe9', dimmed)).toBeGreaterThanOrEqual(SIGN)
})
