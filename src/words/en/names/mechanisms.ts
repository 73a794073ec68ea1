/** What the clasps are called. */
export const mechanisms = {
  swivel_lobster: 'Swivel lobster clasp',
  spring_carabiner: 'Spring-gate carabiner',
  ball_chain: 'Ball chain',
  split_ring: 'Split ring',
  cord_loop: "Cord loop (lark's head)",
  snap_strap: 'Snap-button strap',
  magnet_clip: 'Fold-over magnetic clip',
  magnet_link: 'Magnetic quick link',
  spring_clip: 'Spring clip',
  pin_back: 'Pin back',
  strap_band: 'Strap-hugger band',
  lace_plate: 'Two-slot lace plate',
  temple_ring: 'Silicone temple ring',
}
