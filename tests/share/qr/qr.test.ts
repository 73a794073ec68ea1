import fc from 'fast-check'
import { decodeQR } from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { asWritten } from '../../../src/look/file/serialize'
import { readLink } from '../../../src/share/link/link'
import { QR_LIMITS, type QrCode, qrOf } from '../../../src/share/qr/qr'
import { lookOf } from '../../look/makers'
import { dressedLooks, placement } from '../make-link'

const PAGE = 'https://dangle.example/app/'
const three = lookOf({
  front_zip: 'pl-bear-mossbutton',
  strap_ring_l: 'me-bell-pocket',
  lash_tab: 'me-ring-plain',
})

/** What a reader makes of the code, drawn black on white with its quiet zone. */
function scanned({ modules }: QrCode, px = 3): string {
  const side = (modules.length + 8) * px
  const data = new Uint8Array(side * side * 4).fill(255)
  const at = (row: number, column: number, x: number, y: number): number =>
    4 * (((row + 4) * px + y) * side + (column + 4) * px + x)
  for (const [row, cells] of modules.entries())
    for (const [column, isDark] of cells.entries())
      if (isDark)
        for (let y = 0; y < px; y += 1)
          for (let x = 0; x < px; x += 1) data.fill(0, at(row, column, x, y), at(row, column, x, y) + 3)
  return decodeQR({ width: side, height: side, data })
}

describe('the code of a look', () => {
  it('says the link of the look', () => {
    const code = qrOf(three, `${PAGE}#anything`)
    expect(code).toMatchObject({ leftOut: 'nothing' })
    expect(code?.url.startsWith(`${PAGE}#l=`)).toBe(true)
    expect(readLink(code?.url ?? '')).toEqual({ ok: true, look: asWritten(three) })
  })

  it('of three charms is 33 modules wide', () => {
    const code = qrOf(three, PAGE)
    expect(code?.modules.map((row) => row.length)).toEqual(Array(33).fill(33))
  })

  it('leaves out first what is not seen, then credits, then the title, and hangs the same charms', () => {
    const bench = Array.from({ length: 30 }, (_, i) => ({ ...placement(`own-${i}`, null), benched: true }))
    const look = {
      ...asWritten(three),
      title: '周末去码头看船的那一天',
      author: 'Moss',
      credits: ['渡口'.repeat(20)],
    }
    const crowded = { ...look, placements: [...look.placements, ...bench] }
    const given = [undefined, 53, 33].map((most) => qrOf(crowded, PAGE, most))
    expect(given.map((code) => code?.leftOut)).toEqual(['aside_and_words', 'credits', 'caption'])
    for (const code of given) {
      const read = readLink(code?.url ?? '')
      expect(read.ok && read.look.placements).toEqual(look.placements)
    }
  })

  it('leaves words out before it has no room for what hangs', () => {
    const written = asWritten(three).placements.map((one) => ({
      ...one,
      inscriptions: { front: '渡口'.repeat(20) },
    }))
    const code = qrOf({ ...asWritten(three), placements: written }, PAGE)
    expect(code?.leftOut).toBe('aside_and_words')
    const read = readLink(code?.url ?? '')
    expect(read.ok && read.look.placements).toEqual(asWritten(three).placements)
  })

  it('says that there is no room instead of becoming a carpet', () => {
    const hung = Array.from({ length: 20 }, (_, i) => placement(`own-${i}`.padEnd(40, '-'), 'lash_tab'))
    expect(qrOf({ ...asWritten(three), placements: hung }, PAGE)).toBeNull()
    expect(qrOf(three, PAGE, 29)).toBeNull()
  })

  it('of any look is read back as what hangs there, within 300 characters', () => {
    let drawn = 0
    fc.assert(
      fc.property(dressedLooks, (look) => {
        const code = qrOf(look, PAGE)
        if (!code) return
        drawn += 1
        expect(code.url.length).toBeLessThanOrEqual(QR_LIMITS.characters)
        expect(scanned(code)).toBe(code.url)
        const read = readLink(code.url)
        const slots = read.ok ? read.look.placements.filter(({ benched }) => !benched) : []
        expect(slots.map(({ slot, charm }) => [slot, charm])).toEqual(
          [...look.placed].map(([slot, { charm }]) => [slot, charm]),
        )
      }),
      { numRuns: 100 },
    )
    expect(drawn).toBeGreaterThan(80)
  })
})
