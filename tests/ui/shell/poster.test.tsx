import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { carrierId } from '../../../src/look/ids'
import { createPlanner } from '../../../src/state/planner/create-planner'
import { PlannerProvider } from '../../../src/ui/planner-context'
import { Poster } from '../../../src/ui/shell/poster'
import { LANGUAGES } from '../../languages'
import { carrierIds, catalog, lookOf } from '../../look/makers'

function posterOf(carrier: string, still = false): string {
  const [color] = catalog.carriers.get(carrierId(carrier))?.colorways ?? []
  const planner = createPlanner({
    catalog,
    look: lookOf({}, carrier, color?.id),
    locale: 'en',
    motion: false,
  })
  const covered = { top: 0, right: 0, bottom: 0, left: 0 }
  return renderToStaticMarkup(
    <PlannerProvider planner={planner} language={LANGUAGES.en}>
      <Poster share={null} still={still} covered={covered} />
    </PlannerProvider>,
  )
}

describe('the place of the stage while there is none', () => {
  it.each(carrierIds)('has the shape of %s', (id) => {
    const carrier = catalog.carriers.get(id)
    const html = posterOf(id)
    if (carrier?.category === 'backpack' || !carrier?.model) expect(html).toContain('<svg')
    else {
      expect(html).not.toContain('<svg')
      expect(html).toContain(carrier.model.thumbnails.large)
    }
  })

  it('says so where nothing is on its way', () => {
    expect(posterOf('bp-harbour-day-24', true)).toContain(LANGUAGES.en.shell.noPicture)
    expect(posterOf('bp-harbour-day-24')).toContain(LANGUAGES.en.shell.loadingStage)
  })
})
