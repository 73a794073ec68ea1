import { Quaternion, Vector3 } from 'three'
import { expect, it } from 'vitest'
import { slotsOnScreen, toPixels } from '../../../src/scene/camera/projection'
import { facingOf, hookInHand } from '../../../src/scene/charm/in-hand-place'
import { heldAt, inCharm } from '../../../src/scene/pointer/grip'
import { pickCharm } from '../../../src/scene/pointer/picking'
import type { Hand } from '../../../src/state/planner/hand'
import { lookOf, slot } from '../../look/makers'
import { builtOutfit } from '../outfit-maker'
import { DESKTOP_STAGE, stageSeen } from '../stage-view'

const ZIP = slot('front_zip')

it.each([
  ['its lower end', 1],
  ['its upper end', 0],
] as const)('a tassel taken at %s stays where it was gripped', async (_, end) => {
  const outfit = await builtOutfit(lookOf({ front_zip: 'tr-tassel-silk' }))
  const live = stageSeen(outfit, 'front', DESKTOP_STAGE)
  const { camera } = live
  const shown = outfit.charms.get(ZIP)
  const place = slotsOnScreen(live, [ZIP], outfit.arrangement).get(ZIP)
  if (!camera || !shown || !place) throw new Error('it hangs')
  const onIt = Array.from({ length: 400 }, (_, down) => place.y + down).filter(
    (y) => pickCharm(live, place.x, y)?.slot === ZIP,
  )
  const y = onIt.at(end === 1 ? -4 : 3) ?? 0
  const pick = pickCharm(live, place.x, y)
  if (!pick) throw new Error('it is picked there')
  live.grip = { slot: ZIP, point: inCharm(shown, pick.point) }

  Object.assign(live.pointer, { x: place.x + 8, y })
  const { charm } = shown.hung
  const hand: Extract<Hand, { kind: 'holding' }> = {
    kind: 'holding',
    charm: charm.id,
    from: { kind: 'slot', slot: ZIP },
    grip: 'drag',
    over: null,
  }
  const facing = facingOf(camera, new Quaternion())
  const hookWith = (held: Vector3) => hookInHand(camera, live, held, facing, new Vector3())
  const held = heldAt(live.grip, hand, charm)
  const gripped = toPixels(live, held.clone().applyQuaternion(facing).add(hookWith(held)))
  expect(gripped?.x).toBeCloseTo(place.x + 8, 1)
  expect(gripped?.y).toBeCloseTo(y, 1)
  // In hand it hangs straight and a little larger than on the cloth: the hook goes by that much, and no farther.
  const hook = toPixels(live, hookWith(held))
  expect(Math.abs((hook?.y ?? 0) - place.y)).toBeLessThan(0.5 * (y - place.y))

  const fromTray = heldAt(live.grip, { ...hand, from: { kind: 'tray' } }, charm)
  expect(fromTray.y).toBeCloseTo(-(charm.dropMm + charm.lengthMm) / 2000, 6)
})
