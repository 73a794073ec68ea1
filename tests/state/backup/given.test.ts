import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { charmId } from '../../../src/look/ids'
import { linkCode } from '../../../src/share/link/link-code'
import { withLook } from '../../../src/share/picture/picture-look'
import { bringsThings, thingsIn, withThings } from '../../../src/share/picture/picture-things'
import { entryOf, RECORD } from '../../../src/state/backup/backup-format'
import { bringIn } from '../../../src/state/backup/bring-in'
import { givableThings, packThings } from '../../../src/state/backup/given/given-things'
import { type ReadGiven, readGiven } from '../../../src/state/backup/given/read-given'
import { ownCharmOf, tellOfCharm } from '../../../src/state/own/change-charm'
import { joinOwnThings } from '../../../src/state/own/join-own-things'
import { keepCharm } from '../../../src/state/own/keep-charm'
import { indexedDbStore } from '../../../src/state/storage/indexed-db/indexeddb-store'
import { newCharm } from '../../catalog/own/makers'
import { slot } from '../../look/makers'
import { chunk, png } from '../../share/make-png'
import { freshIdb, type Tab, tab } from '../storage/makers'

const OWN = charmId('own:abcdefghij')
const MODEL = charmId('own:bcdefghijk')
const ROOM = 5 * 1024 * 1024
const home = ({ planner, keeper }: Tab) => ({ planner, keeper, now: () => 1_800_000_000_000 })
const drawn = (mark: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(png([chunk('tEXt', Uint8Array.of(mark))]))
const picture = (mark: number): Blob => new Blob([drawn(mark)], { type: 'image/png' })

/** A charm whose pictures are pictures. */
function drawnCharm(name: string, mark: number, model = Uint8Array.of(103, 108, 84, 70, mark)) {
  const made = newCharm({ name, model, pictures: { small: picture(mark), large: picture(mark + 1) } }, mark)
  if (made.source.kind !== 'photo') throw new Error('not of a photo')
  const photo = { type: 'image/png' as const, bytes: drawn(mark + 2) }
  return { ...made, source: { ...made.source, photo, cover: drawn(mark + 3) } }
}

const strangers = (share: boolean) => ({
  ...drawnCharm('Robot', 40),
  source: { kind: 'model' as const, make: 'figure' as const },
  rights: { author: 'Ada', licence: null, share },
})

async function profile(): Promise<Tab> {
  const page = tab(indexedDbStore(freshIdb()))
  await page.keeper.opened
  await joinOwnThings(page.planner, page.keeper.blobs, { of: () => 'blob:any', release: () => undefined })
  return page
}

/** A page whose look wears a charm of its owner's and one of a stranger's model. */
async function dressed(): Promise<Tab> {
  const page = await profile()
  await keepCharm(home(page), drawnCharm('Miso', 10), OWN)
  await keepCharm(home(page), strangers(false), MODEL)
  page.planner.place(OWN, slot('main_zip_l'))
  page.planner.place(MODEL, slot('strap_ring_l'))
  return page
}

const plain = ({ planner }: Tab): Uint8Array<ArrayBuffer> => {
  const made = withLook(png(), planner.store.getState().look)
  if (!made.ok) throw new Error(made.problem.kind)
  return made.png
}

async function given(page: Tab): Promise<Uint8Array<ArrayBuffer>> {
  const { archive } = await packThings(givableThings(page.planner.store.getState()), page.keeper.blobs, ROOM)
  const made = archive && withThings(plain(page), archive)
  if (!made) throw new Error('nothing was put in')
  return made
}

const open = (bytes: Uint8Array, page: Tab, isSound = true): Promise<ReadGiven> =>
  readGiven(bytes, page.planner.store.getState().things, () => Promise.resolve(isSound))

async function found(bytes: Uint8Array, page: Tab) {
  const read = await open(bytes, page)
  if (!read.ok) throw new Error(read.problem)
  return read.given
}

/** The same picture with the files of its archive changed. */
function altered(
  bytes: Uint8Array,
  change: (files: Record<string, Uint8Array>) => Record<string, Uint8Array>,
): Uint8Array {
  const inside = thingsIn(bytes)
  if (inside.kind !== 'things') throw new Error(inside.kind)
  const made = withThings(bytes, zipSync(change(unzipSync(inside.archive)), { level: 0 }))
  if (!made) throw new Error('no picture')
  return made
}

const holds = (all: Uint8Array, part: Uint8Array): boolean => Buffer.from(all).includes(Buffer.from(part))

describe('own things in a picture', () => {
  it('are there only when they were put in: without that neither picture nor link has a byte or a name of them', async () => {
    const page = await dressed()
    const { look } = page.planner.store.getState()
    const bytes = plain(page)
    expect(bringsThings(bytes)).toBe(false)
    const secrets = [drawn(10), drawn(12), drawn(13), strToU8('Miso'), strToU8('Robot')]
    for (const secret of secrets) expect(holds(bytes, secret)).toBe(false)
    expect(linkCode(look)).not.toContain('Miso')
    const rich = await given(page)
    expect(holds(rich, drawn(12))).toBe(true)
    const again = withLook(rich, look)
    expect(again.ok && bringsThings(again.png), 'a picture that is written anew').toBe(false)
  })

  it('are kept by whoever opens it under their own ids, and come once', async () => {
    const page = await dressed()
    const bytes = await given(page)
    const friend = await profile()
    expect(await bringIn(home(friend), await found(bytes, friend))).toBe('brought_in')
    const { things, own, mine } = friend.planner.store.getState()
    expect([...things.keys()].sort()).toEqual([OWN, MODEL])
    expect(own, 'the look was not touched').toBeNull()
    expect(mine.has(OWN), 'the thing itself is with its owner').toBe(false)
    const there = ownCharmOf({ things }, OWN)
    const here = ownCharmOf(page.planner.store.getState(), OWN)
    expect(there).toEqual({ ...here, price: null })
    for (const name of things.get(OWN)?.blobs ?? [])
      expect(await friend.keeper.blobs.read(name)).not.toBeNull()
    expect((await found(bytes, friend)).rows).toEqual([])
  })

  it('are nothing new to their owner, and to a friend who calls them otherwise', async () => {
    const page = await dressed()
    const bytes = await given(page)
    expect((await found(bytes, page)).rows).toEqual([])
    const friend = await profile()
    await bringIn(home(friend), await found(bytes, friend))
    tellOfCharm(friend.planner, OWN, { name: 'Soup' })
    expect((await found(bytes, friend)).rows).toEqual([])
  })

  it('replace nothing: one that became another comes in beside it', async () => {
    const page = await dressed()
    const bytes = await given(page)
    await keepCharm(home(page), drawnCharm('Miso', 20), OWN)
    const now = ownCharmOf(page.planner.store.getState(), OWN)
    const one = await found(bytes, page)
    expect(one.rows.map(({ id }) => id)).toEqual([OWN])
    await bringIn(home(page), one)
    const { things } = page.planner.store.getState()
    expect(ownCharmOf({ things }, OWN)).toEqual(now)
    expect(things.size).toBe(3)
    await bringIn(home(page), await found(bytes, page))
    expect(page.planner.store.getState().things.size).toBe(3)
  })

  it('that a stranger modeled are asked about until their owner may share them', async () => {
    const page = await dressed()
    const asked = () =>
      givableThings(page.planner.store.getState()).map(({ name, asks }) => [name, asks?.author ?? null])
    expect(asked()).toEqual([
      ['Miso', null],
      ['Robot', 'Ada'],
    ])
    tellOfCharm(page.planner, MODEL, { rights: { author: 'Ada', licence: null, share: true } })
    expect(asked()).toEqual([
      ['Miso', null],
      ['Robot', null],
    ])
  })

  it('are left out by name where they have no room, and what is put in never takes more than that', async () => {
    const page = await dressed()
    const large = drawnCharm('Large', 60, new Uint8Array(60_000).fill(7))
    await keepCharm(home(page), large, MODEL)
    const things = givableThings(page.planner.store.getState())
    for (const room of [300, 5000, 20_000, 62_000, 80_000]) {
      const { archive, packed, left } = await packThings(things, page.keeper.blobs, room)
      const without = plain(page)
      const size = archive ? (withThings(without, archive)?.length ?? 0) - without.length : 0
      expect(size, `in ${room} bytes`).toBeLessThanOrEqual(room)
      expect([...packed, ...left].map(({ name }) => name).sort()).toEqual(['Large', 'Miso'])
    }
    const { left } = await packThings(things, page.keeper.blobs, 20_000)
    expect(left.map(({ name }) => name)).toEqual(['Large'])
  })

  it('from strangers pass one door: what lies, is too much or is none of it stays out', async () => {
    const page = await dressed()
    const bytes = await given(page)
    const friend = await profile()
    const problemOf = async (one: Uint8Array): Promise<string> => {
      const read = await open(one, friend)
      return read.ok
        ? `${read.given.rows.length} and ${read.given.damaged + read.given.missing} left`
        : read.problem
    }
    const record = (files: Record<string, Uint8Array>, change: (rows: object[]) => object[]) => {
      const written = JSON.parse(new TextDecoder().decode(files[RECORD]))
      return { ...files, [RECORD]: strToU8(JSON.stringify({ ...written, rows: change(written.rows) })) }
    }
    expect(await problemOf(bytes)).toBe('2 and 0 left')
    expect(await problemOf(plain(page))).toBe('not_a_backup')
    const flipped = Uint8Array.from(bytes)
    flipped[flipped.length - 40] = (flipped[flipped.length - 40] ?? 0) ^ 1
    expect(await problemOf(flipped)).toBe('damaged')
    const bomb = zipSync({ [RECORD]: new Uint8Array(40 * 1024 * 1024) }, { level: 9 })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await problemOf(withThings(png(), bomb) ?? png())).toBe('too_large')
    const photo = entryOf(page.planner.store.getState().things.get(OWN)?.blobs[0] ?? '', 'image/png')
    expect(await problemOf(altered(bytes, (files) => ({ ...files, [photo]: drawn(99) })))).toBe(
      '1 and 1 left',
    )
    const others = [
      { kind: 'preference', id: 'signature', edited: 0, body: '"Eve"' },
      { kind: 'item', id: 'pl-bear-mossbutton', edited: 0, body: '{"status":"owned","added":1}' },
    ]
    const more = altered(bytes, (files) => record(files, (rows) => [...rows, ...others]))
    expect(await problemOf(more)).toBe('2 and 0 left')
    const many = Array.from({ length: 70 }, (_, i) => {
      const id = `own:${String.fromCharCode(97 + (i % 26)).repeat(9)}${String.fromCharCode(97 + Math.floor(i / 26))}`
      return (row: { body: string }) => ({
        ...row,
        id,
        body: JSON.stringify({ ...JSON.parse(row.body), id }),
      })
    })
    const crowd = altered(bytes, (files) =>
      record(files, ([row]) => many.map((as) => as(row as { body: string }))),
    )
    expect(await problemOf(crowd)).toBe('too_large')
    expect((await open(bytes, friend, false)).ok, 'models that the gate refuses').toBe(true)
    const refused = await open(bytes, friend, false)
    expect(refused.ok && refused.given).toMatchObject({ rows: [], damaged: 2 })
  })

  it('whose picture would take a device down to decode, or whose model is none, are left out', async () => {
    const page = await profile()
    const huge = drawn(10)
    new DataView(huge.buffer).setUint32(16, 60_000)
    const { source, ...made } = drawnCharm('Huge', 10)
    await keepCharm(
      home(page),
      { ...made, source: { ...source, photo: { type: 'image/png' as const, bytes: huge } } },
      OWN,
    )
    await keepCharm(home(page), drawnCharm('Gltf', 30), MODEL)
    page.planner.place(OWN, slot('main_zip_l'))
    page.planner.place(MODEL, slot('strap_ring_l'))
    const bytes = await given(page)
    const model = ownCharmOf(page.planner.store.getState(), MODEL)?.model ?? ''
    const disguised = altered(
      bytes,
      ({ [entryOf(model, 'model/gltf-binary')]: glb = new Uint8Array(), ...files }) => ({
        ...files,
        [entryOf(model, 'application/octet-stream')]: glb,
      }),
    )
    const read = await open(disguised, await profile())
    expect(read.ok && read.given).toMatchObject({ rows: [], damaged: 2 })
  })
})
