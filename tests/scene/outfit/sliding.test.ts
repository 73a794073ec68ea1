import { Vector3 } from 'three'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { slidePull } from '../../../src/look/edits/pull'
import { anchorId } from '../../../src/look/ids'
import type { Look } from '../../../src/look/look'
import { loadSliding } from '../../../src/scene/carrier/load-sliding'
import type { Outfit } from '../../../src/scene/outfit/outfit'
import { arrangementOf } from '../../../src/state/planner/derived'
import { catalog, lookOf, slot } from '../../look/makers'
import { sourceOf, stagedOutfit } from '../outfit-maker'

const BEAR = lookOf({ front_zip: 'pl-bear-mossbutton' })
const ZIP = anchorId('front_zip')
const FRAME = 1 / 60

const slid = (stop: number, look: Look = BEAR): Look => slidePull(catalog, ZIP, stop)(look)
const show = (outfit: Outfit, look: Look): void => outfit.show(arrangementOf(catalog, look))

function run(outfit: Outfit, seconds = 20): void {
  for (let time = 0; time < seconds && outfit.step(FRAME).goesOn; time += FRAME);
}

/** Where a part of the outfit is now, with all that it is part of. */
function at(outfit: Outfit, part: 'pull' | 'slider' | 'charm'): Vector3 {
  const node =
    part === 'charm'
      ? outfit.charms.get(slot('front_zip'))?.piece.body
      : outfit.carrier.getObjectByName(`${part}_front_zip`)
  outfit.group.updateMatrixWorld(true)
  return node?.getWorldPosition(new Vector3()) ?? new Vector3(Number.NaN)
}

beforeEach(async () => {
  sourceOf()
  await loadSliding()
})
afterEach(() => vi.unstubAllGlobals())

describe('a pull that slides', () => {
  it('takes its slider and its charm along, gliding, and all come to rest at the stop', async () => {
    const outfit = await stagedOutfit(BEAR)
    run(outfit)
    const before = at(outfit, 'pull')
    show(outfit, slid(5))
    expect(at(outfit, 'pull').distanceTo(before)).toBeLessThan(1e-6)
    outfit.step(FRAME)
    const gone = at(outfit, 'pull').distanceTo(before)
    expect(gone).toBeGreaterThan(0.01)
    run(outfit)
    expect(at(outfit, 'pull').distanceTo(before)).toBeGreaterThan(gone + 0.02)
    expect(at(outfit, 'slider').distanceTo(at(outfit, 'pull'))).toBeLessThan(1e-6)
    expect(at(outfit, 'charm').x - at(outfit, 'pull').x).toBeLessThan(0.03)
    expect(outfit.isAtRest()).toBe(true)
  })

  it('is at its stop at once where nothing may move by itself', async () => {
    const outfit = await stagedOutfit(BEAR, { moves: false })
    show(outfit, slid(5))
    const there = await stagedOutfit(slid(5), { moves: false })
    for (const part of ['pull', 'slider', 'charm'] as const)
      expect(at(outfit, part).distanceTo(at(there, part)), part).toBeLessThan(1e-6)
    outfit.step(FRAME)
    expect(outfit.step(FRAME).goesOn).toBe(false)
  })

  it('has its place where its charm hangs, and leaves the shared model alone', async () => {
    const outfit = await stagedOutfit(slid(5))
    const rest = await stagedOutfit(BEAR)
    const place = outfit.anchors.get(ZIP)?.position
    expect(place?.distanceTo(rest.anchors.get(ZIP)?.position ?? new Vector3())).toBeGreaterThan(0.05)
    expect(at(outfit, 'charm').distanceTo(place ?? new Vector3())).toBeLessThan(0.08)
    expect(at(rest, 'pull').distanceTo(at(outfit, 'pull'))).toBeGreaterThan(0.05)
  })

  it('goes back to the bit where it rested', async () => {
    const outfit = await stagedOutfit(BEAR, { moves: false })
    const [pull, charm] = [at(outfit, 'pull'), at(outfit, 'charm')]
    show(outfit, slid(7))
    show(outfit, BEAR)
    expect(at(outfit, 'pull')).toEqual(pull)
    expect(at(outfit, 'charm').distanceTo(charm)).toBeLessThan(1e-6)
  })
})
