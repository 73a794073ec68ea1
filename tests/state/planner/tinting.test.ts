import { describe, expect, it } from 'vitest'
import { CLOTH, TRIM } from '../../../src/look/facts/carrier'
import { colorwayId } from '../../../src/look/ids'
import { createPlanner } from '../../../src/state/planner/create-planner'
import { loadJudge } from '../../../src/state/planner/derived'
import { colorPart, colorParts } from '../../../src/state/planner/tinting'
import { catalog, lookOf } from '../../look/makers'

const look = lookOf({ front_zip: 'pl-bear-mossbutton' })
const plannerHere = () => createPlanner({ catalog, look, locale: 'en', motion: false })
const shown = (planner: ReturnType<typeof plannerHere>) => planner.store.getState()

describe('a color of one’s own', () => {
  it('is one undo step however long it is dragged, each part and each drag a step of its own', () => {
    const planner = plannerHere()
    for (const hex of ['#101010', '#202020', '#303030']) colorPart(planner, CLOTH, hex)
    colorPart(planner, TRIM, '#aa0000')
    planner.endWriting()
    colorPart(planner, TRIM, '#bb0000')
    expect(shown(planner).past).toHaveLength(3)
    planner.undo()
    expect(shown(planner).look.tints.get(TRIM)).toBe('#aa0000')
    planner.undo()
    expect([...shown(planner).look.tints]).toEqual([[CLOTH, '#303030']])
    planner.undo()
    expect(shown(planner).look).toBe(look)
  })

  it('is given to several parts in one step, and goes with another colorway, which one undo takes back', () => {
    const planner = plannerHere()
    const tints = new Map([
      [CLOTH, '#112233'],
      [TRIM, '#445566'],
    ])
    colorParts(planner, tints)
    expect([shown(planner).look.tints, shown(planner).past.length]).toEqual([tints, 1])
    planner.recolor(colorwayId('clay'))
    expect([shown(planner).look.colorway, shown(planner).look.tints.size]).toEqual(['clay', 0])
    planner.undo()
    expect([shown(planner).look.colorway, shown(planner).look.tints]).toEqual(['sage', tints])
    planner.recolor(colorwayId('sage'))
    expect(shown(planner).look.tints.size).toBe(0)
  })

  it('is said, with the score that it makes', async () => {
    const planner = plannerHere()
    const total = async () => (await loadJudge(planner.store)) && shown(planner).lastAnnouncement?.saying
    colorPart(planner, CLOTH, '#ff00aa')
    expect(await total()).toMatchObject({ kind: 'tinted', region: CLOTH, hex: '#ff00aa' })
    colorPart(planner, CLOTH, null)
    expect(await total()).toMatchObject({ kind: 'tinted', region: CLOTH, hex: null })
  })

  it('changes nothing of somebody else’s look', () => {
    const planner = plannerHere()
    planner.visit(look)
    colorPart(planner, CLOTH, '#ff00aa')
    expect(shown(planner).look.tints.size).toBe(0)
    expect(shown(planner).lastAnnouncement?.saying.kind).toBe('locked')
  })
})
