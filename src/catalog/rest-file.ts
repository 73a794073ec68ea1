import * as v from 'valibot'
import { DIRECTIONS } from '../look/facts/directions'
import { FIRST_HANGING, MEASURED_BODIES } from '../look/facts/measured-bodies'
import { type CarrierRests, HANG_ADVICE, type Rest } from '../look/facts/resting'
import { type AnchorId, anchorId, charmId } from '../look/ids'
import { placeRests, type RestTable, unit } from '../look/place-rests'

/** What was measured on a carrier: at each of its places, and at each stop of a zip's pull there. */
export type RestTables = ReadonlyMap<AnchorId, readonly RestTable[]>

/** Far above what was ever measured: characters of a file, places, stops of one, rings of a hub, names of charms. */
const LIMITS = { textLength: 2 ** 20, places: 64, stops: 16, rings: 9, keys: 4096 } as const

/** A row: which advice, the middle in tenths of a millimeter, the turn in 127ths, and the visible shares in fifteenths, two a byte. */
const TENTHS = 10
const TURN = 127
const LEVELS = 15
const MIDDLE_AT = 1
const TURN_AT = 7
const SHARES_AT = 11
const ROW = SHARES_AT + DIRECTIONS.length / 2
/** Before the row of a charm, which of the keys it is of. */
const KEY = 2

const Table = v.pipe(v.string(), v.transform(bytesOf), v.instance(Uint8Array))
const bodies = (count: number) =>
  v.pipe(
    Table,
    v.check((bytes) => bytes.length === ROW * count, 'No table of bodies'),
  )
const HANGING = MEASURED_BODIES.length - FIRST_HANGING
const RawPlace = v.object({
  charms: v.pipe(
    Table,
    v.check((bytes) => bytes.length % (KEY + ROW) === 0, 'No table of charms'),
  ),
  bodies: bodies(MEASURED_BODIES.length),
  rings: v.optional(
    v.record(v.string(), v.pipe(v.array(bodies(HANGING)), v.minLength(1), v.maxLength(LIMITS.rings))),
    {},
  ),
})
const RestFile = v.object({
  model: v.string(),
  keys: v.pipe(v.array(v.string()), v.maxLength(LIMITS.keys)),
  places: v.pipe(
    v.record(v.string(), v.pipe(v.array(RawPlace), v.minLength(1), v.maxLength(LIMITS.stops))),
    v.check((places) => Object.keys(places).length <= LIMITS.places, 'Too many places'),
  ),
})

/**
 * The one door for files of rests, as JSON or its text. Throws a `ValiError` or a `SyntaxError` when it is malformed or beyond its limits.
 */
export function parseRests(written: unknown): RestTables {
  if (typeof written === 'string' && written.length > LIMITS.textLength)
    throw new SyntaxError(`A file of rests is longer than ${LIMITS.textLength} characters`)
  const { keys, places } = v.parse(RestFile, typeof written === 'string' ? JSON.parse(written) : written)
  const charmsIn = (table: Uint8Array): RestTable['charms'] => {
    const view = viewOf(table)
    const named = new Map<string, Rest>()
    for (let at = 0; at < table.length; at += KEY + ROW) {
      const key = keys[view.getUint16(at)]
      if (key !== undefined) named.set(key, readRow(view, at + KEY))
    }
    return named
  }
  return new Map(
    Object.entries(places).map(([id, stops]) => [
      anchorId(id),
      stops.map(({ charms, bodies, rings }) => ({
        charms: charmsIn(charms),
        bodies: rowsIn(bodies),
        rings: new Map(Object.entries(rings).map(([hub, each]) => [charmId(hub), each.map(rowsIn)])),
      })),
    ]),
  )
}

function rowsIn(table: Uint8Array): readonly Rest[] {
  const view = viewOf(table)
  return Array.from({ length: table.length / ROW }, (_, i) => readRow(view, i * ROW))
}

/** How charms rest by it. On the rings of a hub they do everywhere along a zip as where its pull rests. */
export const restsIn = (tables: RestTables): CarrierRests =>
  new Map(
    [...tables].map(([id, stops]) => [
      id,
      stops.map((stop) => placeRests({ ...stop, rings: stops[0]?.rings ?? stop.rings })),
    ]),
  )

/** The same as a file's text; `model` names the bytes of the model that was measured. */
export function writeRests(model: string, rests: RestTables): string {
  const all = [...rests.values()].flat()
  const keys = [...new Set(all.flatMap(({ charms }) => [...charms.keys()]))].toSorted()
  const tableOf = (bodies: readonly Rest[]): string => textOf(bodies.map(rowOf))
  const placeOf = ({ charms, bodies, rings }: RestTable) => ({
    charms: textOf(
      [...charms].map(([key, rest]) => {
        const bytes = new Uint8Array(KEY + ROW)
        viewOf(bytes).setUint16(0, keys.indexOf(key))
        bytes.set(rowOf(rest), KEY)
        return bytes
      }),
    ),
    bodies: tableOf(bodies),
    ...(rings.size > 0
      ? { rings: Object.fromEntries([...rings].map(([hub, each]) => [hub, each.map(tableOf)])) }
      : {}),
  })
  const places = [...rests].map(([id, stops]) => [id, stops.map(placeOf)])
  return `${JSON.stringify({ model, keys, places: Object.fromEntries(places) }, null, 1)}\n`
}

function rowOf({ advice, middleMm, rotation, visible }: Rest): Uint8Array {
  const bytes = new Uint8Array(ROW)
  const view = viewOf(bytes)
  view.setUint8(
    0,
    HANG_ADVICE.reduce((bits, one, i) => bits + (advice.includes(one) ? 2 ** i : 0), 0),
  )
  for (const [axis, mm] of middleMm.entries()) view.setInt16(MIDDLE_AT + 2 * axis, Math.round(TENTHS * mm))
  const side = rotation[3] < 0 ? -TURN : TURN
  for (const [axis, part] of rotation.entries()) view.setInt8(TURN_AT + axis, Math.round(side * part))
  for (let i = 0; i < DIRECTIONS.length; i += 2) {
    const [first, second] = [visible[i] ?? 0, visible[i + 1] ?? 0]
    view.setUint8(SHARES_AT + i / 2, 16 * Math.round(LEVELS * first) + Math.round(LEVELS * second))
  }
  return bytes
}

function readRow(view: DataView, at: number): Rest {
  const bits = view.getUint8(at)
  const tenths = (axis: number) => view.getInt16(at + MIDDLE_AT + 2 * axis) / TENTHS
  const part = (axis: number) => view.getInt8(at + TURN_AT + axis)
  return {
    advice: HANG_ADVICE.filter((_, i) => (bits >> i) & 1),
    middleMm: [tenths(0), tenths(1), tenths(2)],
    rotation: unit([part(0), part(1), part(2), part(3)]),
    visible: Float32Array.from(DIRECTIONS, (_, i) => {
      const byte = view.getUint8(at + SHARES_AT + (i >> 1))
      return (i % 2 === 0 ? byte >> 4 : byte & 15) / LEVELS
    }),
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const textOf = (rows: readonly Uint8Array[]): string =>
  btoa(rows.map((row) => String.fromCharCode(...row)).join(''))

/** The bytes of a base64 text; null when it is none. */
function bytesOf(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}
