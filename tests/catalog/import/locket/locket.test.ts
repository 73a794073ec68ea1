import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  filling,
  LOCKET_WINDOW,
  type LocketFrame,
  MOST_LOCKET_ZOOM,
  mmAPixel,
  pushed,
} from '../../../../src/catalog/import/locket/locket-frame'
import { locketWith, printIn } from '../../../../src/catalog/import/locket/locket-glb'
import { passGate } from '../../../../src/catalog/import/model/gate'
import { readChunks } from '../../../../src/catalog/import/model/read/glb-chunks'
import { factsOfLocket, LOCKET_FACTS, PHOTO_LOCKET } from '../../../../src/catalog/own/own-locket'
import { drawPicture } from '../../../../src/cli/model/draw-picture'
import { loadDraco } from '../../../../src/cli/model/load-draco'
import { type Charm, inState } from '../../../../src/look/facts/charm'
import { charmId } from '../../../../src/look/ids'
import { catalog } from '../../../look/makers'
import { png } from '../../../share/make-png'

const built = new Uint8Array(readFileSync('public/models/charms/tr-locket-photo.glb'))
const locket = catalog.charms.get(charmId(PHOTO_LOCKET)) as Charm
const jsonOf = (glb: Uint8Array) => JSON.parse(new TextDecoder().decode(readChunks(glb).json))

const anyFrame = fc.record({
  u: fc.double({ min: -1, max: 2, noNaN: true }),
  v: fc.double({ min: -1, max: 2, noNaN: true }),
  zoom: fc.double({ min: 0.1, max: 20, noNaN: true }),
  turnDeg: fc.double({ min: -400, max: 400, noNaN: true }),
})
const anyPhoto = fc.record({
  width: fc.integer({ min: 64, max: 1024 }),
  height: fc.integer({ min: 64, max: 1024 }),
})

/** Where a place on the window's rim is on the photo, in pixels. */
function onPhoto(frame: LocketFrame, photo: { width: number; height: number }, at: number) {
  const [x, y] = [(LOCKET_WINDOW.width / 2) * Math.cos(at), (LOCKET_WINDOW.height / 2) * Math.sin(at)]
  const turn = (-frame.turnDeg * Math.PI) / 180
  const mm = mmAPixel(frame, photo)
  return [
    frame.u * photo.width + (x * Math.cos(turn) - y * Math.sin(turn)) / mm,
    frame.v * photo.height + (x * Math.sin(turn) + y * Math.cos(turn)) / mm,
  ] as const
}

describe('a photo in a locket', () => {
  it('fills the whole window, however it is moved, zoomed and turned', () => {
    fc.assert(
      fc.property(anyFrame, anyPhoto, (wished, photo) => {
        const frame = filling(wished, photo)
        expect(frame.zoom).toBeGreaterThanOrEqual(1)
        expect(frame.zoom).toBeLessThanOrEqual(MOST_LOCKET_ZOOM)
        for (let at = 0; at < 6.3; at += 0.2) {
          const [x, y] = onPhoto(frame, photo, at)
          expect(x).toBeGreaterThan(-0.01)
          expect(x).toBeLessThan(photo.width + 0.01)
          expect(y).toBeGreaterThan(-0.01)
          expect(y).toBeLessThan(photo.height + 0.01)
        }
      }),
    )
  })

  it('goes the way of the hand also when it is turned', () => {
    const photo = { width: 800, height: 600 }
    for (const turnDeg of [0, 90, -120, 33]) {
      const frame = filling({ u: 0.5, v: 0.5, zoom: 4, turnDeg }, photo)
      const moved = pushed(frame, [1.5, -0.5], photo)
      const turn = (turnDeg * Math.PI) / 180
      const mm = mmAPixel(frame, photo)
      const [dx, dy] = [(frame.u - moved.u) * photo.width * mm, (frame.v - moved.v) * photo.height * mm]
      expect(dx * Math.cos(turn) - dy * Math.sin(turn)).toBeCloseTo(1.5)
      expect(dx * Math.sin(turn) + dy * Math.cos(turn)).toBeCloseTo(-0.5)
    }
  })
})

describe('the model of a locket with a photo', () => {
  it.each(['image/webp', 'image/jpeg', 'image/png'] as const)(
    'has the print of a %s, and nothing of the built-in one',
    (type) => {
      const { bytes } = printIn(built)
      const marked = Uint8Array.from({ length: 5001 }, (_, i) => (i * 7) % 251)
      const glb = locketWith(built, { type, bytes: marked })
      expect(printIn(glb)).toEqual({ type, bytes: marked })
      expect(Buffer.from(glb).includes(Buffer.from(bytes))).toBe(false)
      const used = jsonOf(glb).textures.filter(
        ({
          source,
          extensions,
        }: {
          source?: number
          extensions?: { EXT_texture_webp: { source: number } }
        }) => (type === 'image/webp' ? extensions?.EXT_texture_webp.source : source) === 2,
      )
      expect(used).toHaveLength(1)
    },
  )

  it('comes open, and closes as the built-in one stands', () => {
    const [before, after] = [
      jsonOf(built),
      jsonOf(locketWith(built, { type: 'image/webp', bytes: built.slice(0, 9) })),
    ]
    const [was, is] = [before.nodes[0].extras.dangle, after.nodes[0].extras.dangle]
    expect(Object.keys(is.states)).toEqual(LOCKET_FACTS.states)
    const lid = after.nodes.find(({ name }: { name: string }) => name === 'lid')
    expect(lid.rotation).toEqual(was.states.open.poses.lid.rotation)
    const [x, y, z, w] = lid.rotation
    expect(is.states.closed.poses.lid.rotation).toEqual([0 - x, 0 - y, 0 - z, w])
    expect(is.massCenter).toEqual(was.states.open.massCenter)
    expect(is.states.closed.massCenter).toEqual(was.massCenter)
    expect(is.states.closed.ellipsoids).toEqual(was.ellipsoids)
  })

  it('passes the gate for strangers’ models, as it may come in a picture', async () => {
    const picture = new Uint8Array(png())
    const glb = locketWith(built, { type: 'image/png', bytes: picture })
    const verdict = await passGate(glb, { redraw: drawPicture, loadDraco })
    expect(verdict.outcome).not.toBe('reject')
  })
})

describe('what is known of a locket with a photo', () => {
  it('is what the catalog says of its own locket, open', () => {
    const { type, archetype, textureClass, noise, snag, scratchRisk, water, states } = locket
    expect(LOCKET_FACTS).toEqual({
      ...{ type, archetype, textureClass, noise, snag, scratchRisk, water },
      states: [...states].reverse(),
    })
    const facts = factsOfLocket(locket, [])
    expect(facts.dimsMm).toEqual(inState(locket, 'open').dimsMm)
    const { min, max } = facts.boundsMm
    expect(max[0] - min[0]).toBeCloseTo(facts.dimsMm.w, 0)
    expect(max[2] - min[2]).toBeCloseTo(facts.dimsMm.d, 0)
  })

  it('has the colors of its photo beside those of its metal', () => {
    const { palette } = factsOfLocket(locket, [
      { hex: '#2040c0', share: 0.9 },
      { hex: '#ffffff', share: 0.1 },
    ])
    expect(palette[0]?.hex).toBe(locket.palette[0]?.hex.toLowerCase())
    expect(palette[1]).toEqual({ hex: '#2040c0', share: 0.25 })
    expect(palette.length).toBeLessThanOrEqual(5)
  })
})
