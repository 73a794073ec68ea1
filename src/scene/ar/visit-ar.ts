import type { Object3D } from 'three'
import type { ArEnd, ArWords } from '../../picture/take-along/ar-visit'
import { type ArOverlay, createArOverlay } from './ar-overlay'
import { openArView } from './ar-view'

/** What an AR session shows; ended before the session is. */
export interface ArView {
  readonly close: () => void
}

export type OpenArView = (session: XRSession, outfit: Object3D, overlay: ArOverlay) => Promise<ArView>

/** Which surfaces the phone's camera finds, and our words over its picture. */
export const sessionWish = (root: Element): XRSessionInit => ({
  requiredFeatures: ['hit-test'],
  optionalFeatures: ['dom-overlay'],
  domOverlay: { root },
})

/** One visit of the user's room, from asking for it until it is left; whatever happens, nothing stays behind. */
export async function visitAr(
  xr: Pick<XRSystem, 'requestSession'>,
  words: ArWords,
  compose: () => Promise<Object3D>,
  open: OpenArView = openArView,
  overlay: ArOverlay = createArOverlay(words),
): Promise<ArEnd> {
  let session: XRSession | null = null
  let view: ArView | null = null
  try {
    session = await xr.requestSession('immersive-ar', sessionWish(overlay.root)).catch(() => null)
    if (!session) return 'refused'
    const current = session
    const left = new Promise<void>((resolve) =>
      current.addEventListener('end', () => resolve(), { once: true }),
    )
    overlay.onLeave(() => void current.end().catch(() => undefined))
    const outfit = await compose().catch(() => null)
    if (!outfit) {
      await current.end().catch(() => undefined)
      return 'models'
    }
    view = await open(current, outfit, overlay).catch(() => null)
    if (!view) {
      await current.end().catch(() => undefined)
      return 'refused'
    }
    await left
    return 'left'
  } finally {
    view?.close()
    overlay.remove()
  }
}
