import type { Document } from '@gltf-transform/core'
import { cornersOf } from '../kit/measure'

/** What hides what is behind it: no film, no lens, no thread. */
export const opaqueCorners = (document: Document): readonly number[] =>
  cornersOf(document, (primitive) => primitive.getMaterial()?.getAlphaMode() !== 'BLEND')
