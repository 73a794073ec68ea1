import {
  buildBody,
  type NoBody,
  type OwnBody,
  outlineBytes,
  PILE_BULK,
} from '../../../catalog/import/photo/body/build-body'
import {
  type BodyMesh,
  meshBounds,
  placedMesh,
  type Vector,
} from '../../../catalog/import/photo/body/mesh/body-mesh'
import type { BodyRecipe } from '../../../catalog/import/photo/body/recipe'
import type { TextureFile } from '../../../catalog/import/photo/model/gltf-parts'
import type { OwnExtras } from '../../../catalog/import/photo/model/own-charm-glb'
import type { Cover, Pixels } from '../../../catalog/import/photo/photo-cover'
import type { OwnFacts } from '../../../catalog/own/own-charm'
import type { Mechanism } from '../../../look/facts/clasp'
import { strapHexOf } from '../../../look/hardware/tones'
import { onDemand } from '../../on-demand'
import { hangingExtras } from '../hanging-extras'
import { forwardMmOf, hangsBy } from '../standing-off'

/** What a charm is built from. */
export interface CharmPlan {
  readonly cover: Cover
  readonly back?: Cover
  readonly recipe: Omit<BodyRecipe, 'back' | 'hangs'>
  readonly mechanism: Pick<Mechanism, 'id' | 'mode'>
  /** From the anchor to the top of the body. */
  readonly dropMm: number
}

export interface BuiltCharm {
  readonly kind: 'built'
  readonly glb: Uint8Array<ArrayBuffer>
  readonly facts: OwnFacts
  readonly body: OwnBody
}

/** What packs meshes is fetched when there is one to pack. */
const loadWriter = onDemand(() => import('../../../catalog/import/photo/model/own-charm-glb'))

/** The app knows a charm by its own id, never by its model's. */
const ID = 'own_charm'

/**
 * Builds a charm: body, model and facts. The same plan gives the same bytes, as far as `encode`, which writes its pictures,
 * does.
 */
export async function buildCharm(
  { cover, back, recipe, mechanism, dropMm }: CharmPlan,
  encode: (picture: Pixels) => Promise<TextureFile>,
): Promise<BuiltCharm | NoBody> {
  const hangs = hangsBy(mechanism)
  const body = buildBody(cover, { ...recipe, hangs, ...(back ? { back } : {}) })
  if ('kind' in body) return body
  const forwardMm = forwardMmOf(mechanism, body.dimsMm.d)
  const { skin, cut } = body.pictures
  const { ownCharmGlb } = await loadWriter()
  const glb = await ownCharmGlb(body, {
    id: ID,
    dropMm,
    forwardMm,
    extras: extrasOf(body, dropMm, forwardMm),
    pictures: { skin: await encode(skin), ...(cut ? { cut: await encode(cut) } : {}) },
    ...(mechanism.mode === 'wrap' ? { strapHex: strapHexOf(recipe.tone ?? '') } : {}),
  })
  return { kind: 'built', glb, facts: factsOf(body, hangs, [0, -dropMm, forwardMm]), body }
}

/** What motion reads of the body, in m from the anchor. */
export function extrasOf(body: OwnBody, dropMm: number, forwardMm: number): OwnExtras {
  const { w, h, d } = body.dimsMm
  const hung = ([x, y, z]: Vector): Vector => [x / 1000, (y - dropMm) / 1000, (z + forwardMm) / 1000]
  return hangingExtras({
    massCenter: hung(body.massCenter),
    middle: hung([0, -h / 2, 0]),
    sides: [w / 1000, h / 1000, d / 1000],
    corners: cornersOf(
      [...body.parts, ...body.fitting].map(({ mesh }) => placedMesh(mesh, 1, [0, -dropMm, forwardMm])),
    ),
  })
}

const hundredth = (value: number): number => Math.round(value * 100) / 100 + 0
const hundredths = ([x, y, z]: Vector): Vector => [hundredth(x), hundredth(y), hundredth(z)]

/** Corners of all triangles, nine numbers each, m. */
function cornersOf(meshes: readonly BodyMesh[]): Float64Array {
  const corners = new Float64Array(3 * meshes.reduce((sum, { indices }) => sum + indices.length, 0))
  let at = 0
  for (const { positions, indices } of meshes)
    for (const vertex of indices)
      for (let k = 0; k < 3; k++) corners[at++] = (positions[3 * vertex + k] as number) / 1000
  return corners
}

function factsOf(body: OwnBody, hangs: boolean, move: Vector): OwnFacts {
  const { w, h, d } = body.dimsMm
  const { min, max } = meshBounds(
    [...body.parts, ...body.fitting].map(({ mesh, material }) => [
      placedMesh(mesh, 1, move),
      PILE_BULK * (material.furMm ?? 0),
    ]),
  )
  return {
    dimsMm: { w: hundredth(w), h: hundredth(h), d: hundredth(d) },
    massG: Math.round(body.massG * 10) / 10 + 0,
    attachMm: hundredths(body.attach),
    boundsMm: { min: hundredths(min), max: hundredths(max) },
    palette: body.palette,
    outline: [...outlineBytes(body.outline, 32)],
    hole: hangs ? body.hole : null,
  }
}
