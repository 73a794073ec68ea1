import { describe, expect, it } from 'vitest'
import { commandOf, SHORTCUTS, type Stroke } from '../../../src/ui/help/shortcuts'

const press = (key: string, held: Partial<Stroke> = {}): Stroke => ({
  key,
  control: false,
  shift: false,
  alt: false,
  ...held,
})
const command = (stroke: Stroke, typing = false, singles = true) =>
  commandOf(stroke, { typing, singles, holding: false })?.kind ?? null

describe('keys', () => {
  it.each([
    [press('z', { control: true }), 'undo'],
    [press('Z', { control: true, shift: true }), 'redo'],
    [press('y', { control: true }), 'redo'],
    [press('Escape'), 'cancel'],
    [press('Delete'), 'remove'],
    [press('Backspace'), 'remove'],
    [press('/'), 'search'],
    [press('o', { control: true }), 'open'],
    [press('o'), null],
    [press('?', { shift: true }), 'help'],
    [press('1'), 'view'],
    [press('7'), 'view'],
    [press('s'), 'photo'],
    [press('s', { control: true }), null],
    [press('8'), null],
    [press('z'), null],
    [press('1', { control: true }), null],
    [press('z', { control: true, alt: true }), null],
  ] as const)('%j asks for %s', (stroke, kind) => {
    expect(command(stroke)).toBe(kind)
  })

  it('mean nothing while typing, but Esc', () => {
    expect(command(press('/'), true)).toBeNull()
    expect(command(press('z', { control: true }), true)).toBeNull()
    expect(command(press('Backspace'), true)).toBeNull()
    expect(command(press('Escape'), true)).toBe('cancel')
  })

  it('reach the seven camera presets in order', () => {
    const presets = ['1', '2', '3', '4', '5', '6', '7'].map((key) =>
      commandOf(press(key), { typing: false, singles: true, holding: false }),
    )
    expect(presets.map((found) => found?.kind === 'view' && found.preset)).toEqual([
      'three_quarter',
      'front',
      'left',
      'right',
      'back',
      'top',
      'worn',
    ])
  })

  it('that are a letter, digit or sign alone can be switched off, and no others', () => {
    const off = (stroke: Stroke) => command(stroke, false, false)
    for (const key of ['s', 'S', '1', '4', '7', '/', '?']) expect(off(press(key))).toBeNull()
    expect(off(press('z', { control: true }))).toBe('undo')
    expect(off(press('Escape'))).toBe('cancel')
    expect(off(press('Delete'))).toBe('remove')
  })

  it('leave a charm in the hand: the studio waits until it hangs or is put back', () => {
    const holding = (key: string) => commandOf(press(key), { typing: false, singles: true, holding: true })
    expect(holding('s')).toBeNull()
    expect(holding('2')?.kind).toBe('view')
    expect(holding('Escape')?.kind).toBe('cancel')
  })

  it('are all written down for the help', () => {
    expect(SHORTCUTS.every(({ written }) => written.length > 0)).toBe(true)
  })
})
