import * as v from 'valibot'
import type { AnchorKind, View } from '../look/facts/carrier'

/** Data may bring its own texts, by language tag; what is built in is named in `words`. */
const OwnText = v.nullish(v.record(v.string(), v.string()), null)
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

const Clearance = v.object({ below: Length, below_soft: Length, left: Length, right: Length, out: Length })

/** The stops of a zip's pull along its path, after the first, which the anchor itself says. */
const Stops = v.array(v.object({ position_mm: Triple, normal: Triple, clearance_mm: Clearance }))

export const RawAnchor = v.object({
  id: Id,
  name: OwnText,
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
  clearance_mm: Clearance,
  visible_from: v.array(v.picklist(VIEWS)),
  capacity: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)),
  motion: v.string(),
  mirror_of: maybe(Id),
  position_worn_mm: maybe(Triple),
  drape: maybe(v.object({ min_drop_mm: Length, below_mm: Length })),
  rests_on: maybe(v.string()),
  note: maybe(v.string()),
  stops: v.optional(Stops, []),
})

export const RawCarrier = v.object({
  id: Id,
  name: OwnText,
  category: v.picklist(['backpack', 'wearable']),
  dims_mm: Box,
  mass_g: maybe(Length),
  hardware_tone: v.string(),
  colourways: v.pipe(v.array(v.object({ id: Id, name: OwnText, hex: Hex, trim: Hex })), v.minLength(1)),
  surface: v.object({ scratch_sensitivity: v.number(), wet_weather: v.string() }),
  comfort: v.object({ total_charm_mass_g: Length, side_imbalance_g: Length }),
  points: v.array(RawAnchor),
})

export const RawMechanism = v.object({
  id: Id,
  name: OwnText,
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

const Price = v.object({
  minor: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
})

const Swatches = v.pipe(v.array(v.object({ hex: Hex, share: v.number() })), v.minLength(1))

export const RawCharm = v.pipe(
  v.object({
    id: Id,
    name: OwnText,
    type: v.picklist(['plush', 'museum', 'figure', 'artisan', 'electronic', 'acrylic', 'metal', 'trim']),
    archetype: v.string(),
    taxonomy: v.array(v.string()),
    ip_family: maybe(v.string()),
    surfaces: v.pipe(v.array(v.string()), v.minLength(1)),
    dims_mm: Box,
    drop_mm: Length,
    /** Drop and body height together. */
    overall_length_mm: Length,
    mass_g: Length,
    /** Where the hardware's last ring sits, from the middle of the body's top. */
    attach_mm: v.optional(Triple, [0, 0, 0]),
    palette: Swatches,
    palette_full: v.optional(v.array(Hex)),
    /** The first is how it comes. */
    colourways: v.optional(v.array(v.object({ id: Id, name: OwnText, hex: Hex })), []),
    /** Left out where nobody told. */
    themes: maybe(v.array(v.string())),
    moods: v.array(v.string()),
    trend_palette: maybe(v.string()),
    attachment: v.object({ mechanism: Id, hardware_tone: v.string() }),
    /** In whole yuan, or in any money. */
    price_cny: maybe(Length),
    price: maybe(Price),
    rarity: v.picklist(['open', 'seasonal', 'limited', 'artist', 'secret']),
    season: maybe(v.string()),
    availability: maybe(v.string()),
    practical: v.object({ noise: v.number(), snag: v.number(), scratch_risk: v.number(), water: v.string() }),
    story: OwnText,
    detail: OwnText,
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
    provides_slots: v.optional(v.array(v.object({ id: Id, offset_mm: Triple })), []),
    /** Which of the modeling kit's families makes its model. */
    model_family: v.optional(v.string()),
  }),
  v.check(
    ({ drop_mm, dims_mm, overall_length_mm }) => Math.abs(drop_mm + dims_mm.h - overall_length_mm) < 0.5,
    'overall_length_mm is drop_mm and the height of the body together',
  ),
)

/** What was measured of the models that exist, in millimeters. */
export const Manifest = v.object({
  models: v.array(
    v.object({
      id: v.string(),
      kind: v.picklist(['charm', 'carrier']),
      bounds: v.object({ min: Triple, max: Triple }),
      palette: v.optional(Swatches),
      /** There is a finer model for a look from near. */
      closeUp: v.optional(v.object({})),
    }),
  ),
})

export const RawCatalog = v.object({
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

export type Raw = v.InferOutput<typeof RawCatalog>
