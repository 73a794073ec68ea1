import type { ArWords } from '../../picture/export/ar-visit'
import styles from './ar-overlay.module.css'

export type ArMoment = 'looking' | 'tap' | 'placed'

/** Our words over the camera's picture, with the way out. */
export interface ArOverlay {
  readonly root: Element
  /** Says what to do now. */
  readonly show: (moment: ArMoment) => void
  readonly onLeave: (leave: () => void) => void
  readonly remove: () => void
}

export function createArOverlay(words: ArWords): ArOverlay {
  const root = document.createElement('div')
  root.className = styles['overlay'] ?? ''
  const line = document.createElement('p')
  line.className = styles['line'] ?? ''
  line.setAttribute('role', 'status')
  const leave = document.createElement('button')
  leave.type = 'button'
  leave.className = styles['leave'] ?? ''
  leave.textContent = words.leave
  // A tap on the button is no tap into the room.
  leave.addEventListener('beforexrselect', (event) => event.preventDefault())
  root.append(line, leave)
  document.body.append(root)
  line.textContent = words.looking
  let shown: ArMoment = 'looking'
  return {
    root,
    show(moment) {
      if (moment === shown) return
      shown = moment
      line.textContent = words[moment]
    },
    onLeave: (act) => leave.addEventListener('click', act),
    remove: () => root.remove(),
  }
}
