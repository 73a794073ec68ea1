export type Locale = 'en' | 'zh-CN'
export type Bilingual = Readonly<Record<Locale, string>>
export type Vec3 = readonly [x: number, y: number, z: number]
