import * as THREE from 'three'
import { describe, expect, test } from 'vitest'
import { seatsAt } from '../../modeling/bars/seats'
import { solidMesh } from '../../modeling/rules/solid-mesh'
import { threadingOf } from '../../modeling/rules/threaded'
import { builtInCatalog } from '../../src/catalog/built-in'
import { hardwareFor } from '../../src/look/hardware/hardware-row'
import { mechanismId } from '../../src/look/ids'
import { noField } from '../../src/motion/field/distance-field'
import { barIn } from '../../src/scene/carrier/carrier-frames'

const STILL = new THREE.Quaternion()
const AT = new THREE.Vector3()
const X = new THREE.Vector3(1, 0, 0)
const DROP = 0.052

/** Straight down from the origin, facing front. */
const hanging = (mechanism: string) => {
  const spec = { mechanism: mechanismId(mechanism), tone: 'silver', dropMm: DROP * 1000 }
  const row = hardwareFor(spec, [0, -DROP * 1000, 0])
  let y = 0
  const place = (height: number) => ({
    position: { x: 0, y: height, z: 0 },
    quaternion: { x: 0, y: 0, z: 0, w: 1 },
  })
  const pieces = row.pieces.map(({ lengthM }) => {
    const piece = place(y)
    y -= lengthM
    return piece
  })
  const hole = { axis: new THREE.Vector3(0, 0, 1), ringMm: 4.6, strap: null }
  const attach = new THREE.Vector3(0, -DROP, 0)
  return {
    threading: threadingOf({ spec, row, hole, attach, bodyHeightMm: 50 }),
    pose: { anchor: place(0), pieces, body: place(-DROP) },
  }
}

const across = (geometry: THREE.BufferGeometry, radius: number, thick: number) => ({
  thick,
  mesh: solidMesh(geometry.toNonIndexed().getAttribute('position').array),
  bar: { direction: X, radius },
})

const WIRE = across(
  new THREE.CylinderGeometry(0.0018, 0.0018, 0.06, 24).rotateZ(Math.PI / 2).translate(0, -0.0018, 0),
  0.0018,
  0.0036,
)
const WEBBING = across(new THREE.BoxGeometry(0.06, 0.0024, 0.025).translate(0, -0.0012, 0), 0.0125, 0.0024)

/** What is measured of a mechanism as it sits where it was found to sit best. */
const seated = (mechanism: string, { mesh, bar, thick }: typeof WIRE) => {
  const id = mechanismId(mechanism)
  const mechanisms = [...builtInCatalog().mechanisms.values()].filter((one) => one.id === id)
  const seats = seatsAt({
    mesh,
    position: AT,
    rotation: STILL,
    field: noField,
    mechanisms,
    bar,
    thick,
    squareDegrees: 0,
    windowMm: null,
  })
  const { threading, pose } = hanging(mechanism)
  return threading(pose, { ...barIn({ dangle: { bar: seats } }, STILL), ...bar }, mesh)
}

describe('what holds on to a wire', () => {
  test.each([
    'swivel_lobster',
    'spring_carabiner',
    'split_ring',
    'magnet_link',
    'ball_chain',
    'cord_loop',
    'snap_strap',
  ])('goes round it by a %s and cuts nothing', (mechanism) => {
    const thread = seated(mechanism, WIRE)
    expect(thread?.threaded).toBe(true)
    expect(thread?.cut).toBeLessThan(0.0007)
  })
})

describe('what is looped over a webbing of 25 mm', () => {
  test.each(['ball_chain', 'cord_loop', 'snap_strap'])(
    'goes round both of its edges by a %s',
    (mechanism) => {
      const thread = seated(mechanism, WEBBING)
      expect(thread?.threaded).toBe(true)
      expect(thread?.cut).toBeLessThan(0.0007)
    },
  )

  test('would be through it as round a wire', () => {
    const { threading, pose } = hanging('ball_chain')
    const loops = { ball_chain: { direction: X, wide: 0.0015, high: 0.0015, lift: 0 } }
    expect(threading(pose, { ...WEBBING.bar, loops }, WEBBING.mesh)?.cut).toBeGreaterThan(0.0008)
  })
})
