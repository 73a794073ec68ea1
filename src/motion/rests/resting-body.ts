import * as THREE from 'three'
import type { Charm } from '../../look/facts/charm'
import type { MeasuredBody } from '../../look/facts/measured-bodies'
import { mechanismId } from '../../look/ids'
import { type HangingBody, hangingBody } from '../body/hanging-body'
import { type BodyPoint, faceOfEllipsoid, pointsOverEllipsoid } from './body-points'

/** A body that can be hung and looked at; charm frame, meters. */
export interface RestingBody {
  readonly hanging: HangingBody
  readonly middle: THREE.Vector3
  readonly radii: THREE.Vector3
  readonly points: readonly BodyPoint[]
  /** Where looks straight at its face meet it. */
  readonly face: readonly THREE.Vector3[]
}

/** A body in a state of another size, as one ellipsoid: it hangs as it comes. */
export function inStateOf(
  { hanging, middle: was, radii: before }: RestingBody,
  { dimsMm }: Charm,
): RestingBody {
  const radii = new THREE.Vector3(dimsMm.w, dimsMm.h, dimsMm.d).divideScalar(2000)
  const middle = was.clone().setY(was.y + before.y - radii.y)
  return { hanging, ...ellipsoid(middle, radii) }
}

const ellipsoid = (middle: THREE.Vector3, radii: THREE.Vector3) => ({
  middle,
  radii,
  points: pointsOverEllipsoid(middle, radii),
  face: faceOfEllipsoid(middle, radii),
})

/** What is bound lies on its cloth with its back this far out, as the charms' models do, m. */
const BACK = 0.0025

/** A body as motion takes it: one ellipsoid, on a clasp if it hangs, bound if it does not. */
export function measuredBody({ hangs, dropMm, dimsMm: { w, h, d } }: MeasuredBody): RestingBody {
  const drop = dropMm / 1000
  const center = [0, -drop - h / 2000, hangs ? 0 : d / 2000 + BACK] as const
  const radii = [w / 2000, h / 2000, d / 2000] as const
  const mechanism = mechanismId(hangs ? 'swivel_lobster' : 'strap_band')
  const facts = { type: '', archetype: '', mechanism, dropMm, massG: 30 }
  const attach = hangs ? ([0, -drop, 0] as const) : ([0, 0, center[2]] as const)
  const hanging = hangingBody(facts, center, attach, [{ center, radii, rotation: [0, 0, 0, 1] }])
  return { hanging, ...ellipsoid(new THREE.Vector3(...center), new THREE.Vector3(...radii)) }
}
