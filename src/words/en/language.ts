import { createLanguage } from '../create-language'
import * as topics from './topics'

/** Everything the app says in English; what other languages do not say yet is said as here. */
export const language = createLanguage('en', topics)
