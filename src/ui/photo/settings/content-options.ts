import type { Look } from '../../../look/look'
import type { ContentOptions } from '../../../picture/content/content'
import { type StudioSettings, shownIn } from '../../../picture/studio/studio-settings'
import { pageAddress } from '../../../share/link/page-address'
import { qrOf } from '../../../share/qr/qr'

/** What a picture says beside the look, as the studio is set; its code leads to this very page. */
export function contentOptions(settings: StudioSettings, look: Look): ContentOptions {
  const shown = shownIn(settings)
  return {
    showTitle: shown.title,
    showScore: shown.score,
    showPrices: shown.prices,
    showCredit: shown.credits,
    code: shown.code ? (qrOf(look, pageAddress(location))?.modules ?? null) : null,
  }
}
