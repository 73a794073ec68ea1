import { describe, expect, it } from 'vitest'
import { arrange } from '../../../../src/look/arrangement'
import { yuanOf } from '../../../../src/look/facts/price'
import { notes, total } from '../../../../src/scoring/score'
import { PLAIN_TASTE } from '../../../../src/scoring/taste'
import { wearingOf } from '../../../../src/scoring/wearing'
import { arrangementOf, carriers, catalog, charms, randomLook, randomOf } from '../../makers'

const random = randomOf(31)
const looks = Array.from({ length: 330 }, (_, i) => {
  const on = carriers[i % carriers.length]
  return arrange(catalog, randomLook(random, undefined, on && [on]))
})

describe('theft', () => {
  it('is told of what is dear, comes off in a moment and hangs out of sight, of nothing else, and of all that does', () => {
    let told = 0
    for (const arrangement of looks) {
      const named = new Set(
        notes(arrangement).flatMap((note) =>
          note.code === 'THEFT' || (note.code === 'LOSS_RISK' && note.isBehind) ? note.charms : [],
        ),
      )
      const taken = arrangement.hung.filter(
        ({ clasp, anchor }) => clasp.swapSeconds <= 3 && wearingOf(arrangement.carrier).isBehind(anchor),
      )
      const takenIds = taken.map(({ charm }) => charm.id)
      for (const id of named) expect(takenIds).toContain(id)
      const dear = taken.filter(({ charm }) => (yuanOf(charm.price) ?? 0) >= 120)
      for (const { charm, clasp } of dear) if (clasp.releaseRisk < 2) expect([...named]).toContain(charm.id)
      told += named.size
    }
    expect(told).toBeGreaterThan(20)
  })

  it('is not told of a charm in front of its wearer', () => {
    const dear = charms.find(
      ({ price, mechanism }) => (yuanOf(price) ?? 0) >= 120 && mechanism === ('swivel_lobster' as never),
    )
    if (!dear) throw new Error('no dear charm on a lobster clasp')
    const saidAt = (slot: string) =>
      notes(arrangementOf('bp-pebble-box-16', 'oat', [[dear, slot]])).map(({ code }) => code)
    expect(saidAt('front_ring')).toContain('THEFT')
    expect(saidAt('strap_ring_l')).not.toContain('THEFT')
  })
})

describe('rain', () => {
  it('names what should stay dry, as told, and moves no number', () => {
    const wet = charms.find(({ water }) => water === 'avoid')
    if (!wet) throw new Error('nothing dreads rain')
    const look = arrangementOf('bp-pebble-box-16', 'oat', [[wet, 'front_ring']])
    expect(notes(look, PLAIN_TASTE, { rain: true }).map(({ code }) => code)).toContain('RAIN')
    expect(notes(look, PLAIN_TASTE, { rain: false }).map(({ code }) => code)).not.toContain('RAIN')
    for (const one of looks.slice(0, 60)) {
      const before = total(one)
      notes(one, PLAIN_TASTE, { rain: true })
      expect(total(one)).toBe(before)
    }
  })
})
