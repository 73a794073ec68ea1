import type { writing as en } from '../en/writing'

export const writing: typeof en = {
  gap: '',
  script: 'han',
}
