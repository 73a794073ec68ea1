import type { Locale } from '../look/facts/bilingual'
import type { OtherKind } from '../share/open/file-kind'
import type { OpenProblem } from '../share/open/open-file'
import { inBoth } from './locale'
import { noticeWords } from './notice-words'
import { openWords } from './open-words'

/** What keeps a file, a picture or a text from opening. */
export const problemWords = inBoth(
  {
    tooLarge: 'This file is too large: 64 MB are the most.',
    tooManyPixels: 'This picture has more pixels than can be looked at. Try a smaller copy.',
    foreignCode: 'The code in this picture leads elsewhere, and the picture itself carries no look.',
    picture: {
      not_a_png: 'This is not a whole picture.',
      no_look: 'This picture no longer carries its look. Ask for the link or the original file.',
      picture_too_large: 'This picture is too large: 64 MB are the most.',
      look_too_large: 'What this picture carries is too large to be a look.',
      newer_version: 'This picture was made by a newer Dangle. Reload and open it again.',
      cut_off: 'This picture was cut off on its way. Ask for the original file.',
      chunks: 'This picture is damaged. Ask for the link or the original file.',
      checksum: 'The look in this picture was changed on its way. Ask for the link or the original file.',
      content: 'The look in this picture makes no sense. Ask for the link or the original file.',
    },
    file: {
      NOT_JSON: 'This look file is damaged: a part of it is missing.',
      NOT_A_LOOK: 'This file is no look.',
      NEWER_VERSION: 'This look file was made by a newer Dangle. Reload and open it again.',
      TOO_LARGE: 'This text is too long to be a look.',
    },
    noLookInText: 'There is no look in this text. Paste a link or a look file.',
    unknownCarrier: 'The bag of this look is not in the catalogue.',
    wrongType: (type: string) =>
      `This is ${type}. Looks open from a PNG, JPEG or WebP picture, a link or a look file.`,
    types: {
      gif: 'a GIF picture',
      svg: 'an SVG picture',
      heic: 'an HEIC photo',
      avif: 'an AVIF picture',
      bmp: 'a BMP picture',
      tiff: 'a TIFF picture',
      pdf: 'a PDF file',
      zip: 'a ZIP archive',
      archive: 'an archive',
      video: 'a video',
      sound: 'a sound file',
      model: 'a 3D model',
      web_page: 'a web page',
      program: 'a program',
      empty: 'an empty file',
      unknown: 'a file of an unknown kind',
    } satisfies Record<OtherKind, string>,
  },
  {
    tooLarge: '这个文件太大了，最多64 MB。',
    tooManyPixels: '这张图片的像素太多，看不过来。换一张小一点的试试。',
    foreignCode: '图片里的码通向别处，图片本身也没有带搭配。',
    picture: {
      not_a_png: '这不是一张完整的图片。',
      no_look: '这张图片已经不带搭配了。请对方发链接或原图。',
      picture_too_large: '这张图片太大了，最多64 MB。',
      look_too_large: '图片里带的东西太大，不像是一套搭配。',
      newer_version: '这张图片来自更新的版本，刷新后再打开。',
      cut_off: '这张图片在路上被截断了，请对方发原图。',
      chunks: '这张图片损坏了。请对方发链接或原图。',
      checksum: '图片里的搭配在路上被改动了。请对方发链接或原图。',
      content: '图片里的搭配读不通。请对方发链接或原图。',
    },
    file: {
      NOT_JSON: '这个搭配文件损坏了，少了一部分。',
      NOT_A_LOOK: '这个文件不是一套搭配。',
      NEWER_VERSION: '这个搭配文件来自更新的版本，刷新后再打开。',
      TOO_LARGE: '这段文字太长，不像是一套搭配。',
    },
    noLookInText: '这段文字里没有搭配。粘贴链接或搭配文件试试。',
    unknownCarrier: '这套搭配的包不在图鉴里。',
    wrongType: (type) => `这是${type}。搭配可以从PNG、JPEG、WebP图片、链接或搭配文件打开。`,
    types: {
      gif: 'GIF动图',
      svg: 'SVG图片',
      heic: 'HEIC照片',
      avif: 'AVIF图片',
      bmp: 'BMP图片',
      tiff: 'TIFF图片',
      pdf: 'PDF文件',
      zip: 'ZIP压缩包',
      archive: '压缩包',
      video: '视频',
      sound: '声音文件',
      model: '立体模型',
      web_page: '网页',
      program: '程序',
      empty: '空文件',
      unknown: '认不出的文件',
    },
  },
)

type PictureProblem = Extract<OpenProblem, { kind: 'picture' }>['problem']

function sayPicture(problem: PictureProblem, words: (typeof problemWords)['en']): string {
  switch (problem.kind) {
    case 'damaged':
      return words.picture[problem.why]
    case 'too_large':
      return problem.what === 'picture' ? words.picture.picture_too_large : words.picture.look_too_large
    default:
      return words.picture[problem.kind]
  }
}

/** Why nothing opened, and what to do about it. */
export function sayOpenProblem(
  problem: OpenProblem | { readonly kind: 'unknown_carrier' },
  locale: Locale,
): string {
  const words = problemWords[locale]
  switch (problem.kind) {
    case 'picture':
      return sayPicture(problem.problem, words)
    case 'link':
      return problem.problem.kind === 'not_a_link'
        ? words.noLookInText
        : noticeWords[locale].badLink[problem.problem.kind]
    case 'file':
      return words.file[problem.problem.code]
    case 'wrong_type':
      return words.wrongType(words.types[problem.type])
    case 'too_large':
      return words.tooLarge
    case 'too_many_pixels':
      return words.tooManyPixels
    case 'foreign_code':
      return words.foreignCode
    case 'unreadable':
      return openWords[locale].unreadable
    case 'unknown_carrier':
      return words.unknownCarrier
    default:
      return problem satisfies never
  }
}
