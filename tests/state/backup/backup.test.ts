import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { lookText } from '../../../src/look/file/serialize'
import { carrierId, charmId } from '../../../src/look/ids'
import { entryOf, RECORD } from '../../../src/state/backup/backup-format'
import { bringIn, planHere } from '../../../src/state/backup/bring-in'
import { composeBackup } from '../../../src/state/backup/compose-backup'
import { gatherBackup } from '../../../src/state/backup/gather-backup'
import { type FoundBackup, readBackup } from '../../../src/state/backup/read-backup'
import { soundBackup } from '../../../src/state/backup/sound-things'
import { joinOwnThings } from '../../../src/state/own/join-own-things'
import { keepBag } from '../../../src/state/own/keep-bag'
import { keepCharm } from '../../../src/state/own/keep-charm'
import { keepDraft } from '../../../src/state/own/keep-draft'
import type { StoredRows } from '../../../src/state/storage/document-rows'
import { indexedDbStore } from '../../../src/state/storage/indexed-db/indexeddb-store'
import { sealRow } from '../../../src/state/storage/row'
import { newBag, newCharm } from '../../catalog/own/makers'
import { anyStep, charmIds, slot } from '../../look/makers'
import { failing, fault, freshIdb, type Tab, tab } from '../storage/makers'

const own = charmId('own:abcdefghij')
const ownBagId = carrierId('own:bagbagbag2')
const now = () => 1_800_000_000_000
const home = ({ planner, keeper }: Tab) => ({ planner, keeper, now })

/** A page of a browser of its own. */
async function profile(idb = freshIdb(), shelf = indexedDbStore(idb)): Promise<Tab> {
  const page = tab(shelf)
  await page.keeper.opened
  await joinOwnThings(page.planner, page.keeper.blobs, { of: () => 'blob:any', release: () => undefined })
  return page
}

/** Settles once something is so. */
const until = ({ planner }: Tab, is: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!is()) return
      stop()
      resolve()
    }
    const stop = planner.store.subscribe(look)
    look()
  })

async function savedFrom(page: Tab): Promise<Uint8Array> {
  const { backup } = await gatherBackup(home(page))
  const file = composeBackup(backup)
  if (!file) throw new Error('Too large')
  return file
}

async function found(bytes: Uint8Array): Promise<FoundBackup> {
  const read = await readBackup(bytes)
  if (!read.ok) throw new Error(read.problem)
  return read.backup
}

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort())
    : value

/** Everything that a page keeps, without the names and times that are its own. */
async function kept(page: Tab) {
  const { backup, missing } = await gatherBackup(home(page))
  const rows = backup.rows.map(({ kind, id, body, blobs }) => {
    const { added: _, ...said } = JSON.parse(body, inOrder)
    return kind === 'look' || kind === 'step'
      ? { kind, body: kind === 'look' ? said.look : said }
      : { kind, id, body: kind === 'item' ? said : body, blobs }
  })
  const spelled = rows.map((row) => JSON.stringify(row)).sort()
  return { rows: spelled, blobs: [...backup.blobs.keys()].sort(), missing }
}

const photoOf = (page: Tab): string => {
  const thing = page.planner.store.getState().things.get(own)
  return JSON.parse(thing?.body ?? '').source.photo
}

async function fullProfile(): Promise<Tab> {
  const page = await profile()
  await keepCharm(home(page), newCharm(), own)
  await keepDraft(home(page), { photo: new Blob([Uint8Array.of(7)]), back: null, said: { step: 'cut' } })
  page.planner.place(own, slot('main_zip_l'))
  page.planner.choose('signature', 'Yu')
  return page
}

/** The same archive with its record changed. */
function rewritten(file: Uint8Array, change: (record: Record<string, unknown>) => unknown): Uint8Array {
  const files = unzipSync(file)
  const record = JSON.parse(new TextDecoder().decode(files[RECORD]))
  return zipSync({ ...files, [RECORD]: strToU8(JSON.stringify(change(record))) })
}

describe('a backup', () => {
  it('brings everything into an empty profile, and nothing a second time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyStep, { maxLength: 4 }),
        fc.uniqueArray(fc.constantFrom(...charmIds), { maxLength: 3 }),
        fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 2 }),
        async (steps, owned, marks) => {
          const page = await profile()
          for (const [i, mark] of marks.entries())
            await keepCharm(home(page), newCharm({}, mark), charmId(`own:aaaaaaaaa${'ab'.charAt(i)}`))
          for (const mark of marks.slice(0, 1)) {
            await keepBag(home(page), newBag({}, mark), ownBagId)
            await keepDraft(
              home(page),
              { photo: new Blob([Uint8Array.of(mark)]), back: null, said: 1 },
              'bag',
            )
          }
          for (const id of owned) page.planner.setMine(id, true)
          for (const step of steps)
            page.planner.apply(step(page.planner.store.getState().look), () => ({ kind: 'kept_shared' }))
          const file = await savedFrom(page)
          const fresh = await profile()
          expect(await bringIn(home(fresh), await found(file))).toBe('brought_in')
          const there = await kept(fresh)
          expect(there).toEqual(await kept(page))
          expect(await bringIn(home(fresh), await found(file))).toBe('brought_in')
          expect(await kept(fresh)).toEqual(there)
          expect(fresh.planner.store.getState().own).toBeNull()
        },
      ),
      { numRuns: 12, seed: 7 },
    )
  })

  it('brings a bag in beside another of its id, with the look on the one that came', async () => {
    const page = await profile()
    await keepBag(home(page), newBag({}, 3), ownBagId)
    await until(page, () => page.planner.store.getState().catalog.carriers.has(ownBagId))
    page.planner.changeCarrier(ownBagId)
    page.planner.place(charmId('me-ring-plain'), slot('p4'))
    const file = await savedFrom(page)
    const here = await profile()
    await keepBag(home(here), newBag({}, 9), ownBagId)
    const before = here.planner.store.getState().things.get(ownBagId)
    expect(await bringIn(home(here), await found(file))).toBe('brought_in')
    const { things, look, catalog } = here.planner.store.getState()
    expect(things.get(ownBagId)).toBe(before)
    const [beside] = [...things.keys()].filter((id) => id !== ownBagId)
    expect(look.carrier).toBe(beside)
    expect(look.placed.get(slot('p4'))?.charm).toBe('me-ring-plain')
    expect(catalog.carriers.get(look.carrier)?.model).not.toBeNull()
  })

  it('leaves a bag out that lacks how charms rest on it, or whose model is something else', async () => {
    const page = await profile()
    await keepBag(home(page), newBag(), ownBagId)
    const thing = page.planner.store.getState().things.get(ownBagId)
    const { rests, model } = JSON.parse(thing?.body ?? '')
    const { [entryOf(rests, 'application/octet-stream')]: _, ...without } = unzipSync(await savedFrom(page))
    expect(await found(zipSync(without))).toMatchObject({ missing: 1 })
    const other = await profile()
    await keepBag(home(other), newBag({ model: Uint8Array.of(1, 2, 3, 4, 5) }), ownBagId)
    expect(await found(await savedFrom(other))).toMatchObject({ missing: 1 })
    expect(model).toMatch(/^sha256:/)
    const unnamed = rewritten(await savedFrom(page), ({ rows, ...record }) => ({
      ...record,
      rows: (rows as { kind: string; blobs: string[] }[]).map((row) =>
        row.kind === 'own_bag' ? { ...row, blobs: row.blobs.filter((name) => name !== model) } : row,
      ),
    }))
    expect(await found(unnamed)).toMatchObject({ damaged: 1 })
  })

  it('brings no model in that the gate refuses, and has none looked at again that is here', async () => {
    const page = await fullProfile()
    const backup = await found(await savedFrom(page))
    const things = (rows: readonly { kind: string }[]) =>
      rows.filter(({ kind }) => /^own_(charm|bag)$/.test(kind))
    const many = things(backup.rows).length
    expect(many).toBeGreaterThan(0)
    const refused = await soundBackup(backup, new Map(), async () => false)
    expect(things(refused.rows)).toEqual([])
    expect(refused.damaged).toBe(backup.damaged + many)
    expect(refused.rows.length).toBe(backup.rows.length - many)
    const check = vi.fn(async () => false)
    expect(await soundBackup(backup, page.planner.store.getState().things, check)).toEqual(backup)
    expect(check).not.toHaveBeenCalled()
  })

  it('outlives a reload of the page that it was brought into', async () => {
    const page = await fullProfile()
    const idb = freshIdb()
    const fresh = await profile(idb)
    await bringIn(home(fresh), await found(await savedFrom(page)))
    fresh.keeper.stop()
    const again = await profile(idb)
    const there = await kept(again)
    expect(there).toEqual(await kept(page))
    expect(there.missing).toBe(0)
    expect(again.planner.store.getState().look.placed.get(slot('main_zip_l'))?.charm).toBe(own)
  })

  it('carries the photo, which no look file does', async () => {
    const page = await fullProfile()
    const name = photoOf(page)
    const files = unzipSync(await savedFrom(page))
    expect(files[entryOf(name, 'image/jpeg')]).toEqual(Uint8Array.of(9, 9, 0))
    const file = lookText(page.planner.store.getState().look)
    expect(file).toContain(own)
    expect(file).not.toContain(name.slice(7))
  })

  it('leaves what is here as it is: a charm that differs comes in beside it, once, and hangs in its own look', async () => {
    const file = await savedFrom(await fullProfile())
    const here = await profile()
    await keepCharm(home(here), newCharm({ name: 'Other' }, 50), own)
    here.planner.setMine(own, false)
    here.planner.choose('signature', 'Li')
    here.planner.clear()
    const before = here.planner.store.getState()
    const plan = planHere(here.planner, await found(file))
    expect({ added: plan.added.length, beside: plan.beside, look: plan.look }).toEqual({
      added: 2,
      beside: 1,
      look: 'visits',
    })
    expect(here.planner.store.getState()).toBe(before)
    for (const time of ['first', 'second']) {
      await bringIn(home(here), await found(file))
      const { things, own: mine, look, signature } = here.planner.store.getState()
      const names = [...things.values()].flatMap(({ kind, body }) =>
        kind === 'own_charm' ? [JSON.parse(body).name] : [],
      )
      expect(names, time).toEqual(['Other', 'Miso'])
      expect(things.get(own), time).toBe(before.things.get(own))
      expect(mine?.look, time).toBe(before.look)
      expect(signature, time).toBe('Li')
      const hung = look.placed.get(slot('main_zip_l'))?.charm
      expect(hung && JSON.parse(things.get(hung)?.body ?? '{}').name, time).toBe('Miso')
    }
  })

  it('leaves a making alone that is under way here', async () => {
    const file = await savedFrom(await fullProfile())
    const here = await profile()
    await keepDraft(home(here), { photo: new Blob([Uint8Array.of(8)]), back: null, said: { step: 'kind' } })
    const draft = here.planner.store.getState().things.get('draft')
    expect(planHere(here.planner, await found(file)).draftStays).toBe(true)
    await bringIn(home(here), await found(file))
    expect(here.planner.store.getState().things.get('draft')).toBe(draft)
  })

  it('tells what is damaged or lacks bytes and leaves it out, with everything else coming in', async () => {
    const page = await fullProfile()
    const file = await savedFrom(page)
    const photo = entryOf(photoOf(page), 'image/jpeg')
    const changed = zipSync({ ...unzipSync(file), [photo]: Uint8Array.of(1, 2, 3) })
    const lacking = await found(changed)
    expect(lacking).toMatchObject({ damaged: 0, missing: 1 })
    const fresh = await profile()
    await bringIn(home(fresh), lacking)
    const { things, look } = fresh.planner.store.getState()
    expect([...things.keys()]).toEqual(['draft'])
    expect(look.stubs.charms.has(own)).toBe(true)

    const broken = rewritten(file, ({ rows, ...record }) => ({
      ...record,
      rows: [
        { kind: 'item' },
        { kind: 'own_charm', id: 'own:bbbbbbbbbb', edited: 1, body: '{}' },
        ...(rows as []),
      ],
    }))
    expect(await found(broken)).toMatchObject({ damaged: 2, missing: 0 })
  })

  it('has rows and fields of later releases as they are, and says that they stay in the file', async () => {
    const page = await profile()
    const later = {
      kind: 'own_sticker',
      id: 'own:cccccccccc',
      edited: 1,
      body: '{"v":9}',
      blobs: [],
      tint: 3,
    }
    const rows = (): StoredRows => {
      const stored = page.keeper.rows()
      return { ...stored, rows: new Map([...stored.rows, ['own_sticker', sealRow(later)]]) }
    }
    const { backup } = await gatherBackup({ keeper: { ...page.keeper, rows }, now })
    const read = await found(composeBackup(backup) ?? new Uint8Array())
    expect(read.rows).toContainEqual(later)
    expect(planHere((await profile()).planner, read).newer).toBe(1)
  })

  it('changes nothing where storage is full', async () => {
    const file = await savedFrom(await fullProfile())
    let full = false
    const here = await profile(
      freshIdb(),
      failing(indexedDbStore(freshIdb()), (call) =>
        full && call === 'put' ? { error: fault('QuotaExceededError') } : null,
      ),
    )
    const before = here.planner.store.getState()
    full = true
    expect(await bringIn(home(here), await found(file))).toBe('full')
    const { things, mine, chosen, look } = here.planner.store.getState()
    expect({ things, mine, chosen, look }).toEqual({
      things: before.things,
      mine: before.mine,
      chosen: before.chosen,
      look: before.look,
    })
  })
})

describe('what is no backup', () => {
  const problem = async (bytes: Uint8Array): Promise<string | null> => {
    const read = await readBackup(bytes)
    return read.ok ? null : read.problem
  }
  const record = { format: 'dangle-backup', version: 1, when: 1, look: 'a', rows: [] }
  const zipped = (said: unknown) => zipSync({ [RECORD]: strToU8(JSON.stringify(said)) })

  it('is told from one that a newer release wrote, and from a damaged one', async () => {
    expect(await problem(zipped(record))).toBeNull()
    expect(await problem(zipped({ ...record, version: 2 }))).toBe('newer_version')
    expect(await problem(zipped({ ...record, rows: 'none' }))).toBe('damaged')
    expect(await problem(zipped({ look: 1 }))).toBe('not_a_backup')
    expect(await problem(zipSync({ 'photo.jpg': strToU8('a') }))).toBe('not_a_backup')
    expect(await problem(zipSync({ [RECORD]: strToU8('{"format":') }))).toBe('damaged')
    expect(await problem(zipped(record).slice(0, 60))).toBe('damaged')
    expect(await problem(strToU8('PK\x03\x04'))).toBe('damaged')
  })

  it('is refused by its list of files before it is unpacked: too much, too many, or too large', async () => {
    const bomb = zipSync({ [RECORD]: new Uint8Array(17 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(50_000)
    expect(await problem(bomb)).toBe('too_large')
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`${i}`, new Uint8Array(0)]))
    expect(await problem(zipSync(many))).toBe('too_large')
  })

  it('is refused where its list of files lies about a size, or names one part of it again and again', async () => {
    const honest = zipSync({ [RECORD]: new Uint8Array(4 * 1024 * 1024) })
    const lying = honest.slice()
    const view = new DataView(lying.buffer)
    const list = view.getUint32(lying.length - 6, true)
    view.setUint32(list + 24, 5000, true)
    expect(await problem(lying)).toBe('damaged')

    const end = honest.length - 22
    const entry = honest.slice(list, end)
    const overlapping = new Uint8Array(list + entry.length * 3 + 22)
    overlapping.set(honest.slice(0, list))
    for (let i = 0; i < 3; i += 1) {
      const one = entry.slice()
      one[46] = 97 + i
      overlapping.set(one, list + entry.length * i)
    }
    overlapping.set(honest.slice(end), list + entry.length * 3)
    const last = new DataView(overlapping.buffer, list + entry.length * 3)
    last.setUint16(8, 3, true)
    last.setUint16(10, 3, true)
    expect(await problem(overlapping)).toBe('damaged')
  })

  it('never throws, whatever the bytes are', async () => {
    const file = zipped(record)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (changes) => {
          const damaged = file.slice()
          for (const [at, to] of changes) damaged[at] = to
          await readBackup(damaged)
        },
      ),
      { numRuns: 300, seed: 3 },
    )
  })
})
