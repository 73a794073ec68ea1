import { Group, type Object3D, Vector3 } from 'three'
import type { Arrangement, Hung } from '../../look/arrangement'
import type { Catalog } from '../../look/facts/catalog'
import type { Light } from '../../look/facts/light'
import type { CharmId, SlotId } from '../../look/ids'
import type { Look } from '../../look/look'
import { type CharmPose, pose, poseFor } from '../../motion/pose'
import { createSimulation, hang, type Simulation, settle } from '../../motion/simulation'
import { PhotoError } from '../../picture/studio/photo-request'
import { arrangementOf } from '../../state/planner/derived'
import { anchorsOf, outlineOf, shapeOf } from '../carrier/carrier-frames'
import { takeTint } from '../carrier/tint'
import { applyPose, bodyIn, type CharmParts, discard, takeApart } from '../charm/charm-parts'
import { lampIn } from '../charm/lamp'
import { type LoosePart, loosePartsOf, lowestIn } from '../charm/loose-parts'
import { seated } from '../charm/seat'
import { hangingFrameOf } from '../charm/slot-frame'
import { assume } from '../charm/state-pose'
import { castShadows } from '../light/cast-shadows'
import { LIGHT_RIGS } from '../light/light-rig'
import type { Model, ModelCache } from '../models/model-cache'
import type { Quality } from '../quality'
import type { StageState } from '../stage-context'

/** Steps after which charms that were just hung are at rest, as on the stage. */
const SETTLING_STEPS = 300

/** A charm as it hangs on the stage or in an outfit. */
interface HungPiece {
  readonly piece: CharmParts
  readonly pose: CharmPose
}

interface OutfitCharm extends HungPiece {
  readonly hung: Hung
  readonly loose: readonly LoosePart[]
}

/** A look put together for a picture, apart from the stage: its own copies of the same models. */
export interface Outfit {
  readonly arrangement: Arrangement
  /** Carrier and charms, standing on the floor. */
  readonly group: Group
  readonly carrier: Object3D
  readonly anchors: StageState['anchors']
  readonly outline: StageState['outline']
  /** The carrier's largest extent in meters, rounded as on the stage. */
  readonly reach: number
  readonly swing: Simulation
  readonly charms: ReadonlyMap<SlotId, OutfitCharm>
  /** Puts every charm where its pose says. */
  readonly strike: () => void
  readonly dispose: () => void
}

/** Where the models come from, and how finely they are made. */
export interface OutfitSource {
  readonly catalog: Catalog
  readonly cache: ModelCache
  readonly quality: Quality
}

/**
 * Puts a look together; charms that hang on the stage (`live`) hang as they do there, others at rest.
 * Throws a `PhotoError` when a model does not come.
 */
export async function buildOutfit(
  look: Look,
  light: Light,
  wardrobe: OutfitSource,
  live: ReadonlyMap<SlotId, HungPiece> | null,
): Promise<Outfit> {
  const { catalog, cache, quality } = wardrobe
  const arrangement = arrangementOf(catalog, look)
  const { carrierModel, charmModels } = await fetchModels(arrangement, wardrobe)

  const carrier = carrierModel.root.clone(true)
  const tint = takeTint(carrier)
  tint.set(arrangement.colorway)
  castShadows(carrier)
  const anchors = anchorsOf(carrier)
  const swing = createSimulation(shapeOf(carrier))
  const { points: outline, bounds } = outlineOf(carrier)
  const { x, y, z } = bounds.getSize(new Vector3())
  const group = new Group().add(carrier)

  const charms = new Map<SlotId, OutfitCharm>()
  const release: (() => void)[] = [tint.dispose]
  for (const hung of hubsFirst(arrangement.hung)) {
    const model = charmModels.get(hung.charm.id)
    const frame = hangingFrameOf({ anchors }, hung.slot, arrangement)
    if (!model || !frame || (frame.on === 'charm' && !swing.bySlot.has(frame.slot))) continue
    if (hung.charm.model) release.push(cache.retain(hung.charm.model.glb))
    const piece = takeApart(model, hung.charm, quality)
    const body = bodyIn(piece, hung.state)
    hang(swing, hung.slot, body, seated(frame, body, swing.shape, hung.anchor), (hung.turn * Math.PI) / 180)
    charms.set(hung.slot, {
      hung,
      piece,
      pose: structuredClone(live?.get(hung.slot)?.pose) ?? poseFor(swing, hung.slot),
      loose: loosePartsOf(piece),
    })
    group.add(piece.group)
    release.push(wear(piece, hung, light), () => discard(piece))
  }
  if ([...charms.keys()].some((slot) => !live?.has(slot))) settle(swing, SETTLING_STEPS)

  for (const [slot, charm] of charms) {
    const shown = live?.get(slot)
    if (!shown) pose(swing, slot, charm.pose)
    layOut(charm)
    if (shown) slideAs(charm, shown)
  }

  return {
    arrangement,
    group,
    carrier,
    anchors,
    outline,
    reach: Math.max(0.1, Math.ceil(Math.max(x, y, z) * 10) / 10),
    swing,
    charms,
    strike: () => charms.forEach(layOut),
    dispose: () => {
      for (const free of release.toReversed()) free()
    },
  }
}

async function fetchModels({ carrier, hung }: Arrangement, { cache: shelf }: OutfitSource) {
  if (carrier.model === null) throw new PhotoError('models')
  const urls = [...new Set(hung.map(({ charm }) => charm))].flatMap(({ id, model }) =>
    model ? [{ id, url: model.glb }] : [],
  )
  try {
    const [carrierModel, ...charmModels] = await Promise.all([
      shelf.load(carrier.model.glb),
      ...urls.map(({ url }) => shelf.load(url)),
    ])
    return {
      carrierModel,
      charmModels: new Map<CharmId, Model>(
        urls.flatMap(({ id }, index) => {
          const model = charmModels[index]
          return model ? [[id, model] as const] : []
        }),
      ),
    }
  } catch {
    throw new PhotoError('models')
  }
}

const hubsFirst = (hung: readonly Hung[]): readonly Hung[] =>
  hung.toSorted((a, b) => a.slot.split('/h').length - b.slot.split('/h').length)

/** Shows a charm in the manner it is worn; gives back how to undo what that took. */
function wear(piece: CharmParts, { charm, state, inscriptions }: Hung, light: Light): () => void {
  const rig = LIGHT_RIGS[light]
  assume(piece.form, state)
  piece.inscription.write(inscriptions, charm.fields)
  for (const film of piece.reflectors) film.emissiveIntensity = rig.headlights
  if (piece.glows.length === 0) return () => {}
  const lamp = lampIn(piece)
  lamp.show(state)
  lamp.shine(state, 0, true, rig.lampBoost)
  return lamp.dispose
}

/** Puts a charm where its pose says; what slides within it lies at the lowest place. */
function layOut({ piece, pose: where, loose }: OutfitCharm): void {
  applyPose(piece, where)
  const lowest = lowestIn(piece)
  if (lowest === null) return
  for (const part of loose) {
    part.angle = lowest
    part.turn()
  }
}

/** What moves within a charm lies as it does on the stage. */
function slideAs({ piece }: OutfitCharm, shown: HungPiece): void {
  const { loose, spinning } = piece.extras
  for (const name of [...(loose?.nodes ?? []), ...Object.keys(spinning)]) {
    const from = shown.piece.body.getObjectByName(name)
    const to = piece.body.getObjectByName(name)
    if (!from || !to) continue
    to.position.copy(from.position)
    to.quaternion.copy(from.quaternion)
  }
}
