import { lookText } from '../../look/file/serialize'
import type { Look } from '../../look/look'
import { safeName } from '../../picture/file/safe-name'

/** A look as a file of its own, which opens here and in the command line. */
export const lookFile = (look: Look): File =>
  new File([lookText(look)], `${safeName(look.title)}.dangle.json`, {
    type: 'application/json',
  })
