import type { Credit } from '../../picture/export/model-file'
import type { GlbJson } from './glb-json'

const EXTENSION = 'KHR_xmp_json_ld'
const CONTEXT = {
  dc: 'http://purl.org/dc/elements/1.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
}

/** Writes where a model comes from into its JSON: Dublin Core in XMP (Khronos, KHR_xmp_json_ld). */
export function credited(json: GlbJson, { title, creator, description, link, locale }: Credit): GlbJson {
  const said = (text: string) => ({
    '@type': 'rdf:Alt',
    'rdf:_1': { '@language': locale.toLowerCase(), '@value': text },
  })
  const packet = {
    '@context': CONTEXT,
    'dc:title': said(title),
    'dc:creator': { '@list': [creator] },
    'dc:description': said(description),
    'dc:format': 'model/gltf-binary',
    ...(link !== null && { 'dc:source': link }),
  }
  const { asset, extensions, extensionsUsed } = json as {
    readonly asset: object & { readonly extensions?: object }
    readonly extensions?: object
    readonly extensionsUsed?: readonly string[]
  }
  return {
    ...json,
    asset: { ...asset, extensions: { ...asset.extensions, [EXTENSION]: { packet: 0 } } },
    extensionsUsed: [...(extensionsUsed ?? []), EXTENSION],
    extensions: { ...extensions, [EXTENSION]: { packets: [packet] } },
  }
}
