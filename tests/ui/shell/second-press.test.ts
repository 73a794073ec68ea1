import { describe, expect, it } from 'vitest'
import { guardSecondPress } from '../../../src/ui/shell/second-press'

/** A page that tells whether a press on a button, by the how-manieth in a row it is, came through. */
function guarded() {
  let hear: (event: unknown) => void = () => {}
  guardSecondPress({ addEventListener: (_: string, listener: unknown) => (hear = listener as typeof hear) })
  return (button: object | null, detail: number): boolean => {
    let came = true
    hear({
      detail,
      target: { closest: () => button },
      preventDefault: () => {},
      stopPropagation: () => (came = false),
    })
    return came
  }
}

const [editHere, tryAgain] = [{}, {}]

describe('the second press of two in a row', () => {
  it('does nothing to a button that came under the pointer with the first, nor do those after it', () => {
    const press = guarded()
    expect(press(editHere, 1)).toBe(true)
    expect([press(tryAgain, 2), press(tryAgain, 3)]).toEqual([false, false])
    expect(press(tryAgain, 1), 'a press of its own').toBe(true)
  })

  it('presses the same button again', () => {
    const press = guarded()
    expect([press(editHere, 1), press(editHere, 2)]).toEqual([true, true])
  })

  it('from a keyboard, and beside buttons, is heard', () => {
    const press = guarded()
    press(editHere, 1)
    expect(press(tryAgain, 0)).toBe(true)
    expect(press(null, 2)).toBe(true)
  })
})
