import type { Language } from '../language'
import { firstLanguage } from './first-language'
import * as topics from './later-topics'

/** Everything the app says in Chinese. */
export const language: Language = { ...firstLanguage, ...topics }
