import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Vector3 } from 'three'
import type { Hung } from '../../look/arrangement'
import type { SlotId } from '../../look/ids'
import { hubSlotOf } from '../../look/slot'
import { pose, poseFor } from '../../motion/pose'
import { face, flick, hang, isAtRest, settle, stepSimulation, unhang } from '../../motion/simulation'
import { arrangementOnScreen } from '../../state/planner/derived'
import { useStoreSelector } from '../../state/use-planner'
import { LIGHT_RIGS } from '../light/light-rig'
import type { Model } from '../models/model-cache'
import { useStageScope } from '../stage-context'
import { applyPose, bodyIn } from './charm-parts'
import { LampLight } from './lamp-light'
import { hasMovingParts, MovingParts } from './moving-parts'
import { seated } from './seat'
import { hangingFrameOf } from './slot-frame'
import { assume } from './state-pose'
import { usePiece } from './use-charm-parts'

const LONGEST_STEP = 0.1
/** What moves less than this (m) for so long (s) is at rest to the eye. */
const VISIBLE = 0.0004
const CALM_SECONDS = 1.2
/** Steps spent on hanging what was there before; more would be felt as a pause. */
const SETTLING_STEPS = 300
/** How a charm falls into place: a nudge sideways and outwards, m/s. */
const ARRIVAL = { x: 0.22, y: 0, z: 0.16 }

/** Every charm of the look, hanging and swinging. */
export function HangingCharms() {
  const { planner, live } = useStageScope()
  const gl = useThree((state) => state.gl)
  const invalidate = useThree((state) => state.invalidate)
  const arrangement = useStoreSelector(planner, arrangementOnScreen)
  const motion = useStoreSelector(planner, (state) => state.motion)
  const opened = useRef(false)
  const swinging = useRef(false)
  const calm = useRef(0)

  useEffect(() => {
    opened.current = true
  }, [])
  useEffect(() => {
    if (motion) return
    settle(live.swing)
    live.restless = true
    invalidate()
  }, [motion, live, invalidate])

  useFrame((_, seconds) => {
    // The first step after a pause counts as one frame: the clock ran on while nothing was drawn.
    const moving = stepSimulation(live.swing, swinging.current ? Math.min(seconds, LONGEST_STEP) : 1 / 60)
    swinging.current = moving
    if (!moving && !live.restless) return
    live.restless = moving
    let strayed = 0
    for (const [slot, { piece, pose: where, seen }] of live.charms) {
      if (!pose(live.swing, slot, where)) continue
      applyPose(piece, where)
      strayed = Math.max(strayed, seen.distanceTo(piece.body.position))
    }
    if (strayed > VISIBLE) {
      calm.current = 0
      for (const { piece, seen } of live.charms.values()) seen.copy(piece.body.position)
    } else calm.current += seconds
    // Trembling that nobody sees would keep the picture alive for ever.
    if (moving && calm.current > CALM_SECONDS) settle(live.swing, 0)
    gl.shadowMap.needsUpdate = true
    if (moving && !isAtRest(live.swing)) invalidate()
    else if (moving) {
      // One more frame shows the very last position.
      live.restless = true
      invalidate()
    }
  })

  return arrangement.hung
    .filter(({ slot }) => hubSlotOf(slot) === null)
    .map((hung) => (
      <HangingCharm key={`${hung.slot} ${hung.charm.id}`} hung={hung} arrives={opened.current} />
    ))
}

/** One charm: its model on the way, then hanging; the charms on its rings hang from within it. */
function HangingCharm({ hung, arrives }: { readonly hung: Hung; readonly arrives: boolean }) {
  const { slot, charm } = hung
  const { cache, expect } = useStageScope()
  const [model, setModel] = useState<Model | null>(null)
  const [attempt, setAttempt] = useState(0)
  const url = charm.model?.glb

  useEffect(() => {
    if (!url) return
    let wanted = attempt >= 0
    let told = -1
    const tell = (share: number) => {
      const tenth = Math.floor(share * 10) / 10
      if (!wanted || tenth === told) return
      told = tenth
      expect(slot, { kind: 'loading', share: tenth })
    }
    // A model at hand needs no ring that flashes up.
    const slow = setTimeout(() => tell(0), 80)
    let letGo = () => {}
    cache.load(url, tell).then(
      (loaded) => {
        clearTimeout(slow)
        if (!wanted) return
        letGo = cache.retain(url)
        expect(slot, null)
        setModel(loaded)
      },
      () => {
        clearTimeout(slow)
        if (!wanted) return
        expect(slot, { kind: 'failed', charm: charm.id, retry: () => setAttempt((count) => count + 1) })
      },
    )
    return () => {
      wanted = false
      clearTimeout(slow)
      expect(slot, null)
      letGo()
    }
  }, [url, slot, charm.id, cache, expect, attempt])

  return model && <Dangling hung={hung} model={model} arrives={arrives} />
}

interface DanglingProps {
  readonly hung: Hung
  readonly model: Model
  readonly arrives: boolean
}

function Dangling({ hung, model, arrives }: DanglingProps) {
  const { slot, charm, turn, state, inscriptions } = hung
  const { planner, live, quality, light } = useStageScope()
  const invalidate = useThree((state) => state.invalidate)
  const arrangement = useStoreSelector(planner, arrangementOnScreen)
  const taken = useStoreSelector(planner, ({ hand }) => isTaken(hand, slot))
  const { headlights } = LIGHT_RIGS[light]
  const piece = usePiece(model, charm, quality)
  const body = bodyIn(piece, state)
  const [hanging, setHanging] = useState(false)
  const radians = (turn * Math.PI) / 180
  const firstTurn = useRef(radians)
  const firstArrangement = useRef(arrangement)
  const firstHung = useRef(hung)

  useLayoutEffect(() => {
    const frame = hangingFrameOf(live, slot, firstArrangement.current)
    if (!frame) return
    const { swing } = live
    hang(swing, slot, body, seated(frame, body, live.shape, firstHung.current.anchor), firstTurn.current)
    if (!arrives || !planner.store.getState().motion) settle(swing, SETTLING_STEPS)
    else {
      const { x, y, z } = swing.bySlot.get(slot)?.position ?? { x: 0, y: 0, z: 0 }
      flick(swing, slot, { x, y, z }, ARRIVAL)
    }
    live.charms.set(slot, { piece, pose: poseFor(swing, slot), seen: new Vector3() })
    live.restless = true
    setHanging(true)
    invalidate()
    return () => {
      unhang(swing, slot)
      live.charms.delete(slot)
      live.restless = true
      setHanging(false)
      invalidate()
    }
  }, [slot, piece, body, live, arrives, planner, invalidate])

  useEffect(() => {
    face(live.swing, slot, radians)
    if (!planner.store.getState().motion) settle(live.swing)
    live.restless = true
    invalidate()
  }, [slot, radians, live, planner, invalidate])

  useLayoutEffect(() => {
    assume(piece.form, state)
    piece.inscription.write(inscriptions, charm.fields)
    live.restless = true
    invalidate()
  }, [piece, state, inscriptions, charm, live, invalidate])

  useLayoutEffect(() => {
    for (const film of piece.reflectors) film.emissiveIntensity = headlights
    invalidate()
  }, [piece, headlights, invalidate])

  useLayoutEffect(() => {
    piece.group.visible = !taken
    live.restless = true
    invalidate()
  }, [piece, taken, live, invalidate])

  const below = arrangement.hung.filter(({ slot: other }) => hubSlotOf(other) === slot)
  return (
    <>
      {hanging && <primitive object={piece.group} dispose={null} />}
      {hanging && piece.glows.length > 0 && <LampLight piece={piece} state={state} />}
      {hanging && hasMovingParts(piece) && <MovingParts piece={piece} state={state} />}
      {hanging &&
        below.map((child) => (
          <HangingCharm key={`${child.slot} ${child.charm.id}`} hung={child} arrives={arrives} />
        ))}
    </>
  )
}

type Hand = ReturnType<ReturnType<typeof useStageScope>['planner']['store']['getState']>['hand']

/** Whether the hand holds the charm of this slot, or the hub it hangs on. */
function isTaken(hand: Hand, slot: SlotId): boolean {
  if (hand.kind !== 'holding' || hand.from.kind !== 'slot') return false
  return slot === hand.from.slot || slot.startsWith(`${hand.from.slot}/h`)
}
