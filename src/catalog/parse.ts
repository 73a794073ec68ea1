import * as v from 'valibot'
import type { Anchor, AnchorKind, Carrier, Mechanism, View } from '../look/carrier'
import type { Catalog } from '../look/catalog'
import type { Charm, Field, Swatch } from '../look/charm'
import type { Vec3 } from '../look/facts'
import { anchorId, carrierId, charmId, colorwayId, mechanismId } from '../look/ids'
import { readViewTable, type ViewTable } from '../look/view-table'

const Bilingual = v.object({ en: v.string(), 'zh-CN': v.string() })
const Hex = v.pipe(v.string(), v.regex(/^#[0-9A-Fa-f]{6}$/))
const Id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_-]*$/), v.maxLength(64))
const Length = v.pipe(v.number(), v.finite(), v.minValue(0))
const Triple = v.tuple([v.number(), v.number(), v.number()])
const Box = v.object({ w: Length, h: Length, d: Length })
const Count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(160))
const maybe = <T>(schema: v.GenericSchema<T>) => v.nullish(schema, null)

const KINDS = [
  'zipper_pull',
  'd_ring',
  'webbing_loop',
  'strap_webbing',
  'padded_strap',
  'haul_handle',
  'compression_strap',
  'pocket_edge',
  'cord',
  'fabric_panel',
  'window_insert',
  'belt_loop',
  'waistband_edge',
  'belt',
  'shoelace',
  'heel_loop',
  'temple',
  'lanyard_webbing',
  'lanyard_ring',
  'card_edge',
  'case_loop',
] as const satisfies readonly AnchorKind[]

const VIEWS = [
  'front',
  'left',
  'right',
  'back',
  'top',
  'three_quarter_left',
  'three_quarter_right',
  'worn_front',
] as const satisfies readonly View[]

const RawAnchor = v.object({
  id: Id,
  name: Bilingual,
  kind: v.picklist(KINDS),
  zone: v.string(),
  zone_group: v.string(),
  side: v.picklist(['left', 'centre', 'right']),
  position_mm: Triple,
  normal: Triple,
  max_mass_g: Length,
  recommended_mass_g: Length,
  fit: v.object({
    hole_mm: v.optional(Length),
    slot_mm: v.optional(Length),
    bar_t_mm: v.optional(Length),
    bar_w_mm: v.optional(Length),
    edge_mm: v.optional(Length),
    lace_mm: v.optional(Length),
    pierce_ok: v.optional(v.boolean()),
  }),
  clearance_mm: v.object({ below: Length, below_soft: Length, left: Length, right: Length, out: Length }),
  visible_from: v.array(v.picklist(VIEWS)),
  capacity: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)),
  motion: v.string(),
  mirror_of: maybe(Id),
  position_worn_mm: maybe(Triple),
  drape: maybe(v.object({ min_drop_mm: Length, below_mm: Length })),
  rests_on: maybe(v.string()),
  note: maybe(v.string()),
})

const RawCarrier = v.object({
  id: Id,
  name: Bilingual,
  category: v.picklist(['backpack', 'wearable']),
  dims_mm: Box,
  mass_g: maybe(Length),
  hardware_tone: v.string(),
  colourways: v.pipe(v.array(v.object({ id: Id, name: Bilingual, hex: Hex, trim: Hex })), v.minLength(1)),
  surface: v.object({ scratch_sensitivity: v.number(), wet_weather: v.string() }),
  comfort: v.object({ total_charm_mass_g: Length, side_imbalance_g: Length }),
  points: v.array(RawAnchor),
})

const RawMechanism = v.object({
  id: Id,
  name: Bilingual,
  mode: v.picklist(['hang', 'thread', 'wrap', 'edge', 'pin', 'band', 'temple', 'lace']),
  length_mm: Length,
  safe_mass_g: Length,
  accidental_release_risk: v.number(),
  swap_s: Length,
  gate_mm: maybe(Length),
  interior_mm: maybe(Length),
  nose_mm: maybe(Length),
  min_hole_mm: maybe(Length),
  max_bar_mm: maybe(Length),
  max_girth_mm: maybe(Length),
  min_girth_mm: maybe(Length),
  min_slot_mm: maybe(Length),
  max_edge_mm: maybe(Length),
  max_lace_mm: maybe(Length),
})

const Swatches = v.pipe(v.array(v.object({ hex: Hex, share: v.number() })), v.minLength(1))

const RawCharm = v.object({
  id: Id,
  name: Bilingual,
  type: v.picklist(['plush', 'museum', 'figure', 'artisan', 'electronic', 'acrylic', 'metal', 'trim']),
  archetype: v.string(),
  taxonomy: v.array(v.string()),
  ip_family: maybe(v.string()),
  surfaces: v.pipe(v.array(v.string()), v.minLength(1)),
  dims_mm: Box,
  drop_mm: Length,
  overall_length_mm: Length,
  mass_g: Length,
  palette: Swatches,
  palette_full: v.optional(v.array(Hex)),
  themes: v.array(v.string()),
  moods: v.array(v.string()),
  trend_palette: maybe(v.string()),
  attachment: v.object({ mechanism: Id, hardware_tone: v.string() }),
  price_cny: Length,
  durability: v.string(),
  rarity: v.picklist(['open', 'seasonal', 'limited', 'artist', 'secret']),
  season: maybe(v.string()),
  availability: v.string(),
  resale_outlook: v.string(),
  practical: v.object({ noise: v.number(), snag: v.number(), scratch_risk: v.number(), water: v.string() }),
  story: Bilingual,
  detail: maybe(Bilingual),
  interactivity: v.object({
    states: v.optional(v.array(v.string())),
    /** Of the body in those states that change its size. */
    state_dims_mm: v.optional(v.record(Id, Box), {}),
    led: v.optional(v.object({ color: Hex, modes: v.array(v.string()) })),
    fields: v.optional(v.array(Id), []),
    max_chars: v.optional(Count, 24),
    options: v.optional(v.array(Id)),
    screen: v.optional(v.object({ max_chars: Count, default_text: v.string() })),
    nfc: v.optional(v.object({ bytes: Count })),
  }),
  /** Measured from the middle of the body's top, as the modeled hub shows; the anchor is `drop_mm` above it. */
  provides_slots: v.optional(v.array(v.object({ offset_mm: Triple })), []),
})

const Manifest = v.object({
  models: v.array(
    v.object({ id: v.string(), kind: v.picklist(['charm', 'carrier']), palette: v.optional(Swatches) }),
  ),
})

/** What is seen of bodies at each anchor, measured on the models. */
const RawViews = v.object({
  carriers: v.record(
    Id,
    v.object({
      anchors: v.record(
        Id,
        v.pipe(
          v.string(),
          v.transform(readViewTable),
          v.check((table) => table !== null, 'No view table'),
        ),
      ),
    }),
  ),
})

const RawCatalog = v.object({
  views: RawViews,
  charms: v.object({
    items: v.array(RawCharm),
    surfaces: v.record(v.string(), v.object({ texture_class: v.string() })),
  }),
  carriers: v.object({ carriers: v.array(RawCarrier) }),
  mechanisms: v.object({
    mechanisms: v.array(RawMechanism),
    attachment_kinds: v.array(v.object({ id: v.picklist(KINDS), allow: v.array(Id) })),
  }),
})

type Raw = v.InferOutput<typeof RawCatalog>

const defined = <T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

function anchorOf(raw: v.InferOutput<typeof RawAnchor>, views: ViewTable | null): Anchor {
  const { clearance_mm: clearance, fit } = raw
  return {
    id: anchorId(raw.id),
    name: raw.name,
    kind: raw.kind,
    zone: raw.zone,
    zoneGroup: raw.zone_group,
    side: raw.side === 'centre' ? 'center' : raw.side,
    positionMm: raw.position_mm,
    normal: raw.normal,
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
    clearance: {
      belowMm: clearance.below,
      belowSoftMm: clearance.below_soft,
      leftMm: clearance.left,
      rightMm: clearance.right,
      outMm: clearance.out,
    },
    visibleFrom: raw.visible_from,
    views,
    capacity: raw.capacity,
    motion: raw.motion,
    mirrorOf: raw.mirror_of === null ? null : anchorId(raw.mirror_of),
    positionWornMm: raw.position_worn_mm,
    drape: raw.drape && { minDropMm: raw.drape.min_drop_mm, belowMm: raw.drape.below_mm },
    restsOn: raw.rests_on,
    note: raw.note,
  }
}

function carrierOf(
  raw: v.InferOutput<typeof RawCarrier>,
  views: Raw['views']['carriers'][string] | undefined,
  modeled: boolean,
): Carrier {
  return {
    id: carrierId(raw.id),
    name: raw.name,
    category: raw.category,
    dimsMm: raw.dims_mm,
    massG: raw.mass_g,
    hardwareTone: raw.hardware_tone,
    colorways: raw.colourways.map(({ id, name, hex, trim }) => ({ id: colorwayId(id), name, hex, trim })),
    scratchSensitivity: raw.surface.scratch_sensitivity,
    wetWeather: raw.surface.wet_weather,
    totalCharmMassG: raw.comfort.total_charm_mass_g,
    sideImbalanceG: raw.comfort.side_imbalance_g,
    anchors: new Map(
      raw.points.map((point) => [anchorId(point.id), anchorOf(point, views?.anchors[point.id] ?? null)]),
    ),
    modeled,
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
  modeled: boolean,
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
    lengthMm: raw.overall_length_mm,
    massG: raw.mass_g,
    palette: measured ?? paletteOf(raw),
    themes: raw.themes,
    moods: raw.moods,
    trend: raw.trend_palette,
    mechanism: mechanismId(raw.attachment.mechanism),
    hardwareTone: raw.attachment.hardware_tone,
    priceCny: raw.price_cny,
    durability: raw.durability,
    rarity: raw.rarity,
    season: raw.season,
    availability: raw.availability,
    resaleOutlook: raw.resale_outlook,
    noise: raw.practical.noise,
    snag: raw.practical.snag,
    scratchRisk: raw.practical.scratch_risk,
    water: raw.practical.water,
    story: raw.story,
    detail: raw.detail,
    states: led?.modes ?? states ?? options ?? [],
    shapes: new Map(),
    fields: fieldsOf(raw.interactivity),
    lightHex: led?.color ?? null,
    rings: raw.provides_slots.map(({ offset_mm: [x, y, z] }): Vec3 => [x, y - raw.drop_mm, z]),
    modeled,
  }
  const shapes = Object.entries(sizes).map(
    ([state, dimsMm]) => [state, { ...charm, dimsMm, lengthMm: raw.drop_mm + dimsMm.h }] as const,
  )
  return { ...charm, shapes: new Map(shapes) }
}

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
  readonly views: unknown
}

/** Whether everything counts as modeled, as where no stage is involved, or only what has a model. */
export type Modeled = 'all' | 'measured'

/** The one door for catalogue files. Throws a `ValiError` that names the path when one is malformed. */
export function parseCatalog(files: RawFiles, modeled: Modeled): Catalog {
  const { charms, carriers, mechanisms, views } = v.parse(RawCatalog, files)
  const { models } = v.parse(Manifest, files.models)
  const modelOf = new Map(models.map((model) => [model.id, model]))
  const has = (id: string): boolean => modeled === 'all' || modelOf.has(id)
  const kindsOf = (mechanism: string): ReadonlySet<AnchorKind> =>
    new Set(mechanisms.attachment_kinds.filter(({ allow }) => allow.includes(mechanism)).map(({ id }) => id))
  return {
    charms: new Map(
      charms.items.map((raw) => [
        charmId(raw.id),
        charmOf(raw, charms.surfaces, has(raw.id), modelOf.get(raw.id)?.palette),
      ]),
    ),
    carriers: new Map(
      carriers.carriers.map((raw) => [
        carrierId(raw.id),
        carrierOf(raw, views.carriers[raw.id], has(raw.id)),
      ]),
    ),
    mechanisms: new Map(
      mechanisms.mechanisms.map((raw) => [mechanismId(raw.id), mechanismOf(raw, kindsOf(raw.id))]),
    ),
  }
}
