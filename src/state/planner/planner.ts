import type { StoreApi } from 'zustand/vanilla'
import type { Catalog } from '../../look/facts/catalog'
import type { CarrierId, CharmId, ColorwayId, SlotId } from '../../look/ids'
import type { Edit, Look } from '../../look/look'
import type { LookSource } from '../../share/open/open-file'
import type { Announcement, SayEdit } from '../announcement'
import type { CameraPreset, CameraRequest } from '../camera-view'
import type { OwnThing, OwnThings } from '../own/own-thing'
import type { Chosen, PreferenceId, Preferences } from '../preferences'
import type { Grip, Hand, Origin } from './hand'
import type { History } from './history'

/** `look` is the one on screen: the user's own, or the shared one being visited. */
export interface PlannerState extends History, Preferences {
  /** Everything that there is to hang, as known by now. */
  readonly catalog: Catalog
  /** The user's own document while a shared look is on screen, null otherwise. */
  readonly own: History | null
  /** By which road the shared look on screen came; null while the user's own is. */
  readonly source: LookSource | null
  readonly hand: Hand
  /** The hanging charm whose details and actions are shown. */
  readonly selected: SlotId | null
  readonly camera: CameraRequest
  /** Where it looked before it was turned to a place for what is in hand; null while that has not happened. */
  readonly cameraBefore: CameraRequest | null
  /** The own bag that was last seen from where it was not photographed, and whether it still is. */
  readonly aside: { readonly carrier: CarrierId; readonly now: boolean } | null
  /** The own bag that the hand may turn all around; null of none. */
  readonly around: CarrierId | null
  readonly lastAnnouncement: { readonly n: number; readonly saying: Announcement } | null
  /** What was ever chosen of the preferences, as written; the rest follows the system. */
  readonly chosen: Chosen
  /** The charms that the user owns, also such as this catalog does not know. */
  readonly mine: ReadonlySet<CharmId>
  /** What the user made. */
  readonly things: OwnThings
  /** The keys of own bags of which only a stub is here and that could not be built; those taken out are tried again. */
  readonly failedBags: ReadonlySet<string>
  /** A look set beside for comparing, until the page is left. */
  readonly pinned: Look | null
  /** Another tab holds the document: this one shows it but changes nothing. */
  readonly readOnly: boolean
}

export interface Planner {
  readonly store: StoreApi<PlannerState>

  /** Takes a charm in hand; anchors light up. A drag follows the pointer, a carry waits for the next choice. */
  pickUp(charm: CharmId, from: Origin, grip: Grip): void
  /** Points the held charm at a slot, or at none. */
  hover(slot: SlotId | null): void
  /** Hangs the held charm where it points. Refused → stays in hand when carried (`refused` is said), goes back when dragged. Points at nothing → goes back. */
  drop(): void
  /** Puts the held charm back where it came from. */
  cancel(): void

  place(charm: CharmId, slot: SlotId): void
  move(from: SlotId, to: SlotId): void
  remove(slot: SlotId): void
  turn(slot: SlotId, degrees: number): void
  switchState(slot: SlotId, state: string): void
  /** Shows a charm in one of the colors it comes in. */
  recolorCharm(slot: SlotId, colorway: ColorwayId): void
  /** Writes on one of a charm's fields; typing on in the same field is one undo step. */
  write(slot: SlotId, field: string, text: string): void
  /** Names the look; typing on is one undo step. */
  entitle(title: string): void
  /** The writing is over: the next is a step of its own. */
  endWriting(): void
  /** Takes back what was written since writing began, as if it had not. */
  takeBackWriting(): void
  clear(): void
  recolor(colorway: ColorwayId): void
  changeCarrier(carrier: CarrierId): void
  /** Takes a charm that was set aside away for good. */
  forget(index: number): void
  /** Any other edit (a fix, a proposal): one undo step. Those of what goes `on` are one together, until `endWriting`. */
  apply(edit: Edit, saying: SayEdit, on?: string): void
  undo(): void
  redo(): void

  select(slot: SlotId | null): void
  view(preset: CameraPreset): void
  /** Says that the user moved the camera: it stands where no request put it. */
  viewByHand(): void
  focus(slot: SlotId): void
  /** Says whether the bag on screen is seen from where it was not photographed. */
  seeAside(now: boolean): void
  /** Lets the hand turn the bag on screen all around, or only as far as it was photographed. */
  lookAround(on: boolean): void

  /** Shows somebody's look without touching the user's own; by a link unless said otherwise. */
  visit(look: Look, by?: LookSource): void
  /** Makes the visited look the user's own, as one undoable step, and credits whose it was; `unnamed` stands for a look without a title. */
  keepVisited(unnamed: string): void
  leaveVisited(): void

  /** Chooses a preference; what its table does not allow changes nothing. */
  choose<Id extends PreferenceId>(id: Id, value: Preferences[Id]): void
  /** Says that a charm is the user's own, or is not. */
  setMine(charm: CharmId, isMine: boolean): void
  /** Keeps something that the user made, new or anew. False while nothing may be changed, which is said. */
  putThing(thing: OwnThing): boolean
  /** Takes something that the user made away, which is said by its name and can be put back; null takes back what never was: looks keep what they know of it. */
  removeThing(id: string, name: string | null): void
  /** Puts back what was taken away last, owned as it was. */
  putBackThing(): void
  /** Sets the look on screen beside, to compare others with it. */
  pin(): void
  setReadOnly(readOnly: boolean): void
  /** Replaces what there is to hang: looks are judged again, as one undo step. A carrier that a look stands on stays. */
  setCatalog(catalog: Catalog): void
  /** Replaces the user's document with a stored one (start-up, or another tab's newer state). */
  restore(document: History & Pick<PlannerState, 'mine' | 'things' | 'chosen'>): void
}
