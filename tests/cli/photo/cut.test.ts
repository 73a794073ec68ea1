import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { editsIn } from '../../../src/cli/photo/cut-command'
import { disc, drawn } from '../../catalog/import/photo/cut/make-photo'
import { cli } from '../run-cli'

const folder = mkdtempSync(join(tmpdir(), 'dangle-cut-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string): string => join(folder, name)
const { photo } = drawn({ width: 120, height: 90, isThing: disc(0.35, 0.5, 0.22) })
const picture = () => sharp(photo.rgba, { raw: { width: photo.width, height: photo.height, channels: 4 } })
const alphaOf = (path: string) => sharp(path).extractChannel(3).raw().toBuffer({ resolveWithObject: true })

async function cut(name: string, ...options: readonly string[]) {
  const run = await cli(['cut', at(name), '--out', at('out.png'), ...options])
  if (run.code !== 0) throw new Error(run.errors)
  return { told: JSON.parse(run.lines[0] ?? ''), ...(await alphaOf(at('out.png'))) }
}

describe('cut', () => {
  it('writes the cover as PNG with alpha in the proportions of the photo, and tells its size and share', async () => {
    await picture().png().toFile(at('photo.png'))
    const { told, data, info } = await cut('photo.png')
    expect([info.width, info.height, told.width, told.height, told.by]).toEqual([120, 90, 120, 90, 'cut'])
    expect(told.share).toBeCloseTo(data.reduce((sum, alpha) => sum + alpha / 255, 0) / data.length, 3)
    expect((await sharp(at('out.png')).metadata()).format).toBe('png')
  })

  it('applies strokes in the order of the command line, across both options', async () => {
    await picture().png().toFile(at('photo.png'))
    const brush = '0.05 0.9,0.1'
    const [kept, removed] = await Promise.all(
      [
        ['--remove', brush, '--keep', brush],
        ['--keep', brush, '--remove', brush],
      ].map((options) =>
        editsIn([0, 2].map((i) => ({ name: (options[i] ?? '').slice(2), value: options[i + 1] ?? '' }))),
      ),
    )
    expect(
      [kept, removed].map((edits) => edits && 'strokes' in edits && edits.strokes.map(({ kind }) => kind)),
    ).toEqual([
      ['remove', 'keep'],
      ['keep', 'remove'],
    ])
    const alphaThere = ({ data }: { data: Uint8Array }): number => data[12 * 120 + 108] as number
    expect(alphaThere(await cut('photo.png', '--remove', brush, '--keep', brush))).toBe(255)
    expect(alphaThere(await cut('photo.png', '--keep', brush, '--remove', brush))).toBe(0)
  })

  it('takes the loop as what the thing lies in', async () => {
    await picture().png().toFile(at('photo.png'))
    const { data } = await cut('photo.png', '--loop', '0.1,0.05 0.33,0.05 0.33,0.7 0.1,0.7')
    const right = data.filter((alpha, p) => p % 120 >= 40 && alpha > 0)
    expect([right.length, data.some((alpha) => alpha === 255)]).toEqual([0, true])
  })

  it('turns a photo upright as its EXIF asks', async () => {
    await picture().png().toFile(at('upright.png'))
    // Stored a quarter turn to the left; orientation 6 asks for one to the right.
    await picture().rotate(-90).withMetadata({ orientation: 6 }).png().toFile(at('turned.png'))
    const [upright, turned] = [await cut('upright.png'), await cut('turned.png')]
    expect([turned.info.width, turned.info.height]).toEqual([120, 90])
    expect(turned.data).toEqual(upright.data)
  })

  it('refuses each file in words, with a code that stays', async () => {
    const whole = await picture().jpeg().toBuffer()
    const blank = await sharp({ create: { width: 90, height: 90, channels: 3, background: '#fefefe' } })
      .png()
      .toBuffer()
    const files = {
      SVG: '<svg xmlns="http://www.w3.org/2000/svg"/>',
      HEIC: '\0\0\0\x18ftypheic\0\0\0\0mif1heic',
      NOT_A_PHOTO: 'GIF89a',
      TOO_FEW_PIXELS: await sharp(whole).resize(20, 20).png().toBuffer(),
      BROKEN_PHOTO: whole.subarray(0, whole.length / 2),
      NO_THING: blank,
    }
    for (const [code, bytes] of Object.entries(files)) {
      // The name lies: only bytes tell.
      writeFileSync(at('file.png'), bytes)
      const { errors, lines } = await cli(['cut', at('file.png'), '--out', at('none.png')])
      expect([errors.slice(0, code.length + 2), lines]).toEqual([`${code}: `, []])
      expect(errors).toMatch(/^[A-Z_]+: [^\n]+[.]\n$/)
    }
  })

  it('says how it is called when numbers or the way out are missing', async () => {
    await picture().png().toFile(at('photo.png'))
    const out = ['--out', at('none.png')]
    const wrong = [
      [],
      [...out, '--loop', '0,0 1,1'],
      [...out, '--keep', '0.1'],
      [...out, '--keep', '0 0.5,0.5'],
      [...out, '--remove', '0.1 0.5;0.5'],
      [...out, '--remove', '0.1 0.5,NaN'],
    ]
    for (const options of wrong)
      expect((await cli(['cut', at('photo.png'), ...options])).errors).toMatch(/^USAGE: [^\n]+\n$/)
  })
})
