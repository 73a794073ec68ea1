import { Group, type MeshStandardMaterial, type Object3D, Vector3 } from 'three'
import type { Charm } from '../../look/facts/charm'
import type { Ellipsoid } from '../../motion/body/ellipsoid'
import { type HangingBody, hangingBody, hangingBodyOf } from '../../motion/body/hanging-body'
import type { CharmPose } from '../../motion/pose'
import type { Fur } from '../fur/fur'
import type { Bar, DrawnHardware, HardwareRack } from '../hardware/rack'
import { castShadows } from '../light/cast-shadows'
import type { Model } from '../models/model-cache'
import type { Quality } from '../quality'
import { type CharmExtras, charmExtrasOf } from './charm-extras'
import { type Inscription, inscriptionOf } from './drawn-inscription'
import { type Dye, takeDye } from './dye'
import { type Glow, takeGlows, takeReflectors } from './glow'
import { assume, type Form, formOf } from './state-pose'

/** A charm that can be shown: its body, and the hardware it hangs by. All parts stand in the carrier's frame. */
export interface CharmParts {
  readonly charm: Charm
  readonly group: Group
  readonly body: Object3D
  /** From what it hangs on down to its body. */
  readonly hardware: DrawnHardware
  /** Where the body hangs from its link, in the charm's frame. */
  readonly attach: Vector3
  /** Mass and shape as it comes; `bodyIn` knows its other states. */
  readonly hanging: HangingBody
  readonly extras: CharmExtras
  readonly form: Form
  readonly inscription: Inscription
  readonly dye: Dye
  readonly glows: readonly Glow[]
  readonly reflectors: readonly MeshStandardMaterial[]
  /** Another one while it is seen by another model. */
  fur: Fur
  /** From the hook to the lower end, in meters. */
  readonly length: number
}

/**
 * Takes a copy of a model apart for one charm; the hardware that it hangs by on a bar is drawn in `rack`. Geometry stays
 * shared with all other copies.
 */
export function takeApart(
  model: Model,
  charm: Charm,
  quality: Quality,
  rack: HardwareRack,
  bar: () => Bar,
): CharmParts {
  const root = model.root.clone(true)
  const hanging = bodyOf(root, charm)
  const extras = charmExtrasOf(root)
  const group = new Group()
  const ring = root.getObjectByName('attach') ?? null
  const body = root.getObjectByName('body') ?? wrapped(root)
  group.add(body)
  castShadows(group)
  const dye = takeDye(group, charm)
  const glows = takeGlows(body, charm.lightHex)
  const reflectors = takeReflectors(body)
  const form = formOf(body, extras)
  assume(form, null)
  const inscription = inscriptionOf(body, extras)
  inscription.write({}, charm.fields)
  const attach = new Vector3(...hanging.attach)
  return {
    charm,
    group,
    body,
    hardware: rack.add({ charm, attach, ring, owner: group, bar }),
    attach,
    hanging,
    extras,
    form,
    inscription,
    dye,
    glows,
    reflectors,
    fur: model.growFur?.(group, { coverage: quality === 'high' ? 'samples' : 'pattern' }) ?? NO_FUR,
    length: charm.lengthMm / 1000,
  }
}

const NO_FUR: Fur = { shells: 0, draws: 0, setLevel: () => {}, dispose: () => {} }

/** Gives back what only this copy used. */
export function discard({ hardware, fur, glows, reflectors, inscription, dye }: CharmParts): void {
  hardware.dispose()
  fur.dispose()
  inscription.dispose()
  dye.dispose()
  for (const { material } of glows) material.dispose()
  for (const material of reflectors) material.dispose()
}

/** Mass and shape in a state: the same object for all states that do not change them. */
export function bodyIn(piece: CharmParts, state: string | null): HangingBody {
  const { hanging, extras, charm } = piece
  const other = extras.states[state ?? '']
  if (!other || !('ellipsoids' in other)) return hanging
  const known = otherBodies.get(other)
  if (known) return known
  const read = hangingBodyOf(other, hanging.attach, charm)
  const body = 'kind' in read ? hanging : read
  otherBodies.set(other, body)
  return body
}

const otherBodies = new WeakMap<object, HangingBody>()

/** Puts every part where motion says it is. */
export function applyPose(piece: CharmParts, pose: CharmPose): void {
  const { hardware, body } = piece
  body.position.copy(pose.body.position)
  body.quaternion.copy(pose.body.quaternion)
  hardware.lay(pose)
}

/** What the model says of its mass and shape, or what the catalog's measures suggest. */
function bodyOf(root: Object3D, charm: Charm): HangingBody {
  const { x, y, z } = root.getObjectByName('attach')?.position ?? { x: 0, y: -charm.dropMm / 1000, z: 0 }
  let read: HangingBody | null = null
  root.traverse((node) => {
    if (read || !node.userData['dangle']) return
    const found = hangingBodyOf(node.userData, [x, y, z], charm)
    if (!('kind' in found)) read = found
  })
  return read ?? guess(charm)
}

function guess(charm: Charm): HangingBody {
  const { dropMm, lengthMm, dimsMm } = charm
  const middle = [0, -(dropMm + lengthMm) / 2000, 0] as const
  const egg: Ellipsoid = {
    center: middle,
    radii: [dimsMm.w / 2000, Math.max(lengthMm - dropMm, 10) / 2000, Math.max(dimsMm.d, 2) / 2000],
    rotation: [0, 0, 0, 1],
  }
  return hangingBody(charm, middle, [0, -dropMm / 1000, 0], [egg])
}

/** A model without a part called body swings as a whole. */
function wrapped(root: Object3D): Object3D {
  const body = new Group()
  body.add(root)
  return body
}
