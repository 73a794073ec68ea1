import type { PracticalTexts } from '../../../../scoring/criteria/practical/say'
import type { CriterionWords } from '../../../criterion-words'

export const practical: CriterionWords<PracticalTexts> = {
  name: '实用',
  method: {
    measured:
      '每个位置和总共的重量、声音、勾挂、刮擦、扣件牢不牢、有没有挡住口袋和拉链，以及会不会跟着脚步越荡越高。怕淋雨和容易被顺走只提醒，不扣分。',
    sources: '单摆定律和常见步频；位置的限重来自包的数据。公开的限重建议很少，所以取得保守。',
    custom: '从哪里开始算不舒服：硬限制以下的线都是判断。',
  },
  texts: {
    carriesWell: (mass, charm) => `连${charm}在内一共${mass}，不会觉得沉。`,
    totalMass: (mass, most, charm) => `一共${mass}，这里${most}以内才不觉得沉，最重的是${charm}。`,
    nearMass: (mass, at, most) => `${at}挂了${mass}，有点重，${most}以内更安心。`,
    nearTotal: (mass, most, charm) => `一共${mass}，已经贴近这里${most}的舒适上限，最重的是${charm}。`,
    covers: (charm, at) => `${charm}挂在${at}，可能会挡住下面的拉链或口袋。`,
    coverMany: (list) => `${list}垂得较低，可能会挡住下面的拉链或口袋。`,
    reaches: (charm, at) => `${charm}挂在${at}，垂下来偏长，可能会碍事。`,
    reachMany: (list) => `${list}垂得偏长，可能会碍事。`,
    drop: (charm, at) => `${charm}挂在${at}，垂得有点长，容易磕碰。`,
    dropMany: (list) => `${list}垂得有点长，走路容易磕碰。`,
    resonance: (charm) => `${charm}的摆动正好合上步子，走起来会越荡越高。`,
    resonanceMany: (list) => `${list}的摆动正好合上步子，走起来会越荡越高。`,
    noisy: (list) => `走起路来会听见${list}的声音。`,
    snag: (charm, at) => `${charm}挂在${at}，进出车门容易勾到。`,
    snagMany: (list) => `${list}进出车门容易勾到。`,
    scratch: (list) => `这里的表面比较娇气，${list}可能会刮花它。`,
    lossRisk: (charm) => `${charm}只靠波珠链挂着，加一个防脱管更稳妥。`,
    looseClasp: (clasp, charm) => `${clasp}有时会自己松开，${charm}丢了可惜。`,
    looseBehind: (clasp, charm) => `${charm}在背后看不见，${clasp}有时会自己松开，也容易被人顺走，丢了可惜。`,
    theft: (list) => `${list}挂在背后看不见，单手就能取下，人多时留个心眼。`,
    nearClasp: (mass, charm, most, clasp) =>
      `${charm}的${clasp ?? '扣件'}最多承重${most}，已经挂了${mass}，走路一颠容易松。`,
    rain: (charm) => `${charm}怕淋雨，今天留在家里吧。`,
  },
}
