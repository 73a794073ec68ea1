import type { Arrangement } from '../../../look/arrangement'
import type { DiagramId } from '../../../scoring/diagrams'
import { nameOfCharm } from '../../../words/catalog-names'
import { useLaterWords } from '../../parts/whole-language'
import { useKnownJudge, useLanguage, useNumbers } from '../../planner-context'
import { BalancePicture } from './balance-picture'
import { type Detail, shortName } from './drawing'
import { HueWheel } from './hue-wheel'
import { petalsOf } from './petals'
import { SizeLadder } from './size-ladder'
import { ThemeMap } from './theme-map'
import { ViewRose } from './view-rose'

interface PictureProps {
  readonly id: DiagramId
  readonly arrangement: Arrangement
  readonly detail: Detail
}

/** One of the pictures that explain a score. */
export function Picture({ id, arrangement, detail }: PictureProps) {
  const { viewsOf } = useKnownJudge().scoring
  const language = useLanguage()
  const numbers = useNumbers()
  const words = useLaterWords('diagram')
  const nameOf = (index: number): string => {
    const hung = arrangement.hung[index]
    return hung ? shortName(nameOfCharm(hung.charm, language)) : ''
  }
  switch (id) {
    case 'hues':
      return <HueWheel arrangement={arrangement} detail={detail} />
    case 'balance':
      return <BalancePicture arrangement={arrangement} detail={detail} words={words} />
    case 'views':
      return (
        <ViewRose petals={petalsOf(arrangement, viewsOf(arrangement))} detail={detail} words={words.sides} />
      )
    case 'sizes':
      return <SizeLadder arrangement={arrangement} detail={detail} nameOf={nameOf} cm={numbers.centimeters} />
    case 'theme':
      return <ThemeMap arrangement={arrangement} detail={detail} nameOf={nameOf} />
    default:
      return id satisfies never
  }
}
