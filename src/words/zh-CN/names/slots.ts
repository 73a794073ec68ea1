import type { slots as en } from '../../en/names/slots'

const SIDED = /^(.*)（(左|右)）$/

export const slots: typeof en = {
  inline: (title) => title.replace(SIDED, '$2侧$1').replace('侧侧', '侧'),
  ofKind: (kind, side, n) => {
    const title = `${kind}${n ?? ''}`
    return side === null ? title : `${title}（${side === 'left' ? '左' : '右'}）`
  },
  place: (name, n) => `${name}，第${n}位`,
  ring: (n, hub, at) => `${hub}第${n}环（${at}）`,
  ringInline: (n, hub, at) => `${at}上${hub}的第${n}环`,
  unknown: '这个包没有的挂点',
}
