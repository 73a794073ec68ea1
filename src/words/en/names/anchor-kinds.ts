import type { AnchorKind } from '../../../look/facts/carrier'

/** What a kind of anchor is called inside a sentence, without an article. */
export const anchorKinds: Readonly<Record<AnchorKind, string>> = {
  zipper_pull: 'zip pull',
  d_ring: 'ring',
  webbing_loop: 'webbing loop',
  strap_webbing: 'strap webbing',
  padded_strap: 'padded strap',
  haul_handle: 'handle',
  compression_strap: 'compression strap',
  pocket_edge: 'pocket edge',
  cord: 'cord',
  fabric_panel: 'fabric panel',
  window_insert: 'window insert',
  belt_loop: 'belt loop',
  waistband_edge: 'waistband',
  belt: 'belt',
  shoelace: 'shoelace',
  heel_loop: 'heel loop',
  temple: 'glasses arm',
  lanyard_webbing: 'lanyard',
  lanyard_ring: 'lanyard ring',
  card_edge: 'card edge',
  case_loop: 'case loop',
}
