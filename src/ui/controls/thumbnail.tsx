import { useState } from 'react'
import type { Carrier } from '../../look/facts/carrier'
import type { Charm } from '../../look/facts/charm'
import { useReturns } from '../parts/use-connection'
import styles from './thumbnail.module.css'

interface ThumbnailProps {
  readonly of: Charm | Carrier | undefined
  /** Edge in CSS pixels, so that nothing moves when the picture arrives. */
  readonly size: number
  readonly className?: string | undefined
}

/** A charm's or bag's small picture; a silhouette in its main color where the picture is missing, until the connection comes back. The name stands beside it. */
export function Thumbnail({ of: model, size, className }: ThumbnailProps) {
  const returns = useReturns()
  const [missedAt, setMissedAt] = useState<number | null>(null)
  const pictures = missedAt === returns ? undefined : model?.model?.thumbnails
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
      ) : (
        <i className={styles['silhouette']} style={{ backgroundColor: model && mainColor(model) }} />
      )}
    </span>
  )
}

const mainColor = (model: Charm | Carrier): string | undefined =>
  'anchors' in model ? model.colorways[0]?.hex : model.palette[0]?.hex
