import type { ceiling as en } from '../../en/score/ceiling'

export const ceiling: typeof en = {
  why: {
    crowd: '挂得太多',
    thrice: '同一件挂了三次',
    lost_lead: '主角融进了底色',
    leans: '整体偏向一边',
    pulls: '一边重了太多',
    too_heavy: '总重超了',
    scratches: '有挂件会刮花表面',
  },
  holds: (at, sum, why) => `${why}，总分被压在${at}分以下；各项加起来是${sum}分。`,
  nearly: (at, sum, why) => `离「${why}」只差一点，总分被压在${at}分以下；各项加起来是${sum}分。`,
}
