import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { PerspectiveCamera } from 'three'
import { onDemand } from '../state/on-demand'
import { FIRST_PICTURE_PATIENCE_MS, isComplete } from './first-picture'
import { detailFur } from './fur/fur-detail'
import type { Refinement } from './refinement'
import { useStageScope } from './stage-context'

interface FrameTailProps {
  /** Whether something stands on the stage and light falls on it. */
  readonly ready: boolean
  /** Whether a first picture is on screen. */
  readonly pictured: boolean
  readonly onFirstPicture: () => void
}

const loadRefinement = onDemand(() => import('./refinement'))

/** After everything moved: the fur's detail by size on screen, the picture, and what lies over it. The first picture shows the whole look. */
export function FrameTail({ ready, pictured, onFirstPicture }: FrameTailProps) {
  const { live, light, quality, cache, planner } = useStageScope()
  const begun = useRef(false)
  const patient = useRef(true)
  const refinement = useRef<Refinement | null>(null)
  /** How many charms hung when programs were last compiled ahead. */
  const compiled = useRef(-1)
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

  useEffect(() => {
    if (!ready) return
    invalidate()
    const timer = setTimeout(() => {
      patient.current = false
      invalidate()
    }, FIRST_PICTURE_PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [ready, invalidate])

  useEffect(() => {
    if (!pictured || quality === 'low') return
    let mounted = true
    // Without it the picture stays plain.
    loadRefinement().then(
      ({ refine }) => {
        if (mounted) refinement.current = refine({ live, planner, cache }, gl, camera)
      },
      () => {},
    )
    return () => {
      mounted = false
      refinement.current?.dispose()
      refinement.current = null
    }
  }, [pictured, quality, live, planner, cache, gl, camera])

  useFrame(() => {
    const from = performance.now()
    if (!begun.current) {
      if (!ready || !live.outfit) return
      if (patient.current && !isComplete(live.outfit)) {
        // What is there compiles its programs while the rest arrives; once for each that comes, not for each frame.
        const { size: hung } = live.outfit.charms
        if (compiled.current !== hung) gl.compile(scene, camera)
        compiled.current = hung
        return
      }
    }
    live.frames += 1
    live.drawnIn = live.outfit && light
    const most = quality === 'high' ? Infinity : 0
    // Shells are seen in the screen's own pixels, of which a phone has two or three to one of CSS.
    const focal = live.viewfinder.focal * gl.getPixelRatio()
    if (live.outfit) detailFur(live.outfit.charms.values(), camera.position, focal, most)
    gl.render(scene, camera)
    refinement.current?.afterFrame(from)
    for (const follow of live.afterFrame) follow()
    if (!begun.current) onFirstPicture()
    begun.current = true
    // A frame of its own priority is drawn by nobody else.
  }, 1)
  return null
}
