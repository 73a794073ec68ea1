import { cutPhoto } from '../../src/catalog/import/photo/cut-photo'
import type { BrushStroke, PhotoEdits } from '../../src/catalog/import/photo/photo-edits'
import { loopAround, overlap, strokeFor } from './gestures'
import { GROUNDS } from './grounds'
import { syntheticPhoto, THINGS } from './synthetic-photo'

/** Photos of other things in other light than the cut was made with. */
const [COUNT, STEP, FIRST] = [26, 23, 11]
const STROKES = 2
const NEVER = Number.POSITIVE_INFINITY

interface Figures {
  /** Overlap with the true mask before any stroke and after each. */
  readonly overlaps: readonly number[]
  readonly seconds: number
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length

async function figuresOf(i: number): Promise<{ readonly alone: Figures; readonly looped: Figures }> {
  const seed = `fresh ${i}`
  const ground = GROUNDS[i % GROUNDS.length] ?? 'paper'
  const { photo, truth } = await syntheticPhoto(
    seed,
    THINGS[(i * STEP + FIRST) % THINGS.length] ?? '',
    ground,
  )
  const { width, height } = photo
  const maskOf = (edits: PhotoEdits): Uint8Array => {
    const cut = cutPhoto(photo, edits)
    return truth.map((_, p) => (cut.kind === 'cover' && (cut.cover.rgba[p * 4 + 3] as number) > 127 ? 1 : 0))
  }
  const play = (begin: Omit<PhotoEdits, 'strokes'>): Figures => {
    const start = process.cpuUsage()
    let mask = maskOf({ ...begin, strokes: [] })
    const { user, system } = process.cpuUsage(start)
    const overlaps = [overlap(mask, truth)]
    const strokes: BrushStroke[] = []
    while (overlaps.length <= STROKES) {
      const stroke = strokeFor(mask, truth, width, height)
      if (stroke) {
        strokes.push(stroke)
        mask = maskOf({ ...begin, strokes })
      }
      overlaps.push(overlap(mask, truth))
    }
    return { overlaps, seconds: (user + system) / 1e6 }
  }
  return { alone: play({}), looped: play({ loop: loopAround(seed, truth, width, height) }) }
}

/** How well things are cut out of photos that nobody took, alone and with the gestures of a hasty hand. */
export async function benchCutOut() {
  const all: Awaited<ReturnType<typeof figuresOf>>[] = []
  for (let i = 0; i < COUNT; i++) all.push(await figuresOf(i))
  const overlaps = (how: 'alone' | 'looped', strokes: number): readonly number[] =>
    all.map((one) => one[how].overlaps[strokes] ?? 0)
  const losses = all.flatMap(({ alone, looped }) =>
    [alone, looped].flatMap(({ overlaps: values }) =>
      values.slice(1).map((one, k) => (values[k] ?? 0) - one),
    ),
  )
  const well = overlaps('looped', STROKES).filter((one) => one >= 0.9).length
  const row = (name: string, value: number, unit: string, target: number) => ({ name, value, unit, target })
  return [
    row('cut-out: mean overlap with the truth, untouched', mean(overlaps('alone', 0)), 'index', 0.78),
    row('cut-out: after two strokes', mean(overlaps('alone', STROKES)), 'index', 0),
    row('cut-out: after a loop', mean(overlaps('looped', 0)), 'index', 0.92),
    row('cut-out: after a loop and two strokes', mean(overlaps('looped', STROKES)), 'index', 0.95),
    row(`cut-out: of ${COUNT} photos the last is ≥ .9 in`, well, 'index', 23),
    row('cut-out: most that a stroke loses', Math.max(...losses, 0), '', 0.035),
    row('cut-out: CPU of a photo of 1024 pixels', mean(all.map(({ alone }) => alone.seconds)), 's', 2),
    row(
      'cut-out: the slowest, with a loop',
      Math.max(...all.map(({ looped }) => looped.seconds)),
      's',
      NEVER,
    ),
  ]
}
