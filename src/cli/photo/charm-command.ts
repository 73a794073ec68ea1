import { type NoBody, outlineBytes } from '../../catalog/import/photo/body/build-body'
import { OWN_KINDS } from '../../catalog/import/photo/body/recipe'
import type { TextureFile } from '../../catalog/import/photo/model/gltf-parts'
import type { Pixels } from '../../catalog/import/photo/photo-cover'
import type { PhotoEdits } from '../../catalog/import/photo/photo-edits'
import type { Catalog } from '../../look/facts/catalog'
import type { Mechanism } from '../../look/facts/clasp'
import { mechanismId } from '../../look/ids'
import { type BuiltCharm, buildCharm, type CharmPlan, extrasOf } from '../../state/own/photo/build-charm'
import { usualDropMm } from '../../state/own/usual-drop'
import { type Answer, answer, quoted, type Refusal, refuse } from '../answer'
import type { Command, GivenOption } from '../command'
import { writeOut } from '../write-file'
import { readCover } from './cover-file'
import { EDIT_OPTIONS, editsIn } from './cut-command'

export const CHARM_OPTIONS: Command['options'] = {
  kind: { value: OWN_KINDS.join('|'), about: 'what it is made of' },
  height: { value: '<mm>', about: 'how tall it is without its clasp, 5…200' },
  mechanism: { value: '<mechanism>', about: 'what it hangs by, e.g. ball_chain' },
  out: { value: '<glb>', about: 'where the model is written' },
  back: { value: '<photo>', about: 'a cut-out of its back, as it is seen from behind' },
  tone: { value: 'gold|silver|gunmetal|black', about: 'of its metal' },
  drop: { value: '<mm>', about: 'from what it hangs on to its top' },
  pile: { value: '<mm>', about: 'plush: how long its pile is, 0…6' },
  roundness: { value: '<0.2…1>', about: 'plush, figure: how deep it is for its width' },
  border: { value: '<mm>', about: 'acrylic: its white border; metal: its rim' },
  turn: { value: '<degrees>', about: 'clockwise, to straighten the photo' },
  hole: { value: '<u,v>', about: 'where it is held, as shares of the photo from its upper left' },
  light: { value: '<0…1>', about: 'how much of the light in the photo is taken out' },
  ...EDIT_OPTIONS,
}

interface Order {
  readonly recipe: CharmPlan['recipe'] & { readonly tone: string }
  readonly edits: PhotoEdits
  readonly mechanism: Mechanism
  readonly out: string
  readonly back: string | null
  readonly dropMm: number
}

/** What the options ask for, or what is wrong with them. */
export function charmOrderOf(catalog: Catalog, given: readonly GivenOption[]): Order | Refusal {
  const said = new Map(given.map(({ name, value }) => [name, value]))
  const kind = OWN_KINDS.find((one) => one === said.get('kind'))
  if (!kind) return refuse('USAGE', `--kind takes ${OWN_KINDS.join(', ')}.`)
  const numbers: Record<string, number> = {}
  for (const [name, [least, most]] of Object.entries(RANGES)) {
    const text = said.get(name)
    if (text === undefined) continue
    const value = text.trim() === '' ? Number.NaN : Number(text)
    if (!(value >= least && value <= most))
      return refuse('USAGE', `--${name} takes a number from ${least} to ${most}, not ${quoted(text)}.`)
    numbers[name] = value
  }
  const { height, drop, pile, roundness, border, turn, light } = numbers
  if (height === undefined) return refuse('USAGE', '--height says how tall it is, in mm.')
  const mechanism = catalog.mechanisms.get(mechanismId(said.get('mechanism') ?? ''))
  if (!mechanism) return refuse('USAGE', `--mechanism takes ${[...catalog.mechanisms.keys()].join(', ')}.`)
  const out = said.get('out')
  if (!out) return refuse('USAGE', '--out says where the model is written.')
  const hole = said.get('hole')
  const [u, v] = (hole ?? '').split(',').map(Number)
  if (hole !== undefined && !(isShare(u) && isShare(v)))
    return refuse('USAGE', `--hole takes <u,v> from 0 to 1, not ${quoted(hole)}.`)
  const edits = editsIn(given)
  if ('ok' in edits) return edits
  const tone = said.get('tone') ?? (kind === 'metal' ? 'gold' : 'silver')
  return {
    edits,
    mechanism,
    out,
    back: said.get('back') ?? null,
    dropMm: drop ?? usualDropMm(mechanism.id),
    recipe: {
      kind,
      heightMm: height,
      tone,
      ...(pile === undefined ? {} : { pileMm: pile }),
      ...(roundness === undefined ? {} : { roundness }),
      ...(border === undefined ? {} : { borderMm: border }),
      ...(turn === undefined ? {} : { turnDeg: turn }),
      ...(light === undefined ? {} : { evenLight: light }),
      ...(isShare(u) && isShare(v) ? { hole: { u, v } } : {}),
    },
  }
}

const isShare = (value: number | undefined): value is number =>
  value !== undefined && value >= 0 && value <= 1

const RANGES: Readonly<Record<string, readonly [least: number, most: number]>> = {
  height: [5, 200],
  drop: [0, 150],
  pile: [0, 6],
  roundness: [0.2, 1],
  border: [0, 5],
  turn: [-180, 180],
  light: [0, 1],
}

/** Cuts the thing out of a photo, makes a charm of it, writes its model and says what it is. */
export async function charmCommand(order: Order, path: string): Promise<Answer> {
  const photo = await readCover(path, order.edits)
  if ('ok' in photo) return photo
  const { recipe, mechanism, dropMm, out } = order
  const back = order.back === null ? null : await readCover(order.back)
  if (back && 'ok' in back) return back
  const built = await buildCharm(
    { cover: photo.cover, ...(back ? { back: back.cover } : {}), recipe, mechanism, dropMm },
    encoded,
  )
  if (built.kind !== 'built') return refuse('NOT_CUT', NO_BODY[built.kind])
  const refusal = await writeOut(out, built.glb)
  if (refusal) return refusal
  return answer(told(built, order))
}

const NO_BODY: Readonly<Record<NoBody['kind'], string>> = {
  nothing_covered: 'Nothing is left of the photo.',
  too_small: 'The thing in the photo is too small or too thin.',
  too_wide: 'At that height the thing would be wider than a charm can be.',
}

const QUALITY = 82

async function encoded({ width, height, rgba }: Pixels): Promise<TextureFile> {
  const { default: sharp } = await import('sharp')
  const bytes = await sharp(rgba, { raw: { width, height, channels: 4 } })
    .webp({ quality: QUALITY, effort: 6 })
    .toBuffer()
  return { bytes: new Uint8Array(bytes), type: 'image/webp' }
}

function told({ body, facts, glb }: BuiltCharm, { recipe, mechanism, dropMm }: Order) {
  const hundredth = (value: number): number => Math.round(value * 100) / 100 + 0
  const { ellipsoids, felt, solid } = extrasOf(body, dropMm, 0)
  const triangles = [...body.parts, ...body.fitting].reduce(
    (sum, { mesh }) => sum + mesh.indices.length / 3,
    0,
  )
  return {
    kind: recipe.kind,
    dimsMm: facts.dimsMm,
    massG: facts.massG,
    massCenterMm: body.massCenter.map(hundredth),
    attachMm: facts.attachMm,
    hole: body.hole,
    mechanism: mechanism.id,
    tone: recipe.tone,
    dropMm,
    ellipsoids,
    felt: felt.length / 4,
    solid: solid.length / 4,
    palette: facts.palette,
    outline: { 32: facts.outline, 8: [...outlineBytes(body.outline, 8)] },
    triangles,
    bytes: glb.length,
  }
}
