import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { TabList, tabPanel } from '../../../src/ui/controls/tabs'

const IDS = ['one', 'two', 'three'] as const

const html = renderToStaticMarkup(
  <>
    <TabList
      group="g"
      label="all"
      tabs={IDS.map((id) => ({ id, label: id }))}
      shown="two"
      onShow={() => undefined}
    />
    {IDS.map((id) => (
      <div key={id} {...tabPanel('g', id, 'two')} />
    ))}
  </>,
)

const tags = (role: string): readonly string[] =>
  [...html.matchAll(/<\w+ [^>]*>/g)].map(([tag]) => tag).filter((tag) => tag.includes(`role="${role}"`))
const read = (tag: string, name: string): string | undefined => tag.match(` ${name}="([^"]*)"`)?.[1]

describe('tabs', () => {
  it('lead to their panels, and the panels are called by their tabs', () => {
    const [list, panels] = [tags('tab'), tags('tabpanel')]
    expect(list).toHaveLength(3)
    expect(list.map((tab) => read(tab, 'aria-controls'))).toEqual(panels.map((panel) => read(panel, 'id')))
    expect(panels.map((panel) => read(panel, 'aria-labelledby'))).toEqual(list.map((tab) => read(tab, 'id')))
  })

  it('are one tab stop, and only the chosen panel is in sight', () => {
    expect(tags('tab').map((tab) => read(tab, 'tabindex'))).toEqual(['-1', '0', '-1'])
    expect(tags('tab').map((tab) => read(tab, 'aria-selected'))).toEqual(['false', 'true', 'false'])
    expect(tags('tabpanel').map((panel) => / hidden=/.test(panel))).toEqual([true, false, true])
  })
})
