import { charmId } from '../../src/look/ids'
import { linkCode } from '../../src/share/link/link-code'
import { LANGUAGES } from '../languages'
import { lookOf } from '../look/makers'
import { charmName, DESKTOP, expect, hanging, PHONE, showPanel, test, tile, worn } from './world'

for (const [author, friend] of [
  [DESKTOP, PHONE],
  [PHONE, DESKTOP],
] as const) {
  test(`a copied link opens the same look in a fresh profile, and the friend's own look is kept (${author.name} to ${friend.name})`, async ({
    visit,
  }) => {
    const here = await visit(author, { reducedMotion: true })
    await here.page
      .getByRole('button', { name: LANGUAGES[author.locale].shell[author.touch ? 'shareShort' : 'share'] })
      .click()
    const url = await here.page.getByLabel(LANGUAGES[author.locale].share.link).inputValue()
    expect(new URL(url).hash).toMatch(/^#l=[A-Za-z0-9_-]+$/)
    await here.page.keyboard.press('Escape')
    await showPanel(here, 'list')
    const sent = Object.keys(await worn(here))

    const there = await visit(friend, { hash: new URL(url).hash, reducedMotion: true })
    const words = LANGUAGES[friend.locale].notice
    await expect(there.page.getByText(LANGUAGES[friend.locale].open.came.link)).toBeVisible()
    await showPanel(there, 'list')
    expect(Object.keys(await worn(there))).toEqual(sent)
    await there.page.getByRole('button', { name: words.leave }).click()
    await expect(there.page.getByText(LANGUAGES[friend.locale].open.came.link)).toBeHidden()
    await expect(hanging(there)).toHaveCount(2)
  })
}

test('a shared look made mine is one step that undo takes back', async ({ visit }) => {
  const code = linkCode(lookOf({ front_zip: 'me-sign-coin' }, 'bp-harbour-day-24', 'clay'))
  const here = await visit(DESKTOP, { hash: `#l=${code}`, stage: 'none' })
  await here.page.getByRole('button', { name: LANGUAGES.en.notice.keep }).click()
  await expect(hanging(here)).toHaveCount(1)
  await here.page.keyboard.press('Control+z')
  await expect(hanging(here)).toHaveCount(2)
})

/** In a release that lacks the model of a charm that its catalog knows. */
function withoutTapir(): void {
  const real = window.fetch
  window.fetch = async (...asked) => {
    const answer = await real(...asked)
    if (!String(asked[0] instanceof Request ? asked[0].url : asked[0]).endsWith('models.json')) return answer
    const { models } = (await answer.json()) as { readonly models: readonly { readonly id: string }[] }
    return Response.json({ models: models.filter(({ id }) => id !== 'mu-tapir-vessel') })
  }
}

test('a charm of a link that has no model waits on the bench, with the reason', async ({ visit }) => {
  const code = linkCode(lookOf({ lash_tab: 'mu-tapir-vessel' }))
  const here = await visit(DESKTOP, { hash: `#l=${code}`, before: withoutTapir, stage: 'none' })
  await expect(hanging(here)).toHaveCount(0)
  await expect(here.page.locator('#look')).toContainText(charmName('mu-tapir-vessel', 'en'))
  await expect(here.page.locator('#look')).toContainText(/model/)
  await expect(tile(here, charmId('mu-tapir-vessel'))).toHaveCount(0)
})

for (const [what, hash] of [
  ['garbage', '#l=%00%ff..__proto__'],
  ['a truncated link', `#l=${linkCode(lookOf({ front_zip: 'me-sign-coin' })).slice(0, -3)}`],
  ['a very long link', `#l=${'A'.repeat(300_000)}`],
] as const) {
  test(`${what} says so and changes nothing`, async ({ visit }) => {
    const here = await visit(DESKTOP, { hash, stage: 'none' })
    await expect(here.page.locator('[data-notice^="address "]')).toBeVisible()
    await expect(hanging(here)).toHaveCount(2)
    await here.page.reload()
    await expect(hanging(here)).toHaveCount(2)
  })
}
