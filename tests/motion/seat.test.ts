import { Quaternion, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import type { AnchorKind } from '../../src/look/facts/carrier'
import type { Vec3 } from '../../src/look/facts/vec3'
import { mechanismId } from '../../src/look/ids'
import { type HangingBody, hangingBody } from '../../src/motion/body/hanging-body'
import type { DistanceField } from '../../src/motion/field/distance-field'
import { seated } from '../../src/motion/rests/seat'
import { type Distance, fieldFrom } from './makers'

const facts = { type: 'plush', archetype: '', mechanism: mechanismId('strap_band'), dropMm: 0, massG: 78 }
const hugger: HangingBody = hangingBody(
  facts,
  [0, -0.08, 0.01],
  [0, 0, 0],
  [{ center: [0, -0.08, 0.01], radii: [0.04, 0.08, 0.01], rotation: [0, 0, 0, 1] }],
)
const anchor = { on: 'carrier', position: [0, 0.3, 0], rotation: [0, 0, 0, 1] } as const

const on = (kind: AnchorKind, normal: Vec3 = [0, 0, 1]) => ({ kind, normal })

/** A strap as thick as `radius` (m) whose middle is at `z` where the anchor is, and so much farther out a m down. */
const strap =
  (z: number, radius: number, slope = 0): Distance =>
  (x, y, at) =>
    Math.hypot(x, (at - z - slope * (0.3 - y)) / Math.hypot(1, slope)) - radius

const fieldOfStraps = (distance: Distance): DistanceField =>
  fieldFrom(distance, [-0.02, 0.08, -0.06], [0.02, 0.4, 0.08])

/** A strap of this slope (m outwards a m down) whose outside passes through the anchor. */
const leaning = (slope: number): DistanceField => fieldOfStraps(strap(-0.01, 0.01, slope))

describe('a hugger', () => {
  it('leans as its strap leans', () => {
    const { rotation } = seated(anchor, hugger, leaning(0.25), on('padded_strap'))
    expect(2 * Math.asin(rotation[0])).toBeCloseTo(-Math.atan(0.25), 1)
    expect(rotation[1]).toBeCloseTo(0)
  })

  it('stays where it is on a strap that hangs straight', () => {
    const { position, rotation } = seated(anchor, hugger, leaning(0), on('padded_strap'))
    expect(rotation[0]).toBeCloseTo(0, 2)
    expect(position[2]).toBeCloseTo(-0.005, 2)
  })

  it('lies along a handle, on top of it, its middle where the handle is held', () => {
    const { position, rotation } = seated(anchor, hugger, leaning(0), on('haul_handle'))
    const turn = new Quaternion(...rotation)
    expect(new Vector3(0, 0, 1).applyQuaternion(turn).y).toBeCloseTo(1, 6)
    const middle = new Vector3(0, -0.08, 0).applyQuaternion(turn).add(new Vector3(...position))
    expect(middle.distanceTo(new Vector3(0, 0.3, 0))).toBeLessThan(1e-6)
  })

  it('on a shoelace lies flat on the shoe with its middle on the lace', () => {
    const { position, rotation } = seated(anchor, hugger, leaning(0), on('shoelace', [0, 0.849, 0.529]))
    const turn = new Quaternion(...rotation)
    const out = new Vector3(0, 0, 1).applyQuaternion(turn)
    expect(out.distanceTo(new Vector3(0, 0.849, 0.529))).toBeLessThan(0.01)
    const middle = new Vector3(0, -0.08, 0).applyQuaternion(turn).add(new Vector3(...position))
    expect(middle.distanceTo(new Vector3(0, 0.3, 0))).toBeLessThan(1e-6)
  })

  it('that is pinned through its middle has its middle on the anchor', () => {
    const pinned = { ...hugger, hold: { kind: 'rigid', centered: true } } as const
    expect(seated(anchor, pinned, leaning(0), on('fabric_panel')).position[1]).toBeCloseTo(0.3 + 0.08, 3)
  })

  it('lies behind a film that hangs before its anchor, not on it', () => {
    const [back, front] = [strap(-0.01, 0.01), strap(0.028, 0.002)]
    const film = fieldOfStraps((x, y, z) => Math.min(back(x, y, z), front(x, y, z)))
    expect(seated(anchor, hugger, film, on('window_insert')).position[2]).toBeLessThan(0.005)
  })

  it('is told apart from what swings', () => {
    const swinging = { ...hugger, hold: { kind: 'swings', dampingRatio: 0.1, clasp: 'swings' } } as const
    expect(seated(anchor, swinging, leaning(0.25), on('d_ring'))).toBe(anchor)
  })
})
