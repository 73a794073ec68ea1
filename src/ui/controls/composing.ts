/** What is asked of a key event, the page's own or React's. */
interface KeyOfComposition {
  readonly isComposing: boolean
  readonly keyCode: number
}

/** What Safari gives to the Enter that ends a composition, which by then counts as over. */
const PROCESSED_BY_IME = 229

/** Whether a key belongs to the composing of a character (pinyin, kana, accents) and to nothing else. */
export const isComposing = (event: KeyOfComposition): boolean =>
  event.isComposing || event.keyCode === PROCESSED_BY_IME
