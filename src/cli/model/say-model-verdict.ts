import type { FileFormat } from '../../catalog/import/model/read/file-format'
import type { LengthUnit, ModelFault, ModelNotice } from '../../catalog/import/model/verdict'
import { quoted } from '../answer'

const FORMATS: Readonly<Record<FileFormat, string>> = {
  glb: 'a GLB',
  gltf: 'a loose glTF',
  png: 'a PNG picture',
  jpeg: 'a JPEG picture',
  webp: 'a WebP picture',
  avif: 'an AVIF picture',
  heic: 'a HEIC picture',
  gif: 'a GIF picture',
  ktx2: 'a KTX2 texture',
  svg: 'an SVG drawing',
  html: 'a web page',
  zip: 'a ZIP archive (or a USDZ)',
  gzip: 'a gzip archive',
  pdf: 'a PDF',
  fbx: 'an FBX model',
  obj: 'an OBJ model',
  stl: 'an STL model',
  ply: 'a PLY model',
  blend: 'a Blender file',
  unknown: 'something unknown',
}

const UNITS: Readonly<Record<LengthUnit, string>> = {
  m: 'meters',
  cm: 'centimeters',
  mm: 'millimeters',
  inch: 'inches',
}

const MB = 1024 * 1024
const megabytes = (bytes: number): string => `${Math.round((bytes / MB) * 10) / 10} MB`
const count = (value: number): string => value.toLocaleString('en')

/** Why a model is refused, in one sentence. */
export function sayModelFault(fault: ModelFault): string {
  switch (fault.code) {
    case 'FILE_EMPTY':
      return 'The file is empty.'
    case 'FILE_TOO_LARGE':
      return `The file has ${megabytes(fault.bytes)}; ${megabytes(fault.max)} are the most.`
    case 'OTHER_FORMAT':
      return `The file is no GLB but ${FORMATS[fault.format]}.`
    case 'CUT_OFF':
      return 'The file ends before it should: a part of it is missing.'
    case 'BAD_CONTAINER':
      return fault.why === 'no_json'
        ? 'The file does not begin with the JSON chunk of a GLB.'
        : 'A length that the GLB says of itself is wrong.'
    case 'UNKNOWN_VERSION':
      return `The model is of glTF version ${quoted(fault.version)}; version 2.0 is read.`
    case 'JSON_TOO_LARGE':
      return `The model’s description is longer than ${megabytes(fault.max)}.`
    case 'JSON_TOO_DEEP':
      return `The model’s description is nested deeper than ${fault.max} levels.`
    case 'JSON_DAMAGED':
      return 'The model’s description is no JSON.'
    case 'BAD_FIELD':
      return `The model’s description is not what glTF says at ${quoted(fault.at)}.`
    case 'BAD_REFERENCE':
      return `The model names something at ${quoted(fault.at)} that is not in it.`
    case 'NODES_TANGLED':
      return `The model’s nodes are no tree: ${quoted(fault.at)} hangs below itself or below two others.`
    case 'NODES_TOO_DEEP':
      return `The model’s nodes hang more than ${fault.max} below each other.`
    case 'TOO_MANY':
      return `The model has more than ${count(fault.max)} ${fault.what}.`
    case 'UNFOLDS_TOO_LARGE':
      return `The model would unfold to more than ${megabytes(fault.max)}.`
    case 'OUT_OF_BOUNDS':
      return `The model asks at ${quoted(fault.at)} for bytes that are not in it.`
    case 'UNKNOWN_EXTENSION':
      return `The model needs ${quoted(fault.name)}, which is not read here.`
    case 'EXTERNAL_DATA':
      return `The model asks for ${quoted(fault.name)}, which is not inside the file; nothing is fetched.`
    case 'BAD_DATA_ADDRESS':
      return `The data inside the model’s description is damaged at ${quoted(fault.at)}.`
    case 'IMAGE_TOO_LARGE':
      return `A picture of the model is larger than ${count(fault.max)} pixels a side, or all of them together are.`
    case 'COMPRESSION_DAMAGED':
      return `The compressed part ${quoted(fault.at)} of the model is damaged.`
    case 'NOTHING_TO_SHOW':
      return 'Nothing in the model can be seen: it has no triangle with an area.'
    case 'NO_SIZE':
      return 'The model has no size that a thing can have.'
    case 'TOO_SLOW':
      return `The model was not read within ${fault.milliseconds / 1000} seconds.`
    case 'GAVE_UP':
      return 'The model takes more memory than there is.'
    default:
      return fault satisfies never
  }
}

/** What is to be known of a model that loads, in one sentence. */
export function sayModelNotice(notice: ModelNotice): string {
  switch (notice.code) {
    case 'PICTURE_MISSING':
      return `The picture ${quoted(notice.name)} lies beside the model and did not come along; plain color takes its place.`
    case 'PICTURE_UNREADABLE':
      return `A picture of the model (${FORMATS[notice.format]}) cannot be read; plain color takes its place.`
    case 'TRIANGLES_DROPPED':
      return `Triangles of which a corner is nowhere are left out (${count(notice.count)}).`
    case 'LINES_DROPPED':
      return 'Points and lines are left out.'
    case 'SIZE_READ_AS':
      return `In meters it would be no charm; its numbers are read as ${UNITS[notice.unit]}.`
    case 'SIZE_GUESSED':
      return `In no unit it has the size of a charm (${count(Math.round(notice.declaredMm))} mm in meters); 8 cm is offered.`
    case 'MATERIALS_MERGED':
      return `Its ${notice.from} materials become fewer.`
    case 'FILE_LARGE':
      return `The file has ${megabytes(notice.bytes)}, which is slow on some devices.`
    default:
      return notice satisfies never
  }
}
