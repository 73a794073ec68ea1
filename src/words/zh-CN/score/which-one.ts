import type { whichOne as en } from '../../en/score/which-one'

export const whichOne: typeof en = {
  title: '二选一',
  close: '关闭',
  lead: '两套搭配只差一处，凭第一眼点更喜欢的那套就行。',
  stays: '答案只存在这台设备上。',
  progress: (done, enough) => `第${done}题，共${enough}题`,
  more: (done) => `已答${done}题`,
  sides: { first: '左边', second: '右边' },
  option: (side, difference) => `${side}：${difference}`,
  respects: {
    charm: '有一件挂件不一样。',
    place: '有一件挂件换了位置。',
    count: '多一件，或少一件。',
    color: '底色不一样。',
  },
  hangs: (charm, place) => `${charm}，${place}`,
  without: '不挂它',
  neither: '选不出来',
  back: '撤回上一题',
  keys: '键盘：← 选左，→ 选右，↓ 选不出来，退格键撤回。',
  coming: '正在挑两套搭配…',
  noPair: '这里没什么可比的。换个挂点多的地方，或多标几件自己的挂件再来。',
  full: '答案已经存满，你的口味够清楚了。',
  see: '看看我的口味',
  learned: '目前看来，你的口味是',
  leans: (more, less) =>
    more && less
      ? `比起一般人，你更看重${more}，不太在意${less}。`
      : more
        ? `比起一般人，你更看重${more}。`
        : less
          ? `比起一般人，你不太在意${less}。`
          : '你看重的和通常的分量差不多。',
  agrees: (own, of, plain) => `你选的${of}次里，它说中${own}次；通常的分量说中${plain}次。`,
  sure: {
    well: '把握挺大。',
    fairly: '大致有数，再答几题会更准。',
    hardly: '还只是初步印象，多答几题会更准。',
  },
  table: '各项占多少分（满分100）',
  criterion: '项目',
  own: '你',
  plain: '通常',
  points: (points, error) => `${points} ± ${error}`,
  use: '就用它打分',
  notNow: '先不用',
  inUse: '正在按你的口味打分。',
  stop: '换回通常的分量',
  goOn: '再答几题',
  save: '存成文件',
  open: '打开文件',
  opened: (added) => `新增${added}条答案。`,
  nothingNew: '这些答案这里都有了。',
  forget: '清空所有答案',
  forgotten: '答案已全部清空。',
  takeBack: '撤回清空',
  problems: {
    too_large: '文件太大，不像是口味文件。',
    not_a_taste: '这不是 Dangle 存的口味文件。',
    newer_version: '这个文件来自更新的版本，刷新页面后再打开。',
    damaged: '文件已损坏，什么都没读进来。',
  },
  unreadable: '这里存着当前版本读不了的答案，已原样保留。',
}
