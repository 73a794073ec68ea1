import { createStore } from 'zustand/vanilla'
import type { Catalog } from '../../look/facts/catalog'
import type { Look } from '../../look/look'
import { NO_THINGS } from '../own/own-thing'
import { FIRST_PREFERENCES, type Preferences } from '../preferences'
import { documentVerbs } from './document-verbs'
import { editVerbs } from './edit-verbs'
import { createEditor } from './editor'
import { EMPTY_HAND } from './hand'
import { handVerbs } from './hand-verbs'
import type { Planner, PlannerState } from './planner'
import { viewVerbs } from './view-verbs'
import { visitVerbs } from './visit-verbs'

/** What the app begins with; language and motion as the system has them. */
export interface PlannerStart extends Pick<Preferences, 'locale' | 'motion'> {
  readonly catalog: Catalog
  readonly look: Look
}

/** Makes the planner: the one store of the app and its verbs. Runs without React and without a page. */
export function createPlanner({ catalog, look, locale, motion }: PlannerStart): Planner {
  const store = createStore<PlannerState>(() => ({
    catalog,
    ...FIRST_PREFERENCES,
    locale,
    motion,
    chosen: new Map(),
    look,
    past: [],
    future: [],
    own: null,
    source: null,
    hand: EMPTY_HAND,
    selected: null,
    camera: { kind: 'preset', preset: 'three_quarter', n: 0 },
    cameraBefore: null,
    aside: null,
    around: null,
    lastAnnouncement: null,
    mine: new Set(),
    things: NO_THINGS,
    failedBags: new Set(),
    pinned: null,
    readOnly: false,
  }))
  const editor = createEditor(store)
  return {
    store,
    ...handVerbs(editor),
    ...editVerbs(editor),
    ...viewVerbs(editor),
    ...visitVerbs(editor),
    ...documentVerbs(editor),
  }
}
