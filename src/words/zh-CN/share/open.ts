import type { open as en } from '../../en/share/open'

export const open: typeof en = {
  open: '打开图片或搭配…',
  drop: '松手就打开这套搭配',
  dropAbout: 'Dangle做的图片、带搭配码的图片、链接或搭配文件都可以',
  reading: '正在里面找搭配…',
  came: {
    chunk: '从图片本身打开的。自己的那套好好的。',
    code: '从图片里的码打开的。自己的那套好好的。',
    link: '你在看别人分享的搭配，自己的那套好好的。',
    file: '从搭配文件打开的。自己的那套好好的。',
    kept: '从留存里打开的。自己的那套好好的。',
  },
  makeOfIt: '用它做一件挂件',
  makeBagOfIt: '用它做一个包',
  untitled: '给这套搭配起个名字',
  rename: (title) => `给“${title}”改名`,
  title: '搭配的名字',
  remix: '改自',
  unreadable: '这个文件读不出来，可能已经损坏。',
}
