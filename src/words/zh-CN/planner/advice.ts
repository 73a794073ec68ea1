import type { advice as en } from '../../en/planner/advice'

export const advice: typeof en = {
  LIES_ON: '会搭在上面，垂不下来。',
  COVERED: '正面会被挡住一块。',
  TURNED: '正面会偏到一边。',
}
