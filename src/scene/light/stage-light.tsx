import { BakeShadows } from '@react-three/drei/core/BakeShadows.js'
import { useThree } from '@react-three/fiber'
import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { onDemand } from '../../state/on-demand'
import type { Shade } from '../../state/preferences'
import type { Outfit } from '../outfit/outfit'
import { useStageScope } from '../stage-context'
import type { Environment } from './environment'
import { LIGHT_RIGS } from './light-rig'
import { createLighting } from './lighting'
import { lampHeight, type Standing, standingOf } from './standing'
import { sweptPaper } from './swept-paper'

interface StageLightProps {
  readonly shade: Shade
  /** What metal mirrors in this light. */
  readonly environment: Environment
  /** What stands on the stage, null while it is still on its way. */
  readonly outfit: Outfit | null
  /** Whether a first picture is on screen: the floor's shadows, which take as long, come with the next. */
  readonly pictured: boolean
}

const loadFloor = onDemand(() => import('./stage-floor'))
const loadBackdrops = onDemand(() => import('./studio-backdrop'))

/** Light, the paper around, what the look stands on and its shadows on the floor. */
export function StageLight({ shade, environment, outfit, pictured }: StageLightProps) {
  const { live, quality, light, studio, viewfinder } = useStageScope()
  const gl = useThree((state) => state.gl)
  const scene = useThree((state) => state.scene)
  const size = useThree((state) => state.size)
  const invalidate = useThree((state) => state.invalidate)
  const standing = useMemo(() => (outfit ? standingOf(outfit.arrangement.carrier) : ON_ITS_WAY), [outfit])
  const reach = Math.max(outfit?.reach ?? 0.5, standing.reach)
  const lighting = useMemo(() => {
    const made = createLighting(gl, quality, reach, LIGHT_RIGS[light], environment)
    made.lights.position.y = lampHeight(standing)
    return made
  }, [gl, quality, reach, standing, light, environment])

  useLayoutEffect(() => {
    scene.environment = lighting.environment
    scene.environmentIntensity = lighting.environmentIntensity
    invalidate()
    return () => {
      scene.environment = null
      lighting.dispose()
    }
  }, [scene, lighting, invalidate])

  const backdrop = studio?.backdrop ?? null
  const floored = studio?.floor ?? true
  const [backdrops, setBackdrops] = useState<typeof import('./studio-backdrop') | null>(null)
  useEffect(() => {
    // Without them the stage's own paper stays.
    if (backdrop) loadBackdrops().then(setBackdrops, () => {})
  }, [backdrop])
  const behind = useMemo(() => {
    const { key, paper } = LIGHT_RIGS[light]
    const place = { reach, floor: standing.floor, key: key.from }
    return backdrop && backdrops
      ? backdrops.behindOf(backdrop, light, floored ? place : null)
      : sweptPaper(paper[shade], place)
  }, [backdrop, backdrops, floored, shade, light, reach, standing])
  useLayoutEffect(() => {
    const { background, sweep, dispose } = behind
    scene.background = background
    if (sweep) scene.add(sweep)
    invalidate()
    return () => {
      if (sweep) scene.remove(sweep)
      dispose()
    }
  }, [scene, behind, invalidate])
  useLayoutEffect(() => {
    if (viewfinder.crop) behind.lay(viewfinder.crop, { x: 0, y: 0, ...size })
    invalidate()
  }, [behind, viewfinder, size, invalidate])

  /** Counts the times that the floor was laid: charms that came throw shadows too. */
  const [laid, setLaid] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: laid anew on purpose
  useEffect(() => {
    if (!outfit || !pictured) return
    let current = true
    let strike = () => {}
    const { key } = lighting
    const lay = ({ layFloor }: typeof import('./stage-floor')) => {
      if (!current) return
      const { arrangement } = outfit
      const hanging = outfit.charms.size
      const shadowed = quality === 'high'
      const floor = floored
        ? layFloor(gl, scene, {
            look: outfit.group,
            standing,
            reach,
            key: key.position,
            backdrop,
            shade,
            shadowed,
          })
        : null
      if (shadowed)
        live.lit = { scene, key, reach, floor: floored ? standing.floor : null, casts: floor?.casts ?? [] }
      const again = () => {
        if (outfit.arrangement === arrangement && outfit.charms.size === hanging) return
        if (outfit.isAtRest()) setLaid((times) => times + 1)
      }
      if (floor && shadowed) live.afterFrame.add(again)
      strike = () => {
        live.afterFrame.delete(again)
        live.lit = null
        floor?.strike()
      }
      gl.shadowMap.needsUpdate = true
      invalidate()
    }
    // Without it the look stands on plain paper.
    loadFloor().then(lay, () => {})
    return () => {
      current = false
      strike()
    }
  }, [
    gl,
    scene,
    live,
    outfit,
    standing,
    pictured,
    quality,
    reach,
    lighting,
    floored,
    backdrop,
    shade,
    laid,
    invalidate,
  ])

  return (
    <>
      <primitive object={lighting.lights} />
      {/* Turning the camera moves no shadow: whoever moves something asks for a new one. */}
      <BakeShadows />
    </>
  )
}

const ON_ITS_WAY: Standing = { stand: null, floor: 0, reach: 0 }
