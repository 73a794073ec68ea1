import { createLanguage } from '../create-language'
import * as topics from './first-topics'

/** What the planner itself says in English. */
export const firstLanguage = createLanguage('en', topics)
