import { describe, expect, it } from 'vitest'
import { keepDraft, keptDraft } from '../../../src/state/own/keep-draft'
import { indexedDbStore } from '../../../src/state/storage/indexed-db/indexeddb-store'
import { freshIdb, tab } from '../storage/makers'

const now = () => 1
const photo = new Blob([Uint8Array.of(1, 2, 3)], { type: 'image/jpeg' })
const back = new Blob([Uint8Array.of(4)], { type: 'image/png' })

describe('a making that is not over', () => {
  it('goes on after a reload with its photos and what was said of them, until it is over', async () => {
    const idb = freshIdb()
    const first = tab(indexedDbStore(idb))
    await first.keeper.opened
    await keepDraft({ ...first, now }, { photo, back, said: { step: 'kind' } })
    await first.keeper.flush()
    first.keeper.stop()
    const again = tab(indexedDbStore(idb))
    await again.keeper.opened
    const draft = await keptDraft({ ...again, now })
    expect(draft?.said).toEqual({ step: 'kind' })
    expect(draft?.photo.type).toBe('image/jpeg')
    expect(await draft?.photo.bytes()).toEqual(Uint8Array.of(1, 2, 3))
    expect(await draft?.back?.bytes()).toEqual(Uint8Array.of(4))
    await keepDraft({ ...again, now }, null)
    expect(await keptDraft({ ...again, now })).toBeNull()
    again.keeper.stop()
  })

  it('is none where its photo is lost', async () => {
    const page = tab(indexedDbStore(freshIdb()))
    await page.keeper.opened
    await keepDraft({ ...page, now }, { photo, back: null, said: null })
    page.keeper.blobs.drop(page.planner.store.getState().things.get('draft')?.blobs ?? [])
    expect(await keptDraft({ ...page, now })).toBeNull()
    page.keeper.stop()
  })
})
