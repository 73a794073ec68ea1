import { formatHex } from 'culori'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { colorPoint, hueGap } from '../../../src/scoring/color/color-space'
import { templateFit } from '../../../src/scoring/color/template-fit'

const colorAt = (h: number) => ({ hex: formatHex({ mode: 'oklch', l: 0.7, c: 0.09, h }), weight: 1 })
const nameOf = (...hues: readonly number[]) => templateFit(hues.map(colorAt))?.name

describe('the hue template of a set of colors', () => {
  test('is the narrowest that holds them: one hue, two opposite ones, neighbors, a neighborhood with its opposite', () => {
    expect(nameOf(20, 24)).toBe('i')
    expect(nameOf(20, 201)).toBe('I')
    expect(nameOf(20, 60, 95)).toBe('V')
    expect(nameOf(20, 60, 95, 238)).toBe('Y')
  })

  test('is none for grays and for a single color', () => {
    expect(
      templateFit([
        { hex: '#777777', weight: 1 },
        { hex: '#222222', weight: 1 },
      ]),
    ).toBeNull()
    expect(templateFit([colorAt(40)])).toBeNull()
  })

  test('says how far the colors lie from its arcs, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 359 }), { minLength: 2, maxLength: 6 }), (hues) => {
        const colors = hues.map(colorAt)
        const fit = templateFit(colors)
        if (!fit) throw new Error('no template')
        const off = colors.map(({ hex }) => {
          const { h } = colorPoint(hex).ok
          return Math.min(
            ...fit.arcs.map(({ from, width }) => Math.max(0, hueGap(h, from + width / 2) - width / 2)),
          )
        })
        expect(fit.offBy).toBeCloseTo(off.reduce((sum, one) => sum + one, 0) / off.length, 6)
      }),
    )
  })
})
