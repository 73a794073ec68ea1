import { describe, expect, it, vi } from 'vitest'
import { charmId } from '../../../src/look/ids'
import { readLink } from '../../../src/share/link/link'
import { createPlanner } from '../../../src/state/planner/create-planner'
import { chipLink } from '../../../src/ui/look/link-to-chip'
import { catalog, lookOf, slot } from '../../look/makers'

describe('the link on a chip', () => {
  const at = slot('main_zip_r')
  const look = lookOf({ main_zip_r: 'el-nfc-hello', front_zip: 'pl-bear-mossbutton' })
  const planner = createPlanner({ catalog, look, locale: 'en', motion: false })
  const [field] = catalog.charms.get(charmId('el-nfc-hello'))?.fields ?? []
  if (!field) throw new Error('no chip')

  it('opens the look, is the same when written again, and fits', () => {
    vi.stubGlobal('location', new URL('https://dangle.example/?utm_source=ig'))
    const link = chipLink(planner.store.getState(), at, field)
    planner.write(at, field.id, link)
    const { look: written } = planner.store.getState()
    expect(written.placed.get(at)?.inscriptions).toEqual({ note: link })
    expect(chipLink(planner.store.getState(), at, field)).toBe(link)
    const read = readLink(link)
    expect(read.ok && read.look.placements.map(({ charm }) => charm).toSorted()).toEqual([
      'el-nfc-hello',
      'pl-bear-mossbutton',
    ])
    vi.unstubAllGlobals()
  })
})
