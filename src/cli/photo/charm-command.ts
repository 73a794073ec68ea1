import {
  buildBody,
  type NoBody,
  type OwnBody,
  outlineBytes,
} from '../../catalog/import/photo/body/build-body'
import { type BodyMesh, placedMesh } from '../../catalog/import/photo/body/mesh/body-mesh'
import { type BodyRecipe, OWN_KINDS } from '../../catalog/import/photo/body/recipe'
import type { TextureFile } from '../../catalog/import/photo/model/gltf-parts'
import { type OwnExtras, ownCharmGlb } from '../../catalog/import/photo/model/own-charm-glb'
import type { Pixels } from '../../catalog/import/photo/photo-cover'
import type { PhotoEdits } from '../../catalog/import/photo/photo-edits'
import type { Catalog } from '../../look/facts/catalog'
import type { Mechanism } from '../../look/facts/clasp'
import { strapHexOf } from '../../look/hardware/tones'
import { mechanismId } from '../../look/ids'
import { writeBalls } from '../../motion/body/balls'
import { ballsUnderSkin, FAT, FINE } from '../../motion/body/under-skin'
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
  readonly recipe: BodyRecipe
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
    dropMm: drop ?? DROPS_MM[mechanism.id] ?? 50,
    recipe: {
      kind,
      heightMm: height,
      tone,
      hangs: !BOUND.has(mechanism.mode),
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

/** What is pinned, strapped or laced on hangs from nothing. */
const BOUND: ReadonlySet<string> = new Set(['pin', 'band', 'lace'] satisfies Mechanism['mode'][])

/** From the anchor to the top of the body, as charms on this hardware usually have it. */
const DROPS_MM: Readonly<Record<string, number>> = {
  swivel_lobster: 52,
  spring_carabiner: 66,
  ball_chain: 42,
  split_ring: 42,
  cord_loop: 52,
  snap_strap: 50,
  magnet_clip: 24,
  magnet_link: 54,
  spring_clip: 30,
  temple_ring: 7,
  pin_back: 0,
  strap_band: 0,
  lace_plate: 0,
}

/** The cloth is at z = 0: how far in front of it the back of what is bound to it is, mm. */
const STANDOFF_MM: Readonly<Record<string, number>> = { pin_back: 2.5, lace_plate: 2.5 }

/** Cuts the thing out of a photo, makes a charm of it, writes its model and says what it is. */
export async function charmCommand(order: Order, path: string): Promise<Answer> {
  const photo = await readCover(path, order.edits)
  if ('ok' in photo) return photo
  const { recipe, mechanism, dropMm, out } = order
  const back = order.back === null ? null : await readCover(order.back)
  if (back && 'ok' in back) return back
  const body = buildBody(photo.cover, { ...recipe, ...(back ? { back: back.cover } : {}) })
  if ('kind' in body) return refuse('NOT_CUT', NO_BODY[body.kind])
  const { hangs = true, tone = '' } = recipe
  const forwardMm = hangs ? 0 : body.dimsMm.d / 2 + (STANDOFF_MM[mechanism.id] ?? 0)
  const { skin, cut } = body.pictures
  const glb = await ownCharmGlb(body, {
    id: ID,
    dropMm,
    forwardMm,
    extras: extrasOf(body, dropMm, forwardMm),
    pictures: { skin: await encoded(skin), ...(cut ? { cut: await encoded(cut) } : {}) },
    ...(mechanism.mode === 'wrap' ? { strapHex: strapHexOf(tone) } : {}),
  })
  const refusal = await writeOut(out, glb)
  if (refusal) return refusal
  return answer(factsOf(body, order, glb.length))
}

const ID = 'own_charm'

const NO_BODY: Readonly<Record<NoBody['kind'], string>> = {
  nothing_covered: 'Nothing is left of the photo.',
  too_small: 'The thing in the photo is too small or too thin.',
  too_wide: 'At that height the thing would be wider than a charm can be.',
}

/** What motion reads of the body, in m from the anchor. */
function extrasOf(body: OwnBody, dropMm: number, forwardMm: number): OwnExtras {
  const { w, h, d } = body.dimsMm
  const triple = (x: number, y: number, z: number) =>
    [millionth(x / 1000), millionth((y - dropMm) / 1000), millionth((z + forwardMm) / 1000)] as const
  const corners = [...body.parts, ...body.fitting].flatMap(({ mesh }) =>
    cornersOf(placedMesh(mesh, 1, [0, -dropMm, forwardMm])),
  )
  return {
    massCenter: triple(...body.massCenter),
    ellipsoids: [
      {
        center: triple(0, -h / 2, 0),
        radii: [millionth(w / 2000), millionth(h / 2000), millionth(d / 2000)],
        rotation: [0, 0, 0, 1],
      },
    ],
    felt: writeBalls(ballsUnderSkin(corners, FINE)),
    solid: writeBalls(ballsUnderSkin(corners, FAT)),
  }
}

const millionth = (value: number): number => Math.round(value * 1e6) / 1e6 + 0

/** Corners of all triangles, nine numbers each, m. */
const cornersOf = ({ positions, indices }: BodyMesh): readonly number[] =>
  [...indices].flatMap((vertex) => [0, 1, 2].map((k) => (positions[3 * vertex + k] as number) / 1000))

const QUALITY = 82

async function encoded({ width, height, rgba }: Pixels): Promise<TextureFile> {
  const { default: sharp } = await import('sharp')
  const bytes = await sharp(rgba, { raw: { width, height, channels: 4 } })
    .webp({ quality: QUALITY, effort: 6 })
    .toBuffer()
  return { bytes: new Uint8Array(bytes), type: 'image/webp' }
}

function factsOf(body: OwnBody, { recipe, mechanism, dropMm }: Order, bytes: number) {
  const tenth = (value: number): number => Math.round(value * 10) / 10 + 0
  const hundredth = (value: number): number => Math.round(value * 100) / 100 + 0
  const { w, h, d } = body.dimsMm
  const triangles = [...body.parts, ...body.fitting].reduce(
    (sum, { mesh }) => sum + mesh.indices.length / 3,
    0,
  )
  return {
    kind: recipe.kind,
    dimsMm: { w: hundredth(w), h: hundredth(h), d: hundredth(d) },
    massG: tenth(body.massG),
    massCenterMm: body.massCenter.map(hundredth),
    attachMm: body.attach.map(hundredth),
    hole: body.hole,
    mechanism: mechanism.id,
    tone: recipe.tone,
    dropMm,
    ...(({ ellipsoids, felt, solid }) => ({ ellipsoids, felt: felt.length / 4, solid: solid.length / 4 }))(
      extrasOf(body, dropMm, 0),
    ),
    palette: body.palette,
    outline: { 32: [...outlineBytes(body.outline, 32)], 8: [...outlineBytes(body.outline, 8)] },
    triangles,
    bytes,
  }
}
