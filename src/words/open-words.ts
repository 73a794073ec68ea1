import type { LookSource } from '../share/open/open-file'
import { inBoth } from './locale'
import { noticeWords } from './notice-words'

/** Opening what was dropped, pasted or picked. */
export const openWords = inBoth(
  {
    open: 'Open a picture or look…',
    drop: 'Drop it to open the look',
    dropAbout: 'A picture made with Dangle, one with its code, a link or a look file',
    reading: 'Looking for the look in it…',
    came: {
      chunk: 'Opened from the picture itself. Your own look is safe.',
      code: 'Opened from the code in the picture. Your own look is safe.',
      link: noticeWords.en.visiting,
      file: 'Opened from a look file. Your own look is safe.',
    } satisfies Record<LookSource, string>,
    untitled: 'Name this look',
    rename: (title: string) => `Rename “${title}”`,
    title: 'Name of the look',
    remix: 'Remix of',
    unreadable: 'This file could not be read. It may be damaged.',
  },
  {
    open: '打开图片或搭配…',
    drop: '松手就打开这套搭配',
    dropAbout: 'Dangle做的图片、带搭配码的图片、链接或搭配文件都可以',
    reading: '正在里面找搭配…',
    came: {
      chunk: '从图片本身打开的。自己的那套好好的。',
      code: '从图片里的码打开的。自己的那套好好的。',
      link: noticeWords['zh-CN'].visiting,
      file: '从搭配文件打开的。自己的那套好好的。',
    },
    untitled: '给这套搭配起个名字',
    rename: (title) => `给“${title}”改名`,
    title: '搭配的名字',
    remix: '改自',
    unreadable: '这个文件读不出来，可能已经损坏。',
  },
)
