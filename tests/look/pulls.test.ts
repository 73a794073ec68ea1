import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange } from '../../src/look/arrangement'
import { catalogFor } from '../../src/look/catalog-for'
import { holdupAt, slidePull } from '../../src/look/edits/pull'
import type { Anchor, Carrier } from '../../src/look/facts/carrier'
import { parseWrittenLook } from '../../src/look/file/parse-look'
import { readStubs } from '../../src/look/file/read-stubs'
import { resolveLook } from '../../src/look/file/resolve-look'
import { asWritten, serializeLook } from '../../src/look/file/serialize'
import { anchorId, carrierId } from '../../src/look/ids'
import type { Pulls } from '../../src/look/look'
import { withPulls } from '../../src/look/pulls'
import { anchorAt } from '../../src/look/slots'
import { packLink, readLinkCode } from '../../src/share/link/link-code'
import { catalog, lookOf, slot } from './makers'

const sliding = [...catalog.carriers.values()].flatMap((carrier) =>
  [...carrier.anchors.values()].flatMap((anchor) => (anchor.stops.length > 0 ? [{ carrier, anchor }] : [])),
)
const bags = [...new Set(sliding.map(({ carrier }) => carrier))]

const anyPulls = (carrier: Carrier): fc.Arbitrary<Pulls> => {
  const pulls = [...carrier.anchors.values()].filter(({ stops }) => stops.length > 0)
  return fc
    .tuple(...pulls.map(() => fc.integer({ min: 0, max: 10 })))
    .map((stops) => new Map(pulls.flatMap(({ id }, k) => (stops[k] ? [[id, stops[k]] as const] : []))))
}

const anchorOn = (carrier: Carrier, id: string): Anchor => {
  const anchor = carrier.anchors.get(anchorId(id))
  if (!anchor) throw new Error(`no ${id}`)
  return anchor
}

describe('zip pulls', () => {
  it('are all that slides, each over 11 stops, the first where its anchor is', () => {
    for (const carrier of catalog.carriers.values())
      for (const { kind, stops, positionMm, normal, clearance } of carrier.anchors.values()) {
        expect(stops).toHaveLength(kind === 'zipper_pull' ? 11 : 0)
        if (kind === 'zipper_pull') expect(stops[0]).toMatchObject({ positionMm, normal, clearance })
      }
  })

  it('on one zip never cross: each keeps to its side, wherever both are', () => {
    for (const carrier of bags)
      fc.assert(
        fc.property(anyPulls(carrier), (pulls) => {
          const { anchors } = withPulls(carrier, pulls)
          for (const anchor of anchors.values()) {
            const mirror = anchor.mirrorOf && anchors.get(anchor.mirrorOf)
            if (anchor.kind !== 'zipper_pull' || !mirror || anchor.side !== 'right') continue
            expect(anchor.positionMm[0] - mirror.positionMm[0]).toBeGreaterThan(200)
          }
        }),
        { numRuns: 30 },
      )
  })

  it('come to each stop in its turn: no stop is off the way from the one before to the one after', () => {
    for (const { anchor } of sliding)
      for (let k = 1; k < 10; k++) {
        const at = (stop: number) => anchor.stops[stop]?.positionMm ?? [0, 0, 0]
        const step = (from: number, to: number) => at(to).map((one, i) => one - (at(from)[i] ?? 0))
        const [before, after] = [step(k - 1, k), step(k, k + 1)]
        const dot = before.reduce((sum, one, i) => sum + one * (after[i] ?? 0), 0)
        expect(dot, `${anchor.id} ${k}`).toBeGreaterThan(0.9 * Math.hypot(...before) * Math.hypot(...after))
      }
  })

  it('rest, on upright zips, where the cloth is upright and as high left as right', () => {
    for (const { carrier, anchor } of sliding.filter(({ anchor }) => anchor.mirrorOf)) {
      const mirror = anchorOn(carrier, anchor.mirrorOf ?? '')
      for (const [k, { positionMm, normal }] of anchor.stops.entries()) {
        const [x, ...rest] = mirror.stops[k]?.positionMm ?? []
        expect(positionMm).toEqual([-(x ?? 0), ...rest])
        if (k === 0) expect(Math.abs(normal[1])).toBeLessThanOrEqual(0.1)
      }
    }
  })
})

describe('a look', () => {
  it('sees its carrier with the pulls where it has them, and hangs charms there', () => {
    for (const carrier of bags)
      fc.assert(
        fc.property(anyPulls(carrier), (pulls) => {
          const look = { ...lookOf(), carrier: carrier.id, pulls }
          for (const { id, stops, positionMm } of arrange(catalog, look).carrier.anchors.values()) {
            const stop = pulls.get(id) ?? 0
            if (stops.length > 0) expect(positionMm).toBe(stops[stop]?.positionMm)
            expect(anchorAt(catalog, look, slot(id))?.positionMm).toBe(positionMm)
          }
        }),
        { numRuns: 20 },
      )
  })

  it('sees the same carrier as long as its pulls are the same, and the catalog’s own where none was slid', () => {
    const look = lookOf()
    const slid = slidePull(catalog, anchorId('front_zip'), 4)(look)
    expect(arrange(catalog, look).carrier).toBe(catalog.carriers.get(look.carrier))
    const seen = catalogFor(catalog, slid)
    expect(catalogFor(catalog, slid)).toBe(seen)
    expect(catalogFor(seen, slid).carriers.get(look.carrier)).toBe(seen.carriers.get(look.carrier))
  })

  it('comes back from link and file with every pull where it was', () => {
    for (const carrier of bags)
      fc.assert(
        fc.property(anyPulls(carrier), (pulls) => {
          const look = { ...lookOf(), carrier: carrier.id, pulls }
          const linked = readLinkCode(packLink(asWritten(look)).code)
          const filed = parseWrittenLook(JSON.parse(JSON.stringify(serializeLook(look))), readStubs)
          for (const read of [linked, filed]) {
            const opened = read.ok ? resolveLook(catalog, read.look) : read
            expect(opened.ok && opened.look.pulls).toEqual(pulls)
          }
        }),
        { numRuns: 20 },
      )
  })

  it('keeps a pull from where a charm on it would not fit, and says which and why', () => {
    const bag = catalog.carriers.get(carrierId('bp-pebble-box-16')) as Carrier
    const low = anchorOn(bag, 'main_zip_r').stops[10]
    const long = [...catalog.charms.values()].find(
      ({ lengthMm, massG, mechanism, rings }) =>
        lengthMm > (low?.clearance.belowMm ?? 0) &&
        massG < 60 &&
        rings.length === 0 &&
        mechanism !== 'brooch_pin',
    )
    const look = {
      ...lookOf(),
      carrier: bag.id,
      placed: new Map([[slot('main_zip_r'), { ...worn, charm: long?.id as never }]]),
    }
    const zip = anchorId('main_zip_r')
    expect(slidePull(catalog, zip, 1)(look).pulls).toEqual(new Map([[zip, 1]]))
    expect(slidePull(catalog, zip, 10)(look)).toBe(look)
    expect(holdupAt(catalog, look, zip, 10)).toMatchObject({
      charm: long?.id,
      reasons: [{ code: 'TOO_LONG' }],
    })
  })
})

const worn = { turn: 0, state: null, inscriptions: {} }
