import { firstLanguage } from './first-language'
import * as topics from './later-topics'

/** Everything the app says in English; what other languages do not say yet is said as here. */
export const language = { ...firstLanguage, ...topics }
