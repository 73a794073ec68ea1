import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, Logger } from '@gltf-transform/core'
import { compress } from '../compress'
import { addMesh, glbIo, nothingShared } from '../glb'
import { cordOf, metalFor } from '../materials'
import type { Part } from '../part'
import { slim } from '../slim'
import { carabiner, lobsterBow, lobsterSwivel, magnetCoupling, splitRing } from './clasps'
import { clipLoop, lacePlate, magnetTab, pinBack, springClip, strapBand, templeRing } from './fixtures'
import { bead, connector, link, ring, snapCap, stitch, stopper, strapRing } from './lines'

/** What a charm's tone colors: the app puts its own in their place. */
const metal = { ...metalFor('silver'), name: 'metal' }
const cloth = cordOf('grey')

/** Everything that hardware is put together from, modeled once, by its node's name. */
export const HARDWARE_KINDS: Readonly<Record<string, readonly Part[]>> = {
  lobster_bow: lobsterBow(metal),
  lobster_swivel: lobsterSwivel(metal),
  magnet_coupling: magnetCoupling(metal),
  carabiner: carabiner(metal),
  split_ring: splitRing(metal),
  link: link(metal),
  ring: ring(4.6, 1.27)(metal),
  ring_wide: ring(8.6, 1.5)(metal),
  strap_ring: strapRing(metal),
  bead: bead(metal),
  connector: connector(metal),
  stopper: stopper(cloth),
  snap_cap: snapCap(metal),
  stitch: stitch(),
  spring_clip: springClip(metal),
  clip_loop: clipLoop(metal),
  magnet_tab: magnetTab(metal),
  pin_back: pinBack(metal),
  strap_band: strapBand(),
  lace_plate: lacePlate(metal),
  temple_ring: templeRing(),
}

/** The bytes of hardware.glb; the same on every run. */
export const buildHardware = async (): Promise<Uint8Array> => {
  const document = new Document().setLogger(new Logger(Logger.Verbosity.WARN))
  document.createBuffer()
  document.getRoot().getAsset().generator = 'dangle modeling kit'
  const top = document.createNode('hardware')
  document.createScene('hardware').addChild(top)
  document.getRoot().setDefaultScene(document.getRoot().listScenes()[0] ?? null)
  const shared = nothingShared()
  for (const [kind, parts] of Object.entries(HARDWARE_KINDS)) {
    const mesh = addMesh(document, kind, parts, shared)
    // It is drawn anywhere: no light is baked into it.
    for (const primitive of mesh.listPrimitives()) primitive.setAttribute('COLOR_0', null)
    top.addChild(document.createNode(kind).setMesh(mesh))
  }
  await compress(document, { simplifyMm: 0.02 })
  return slim(await (await glbIo()).writeBinary(document))
}

/** Writes public/models/hardware/hardware.glb. */
export async function writeHardware(modelsFolder: string): Promise<void> {
  const folder = join(modelsFolder, 'hardware')
  mkdirSync(folder, { recursive: true })
  const bytes = await buildHardware()
  writeFileSync(join(folder, 'hardware.glb'), bytes)
  console.log(`hardware.glb  ${(bytes.byteLength / 1024).toFixed(0)} KB`)
}
