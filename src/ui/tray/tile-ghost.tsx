import { useEffect, useRef } from 'react'
import { Thumbnail } from '../controls/thumbnail'
import { useCatalogOfLook, usePlannerState } from '../planner-context'
import styles from './tile-ghost.module.css'

/** The dragged charm's picture under the pointer, until the stage shows the charm itself. */
export function TileGhost() {
  const catalog = useCatalogOfLook()
  const charm = usePlannerState(({ hand }) =>
    hand.kind === 'holding' && hand.grip === 'drag' && hand.from.kind === 'tray' ? hand.charm : null,
  )
  const ghost = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!charm) return
    const follow = ({ clientX, clientY, pointerType }: PointerEvent): void => {
      const node = ghost.current
      if (!node) return
      const lift = pointerType === 'touch' ? 56 : 0
      node.style.translate = `${clientX}px ${clientY - lift}px`
      const under = document.elementFromPoint(clientX, clientY)
      node.style.opacity = under instanceof HTMLCanvasElement ? '0' : '1'
    }
    addEventListener('pointermove', follow, { passive: true })
    return () => removeEventListener('pointermove', follow)
  }, [charm])

  if (!charm) return null
  return (
    <div ref={ghost} className={styles['ghost']} aria-hidden>
      <Thumbnail of={catalog.charms.get(charm)} size={84} />
    </div>
  )
}
