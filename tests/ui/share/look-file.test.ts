import { describe, expect, it } from 'vitest'
import { asWritten } from '../../../src/look/file/serialize'
import { openFile } from '../../../src/share/open/open-file'
import { lookFile } from '../../../src/ui/share/look-file'
import { lookOf } from '../../look/makers'

const look = { ...lookOf({ front_zip: 'pl-bear-mossbutton' }), author: 'Moss', credits: ['渡口'] }

describe('a look file', () => {
  it('opens as the look that was saved', async () => {
    const file = lookFile({ ...look, title: 'Quay' })
    const opened = await openFile(new Uint8Array(await file.arrayBuffer()), async () => [])
    expect(opened).toEqual({ ok: true, look: asWritten({ ...look, title: 'Quay' }), by: 'file' })
  })

  it.each([
    ['Rainy Friday', 'rainy-friday.dangle.json'],
    ['../../周末 出游', '周末-出游.dangle.json'],
    ['', 'look.dangle.json'],
  ])('of %j is called %s', (title, name) => {
    expect(lookFile({ ...look, title }).name).toBe(name)
  })
})
