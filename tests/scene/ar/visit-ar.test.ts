import { Group, Matrix4, Quaternion, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import type { ArOverlay } from '../../../src/scene/ar/ar-overlay'
import { isLevel, standAt } from '../../../src/scene/ar/place-on-floor'
import { type OpenArView, visitAr } from '../../../src/scene/ar/visit-ar'

const words = { looking: 'looking', tap: 'tap', placed: 'placed', leave: 'leave' }

/** A device whose session begins when asked and ends when told. */
function makeDevice() {
  const wishes: (XRSessionInit | undefined)[] = []
  let ended = 0
  const session = Object.assign(new EventTarget(), {
    end: async () => {
      ended += 1
      session.dispatchEvent(new Event('end'))
    },
  })
  const xr = {
    requestSession: async (_: XRSessionMode, wish?: XRSessionInit) => {
      wishes.push(wish)
      return session as unknown as XRSession
    },
  }
  return { xr, session, wishes, ended: () => ended }
}

function makeOverlay() {
  const told = { removed: 0, leave: () => {} }
  const overlay: ArOverlay = {
    root: {} as Element,
    show: () => {},
    onLeave: (leave) => {
      told.leave = leave
    },
    remove: () => {
      told.removed += 1
    },
  }
  return { overlay, told }
}

const compose = async () => new Group()

describe('an AR visit', () => {
  it('lasts until its button is pressed, then leaves nothing behind', async () => {
    const { xr, wishes, ended } = makeDevice()
    const { overlay, told } = makeOverlay()
    let [opened, closed] = [0, 0]
    const open: OpenArView = async () => {
      opened += 1
      queueMicrotask(() => told.leave())
      return {
        close: () => {
          closed += 1
        },
      }
    }
    expect(await visitAr(xr, words, compose, open, overlay)).toBe('left')
    expect({ opened, closed, ended: ended(), removed: told.removed }).toEqual({
      opened: 1,
      closed: 1,
      ended: 1,
      removed: 1,
    })
    expect(wishes[0]).toMatchObject({ requiredFeatures: ['hit-test'], domOverlay: { root: overlay.root } })
  })

  it('ends as well when the device ends it', async () => {
    const { xr, session } = makeDevice()
    const { overlay, told } = makeOverlay()
    const open: OpenArView = async () => {
      queueMicrotask(() => session.dispatchEvent(new Event('end')))
      return { close: () => {} }
    }
    expect(await visitAr(xr, words, compose, open, overlay)).toBe('left')
    expect(told.removed).toBe(1)
  })

  it('ended while its models still load opens nothing any more', async () => {
    const { xr, session } = makeDevice()
    const { overlay, told } = makeOverlay()
    let opened = 0
    const slowly = async () => {
      session.dispatchEvent(new Event('end'))
      return new Group()
    }
    const open: OpenArView = async () => {
      opened += 1
      return { close: () => {} }
    }
    expect(await visitAr(xr, words, slowly, open, overlay)).toBe('left')
    expect({ opened, removed: told.removed }).toEqual({ opened: 0, removed: 1 })
  })

  it('that the browser refuses does not begin', async () => {
    const { overlay, told } = makeOverlay()
    const xr = {
      requestSession: async (): Promise<XRSession> => {
        throw new DOMException('no', 'NotAllowedError')
      },
    }
    expect(await visitAr(xr, words, compose, async () => ({ close: () => {} }), overlay)).toBe('refused')
    expect(told.removed).toBe(1)
  })

  it('without models ends its session and says why', async () => {
    const { xr, ended } = makeDevice()
    const { overlay } = makeOverlay()
    const nothing = async (): Promise<Group> => {
      throw new Error('offline')
    }
    expect(await visitAr(xr, words, nothing, async () => ({ close: () => {} }), overlay)).toBe('models')
    expect(ended()).toBe(1)
  })

  it('whose picture cannot be drawn ends its session', async () => {
    const { xr, ended } = makeDevice()
    const { overlay } = makeOverlay()
    const broken: OpenArView = async () => {
      throw new Error('no context')
    }
    expect(await visitAr(xr, words, compose, broken, overlay)).toBe('refused')
    expect(ended()).toBe(1)
  })
})

describe('a place in the room', () => {
  const pose = (axis: Vector3, degrees: number) =>
    new Matrix4().compose(
      new Vector3(1, 2, 3),
      new Quaternion().setFromAxisAngle(axis, (degrees * Math.PI) / 180),
      new Vector3(1, 1, 1),
    )

  it('is on floors and tables, not on walls or ceilings', () => {
    expect(isLevel(pose(new Vector3(1, 0, 0), 0))).toBe(true)
    expect(isLevel(pose(new Vector3(0, 1, 0), 140))).toBe(true)
    expect(isLevel(pose(new Vector3(1, 0, 0), 12))).toBe(true)
    expect(isLevel(pose(new Vector3(1, 0, 0), 90))).toBe(false)
    expect(isLevel(pose(new Vector3(1, 0, 0), 180))).toBe(false)
  })

  it('stands the look upright where it was tapped, front to whoever looks, at its own size', () => {
    const stand = new Group()
    standAt(pose(new Vector3(0, 0, 1), 8), new Vector3(4, 9, 3), stand)
    expect(stand.position.toArray()).toEqual([1, 2, 3])
    const front = new Vector3(0, 0, 1).applyQuaternion(stand.quaternion)
    expect(front.distanceTo(new Vector3(1, 0, 0))).toBeLessThan(1e-6)
    expect(new Vector3(0, 1, 0).applyQuaternion(stand.quaternion).y).toBeCloseTo(1, 9)
    expect(stand.scale.toArray()).toEqual([1, 1, 1])
  })
})
