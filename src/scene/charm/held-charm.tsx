import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Group, type PerspectiveCamera, Quaternion, Vector3 } from 'three'
import { catalogFor } from '../../look/catalog-for'
import type { Charm } from '../../look/facts/charm'
import { AS_IT_COMES } from '../../look/look'
import { anchorAt } from '../../look/slots'
import { noField } from '../../motion/field/distance-field'
import { pose, poseFor } from '../../motion/pose'
import { seated } from '../../motion/rests/seat'
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
import { useStoreSelector } from '../../state/use-store-selector'
import type { Bar, HardwareKit } from '../hardware/rack'
import type { Model } from '../models/model-cache'
import { heldAt } from '../pointer/grip'
import { useStageScope } from '../stage-context'
import { modelAddressOf } from '../stand-in/stand-in-address'
import { applyPose, bodyIn, discard, takeApart } from './charm-parts'
import { facingOf, hookInHand } from './in-hand-place'
import { showWear } from './show-wear'
import { barOf, hangingFrameOf, slotPosition } from './slot-frame'

type Holding = Extract<Hand, { kind: 'holding' }>

/** The charm in hand: at the pointer, or already hanging where it is pointed at. */
export function HeldCharm() {
  const { planner, cache } = useStageScope()
  const hand = useStoreSelector(planner, (state) => state.hand)
  const held = hand.kind === 'holding' ? hand.charm : null
  const charm = useStoreSelector(planner, ({ catalog, look }) =>
    held ? catalogFor(catalog, look).charms.get(held) : undefined,
  )
  const url = charm ? modelAddressOf(charm) : null
  const [found, setFound] = useState<{
    readonly url: string
    readonly model: Model
    readonly kit: HardwareKit
  } | null>(null)

  useEffect(() => {
    if (!url) return
    let wanted = true
    let letGo = () => {}
    Promise.all([cache.load(url), cache.loadHardware()]).then(
      ([model, kit]) => {
        if (!wanted) return
        letGo = cache.retain(url)
        setFound({ url, model, kit })
      },
      // The slot it lands on says so and offers to try again.
      () => {},
    )
    return () => {
      wanted = false
      letGo()
    }
  }, [url, cache])

  if (hand.kind !== 'holding' || !charm || found?.url !== url) return null
  return <InHand hand={hand} charm={charm} model={found.model} kit={found.kit} />
}

const SLOT = 'hand'
/** What a free hand holds a charm by: a wire across. */
const HOOK: Bar = { direction: new Vector3(1, 0, 0), radius: 0.0008 }
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
  kit,
}: {
  readonly hand: Holding
  readonly charm: Charm
  readonly model: Model
  readonly kit: HardwareKit
}) {
  const { planner, live, quality } = useStageScope()
  const gl = useThree((state) => state.gl)
  const invalidate = useThree((state) => state.invalidate)
  const bar = useRef(() => HOOK)
  const rack = useMemo(() => kit.open(), [kit])
  const piece = useMemo(
    () => takeApart(model, charm, quality, rack, () => bar.current()),
    [model, charm, quality, rack],
  )
  useEffect(
    () => () => {
      discard(piece)
      rack.dispose()
    },
    [piece, rack],
  )
  const holder = useMemo(() => new Group().add(piece.group, rack.group), [piece, rack])
  const look = useStoreSelector(planner, (state) => state.look)
  const { over, grip, from } = hand
  const catalog = useStoreSelector(planner, ({ catalog }) => catalog)
  const { turn, state, colorway, inscriptions } =
    (from.kind === 'slot' && look.placed.get(from.slot)) || AS_IT_COMES
  const body = bodyIn(piece, state)

  useLayoutEffect(() => {
    showWear(piece, { state, inscriptions, ...(colorway === undefined ? {} : { colorway }) })
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
    const { field } = outfit.swing
    const swing = createSimulation(field)
    const anchor = { on: 'carrier', position: at.toArray(), rotation: frame.rotation } as const
    hang(
      swing,
      SLOT,
      body,
      seated(anchor, body, field, anchorAt(catalog, look, over) ?? undefined),
      (turn * Math.PI) / 180,
    )
    settle(swing)
    if (planner.store.getState().motion) flick(swing, SLOT, at, NUDGE)
    return { swing, pose: poseFor(swing, SLOT), bar: barOf(outfit, over) }
  }, [over, catalog, look, charm.id, from, turn, planner, live, body])

  const free = useMemo(() => {
    const swing = createSimulation(noField)
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
    bar.current = trial?.bar ?? (() => HOOK)
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
    const lens = camera as PerspectiveCamera
    facingOf(lens, facing)
    const goal = hookInHand(lens, live, heldAt(live.grip, hand, charm), facing, goalPoint)
    const near = free.at.distanceToSquared(goal) < 1e-9
    if (free.fresh || !moves) free.at.copy(goal)
    else free.at.lerp(goal, 1 - Math.exp(-FOLLOW * seconds))
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

  return <primitive object={holder} dispose={null} />
}

const goalPoint = new Vector3()
const facing = new Quaternion()
const felt = new Vector3()
