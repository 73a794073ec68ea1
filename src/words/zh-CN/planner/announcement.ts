import type { announcement as en } from '../../en/planner/announcement'

export const announcement: typeof en = {
  pickedUp: (charm, fitting) =>
    fitting === 0 ? `拿起${charm}，这里没有能挂它的地方。` : `拿起${charm}，有${fitting}处能挂。`,
  fits: (slot, gain) => (gain ? `${slot}：能挂，${gain}分。` : `${slot}：能挂。`),
  misfits: (slot, reasons) => `${slot}：挂不了。${reasons}`,
  placed: (charm, slot) => `${charm}挂到了${slot}`,
  moved: (charm, slot) => `${charm}移到了${slot}`,
  replaced: (charm) => `${charm}取下了`,
  swapped: (charm) => `和${charm}换了位置`,
  removed: (charm) => `${charm}取下了`,
  turned: (charm, degrees) => `${charm}转到${degrees}°`,
  switched: (charm, state) => `${charm}：${state}`,
  cleared: (n) => `取下了${n}件挂件`,
  recolored: (colorway) => `颜色换成了「${colorway}」`,
  tinted: (part, hex, color) => `${part}换成了${hex}，${color}`,
  untinted: (part) => `${part}换回了原来的颜色`,
  carrier: (carrier, setAside) =>
    setAside === 0 ? `换到了${carrier}` : `换到了${carrier}，有${setAside}件没挂上`,
  refused: (charm, slot, reasons) => `${charm}挂不上${slot}。${reasons}`,
  putBack: (charm) => `${charm}放回去了`,
  undone: '已撤销',
  redone: '已重做',
  fixed: '改好了',
  fell: (n) => `有${n}件挂件挂不住了`,
  rose: (n) => `有${n}件挂件又挂上了`,
  shared: (count, setAside) =>
    `别人分享的搭配，${count}件挂件${setAside > 0 ? `，有${setAside}件没挂上` : ''}`,
  kept: '这套搭配归你了',
  left: '回到了自己的搭配',
  visiting: '这是别人分享的搭配，收为自己的才能改',
  otherTab: '这套搭配正在另一个标签页里编辑',
  score: (total) => `总分${total}`,
  emptyBag: '现在什么都没挂',
  join: (parts) => `${parts.join('，')}。`,
  reasons: (sentences) => sentences.join(''),
}
