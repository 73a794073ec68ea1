import type { Cover } from '../../../catalog/import/photo/photo-cover'
import { readPhotoHeader } from '../../../catalog/import/photo/photo-header'
import type { BagStub } from '../../../look/facts/bag-stub'
import { onDemand } from '../../on-demand'
import { type PhotoCanvas, textureFile } from '../photo/photo-canvas'
import type { BagPlan, BuiltBag, NoBag, StandInBag } from './bag-builder'
import { buildBag, buildStandIn, type EncodePicture } from './build-bag'

/** What the page asks of the desk where bags are built. */
export type BagAsk =
  | { readonly kind: 'build'; readonly plan: BagPlan; readonly draft: boolean }
  | { readonly kind: 'stand_in'; readonly stub: BagStub }

export type BagAnswer = BuiltBag | NoBag | ({ readonly kind: 'stand_in' } & StandInBag)

/** Rays and motion are fetched when a bag is to be measured: a draft is not. */
const loadMeasuring = onDemand(() => import('./measure-bag'))

const restsOf = async (stub: BagStub): Promise<string> => (await loadMeasuring()).restsOfBag(stub)

/** A desk where bags are built and measured. */
export function bagDesk(canvas: PhotoCanvas): (ask: BagAsk) => Promise<BagAnswer> {
  const encode: EncodePicture = (picture) => textureFile(picture, canvas)

  async function coverIn(png: Uint8Array): Promise<Cover> {
    const header = readPhotoHeader(png)
    const cover = 'kind' in header ? null : await canvas.decode(new Blob([new Uint8Array(png)]), header)
    if (!cover) throw new Error('A cover cannot be read')
    return cover
  }

  async function build({ cover, back, ...plan }: BagPlan, draft: boolean): Promise<BuiltBag | NoBag> {
    const behind = back && { cover: await coverIn(back.cover), turnDeg: back.turnDeg }
    const built = await buildBag(
      await coverIn(cover),
      { ...plan, ...(behind ? { back: behind } : {}) },
      encode,
      draft,
    )
    return built.kind === 'bag' ? { ...built, rests: draft ? null : await restsOf(built.stub) } : built
  }

  return async (ask) => {
    switch (ask.kind) {
      case 'build':
        return build(ask.plan, ask.draft)
      case 'stand_in':
        return { kind: 'stand_in', ...(await buildStandIn(ask.stub, encode)), rests: await restsOf(ask.stub) }
      default:
        return ask satisfies never
    }
  }
}
