import * as v from 'valibot'
import { type Anchor, type AnchorKind, type Carrier, CLOTH, type Stop, TRIM } from '../look/facts/carrier'
import type { Catalog } from '../look/facts/catalog'
import type { Charm, Field, Swatch } from '../look/facts/charm'
import type { Mechanism } from '../look/facts/clasp'
import { lengthMmOf } from '../look/facts/hardware'
import type { ModelSource } from '../look/facts/model-source'
import type { Price } from '../look/facts/price'
import type { Vec3 } from '../look/facts/vec3'
import { anchorId, carrierId, charmId, colorwayId, mechanismId } from '../look/ids'
import {
  Manifest,
  type Raw,
  type RawAnchor,
  type RawCarrier,
  RawCatalog,
  type RawCharm,
  type RawMechanism,
} from './file-schema'
import { parseStock } from './parse-stock'

const defined = <T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

type RawPoint = v.InferOutput<typeof RawAnchor>

/** What stands at every stop of a pull, and at an anchor that stays. */
const placeOf = ({
  position_mm,
  normal,
  clearance_mm: clearance,
}: Pick<RawPoint, 'position_mm' | 'normal' | 'clearance_mm'>): Stop => ({
  positionMm: position_mm,
  normal,
  clearance: {
    belowMm: clearance.below,
    belowSoftMm: clearance.below_soft,
    leftMm: clearance.left,
    rightMm: clearance.right,
    outMm: clearance.out,
  },
  rests: null,
})

function anchorOf(raw: RawPoint): Anchor {
  const { fit } = raw
  const rest = placeOf(raw)
  const others = raw.stops.map(placeOf)
  return {
    ...rest,
    id: anchorId(raw.id),
    name: raw.name,
    kind: raw.kind,
    zone: raw.zone,
    zoneGroup: raw.zone_group,
    side: raw.side === 'centre' ? 'center' : raw.side,
    maxMassG: raw.max_mass_g,
    recommendedMassG: raw.recommended_mass_g,
    geometry: defined({
      holeMm: fit.hole_mm,
      slotMm: fit.slot_mm,
      barTMm: fit.bar_t_mm,
      barWMm: fit.bar_w_mm,
      edgeMm: fit.edge_mm,
      laceMm: fit.lace_mm,
      pierceOk: fit.pierce_ok,
    }),
    visibleFrom: raw.visible_from,
    capacity: raw.capacity,
    motion: raw.motion,
    mirrorOf: raw.mirror_of === null ? null : anchorId(raw.mirror_of),
    positionWornMm: raw.position_worn_mm,
    drape: raw.drape && { minDropMm: raw.drape.min_drop_mm, belowMm: raw.drape.below_mm },
    restsOn: raw.rests_on,
    note: raw.note,
    stops: others.length > 0 ? [rest, ...others] : [],
  }
}

function carrierOf(raw: v.InferOutput<typeof RawCarrier>, model: ModelSource | null): Carrier {
  return {
    id: carrierId(raw.id),
    name: raw.name,
    category: raw.category,
    dimsMm: raw.dims_mm,
    massG: raw.mass_g,
    hardwareTone: raw.hardware_tone,
    colorways: raw.colourways.map(({ id, name, hex, trim }) => ({ id: colorwayId(id), name, hex, trim })),
    regions: [CLOTH, TRIM],
    scratchSensitivity: raw.surface.scratch_sensitivity,
    wetWeather: raw.surface.wet_weather,
    totalCharmMassG: raw.comfort.total_charm_mass_g,
    sideImbalanceG: raw.comfort.side_imbalance_g,
    anchors: new Map(raw.points.map((point) => [anchorId(point.id), anchorOf(point)])),
    measured: !model,
    bag: null,
    standsIn: false,
    model,
  }
}

function mechanismOf(raw: v.InferOutput<typeof RawMechanism>, kinds: ReadonlySet<AnchorKind>): Mechanism {
  return {
    id: mechanismId(raw.id),
    name: raw.name,
    mode: raw.mode,
    lengthMm: raw.length_mm,
    safeMassG: raw.safe_mass_g,
    releaseRisk: raw.accidental_release_risk,
    swapSeconds: raw.swap_s,
    gateMm: raw.gate_mm,
    interiorMm: raw.interior_mm,
    noseMm: raw.nose_mm,
    minHoleMm: raw.min_hole_mm,
    maxBarMm: raw.max_bar_mm,
    maxGirthMm: raw.max_girth_mm,
    minGirthMm: raw.min_girth_mm,
    minSlotMm: raw.min_slot_mm,
    maxEdgeMm: raw.max_edge_mm,
    maxLaceMm: raw.max_lace_mm,
    kinds,
  }
}

function charmOf(
  raw: v.InferOutput<typeof RawCharm>,
  surfaces: Raw['charms']['surfaces'],
  model: ModelSource | null,
  measured: readonly Swatch[] | undefined,
): Charm {
  const { led, states, options, state_dims_mm: sizes } = raw.interactivity
  const [surface = ''] = raw.surfaces
  const charm: Charm = {
    id: charmId(raw.id),
    name: raw.name,
    type: raw.type,
    archetype: raw.archetype,
    taxonomy: raw.taxonomy,
    family: raw.ip_family,
    textureClass: surfaces[surface]?.texture_class ?? surface,
    dimsMm: raw.dims_mm,
    dropMm: raw.drop_mm,
    lengthMm: lengthMmOf({ dropMm: raw.drop_mm }, { dimsMm: raw.dims_mm }),
    massG: raw.mass_g,
    attachMm: raw.attach_mm,
    palette: measured ?? paletteOf(raw),
    colorways: raw.colourways.map(({ id, name, hex }) => ({ id: colorwayId(id), name, hex })),
    themes: raw.themes,
    moods: raw.moods,
    trend: raw.trend_palette,
    mechanism: mechanismId(raw.attachment.mechanism),
    hardwareTone: raw.attachment.hardware_tone,
    price: raw.price ?? inYuan(raw.price_cny),
    rarity: raw.rarity,
    season: raw.season,
    stock: parseStock(raw.availability),
    noise: raw.practical.noise,
    snag: raw.practical.snag,
    scratchRisk: raw.practical.scratch_risk,
    water: raw.practical.water,
    story: raw.story,
    detail: raw.detail,
    states: led?.modes ?? states ?? options ?? [],
    shapes: new Map(),
    outline: null,
    fields: fieldsOf(raw.interactivity),
    lightHex: led?.color ?? null,
    rings: raw.provides_slots.map(({ offset_mm: [x, y, z] }): Vec3 => [x, y - raw.drop_mm, z]),
    model,
  }
  const shapes = Object.entries(sizes).map(
    ([state, dimsMm]) => [state, { ...charm, dimsMm, lengthMm: lengthMmOf(charm, { dimsMm }) }] as const,
  )
  return { ...charm, shapes: new Map(shapes) }
}

const inYuan = (yuan: number | null): Price | null =>
  yuan === null ? null : { minor: Math.round(yuan * 100), currency: 'CNY' }

/** What the catalog says of a charm's colors, for charms that no model shows. */
const paletteOf = ({ palette, palette_full: full }: v.InferOutput<typeof RawCharm>): readonly Swatch[] =>
  full ? full.map((hex) => ({ hex, share: 1 / full.length })) : palette

/** Where the owner may write: a screen's message, the link on a chip, the lines of a ticket or tag. */
function fieldsOf({
  fields,
  max_chars: maxLength,
  options,
  screen,
  nfc,
}: v.InferOutput<typeof RawCharm>['interactivity']): readonly Field[] {
  if (screen)
    return [{ id: 'message', initial: screen.default_text, maxLength: screen.max_chars, unit: 'characters' }]
  if (nfc) return [{ id: 'note', initial: '', maxLength: nfc.bytes, unit: 'bytes' }]
  return options ? [] : fields.map((id) => ({ id, initial: '', maxLength, unit: 'characters' }))
}

export interface RawFiles {
  readonly charms: unknown
  readonly carriers: unknown
  readonly mechanisms: unknown
  /** What was measured of the models: which exist, and the colors that are really on them. */
  readonly models: unknown
}

type Measured = v.InferOutput<typeof Manifest>['models'][number]

/** Where a measured model and its pictures lie. `folder` is the address of the models' folder, its slash included. */
function sourceOf({ id, kind, bounds, closeUp }: Measured, folder: string): ModelSource {
  const path = `${folder}${kind === 'charm' ? 'charms' : 'carriers'}/${id}`
  return {
    glb: `${path}.glb`,
    thumbnails: { small: `${path}-160.webp`, large: `${path}-320.webp` },
    boundsMm: bounds,
    ...(kind === 'carrier' && { rests: `${path}-rests.json` }),
    ...(closeUp && { closeUp: `${folder}charms/close/${id}.glb` }),
  }
}

/**
 * The one door for catalog files. `folder` is the address of the folder with the models, its slash included.
 * Throws a `ValiError` that names the path when a file is malformed.
 */
export function parseCatalog(files: RawFiles, folder: string): Catalog {
  const { charms, carriers, mechanisms } = v.parse(RawCatalog, files)
  const { models } = v.parse(Manifest, files.models)
  const measured = (kind: Measured['kind']) =>
    new Map(models.filter((model) => model.kind === kind).map((model) => [model.id, model]))
  const [charmModels, carrierModels] = [measured('charm'), measured('carrier')]
  const kindsOf = (mechanism: string): ReadonlySet<AnchorKind> =>
    new Set(mechanisms.attachment_kinds.filter(({ allow }) => allow.includes(mechanism)).map(({ id }) => id))
  return {
    charms: new Map(
      charms.items.map((raw) => {
        const model = charmModels.get(raw.id)
        const source = model ? sourceOf(model, folder) : null
        return [charmId(raw.id), charmOf(raw, charms.surfaces, source, model?.palette)]
      }),
    ),
    carriers: new Map(
      carriers.carriers.map((raw) => {
        const model = carrierModels.get(raw.id)
        const source = model ? sourceOf(model, folder) : null
        return [carrierId(raw.id), carrierOf(raw, source)]
      }),
    ),
    mechanisms: new Map(
      mechanisms.mechanisms.map((raw) => [mechanismId(raw.id), mechanismOf(raw, kindsOf(raw.id))]),
    ),
  }
}
