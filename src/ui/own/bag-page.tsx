import type { CarrierId } from '../../look/ids'
import { deleteBag, duplicateBag, looksOn, nameBag } from '../../state/own/change-bag'
import type { Home } from '../../state/own/keep-charm'
import { anchorName } from '../../words/catalog-names'
import { Button } from '../controls/button'
import { useWholeLanguage } from '../parts/whole-language'
import { useCatalog, usePlanner, usePlannerState } from '../planner-context'
import styles from './bag-page.module.css'
import type { OwnErrand } from './own-door'
import { ThingPage } from './page/thing-page'
import page from './page/thing-page.module.css'
import { OWN_NAME_LENGTH } from './steps/name-field'

interface BagPageProps {
  readonly id: CarrierId
  readonly home: Home
  readonly onErrand: (next: OwnErrand) => void
  readonly onClose: () => void
}

/** Everything that its owner knows of a bag and does with it. */
export function BagPage({ id, home, onErrand, onClose }: BagPageProps) {
  const planner = usePlanner()
  const carrier = useCatalog().carriers.get(id)
  const language = useWholeLanguage()
  const words = language.bagPage
  const { numbers } = language
  const isMine = usePlannerState(({ things }) => things.has(id))
  const locked = usePlannerState(({ readOnly }) => readOnly)
  const looks = usePlannerState((state) => looksOn(state, id))
  if (!isMine || !carrier?.bag) return null
  const { name: called, dimsMm, cloth } = carrier.bag
  const name = called === '' ? words.unnamed : called
  const { w, h, d } = dimsMm
  const size = [w, h, d].map((side) => Math.round(side)).join(' × ')
  return (
    <ThingPage
      of={carrier}
      words={{ close: words.close, name: words.name, unnamed: words.unnamed, remove: words.remove }}
      name={called}
      locked={locked}
      facts={
        <>
          <p>
            <strong>{words.cloths[cloth]}</strong>
          </p>
          <p>{numbers.millimeters(0).replace('0', size)}</p>
          <p>{words.care[cloth]}</p>
          <p>{words.carries(numbers.mass(carrier.totalCharmMassG), numbers.mass(carrier.sideImbalanceG))}</p>
          {carrier.standsIn && <p>{words.missing}</p>}
        </>
      }
      actions={
        <>
          <Button
            look="solid"
            onClick={() => {
              onClose()
              planner.changeCarrier(id)
            }}
          >
            {words.carry}
          </Button>
          <Button disabled={locked} onClick={() => onErrand({ kind: 'bag_again', bag: id })}>
            {words.again}
          </Button>
          <Button
            disabled={locked}
            onClick={() => {
              const twin = duplicateBag(planner, id, words.twin(name).slice(0, OWN_NAME_LENGTH), home.now())
              if (twin) onErrand({ kind: 'bag', carrier: twin })
            }}
          >
            {words.double}
          </Button>
        </>
      }
      sure={words.sure(looks)}
      onName={(next) => nameBag(planner, id, next)}
      onDelete={() => void deleteBag(planner, home.keeper.blobs, id, name)}
      onClose={onClose}
    >
      <section className={styles['places']}>
        <h3>{words.places}</h3>
        <ul>
          {[...carrier.anchors.values()].map(({ id: place, maxMassG }) => (
            <li key={place}>{words.holds(anchorName(carrier, place, language), numbers.mass(maxMassG))}</li>
          ))}
        </ul>
      </section>
      <p className={page['stays']}>{words.stays}</p>
    </ThingPage>
  )
}
