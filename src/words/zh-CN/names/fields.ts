import type { fields as en } from '../../en/names/fields'

export const fields: typeof en = {
  message: '留言',
  note: '链接或便笺',
  place: '地点',
  date: '日期',
  row: '座位',
  front: '正面',
  back: '背面',
}
