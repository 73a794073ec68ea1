import { createLanguage } from '../create-language'
import type { Language } from '../language'
import * as topics from './topics'

/** Everything the app says in Chinese. */
export const language: Language = createLanguage('zh-CN', topics)
