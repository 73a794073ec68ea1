import type { Page } from '@playwright/test'

/** What may be cut on purpose: names that their rows say in full to whoever points at them, and the link to copy. */
const SHORTENED = '[data-title], [class*="_link_"], [class*="_brand_"]'

/**
 * What does not fit: text that is cut off by what it stands in, panels that scroll sideways but for the rows of filters,
 * targets smaller than 24 CSS pixels, and outlines that what they stand in cuts off.
 */
export const unfitting = (page: Page): Promise<readonly string[]> =>
  page.evaluate((shortened) => {
    const found: string[] = []
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walk.nextNode()) {
      const text = walk.currentNode
      const element = text.parentElement
      if (
        !text.textContent?.trim() ||
        !element?.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
      )
        continue
      if (element.closest(`.out-of-sight, [class*="_chips_"], [class*="_skip_"], ${shortened}`)) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      const { left, right, width } = range.getBoundingClientRect()
      if (width === 0) continue
      for (let around: Element | null = element; around; around = around.parentElement) {
        const box = around.getBoundingClientRect()
        const cuts = getComputedStyle(around).overflowX !== 'visible' && box.width > 2
        if (cuts && (right > box.right + 1 || left < box.left - 1)) {
          found.push(`cut: ${text.textContent}`)
          break
        }
        if (around.matches(':popover-open, dialog')) break
      }
    }
    for (const button of document.querySelectorAll('button')) {
      if (!button.checkVisibility({ contentVisibilityAuto: true }) || button.closest('.out-of-sight'))
        continue
      const { width, height } = button.getBoundingClientRect()
      if (Math.min(width, height) < 24) found.push(`small: ${button.textContent}`)
    }
    for (const notice of document.querySelectorAll('[data-notice]')) {
      const around = notice.closest('[class*="_news_"]')?.getBoundingClientRect()
      const { bottom } = notice.getBoundingClientRect()
      if (around && around.height > 0 && bottom + 1 > around.bottom)
        found.push(`no edge: ${notice.textContent}`)
    }
    return found
  }, SHORTENED)
