import { buildBody } from '../src/catalog/import/photo/body/build-body'
import { DRAFT_SIDE, OWN_KINDS, type OwnKind } from '../src/catalog/import/photo/body/recipe'
import type { TextureFile } from '../src/catalog/import/photo/model/gltf-parts'
import type { Cover } from '../src/catalog/import/photo/photo-cover'
import { shrinkTo } from '../src/catalog/import/photo/resample'
import { mechanismId } from '../src/look/ids'
import { buildCharm, type CharmPlan } from '../src/state/own/photo/build-charm'

const SIDE = 1024
const ROUNDS = 3

/** Overlapping discs with a grain, as large as covers are. */
function grainyCover(): Cover {
  const rgba = new Uint8ClampedArray(SIDE * SIDE * 4)
  const discs = [
    [512, 360, 300],
    [512, 700, 280],
    [280, 130, 110],
    [744, 130, 110],
    [250, 690, 130],
    [774, 690, 130],
  ] as const
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      if (!discs.some(([cx, cy, r]) => (x - cx) ** 2 + (y - cy) ** 2 < r * r)) continue
      const grain = (x * 7 + y * 13 + ((x * y) % 31)) % 48
      rgba.set([150 + grain, 90 + grain / 2 + y / 16, 60 + x / 16, 255], (y * SIDE + x) * 4)
    }
  return { width: SIDE, height: SIDE, rgba }
}

const recipeOf = (kind: OwnKind) =>
  ({ kind, heightMm: kind === 'plush' ? 110 : 60, evenLight: 0.45 }) satisfies CharmPlan['recipe']

/** The least of some rounds, ms of one core. */
async function leastOf(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1000)
  }
  return Math.min(...times)
}

/** The pictures are the browser's to write. */
const unwritten = async (): Promise<TextureFile> => ({ bytes: new Uint8Array(4), type: 'image/webp' })

const TWENTY = 20
/** Four channels, and a third as much again for the smaller pictures that a graphics card keeps of each. */
const BYTES_A_TEXEL = (4 * 4) / 3

/** How many texels the pictures of an own charm have. */
function texelsOf(cover: Cover, kind: OwnKind, back: Cover | undefined): number {
  const body = buildBody(cover, { ...recipeOf(kind), ...(back ? { back } : {}) })
  if (!('pictures' in body)) throw new Error(body.kind)
  return Object.values(body.pictures).reduce((sum, { width, height }) => sum + width * height, 0)
}

async function sixDrafts(whole: Cover): Promise<void> {
  const cover = shrinkTo(DRAFT_SIDE, whole)
  const mechanism = { id: mechanismId('cord_loop'), mode: 'wrap' } as const
  for (const kind of OWN_KINDS)
    await buildCharm(
      { cover, recipe: { ...recipeOf(kind), isDraft: true }, mechanism, dropMm: 52 },
      unwritten,
    )
}

/** How long one core makes the body of an own charm from a cover of the largest size, and drafts of all kinds of it. */
export async function benchOwnCharm() {
  const cover = grainyCover()
  let texels = 0
  const rows = []
  for (const kind of OWN_KINDS) {
    rows.push({
      name: `body of an own ${kind}, CPU`,
      value: await leastOf(() => buildBody(cover, recipeOf(kind))),
      unit: 'ms',
      target: 2500,
    })
    for (const back of [undefined, cover]) texels = Math.max(texels, texelsOf(cover, kind, back))
  }
  const drafts = await leastOf(() => sixDrafts(cover))
  return [
    ...rows,
    { name: 'drafts of an own charm, six kinds, CPU', value: drafts, unit: 'ms', target: 3000 },
    {
      name: 'textures of twenty own charms of the largest kind',
      value: (TWENTY * texels * BYTES_A_TEXEL) / 2 ** 20,
      unit: 'MiB',
      target: 96,
    },
  ]
}
