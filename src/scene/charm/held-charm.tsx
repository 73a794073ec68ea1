import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { Group, type PerspectiveCamera, Quaternion, Ray, Vector3 } from 'three'
import type { Charm } from '../../look/facts/charm'
import { AS_IT_COMES } from '../../look/look'
import { anchorAt } from '../../look/slots'
import { noShape } from '../../motion/carrier-shape'
import { pose, poseFor } from '../../motion/pose'
import {
  createSimulation,
  flick,
  hang,
  isAtRest,
  moveCarrier,
  settle,
  stepSimulation,
} from '../../motion/simulation'
import { arrangementOf } from '../../state/planner/derived'
import type { Hand } from '../../state/planner/hand'
import { targetAt } from '../../state/planner/targets'
import { useStoreSelector } from '../../state/use-planner'
import type { Model } from '../models/model-cache'
import { rayThrough } from '../pointer/picking'
import { FINGER_LIFT } from '../pointer/snap'
import { useStageScope } from '../stage-context'
import { applyPose, bodyIn, discard, takeApart } from './charm-parts'
import { seated } from './seat'
import { hangingFrameOf, slotPosition } from './slot-frame'
import { wear } from './wear'

type Holding = Extract<Hand, { kind: 'holding' }>

/** The charm in hand: at the pointer, or already hanging where it is pointed at. */
export function HeldCharm() {
  const { planner, cache } = useStageScope()
  const hand = useStoreSelector(planner, (state) => state.hand)
  const held = hand.kind === 'holding' ? hand.charm : null
  const [found, setFound] = useState<{ readonly charm: string; readonly model: Model } | null>(null)

  useEffect(() => {
    const url = held && planner.store.getState().catalog.charms.get(held)?.model?.glb
    if (!held || !url) return
    let wanted = true
    let letGo = () => {}
    cache.load(url).then(
      (model) => {
        if (!wanted) return
        letGo = cache.retain(url)
        setFound({ charm: held, model })
      },
      // The slot it lands on says so and offers to try again.
      () => {},
    )
    return () => {
      wanted = false
      letGo()
    }
  }, [held, planner, cache])

  if (hand.kind !== 'holding' || found?.charm !== held) return null
  const charm = planner.store.getState().catalog.charms.get(hand.charm)
  return charm ? <InHand hand={hand} charm={charm} model={found.model} /> : null
}

const SLOT = 'hand'
/** What swings in the hand catches up on so much at once, in seconds. */
const LONGEST_STEP = 0.1
/** How quickly the charm follows the pointer, 1/s. */
const FOLLOW = 28
/** Share of the pointer's way that the charm feels: a hand is calmer than a pointer. */
const FELT = 0.3
const NUDGE = { x: 0.14, y: 0, z: 0.1 }

function InHand({
  hand,
  charm,
  model,
}: {
  readonly hand: Holding
  readonly charm: Charm
  readonly model: Model
}) {
  const { planner, live, quality } = useStageScope()
  const gl = useThree((state) => state.gl)
  const invalidate = useThree((state) => state.invalidate)
  const piece = useMemo(() => takeApart(model, charm, quality), [model, charm, quality])
  useEffect(() => () => discard(piece), [piece])
  const holder = useMemo(() => new Group().add(piece.group), [piece])
  const look = useStoreSelector(planner, (state) => state.look)
  const { over, grip, from } = hand
  const catalog = useStoreSelector(planner, ({ catalog }) => catalog)
  const { turn, state, colorway, inscriptions } =
    (from.kind === 'slot' && look.placed.get(from.slot)) || AS_IT_COMES
  const body = bodyIn(piece, state)

  useLayoutEffect(() => {
    wear(piece, { state, inscriptions, ...(colorway === undefined ? {} : { colorway }) })
    invalidate()
  }, [piece, state, colorway, inscriptions, invalidate])

  /** Where it would hang, with the carrier to lean on but without its neighbors. */
  const trial = useMemo(() => {
    if (!over || targetAt(catalog, look, charm.id, from, over).reasons.length > 0) return null
    const { outfit } = live
    if (!outfit) return null
    const arrangement = arrangementOf(catalog, look)
    const frame = hangingFrameOf(outfit, over, arrangement)
    const at = new Vector3()
    if (!frame || !slotPosition(outfit, over, arrangement, at)) return null
    const { shape } = outfit.swing
    const swing = createSimulation(shape)
    const anchor = { on: 'carrier', position: at.toArray(), rotation: frame.rotation } as const
    hang(
      swing,
      SLOT,
      body,
      seated(anchor, body, shape, anchorAt(catalog, look, over) ?? undefined),
      (turn * Math.PI) / 180,
    )
    settle(swing)
    if (planner.store.getState().motion) flick(swing, SLOT, at, NUDGE)
    return { swing, pose: poseFor(swing, SLOT) }
  }, [over, catalog, look, charm.id, from, turn, planner, live, body])

  const free = useMemo(() => {
    const swing = createSimulation(noShape)
    hang(swing, SLOT, body, { on: 'carrier', position: [0, 0, 0], rotation: [0, 0, 0, 1] })
    return { swing, pose: poseFor(swing, SLOT), at: new Vector3(), turn: new Quaternion(), fresh: true }
  }, [body])

  useEffect(() => {
    if (trial === null || trial.pose) invalidate()
    return () => {
      gl.shadowMap.needsUpdate = true
      invalidate()
    }
  }, [trial, gl, invalidate])

  useFrame(({ camera }, seconds) => {
    const time = Math.min(seconds, LONGEST_STEP)
    const moves = planner.store.getState().motion
    holder.visible = trial !== null || grip === 'drag'
    if (trial) {
      holder.position.set(0, 0, 0)
      holder.quaternion.identity()
      if (moves) stepSimulation(trial.swing, time)
      else settle(trial.swing)
      pose(trial.swing, SLOT, trial.pose)
      applyPose(piece, trial.pose)
      gl.shadowMap.needsUpdate = true
      if (!isAtRest(trial.swing)) invalidate()
      free.fresh = true
      return
    }
    if (grip !== 'drag') return
    const goal = underPointer(camera as PerspectiveCamera)
    const near = free.at.distanceToSquared(goal) < 1e-9
    if (free.fresh || !moves) free.at.copy(goal)
    else free.at.lerp(goal, 1 - Math.exp(-FOLLOW * seconds))
    facing.setFromAxisAngle(
      up,
      Math.atan2(camera.matrixWorld.elements[8] ?? 0, camera.matrixWorld.elements[10] ?? 1),
    )
    if (moves) {
      moveCarrier(free.swing, felt.copy(free.at).multiplyScalar(FELT), free.turn, Math.max(time, 1e-3))
      stepSimulation(free.swing, time)
    } else settle(free.swing)
    free.fresh = false
    pose(free.swing, SLOT, free.pose)
    applyPose(piece, free.pose)
    holder.position.copy(free.at)
    holder.quaternion.copy(facing)
    gl.shadowMap.needsUpdate = true
    if (!near || !isAtRest(free.swing)) invalidate()
  })

  /** Where the hook belongs so that the body is at the pointer, on a plane just before the carrier. */
  function underPointer(camera: PerspectiveCamera): Vector3 {
    const { pointer, outfit } = live
    const bounds = outfit?.bounds
    rayThrough(camera, live, pointer.x, pointer.y - (pointer.kind === 'touch' ? FINGER_LIFT : 0), ray)
    camera.getWorldDirection(ahead)
    const reach = bounds ? bounds.getSize(size).length() * 0.34 : 0.2
    const middle = bounds ? bounds.getCenter(center) : center.set(0, 0.2, 0)
    const depth = Math.max(middle.sub(ray.origin).dot(ahead) - reach, 0.08)
    goalPoint
      .copy(ray.direction)
      .multiplyScalar(depth / ray.direction.dot(ahead))
      .add(ray.origin)
    return goalPoint.addScaledVector(up, bodyDepth)
  }
  const bodyDepth = -body.massCenter[1]

  return <primitive object={holder} dispose={null} />
}

const ray = new Ray()
const ahead = new Vector3()
const center = new Vector3()
const size = new Vector3()
const goalPoint = new Vector3()
const up = new Vector3(0, 1, 0)
const facing = new Quaternion()
const felt = new Vector3()
