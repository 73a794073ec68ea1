import { Download } from 'lucide-react'
import { quickLookAddress } from '../../../picture/export/ar-route'
import { Button } from '../../controls/button'
import { Dialog } from '../../controls/dialog'
import { useLaterWords } from '../../parts/whole-language'
import { useNumbers } from '../../planner-context'
import { InAppHint } from '../../share/in-app-hint'
import { save } from '../../share/save-and-send'
import arSign from '../ar.svg'
import { useArRoute } from '../export-menu'
import styles from './model-dialog.module.css'
import type { ModelResult } from './studio-result'

interface ModelDialogProps {
  readonly result: ModelResult
  readonly onClose: () => void
}

/** A file for 3D programs: how large it is, how it differs from the stage, and where it goes. */
export function ModelDialog({ result, onClose }: ModelDialogProps) {
  const words = useLaterWords('photo')
  const along = useLaterWords('exporting')
  const numbers = useNumbers()
  const route = useArRoute()
  const { file, url, model, sizeMm, triangles, simplified } = result
  const [width, height, depth] = sizeMm.map((mm) => numbers.centimeters(mm))
  return (
    <Dialog title={words.modelResult} close={words.close} width={460} onClose={onClose}>
      <div className={styles['model']}>
        <p className={styles['facts']} role="status">
          {[model.toUpperCase(), numbers.fileSize(file.size), words.triangles(numbers.count(triangles))].join(
            ' · ',
          )}
        </p>
        <p>
          <span>{`${width} × ${height} × ${depth}.`}</span> <span>{along.trueSize}</span>
        </p>
        <ul className={styles['simplified']}>
          {simplified.map((one) => (
            <li key={one}>{along.simplified[one]}</li>
          ))}
        </ul>
        {model === 'usdz' && route === 'quick_look' && (
          <a className={styles['room']} rel="ar" href={quickLookAddress(url)}>
            {/* Quick Look opens only from a link whose only child is a picture. */}
            <img src={arSign} alt={words.ar} />
          </a>
        )}
        <Button look="solid" onClick={() => save(file)}>
          <Download size={17} aria-hidden />
          <span>{words.download}</span>
        </Button>
        <InAppHint />
      </div>
    </Dialog>
  )
}
