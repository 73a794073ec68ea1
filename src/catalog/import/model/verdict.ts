import type { FileFormat } from './read/file-format'

/** What may be counted too high. */
export type Counted =
  | 'nodes'
  | 'primitives'
  | 'vertices'
  | 'triangles'
  | 'images'
  | 'joints'
  | 'morph targets'
  | 'values'

/** Why a file is no model that may hang here. `at` is a path in its JSON, e.g. `meshes.0.primitives.2.indices`. */
export type ModelFault =
  | { readonly code: 'FILE_EMPTY' }
  | { readonly code: 'FILE_TOO_LARGE'; readonly bytes: number; readonly max: number }
  /** Something else than a GLB, told by its first bytes. */
  | { readonly code: 'OTHER_FORMAT'; readonly format: FileFormat }
  /** Less is there than the file says of itself. */
  | { readonly code: 'CUT_OFF' }
  | { readonly code: 'BAD_CONTAINER'; readonly why: 'length' | 'chunk' | 'no_json' }
  | { readonly code: 'UNKNOWN_VERSION'; readonly version: string }
  | { readonly code: 'JSON_TOO_LARGE'; readonly max: number }
  | { readonly code: 'JSON_TOO_DEEP'; readonly max: number }
  | { readonly code: 'JSON_DAMAGED' }
  /** A field is missing, or is something else than glTF says. */
  | { readonly code: 'BAD_FIELD'; readonly at: string }
  /** A number that names something which is not there. */
  | { readonly code: 'BAD_REFERENCE'; readonly at: string }
  /** A node below itself, or below two others. */
  | { readonly code: 'NODES_TANGLED'; readonly at: string }
  | { readonly code: 'NODES_TOO_DEEP'; readonly max: number }
  | { readonly code: 'TOO_MANY'; readonly what: Counted; readonly max: number }
  | { readonly code: 'UNFOLDS_TOO_LARGE'; readonly max: number }
  /** Reaches beyond the bytes that are there. */
  | { readonly code: 'OUT_OF_BOUNDS'; readonly at: string }
  | { readonly code: 'UNKNOWN_EXTENSION'; readonly name: string }
  /** Its shape lies in another file, or a picture of it at an address of the network or of the disk. */
  | { readonly code: 'EXTERNAL_DATA'; readonly name: string }
  | { readonly code: 'BAD_DATA_ADDRESS'; readonly at: string }
  | { readonly code: 'IMAGE_TOO_LARGE'; readonly max: number }
  | { readonly code: 'COMPRESSION_DAMAGED'; readonly at: string }
  | { readonly code: 'NOTHING_TO_SHOW' }
  | { readonly code: 'NO_SIZE' }
  /** The worker was ended; said by whoever ended it. */
  | { readonly code: 'TOO_SLOW'; readonly milliseconds: number }
  /** The worker ended by itself, for want of memory. */
  | { readonly code: 'GAVE_UP' }

/** How a file's numbers were read where they could not be meters. */
export type LengthUnit = 'm' | 'cm' | 'mm' | 'inch'

/** What is to be known of a model that loads, the most important first. */
export type ModelNotice =
  /** A picture lies beside the file and did not come along; `name` is that of the missing file. */
  | { readonly code: 'PICTURE_MISSING'; readonly name: string }
  /** A picture of a kind that is not read, or a damaged one. */
  | { readonly code: 'PICTURE_UNREADABLE'; readonly format: FileFormat }
  | { readonly code: 'TRIANGLES_DROPPED'; readonly count: number }
  /** Points and lines are no surface. */
  | { readonly code: 'LINES_DROPPED' }
  | { readonly code: 'SIZE_READ_AS'; readonly unit: LengthUnit }
  /** No unit gives the size of a charm. */
  | { readonly code: 'SIZE_GUESSED'; readonly declaredMm: number }
  | { readonly code: 'MATERIALS_MERGED'; readonly from: number }
  | { readonly code: 'FILE_LARGE'; readonly bytes: number }
