/** The address under which the look on screen opens, or that it fits none. */
export type LookLink = { readonly url: string } | { readonly problem: 'failed' }
