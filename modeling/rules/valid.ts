import { validateBytes } from 'gltf-validator'
import type { Finding } from './finding'

/** What the Khronos glTF validator calls an error; it cannot look into meshopt buffers, which is only information. */
export const checkValid = async (id: string, bytes: Uint8Array): Promise<readonly Finding[]> => {
  const { issues } = await validateBytes(new Uint8Array(bytes), { maxIssues: 50 })
  const errors = issues.messages.filter((message) => message.severity === 0)
  return [...new Set(errors.map(({ code }) => code))].map((code) => {
    const same = errors.filter((message) => message.code === code)
    const [first] = same
    const where = first?.pointer === undefined ? '' : ` ${first.pointer}`
    return { id, level: 'error', text: `glTF ${code} (${same.length} times) ${first?.message ?? ''}${where}` }
  })
}
