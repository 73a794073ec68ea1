import { Box, Clapperboard, Rotate3d, ScanLine } from 'lucide-react'
import { useEffect, useState } from 'react'
import { type ArRoute, arRoute, arSupport } from '../../picture/export/ar-route'
import type { ModelKind } from '../../picture/export/model-file'
import { Button } from '../controls/button'
import { Popover, usePopoverId } from '../controls/popover'
import { useLaterWords } from '../parts/whole-language'
import styles from './export-menu.module.css'

interface TakeAlongProps {
  readonly ready: boolean
  readonly onClip: () => void
  readonly onModel: (kind: ModelKind) => void
  /** Stands the look in the user's room. */
  readonly onRoom: () => void
}

/** More than a picture: a clip, a file for 3D programs, the look in one's own room. */
export function ExportMenu({ ready, onClip, onModel, onRoom }: TakeAlongProps) {
  const words = useLaterWords('photo')
  const id = usePopoverId()
  const route = useArRoute()
  const choose = (run: () => void) => () => {
    document.getElementById(id)?.hidePopover()
    run()
  }
  return (
    <>
      <Button
        look="quiet"
        className={styles['more'] ?? ''}
        disabled={!ready}
        {...(ready ? { popoverTarget: id } : {})}
      >
        <Clapperboard size={17} aria-hidden />
        <span>{words.motion}</span>
      </Button>
      <Popover id={id} label={words.motion} side="bottom">
        <div className={styles['ways']}>
          <h2>{words.motion}</h2>
          <Button look="quiet" onClick={choose(onClip)}>
            <Clapperboard size={17} aria-hidden />
            <span>{words.clip}</span>
          </Button>
          <p>{words.clipAbout}</p>
          {route === 'webxr' && (
            <Button look="quiet" onClick={choose(onRoom)}>
              <ScanLine size={17} aria-hidden />
              <span>{words.ar}</span>
            </Button>
          )}
          <Button look="quiet" onClick={choose(() => onModel('glb'))}>
            <Box size={17} aria-hidden />
            <span>{words.glb}</span>
          </Button>
          <Button look="quiet" onClick={choose(() => onModel('usdz'))}>
            <Rotate3d size={17} aria-hidden />
            <span>{route === 'quick_look' ? words.ar : words.usdz}</span>
          </Button>
          <p>{words.modelAbout}</p>
        </div>
      </Popover>
    </>
  )
}

/** How this browser shows things in a room; a download until it has said. */
export function useArRoute(): ArRoute {
  const [route, setRoute] = useState<ArRoute>('download')
  useEffect(() => {
    let here = true
    void arSupport().then((support) => {
      if (here) setRoute(arRoute(support))
    })
    return () => {
      here = false
    }
  }, [])
  return route
}
