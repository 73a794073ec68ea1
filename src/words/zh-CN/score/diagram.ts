import type { TemplateName } from '../../../scoring/color/hue-templates'
import type { diagram as en } from '../../en/score/diagram'

const zhTemplates: Readonly<Record<TemplateName, string>> = {
  i: '一小段弧',
  V: '一段邻近色的弧',
  L: '一段弧加隔着四分之一圈的一个色相',
  'mirrored L': '一段弧加隔着四分之一圈的一个色相',
  I: '两个相对的色相',
  T: '半个色环',
  Y: '一段弧加正对面的色相',
  X: '两段相对的弧',
}

export const diagram: typeof en = {
  title: '图看搭配',
  close: '关闭',
  save: '保存这张图',
  saved: '图已保存',
  saveFailed: '这张图没能保存',
  about: {
    hues: '绕一圈是色相，越鲜艳越靠外，灰色在中间。方块是底色。',
    balance: '圆越大，眼睛觉得越重。浅色竖带是重心可以偏移的范围。',
    views: '从上往下看。花瓣有多长，那一面就看得到多少，颜色是挂件的颜色。',
    sizes: '所有挂件同一比例。绿色带是适合这里主角的高度。',
    theme: '线越粗，两件挂件的故事越接近。',
  },
  colored: (name, color) => `${name}${color}色`,
  hues: (charms, bag) => `${charms}；底色是${bag}色。`,
  template: {
    held: (arcs) => `色环上${zhTemplates[arcs]}就装得下它们。`,
    off: (arcs, degrees) => `最接近${zhTemplates[arcs]}，平均偏${degrees}°。`,
  },
  eye: '视觉重心',
  grams: '重量重心',
  toSide: (percent, side) => `偏${side === 'left' ? '左' : '右'}${percent}`,
  inMiddle: '在正中',
  balance: (eye, grams, left, right) => `视觉重心${eye}，重量重心${grams}。左边${left}，右边${right}。`,
  sides: { front: '正面', left: '左侧', right: '右侧', back: '背后', worn: '背在身上' },
  seenBy: (side, count) => `${side}${count}件`,
  views: (parts) => `看得见的挂件：${parts}。`,
  sized: (name, cm) => `${name}${cm}`,
  sizes: (charms) => `从大到小：${charms}。`,
  share: (percent) => `最大的一件是总高的${percent}。`,
  ties: (pairs) => `故事最近的：${pairs.join('；')}。`,
  tie: (one, two) => `${one}和${two}`,
  noTies: '它们两两之间都没有共同的故事。',
  alone: '再添一件，就能看出它们的共同点。',
}
