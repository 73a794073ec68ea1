import type { Carrier } from '../../look/facts/carrier'
import { Disclosures } from '../controls/disclosures'
import { useWords } from '../planner-context'
import styles from './pull-list.module.css'
import { PullSlider } from './pull-slider'

export { PullSlider }

/** The zips of a carrier, to be opened: their pulls slide whether something hangs on them or not. */
export function PullList({ carrier }: { readonly carrier: Carrier }) {
  const words = useWords('look')
  const anchors = [...carrier.anchors.values()].flatMap(({ id, stops }) => (stops.length > 0 ? [id] : []))
  const sliders = anchors.map((anchor) => <PullSlider key={anchor} anchor={anchor} />)
  return anchors.length === 0 ? null : (
    <div className={styles['pulls']}>
      <Disclosures items={[{ id: 'pulls', title: words.pulls, body: sliders }]} first={null} />
    </div>
  )
}
