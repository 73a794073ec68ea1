import * as v from 'valibot'
import type { Light } from '../../look/facts/light'
import type { CameraRequest } from '../../state/camera-view'
import type { Showable } from '../layouts/layout'
import { LAYOUT_IDS, LAYOUTS, type LayoutId } from '../layouts/layouts'
import { PAPERS, type PageId, type PaperId } from '../page/page'
import { FORMATS, type FormatId } from './formats'
import type { LiveStudio } from './live-settings'
import type { Backdrop, FreeEdges, PhotoSetting, Standpoint } from './photo-request'

/** The focal lengths that a slider stops at, mm. */
export const FOCAL_STEPS = [35, 50, 85, 105, 135] as const
export const FOCAL_RANGE = { min: 24, max: 135 } as const

/** A backdrop by its value; a photo of one's own is known only while the page is open. */
export type ChosenBackdrop =
  | { readonly kind: 'paper'; readonly hex: string }
  | { readonly kind: 'gradient'; readonly top: string; readonly bottom: string }
  | { readonly kind: 'photo' }
  | { readonly kind: 'none' }

type Choices = Partial<Readonly<Record<Showable, boolean>>>

/** How the photo studio is set up: one value, remembered over a reload. */
export interface StudioSettings {
  readonly layout: LayoutId
  readonly format: FormatId
  readonly sheet: PaperId
  readonly scale: 1 | 2
  readonly focalMm: number
  readonly backdrop: ChosenBackdrop
  readonly floor: boolean
  /** 0…1 */
  readonly blur: number
  /** Whether a picture is taken in studio quality: many frames, summed for soft shadows; null where the machine is quick enough. */
  readonly studio: boolean | null
  /** What was switched on or off by hand, layout by layout. */
  readonly shows: Partial<Readonly<Record<LayoutId, Choices>>>
}

const FIRST_BACKDROP = { kind: 'paper', hex: '#ece6de' } as const

export const FIRST_SETTINGS: StudioSettings = {
  layout: 'clean',
  format: '3x4',
  sheet: 'a6',
  scale: 1,
  focalMm: 85,
  backdrop: FIRST_BACKDROP,
  floor: true,
  blur: 0,
  studio: null,
  shows: {},
}

/** The settings on a machine, quick or not. */
export const settingsOn = (quick: boolean, settings: StudioSettings): StudioSettings => ({
  ...settings,
  studio: settings.studio ?? quick,
})

/** What the picture shows as it is set now. */
export function shownIn({ layout, shows }: StudioSettings): Readonly<Record<Showable, boolean>> {
  const chosen = shows[layout]
  const { choices } = LAYOUTS[layout]
  const is = (what: Showable): boolean => chosen?.[what] ?? choices[what] ?? false
  return {
    title: is('title'),
    score: is('score'),
    prices: is('prices'),
    code: is('code'),
    credits: is('credits'),
  }
}

const isPaper = ({ layout }: StudioSettings): boolean => LAYOUTS[layout].medium === 'paper'

/** The page that the picture is laid out on. */
export const pageOfSettings = (settings: StudioSettings): PageId =>
  isPaper(settings) ? settings.sheet : settings.format

/** Paper is printed as large as it is. */
export const scaleOf = (settings: StudioSettings): 1 | 2 => (isPaper(settings) ? 1 : settings.scale)

/** From where it is seen: as the stage is, by a preset only where the camera still stands as that put it. */
export const standpointOf = (camera: CameraRequest): Standpoint =>
  camera.kind === 'preset' ? { kind: 'preset', preset: camera.preset } : { kind: 'by_hand' }

/** The settings as the stage shows them and a shot keeps them; without the photo its place is plain paper. */
export const settingOf = (
  { backdrop, floor, focalMm, blur }: StudioSettings,
  light: Light,
  photo: ImageBitmap | null,
): PhotoSetting => ({ backdrop: hung(backdrop, photo), light, floor, focalMm, blur })

/** Whether words on the backdrop have to be light; a photo is taken for light. */
export function isDarkBehind({ backdrop }: StudioSettings, light: Light): boolean {
  if (backdrop.kind === 'none' || backdrop.kind === 'photo') return false
  if (light === 'night') return true
  const hex = backdrop.kind === 'paper' ? backdrop.hex : backdrop.top
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  // Rec. 601 luma.
  return 0.299 * r + 0.587 * g + 0.114 * b < 110
}

/** A margin of air around the look, as in the layouts. */
const AIR: FreeEdges = { top: 0.05, right: 0.05, bottom: 0.05, left: 0.05 }

/** The settings as the stage shows them live; paper to print on is nearest to 3:4. */
export const liveOf = (
  settings: StudioSettings,
  light: Light,
  photo: ImageBitmap | null,
  edges: FreeEdges | null = null,
): LiveStudio => ({
  ...settingOf(settings, light, photo),
  format: isPaper(settings) ? '3x4' : settings.format,
  edges: edges ?? AIR,
  guides: LAYOUTS[settings.layout].guides,
})

function hung(backdrop: ChosenBackdrop, photo: ImageBitmap | null): Backdrop {
  if (backdrop.kind !== 'photo') return backdrop
  return photo ? { kind: 'photo', image: photo } : FIRST_BACKDROP
}

/** Shows or hides something in the layout of now; the others keep their ways. */
export const showing =
  (what: Showable, on: boolean) =>
  (settings: StudioSettings): StudioSettings => ({
    ...settings,
    shows: { ...settings.shows, [settings.layout]: { ...settings.shows[settings.layout], [what]: on } },
  })

/** A focal length within the lens, whole millimeters, caught by the classic ones nearby. */
export function focal(mm: number): number {
  const whole = Math.round(Math.min(Math.max(mm, FOCAL_RANGE.min), FOCAL_RANGE.max))
  return FOCAL_STEPS.find((step) => Math.abs(step - whole) <= 1) ?? whole
}

const Hex = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i))

const KeptBackdrop = v.variant('kind', [
  v.object({ kind: v.literal('paper'), hex: Hex }),
  v.object({ kind: v.literal('gradient'), top: Hex, bottom: Hex }),
  v.object({ kind: v.literal('none') }),
])

const Shows = v.object({
  title: v.optional(v.boolean()),
  score: v.optional(v.boolean()),
  prices: v.optional(v.boolean()),
  code: v.optional(v.boolean()),
  credits: v.optional(v.boolean()),
})

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const first = FIRST_SETTINGS

/** Each part stands alone: what an older or newer release wrote otherwise is as on the first day, the rest is kept. */
const Kept = v.object({
  layout: v.fallback(v.picklist(LAYOUT_IDS), first.layout),
  format: v.fallback(v.picklist(Object.keys(FORMATS) as readonly FormatId[]), first.format),
  sheet: v.fallback(v.picklist(PAPERS), first.sheet),
  scale: v.fallback(v.picklist([1, 2]), first.scale),
  focalMm: v.fallback(v.pipe(v.number(), v.finite(), v.transform(focal)), first.focalMm),
  backdrop: v.fallback(KeptBackdrop, FIRST_BACKDROP),
  floor: v.fallback(v.boolean(), first.floor),
  blur: v.fallback(share, first.blur),
  studio: v.fallback(v.nullable(v.boolean()), first.studio),
  shows: v.fallback(v.record(v.string(), v.fallback(Shows, {})), {}),
})

/** The settings in what storage gave back, as far as they can be read; a photo is not among them. */
export function readSettings(value: unknown): StudioSettings {
  const read = v.safeParse(Kept, value)
  if (!read.success) return FIRST_SETTINGS
  const shows = Object.fromEntries(
    LAYOUT_IDS.flatMap((layout) => {
      const choices = read.output.shows[layout]
      return choices ? [[layout, withoutGaps(choices)]] : []
    }),
  )
  return { ...read.output, shows }
}

const withoutGaps = (choices: Readonly<Record<string, boolean | undefined>>): Choices =>
  Object.fromEntries(Object.entries(choices).filter(([, on]) => on !== undefined))
