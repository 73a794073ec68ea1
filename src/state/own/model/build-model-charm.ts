import { dominantColors } from '../../../catalog/import/dominant-colors'
import { CHARM_BUDGET } from '../../../catalog/import/model/budget'
import { type CleanBody, cleanBodyOf, highestNear } from '../../../catalog/import/model/clean/body'
import { shaded } from '../../../catalog/import/model/clean/shaded-surfaces'
import { simplified } from '../../../catalog/import/model/clean/simplify'
import type { ShadedSurface } from '../../../catalog/import/model/clean/surface'
import type { StrangerModel } from '../../../catalog/import/model/gate'
import { loopAt } from '../../../catalog/import/model/hang/body-loop'
import { enclosedVolume } from '../../../catalog/import/model/hang/enclosed'
import { frontView } from '../../../catalog/import/model/hang/front-view'
import { turned } from '../../../catalog/import/model/hang/turned'
import { extentOf } from '../../../catalog/import/model/pose/extent'
import { writeCharm } from '../../../catalog/import/model/write/write-charm'
import { outlineBytes } from '../../../catalog/import/photo/body/build-body'
import { MAKES } from '../../../catalog/import/photo/body/recipe'
import { hexOfLab } from '../../../catalog/import/photo/body/skin/light-curve'
import type { OwnFacts } from '../../../catalog/own/own-charm'
import { strapHexOf } from '../../../look/hardware/tones'
import { hangingExtras } from '../hanging-extras'
import type { MadeCharm } from '../photo/charm-maker'
import { forwardMmOf, hangsBy } from '../standing-off'
import type { ModelChoices } from './model-choices'

type Triple = readonly [number, number, number]

/** Near a place along the top, for its width; of a thing that is not as wide, half of the usual. */
const NEAR = { least: 0.002, ofWidth: 0.04 }
/** Below the top of a ring that was modeled, where ours goes through it. */
const THROUGH_M = 0.0012
const PLAIN_RING_MM = 4.6

/**
 * A charm of a stranger's cleaned model. The same model and choices give the same bytes on every machine. A draft is to be
 * looked at, not to swing.
 */
export async function buildModelCharm(
  model: StrangerModel,
  choices: ModelChoices,
  { draft = false }: { readonly draft?: boolean } = {},
): Promise<MadeCharm> {
  const { turning, keepsHardware, make, tone, mechanism, dropMm } = choices
  const kept = keepsHardware && model.hardware.length > 0
  const shown = kept ? await together(model) : model.body.surfaces
  const body = cleanBodyOf(turned(shown, turning))
  const [w, h, d] = body.sizeMm
  const held = heldAt(body, choices.holdAt)
  const hangs = hangsBy(mechanism)
  const loop = hangs && !kept ? loopAt(held, make, tone) : null
  const attach: Triple = loop?.attach ?? (kept ? [held[0], held[1] - THROUGH_M, held[2]] : held)
  // What hangs has its ring straight below the anchor, so that it hangs straight where its mass lets it.
  const shift = hangs ? ([-attach[0], -attach[2]] as const) : ([0, forwardMmOf(mechanism, d) / 1000] as const)
  const hung = ([x, y, z]: Triple): Triple => [x + shift[0], y - dropMm / 1000, z + shift[1]]
  const all = loop ? [...body.surfaces, loop.surface] : body.surfaces
  const view = frontView(body.surfaces, model.pictures)
  const facts: OwnFacts = {
    dimsMm: { w: hundredth(w), h: hundredth(h), d: hundredth(d) },
    massG: Math.round(enclosedVolume(body.surfaces) * 1e7 * MAKES[make].densityGCm3) / 10,
    attachMm: inMm(attach),
    boundsMm: boundsMm(all, hung),
    palette: dominantColors(view.seen).map(({ lab, share }) => ({ hex: hexOfLab(lab), share })),
    outline: [...outlineBytes(view.outline, 32)],
    hole: null,
  }
  const glb = await writeCharm({
    id: 'own_charm',
    body,
    pictures: model.pictures,
    credit: model.credit,
    dropMm,
    ringMm: loop?.ringMm ?? PLAIN_RING_MM,
    attach,
    shift,
    ...(loop && { fitting: loop }),
    ...(mechanism.mode === 'wrap' && { strapHex: strapHexOf(tone) }),
    ...(!draft && {
      extras: hangingExtras({
        massCenter: hung(body.massCenter),
        middle: hung([0, -h / 2000, 0]),
        sides: [w / 1000, h / 1000, d / 1000],
        corners: cornersOf(all, hung),
      }),
    }),
  })
  return { kind: 'charm', glb, facts }
}

/** The body with what it was modeled to hang by, in as many triangles as a charm may have. */
async function together({ body, hardware }: StrangerModel): Promise<readonly ShadedSurface[]> {
  return shaded(await simplified([...body.surfaces, ...hardware], CHARM_BUDGET.triangles))
}

/** The top of a body at a share of its width. */
function heldAt(body: CleanBody, share: number | null): Triple {
  if (share === null) return body.hole
  const width = body.sizeMm[0] / 1000
  const x = (share - 0.5) * width
  const near = Math.max(NEAR.least, NEAR.ofWidth * width)
  return highestNear(body.surfaces, x, near, Number.NEGATIVE_INFINITY) ?? body.hole
}

const hundredth = (value: number): number => Math.round(value * 100) / 100 + 0
const inMm = ([x, y, z]: Triple): Triple => [hundredth(1000 * x), hundredth(1000 * y), hundredth(1000 * z)]

function boundsMm(surfaces: readonly ShadedSurface[], hung: (point: Triple) => Triple): OwnFacts['boundsMm'] {
  const box = extentOf(surfaces)
  if (!box) throw new Error('a body has triangles')
  return { min: inMm(hung(box.min)), max: inMm(hung(box.max)) }
}

function cornersOf(surfaces: readonly ShadedSurface[], hung: (point: Triple) => Triple): Float64Array {
  const corners = new Float64Array(3 * surfaces.reduce((sum, { indices }) => sum + indices.length, 0))
  let to = 0
  for (const { indices, positions } of surfaces)
    for (const vertex of indices) {
      const [x = 0, y = 0, z = 0] = positions.subarray(3 * vertex, 3 * vertex + 3)
      const [right, up, out] = hung([x, y, z])
      corners[to] = right
      corners[to + 1] = up
      corners[to + 2] = out
      to += 3
    }
  return corners
}
