import type { OwnKind } from '../../../catalog/import/photo/body/recipe'
import type { PhotoEdits } from '../../../catalog/import/photo/photo-edits'
import type { OwnCharm } from '../../../catalog/own/own-charm'
import type { MechanismId } from '../../../look/ids'
import type { CharmOrder, ShownCut } from '../../../state/own/photo/charm-maker'
import { usualDropMm } from '../../../state/own/usual-drop'
import { hangsBelow, tonesOf, USUAL } from './usual-charm'

/** How a charm is to be. What is null is as charms of its kind usually are. */
export interface Wishes {
  readonly kind: OwnKind | null
  readonly heightMm: number | null
  readonly roundness: number | null
  readonly pileMm: number | null
  readonly borderMm: number | null
  readonly evenLight: number | null
  readonly hole: { readonly u: number; readonly v: number } | null
  readonly mechanism: MechanismId | null
  readonly tone: string | null
  /** As weighed by its owner. */
  readonly weighedG: number | null
  readonly name: string
  readonly themes: readonly string[]
  readonly moods: readonly string[]
}

export const NO_WISHES: Wishes = {
  kind: null,
  heightMm: null,
  roundness: null,
  pileMm: null,
  borderMm: null,
  evenLight: null,
  hole: null,
  mechanism: null,
  tone: null,
  weighedG: null,
  name: '',
  themes: [],
  moods: [],
}

/** What a charm was wished to be, to be wished otherwise; null for one that was not made of a photo. */
export function wishesOf(charm: OwnCharm): Wishes | null {
  if (charm.source.kind !== 'photo') return null
  const { make, recipe } = charm.source
  return {
    kind: make,
    heightMm: recipe.heightMm,
    roundness: recipe.roundness ?? null,
    pileMm: recipe.pileMm ?? null,
    borderMm: recipe.borderMm ?? null,
    evenLight: recipe.evenLight ?? null,
    hole: recipe.hole ?? null,
    mechanism: charm.mechanism,
    tone: charm.hardwareTone,
    weighedG: charm.weighedG,
    name: charm.name,
    themes: charm.themes ?? [],
    moods: charm.moods,
  }
}

/** The wishes once a kind is chosen: what only another kind has is as usual again. */
export function withKind(wishes: Wishes, kind: OwnKind): Wishes {
  if (wishes.kind === kind) return wishes
  const { mechanisms } = USUAL[kind]
  const keeps = wishes.mechanism !== null && mechanisms.includes(wishes.mechanism)
  return {
    ...wishes,
    kind,
    mechanism: keeps ? wishes.mechanism : null,
    tone: keeps ? wishes.tone : null,
    roundness: null,
    pileMm: null,
    borderMm: null,
  }
}

export function withMechanism(wishes: Wishes, mechanism: MechanismId): Wishes {
  const tones: readonly string[] = tonesOf(mechanism)
  const keeps = wishes.tone !== null && tones.includes(wishes.tone)
  return { ...wishes, mechanism, tone: keeps ? wishes.tone : null }
}

/** What a charm of a kind hangs by, as wished or usual. */
export function hardwareWished(wishes: Wishes, kind: OwnKind) {
  const usual = USUAL[kind]
  const mechanism = wishes.mechanism ?? (usual.mechanisms[0] as MechanismId)
  const tones: readonly string[] = tonesOf(mechanism)
  const tone = wishes.tone ?? (tones.includes(usual.tone) ? usual.tone : (tones[0] as string))
  return { mechanism, tone, dropMm: usualDropMm(mechanism) }
}

export const heightWished = (wishes: Wishes, kind: OwnKind): number => wishes.heightMm ?? USUAL[kind].heightMm

/** So much of the light is taken out of a photo; a drawing has none. */
const USUAL_LIGHT = 0.45
export const lightWished = (wishes: Wishes, by: ShownCut['by']): number =>
  wishes.evenLight ?? (by === 'alpha' ? 0 : USUAL_LIGHT)

/** All that a recipe says beside its kind and tone: only what was wished, and has a meaning for that kind. */
export function recipeWished(
  wishes: Wishes,
  kind: OwnKind,
  { turnDeg, by }: { readonly turnDeg: number; readonly by: ShownCut['by'] },
) {
  const { roundness, pileMm, borderMm, hole } = wishes
  const evenLight = lightWished(wishes, by)
  const isSoft = kind === 'plush' || kind === 'figure'
  const hasRim = kind === 'acrylic' || kind === 'metal'
  return {
    heightMm: heightWished(wishes, kind),
    ...(isSoft && roundness !== null ? { roundness } : {}),
    ...(kind === 'plush' && pileMm !== null ? { pileMm } : {}),
    ...(hasRim && borderMm !== null ? { borderMm } : {}),
    ...(isSoft && evenLight > 0 ? { evenLight } : {}),
    ...(turnDeg !== 0 ? { turnDeg } : {}),
    ...(hole && hangsBelow(hardwareWished(wishes, kind).mechanism) ? { hole } : {}),
  }
}

interface Sources {
  readonly edits: PhotoEdits
  readonly turnDeg: number
  /** What said where the thing is. */
  readonly by: ShownCut['by']
  readonly back: CharmOrder['back'] | null
}

/** What the maker is to make. */
export function orderWished(
  wishes: Wishes,
  kind: OwnKind,
  { edits, turnDeg, by, back }: Sources,
  draft: boolean,
): CharmOrder {
  const { mechanism, tone, dropMm } = hardwareWished(wishes, kind)
  return {
    recipe: { kind, tone, ...recipeWished(wishes, kind, { turnDeg, by }) },
    edits,
    mechanism,
    dropMm,
    ...(back ? { back } : {}),
    ...(draft ? { draft } : {}),
  }
}
