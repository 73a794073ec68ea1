import { useState } from 'react'
import type { Charm } from '../look/charm'
import styles from './thumbnail.module.css'

interface ThumbnailProps {
  readonly charm: Charm | undefined
  /** Edge in CSS pixels, so that nothing moves when the picture arrives. */
  readonly size: number
  readonly className?: string | undefined
}

/** A charm's small picture; a silhouette in its main color where the picture is missing. The name stands beside it. */
export function Thumbnail({ charm, size, className }: ThumbnailProps) {
  const [missing, setMissing] = useState(false)
  const drawn = charm?.modeled && !missing
  return (
    <span className={`${styles['frame']} ${className ?? ''}`}>
      {drawn ? (
        <img
          src={`${import.meta.env.BASE_URL}models/charms/${charm.id}.webp`}
          alt=""
          width={size}
          height={size}
          loading="lazy"
          decoding="async"
          draggable={false}
          onError={() => setMissing(true)}
        />
      ) : (
        <i className={styles['silhouette']} style={{ backgroundColor: charm?.palette[0]?.hex }} />
      )}
    </span>
  )
}
