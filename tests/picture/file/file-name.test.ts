import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clipFileName, modelFileName, pictureFileName } from '../../../src/picture/file/file-name'
import { PAGES } from '../makers'

it('a file is named by its look, its format and its pixels', () => {
  expect(pictureFileName('Rainy exam week', '3x4', 1)).toBe('rainy-exam-week_3x4_1080x1440.png')
  expect(pictureFileName("Tide's look / no. 2", '16x9', 2)).toBe('tides-look-no-2_16x9_3840x2160.png')
  expect(pictureFileName('', 'a6', 1)).toBe('look_a6_1240x1748.png')
})

it('a Chinese title stays in its file name, an ornament does not', () => {
  expect(pictureFileName('书包上的早餐', '9x16', 1)).toBe('书包上的早餐_9x16_1080x1920.png')
  expect(pictureFileName('…✨🧸✨…', '1x1', 1)).toBe('look_1x1_1080x1080.png')
})

it('no title makes a name that a file system or a shell could take amiss', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom(...PAGES), (title, page) => {
      const name = pictureFileName(title, page, 2)
      expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*_[a-z0-9]+_\d+x\d+\.png$/u)
      expect(new TextEncoder().encode(name).length).toBeLessThan(120)
    }),
  )
})

it('is named by the size of a clip, and by the look alone where there is no format', () => {
  expect(clipFileName('Rainy', '9x16', { width: 720, height: 1280 }, 'mp4')).toBe('rainy_9x16_720x1280.mp4')
  expect(modelFileName('Rainy', 'usdz')).toBe('rainy.usdz')
})
