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
  /** A letter, digit or sign alone, which can be switched off: dictation and slips press it by accident (WCAG 2.1.4). */
  readonly single?: true
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
  { command: { kind: 'search' }, single: true, matches: alone('/'), written: [['/']] },
  { command: { kind: 'open' }, matches: held('o', false), written: [['Ctrl', 'O']] },
  { command: { kind: 'photo' }, single: true, matches: alone('s', 'S'), written: [['S']] },
  ...CAMERA_PRESETS.map(
    (preset, index): Shortcut => ({
      command: { kind: 'view', preset },
      single: true,
      matches: alone(String(index + 1)),
      written: [[String(index + 1)]],
    }),
  ),
  { command: { kind: 'help' }, single: true, matches: alone('?'), written: [['?']] },
]

interface Circumstances {
  /** Keys belong to a field: only Esc means something. */
  readonly typing: boolean
  /** Whether single letters, digits and signs are shortcuts. */
  readonly singles: boolean
  /** A charm is in the hand, which a slip of the finger does not put back: the studio waits. */
  readonly holding: boolean
}

/** What a key press asks for. */
export function commandOf(
  stroke: Stroke,
  { typing, singles, holding }: Circumstances,
): ShortcutAction | null {
  const found = SHORTCUTS.find(({ matches }) => matches(stroke))
  if (!found || (found.single && !singles) || (holding && found.command.kind === 'photo')) return null
  return typing && found.command.kind !== 'cancel' ? null : found.command
}
