/** Why a picture opens no look, or takes none. */
export type PictureProblem =
  | { readonly kind: 'not_a_png' }
  /** A picture like any other. Apps that make their own copy of a picture leave the look out. */
  | { readonly kind: 'no_look' }
  | { readonly kind: 'too_large'; readonly what: 'picture' | 'look'; readonly max: number }
  /** Written by a later release; opens there. */
  | { readonly kind: 'newer_version'; readonly version: number }
  /** Cut off or altered on its way; `content` is a look whose sum is right but which says something impossible. */
  | { readonly kind: 'damaged'; readonly why: 'cut_off' | 'chunks' | 'checksum' | 'content' }
