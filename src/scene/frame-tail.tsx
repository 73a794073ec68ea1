import { useFrame, useThree } from '@react-three/fiber'
import { useLayoutEffect } from 'react'
import type { PerspectiveCamera } from 'three'
import { detailFur } from './fur/fur-detail'
import { useStageScope } from './stage-context'

/** After everything moved: the fur's detail by size on screen, and what lies over the picture follows it. */
export function FrameTail() {
  const { live, quality } = useStageScope()
  const camera = useThree((state) => state.camera) as PerspectiveCamera
  const size = useThree((state) => state.size)
  const gl = useThree((state) => state.gl)
  const scene = useThree((state) => state.scene)
  const invalidate = useThree((state) => state.invalidate)

  useLayoutEffect(() => {
    Object.assign(live, { camera, renderer: gl, scene, size, draw: () => invalidate() })
    return () => {
      live.draw = () => {}
    }
  }, [live, camera, gl, scene, size, invalidate])

  useFrame(() => {
    live.frames += 1
    live.drawn = live.outfit !== null
    const most = quality === 'high' ? Infinity : 0
    // Shells are seen in the screen's own pixels, of which a phone has two or three to one of CSS.
    const focal = live.viewfinder.focal * gl.getPixelRatio()
    if (live.outfit) detailFur(live.outfit.charms.values(), camera.position, focal, most)
    for (const follow of live.afterFrame) follow()
  })
  return null
}
