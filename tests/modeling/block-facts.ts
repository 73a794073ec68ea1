import type { CharmFacts } from '../../modeling/kit/catalog-facts'

/** What the catalog would say of a red block that hangs on a lobster clasp. */
export const blockFacts = (more: Partial<CharmFacts> = {}): CharmFacts => ({
  id: 'te-block',
  name: { en: 'Block', 'zh-CN': '方块' },
  type: 'metal',
  model_family: 'solid',
  interactivity: {},
  dims_mm: { w: 30, h: 40, d: 8 },
  drop_mm: 50,
  overall_length_mm: 90,
  mass_g: 20,
  palette: [{ hex: '#C0392B', share: 1 }],
  attachment: { mechanism: 'swivel_lobster', hardware_tone: 'gold' },
  ...more,
})
