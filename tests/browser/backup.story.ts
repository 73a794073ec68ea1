import { readFile } from 'node:fs/promises'
import { strToU8, zipSync } from 'fflate'
import { LANGUAGES } from '../languages'
import { DESKTOP, expect, PHONE, test, type Visit, violationsOf } from './world'

const { shell } = LANGUAGES.en
const words = LANGUAGES.en.backup

async function pick(
  { page }: Visit,
  file: { readonly name: string; readonly buffer: Buffer },
): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ ...file, mimeType: 'application/zip' })
}

test('everything leaves one browser as a file and comes into another, once', async ({ visit }) => {
  const here = await visit(DESKTOP, { reducedMotion: true, stage: 'none' })
  await here.page.locator('[data-charm]').first().waitFor()
  await here.page.getByRole('button', { name: LANGUAGES.en.open.untitled }).click()
  await here.page.getByLabel(LANGUAGES.en.open.title).fill('Sunny Sunday')
  await here.page.keyboard.press('Enter')
  await here.page.getByRole('button', { name: shell.share }).click()
  await here.page.getByRole('button', { name: words.button }).click()
  const saving = here.page.getByRole('dialog', { name: words.save.title })
  const downloading = here.page.waitForEvent('download')
  await saving.getByRole('button', { name: /KB/ }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^dangle-backup-\d{4}-\d\d-\d\d\.zip$/)
  await expect(saving.getByRole('status')).toHaveText(words.save.saved)
  expect(await violationsOf(here.page)).toEqual([])
  const file = { name: 'mine.zip', buffer: await readFile(await download.path()) }

  const there = await visit(PHONE, { reducedMotion: true, stage: 'none' })
  const zh = LANGUAGES['zh-CN'].backup
  await pick(there, file)
  const bringing = there.page.getByRole('dialog', { name: zh.bring.title })
  await expect(bringing).toContainText(zh.bring.look.opens)
  await expect(there.page).not.toHaveTitle(/Sunny Sunday/)
  expect(await violationsOf(there.page)).toEqual([])
  await bringing.getByRole('button', { name: zh.bring.go }).click()
  await expect(bringing.getByRole('status')).toHaveText(zh.bring.ended.brought_in)
  await bringing.getByRole('button', { name: zh.close }).last().click()
  await expect(there.page).toHaveTitle(/Sunny Sunday/)

  await pick(there, file)
  await expect(bringing).toContainText(zh.bring.nothing)
  await bringing.getByRole('button', { name: zh.close }).first().click()
  await pick(there, { name: 'other.zip', buffer: Buffer.from(zipSync({ 'notes.txt': strToU8('hello') })) })
  await expect(bringing).toContainText(zh.bring.problem.not_a_backup)
})
