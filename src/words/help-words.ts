import { inBoth } from './words'

/** The help dialog. */
export const helpWords = inBoth(
  {
    title: 'How it works',
    hang: 'Drag a charm onto the bag, or tap it and then a place. Places that take it light up; the others say why not.',
    look: 'Drag empty space to turn the bag, pinch or scroll to come closer. Two fingers always move the camera.',
    score: 'The score says what works and offers one fix at a time, with what it gains.',
    keys: 'Keys',
    privacy:
      'Everything stays on this device: no account, no server, nothing is sent anywhere. A shared link carries the look itself.',
    or: 'or',
    undo: 'Undo',
    redo: 'Redo',
    cancel: 'Put back, close',
    remove: 'Take off the selected charm',
    search: 'Search charms',
    views: 'Camera: three-quarter, front, left, right, back, top, worn',
    help: 'This help',
    arrows: 'Choose a place or a charm',
    enter: 'Hang it there',
    close: 'Close',
  },
  {
    title: '怎么用',
    hang: '把挂件拖到包上，或点一下再点位置。能挂的地方会亮，不能挂的会说原因。',
    look: '拖动空白处转动包，双指或滚轮拉近。两根手指永远是镜头。',
    score: '评分先说好在哪里，再给一个改法，连能加几分都告诉你。',
    keys: '按键',
    privacy: '一切都留在这台设备上：没有账号，没有服务器，什么都不会发出去。分享的链接里装的就是搭配本身。',
    or: '或',
    undo: '撤销',
    redo: '重做',
    cancel: '放回、关闭',
    remove: '取下选中的挂件',
    search: '搜索挂件',
    views: '视角：斜前方、正面、左侧、右侧、背面、俯视、上身',
    help: '这份帮助',
    arrows: '选择位置或挂件',
    enter: '挂在那里',
    close: '关闭',
  },
)
