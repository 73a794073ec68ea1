import type { CutDoubt } from '../../catalog/import/photo/cut-doubt'
import type { CutPhoto } from '../../catalog/import/photo/cut-photo'
import type { BrushStroke, PhotoEdits, PhotoPoint } from '../../catalog/import/photo/photo-edits'
import { type Answer, answer, quoted, type Refusal, refuse } from '../answer'
import type { Command, GivenOption } from '../command'
import { writeOut } from '../write-file'
import { readCover } from './cover-file'
import { encodePng } from './photo-codec'

const POINTS = '"x,y x,y …"'

/** How a person says what is the thing. */
export const EDIT_OPTIONS = {
  loop: { value: POINTS, about: 'a line roughly around the thing: all beyond it is ground' },
  keep: {
    value: '"r x,y x,y …"',
    about: 'a brush of radius r over what belongs to the thing; may stand several times',
  },
  remove: {
    value: '"r x,y x,y …"',
    about:
      'a brush over what does not. Strokes count in the order given; numbers are shares of the longer side',
  },
} as const satisfies Command['options']

export const CUT_OPTIONS: Command['options'] = {
  out: { value: '<png>', about: 'where the cover is written; must be said' },
  ...EDIT_OPTIONS,
}

/** Beyond the picture's borders a finger may go, but not far. */
const [LEAST, MOST] = [-1, 2]
const MOST_POINTS = 10_000

const numberIn = (text: string, least: number, most: number): number | null => {
  const value = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : null
}

function pointsIn(words: readonly string[], least: number): readonly PhotoPoint[] | null {
  if (words.length < least || words.length > MOST_POINTS) return null
  const points = words.map((word) => {
    const [x, y, ...more] = word.split(',').map((text) => numberIn(text, LEAST, MOST))
    return typeof x === 'number' && typeof y === 'number' && more.length === 0 ? ([x, y] as const) : null
  })
  return points.every((point) => point !== null) ? points : null
}

const wordsOf = (value: string): readonly string[] => value.split(/\s+/).filter((word) => word !== '')

/** The edits that these options write, strokes in their order, or why they say none. */
export function editsIn(given: readonly GivenOption[]): PhotoEdits | Refusal {
  let loop: readonly PhotoPoint[] | undefined
  const strokes: BrushStroke[] = []
  for (const { name, value } of given) {
    const words = wordsOf(value)
    if (name === 'loop') {
      const points = pointsIn(words, 3)
      if (!points)
        return refuse('USAGE', `--loop takes at least three points, ${POINTS}, not ${quoted(value)}.`)
      loop = points
    }
    if (name !== 'keep' && name !== 'remove') continue
    const [first = '', ...rest] = words
    const radius = numberIn(first, 0, 1)
    const points = pointsIn(rest, 1)
    if (!radius || !points)
      return refuse(
        'USAGE',
        `--${name} takes a radius over 0 and points, "r x,y x,y …", not ${quoted(value)}.`,
      )
    strokes.push({ kind: name, radius, points })
  }
  return loop ? { loop, strokes } : { strokes }
}

const DOUBTS: Readonly<Record<CutDoubt, string>> = {
  small: 'The thing is small in the photo; a frame closer around it gives a sharper charm.',
  fills:
    'The thing fills most of the photo; a loop says what is meant, and more ground around it is cut more surely.',
  runs_out: 'The thing runs out of the photo; a loop says what is meant.',
  pieces: 'Several large pieces were cut out; a loop around one leaves out the others.',
  busy: 'Much lies around the thing; a loop says which of it is meant.',
  faint: 'The thing hardly differs from its ground; its edge is partly guessed.',
}

const facts = (path: string, { cover, by, share, doubt }: CutPhoto): Answer => {
  const told = answer({
    out: path,
    width: cover.width,
    height: cover.height,
    by,
    share: Math.round(share * 1e4) / 1e4,
  })
  return told.ok && doubt ? { ...told, note: DOUBTS[doubt] } : told
}

/** Cuts the thing out of the photo at a path, writes its cover as PNG with alpha, and tells its size and share. */
export async function cutCommand(path: string, out: string, edits: PhotoEdits): Promise<Answer> {
  const cut = await readCover(path, edits)
  if ('ok' in cut) return cut
  const refusal = await writeOut(out, await encodePng(cut.cover))
  if (refusal) return refusal
  return facts(out, cut)
}
