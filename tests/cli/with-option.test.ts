import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/commands'
import { catalogWith } from '../../src/cli/with-option'
import { place } from '../../src/look/edits/hang'
import { OWN_COLORWAY } from '../../src/look/facts/carrier-of-bag'
import { NO_STUBS } from '../../src/look/facts/stub'
import { serializeLook } from '../../src/look/file/serialize'
import { charmId } from '../../src/look/ids'
import { emptyLook } from '../../src/look/look'
import { stubOfCharm } from '../../src/look/stubs/thing-of-stub'
import { withLook } from '../../src/share/picture/picture-look'
import { catalog, lookOf, slot } from '../look/makers'
import { OWN_BAG, ownBagStub } from '../look/own-things'
import { charmOf } from '../scoring/makers'
import { png } from '../share/make-png'

const OWN = charmId('own:abcdefgh23')
const stub = stubOfCharm(charmOf('ac-old-quay', { id: OWN }))
if (!stub) throw new Error('an own charm has a stub')
const stubs = { ...NO_STUBS, charms: new Map([[OWN, stub]]) }
/** A look keeps the stubs of what it wears. */
const owner = place(catalog, OWN, slot('front_zip'))({ ...lookOf(), stubs })

const folder = mkdtempSync(join(tmpdir(), 'dangle-with-'))
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const json = file('look.json', JSON.stringify(serializeLook(owner)))

/** What a command answers with these files behind `--with`. */
async function ask(name: string, input: string, ...paths: readonly string[]) {
  const known = await catalogWith(
    catalog,
    paths.map((value) => ({ name: 'with', value })),
  )
  if ('ok' in known) return known
  const respond = COMMANDS.find((one) => one.name === name)?.prepare(known, [])
  if (typeof respond !== 'function') throw new Error(`${name} does not answer`)
  const answer = await respond(input)
  return answer.ok && name !== 'link' ? JSON.parse(answer.line) : answer
}

const fit = `${OWN} bp-harbour-day-24 main_zip_r`
const naming = JSON.stringify({
  carrier: 'bp-harbour-day-24',
  placements: [{ charm: OWN, point: 'main_zip_r' }],
})

const onBag = serializeLook(
  place(
    catalog,
    charmId('pl-bear-mossbutton'),
    slot('p4'),
  )({
    ...emptyLook(OWN_BAG, OWN_COLORWAY),
    stubs: { ...NO_STUBS, carriers: new Map([[OWN_BAG, ownBagStub]]) },
  }),
)
const bagLook = file('bag.json', JSON.stringify(onBag))

describe('--with', () => {
  it('makes an own bag known, measured: a score by its id alone is that of the look with its stub', async () => {
    expect(await ask('fit', `pl-bear-mossbutton ${OWN_BAG} p4`, bagLook)).toMatchObject({ fits: true })
    const { stubs: _, ...naming } = onBag
    const scored = await ask('score', JSON.stringify(naming), bagLook)
    expect(scored.blocks).toEqual([])
    expect(scored).toEqual(await ask('score', JSON.stringify(onBag)))
  })

  it('makes own things known, from a look or from a picture with one in it', async () => {
    const made = withLook(png(), owner)
    if (!made.ok) throw new Error(made.problem.kind)
    expect(await ask('fit', fit)).toMatchObject({ fits: false, reasons: [{ code: 'UNKNOWN_CHARM' }] })
    for (const path of [json, file('look.png', made.png)]) {
      expect(await ask('fit', fit, path)).toMatchObject({ fits: true, reasons: [] })
      const score = await ask('score', naming, path)
      expect(score.blocks).toEqual([])
      expect(score.total).toBeGreaterThan(0)
    }
  })

  it('gives a link the stubs of what its look names, so that it opens everywhere', async () => {
    const { line } = await ask('link', naming, json)
    const opened = await ask('open', line)
    expect(Object.keys(opened.stubs.charms)).toEqual([OWN])
    expect((await ask('open', (await ask('link', naming)).line)).stubs).toBeUndefined()
  })

  it('lets the first file that names a thing count', async () => {
    const heavy = { ...owner, stubs: { ...stubs, charms: new Map([[OWN, { ...stub, massG: 290 }]]) } }
    const other = file('heavy.json', JSON.stringify(serializeLook(heavy)))
    expect((await ask('fit', fit, json, other)).fits).toBe(true)
    expect((await ask('fit', fit, other, json)).fits).toBe(false)
  })

  it('refuses what holds no own things, and says which file', async () => {
    expect(await ask('fit', fit, join(folder, 'none.json'))).toMatchObject({ code: 'NO_FILE' })
    expect(await ask('fit', fit, file('bare.png', png()))).toMatchObject({ code: 'NO_LOOK' })
    expect(await ask('fit', fit, file('a.zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])))).toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('a.zip'),
    })
  })

  it('stands with every command that takes a look', () => {
    for (const { input, options } of COMMANDS)
      if (input.kind === 'look_file') expect(Object.keys(options)).toContain('with')
  })
})
