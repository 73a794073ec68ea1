import type { BagStub } from '../../src/look/facts/bag-stub'
import type { Carrier } from '../../src/look/facts/carrier'
import { carrierOfBag } from '../../src/look/facts/carrier-of-bag'
import { anchorId, type CarrierId, carrierId } from '../../src/look/ids'

export const OWN_BAG_ID: CarrierId = carrierId('own:canvastote')

export const BAG_STUB: BagStub = {
  name: 'Market tote',
  dimsMm: { w: 300, h: 380, d: 110 },
  outline: [10, 0, 245, 0, 255, 120, 250, 255, 128, 255, 5, 255, 0, 120, 4, 60],
  straps: false,
  colors: [
    { hex: '#c9b18a', share: 0.8 },
    { hex: '#3a4a5e', share: 0.2 },
  ],
  cloth: 'canvas',
  hardwareTone: 'silver',
  places: [
    { id: anchorId('p1'), kind: 'd_ring', u: 0.2, v: 0.3, mirrorOf: null },
    { id: anchorId('p2'), kind: 'd_ring', u: 0.25, v: 0.6, mirrorOf: null },
    { id: anchorId('p3'), kind: 'haul_handle', u: 0.5, v: -0.05, mirrorOf: null },
    { id: anchorId('p4'), kind: 'zipper_pull', u: 0.8, v: 0.3, mirrorOf: null },
  ],
}

/** The bag where it is: with a model and pictures. */
export const BAG_HERE: Carrier = {
  ...carrierOfBag(OWN_BAG_ID, BAG_STUB),
  measured: true,
  standsIn: false,
  model: {
    glb: 'blob:tote',
    thumbnails: { small: 'blob:tote-160', large: 'blob:tote-320' },
    boundsMm: { min: [-150, 0, -55], max: [150, 380, 55] },
  },
}
