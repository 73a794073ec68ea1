import { useState } from 'react'
import type { Carrier } from '../../look/facts/carrier'
import type { Charm } from '../../look/facts/charm'
import { OutlinePicture } from '../parts/outline-picture'
import { useReturns } from '../parts/use-connection'
import styles from './thumbnail.module.css'

interface ThumbnailProps {
  readonly of: Charm | Carrier | undefined
  /** Edge in CSS pixels, so that nothing moves when the picture arrives. */
  readonly size: number
  readonly className?: string | undefined
}

/** A charm's or bag's small picture; its outline in its own colors where it is only told of; a silhouette in its main color where the picture is missing, until the connection comes back. The name stands beside it. */
export function Thumbnail({ of: model, size, className }: ThumbnailProps) {
  const returns = useReturns()
  const [missedAt, setMissedAt] = useState<number | null>(null)
  const pictures = missedAt === returns ? undefined : model?.model?.thumbnails
  const outline = model && ('anchors' in model ? model.bag : model)?.outline
  return (
    <span className={`${styles['frame']} ${className ?? ''}`}>
      {pictures ? (
        <img
          src={pictures.large}
          srcSet={`${pictures.small} 160w, ${pictures.large} 320w`}
          sizes={`${size}px`}
          alt=""
          width={size}
          height={size}
          loading="lazy"
          decoding="async"
          draggable={false}
          onError={() => setMissedAt(returns)}
        />
      ) : model && !model.model && outline ? (
        <OutlinePicture outline={outline} dimsMm={model.dimsMm} hexes={hexesOf(model)} />
      ) : (
        <i className={styles['silhouette']} style={{ backgroundColor: model && hexesOf(model)[0] }} />
      )}
    </span>
  )
}

const hexesOf = (model: Charm | Carrier): readonly string[] =>
  'anchors' in model
    ? model.colorways.slice(0, 1).flatMap(({ hex, trim }) => [hex, trim])
    : model.palette.map(({ hex }) => hex)
