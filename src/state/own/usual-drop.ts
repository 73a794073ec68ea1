/** From the anchor to the top of the body, as charms on this hardware usually have it. */
const DROPS_MM: Readonly<Record<string, number>> = {
  swivel_lobster: 52,
  spring_carabiner: 66,
  ball_chain: 42,
  split_ring: 42,
  cord_loop: 52,
  snap_strap: 50,
  magnet_clip: 24,
  magnet_link: 54,
  spring_clip: 30,
  temple_ring: 7,
  pin_back: 0,
  strap_band: 0,
  lace_plate: 0,
}

/** How far below its anchor a charm usually hangs on a mechanism, mm. */
export const usualDropMm = (mechanism: string): number => DROPS_MM[mechanism] ?? 50
