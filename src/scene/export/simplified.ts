import type { ModelKind, Simplification } from '../../picture/export/model-file'
import { furExtrasOf } from '../fur/fur-material'
import { showsColors } from '../models/even-colors'
import { materialsOf } from '../models/model-cache'
import type { Outfit } from '../outfit/outfit'
import { hasFinish } from './plain-material'

/** How the file of this outfit will differ from the stage; only what applies to it. */
export function simplificationsOf({ carrier, charms }: Outfit, kind: ModelKind): readonly Simplification[] {
  const pieces = [...charms.values()].map(({ piece }) => piece)
  const worn = [carrier, ...pieces.map(({ group }) => group)].flatMap((root) => {
    const found: ReturnType<typeof materialsOf>[number][] = []
    root.traverse((node) => void found.push(...materialsOf(node)))
    return found
  })
  const applies: Readonly<Record<Simplification, boolean>> = {
    still: pieces.length > 0,
    fur: worn.some((material) => furExtrasOf(material) !== null),
    glow: pieces.some(({ glows }) => glows.length > 0),
    sheen: kind === 'usdz' && worn.some(hasFinish),
    shade:
      kind === 'usdz' &&
      worn.some((material) => showsColors(material) && 'map' in material && material.map !== null),
    textures: false,
  }
  return (Object.keys(applies) as Simplification[]).filter((one) => applies[one])
}
