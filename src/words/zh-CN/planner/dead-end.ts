import type { deadEnd as en } from '../../en/planner/dead-end'

export const deadEnd: typeof en = {
  start: { title: 'Dangle没能启动。', next: '图鉴没有送到，检查一下网络再试。', press: '再试一次' },
  crash: { title: '出了点问题。', next: '刷新就能继续，搭配会留着。', press: '刷新' },
}
