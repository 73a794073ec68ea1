import { validateBytes } from 'gltf-validator'
import type { Finding } from './finding'

/** What the Khronos glTF validator calls an error; it cannot look into meshopt buffers, which is only information. */
export const checkValid = async (id: string, bytes: Uint8Array): Promise<readonly Finding[]> => {
  const { issues } = await validateBytes(new Uint8Array(bytes), { maxIssues: 50 })
  return issues.messages
    .filter((message) => message.severity === 0)
    .map(({ code, message, pointer }) => ({
      id,
      level: 'error',
      text: `glTF ${code} ${message} ${pointer ?? ''}`.trim(),
    }))
}
