import { inBoth } from './locale'

export const PICTURES = ['hues', 'balance', 'views', 'sizes', 'theme'] as const
export type PictureId = (typeof PICTURES)[number]

/** What the pictures of a score are called. */
export const pictureNames = inBoth<Readonly<Record<PictureId, string>>>(
  { hues: 'Hues', balance: 'Balance', views: 'Views', sizes: 'Sizes', theme: 'Theme' },
  { hues: '色相', balance: '重心', views: '视角', sizes: '大小', theme: '主题' },
)
