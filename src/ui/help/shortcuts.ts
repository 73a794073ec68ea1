import { CAMERA_PRESETS, type CameraPreset } from '../../state/camera-view'

export type ShortcutAction =
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'remove' }
  | { readonly kind: 'search' }
  | { readonly kind: 'open' }
  | { readonly kind: 'help' }
  | { readonly kind: 'photo' }
  | { readonly kind: 'view'; readonly preset: CameraPreset }

/** What of a key event decides. */
export interface Stroke {
  readonly key: string
  /** Ctrl, or ⌘ on a Mac. */
  readonly control: boolean
  readonly shift: boolean
  readonly alt: boolean
}

interface Shortcut {
  readonly command: ShortcutAction
  readonly matches: (stroke: Stroke) => boolean
  /** How help writes it: alternatives of keys pressed together. */
  readonly written: readonly (readonly string[])[]
}

const alone =
  (...keys: readonly string[]) =>
  ({ key, control, alt }: Stroke): boolean =>
    !control && !alt && keys.includes(key)

const held =
  (key: string, shift: boolean) =>
  (stroke: Stroke): boolean =>
    stroke.control && !stroke.alt && stroke.shift === shift && stroke.key.toLowerCase() === key

/** Every key of the app; help shows the same table. */
export const SHORTCUTS: readonly Shortcut[] = [
  { command: { kind: 'undo' }, matches: held('z', false), written: [['Ctrl', 'Z']] },
  {
    command: { kind: 'redo' },
    matches: (stroke) => held('z', true)(stroke) || held('y', false)(stroke),
    written: [
      ['Ctrl', 'Shift', 'Z'],
      ['Ctrl', 'Y'],
    ],
  },
  { command: { kind: 'remove' }, matches: alone('Delete', 'Backspace'), written: [['Del']] },
  { command: { kind: 'cancel' }, matches: alone('Escape'), written: [['Esc']] },
  { command: { kind: 'search' }, matches: alone('/'), written: [['/']] },
  { command: { kind: 'open' }, matches: held('o', false), written: [['Ctrl', 'O']] },
  { command: { kind: 'photo' }, matches: alone('s', 'S'), written: [['S']] },
  ...CAMERA_PRESETS.map(
    (preset, index): Shortcut => ({
      command: { kind: 'view', preset },
      matches: alone(String(index + 1)),
      written: [[String(index + 1)]],
    }),
  ),
  { command: { kind: 'help' }, matches: alone('?'), written: [['?']] },
]

/** What a key press asks for. While typing only Esc means something. */
export function commandOf(stroke: Stroke, typing: boolean): ShortcutAction | null {
  const command = SHORTCUTS.find(({ matches }) => matches(stroke))?.command ?? null
  return typing && command?.kind !== 'cancel' ? null : command
}
