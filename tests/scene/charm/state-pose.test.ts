import { Box3, Group, Mesh, Vector3 } from 'three'
import { describe, expect, it, vi } from 'vitest'
import { builtInCatalog } from '../../../src/catalog/built-in'
import { charmId } from '../../../src/look/ids'
import { charmExtrasOf } from '../../../src/scene/charm/charm-extras'
import { bodyIn, type CharmParts } from '../../../src/scene/charm/charm-parts'
import { assume } from '../../../src/scene/charm/state-pose'
import { rackedPiece } from '../piece-maker'

const catalog = builtInCatalog()

async function pieceOf(id: string): Promise<CharmParts> {
  const charm = catalog.charms.get(charmId(id))
  if (!charm) throw new Error(id)
  return (await rackedPiece(charm)).piece
}

/** What is seen of the body without its hardware, in millimeters. */
function sizeOf({ body }: CharmParts): readonly [number, number, number] {
  const box = new Box3()
  const holder = new Group().add(body)
  holder.updateMatrixWorld(true)
  body.traverseVisible((node) => {
    if (!(node instanceof Mesh) || node.parent?.name === 'fitting' || node.name === 'pile') return
    const shape = node.geometry.clone().applyMatrix4(node.matrixWorld)
    shape.computeBoundingBox()
    if (shape.boundingBox) box.union(shape.boundingBox)
  })
  return box.getSize(new Vector3()).multiplyScalar(1000).toArray()
}

describe('a charm with states', () => {
  it('folds: the robot becomes a cube of 34 mm and stands up again', async () => {
    const robot = await pieceOf('fi-robot-cubit')
    const standing = sizeOf(robot)
    assume(robot.form, 'cube')
    for (const side of sizeOf(robot)) expect(Math.abs(side - 34)).toBeLessThan(0.8)
    assume(robot.form, null)
    for (const [k, side] of sizeOf(robot).entries()) expect(side).toBeCloseTo(standing[k] ?? 0, 4)
  })

  it('swings as what it has become', async () => {
    const robot = await pieceOf('fi-robot-cubit')
    const height = ({ ellipsoids }: ReturnType<typeof bodyIn>) =>
      Math.max(...ellipsoids.map(({ center, radii }) => center[1] + radii[1])) -
      Math.min(...ellipsoids.map(({ center, radii }) => center[1] - radii[1]))
    expect(bodyIn(robot, null)).toBe(robot.hanging)
    expect(height(bodyIn(robot, 'cube'))).toBeLessThan(0.6 * height(robot.hanging))
    expect(bodyIn(robot, 'cube'), 'asked again it is the same').toBe(bodyIn(robot, 'cube'))
  })

  it('shows the sign that was chosen and no other', async () => {
    const coin = await pieceOf('me-sign-coin')
    const signs = () => {
      const seen: string[] = []
      coin.body.traverseVisible(({ name }) => {
        if (/^sign_[a-z]+$/.test(name)) seen.push(name)
      })
      return seen
    }
    expect(signs()).toEqual(['sign_aries'])
    assume(coin.form, 'leo')
    expect(signs()).toEqual(['sign_leo'])
  })

  it('glows in a color of its own for each mood', async () => {
    const dice = await pieceOf('el-mood-dice')
    const moods = dice.charm.states.filter((state) => state !== 'off')
    const colors = moods.map((mood) => dice.extras.states[mood]?.glow)
    expect(new Set(colors).size).toBe(6)
    expect(colors).not.toContain(undefined)
  })

  it('has a place for every field that the catalog lets one write on', async () => {
    vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) })
    for (const { id, fields } of catalog.charms.values()) {
      if (fields.length === 0 || fields[0]?.id === 'note') continue
      const piece = await pieceOf(id)
      expect(Object.keys(piece.extras.writing).toSorted(), id).toEqual(fields.map((f) => f.id).toSorted())
    }
  })
})

describe('extras that are malformed', () => {
  it('are passed over: the model is shown as it is, without moving parts', () => {
    const root = new Group()
    root.userData['dangle'] = { states: { open: { poses: 'all' } }, spinning: { gear: 3 } }
    expect(charmExtrasOf(root)).toEqual({ states: {}, writing: {}, spinning: {}, loose: null })
  })
})
