import { createLanguage } from '../create-language'
import type { FirstLanguage } from '../language'
import * as topics from './first-topics'

/** What the planner itself says in Chinese. */
export const firstLanguage: FirstLanguage = createLanguage('zh-CN', topics)
