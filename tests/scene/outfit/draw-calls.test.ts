import { describe, expect, it, vi } from 'vitest'
import { lookOf } from '../../look/makers'
import { lookOfStubs } from '../../look/stubbed-look'
import { stagedOutfit } from '../outfit-maker'
import { frameOf, MOST } from './drawn-frame'

/** Six charms of the families that cost most on each carrier, or as many as it holds. */
const LOOKS: Readonly<Record<string, readonly [colorway: string, placed: Readonly<Record<string, string>>]>> =
  {
    'bp-pebble-box-16': [
      'oat',
      {
        main_zip_l: 'fi-robot-cubit',
        front_ring: 'el-planetarium',
        handle_l: 'pl-dragon-pillar',
        main_zip_r: 'fi-whale-tram',
        front_zip: 'pl-pomelo-half',
        'handle_l/2': 'ac-holo-ticket',
      },
    ],
    'bp-harbour-day-24': [
      'slate',
      {
        main_zip_l: 'fi-robot-cubit',
        main_zip_r: 'el-planetarium',
        lash_tab: 'pl-dragon-pillar',
        stash_zip: 'fi-whale-tram',
        front_zip: 'pl-pomelo-half',
        haul_loop: 'ac-holo-ticket',
      },
    ],
    'bp-alley-roll-20': [
      'asphalt',
      {
        front_ring_l: 'fi-robot-cubit',
        'front_ring_l/2': 'el-planetarium',
        front_ring_r: 'pl-dragon-pillar',
        bungee_l: 'fi-whale-tram',
        'front_ring_r/2': 'pl-pomelo-half',
        daisy_up_l: 'ac-holo-ticket',
      },
    ],
    'bp-button-mini-8': [
      'butter',
      {
        centre_ring: 'fi-robot-cubit',
        side_ring_l: 'el-planetarium',
        side_ring_r: 'fi-whale-tram',
        main_zip_l: 'pl-pomelo-half',
        main_zip_r: 'ac-holo-ticket',
        front_zip: 'pl-bao-steamy',
      },
    ],
    'bp-lumen-window-18': [
      'lilac',
      {
        main_zip_l: 'fi-robot-cubit',
        side_ring_l: 'el-planetarium',
        side_ring_r: 'pl-dragon-pillar',
        main_zip_r: 'fi-whale-tram',
        'side_ring_l/2': 'pl-pomelo-half',
        win_a1: 'ac-holo-ticket',
      },
    ],
    'bp-orchard-tote-15': [
      'natural',
      {
        handle_ring_l: 'fi-robot-cubit',
        'handle_ring_l/2': 'el-planetarium',
        handle_ring_r: 'pl-dragon-pillar',
        top_zip: 'fi-whale-tram',
        handle_web_l: 'pl-pomelo-half',
        handle_web_r: 'ac-holo-ticket',
      },
    ],
    'wr-denim-waist': [
      'blue',
      {
        loop_front_l: 'fi-robot-cubit',
        loop_front_r: 'el-planetarium',
        loop_side_l: 'pl-dragon-pillar',
        loop_side_r: 'fi-whale-tram',
        loop_back: 'pl-pomelo-half',
        belt_left: 'pl-sloth-strap',
      },
    ],
    'wr-sneaker-pair': [
      'white',
      { lace1_l: 'me-lace-bow', lace2_l: 'me-lace-stars', heel_l: 'ac-old-quay', heel_r: 'ac-say-tag' },
    ],
    'wr-eyewear': ['tortoise', { tip_l: 'me-temple-dew', tip_r: 'ar-butterfly-gauze' }],
    'wr-badge-lanyard': [
      'navy',
      {
        hook: 'fi-robot-cubit',
        upper_l: 'pl-pomelo-half',
        upper_r: 'ac-holo-ticket',
        lower_l: 'me-pin-comet',
        lower_r: 'ac-badge-club',
        card_bottom: 'fi-newt-desk',
      },
    ],
    'wr-earbud-case': ['milk', { sleeve_loop: 'pl-pomelo-half', lanyard_hole: 'mu-jade-cicada' }],
  }

describe('a frame of a bag with six charms', () => {
  it.each(Object.entries(LOOKS))(
    'takes few draw calls and triangles on %s',
    async (id, [colorway, placed]) => {
      const look = lookOf(placed, id, colorway)
      const outfit = await stagedOutfit(look, { quality: 'high' })
      expect(outfit.charms.size).toBe(Object.keys(placed).length)
      const { calls, seen, shadows } = await vi.waitFor(() => {
        const frame = frameOf(outfit)
        expect(frame.seen + frame.shadows).toBeLessThanOrEqual(MOST.withShadows)
        return frame
      }, 5000)
      console.log(`${id}: ${calls} draw calls, ${seen} triangles and ${shadows} for shadows`)
      expect(calls).toBeLessThanOrEqual(MOST.calls)
      expect(seen).toBeLessThanOrEqual(MOST.triangles)
      outfit.dispose()
    },
  )

  it('takes no more where all six are only told of', async () => {
    const placed = Object.keys(LOOKS['bp-pebble-box-16']?.[1] ?? {})
    const outfit = await stagedOutfit(lookOfStubs(placed, 'bp-pebble-box-16', 'oat'), { quality: 'high' })
    expect(outfit.charms.size).toBe(6)
    const { calls, seen } = frameOf(outfit)
    expect(calls).toBeLessThanOrEqual(MOST.calls)
    expect(seen).toBeLessThanOrEqual(MOST.triangles)
    outfit.dispose()
  })
})
