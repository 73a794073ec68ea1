import { describe, expect, it } from 'vitest'
import { stopsOf } from '../../../src/ui/shell/sheet-snap'
import { clearOf, coveredBy, type ShellLayout } from '../../../src/ui/shell/shell-layout'

/** What is left of a window for the stage, with a sheet at half its height. */
function stageIn(layout: ShellLayout, width: number, height: number, photo = false) {
  const covered = coveredBy({ layout, low: height < 480, sheet: stopsOf(height, 92).half, photo })
  return { width: width - covered.left - covered.right, height: height - covered.top - covered.bottom }
}

describe('the stage', () => {
  it.each([
    ['wide', 1440, 900],
    ['middle', 1024, 768],
    ['middle', 844, 390],
    ['middle', 640, 360],
    ['phone', 390, 844],
    ['phone', 320, 640],
    ['phone', 320, 568],
    ['phone', 390, 480],
  ] as const)('in the %s layout has room at %i × %i, in the studio too', (layout, width, height) => {
    for (const photo of [false, true]) {
      const stage = stageIn(layout, width, height, photo)
      expect(stage.width).toBeGreaterThanOrEqual(280)
      expect(stage.height).toBeGreaterThanOrEqual(120)
      expect(stage.height / height).toBeGreaterThan(0.25)
    }
  })

  it('makes room for what is said above and below the bag, and for nothing where nothing is said', () => {
    const covered = { top: 84, right: 20, bottom: 84, left: 352 }
    expect(clearOf(covered, 0, 0)).toEqual(covered)
    expect(clearOf(covered, 50, 0)).toMatchObject({ top: 142, bottom: 84 })
    expect(clearOf(covered, 0, 40)).toMatchObject({ top: 84, bottom: 132 })
  })
})
