/** Why a link opens no look. */
export type LinkProblem =
  /** The text holds no look at all. */
  | { readonly kind: 'not_a_link' }
  | { readonly kind: 'too_long'; readonly length: number; readonly max: number }
  /** Written by a later release; opens there. */
  | { readonly kind: 'newer_version'; readonly version: number }
  /** Cut off or altered on its way; `content` is a link whose sum is right but which says something impossible. */
  | { readonly kind: 'damaged'; readonly why: 'letters' | 'checksum' | 'content' }
