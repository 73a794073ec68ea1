import { prerender } from 'react-dom/static'
import { describe, expect, it } from 'vitest'
import type { Carrier } from '../../../src/look/facts/carrier'
import { carrierOfBag, OWN_COLORWAY } from '../../../src/look/facts/carrier-of-bag'
import type { Locale } from '../../../src/look/facts/locale'
import { emptyLook } from '../../../src/look/look'
import { createPlanner } from '../../../src/state/planner/create-planner'
import type { Planner } from '../../../src/state/planner/planner'
import { Thumbnail } from '../../../src/ui/controls/thumbnail'
import { BagChoice } from '../../../src/ui/look/bag/bag-choice'
import { TintPanel } from '../../../src/ui/look/bag/tint-panel'
import { BagPage } from '../../../src/ui/own/bag-page'
import { PlannerProvider } from '../../../src/ui/planner-context'
import { AllAround } from '../../../src/ui/shell/all-around'
import { LANGUAGES } from '../../languages'
import { catalog } from '../../look/makers'
import { BAG_HERE, BAG_STUB, OWN_BAG_ID } from '../own-bag'

/** Somebody whose look hangs on a bag, made by them or only told of. */
function plannerWith(bag: Carrier, isMine: boolean, locale: Locale = 'en'): Planner {
  const planner = createPlanner({
    catalog: { ...catalog, carriers: new Map([...catalog.carriers, [bag.id, bag]]) },
    look: emptyLook(bag.id, OWN_COLORWAY),
    locale,
    motion: false,
  })
  if (isMine)
    planner.putThing({ kind: 'own_charm', id: bag.id, body: JSON.stringify({ stub: bag.bag }), blobs: [] })
  // What is drawn here is drawn once: as it is by now.
  return { ...planner, store: { ...planner.store, getInitialState: planner.store.getState } }
}

/** Once all parts of it have come. */
async function textOf(planner: Planner, part: React.ReactNode): Promise<string> {
  const { locale } = planner.store.getState()
  const { prelude } = await prerender(
    <PlannerProvider planner={planner} language={LANGUAGES[locale]}>
      {part}
    </PlannerProvider>,
  )
  const html = await new Response(prelude).text()
  return html.replace(/[\u00a0\u202f]/g, ' ')
}

const told = carrierOfBag(OWN_BAG_ID, { ...BAG_STUB, name: '' })
const choice = <BagChoice onChosen={() => undefined} onTint={() => undefined} />

describe('where bags are chosen', () => {
  it('one’s own come first, with picture, name and page, then how to make one, then those built in', async () => {
    const html = await textOf(plannerWith(BAG_HERE, true), choice)
    const order = [
      'blob:tote-320',
      'Market tote',
      'Market tote: page and changes',
      'Make your own bag',
      'Color one like it',
      'Bags',
      'Harbour Daypack',
    ]
    expect(order.map((text) => html.indexOf(text)).toSorted((a, b) => a - b)).toEqual(
      order.map((text) => html.indexOf(text)),
    )
    expect(html).not.toContain('outline)')
    expect(html.match(/Market tote</g)).toHaveLength(1)
  })

  it('one that is only told of says so, is drawn from its outline, and has no page', async () => {
    const html = await textOf(plannerWith(told, false), choice)
    expect(html).toContain('Their own bag (shown as an outline)')
    expect(html).toMatch(/<polygon points="[^"]+" fill="#c9b18a" stroke="#3a4a5e"/)
    expect(html).not.toContain('page and changes')
  })

  it('and says it in Chinese', async () => {
    const html = await textOf(plannerWith(told, false, 'zh-CN'), choice)
    expect(html).toContain('对方自制的包（以轮廓显示）')
    expect(html).toContain('用照片做我的包')
  })
})

describe('an own bag in the look', () => {
  it('comes in its own colors: no part could be colored, but its page and what comes near it are at hand', async () => {
    const html = await textOf(plannerWith(BAG_HERE, true), <TintPanel />)
    for (const text of ['In its own colors', 'Its page', 'The nearest built-in bag to yours', 'type="file"'])
      expect(html).toContain(text)
    expect(html).not.toContain('type="color"')
    expect(html).not.toContain('Drawn from its outline')
  })

  it('that is only told of says so and has no page', async () => {
    const html = await textOf(plannerWith(told, false), <TintPanel />)
    expect(html).toContain('Drawn from its outline')
    expect(html).not.toContain('Its page')
  })

  it('says from aside that only its front is known, and lets the hand turn it all around', async () => {
    const planner = plannerWith(BAG_HERE, true)
    planner.seeAside(true)
    expect(await textOf(planner, <AllAround />)).toMatch(
      /role="status"><span[^>]*>Seen from the front only: sides and back are guessed\.<.*aria-pressed="false"/,
    )
    planner.lookAround(true)
    planner.seeAside(false)
    expect(await textOf(planner, <AllAround />)).toMatch(/role="status"><\/span>.*aria-pressed="true"/)
    planner.changeCarrier(catalog.carriers.keys().next().value ?? OWN_BAG_ID)
    expect(await textOf(planner, <AllAround />)).toContain('aria-pressed="false"')
  })
})

describe('the page of an own bag', () => {
  const home = { planner: plannerWith(BAG_HERE, true), keeper: {} as never, now: () => 0 }
  const page = <BagPage id={OWN_BAG_ID} home={home} onErrand={() => undefined} onClose={() => undefined} />

  it('tells its name, size, cloth, what it carries and where, and what may be done with it', async () => {
    const html = await textOf(home.planner, page)
    for (const text of [
      'value="Market tote"',
      '300 × 380 × 110 mm',
      'Canvas',
      'soaks up rain',
      'Carries 250 g well, with at most 70 g more on one side.',
      'Ring 2 (left) · up to 90 g',
      'Handle · up to 150 g',
      'Hang charms on it',
      'Change it',
      'Duplicate',
      'Delete',
      'Its photo stays on this device.',
    ])
      expect(html).toContain(text)
    expect(html).not.toContain('could not be read')
  })

  it('is nobody else’s', async () => {
    expect(await textOf(plannerWith(told, false), page)).not.toContain('Delete')
  })
})

describe('a small picture', () => {
  it('of a charm that is only told of is its outline, in proportion and in its colors', async () => {
    const known = [...catalog.charms.values()].find(({ model }) => model)
    if (!known) throw new Error('no charm')
    const { model: _, ...facts } = known
    const outline = [0, 0, 255, 0, 255, 255, 0, 255]
    const stub = { ...facts, model: null, outline, dimsMm: { w: 20, h: 40, d: 3 } }
    const html = await textOf(plannerWith(BAG_HERE, true), <Thumbnail of={stub} size={36} />)
    expect(html).toContain('points="29.0 8.0 71.0 8.0 ')
    expect(html).toContain(`fill="${stub.palette[0]?.hex}"`)
    expect(html).not.toContain('<img')
  })
})
