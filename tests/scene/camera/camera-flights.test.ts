import CameraControls from 'camera-controls'
import fc from 'fast-check'
import * as three from 'three'
import { PerspectiveCamera } from 'three'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { moveCamera, redirect, sendCamera } from '../../../src/scene/camera/camera-flights'
import { PRESET_HEADINGS } from '../../../src/scene/camera/framing'
import { createLiveState } from '../../../src/scene/live-state'

CameraControls.install({ THREE: three })
beforeEach(() => {
  vi.stubGlobal('DOMRect', class {})
})

const at = (preset: keyof typeof PRESET_HEADINGS, distance = 2) => ({
  ...PRESET_HEADINGS[preset],
  distance,
  target: [0, 0.2, 0] as const,
})

/** A camera that stands at the front, and the frames that it is drawn in. */
function standingCamera() {
  const controls = new CameraControls(new PerspectiveCamera())
  const { view } = createLiveState()
  sendCamera(view, controls, at('front'), false)
  let moves = false
  const frame = (seconds: number) => {
    moves = moveCamera(view, controls, seconds, !moves)
    return moves
  }
  while (frame(1 / 60)) {}
  const azimuth = () => controls.azimuthAngle
  return { controls, view, frame, azimuth, send: () => sendCamera(view, controls, at('left'), true) }
}

const goal = PRESET_HEADINGS.left.azimuth

describe('a flight of the camera', () => {
  it('takes at most 0.6 s from request to arrival, at any frame rate', () => {
    fc.assert(
      fc.property(fc.double({ min: 1 / 240, max: 0.1, noNaN: true }), (seconds) => {
        const { frame, azimuth, send } = standingCamera()
        send()
        // The request waits for the next frame, and so much has passed once that is drawn.
        let passed = seconds
        frame(10)
        while (azimuth() !== goal) {
          frame(seconds)
          passed += seconds
        }
        expect(passed).toBeLessThanOrEqual(0.6)
        expect(passed).toBeGreaterThan(0.3)
      }),
    )
  })

  it('stands at the same moment in the same place, however many frames were drawn', () => {
    const turnedAfter = (seconds: number, frames: number) => {
      const { frame, azimuth, send } = standingCamera()
      send()
      for (let n = 0; n <= frames; n++) frame(seconds)
      return azimuth()
    }
    expect(turnedAfter(0.02, 10)).toBeCloseTo(turnedAfter(0.05, 4), 6)
  })

  it('jumps where frames are slower than a tenth of a second, the next time at once', () => {
    const { frame, azimuth, send, view, controls } = standingCamera()
    send()
    frame(5)
    expect(azimuth()).not.toBe(goal)
    frame(0.3)
    expect(azimuth()).toBe(goal)
    while (frame(0.3)) {}
    sendCamera(view, controls, at('back'), true)
    frame(5)
    expect(Math.abs(azimuth())).toBeCloseTo(Math.PI, 6)
  })

  it('flies again once frames are quick again', () => {
    const { frame, view, controls, azimuth } = standingCamera()
    view.pace = 0.4
    sendCamera(view, controls, at('left'), true)
    expect(view.flight).toBeNull()
    while (frame(1 / 60)) {}
    expect(azimuth()).toBe(goal)
    sendCamera(view, controls, at('front'), true)
    expect(view.flight).not.toBeNull()
  })

  it('arrives no later when the panels move meanwhile and it is framed anew', () => {
    const { frame, view, send, controls } = standingCamera()
    send()
    for (let n = 0; n < 6; n++) frame(0.05)
    if (!view.flight) throw new Error('it has landed')
    view.flight = redirect(view.flight, at('left', 3))
    for (let n = 0; n < 3; n++) frame(0.05)
    expect(controls.distance).toBe(3)
    expect(controls.azimuthAngle).toBe(goal)
  })
})
