import type { Bilingual, Locale } from '../look/facts/bilingual'
import type { AnchorKind } from '../look/facts/carrier'
import type { Catalog } from '../look/facts/catalog'
import type { CarrierId, CharmId, SlotId } from '../look/ids'
import type { Look } from '../look/look'
import { anchorOfSlot, hubSlotOf, parseSlot } from '../look/slot'
import { inBoth } from './locale'

/** `title` stands alone in a list, `inline` goes inside a sentence. */
export type NameStyle = 'title' | 'inline'

const EN_SIDE = /^(.*) \((left|right|center|centre)\)$/
const ZH_SIDE = /^(.*)（(左|右)）$/

/** Puts the side first and drops the capital, so that the name reads inside a sentence. */
function inline(name: string, locale: Locale): string {
  if (locale === 'zh-CN') return name.replace(ZH_SIDE, '$2侧$1')
  const sided = name.replace(EN_SIDE, '$2 $1')
  return sided
    .split(' ')
    .map((word) => (/^[A-Z][a-z]+$/.test(word) ? word.toLowerCase() : word))
    .join(' ')
}

const words = inBoth(
  {
    place: (name: string, n: number) => `${name}, place ${n}`,
    ring: (n: number, hub: string, at: string) => `Ring ${n} of ${hub}, ${at}`,
    ringInline: (n: number, hub: string, at: string) => `ring ${n} of ${hub} on the ${at}`,
    unknown: 'An anchor this bag does not have',
  },
  {
    place: (name, n) => `${name}，第${n}位`,
    ring: (n, hub, at) => `${hub}第${n}环（${at}）`,
    ringInline: (n, hub, at) => `${at}上${hub}的第${n}环`,
    unknown: '这个包没有的挂点',
  },
)

/** The name of a charm, or its id as written when the catalog does not know it. */
export const charmName = (catalog: Catalog, id: CharmId, locale: Locale): string =>
  catalog.charms.get(id)?.name[locale] ?? id

export const carrierName = (catalog: Catalog, id: CarrierId, locale: Locale): string =>
  catalog.carriers.get(id)?.name[locale] ?? id

/** What a slot is called: its anchor, which of its places, or which ring of the hub that hangs there. */
export function slotName(
  catalog: Catalog,
  look: Look,
  slot: SlotId,
  locale: Locale,
  style: NameStyle = 'title',
): string {
  const say = words[locale]
  const path = parseSlot(slot)
  const anchor = catalog.carriers.get(look.carrier)?.anchors.get(anchorOfSlot(slot))
  if (!path || !anchor) return say.unknown
  const hubSlot = hubSlotOf(slot)
  if (hubSlot === null) {
    const name = style === 'inline' ? inline(anchor.name[locale], locale) : anchor.name[locale]
    return path.place > 1 ? say.place(name, path.place) : name
  }
  const hub = look.placed.get(hubSlot)
  const hubName = hub ? charmName(catalog, hub.charm, locale) : ''
  const ring = path.rings.at(-1) ?? 1
  const at = slotName(catalog, look, hubSlot, locale, style)
  return style === 'inline' ? say.ringInline(ring, hubName, at) : say.ring(ring, hubName, at)
}

/** What a kind of anchor is called inside a sentence, without an article. */
export const ANCHOR_KINDS: Readonly<Record<AnchorKind, Bilingual>> = {
  zipper_pull: { en: 'zip pull', 'zh-CN': '拉链头' },
  d_ring: { en: 'ring', 'zh-CN': '金属环' },
  webbing_loop: { en: 'webbing loop', 'zh-CN': '织带环' },
  strap_webbing: { en: 'strap webbing', 'zh-CN': '肩带织带' },
  padded_strap: { en: 'padded strap', 'zh-CN': '肩带软垫' },
  haul_handle: { en: 'handle', 'zh-CN': '提手' },
  compression_strap: { en: 'compression strap', 'zh-CN': '压缩带' },
  pocket_edge: { en: 'pocket edge', 'zh-CN': '袋口边缘' },
  cord: { en: 'cord', 'zh-CN': '绳' },
  fabric_panel: { en: 'fabric panel', 'zh-CN': '布面' },
  window_insert: { en: 'window insert', 'zh-CN': '展示窗内衬' },
  belt_loop: { en: 'belt loop', 'zh-CN': '裤袢' },
  waistband_edge: { en: 'waistband', 'zh-CN': '裤腰边' },
  belt: { en: 'belt', 'zh-CN': '腰带' },
  shoelace: { en: 'shoelace', 'zh-CN': '鞋带' },
  heel_loop: { en: 'heel loop', 'zh-CN': '鞋跟环' },
  temple: { en: 'glasses arm', 'zh-CN': '镜腿' },
  lanyard_webbing: { en: 'lanyard', 'zh-CN': '挂绳织带' },
  lanyard_ring: { en: 'lanyard ring', 'zh-CN': '挂绳扣环' },
  card_edge: { en: 'card edge', 'zh-CN': '卡套边' },
  case_loop: { en: 'case loop', 'zh-CN': '耳机盒挂孔' },
}

const ZONES = {
  main_zip: { en: 'Main zip', 'zh-CN': '主拉链' },
  front: { en: 'Front', 'zh-CN': '正面' },
  side: { en: 'Sides', 'zh-CN': '侧面' },
  strap: { en: 'Shoulder straps', 'zh-CN': '肩带' },
  top: { en: 'Top', 'zh-CN': '顶部' },
  window: { en: 'Window', 'zh-CN': '展示窗' },
  waist: { en: 'Waist', 'zh-CN': '腰间' },
  shoe: { en: 'Shoes', 'zh-CN': '鞋' },
  temple: { en: 'Glasses arms', 'zh-CN': '镜腿' },
  lanyard: { en: 'Lanyard', 'zh-CN': '挂绳' },
  case: { en: 'Case', 'zh-CN': '盒套' },
} satisfies Record<string, Bilingual>

/** What a group of anchors is called as a heading. */
export const zoneName = (zoneGroup: string, locale: Locale): string =>
  zoneGroup in ZONES ? ZONES[zoneGroup as keyof typeof ZONES][locale] : zoneGroup
