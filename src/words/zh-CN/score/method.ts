import type { method as en } from '../../en/score/method'
import { zhCount } from './count'

export const method: typeof en = {
  title: '评分是怎么算的',
  close: '关闭',
  lead: (parts) =>
    `评分在这台设备上算出来，依据是包和挂件的事实。同一套搭配永远同一个分。它由${zhCount(parts)}部分组成；在「我的口味」里可以说哪部分更重要。`,
  measured: '量的是什么',
  sources: '依据从哪来',
  custom: '哪些只是惯例',
  trust: '和人的看法有多一致',
  trustText: [
    '把人做的配色和打乱的配色分开，学习的部分得47分（满分100，瞎猜是0，最好的公式是18）。和配色评分只有弱相关（等级相关约0.3）。好看和「像人配的」是两回事，两样都算。',
    '还没有人量过人们怎么评包上的挂件。总分是我们对相近研究的最好理解，不是关于你的事实。比起分数，更该信理由。',
  ],
  gains: '说加几分就加几分',
  gainsText: '每个改法在给出之前都试过：加的分就是两次评分的精确差，一次撤销就能退回。',
  blind: '它看不到什么',
  blindText: '表情、图案、你有多喜欢某一件、拿在手里怎么动。还有今天的流行：它只认得几种配色的名字。',
}
