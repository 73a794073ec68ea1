import { readFile } from 'node:fs/promises'
import { builtInCatalog } from '../../src/catalog/built-in'
import { serializeLook } from '../../src/look/file/serialize'
import { starterLook } from '../../src/state/planner/starter'
import { cliProcess } from '../cli/run-cli'
import { LANGUAGES } from '../languages'
import { unfitting } from './room'
import { DESKTOP, englishLeft, expect, PHONE, saved, showPanel, test, violationsOf } from './world'

for (const place of [DESKTOP, PHONE]) {
  test(`twenty answers make a taste of one's own, which judges, leaves and is forgotten (${place.name})`, async ({
    visit,
  }) => {
    const here = await visit(place, { stage: 'none' })
    const { page } = here
    const { taste, whichOne: words, scoreCard } = LANGUAGES[place.locale]
    const total = page.locator('[data-total]').first()
    const dialog = page.getByRole('dialog', { name: words.title })
    const answered = dialog.locator('[data-answers]')
    const button = (name: string) => dialog.getByRole('button', { name, exact: true })
    const openTaste = async () => {
      await showPanel(here, 'score')
      await page.getByRole('button', { name: scoreCard.taste }).click()
    }
    const choose = async (side: 'first' | 'second') => {
      if (place.touch) await dialog.locator(`[data-side="${side}"]`).click()
      else await page.keyboard.press(side === 'first' ? 'ArrowLeft' : 'ArrowRight')
    }

    await openTaste()
    const plain = await total.getAttribute('data-total')
    await page.getByRole('button', { name: taste.whichOne }).click()
    await expect(answered).toHaveAttribute('data-answers', '0')
    expect(await violationsOf(page)).toEqual([])
    expect(await unfitting(page)).toEqual([])

    // What is answered stays answered, undone or left in the middle.
    await choose('first')
    await expect(answered).toHaveAttribute('data-answers', '1')
    await button(words.back).click()
    await expect(answered).toHaveAttribute('data-answers', '0')
    for (let done = 0; done < 10; done++) {
      await expect(answered).toHaveAttribute('data-answers', String(done))
      await expect(dialog.locator('fieldset')).toHaveAttribute('data-ready', '')
      await choose(done % 3 === 0 ? 'second' : 'first')
    }
    await expect(answered).toHaveAttribute('data-answers', '10')
    await button(words.close).click()
    await saved(here)
    await page.reload()
    await openTaste()
    await page.getByRole('button', { name: taste.whichOne }).click()
    await expect(answered).toHaveAttribute('data-answers', '10')
    for (let done = 10; done < 20; done++) {
      await expect(dialog.locator('fieldset')).toHaveAttribute('data-ready', '')
      if (done === 15) await button(words.neither).click()
      else await choose(done % 2 === 0 ? 'second' : 'first')
      if (done < 19) await expect(answered).toHaveAttribute('data-answers', String(done + 1))
    }

    // The weights, in words and figures; then they judge.
    await expect(dialog.getByRole('heading', { name: words.learned })).toBeVisible()
    await expect(dialog.locator('[data-criterion]')).toHaveCount(5)
    expect(await violationsOf(page)).toEqual([])
    expect(await unfitting(page)).toEqual([])
    if (place.locale === 'zh-CN')
      expect((await englishLeft(here)).filter((text) => text.length > 1)).toEqual([])
    await button(words.use).click()
    await expect(dialog.getByText(words.inUse)).toBeVisible()
    await expect(total).not.toHaveAttribute('data-total', plain ?? '')
    const own = await total.getAttribute('data-total')

    const [download] = await Promise.all([page.waitForEvent('download'), button(words.save).click()])
    const file = await download.path()
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ format: 'dangle-taste', version: 1 })
    const look = JSON.stringify(serializeLook(starterLook(builtInCatalog())))
    const { lines } = await cliProcess(['score', '--taste', file, '-'], `${look}\n`)
    expect(JSON.parse(lines[0] ?? '').total).toBe(Number(own))

    await button(words.close).click()
    await saved(here)
    await page.reload()
    await openTaste()
    await expect(total).toHaveAttribute('data-total', own ?? '')
    await expect(page.getByRole('radio', { name: taste.own })).toBeChecked()

    // Forgotten, and taken back; forgotten for good, and brought in from the file.
    await page.getByRole('button', { name: taste.whichOne }).click()
    await button(words.forget).click()
    await expect(total).toHaveAttribute('data-total', plain ?? '')
    await button(words.takeBack).click()
    await expect(total).toHaveAttribute('data-total', own ?? '')
    await button(words.forget).click()
    await expect(answered).toHaveAttribute('data-answers', '0')
    await dialog.locator('input[type="file"]').setInputFiles({
      name: 'dangle-taste.json',
      mimeType: 'application/json',
      buffer: await readFile(file),
    })
    await button(words.use).click()
    await expect(total).toHaveAttribute('data-total', own ?? '')
  })
}
