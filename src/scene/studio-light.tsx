import { useThree } from '@react-three/fiber'
import { useEffect, useLayoutEffect, useMemo } from 'react'
import type { Object3D } from 'three'
import type { Light } from '../look/light'
import { backdropTexture, type Shade } from './backdrop'
import { bakeFloorShadow, castOf, contactOf } from './floor-shadow'
import { LIGHT_RIGS } from './light-rig'
import { useStageScope } from './stage-scope'
import { createStudio } from './studio'

interface StudioLightProps {
  readonly shade: Shade
  readonly light: Light
  /** What stands on the floor, null while it is still on its way. */
  readonly subject: Object3D | null
  /** Its largest extent in meters. */
  readonly reach: number
}

/** Light, paper sweep and the floor's shadows. */
export function StudioLight({ shade, light, subject, reach }: StudioLightProps) {
  const { quality } = useStageScope()
  const gl = useThree((state) => state.gl)
  const scene = useThree((state) => state.scene)
  const invalidate = useThree((state) => state.invalidate)
  const studio = useMemo(
    () => createStudio(gl, quality, reach, LIGHT_RIGS[light]),
    [gl, quality, reach, light],
  )

  useLayoutEffect(() => {
    scene.environment = studio.environment
    scene.environmentIntensity = studio.environmentIntensity
    invalidate()
    return () => {
      scene.environment = null
      studio.dispose()
    }
  }, [scene, studio, invalidate])

  useLayoutEffect(() => {
    const paper = backdropTexture(shade, light)
    scene.background = paper
    invalidate()
    return () => paper.dispose()
  }, [scene, shade, light, invalidate])

  useEffect(() => {
    if (!subject || quality === 'low') return
    const shadows = [contactOf(reach), castOf(reach, studio.key.position)].map((kind) =>
      bakeFloorShadow(gl, subject, kind),
    )
    for (const { mesh } of shadows) scene.add(mesh)
    gl.shadowMap.needsUpdate = true
    invalidate()
    return () => {
      for (const { mesh, dispose } of shadows) {
        scene.remove(mesh)
        dispose()
      }
    }
  }, [gl, scene, subject, quality, reach, studio, invalidate])

  return <primitive object={studio.lights} />
}
