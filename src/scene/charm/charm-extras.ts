import type { Object3D } from 'three'
import * as v from 'valibot'

const Finite = v.pipe(v.number(), v.finite())
const Triple = v.tuple([Finite, Finite, Finite])
const Name = v.pipe(v.string(), v.maxLength(64))
const Names = v.pipe(v.array(Name), v.maxLength(64))
const Hex = v.pipe(v.string(), v.regex(/^#[0-9A-Fa-f]{6}$/))
const some = <Item extends v.GenericSchema>(item: Item) =>
  v.optional(v.pipe(v.record(Name, item), v.maxEntries(32)), {})

const Pose = v.object({ rotation: v.tuple([Finite, Finite, Finite, Finite]), shift: Triple })
const State = v.looseObject({
  poses: some(Pose),
  hidden: v.optional(Names, []),
  glow: v.nullish(Hex, null),
})

/** What a charm's model says of its moving parts; lengths in meters, charm frame. */
const Extras = v.object({
  states: some(State),
  writing: some(
    v.object({
      node: Name,
      width: v.pipe(Finite, v.minValue(1e-4)),
      height: v.pipe(Finite, v.minValue(1e-4)),
      ink: Hex,
    }),
  ),
  spinning: some(v.object({ axis: Triple, turnsPerSecond: Finite })),
  loose: v.nullish(v.object({ center: Triple, radius: Finite, nodes: Names }), null),
})

export type CharmExtras = v.InferOutput<typeof Extras>
export type Writing = CharmExtras['writing'][string]

const NONE: CharmExtras = { states: {}, writing: {}, spinning: {}, loose: null }

/** Reads the `dangle` extras of a charm's top node; a model without any, or with malformed ones, has no moving parts. */
export function charmExtrasOf(root: Object3D): CharmExtras {
  let found: CharmExtras | null = null
  root.traverse((node) => {
    const written: unknown = node.userData['dangle']
    if (found || written === undefined) return
    const read = v.safeParse(Extras, written)
    if (read.success) found = read.output
  })
  return found ?? NONE
}
