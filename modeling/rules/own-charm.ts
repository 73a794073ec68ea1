import type { BuiltCharm } from '../../src/state/own/photo/build-charm'
import type { CharmFacts } from '../kit/catalog-facts'
import { glbIo } from '../kit/glb'
import { checkCharm } from './charm'
import { checkValid } from './valid'

/** What an own charm's model does not keep to of what glTF and the catalog ask of models; it hangs so far below its anchor. */
export async function checkOwnCharm(
  id: string,
  { glb, facts }: BuiltCharm,
  dropMm: number,
): Promise<readonly string[]> {
  const { w, h, d } = facts.dimsMm
  const asked = {
    id: 'own_charm',
    dims_mm: { w, h, d },
    drop_mm: dropMm,
    overall_length_mm: dropMm + h,
    interactivity: {},
  } as unknown as CharmFacts
  const document = await (await glbIo()).readBinary(glb)
  return [...(await checkValid(id, glb)), ...checkCharm(asked, document, glb.length)]
    .filter(({ level }) => level === 'error')
    .map(({ text }) => text)
}
