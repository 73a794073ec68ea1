import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkGlbCommand } from '../../../src/cli/model/check-glb-command'
import { charmGlb } from '../../catalog/import/model/make-glb'
import { png } from '../../share/make-png'
import { cli } from '../run-cli'

const folder = mkdtempSync(join(tmpdir(), 'dangle-glb-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const charm = file('charm.glb', charmGlb(png()))
const inches = file(
  'inches.glb',
  charmGlb(png(), (json) => {
    json.nodes[0].scale = [1 / 0.0254, 1 / 0.0254, 1 / 0.0254]
    json.images = [{ uri: 'Textures/colormap.png' }]
  }),
)
const picture = file('picture.glb', png())

describe('check-glb', () => {
  it('says of each file in one line whether it may hang, why not, and how large it is', async () => {
    const { code, lines, errors } = await cli(['check-glb', charm, inches, picture, join(folder, 'none.glb')])
    expect([code, errors]).toEqual([0, ''])
    const answers = lines.map((line) => JSON.parse(line))
    expect(answers.map(({ file, outcome, code, sizeCm }) => [file, outcome, code, sizeCm])).toEqual([
      [charm, 'load', 'OK', [4, 6, 2]],
      [inches, 'load-warn', 'PICTURE_MISSING', [4, 6, 2]],
      [picture, 'reject', 'OTHER_FORMAT', null],
      [join(folder, 'none.glb'), 'reject', 'NO_FILE', null],
    ])
    expect(answers[1].message).toMatch(/"colormap\.png".* inches\.$/)
    expect(answers[2].message).toBe('The file is no GLB but a PNG picture.')
  })

  it('takes paths from stdin, a line each, and wants at least one file', async () => {
    const { lines } = await cli(['check-glb', '-'], `${charm}\n${picture}\n`)
    expect(lines.map((line) => JSON.parse(line).outcome)).toEqual(['load', 'reject'])
    const none = await cli(['check-glb'])
    expect([none.code, none.lines]).toEqual([2, []])
    expect(none.errors).toMatch(/^USAGE: Call it as check-glb <file>…\n$/)
  })

  it('ends a file that takes too long, and goes on with the next', async () => {
    const impatient = checkGlbCommand(0)
    const codes = []
    for (const path of [charm, charm]) {
      const said = await impatient(path)
      codes.push(said.ok && JSON.parse(said.line).code)
    }
    expect(codes).toEqual(['TOO_SLOW', 'TOO_SLOW'])
  })
})
