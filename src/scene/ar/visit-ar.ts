import type { Object3D } from 'three'
import type { ArEnd, ArWords } from '../../picture/export/ar-visit'
import { type ArOverlay, createArOverlay } from './ar-overlay'

/** What an AR session shows; ended before the session is. */
export interface ArView {
  readonly close: () => void
}

export type OpenArView = (session: XRSession, outfit: Object3D, overlay: ArOverlay) => Promise<ArView>

/** Which surfaces the phone's camera finds, and our words over its picture. */
const sessionWish = (root: Element): XRSessionInit => ({
  requiredFeatures: ['hit-test'],
  optionalFeatures: ['dom-overlay'],
  domOverlay: { root },
})

/** One visit of the user's room, from asking for it until it is left; whatever happens, nothing stays behind. */
export async function visitAr(
  xr: Pick<XRSystem, 'requestSession'>,
  words: ArWords,
  compose: () => Promise<Object3D>,
  open: OpenArView,
  overlay: ArOverlay = createArOverlay(words),
): Promise<ArEnd> {
  let view: ArView | null = null
  try {
    const session = await xr.requestSession('immersive-ar', sessionWish(overlay.root)).catch(() => null)
    if (!session) return 'refused'
    let over = false
    const left = new Promise<void>((resolve) => {
      const end = () => {
        over = true
        resolve()
      }
      session.addEventListener('end', end, { once: true })
    })
    const leave = () => session.end().catch(() => undefined)
    overlay.onLeave(() => void leave())
    const outfit = await compose().catch(() => null)
    if (over) return 'left'
    view = outfit && (await open(session, outfit, overlay).catch(() => null))
    if (view || over) {
      await left
      return 'left'
    }
    await leave()
    return outfit ? 'refused' : 'models'
  } finally {
    view?.close()
    overlay.remove()
  }
}
