import { Camera, Ellipsis, Palette } from 'lucide-react'
import type { Carrier } from '../../../look/facts/carrier'
import { DRAFTS } from '../../../state/own/own-thing'
import { nameOfCarrier } from '../../../words/catalog-names'
import { Thumbnail } from '../../controls/thumbnail'
import { useOwnDoor } from '../../own/own-door'
import { useLaterWords } from '../../parts/whole-language'
import { useLanguage, usePlannerState } from '../../planner-context'
import styles from './bag-choice.module.css'

interface OwnShelfProps {
  /** What the user made, and the one of the look on screen that somebody else made. */
  readonly bags: readonly Carrier[]
  readonly onChoose: (carrier: Carrier) => void
  readonly onTint: () => void
  readonly onLeave: () => void
}

/** Bags of one's own, how one is made, and what comes nearest to one without. */
export function OwnShelf({ bags, onChoose, onTint, onLeave }: OwnShelfProps) {
  const words = useLaterWords('bagPage')
  const open = useOwnDoor()
  const hasDraft = usePlannerState(({ things }) => things.has(DRAFTS.bag.id))
  return (
    <section>
      <h3 className={styles['heading']}>{words.shelf}</h3>
      <ul className={styles['shelf']}>
        {bags.map((bag) => (
          <OwnTile key={bag.id} bag={bag} onChoose={onChoose} onLeave={onLeave} />
        ))}
        <li>
          <button
            type="button"
            className={`${styles['tile']} ${styles['begin']}`}
            onClick={() => {
              onLeave()
              open({ kind: 'make_bag', file: null })
            }}
          >
            <span className={`${styles['picture']} ${styles['sign']}`}>
              <Camera size={26} strokeWidth={1.5} aria-hidden />
            </span>
            <span>{words.make}</span>
            <small>{hasDraft ? words.makeOn : words.makeFrom}</small>
          </button>
        </li>
        <li>
          <button
            type="button"
            className={`${styles['tile']} ${styles['begin']}`}
            onClick={() => {
              onLeave()
              onTint()
            }}
          >
            <span className={`${styles['picture']} ${styles['sign']}`}>
              <Palette size={26} strokeWidth={1.5} aria-hidden />
            </span>
            <span>{words.tint}</span>
            <small>{words.tintFrom}</small>
          </button>
        </li>
      </ul>
    </section>
  )
}

interface OwnTileProps extends Pick<OwnShelfProps, 'onChoose' | 'onLeave'> {
  readonly bag: Carrier
}

function OwnTile({ bag, onChoose, onLeave }: OwnTileProps) {
  const language = useLanguage()
  const words = useLaterWords('bagPage')
  const open = useOwnDoor()
  const isWorn = usePlannerState(({ look }) => look.carrier === bag.id)
  const isMine = usePlannerState(({ things }) => things.has(bag.id))
  const name = nameOfCarrier(bag, language)
  const label = words.open(name)
  return (
    <li className={styles['own']}>
      <button type="button" className={styles['tile']} aria-pressed={isWorn} onClick={() => onChoose(bag)}>
        <Thumbnail of={bag} size={84} className={styles['picture']} />
        <span>{name}</span>
      </button>
      {isMine && (
        <button
          type="button"
          className={styles['page']}
          aria-label={label}
          title={label}
          onClick={() => {
            onLeave()
            open({ kind: 'bag', carrier: bag.id })
          }}
        >
          <Ellipsis size={16} strokeWidth={2} aria-hidden />
        </button>
      )}
    </li>
  )
}
