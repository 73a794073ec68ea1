import { describe, expect, it, vi } from 'vitest'
import { builtInCatalog } from '../../../src/catalog/built-in'
import type { NewCharm } from '../../../src/catalog/own/new-charm'
import { mechanismId } from '../../../src/look/ids'
import type { ModelChoices } from '../../../src/state/own/model/model-choices'
import type { ModelReader, ReadModel, RefusedFile } from '../../../src/state/own/model/model-reader'
import type { MadeCharm } from '../../../src/state/own/photo/charm-maker'
import { modelAmong } from '../../../src/ui/own/model/model-files'
import { createModelSession, mayGoTo } from '../../../src/ui/own/model/model-session'
import { standingMm } from '../../../src/ui/own/model/model-wishes'
import { TIPS, tipped } from '../../../src/ui/own/model/tipped'

const READ: Omit<ReadModel, 'model'> = {
  kind: 'model',
  notices: [],
  bodyMm: [40, 60, 20],
  hasHardware: true,
  make: 'figure',
  credit: { title: 'Owl', creator: 'Moss', license: 'CC0', source: null },
}
const file = (name: string, type = ''): File => new File(['x'], name, { type })
const bitmap = (label: string): ImageBitmap => ({ label }) as unknown as ImageBitmap

/** A reader that answers at once, and a stage that takes pictures of what it is given. */
function world(answer: (name: string) => Omit<ReadModel, 'model'> | RefusedFile | Error = () => READ) {
  const makes: { readonly choices: ModelChoices; readonly draft: boolean }[] = []
  const forgotten: number[] = []
  const kept: NewCharm[] = []
  const besides: (readonly File[])[] = []
  let count = 0
  let isBroken = false
  const reader: ModelReader = {
    async read(given, beside = []) {
      besides.push(beside)
      const said = answer((given as File).name)
      if (said instanceof Error) throw said
      return said.kind === 'refused' ? said : { ...said, model: ++count }
    },
    async make(_, choices, { draft = false } = {}) {
      if (isBroken) throw new Error('broke')
      makes.push({ choices, draft })
      return {
        kind: 'charm',
        glb: new Uint8Array([makes.length]),
        facts: { massG: 1 } as MadeCharm['facts'],
      }
    },
    forget: (model) => void forgotten.push(model),
    close: () => {},
  }
  const { mechanisms } = builtInCatalog()
  const session = createModelSession({
    reader,
    portrait: async ({ glb, heading }) => bitmap(`${heading} ${glb[0]}`),
    mechanismOf: (id) => mechanisms.get(id),
    onMade: async (made) => {
      kept.push(made)
      return 'kept'
    },
    writePicture: async (_, pixels) => new Blob([String(pixels)]),
    rest(run) {
      queueMicrotask(run)
      return () => {}
    },
  })
  const shaping = () => {
    const { making } = session.get()
    if (making.kind !== 'shaping') throw new Error('it is being shaped')
    return making
  }
  const settled = () => vi.waitFor(() => expect(session.get().preview.busy).toBe(false))
  const opened = async (): Promise<void> => {
    session.begin([file('owl.glb')])
    await vi.waitFor(() => expect(session.get().preview.front).not.toBeNull())
  }
  return {
    session,
    makes,
    forgotten,
    kept,
    besides,
    shaping,
    settled,
    opened,
    break: (broken: boolean) => {
      isBroken = broken
    },
  }
}

describe('a charm of a stranger’s model under way', () => {
  it('goes from the file to what is kept, with creator and license, and asks before it may be given away', async () => {
    const { session, opened, makes, kept, shaping, settled } = world()
    await opened()
    expect(shaping().step).toBe('stand')
    session.go('size')
    session.wish({ mechanism: mechanismId('ball_chain') })
    await settled()
    session.go('hang')
    session.hang()
    await vi.waitFor(() => expect(shaping().hanging).toBe('kept'))
    const [charm] = kept
    expect(charm).toMatchObject({
      name: 'Owl',
      source: { kind: 'model', make: 'figure' },
      rights: { author: 'Moss', licence: 'CC0', share: false },
      mechanism: 'ball_chain',
      dropMm: 42,
    })
    // What is kept can swing; what was only looked at came quicker.
    expect(makes.map(({ draft }) => draft).at(-1)).toBe(false)
    expect(makes.slice(0, -1).every(({ draft }) => draft)).toBe(true)
    expect(charm?.model).toEqual(new Uint8Array([makes.length]))
  })

  it('says why a file is refused, and takes the next', async () => {
    const { session, shaping } = world((name) =>
      name === 'owl.glb' ? READ : { kind: 'refused', fault: { code: 'CUT_OFF' } },
    )
    session.begin([file('half.glb')])
    await vi.waitFor(() =>
      expect(session.get().making).toMatchObject({ kind: 'choosing', fault: { code: 'CUT_OFF' } }),
    )
    session.choose([file('owl.glb')])
    await vi.waitFor(() => expect(shaping().read.model).toBe(1))
  })

  it('says that it failed when the reader broke', async () => {
    const { session } = world(() => new Error('no worker'))
    session.begin([file('owl.glb')])
    await vi.waitFor(() => expect(session.get().making).toMatchObject({ reading: null, fault: 'failed' }))
  })

  it('lets go of a model for another one, and as it closes', async () => {
    const { session, opened, forgotten, shaping } = world()
    await opened()
    session.choose([file('fox.glb')])
    await vi.waitFor(() => expect(shaping().read.model).toBe(2))
    session.close()
    expect(forgotten).toEqual([1, 2])
  })

  it('does not hang what is too large or too small', async () => {
    const { session, opened, shaping } = world()
    await opened()
    const { turning } = shaping().wishes
    session.wish({ turning: { ...turning, scale: 4 } })
    expect(mayGoTo(shaping(), 'hang')).toBe(false)
    session.go('hang')
    expect(shaping().step).toBe('stand')
    session.wish({ turning: { ...turning, scale: 3 } })
    expect(mayGoTo(shaping(), 'hang')).toBe(true)
  })

  it('says when a charm could not be made, and makes it when it is tried again', async () => {
    const { session, opened, shaping, settled, break: breakOff } = world()
    await opened()
    breakOff(true)
    session.wish({ make: 'metal' })
    await vi.waitFor(() => expect(session.get().preview.failed).toBe(true))
    breakOff(false)
    session.retry()
    await settled()
    expect(session.get().preview.failed).toBe(false)
    expect(shaping().hanging).toBe('not_yet')
  })
})

describe('files that are chosen together', () => {
  it('are a model and the pictures beside it, in whatever order', () => {
    const files = [file('feathers.PNG'), file('owl.glb'), file('beak.webp', 'image/webp'), file('notes.txt')]
    const found = modelAmong(files)
    expect(found?.model.name).toBe('owl.glb')
    expect(found?.beside.map(({ name }) => name)).toEqual(['feathers.PNG', 'beak.webp'])
    expect(modelAmong([file('a.png')])?.model.name).toBe('a.png')
    expect(modelAmong([])).toBeNull()
  })

  it('go to the reader together', async () => {
    const { session, besides } = world()
    session.begin([file('map.png'), file('owl.glb')])
    await vi.waitFor(() => expect(besides.map((all) => all.map(({ name }) => name))).toEqual([['map.png']]))
  })
})

describe('a thing that is tipped over', () => {
  const START = { up: { x: 0, z: 0 }, faceDeg: 0, scale: 1 }

  it('is as before after four times the same way, or once there and back', () => {
    const opposite = { forward: 'back', back: 'forward', left: 'right', right: 'left' } as const
    for (const first of TIPS)
      for (const tip of TIPS) {
        const from = tipped(tipped(START, first), 'forward')
        const round = [tip, tip, tip, tip].reduce(tipped, from)
        expect(tipped(round, 'left')).toEqual(tipped(from, 'left'))
        expect(tipped(tipped(from, tip), opposite[tip])).toEqual(tipped(tipped(from, 'left'), 'right'))
      }
  })

  it('stands up what lies on its back when tipped back, and is as high as it was deep', () => {
    const up = tipped(START, 'back')
    expect(up).toMatchObject({ up: { x: 3, z: 0 }, faceDeg: 0 })
    expect(standingMm([40, 60, 20], up)).toEqual([40, 20, 60])
    expect(standingMm([40, 60, 20], tipped({ ...START, scale: 2 }, 'left'))).toEqual([120, 80, 40])
  })

  it('is tipped as it is seen: after its face was turned to the right, forward is another of its sides', () => {
    const turned = tipped({ ...START, faceDeg: 85 }, 'forward')
    expect(standingMm([40, 60, 20], turned)[1]).toBe(40)
    expect(standingMm([40, 60, 20], tipped(START, 'forward'))[1]).toBe(20)
  })
})
