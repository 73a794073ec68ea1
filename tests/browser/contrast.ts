import type { Page } from '@playwright/test'

/**
 * Every text and hint of a field outside of dialogs, every ring around a button over the stage, and the shape of the one
 * that matters most, that does not stand out from what is behind it: panels mixed over the backdrop's own colors, its
 * lightest and its darkest. Text needs 4.5 to 1, a ring or shape 3 to 1.
 */
export async function unreadable(page: Page): Promise<readonly string[]> {
  // What has the focus by key has a ring.
  await page.keyboard.press('Shift')
  await page.evaluate(async () => {
    // Colors begin to change with the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    await Promise.allSettled(document.getAnimations().map((one) => one.finished))
  })
  return page.evaluate(() => {
    type Rgba = readonly [number, number, number, number]
    const parse = (color: string): Rgba | null => {
      const found = /^rgba?\(([^)]+)\)$/
        .exec(color)?.[1]
        ?.split(/[ ,/]+/)
        .map(Number)
      return found ? [found[0] ?? 0, found[1] ?? 0, found[2] ?? 0, found[3] ?? 1] : null
    }
    const over = ([r, g, b, a]: Rgba, ground: Rgba): Rgba => [
      r * a + ground[0] * (1 - a),
      g * a + ground[1] * (1 - a),
      b * a + ground[2] * (1 - a),
      1,
    ]
    const luminance = (color: Rgba): number => {
      const [r = 0, g = 0, b = 0] = color.slice(0, 3).map((code) => {
        const share = code / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const contrast = (one: Rgba, two: Rgba): number => {
      const [low = 0, high = 0] = [luminance(one), luminance(two)].sort((a, b) => a - b)
      return (high + 0.05) / (low + 0.05)
    }
    const probe = document.body.appendChild(document.createElement('i'))
    const grounds = ['--stage-top', '--stage-bottom'].map((name) => {
      probe.style.backgroundColor = `var(${name})`
      return parse(getComputedStyle(probe).backgroundColor) ?? ([0, 0, 0, 1] as const)
    })
    probe.remove()
    const behind = (element: Element | null, ground: Rgba): Rgba => {
      if (!element || element === document.body) return ground
      const own = parse(getComputedStyle(element).backgroundColor)
      const below = behind(element.parentElement, ground)
      return own ? over(own, below) : below
    }
    const worst = (color: Rgba, element: Element | null): number =>
      Math.min(
        ...grounds.map((ground) => {
          const backdrop = behind(element, ground)
          return contrast(over(color, backdrop), backdrop)
        }),
      )
    const found: string[] = []
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walk.nextNode()) {
      const element = walk.currentNode.parentElement
      if (!element?.checkVisibility({ opacityProperty: true }) || !walk.currentNode.textContent?.trim())
        continue
      if (element.closest('.out-of-sight, [aria-disabled=true], :disabled, dialog, [popover]')) continue
      const color = parse(getComputedStyle(element).color)
      const reads = color ? worst(color, element) : 21
      if (reads < 4.5) found.push(`${walk.currentNode.textContent} ${reads.toFixed(1)}`)
    }
    for (const input of document.querySelectorAll('input')) {
      if (!input.placeholder || !input.checkVisibility() || input.closest('dialog, [popover]')) continue
      const color = parse(getComputedStyle(input, '::placeholder').color)
      const reads = color ? worst(color, input) : 21
      if (reads < 4.5) found.push(`${input.placeholder} ${reads.toFixed(1)}`)
    }
    for (const button of document.querySelectorAll('header [class*="_solid_"]')) {
      if (button.closest('[popover]')) continue
      const color = parse(getComputedStyle(button).backgroundColor)
      const stands = color ? worst(color, button.parentElement) : 21
      if (stands < 3) found.push(`shape of ${button.textContent} ${stands.toFixed(1)}`)
    }
    for (const button of document.querySelectorAll<HTMLElement>('header button, [data-stage] ~ * button')) {
      if (!button.checkVisibility()) continue
      button.focus()
      const { outlineColor, outlineOffset } = getComputedStyle(button)
      const color = parse(outlineColor)
      const ground = Number.parseFloat(outlineOffset) < 0 ? button : button.parentElement
      const stands = button.matches(':focus-visible') && color ? worst(color, ground) : 21
      if (stands < 3) found.push(`ring of ${button.ariaLabel ?? button.textContent} ${stands.toFixed(1)}`)
    }
    return found
  })
}
