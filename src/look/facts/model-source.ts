/** A model's corners in millimeters of its own frame. */
export interface Bounds {
  readonly min: readonly [number, number, number]
  readonly max: readonly [number, number, number]
}

/** Where a model and its pictures can be fetched, and how large it is. Addresses are whole: of the network, or of a blob. */
export interface ModelSource {
  readonly glb: string
  /** The finer model that a charm is seen by from near, where it has one. */
  readonly closeUp?: string
  /** Its picture, cut out: squares of 160 and of 320 pixels. */
  readonly thumbnails: { readonly small: string; readonly large: string }
  readonly boundsMm: Bounds
  /** Of a carrier: the file of how charms rest on it. */
  readonly rests?: string
}
