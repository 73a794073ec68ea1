import type { Locale } from '../look/facts/bilingual'
import type { Anchor } from '../look/facts/carrier'
import type { Catalog } from '../look/facts/catalog'
import type { Charm } from '../look/facts/charm'
import type { FitReason } from '../look/fit/fit-reason'
import { inBoth } from './locale'
import { numbersIn } from './numbers'
import { ANCHOR_KINDS, charmName } from './slot-names'

/** Whom the reason is about; the more is known, the more concrete the sentence. */
export interface FitContext {
  readonly catalog: Catalog
  readonly charm?: Charm | undefined
  readonly anchor?: Anchor | undefined
}

const words = inBoth(
  {
    kind: (clasp: string, kind: string) => `Its ${clasp} does not go on a ${kind}.`,
    kindUnknown: 'Its clasp does not go here.',
    clasp: 'clasp',
    hole: (have: string, need: string) => `The opening is ${have}; its clasp needs ${need}.`,
    slot: (have: string, need: string) => `The gap is ${have}; its strap needs ${need}.`,
    thick: (have: string, most: string) => `It is ${have} thick here; its clasp opens ${most}.`,
    webbing: (have: string) => `Its clasp is too small for ${have} webbing.`,
    wide: (have: string, most: string) => `It is ${have} wide here; its clasp closes around ${most}.`,
    around: (have: string, most: string) => `${have} around; its loop reaches ${most}.`,
    slim: (have: string, least: string) => `${have} around; its band only grips from ${least}.`,
    edge: (have: string, most: string) => `The edge is ${have} thick; its clip grips up to ${most}.`,
    noEdge: 'There is no edge for its clip.',
    pierce: 'A pin would leave holes here.',
    lace: (have: string, most: string) => `The lace is ${have} wide; its plate takes ${most}.`,
    noLace: 'There is no lace to thread.',
    anchorMass: (mass: string, most: string) => `${mass}; this holds ${most}.`,
    claspMass: (mass: string, most: string) => `${mass}; its clasp is safe up to ${most}.`,
    deep: (have: string, room: string) => `${have} deep; there is room for ${room}.`,
    long: (have: string, room: string) => `Hangs ${have} down; there is room for ${room}.`,
    occupied: (charm: string) => `${charm} hangs here.`,
    full: (have: string, max: string) => `Full: ${have} of ${max} places are taken.`,
    unknownCharm: 'This charm is not in the catalogue.',
    unknownPoint: 'This bag has no such anchor.',
    unknownCarrier: 'This bag is not in the catalogue.',
    noModel: 'It has no 3D model yet.',
    aside: 'You put it aside.',
  },
  {
    kind: (clasp, kind) => `它的${clasp}挂不上${kind}。`,
    kindUnknown: '它的挂扣不适合这里。',
    clasp: '挂扣',
    hole: (have, need) => `这里的孔只有${have}，挂扣需要${need}。`,
    slot: (have, need) => `这里的缝隙只有${have}，扣带需要${need}。`,
    thick: (have, most) => `这里厚${have}，挂扣只能张开${most}。`,
    webbing: (have) => `挂扣太小，扣不住${have}宽的织带。`,
    wide: (have, most) => `这里宽${have}，挂扣只能合上${most}。`,
    around: (have, most) => `绕一圈要${have}，它只够${most}。`,
    slim: (have, least) => `这里一圈只有${have}，抱带至少要${least}才抱得住。`,
    edge: (have, most) => `边缘厚${have}，夹子最多夹${most}。`,
    noEdge: '这里没有能夹的边。',
    pierce: '别针会在这里留下针孔。',
    lace: (have, most) => `鞋带宽${have}，扣片只能穿${most}。`,
    noLace: '这里没有鞋带可穿。',
    anchorMass: (mass, most) => `它重${mass}，这里最多挂${most}。`,
    claspMass: (mass, most) => `它重${mass}，挂扣最多承重${most}。`,
    deep: (have, room) => `它厚${have}，这里只容得下${room}。`,
    long: (have, room) => `它垂下${have}，这里只有${room}的余地。`,
    occupied: (charm) => `这里已经挂着${charm}。`,
    full: (have, max) => `挂满了：${max}个位置已用${have}个。`,
    unknownCharm: '图鉴里没有这件挂件。',
    unknownPoint: '这个包没有这个挂点。',
    unknownCarrier: '图鉴里没有这个包。',
    noModel: '它还没有立体模型。',
    aside: '你把它先收起来了。',
  },
)

const WEBBING: ReadonlySet<string> = new Set([
  'webbing_loop',
  'strap_webbing',
  'haul_handle',
  'compression_strap',
  'lanyard_webbing',
  'belt_loop',
])

/** Why a charm may not hang somewhere, as one sentence. */
export function sayFitReason(reason: FitReason, locale: Locale, context: FitContext): string {
  const say = words[locale]
  const numbers = numbersIn(locale)
  switch (reason.code) {
    case 'MECH_MISMATCH':
      return sayClasp(reason, locale, context)
    case 'OVER_MASS': {
      const sentence = reason.by === 'anchor' ? say.anchorMass : say.claspMass
      return sentence(numbers.mass(reason.massG), numbers.mass(reason.maxG))
    }
    case 'TOO_DEEP':
      return say.deep(numbers.millimeters(reason.depthMm), numbers.millimeters(reason.maxMm))
    case 'TOO_LONG':
      return say.long(numbers.millimeters(reason.lengthMm), numbers.millimeters(reason.maxMm))
    case 'OCCUPIED':
      return say.occupied(charmName(context.catalog, reason.by, locale))
    case 'CAPACITY':
      return say.full(numbers.count(reason.have), numbers.count(reason.max))
    case 'UNKNOWN_CHARM':
      return say.unknownCharm
    case 'UNKNOWN_POINT':
      return say.unknownPoint
    case 'UNKNOWN_CARRIER':
      return say.unknownCarrier
    case 'NO_MODEL':
      return say.noModel
    case 'ASIDE':
      return say.aside
    default:
      return reason satisfies never
  }
}

type Mismatch = Extract<FitReason, { code: 'MECH_MISMATCH' }>

function sayClasp(
  { problem, have, limit }: Mismatch,
  locale: Locale,
  { catalog, charm, anchor }: FitContext,
): string {
  const say = words[locale]
  const { millimeters } = numbersIn(locale)
  const here = millimeters(have ?? 0)
  const its = millimeters(limit ?? 0)
  const measured = have !== null && Number.isFinite(have)
  switch (problem) {
    case 'kind': {
      const clasp = charm && catalog.mechanisms.get(charm.mechanism)?.name[locale]
      if (!clasp || !anchor) return say.kindUnknown
      const spoken = locale === 'en' ? clasp.charAt(0).toLowerCase() + clasp.slice(1) : clasp
      return say.kind(spoken, ANCHOR_KINDS[anchor.kind][locale])
    }
    case 'hole_too_small':
      return say.hole(here, its)
    case 'slot_too_small':
      return say.slot(here, its)
    case 'bar_too_thick':
      return say.thick(here, its)
    case 'bar_too_wide':
      return anchor && WEBBING.has(anchor.kind) ? say.webbing(here) : say.wide(here, its)
    case 'girth_too_large':
      return say.around(here, its)
    case 'girth_too_small':
      return say.slim(here, its)
    case 'edge_too_thick':
      return measured ? say.edge(here, its) : say.noEdge
    case 'no_piercing':
      return say.pierce
    case 'lace_too_wide':
      return measured ? say.lace(here, its) : say.noLace
    default:
      return problem satisfies never
  }
}
