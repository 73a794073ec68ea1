import type { Document } from '@gltf-transform/core'
import type { Charm } from '../../src/look/facts/charm'
import { type HangingBody, hangingBodyOf } from '../../src/motion/body/hanging-body'

/** What motion knows of a charm, from its GLB. */
export function hangingIn(document: Document, facts: Charm): HangingBody {
  const attach = document
    .getRoot()
    .listNodes()
    .find((node) => node.getName() === 'attach')
  const top = document.getRoot().listScenes()[0]?.listChildren()[0]
  if (!attach || !top) throw new Error(`${facts.id} has no node attach`)
  const body = hangingBodyOf(top.getExtras(), attach.getTranslation(), facts)
  if ('kind' in body) throw new Error(`${facts.id}: ${body.reason}`)
  return body
}
