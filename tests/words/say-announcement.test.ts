import { describe, expect, it } from 'vitest'
import { CLOTH, TRIM } from '../../src/look/facts/carrier'
import { carrierId, colorwayId } from '../../src/look/ids'
import type { Announcement } from '../../src/state/announcement'
import { sayAnnouncement } from '../../src/words/say-announcement'
import { LANGUAGES } from '../languages'
import { catalog, charm, lookOf, slot } from '../look/makers'

const bear = charm('pl-bear-mossbutton')
const ring = charm('me-ring-plain')
const at = slot('strap_ring_l')
const look = lookOf({ front_zip: 'pl-bear-mossbutton' })
const reasons = [{ code: 'OVER_MASS', by: 'anchor', massG: 105, maxG: 50 }] as const

const EVERY: readonly Announcement[] = [
  { kind: 'picked_up', charm: bear, fitting: 0 },
  { kind: 'picked_up', charm: bear, fitting: 7 },
  { kind: 'over', charm: bear, slot: at, reasons: [], gain: 3, total: 79 },
  { kind: 'over', charm: bear, slot: at, reasons, gain: null, total: 79 },
  { kind: 'placed', charm: bear, slot: at, total: 82.3, gain: 3, replaced: null },
  { kind: 'placed', charm: bear, slot: at, total: 82.3, gain: 3, replaced: ring },
  { kind: 'moved', charm: bear, slot: at, total: 82.3, gain: -3, swapped: ring },
  { kind: 'removed', charm: bear, total: null },
  { kind: 'turned', charm: bear, turn: 15 },
  { kind: 'switched', charm: charm('el-lantern-ferry'), state: 'breathe' },
  { kind: 'charm_recolored', charm: charm('tr-bow-satin'), colorway: colorwayId('navy'), total: 80, gain: 2 },
  { kind: 'cleared', count: 3 },
  { kind: 'recolored', colorway: colorwayId('slate'), total: 80, gain: 0 },
  { kind: 'tinted', region: CLOTH, hex: '#114455', total: 80 },
  { kind: 'tinted', region: TRIM, hex: null, total: null },
  { kind: 'carrier_changed', carrier: carrierId('bp-button-mini-8'), setAside: 2 },
  { kind: 'refused', charm: bear, slot: at, reasons, alternatives: [] },
  { kind: 'put_back', charm: bear },
  { kind: 'undone', total: 80 },
  { kind: 'redone', total: null },
  { kind: 'fixed', total: 88, gain: 6.4 },
  { kind: 'opened_shared', count: 2, setAside: 1 },
  { kind: 'kept_shared' },
  { kind: 'left_shared' },
  { kind: 'locked', why: 'visiting' },
  { kind: 'locked', why: 'other_tab' },
]

describe('what just happened', () => {
  it.each(EVERY)('is said in both languages: $kind', (saying) => {
    expect(sayAnnouncement(saying, catalog, look, LANGUAGES.en)).toMatch(/^[A-Z0-9].*\.$/)
    const zh = sayAnnouncement(saying, catalog, look, LANGUAGES['zh-CN'])
    expect(zh).toMatch(/。$/)
    expect(zh.replace(/\bg\b|D环/g, '')).not.toMatch(/[A-Za-z,;:!?()]/)
  })

  it('names an own color by its part, its number and what people call it', () => {
    const said = (hex: string): string =>
      sayAnnouncement({ kind: 'tinted', region: CLOTH, hex, total: 80 }, catalog, look, LANGUAGES.en)
    expect(said('#0e5a55')).toBe('Cloth is now #0e5a55, a deep teal, score 80.')
    expect(said('#ee7f2d')).toMatch(/^Cloth is now #ee7f2d, an? .*orange, score 80\.$/)
  })

  it('names charm, place, score and gain', () => {
    expect(
      sayAnnouncement(
        { kind: 'placed', charm: bear, slot: at, total: 82.3, gain: 3, replaced: null },
        catalog,
        look,
        LANGUAGES.en,
      ),
    ).toBe('Mossbutton Bear placed on left shoulder strap ring, score 82, +3.')
  })

  it('says why and how much at a place that is pointed at', () => {
    const over = (gain: number | null, why: Extract<Announcement, { kind: 'over' }>['reasons']) =>
      sayAnnouncement(
        { kind: 'over', charm: bear, slot: at, reasons: why, gain, total: 60 },
        catalog,
        look,
        LANGUAGES.en,
      ).replaceAll('\u00a0', ' ')
    expect(over(4, [])).toBe('Shoulder strap ring (left): fits, +4.')
    expect(over(null, reasons)).toBe('Shoulder strap ring (left): does not fit. 105 g; this holds 50 g.')
  })
})
