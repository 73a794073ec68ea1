import { passGate, type StrangerModel } from '../../../catalog/import/model/gate'
import { guessMake } from '../../../catalog/import/model/hang/guess-make'
import type { FilesBeside } from '../../../catalog/import/model/read/images'
import type { MadeCharm } from '../photo/charm-maker'
import { buildModelCharm } from './build-model-charm'
import { fetchDraco } from './fetch-draco'
import type { ModelChoices } from './model-choices'
import type { ReadModel, RefusedFile } from './model-reader'
import { redrawPicture } from './redraw-picture'

/** What is asked of a worker, which is one model's alone: to read it once, then for charms of it. */
export type ModelAsk =
  | { readonly kind: 'read'; readonly file: Blob; readonly beside: readonly File[] }
  | { readonly kind: 'make'; readonly ask: number; readonly choices: ModelChoices; readonly draft: boolean }

export type ModelAnswer =
  /** The clock runs from here: the worker's own code is there. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'read'; readonly verdict: Omit<ReadModel, 'model'> | RefusedFile }
  | { readonly kind: 'made'; readonly ask: number; readonly made: MadeCharm }
  /** Another was asked for before this one was begun. */
  | { readonly kind: 'passed_over'; readonly ask: number }
  | { readonly kind: 'failed'; readonly ask: number | null }

let model: StrangerModel | null = null
let latest = 0

async function read(file: Blob, beside: readonly File[]): Promise<Omit<ReadModel, 'model'> | RefusedFile> {
  const verdict = await passGate(new Uint8Array(await file.arrayBuffer()), PORTS, await besideOf(beside))
  if (verdict.outcome === 'reject') return { kind: 'refused', fault: verdict.fault }
  model = verdict.model
  return {
    kind: 'model',
    notices: verdict.notices,
    bodyMm: model.body.sizeMm,
    hasHardware: model.hardware.length > 0,
    make: guessMake(model.body),
    credit: model.credit,
  }
}

const PORTS = { redraw: redrawPicture, loadDraco: fetchDraco }

const besideOf = async (files: readonly File[]): Promise<FilesBeside> =>
  new Map(
    await Promise.all(
      files.map(async (file) => [file.name.toLowerCase(), new Uint8Array(await file.arrayBuffer())] as const),
    ),
  )

async function answer(ask: ModelAsk): Promise<ModelAnswer> {
  switch (ask.kind) {
    case 'read':
      return { kind: 'read', verdict: await read(ask.file, ask.beside) }
    case 'make': {
      // What was asked meanwhile is heard first.
      await new Promise((resolve) => setTimeout(resolve, 0))
      if (ask.ask !== latest) return { kind: 'passed_over', ask: ask.ask }
      if (!model) throw new Error('no model was read')
      const { choices, draft } = ask
      return { kind: 'made', ask: ask.ask, made: await buildModelCharm(model, choices, { draft }) }
    }
    default:
      return ask satisfies never
  }
}

let last: Promise<unknown> = Promise.resolve()

addEventListener('message', ({ data }: MessageEvent<ModelAsk>) => {
  if (data.kind === 'make') latest = data.ask
  else postMessage({ kind: 'begun' } satisfies ModelAnswer)
  last = last
    .then(() => answer(data))
    .catch((error: unknown): ModelAnswer => {
      // Engines say so where memory is not to be had.
      if (data.kind === 'read' && error instanceof RangeError)
        return { kind: 'read', verdict: { kind: 'refused', fault: { code: 'GAVE_UP' } } }
      return { kind: 'failed', ask: data.kind === 'make' ? data.ask : null }
    })
    .then((said) => postMessage(said))
})
