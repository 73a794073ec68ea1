import type { occasion as en } from '../../en/score/occasion'

export const occasion: typeof en = {
  rain: '今天下雨',
  rainHint: '会提醒哪几件怕淋雨，不影响评分。',
}
