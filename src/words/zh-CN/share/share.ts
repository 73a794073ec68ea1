import type { share as en } from '../../en/share/share'

export const share: typeof en = {
  title: '分享这套搭配',
  about: '整套搭配都装在链接里。对方打开就能看到，也能收为自己的。',
  copy: '复制链接',
  copied: '已复制',
  length: (n) => `${n}个字符，不上传任何东西`,
  refused: '浏览器不允许复制，请选中链接自己复制。',
  link: '这套搭配的链接',
  failed: '这套搭配没能装进链接。',
  native: '发送…',
  file: '存成搭配文件',
  picture: '拍成图片',
  pictureAbout: '用挂搭打开这张图，又是这套搭配。',
  credits: '改自',
}
