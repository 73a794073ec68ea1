import { BakeShadows } from '@react-three/drei/core/BakeShadows.js'
import { useThree } from '@react-three/fiber'
import { useEffect, useLayoutEffect, useMemo } from 'react'
import type { Object3D } from 'three'
import type { Shade } from '../../state/preferences'
import { useStageScope } from '../stage-context'
import { backdropTexture } from './backdrop'
import type { Environment } from './environment'
import { bakeFloorShadows, castOf, contactOf } from './floor-shadow'
import { LIGHT_RIGS } from './light-rig'
import { createLighting } from './lighting'
import { studioBackdrop } from './studio-backdrop'

interface StageLightProps {
  readonly shade: Shade
  /** What metal mirrors in this light. */
  readonly environment: Environment
  /** What stands on the floor, null while it is still on its way. */
  readonly subject: Object3D | null
  /** Its largest extent in meters. */
  readonly reach: number
  /** Whether a first picture is on screen: the floor's shadows, which take as long, come with the next. */
  readonly pictured: boolean
}

/** Light, paper sweep and the floor's shadows. */
export function StageLight({ shade, environment, subject, reach, pictured }: StageLightProps) {
  const { live, quality, light, studio, viewfinder } = useStageScope()
  const gl = useThree((state) => state.gl)
  const scene = useThree((state) => state.scene)
  const size = useThree((state) => state.size)
  const invalidate = useThree((state) => state.invalidate)
  const lighting = useMemo(
    () => createLighting(gl, quality, reach, LIGHT_RIGS[light], environment),
    [gl, quality, reach, light, environment],
  )

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
  const behind = useMemo(
    () =>
      backdrop ? studioBackdrop(backdrop, light) : { texture: backdropTexture(shade, light), lay: null },
    [backdrop, shade, light],
  )
  useLayoutEffect(() => {
    scene.background = behind.texture
    invalidate()
    return () => behind.texture.dispose()
  }, [scene, behind, invalidate])
  useLayoutEffect(() => {
    if (viewfinder.crop) behind.lay?.(viewfinder.crop, { x: 0, y: 0, ...size })
    invalidate()
  }, [behind, viewfinder, size, invalidate])

  const floor = studio?.floor ?? true
  useEffect(() => {
    if (!subject || !pictured || quality === 'low') return
    const kinds = floor ? [contactOf(reach), castOf(reach, lighting.key.position)] : []
    const shadows = bakeFloorShadows(gl, subject, kinds)
    for (const { mesh } of shadows) scene.add(mesh)
    live.lit = {
      scene,
      key: lighting.key,
      floor: floor ? 0 : null,
      reach,
      casts: shadows.slice(1).map(({ mesh }) => mesh),
    }
    gl.shadowMap.needsUpdate = true
    invalidate()
    return () => {
      live.lit = null
      for (const { mesh, dispose } of shadows) {
        scene.remove(mesh)
        dispose()
      }
    }
  }, [gl, scene, live, subject, pictured, quality, reach, lighting, floor, invalidate])

  return (
    <>
      <primitive object={lighting.lights} />
      {/* Turning the camera moves no shadow: whoever moves something asks for a new one. */}
      <BakeShadows />
    </>
  )
}
