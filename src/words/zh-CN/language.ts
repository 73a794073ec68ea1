import type { Language } from '../language'
import { createNumbers } from '../numbers'
import { anchorKinds } from './names/anchor-kinds'
import { carriers } from './names/carriers'
import { charmTypes } from './names/charm-types'
import { charms } from './names/charms'
import { diagrams } from './names/diagrams'
import { families } from './names/families'
import { fields } from './names/fields'
import { hues } from './names/hues'
import { mechanisms } from './names/mechanisms'
import { slots } from './names/slots'
import { states } from './names/states'
import { themes } from './names/themes'
import { zones } from './names/zones'
import { exporting } from './photo/exporting'
import { photo } from './photo/photo'
import { picture } from './photo/picture'
import { post } from './photo/post'
import { announcement } from './planner/announcement'
import { fitReason } from './planner/fit-reason'
import { help } from './planner/help'
import { look } from './planner/look'
import { notKnown } from './planner/not-known'
import { notice } from './planner/notice'
import { shell } from './planner/shell'
import { tray } from './planner/tray'
import { compare } from './score/compare'
import * as criteria from './score/criteria'
import { diagram } from './score/diagram'
import { method } from './score/method'
import { score } from './score/score'
import { scoreCard } from './score/score-card'
import { taste } from './score/taste'
import { lookFault } from './share/look-fault'
import { open } from './share/open'
import { openProblem } from './share/open-problem'
import { share } from './share/share'
import { story } from './story/story'
import { writing } from './writing'

/** Everything the app says in Chinese. */
export const language: Language = {
  locale: 'zh-CN',
  numbers: createNumbers('zh-CN'),
  writing,
  names: {
    anchorKinds,
    carriers,
    charmTypes,
    charms,
    diagrams,
    families,
    fields,
    hues,
    mechanisms,
    slots,
    states,
    themes,
    zones,
  },
  announcement,
  compare,
  criteria,
  diagram,
  exporting,
  fitReason,
  help,
  look,
  lookFault,
  method,
  notice,
  notKnown,
  open,
  openProblem,
  photo,
  picture,
  post,
  score,
  scoreCard,
  share,
  shell,
  story,
  taste,
  tray,
}
