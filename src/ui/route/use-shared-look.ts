import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { resolveLook } from '../../look/file/admit'
import { lookCodeIn, readLink } from '../../share/link/link'
import type { AddressProblem } from '../feedback/use-notices'
import { usePlanner } from '../planner-context'
import { isPhotoAddress, withPhoto } from './address'

interface Address {
  readonly problem: AddressProblem | null
  /** Takes the look out of the address again. */
  readonly leave: () => void
}

/** Opens a look that the address carries, now and whenever it changes; the user's own stays safe behind it. */
export function useAddress(): Address {
  const planner = usePlanner()
  const [problem, setProblem] = useState<AddressProblem | null>(null)

  const opened = useRef<string | null>(null)
  const arriving = useRef(false)

  const open = useEffectEvent((): void => {
    const code = lookCodeIn(location.hash)
    // Going back from the studio comes by the address of the look that is on screen anyway.
    if (code === null || (code === opened.current && planner.store.getState().own)) return
    opened.current = code
    const read = readLink(location.hash)
    const admitted = read.ok ? resolveLook(planner.store.getState().catalog, read.look) : null
    if (!read.ok) setProblem(read.problem.kind)
    else if (!admitted?.ok) setProblem('unknown_carrier')
    else {
      setProblem(null)
      arriving.current = true
      planner.visit(admitted.look, 'link')
      arriving.current = false
    }
  })
  useEffect(() => {
    const onChange = (): void => open()
    onChange()
    addEventListener('hashchange', onChange)
    return () => removeEventListener('hashchange', onChange)
  }, [])

  const leave = useCallback(() => {
    setProblem(null)
    const studio = isPhotoAddress(location.hash) ? withPhoto('') : ''
    history.replaceState(history.state, '', `${location.pathname}${location.search}${studio}`)
  }, [])

  // A look that was kept, left or followed by another is no longer what the address says; a reload would bring it back.
  useEffect(
    () =>
      planner.store.subscribe((state, before) => {
        const isOver = before.own && !state.own
        const isFollowed = state.own && state.look !== before.look && !arriving.current
        if (isOver || isFollowed) leave()
      }),
    [planner, leave],
  )
  return { problem, leave }
}
