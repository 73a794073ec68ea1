import { describe, expect, it } from 'vitest'
import { linkFragment, lookCodeIn } from '../../../src/share/link/link'
import { isPhotoAddress, withoutPhoto, withPhoto } from '../../../src/ui/route/address'
import { lookOf } from '../../look/makers'

const shared = linkFragment(lookOf({ front_zip: 'pl-bear-mossbutton' }))

describe('the address of the studio', () => {
  it('stands alone or behind a shared look, which stays readable', () => {
    expect(withPhoto('')).toBe('#/photo')
    expect(withPhoto('#/collection')).toBe('#/photo')
    expect(lookCodeIn(withPhoto(shared))).toBe(lookCodeIn(shared))
  })

  it('is known as such, and nothing else is', () => {
    expect(['', shared].map(withPhoto).every(isPhotoAddress)).toBe(true)
    expect(['', '#', shared, '#/photos', '#l=/photo'].some(isPhotoAddress)).toBe(false)
  })

  it('is taken off again', () => {
    for (const hash of ['', shared]) expect(withoutPhoto(withPhoto(hash))).toBe(hash)
  })

  it('is added once', () => {
    expect(withPhoto(withPhoto(shared))).toBe(withPhoto(shared))
  })
})
