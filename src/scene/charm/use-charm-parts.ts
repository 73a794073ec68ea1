import { useEffect, useMemo } from 'react'
import type { Charm } from '../../look/facts/charm'
import type { Model } from '../models/model-cache'
import type { Quality } from '../quality'
import { type CharmParts, discard, takeApart } from './charm-parts'

/** A copy of a charm's model taken apart, given back when it is no longer shown. */
export function usePiece(model: Model, charm: Charm, quality: Quality): CharmParts {
  const piece = useMemo(() => takeApart(model, charm, quality), [model, charm, quality])
  useEffect(() => () => discard(piece), [piece])
  return piece
}
