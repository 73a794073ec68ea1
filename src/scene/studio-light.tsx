import { useThree } from '@react-three/fiber'
import { useEffect, useLayoutEffect, useMemo } from 'react'
import { Mesh, type Object3D, PlaneGeometry, ShadowMaterial } from 'three'
import { backdropTexture, type Shade } from './backdrop'
import { bakeContactShadow } from './contact-shadow'
import { useStageScope } from './stage-scope'
import { createStudio } from './studio'

interface StudioLightProps {
  readonly shade: Shade
  /** What stands on the floor, null while it is still on its way. */
  readonly subject: Object3D | null
  /** Its largest extent in meters. */
  readonly reach: number
}

/** Light, paper sweep and the floor's shadows. */
export function StudioLight({ shade, subject, reach }: StudioLightProps) {
  const { quality } = useStageScope()
  const gl = useThree((state) => state.gl)
  const scene = useThree((state) => state.scene)
  const invalidate = useThree((state) => state.invalidate)
  const studio = useMemo(() => createStudio(gl, quality, reach), [gl, quality, reach])
  const floor = useMemo(() => floorPlane(), [])

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
    const paper = backdropTexture(shade)
    scene.background = paper
    invalidate()
    return () => paper.dispose()
  }, [scene, shade, invalidate])

  useEffect(() => {
    if (!subject || quality === 'low') return
    const contact = bakeContactShadow(gl, subject, reach * 2, 0.07)
    scene.add(contact.mesh)
    gl.shadowMap.needsUpdate = true
    invalidate()
    return () => {
      scene.remove(contact.mesh)
      contact.dispose()
    }
  }, [gl, scene, subject, quality, reach, invalidate])

  return (
    <>
      <primitive object={studio.lights} />
      {quality === 'high' && <primitive object={floor} />}
    </>
  )
}

/** Catches the key's shadow on the paper. */
function floorPlane(): Mesh {
  const floor = new Mesh(
    new PlaneGeometry(6, 6),
    new ShadowMaterial({ color: 0x2a2520, opacity: 0.16, depthWrite: false }),
  )
  floor.rotation.x = -Math.PI / 2
  floor.receiveShadow = true
  floor.renderOrder = -2
  return floor
}
