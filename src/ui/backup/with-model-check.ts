import type { CheckModel } from '../../state/backup/sound-things'
import { createModelReader } from '../../state/own/model/read-in-worker'

/** Runs something with the gate for models, in a worker of its own that ends with it. */
export async function withModelCheck<Result>(run: (check: CheckModel) => Promise<Result>): Promise<Result> {
  const reader = createModelReader()
  try {
    return await run(async (glb) => {
      const model = await reader.read(glb)
      if (model.kind === 'refused') return false
      reader.forget(model.model)
      return true
    })
  } finally {
    reader.close()
  }
}
