import { describe, expect, test } from 'vitest'
import { notes, singleNotes } from '../../src/scoring/score'
import { arrangementOf } from './makers'

const ofCode = (code: string, look: Parameters<typeof notes>[0]) =>
  notes(look).filter((note) => note.code === code)

describe('what is told of a look', () => {
  test('says once what holds for several charms, and names them all', () => {
    const look = arrangementOf('bp-button-mini-8', 'black', [
      ['me-bar-plain', 'centre_ring'],
      ['mu-chime-row', 'side_ring_l'],
      ['me-ring-plain', 'side_ring_r'],
    ])
    expect(singleNotes(look).filter(({ code }) => code === 'SCRATCH')).toHaveLength(3)
    expect(ofCode('SCRATCH', look).map(({ charms }) => charms)).toEqual([
      ['me-bar-plain', 'mu-chime-row', 'me-ring-plain'],
    ])
  })

  test('praises nothing that one kind of charm has in common with itself', () => {
    const look = arrangementOf('bp-pebble-box-16', 'oat', [
      ['pl-bao-steamy', 'main_zip_l'],
      ['pl-bao-steamy', 'main_zip_r'],
      ['pl-bao-steamy', 'front_ring'],
    ])
    for (const code of ['COUNT_THREE', 'FAMILY', 'TREND', 'SAME_SIZE']) expect(ofCode(code, look)).toEqual([])
  })

  test('never says of a charm that it stands out and that nobody sees it', () => {
    const ring = arrangementOf('bp-harbour-day-24', 'black', [['me-ring-plain', 'front_zip']])
    const hidden = ring.hung.map((one) => ({
      ...one,
      charm: { ...one.charm },
      rest: one.rest && { ...one.rest, visible: one.rest.visible.map(() => 0) },
    }))
    for (const [look, said, unsaid] of [
      [{ ...ring, hung: hidden }, 'HIDDEN', 'STANDS_OUT'],
      [ring, 'STANDS_OUT', 'HIDDEN'],
    ] as const) {
      expect(ofCode(said, look)).toHaveLength(1)
      expect(ofCode(unsaid, look)).toEqual([])
    }
  })
})
