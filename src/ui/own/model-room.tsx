import { useEffect, useState } from 'react'
import type { NewCharm } from '../../catalog/own/new-charm'
import type { TakePortrait } from '../../picture/studio/portrait-request'
import { createModelReader } from '../../state/own/model/read-in-worker'
import { ModelScreen } from './model-screen'

interface ModelRoomProps {
  readonly files: readonly File[]
  readonly portrait: TakePortrait
  readonly onKeepNew: (made: NewCharm) => Promise<'kept' | 'full' | 'failed'>
  readonly onClose: () => void
}

/** A charm is made of a stranger's model here, kept, and hung. */
export function ModelRoom({ files, portrait, onKeepNew, onClose }: ModelRoomProps) {
  const [reader] = useState(() => createModelReader())
  useEffect(() => reader.close, [reader])
  return (
    <ModelScreen reader={reader} portrait={portrait} files={files} onMade={onKeepNew} onClose={onClose} />
  )
}
