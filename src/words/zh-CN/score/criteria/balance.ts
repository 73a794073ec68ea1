import type { BalanceTexts } from '../../../../scoring/criteria/balance/say'
import type { CriterionWords } from '../../../criterion-words'
import { zhCount } from '../count'

export const balance: CriterionWords<BalanceTexts> = {
  name: '平衡',
  method: {
    measured:
      '视觉重心和重量重心在哪里、大的是不是在低处、分布得散不散，以及每一件从24个方向看得到多少，这是在包的模型上用光线一条条量的。',
    sources: '视觉重心偏离中心能预测人觉得平不平衡（Hübner 与 Fillinger，2016）；重的在下面看着稳（2019）。',
    custom: '重心可以偏多少，以及至少三面要有东西看。',
  },
  texts: {
    sides: { front: '正面', left: '左侧', right: '右侧', back: '背面' },
    zones: {
      main_zip: '主拉链上',
      front: '正面',
      side: '侧面',
      strap: '肩带上',
      top: '顶部',
      window: '展示窗里',
      waist_front: '腰前',
      waist_side_left: '腰间左侧',
      waist_side_right: '腰间右侧',
      waist_back: '后腰',
    },
    balanced: (left, right) => `从${left}到${right}，左右很平衡。`,
    balancedAround: (charm) => `以${charm}为中心，左右很平衡。`,
    leansLeft: (charm) => `看起来偏左，目光都停在${charm}上。`,
    leansRight: (charm) => `看起来偏右，目光都停在${charm}上。`,
    pullsLeft: (mass, charm, n) =>
      n === 1 ? `${charm}让左边重了${mass}。` : `左边重了${mass}，那边最重的是${charm}。`,
    pullsRight: (mass, charm, n) =>
      n === 1 ? `${charm}让右边重了${mass}。` : `右边重了${mass}，那边最重的是${charm}。`,
    topHeavy: (charm, at) => `${charm}挂在${at}偏高，大件在下面更稳。`,
    highThoughEven: (charm, at) => `左右平衡了，上下还差一点：${charm}挂在${at}偏高，大件在下面更稳。`,
    zones2: (n, one, other) => `从${one}到${other}，${zhCount(n)}个区域都用上了。`,
    oneZone: (zone, charm) => `全挂在${zone}了，连${charm}也是。`,
    seen: (sides, charm) => `从${sides}都有看头，露脸最多的是${charm}。`,
    seenAlone: (sides, charm) => `从${sides}都看得到${charm}。`,
    unseen: (sides, charm) => `从${sides}看几乎什么都没有，连${charm}也看不到。`,
    driftsLeft: (charm) => `目光稍稍偏左，落在${charm}上。`,
    driftsRight: (charm) => `目光稍稍偏右，落在${charm}上。`,
    loadsLeft: (mass, charm) => `${charm}挂得太靠外，左肩像多背了${mass}。`,
    loadsRight: (mass, charm) => `${charm}挂得太靠外，右肩像多背了${mass}。`,
    close: (one, other) => `${one}和${other}挨得太近，拉开一点两件都更显眼。`,
    outweighs: (charm) => `和${charm}一比，其余几件都不显眼，旁边换件大一点的才压得住。`,
    hidden: (charm, at) => `${charm}挂在${at}，几乎没人看得到，换到敞亮的位置才露得出来。`,
    liesOn: (charm, at) => `${charm}在${at}是搭着的，没有垂下来，换个悬空的位置才晃得起来。`,
    covered: (charm, at) => `${charm}挂在${at}，正面被挡住一块，换个位置就露全了。`,
    turned: (charm, at) => `${charm}挂在${at}时脸偏到一边，转一转，或者换个位置。`,
  },
}
