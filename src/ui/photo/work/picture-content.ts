import type { Look } from '../../../look/look'
import { type Content, contentOf } from '../../../picture/content/content'
import { LAYOUTS } from '../../../picture/layouts/layouts'
import { type StudioSettings, shownIn } from '../../../picture/studio/studio-settings'
import { pageAddress } from '../../../share/link/page-address'
import { qrOf } from '../../../share/qr/qr'
import type { Judge } from '../../../state/planner/derived'
import type { Language } from '../../../words/language'
import type { PictureCode } from '../../../words/share/say-picture-code'

/** What a picture is to say. */
export interface PictureSubject {
  /** As it goes out: signed. */
  readonly look: Look
  /** The one that stands beside it in a layout that compares; other layouts know nothing of it. */
  readonly other: Look | null
  readonly settings: StudioSettings
  readonly judge: Judge
  readonly language: Language
}

interface PictureContent {
  readonly content: Content
  readonly code: PictureCode
}

/** All that a picture says, for its preview and for itself; its code leads to this very page. */
export function pictureContent({ look, other, settings, judge, language }: PictureSubject): PictureContent {
  const shown = shownIn(settings)
  const drawn = shown.code ? qrOf(look, pageAddress(location)) : null
  const options = {
    showTitle: shown.title,
    showScore: shown.score,
    showPrices: shown.prices,
    showCredit: shown.credits,
    code: drawn?.modules ?? null,
  }
  const beside = LAYOUTS[settings.layout].compares ? other : null
  return {
    content: contentOf(judge, language, look, options, beside),
    code: shown.code ? (drawn ?? 'too_long') : 'not_wanted',
  }
}
