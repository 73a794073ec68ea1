import type { Credit } from '../../picture/export/model-file'

/** Decimals that are seen: positions to 0.005 mm in a mesh of a meter, directions to a tenth of a degree, UVs to a tenth of a texel. */
const DECIMALS = { 'point3f[] points': 5, 'normal3f[] normals': 3, 'texCoord2f[] primvars:st': 4 } as const

/** A geometry's text with its lists written shortly: about a third less to carry and to read. */
export function slimmed(usda: string): string {
  return usda.replaceAll(
    /^(\s*)([\w[\]: ]+) = \[([^\]]*)\]/gm,
    (line, space: string, name: string, list: string) => {
      const [, decimals] = Object.entries(DECIMALS).find(([key]) => name === key) ?? []
      if (decimals !== undefined) return `${space}${name} = [${rounded(list, decimals)}]`
      return name.startsWith('int[]') ? `${space}${name} = [${list.replaceAll(', ', ',')}]` : line
    },
  )
}

const rounded = (list: string, decimals: number): string =>
  list
    .replaceAll(', ', ',')
    .replaceAll(/-?\d[\d.]*(?:e[+-]?\d+)?/g, (number) => `${+Number(number).toFixed(decimals) + 0}`)

/** A model's text with its materials under their own names (by their ids), and who made what it shows. */
export function signed(
  usda: string,
  names: ReadonlyMap<number, string>,
  { title, creator, description, link }: Credit,
): string {
  const said = { title, creator, description, ...(link !== null && { source: link }) }
  const lines = Object.entries(said).map(([key, value]) => `string ${key} = ${quoted(value)}`)
  return usda
    .replace('string creator = "Three.js USDZExporter"', () => lines.join('\n\t\t'))
    .replaceAll(/\bMaterial_(\d+)\b/g, (token, id: string) => {
      const name = names.get(Number(id))
      return name === undefined ? token : `${name.replaceAll(/\W/g, '_')}_${id}`
    })
}

const quoted = (text: string): string =>
  `"${text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')}"`
