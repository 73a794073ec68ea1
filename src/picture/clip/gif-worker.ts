import { Encoder } from 'modern-gif'

/** What is asked of the worker. */
export type GifAsk =
  | { readonly kind: 'begin'; readonly width: number; readonly height: number }
  | { readonly kind: 'frame'; readonly pixels: ArrayBuffer; readonly milliseconds: number }
  | { readonly kind: 'finish' }

/** Each question is answered once, in its order. */
export type GifAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'gif'; readonly bytes: ArrayBuffer }
  | { readonly kind: 'failed' }

let encoder: Encoder | null = null
let last: Promise<unknown> = Promise.resolve()

async function answer(ask: GifAsk): Promise<GifAnswer> {
  switch (ask.kind) {
    case 'begin':
      encoder = new Encoder({ width: ask.width, height: ask.height, maxColors: 255 })
      return { kind: 'ready' }
    case 'frame':
      await encoder?.encode({ data: new Uint8ClampedArray(ask.pixels), delay: ask.milliseconds })
      return { kind: 'ready' }
    case 'finish': {
      const bytes = await encoder?.flush('arrayBuffer')
      return bytes ? { kind: 'gif', bytes } : { kind: 'failed' }
    }
    default:
      return ask satisfies never
  }
}

addEventListener('message', ({ data }: MessageEvent<GifAsk>) => {
  last = last
    .then(() => answer(data))
    .catch((): GifAnswer => ({ kind: 'failed' }))
    .then((said) => postMessage(said))
})
