import type { ThemeTexts } from '../../../../scoring/criteria/theme/say'
import type { CriterionWords } from '../../../criterion-words'
import { zhCount } from '../count'

export const theme: CriterionWords<ThemeTexts> = {
  name: '主题',
  method: {
    measured: '挂件讲的故事有多接近：共同的主题、种类、家族和季节，以及哪一件最不合群。',
    sources:
      '每件挂件按主题和主题所属的类别来算，越具体分量越重（Seco 等，2004），再看两件之间共有多少（Pesquita 等，2008）。「哪一件不合群」的题目，有把握的十道里九道和人判断一致，全部200道里十道对八道。',
    custom: '家族和主题各占多少，以及一两件不需要共同的故事。',
  },
  texts: {
    family: (family, list) => `都来自${family}：${list}。`,
    familyPart: (family, list) => `${list}来自${family}。`,
    themePart: (theme, list) => `${list}都是${theme}主题。`,
    theme: (theme, list) => `都是${theme}主题：${list}。`,
    oddInFamily: (charm, family) => `其余都来自${family}，只有${charm}不是，换一件同家的会更搭。`,
    oddInTheme: (charm, theme) => `其余都是${theme}主题，只有${charm}不是，换一件同主题的会更搭。`,
    oddOneOut: (charm, others) => `${charm}像是另一个故事里的，${others}更像一家。`,
    oddBeside: (charm) => `只有${charm}不合群，换一件和大家同一个故事的会更搭。`,
    noStory: (list) => `${list}各讲各的故事，有两件呼应就好了。`,
    strangers: (one, other) => `${one}和${other}各讲各的，添一件两边都沾边的就能串起来。`,
    thinStory: (charm, shared) => `${charm}和其余几件只有${shared}这一点相通，添一件两边都沾边的会更连贯。`,
    storyAlone: (charm) => `${charm}的故事才开了个头，再添一件同类的就能接上。`,
    lookOn: (rest) => `${rest}还没融进来`,
    looseInFamily: (one, other, family, rest) =>
      `${one}和${other}都来自${family}，${rest === null ? '但别的共同点不多' : rest}。`,
    looseInTheme: (one, other, theme, rest) =>
      `${one}和${other}都是${theme}主题，${rest === null ? '但别的共同点不多' : rest}。`,
    loose: (one, other) => `${one}和${other}还算沾边，但也说不上是同一个故事。`,
    wishNoFamily: (lead) => `还没有两件来自同一家族，给${lead}找个同系列的就能开始成套。`,
    wishFamily: (lead, n, family) => `${lead}等${zhCount(n)}件来自${family}，全收集的话其余几件也该是一家。`,
    wishNoCulture: (lead) => `还没有文博、手作或地方风物，在${lead}旁边添一件就有了文化味。`,
    wishCulture: (lead) => `${lead}带着文化味，再多几件文博、手作或地方风物，故事就立住了。`,
    wishNoTrend: (lead) => `还没有当季流行色，可以从${lead}旁边开始添。`,
    wishTrend: (lead, trend) => `${lead}是${trend}，想跟上潮流，其余的也可以往这个配色靠。`,
    season: (list) => `${list}正当季。`,
    notTold: (list) => `${list}还没选主题，先按普通搭配算；是自己做的话，去挂件页选一下就好。`,
    notToldAlone: (charm) => `${charm}还没选主题；是自己做的话，去挂件页选一下，更好找伴。`,
  },
}
