import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carrierOfOwn } from '../../../src/catalog/own/carrier-of-own'
import type { OwnBag } from '../../../src/catalog/own/own-bag'
import { readOwnBag } from '../../../src/catalog/own/read-own-bag'
import { stubOfCarrier } from '../../../src/look/stubs/thing-of-stub'
import { OWN_BAG, ownBagStub } from '../../look/own-things'

const blob = (digit: string): string => `sha256:${digit.repeat(64)}`
const photo = (digit: string) => ({
  ...{ photo: blob(digit), edits: { strokes: [] }, turnDeg: 3, cover: blob(digit) },
})
const own: OwnBag = {
  ...{ id: OWN_BAG, version: 1, made: 1_800_000_000_000, stub: ownBagStub },
  ...{ front: photo('1'), back: photo('2') },
  boundsMm: { min: [-146, 0, -70], max: [146, 450, 70] },
  ...{ model: blob('3'), rests: blob('4'), pictures: { small: blob('5'), large: blob('6') } },
}

describe('a stored own bag', () => {
  it('is read as it was written, with what a later release added beside', () => {
    const later = { ...own, strap: 'long', back: null }
    expect(readOwnBag(JSON.stringify(own))).toEqual(own)
    expect(readOwnBag(JSON.stringify(later))).toEqual(later)
  })

  it('is to fit and score what its stub is', () => {
    expect(stubOfCarrier(carrierOfOwn(own, null))).toEqual(ownBagStub)
  })

  it.each<readonly [string, object]>([
    ['of a later version', { version: 2 }],
    ['with the id of a built-in bag', { id: 'bp-harbour-day-24' }],
    ['higher than a bag', { stub: { ...ownBagStub, dimsMm: { w: 300, h: 701, d: 120 } } }],
    ['with an outline of three points', { stub: { ...ownBagStub, outline: [0, 0, 255, 0, 255, 255] } }],
    ['with half a point', { stub: { ...ownBagStub, outline: ownBagStub.outline.slice(1) } }],
    ['with an outline outside of its box', { stub: { ...ownBagStub, outline: Array(32).fill(256) } }],
    ['with one place', { stub: { ...ownBagStub, places: ownBagStub.places.slice(0, 1) } }],
    ['whose bytes have no name', { rests: 'https://example.org/rests.json' }],
    ['with corners in the next room', { boundsMm: { min: [0, 0, 0], max: [0, 9000, 0] } }],
  ])('is none %s', (_name, part) => {
    expect(readOwnBag(JSON.stringify({ ...own, ...part }))).toBeNull()
  })

  it('is none of whatever else stands there, and nothing throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (body) => {
        expect(readOwnBag(body)).toBeNull()
      }),
    )
  })
})
