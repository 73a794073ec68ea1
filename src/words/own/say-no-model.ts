import type { FileFormat } from '../../catalog/import/model/read/file-format'
import type { ModelFault, ModelNotice } from '../../catalog/import/model/verdict'
import type { Language } from '../language'

type Words = Pick<Language, 'ownModel' | 'numbers'>

/** What helps with a file that is no GLB. */
const HELP = {
  glb: 'needsGlb',
  gltf: 'looseGltf',
  png: 'photo',
  jpeg: 'photo',
  webp: 'photo',
  avif: 'photo',
  heic: 'photo',
  gif: 'needsGlb',
  ktx2: 'needsGlb',
  svg: 'needsGlb',
  html: 'needsGlb',
  zip: 'unpack',
  gzip: 'unpack',
  pdf: 'needsGlb',
  fbx: 'exportGlb',
  obj: 'exportGlb',
  stl: 'exportGlb',
  ply: 'exportGlb',
  blend: 'exportGlb',
  unknown: 'needsGlb',
} as const satisfies Record<FileFormat, keyof Language['ownModel']['fault']>

/** Why a model is refused, and what to do about it. */
export function sayNoModel(
  problem: ModelFault,
  { ownModel: { fault, formats, counted }, numbers }: Words,
): string {
  switch (problem.code) {
    case 'FILE_EMPTY':
      return fault.empty
    case 'FILE_TOO_LARGE':
      return fault.tooLarge(numbers.fileSize(problem.bytes), numbers.fileSize(problem.max))
    case 'OTHER_FORMAT':
      return `${fault.otherFormat(formats[problem.format])} ${fault[HELP[problem.format]]}`
    case 'CUT_OFF':
      return fault.cutOff
    case 'BAD_CONTAINER':
    case 'JSON_DAMAGED':
    case 'OUT_OF_BOUNDS':
    case 'BAD_DATA_ADDRESS':
      return fault.damaged
    case 'BAD_FIELD':
    case 'BAD_REFERENCE':
      return fault.notGltf(clipped(problem.at))
    case 'UNKNOWN_VERSION':
      return fault.version(clipped(problem.version))
    case 'NODES_TANGLED':
      return fault.tangled
    case 'NODES_TOO_DEEP':
    case 'JSON_TOO_DEEP':
      return fault.deep
    case 'TOO_MANY':
      return fault.tooMany(numbers.count(problem.max), counted[problem.what])
    case 'JSON_TOO_LARGE':
    case 'UNFOLDS_TOO_LARGE':
      return fault.tooMuch(numbers.fileSize(problem.max))
    case 'UNKNOWN_EXTENSION':
      return fault.extension(clipped(problem.name))
    case 'EXTERNAL_DATA':
      return fault.external(clipped(problem.name))
    case 'IMAGE_TOO_LARGE':
      return fault.image(numbers.count(problem.max))
    case 'COMPRESSION_DAMAGED':
      return fault.compression
    case 'NOTHING_TO_SHOW':
      return fault.nothing
    case 'NO_SIZE':
      return fault.noSize
    case 'TOO_SLOW':
      return fault.tooSlow(numbers.points(problem.milliseconds / 1000))
    case 'GAVE_UP':
      return fault.gaveUp
    default:
      return problem satisfies never
  }
}

/** What is to be known of a model that loads. */
export function sayOfModel(
  known: ModelNotice,
  { ownModel: { notice, formats, units }, numbers }: Words,
): string {
  switch (known.code) {
    case 'PICTURE_MISSING':
      return notice.pictureMissing(clipped(known.name))
    case 'PICTURE_UNREADABLE':
      return notice.pictureUnreadable(formats[known.format])
    case 'TRIANGLES_DROPPED':
      return notice.triangles(numbers.count(known.count))
    case 'LINES_DROPPED':
      return notice.lines
    case 'SIZE_READ_AS':
      return notice.readAs(units[known.unit])
    case 'SIZE_GUESSED':
      return notice.guessed
    case 'MATERIALS_MERGED':
      return notice.merged(numbers.count(known.from))
    case 'FILE_LARGE':
      return notice.large(numbers.fileSize(known.bytes))
    default:
      return known satisfies never
  }
}

const LENGTH = 60

/** What a stranger's file says of itself, no longer than a line. */
const clipped = (text: string): string => (text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text)
