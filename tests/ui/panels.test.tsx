import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { arrange } from '../../src/look/arrangement'
import { writeOn } from '../../src/look/edits/wear'
import type { Locale } from '../../src/look/facts/locale'
import { charmId, colorwayId } from '../../src/look/ids'
import { AS_IT_COMES } from '../../src/look/look'
import { PLAIN_TASTE } from '../../src/scoring/taste'
import { loadScoring } from '../../src/state/load-scoring'
import { createPlanner } from '../../src/state/planner/create-planner'
import { scoreOf } from '../../src/state/planner/derived'
import { LookList } from '../../src/ui/look/look-list'
import { CharmColors, OwnWords } from '../../src/ui/look/worn-details'
import { PlannerProvider } from '../../src/ui/planner-context'
import { ScoreCard } from '../../src/ui/score/score-card'
import { ScoreDetails } from '../../src/ui/score/score-details'
import { ScoreReading } from '../../src/ui/score/score-reading'
import { CharmTray } from '../../src/ui/tray/charm-tray'
import { LANGUAGES } from '../languages'
import { catalog, lookOf, slot } from '../look/makers'

/** Dots and letters that stand for themselves: units, and the D of a D-ring. */
const LATIN = /\b(?:cm|mm|g|kg)\b|D环/g

const starter = lookOf({ front_zip: 'pl-bear-mossbutton', main_zip_r: 'me-ring-plain' })
const judge = { catalog, taste: PLAIN_TASTE, scoring: await loadScoring() }

function textOf(
  panel: 'tray' | 'list' | 'score' | 'details' | 'colors' | 'words',
  locale: Locale,
  look = starter,
): string {
  const [item] = arrange(catalog, look).hung
  const planner = createPlanner({ catalog, look, locale, motion: false })
  const html = renderToStaticMarkup(
    <PlannerProvider planner={planner} language={LANGUAGES[locale]}>
      {
        {
          tray: <CharmTray />,
          list: <LookList />,
          score: <ScoreCard roomy />,
          details: (
            <>
              <ScoreReading score={scoreOf(judge, look)} roomy />
              <ScoreDetails score={scoreOf(judge, look)} roomy />
            </>
          ),
          colors: item && <CharmColors item={item} />,
          words: item && <OwnWords item={item} />,
        }[panel]
      }
    </PlannerProvider>,
  )
  return html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ')
}

describe('the panels', () => {
  it.each(['tray', 'list', 'score', 'details'] as const)('of a Chinese %s have no English left', (panel) => {
    const text = textOf(panel, 'zh-CN')
    expect(text).toMatch(/[\u4e00-\u9fff]/)
    expect(text.replace(LATIN, '')).not.toMatch(/[A-Za-z]/)
  })

  it('list what hangs, with place, mass, price and sums', () => {
    const text = textOf('list', 'en')
    expect(text).toContain('Mossbutton Bear Front organiser zip pull · 42 g')
    expect(text).toContain('2 charms')
    expect(text).toContain('66 g · ¥147')
  })

  it('score what hangs, part by part', () => {
    expect(textOf('score', 'en')).toMatch(/\b\d{1,3}\b/)
    expect(textOf('details', 'en')).toMatch(/Balance: \d+ of 100, \d+(\.\d)? of 18 points/)
  })

  it('offer the colors that a charm comes in by name, and none where there is no choice', () => {
    const bow = lookOf({ lash_tab: 'tr-bow-satin' })
    expect(textOf('colors', 'en', bow)).toBe(' Color Blush Blush Black Red Navy Butter ')
    expect(textOf('colors', 'zh-CN', bow)).toBe(' 颜色 腮红 腮红 黑 红 藏青 黄油 ')
    expect(textOf('colors', 'en')).toBe('')
  })

  it('tell the room of a chip in bytes, of a tag in characters', () => {
    const chip = lookOf({ front_zip: 'el-nfc-hello' })
    const written = writeOn(catalog, slot('front_zip'), 'note', 'Grüße')(chip)
    expect(textOf('words', 'en', written)).toContain('7 of 144 bytes')
    expect(textOf('words', 'zh-CN', written)).toContain('7/144字节')
    expect(textOf('words', 'en', lookOf({ front_zip: 'ac-say-tag' }))).toContain('0/12')
  })

  it('say what of the look only a later release knows', () => {
    const later = { ...starter, colorway: colorwayId('?900') }
    expect(textOf('list', 'en', later)).toContain('does not know the color of the bag')
    expect(textOf('list', 'zh-CN', later)).toContain('还不认识包的颜色')
    expect(textOf('list', 'en')).not.toContain('newer')
  })

  it('say what to do with an empty bag', () => {
    expect(textOf('list', 'en', lookOf())).toContain('Nothing hangs here yet.')
    expect(textOf('score', 'zh-CN', lookOf())).not.toMatch(/NaN|undefined/)
  })

  it('keep what does not hang in sight, with its reason', () => {
    const aside = [{ charm: charmId('pl-dragon-pillar'), intendedSlot: 'front_zip', ...AS_IT_COMES }]
    const text = textOf('list', 'en', { ...starter, aside })
    expect(text).toContain('Not hanging')
    expect(text).toContain('Pillar Dragonet')
    expect(text).toMatch(/105 g; this holds/)
  })
})
