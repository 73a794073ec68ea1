import sharp from 'sharp'
import { CLOTH, TRIM } from '../../src/look/facts/carrier'
import { linkCode } from '../../src/share/link/link-code'
import { colorwayName, nameOfCarrier } from '../../src/words/catalog-names'
import { colorPhrase } from '../../src/words/color/color-phrase'
import { LANGUAGES } from '../languages'
import { carrier as carrierOf, catalog, lookOf } from '../look/makers'
import {
  DESKTOP,
  expect,
  PHONE,
  type Place,
  showPanel,
  spoken,
  test,
  type Visit,
  violationsOf,
} from './world'

const CLOTH_HEX = '#2f4a3c'
const TRIM_HEX = '#e0662f'

/** A photo of a pine-green bag with an orange pocket, on wood. */
const photo = (): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="750">
        <rect width="600" height="750" fill="#c3a07a"/>
        <rect x="130" y="120" width="340" height="520" rx="60" fill="${CLOTH_HEX}"/>
        <rect x="180" y="520" width="240" height="90" fill="${TRIM_HEX}"/>
      </svg>`,
    ),
  )
    .png()
    .toBuffer()

const wordsOf = ({ locale }: Place) => ({ ...LANGUAGES[locale], say: LANGUAGES[locale].tint })

async function opened(visit: Visit) {
  const { page, place } = visit
  const { look, names, say } = wordsOf(place)
  await showPanel(visit, 'list')
  await page.getByRole('button', { name: look.ownColor }).click()
  const number = (part: string) => page.getByRole('textbox', { name: say.number(part) })
  return { cloth: number(names.tints.cloth), trim: number(names.tints.trim) }
}

for (const place of [DESKTOP, PHONE]) {
  test(`a typed color is worn, told and undone in one step, and what is no color is said (${place.name})`, async ({
    visit,
  }) => {
    const here = await visit(place, { stage: 'none' })
    const { page } = here
    const { shell, names, say } = wordsOf(place)
    const { cloth } = await opened(here)
    const before = await cloth.inputValue()

    await cloth.fill('#1f5e8')
    await cloth.press('Enter')
    await expect(page.getByText(say.wrong)).toBeVisible()
    await expect(cloth).toHaveAttribute('aria-invalid', 'true')
    await cloth.press('Escape')
    await expect(cloth).toHaveValue(before)

    await cloth.fill('#1f5e8b')
    await cloth.fill('0E5A55')
    await cloth.blur()
    await expect(cloth).toHaveValue('#0e5a55')
    const phrase = colorPhrase('#0e5a55', LANGUAGES[place.locale])
    await expect(spoken(here)).toContainText('#0e5a55')
    await expect(spoken(here)).toContainText(phrase)
    await expect(page.getByRole('button', { name: say.reset(names.tints.cloth) })).toBeEnabled()
    expect(await violationsOf(page)).toEqual([])

    await page.getByRole('button', { name: shell.undo }).first().click()
    await expect(cloth).toHaveValue(before)
  })
}

test('a photo’s color is taken by keys, and the bag that comes nearest to it is offered', async ({
  visit,
}) => {
  const here = await visit(DESKTOP, { reducedMotion: true })
  const { page } = here
  const { say } = wordsOf(DESKTOP)
  const { cloth, trim } = await opened(here)
  await page
    .locator('input[type=file][accept="image/*"]')
    .setInputFiles({ name: 'bag.png', mimeType: 'image/png', buffer: await photo() })
  const dropper = page.getByRole('button', { name: say.dropper })
  await dropper.focus()
  for (let step = 0; step < 5; step++) await dropper.press('Shift+ArrowDown')
  await expect(page.getByText(say.under(TRIM_HEX, colorPhrase(TRIM_HEX, LANGUAGES.en)))).toBeVisible()
  await dropper.press('Enter')
  await expect(cloth).toHaveValue(TRIM_HEX)
  expect(await violationsOf(page)).toEqual([])

  await page.getByRole('button', { name: say.same }).click()
  await expect(cloth).toHaveValue(CLOTH_HEX)
  await expect(trim).toHaveValue(TRIM_HEX)

  const box = catalog.carriers.get(carrierOf('bp-pebble-box-16'))
  const pine = box?.colorways.find(({ hex }) => hex.toLowerCase() === CLOTH_HEX)
  if (!box || !pine) throw new Error('the school pack comes in pine no more')
  const named = `${nameOfCarrier(box, LANGUAGES.en)} ${colorwayName(box, pine.id, LANGUAGES.en)}`
  await page.getByRole('button', { name: new RegExp(named.replace(' ', '.*')) }).click()
  await expect(page.getByRole('radio', { name: colorwayName(box, pine.id, LANGUAGES.en) })).toBeChecked()
  await expect(trim).toHaveValue(pine.trim.toLowerCase())
})

test('a link opens in its own colors on the stage', async ({ visit }) => {
  const look = {
    ...lookOf({ front_zip: 'pl-bear-mossbutton' }),
    tints: new Map([
      [CLOTH, CLOTH_HEX],
      [TRIM, TRIM_HEX],
    ]),
  }
  const here = await visit(DESKTOP, { hash: `#l=${linkCode(look)}` })
  expect(await here.page.evaluate(() => [...(window.__dangle?.look().tints ?? [])])).toEqual([...look.tints])
  const { cloth } = await opened(here)
  await expect(cloth).toHaveValue(CLOTH_HEX)
})
