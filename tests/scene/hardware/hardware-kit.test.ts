import { Box3, Group, Mesh, type MeshStandardMaterial, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { mechanismId } from '../../../src/look/ids'
import { noField } from '../../../src/motion/field/distance-field'
import { pose, poseFor } from '../../../src/motion/pose'
import { createSimulation, hang } from '../../../src/motion/simulation'
import { applyPose } from '../../../src/scene/charm/charm-parts'
import { roleOf } from '../../../src/scene/models/model-cache'
import { catalog, charm } from '../../look/makers'
import { rackedPiece } from '../piece-maker'

const find = (id: string) => {
  const found = catalog.charms.get(charm(id))
  if (!found) throw new Error(id)
  return found
}

/** A charm as it hangs straight down from the origin, and all that is drawn of its hardware. */
async function hungStraight(id: string, facts = find(id)) {
  const { piece, rack } = await rackedPiece(facts)
  const swing = createSimulation(noField)
  hang(swing, 'slot', piece.hanging, { on: 'carrier', position: [0, 0, 0], rotation: [0, 0, 0, 1] })
  const where = poseFor(swing, 'slot')
  pose(swing, 'slot', where)
  applyPose(piece, where)
  const drawn = new Group().add(...piece.hardware.copies())
  drawn.updateMatrixWorld(true)
  const bounds = new Box3().setFromObject(drawn, true)
  return { piece, rack, drawn, bounds }
}

/** What is drawn at once, and how much of it is shown. */
const joinedIn = (group: { readonly children: readonly unknown[] }) =>
  group.children
    .filter((child): child is Mesh => child instanceof Mesh && child.visible)
    .map(({ name, geometry }) => ({ name, count: geometry.drawRange.count }))

describe('drawn hardware', () => {
  it.each([
    'me-ring-plain',
    'pl-dragon-pillar',
    'pl-bao-steamy',
    'me-sign-coin',
    'ar-moon-kiln',
    'pl-bunny-cloudlop',
    'fi-robot-cubit',
    'tr-hub-triple',
    'tr-bow-satin',
  ])('of %s goes over the bar at the origin and reaches where the body hangs', async (id) => {
    const { piece, bounds } = await hungStraight(id)
    expect(bounds.max.y).toBeGreaterThan(0.0007)
    expect(bounds.max.y).toBeLessThan(0.005)
    expect(bounds.min.y).toBeLessThan(piece.attach.y)
    expect(bounds.min.y).toBeGreaterThan(piece.attach.y - 0.006)
  })

  it.each([
    'ac-badge-club',
    'pl-sloth-strap',
    'me-lace-stars',
    'me-temple-dew',
    'pl-chick-pocket',
    'fi-newt-desk',
  ])('of %s, which is bound, is drawn too', async (id) => {
    const { drawn, bounds } = await hungStraight(id)
    expect(drawn.children.length).toBeGreaterThan(0)
    expect(bounds.isEmpty()).toBe(false)
  })

  it('has the tone that the catalog names', async () => {
    const tones = async (hardwareTone: string) => {
      const { drawn } = await hungStraight('me-ring-plain', { ...find('me-ring-plain'), hardwareTone })
      return new Set(
        drawn.children.map((mesh) => {
          const material = (mesh as Mesh).material as MeshStandardMaterial
          return `${roleOf(material)} #${material.color.getHexString()}`
        }),
      )
    }
    expect(await tones('gold')).toEqual(new Set(['metal_gold #ffdd95']))
    expect(await tones('silver')).toEqual(new Set(['metal_silver #f7f7f8']))
  })

  it('is drawn for a clasp that the charm was not modeled with', async () => {
    const { piece, bounds } = await hungStraight('me-ring-plain', {
      ...find('me-ring-plain'),
      mechanism: mechanismId('cord_loop'),
    })
    expect(piece.hardware.copies().map(({ name }) => name)).toEqual(['cord'])
    expect(bounds.min.y).toBeLessThan(piece.attach.y)
  })

  it('draws what is alike at once, however many charms it belongs to, and nothing of what is hidden', async () => {
    const { piece, rack } = await hungStraight('me-ring-plain')
    rack.group.updateMatrixWorld()
    const before = joinedIn(rack.group)
    expect(before.map(({ name }) => name)).toEqual(['metal_silver'])
    expect(before[0]?.count, 'a clasp, links and a ring').toBeGreaterThan(3 * 2_000)
    piece.group.visible = false
    rack.group.updateMatrixWorld()
    expect(joinedIn(rack.group)).toEqual([])
    piece.group.visible = true
    rack.group.updateMatrixWorld()
    expect(joinedIn(rack.group)).toEqual(before)
    piece.hardware.dispose()
    rack.group.updateMatrixWorld()
    expect(joinedIn(rack.group)).toEqual([])
  })

  it('turns its hook across the bar, wherever that runs', async () => {
    for (const direction of [new Vector3(1, 0, 0), new Vector3(0, 0, 1)]) {
      const { piece } = await rackedPiece(find('me-ring-plain'), direction)
      const swing = createSimulation(noField)
      hang(swing, 'slot', piece.hanging, { on: 'carrier', position: [0, 0, 0], rotation: [0, 0, 0, 1] })
      const where = poseFor(swing, 'slot')
      pose(swing, 'slot', where)
      applyPose(piece, where)
      const bow = new Box3()
      for (const { geometry } of piece.hardware.copies() as Mesh[]) {
        const corners = geometry.getAttribute('position')
        for (let i = 0; i < corners.count; i++) {
          const corner = new Vector3().fromBufferAttribute(corners, i)
          if (corner.y > -0.015) bow.expandByPoint(corner)
        }
      }
      const size = bow.getSize(new Vector3())
      const [along, across] = direction.x > 0 ? [size.x, size.z] : [size.z, size.x]
      expect(along).toBeLessThan(0.006)
      expect(across).toBeGreaterThan(0.012)
    }
  })
})
