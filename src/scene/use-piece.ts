import { useEffect, useMemo } from 'react'
import type { Catalog } from '../look/catalog'
import type { Charm } from '../look/charm'
import { type CharmPiece, discard, holdOf, takeApart } from './charm-piece'
import type { Model } from './model-shelf'
import type { Quality } from './quality'

/** A copy of a charm's model taken apart, given back when it is no longer shown. */
export function usePiece(model: Model, charm: Charm, catalog: Catalog, quality: Quality): CharmPiece {
  const piece = useMemo(() => {
    const mode = catalog.mechanisms.get(charm.mechanism)?.mode ?? 'hang'
    return takeApart(model, charm, holdOf(charm, mode), quality)
  }, [model, charm, catalog, quality])
  useEffect(() => () => discard(piece), [piece])
  return piece
}
