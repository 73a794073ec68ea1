import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { Color, PointLight } from 'three'
import { usePlanner } from '../state/use-planner'
import type { CharmPiece } from './charm-piece'
import { brightnessOf, lightColorOf, shownState } from './glow'
import { useStageScope } from './stage-scope'

/** Light on the neighbours: candela at full, falling to nothing within the reach in meters. */
const CANDELA = 0.011
const REACH = 0.22

/** A charm's own light: what shines on it, and a soft lamp for what hangs near. */
export function LampLight({ piece, state }: { readonly piece: CharmPiece; readonly state: string | null }) {
  const { planner } = useStageScope()
  const invalidate = useThree((three) => three.invalidate)
  const clock = useThree((three) => three.clock)
  const motion = usePlanner(planner, (planned) => planned.motion)
  const shown = shownState(state, piece.charm.states)
  const lamp = useMemo(() => {
    const light = new PointLight('#ffffff', 0, REACH, 2)
    const [x, y, z] = piece.hanging.massCenter
    light.position.set(x, y, z).sub(piece.attach)
    // In front of the body, or it would only light its own inside.
    light.position.z += (piece.charm.dimsMm.d / 2000) * 1.2 + 0.006
    return light
  }, [piece])

  useEffect(() => {
    piece.body.add(lamp)
    return () => {
      piece.body.remove(lamp)
      lamp.dispose()
    }
  }, [piece, lamp])

  useEffect(() => {
    const color = new Color(lightColorOf(shown, piece.charm.lightHex))
    lamp.color.copy(color)
    for (const { material, tinted } of piece.glows) if (tinted) material.emissive.copy(color)
    if (motion || lamp.intensity >= 0) invalidate()
  }, [piece, lamp, shown, motion, invalidate])

  useFrame(() => {
    const { level, lives } = brightnessOf(shown, clock.elapsedTime, !motion)
    lamp.intensity = CANDELA * level
    for (const [index, { material, full }] of piece.glows.entries()) {
      material.emissiveIntensity = full * brightnessOf(shown, clock.elapsedTime, !motion, index).level
    }
    if (lives) invalidate()
  })
  return null
}
