import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CharmFacts } from '../../../modeling/kit/catalog-facts'
import { glbIo } from '../../../modeling/kit/glb'
import { checkCharm } from '../../../modeling/rules/charm'
import { checkValid } from '../../../modeling/rules/valid'
import { OWN_KINDS } from '../../../src/catalog/import/photo/body/recipe'
import { charmCommand, charmOrderOf } from '../../../src/cli/photo/charm-command'
import { mechanismId } from '../../../src/look/ids'
import { hangingBodyOf } from '../../../src/motion/body/hanging-body'
import { coverOf, TEDDY } from '../../catalog/import/photo/make-cover'
import { catalog } from '../../look/makers'

const folder = mkdtempSync(join(tmpdir(), 'own-charm-'))
const photo = join(folder, 'teddy.png')
const opaque = join(folder, 'opaque.png')
const plain = join(folder, 'plain.png')

const save = async ({ width, height, rgba }: typeof TEDDY, path: string): Promise<void> =>
  void (await sharp(rgba, { raw: { width, height, channels: 4 } })
    .png()
    .toFile(path))

beforeAll(async () => {
  await save(TEDDY, photo)
  await sharp(photo)
    .flatten({ background: '#dfe4e2' })
    .extend({ top: 60, bottom: 60, left: 80, right: 80, background: '#dfe4e2' })
    .toFile(opaque)
  await save(coverOf(60, 60, [{ x: 30, y: 30, r: 90, color: [200, 60, 40] }]), plain)
})
afterAll(() => rmSync(folder, { recursive: true }))

const orderFor = (options: Readonly<Record<string, string>>) =>
  charmOrderOf(
    catalog,
    Object.entries(options).map(([name, value]) => ({ name, value })),
  )

async function make(options: Readonly<Record<string, string>>, path = photo) {
  const order = orderFor(options)
  if ('ok' in order) throw new Error(order.message)
  const answer = await charmCommand(order, path)
  if (!answer.ok) throw new Error(answer.message)
  return JSON.parse(answer.line)
}

describe.each(OWN_KINDS)('the model of an own %s', (kind) => {
  const out = join(folder, `${kind}.glb`)
  const options = { kind, height: '60', mechanism: 'ball_chain', out }

  it('is valid glTF, keeps the contract of the catalog’s models, and its facts say what it is', async () => {
    const facts = await make(options)
    const bytes = readFileSync(out)
    expect(await checkValid(kind, bytes)).toEqual([])
    const document = await (await glbIo()).readBinary(bytes)
    const { w, h, d } = facts.dimsMm
    const charm = {
      id: 'own_charm',
      dims_mm: { w, h, d },
      drop_mm: facts.dropMm,
      overall_length_mm: facts.dropMm + h,
      interactivity: {},
    } as unknown as CharmFacts
    const findings = checkCharm(charm, document, bytes.length)
    expect(findings.filter(({ level }) => level === 'error')).toEqual([])
    expect(Math.abs(h / 60 - 1)).toBeLessThan(0.01)
    expect(facts.bytes).toBe(bytes.length)
    expect(facts.outline['32'].length).toBeLessThanOrEqual(64)
    const shares = facts.palette.map(({ share }: { share: number }) => share)
    expect(shares.reduce((a: number, b: number) => a + b, 0)).toBeCloseTo(1, 6)

    const top = document.getRoot().listScenes()[0]?.listChildren()[0]
    const body = hangingBodyOf(top?.getExtras(), [0, -0.05, 0], {
      type: 'plush',
      archetype: 'plush_biped',
      mechanism: mechanismId('ball_chain'),
      dropMm: facts.dropMm,
      massG: facts.massG,
    })
    expect('kind' in body ? body.reason : body.felt.length).toBeGreaterThan(20)
  })
})

describe('charm', () => {
  const out = join(folder, 'again.glb')
  const options = { kind: 'metal', height: '40', mechanism: 'swivel_lobster', out }

  it('writes the same bytes again', async () => {
    await make(options)
    const first = readFileSync(out)
    await make(options)
    expect(readFileSync(out).equals(first)).toBe(true)
  })

  it('makes the same thing of a photo, cut out of its ground, and nothing where there is none', async () => {
    const [artwork, photographed] = [await make(options), await make(options, opaque)]
    expect(photographed.dimsMm.h).toBeCloseTo(artwork.dimsMm.h, 0)
    expect(Math.abs(photographed.dimsMm.w / artwork.dimsMm.w - 1)).toBeLessThan(0.05)
    const order = orderFor(options)
    if ('ok' in order) throw new Error(order.message)
    expect(await charmCommand(order, plain)).toMatchObject({ ok: false, code: 'NO_THING' })
  })

  it('is cut by the strokes that cut takes, and refuses those that say nothing', async () => {
    const whole = await make(options, opaque)
    const headless = orderFor({ ...options, remove: '0.16 0.5,0.24' })
    if ('ok' in headless) throw new Error(headless.message)
    const answer = await charmCommand(headless, opaque)
    if (!answer.ok) throw new Error(answer.message)
    expect(JSON.parse(answer.line).dimsMm.w).not.toBeCloseTo(whole.dimsMm.w, 0)
    expect(orderFor({ ...options, keep: 'here' })).toMatchObject({ ok: false, code: 'USAGE' })
  })

  it('refuses options that mean nothing', () => {
    for (const wrong of [
      { ...options, kind: 'glass' },
      { ...options, height: '500' },
      { ...options, height: '' },
      { ...options, mechanism: 'glue' },
      { ...options, hole: '0.5' },
      { kind: 'metal', height: '40', mechanism: 'ball_chain' },
    ])
      expect(orderFor(wrong)).toMatchObject({ ok: false, code: 'USAGE' })
  })
})
