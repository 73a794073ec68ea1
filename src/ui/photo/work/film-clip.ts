import type { Light } from '../../../look/facts/light'
import type { Look } from '../../../look/look'
import { CLIP, clipSize } from '../../../picture/clip/clip'
import { clipFileName } from '../../../picture/file/file-name'
import type { RenderTurntable, Watch } from '../../../picture/studio/photo-request'
import { liveOf, type StudioSettings } from '../../../picture/studio/studio-settings'
import { onDemand } from '../../../state/on-demand'
import { isInAppBrowser } from '../../share/in-app-browser'
import { addressOf, type StudioResult } from '../result/studio-result'

interface ClipOrder {
  readonly look: Look
  readonly settings: StudioSettings
  readonly light: Light
  readonly photo: ImageBitmap | null
  readonly film: RenderTurntable
}

const loadMaker = onDemand(() => import('../../../picture/clip/make-clip'))

/** Films one turn of the look as the studio is set. Rejects as `makeClip` does. */
export async function filmClip(
  { look, settings, light, photo, film }: ClipOrder,
  watch: Watch,
): Promise<StudioResult> {
  const { format, guides: _, ...setting } = liveOf(settings, light, photo)
  const { makeClip } = await loadMaker()
  const clip = await makeClip(
    {
      film,
      turn: {
        ...setting,
        look,
        size: clipSize(format),
        seconds: CLIP.seconds,
        framesPerSecond: CLIP.framesPerSecond,
      },
    },
    watch,
  )
  const name = clipFileName(look.title, format, clip.size, clip.extension)
  const file = new File([clip.blob], name, { type: clip.type })
  return {
    kind: 'clip',
    file,
    url: await addressOf(file, isInAppBrowser(navigator.userAgent)),
    size: clip.size,
    framesPerSecond: clip.framesPerSecond,
    reduced: clip.reduced,
  }
}
