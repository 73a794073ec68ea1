import { harmonyWords, The, the } from './harmony-words'
import { inBoth } from './locale'

const enCounts = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const enCount = (n: number): string => enCounts[n] ?? String(n)
const zhCounts = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九']
const zhCount = (n: number): string => zhCounts[n] ?? String(n)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const an = (word: string): string => (/^[aeiou]/i.test(word) ? `an ${word}` : `a ${word}`)

/** Every sentence of the score. Names come bare; lists come joined, each name with its article where the language has one. */
export const scoreWords = inBoth(
  {
    the,
    ...harmonyWords.en,
    more: (n: number) => `${enCount(n)} more`,

    empty: 'Nothing hangs here yet; start with a first charm.',
    one: (charm: string) => `${The(charm)} has the stage alone; a small companion would complete it.`,
    two: (one: string, other: string) => `${The(one)} and ${the(other)} make a pair, with room for a third.`,
    three: (list: string) => `Three pieces, a moment for each: ${list}.`,
    oneQuiet: (charm: string) => `${The(charm)} alone: quiet needs no more.`,
    twoQuiet: (one: string, other: string) => `Just ${the(one)} and ${the(other)}: quiet and complete.`,
    fewMaximal: (n: number, lead: string) =>
      `${capital(enCount(n))} ${n === 1 ? 'piece is' : 'pieces are'} a modest start for Maximal; ${the(lead)} can take more company.`,
    plenty: (n: number, lead: string) =>
      `${capital(enCount(n))} pieces, and none too many for Maximal: a parade behind ${the(lead)}.`,
    overThree: (n: number, lead: string) =>
      `${capital(enCount(n))} pieces share the stage, so even ${the(lead)} gets less of it.`,
    overThreeQuiet: (n: number, lead: string) =>
      `${capital(enCount(n))} pieces say more than Quiet likes; ${the(lead)} with one other would be enough.`,
    overThreeMaximal: (n: number, lead: string) =>
      `${capital(enCount(n))} pieces are many even for Maximal; ${the(lead)} starts to drown.`,
    overFive: (n: number, list: string) =>
      `${capital(enCount(n))} pieces are a crowd; keep a favorite few, say ${list}.`,
    hero: (lead: string, rest: string) => `The eye goes to ${the(lead)} first, then to ${rest}.`,
    noHero: (one: string, other: string) =>
      `${The(one)} and ${the(other)} draw the eye equally; let one of them lead.`,
    doubles: (charm: string) => `${The(charm)} meets its double, and neither of the two leads.`,
    hardlyLeads: (one: string, other: string) =>
      `${The(one)} is only a little ahead of ${the(other)}; a smaller companion would let it lead.`,
    sizeGap: (large: string, small: string) =>
      `Next to ${the(large)}, ${the(small)} all but disappears; a size between would link them.`,
    ladder: (large: string, small: string) =>
      `${The(large)} hangs right above the smaller ${small}; the other way around, the sizes would step down to the large one.`,
    repeats: (one: string, other: string) =>
      `${The(one)} and ${the(other)} say the same thing twice: same surface, same size, same colors.`,
    repeatsSame: (charm: string) => `The same ${charm} more than once; one of them could rest.`,
    sameTextureFamily: (texture: string, charm: string) =>
      `A family all in ${texture}; beside ${the(charm)} one other surface would freshen it.`,
    sizes: (large: string, small: string) =>
      `From ${the(large)} down to ${the(small)}, the sizes step nicely.`,
    sameSize: (list: string) =>
      `About the same size, all of them: ${list}; one smaller piece would add rhythm.`,
    textures2: (one: string, other: string, oneCharm: string, otherCharm: string) =>
      `${capital(one)} next to ${other}: ${the(oneCharm)} and ${the(otherCharm)} set each other off.`,
    sameTexture: (texture: string, charm: string) =>
      `Everything is ${texture}; trade ${the(charm)} for another surface.`,
    scaleLost: (charm: string) => `A bag this tall makes little of ${the(charm)}; add a larger lead.`,
    scaleOverwhelming: (charm: string) =>
      `This bag is small for ${the(charm)}; a taller one would carry it better.`,
    grays: (lead: string) => `Neutrals only; one bright note beside ${the(lead)} would wake them up.`,
    pale: (lead: string) => `Little color anywhere; one brighter piece beside ${the(lead)} would wake it up.`,
    clash: (one: string, other: string) =>
      `${The(one)} and ${the(other)} shout at each other: both vivid, and far apart in color.`,
    littleSharedWithRest: (charm: string) =>
      `${The(charm)} hardly shares a color with the rest; a piece that picks one up would tie it in.`,
    littleShared: (one: string, other: string) =>
      `${The(one)} and ${the(other)} hardly share a color; a piece with a little of both would join them.`,
    uneasyApart: (one: string, other: string) =>
      `${The(one)} and ${the(other)} pull the colors two ways; a piece with a little of both would join them.`,
    uneasyDark: (one: string, other: string) =>
      `Dark beside dark, ${the(one)} and ${the(other)}; a lighter piece would lift them.`,
    uneasyPair: (one: string, other: string) =>
      `${The(one)} and ${the(other)} do little for each other’s colors.`,
    uneasyLeast: (one: string, other: string) =>
      `Of all that hangs here, ${the(one)} and ${the(other)} go together least in color.`,
    clashOnBag: (charm: string) => `${The(charm)} and the color of the bag shout at each other.`,
    apartOnBag: (charm: string) => `${The(charm)} and the bag pull the colors two ways.`,
    uneasyOnBag: (charm: string) => `The color of the bag does little for ${the(charm)}.`,
    faintIn: (charm: string, lights: string) =>
      `${The(charm)} does not fully stand out from the bag, least of all ${lights}.`,
    faint: (charm: string) => `${The(charm)} does not fully stand out from the bag.`,
    tooAlikeSame: (charm: string) =>
      `The same colors again and again in ${the(charm)}; another piece would bring some difference.`,
    tooAlike: (one: string, other: string) =>
      `${The(one)} and ${the(other)} share nearly the same colors; a little difference would show them both.`,
    standsOut: (charm: string) => `Nobody will miss ${the(charm)} on this bag.`,
    fades: (list: string, n: number, lights: string) =>
      `${capital(lights)}, ${list} ${n === 1 ? 'fades' : 'fade'} into the bag.`,
    blendsIn: (list: string, isLight: boolean) =>
      `The bag swallows ${list}; try something ${isLight ? 'darker' : 'lighter'} or brighter.`,
    trend: (trend: string, one: string, other: string) =>
      `Reads as ${trend}, from ${the(one)} to ${the(other)}.`,
    metalsMatch: (metal: string, charm: string) =>
      `${capital(metal)} on ${metal}: the clasp of ${the(charm)} matches the bag.`,
    mixedMetals: (list: string, charm: string) =>
      `${capital(list)} mix on polished leather; start with ${the(charm)} and settle on one metal.`,
    family: (family: string, list: string) => `One family, ${family}: ${list}.`,
    familyPart: (family: string, list: string) => `From ${family} come ${list}.`,
    themePart: (theme: string, list: string) => `${capital(list)} share ${an(theme)} story.`,
    theme: (theme: string, list: string) => `${capital(an(theme))} story: ${list}.`,
    oddInFamily: (charm: string, family: string) =>
      `${The(charm)} is the odd one out: the others come from ${family}, and another of them would fit in.`,
    oddInTheme: (charm: string, theme: string) =>
      `${The(charm)} is the odd one out: the others share ${an(theme)} story, and another ${theme} piece would fit in.`,
    oddOneOut: (charm: string, others: string) =>
      `The odd one out is ${the(charm)}; the story belongs to ${others}.`,
    noStory: (list: string) => `No common story yet among ${list}; two that share one would help.`,
    strangers: (one: string, other: string) =>
      `${The(one)} and ${the(other)} tell two stories; a piece that has something of each would tie them.`,
    thinStory: (charm: string, shared: string) =>
      `${capital(shared)} is all that ties ${the(charm)} to the others; a piece close to both would tighten the story.`,
    storyAlone: (charm: string) =>
      `So far ${the(charm)} tells its story alone; a second piece from its world would carry it on.`,
    lookOn: (rest: string, n: number) => `${rest} only ${n === 1 ? 'looks' : 'look'} on`,
    looseInFamily: (one: string, other: string, family: string, rest: string | null) =>
      `${The(one)} and ${the(other)} come from ${family}, ${rest === null ? 'but have little else in common' : `while ${rest}`}.`,
    looseInTheme: (one: string, other: string, theme: string, rest: string | null) =>
      `${The(one)} and ${the(other)} share ${an(theme)} story${rest === null ? ', but little else' : `, while ${rest}`}.`,
    loose: (one: string, other: string) =>
      `${The(one)} and ${the(other)} come closest to a common story, but only just.`,
    wishNoFamily: (lead: string) =>
      `No two here are of one family; a sibling for ${the(lead)} would start a set.`,
    wishFamily: (lead: string, n: number, family: string) =>
      `${The(lead)} is one of ${enCount(n)} from ${family}; a completionist would like the rest to be, too.`,
    wishNoCulture: (lead: string) =>
      `Nothing here comes from a museum, a craft or a region; one such piece beside ${the(lead)} would carry culture.`,
    wishCulture: (lead: string) =>
      `${The(lead)} carries culture; more from a museum, a craft or a region would make it the story.`,
    wishNoTrend: (lead: string) =>
      `None of this season’s palettes shows here; start one beside ${the(lead)}.`,
    wishTrend: (lead: string, trend: string) =>
      `${The(lead)} wears ${trend}; on trend, so would everything around it.`,
    season: (charm: string) => `In season now: ${the(charm)}.`,
    balanced: (left: string, right: string) =>
      `Left and right are in balance, from ${the(left)} to ${the(right)}.`,
    balancedAround: (charm: string) => `Left and right are in balance around ${the(charm)}.`,
    leansLeft: (charm: string) => `It leans left; the eye stays with ${the(charm)}.`,
    leansRight: (charm: string) => `It leans right; the eye stays with ${the(charm)}.`,
    pullsLeft: (mass: string, charm: string) =>
      `The left side is ${mass} heavier; try ${the(charm)} on the right.`,
    pullsRight: (mass: string, charm: string) =>
      `The right side is ${mass} heavier; try ${the(charm)} on the left.`,
    topHeavy: (charm: string, at: string) =>
      `Try ${the(charm)} below the ${at}: large things look steadier low down.`,
    zones2: (n: number, one: string, other: string) =>
      `Spread over ${enCount(n)} zones, from the ${one} to the ${other}.`,
    oneZone: (zone: string, charm: string) => `Everything hangs ${zone}; give ${the(charm)} another place.`,
    seen: (sides: string, charm: string) => `Something to see from ${sides}, ${the(charm)} most of all.`,
    seenAlone: (sides: string, charm: string) => `${The(charm)} shows from ${sides}.`,
    unseen: (sides: string, charm: string) =>
      `Hardly anything to see from ${sides}; ${the(charm)} at a side would change that.`,
    unseenStraps: (sides: string, charm: string) =>
      `Hardly anything to see from ${sides}; ${the(charm)} on a strap would change that.`,
    driftsLeft: (charm: string) =>
      `The eye drifts left, to ${the(charm)}; nearer the middle it would balance better.`,
    driftsRight: (charm: string) =>
      `The eye drifts right, to ${the(charm)}; nearer the middle it would balance better.`,
    loadsLeft: (mass: string, charm: string) =>
      `On the left shoulder it pulls like ${mass} more, as ${the(charm)} hangs far out; nearer the middle it would even out.`,
    loadsRight: (mass: string, charm: string) =>
      `On the right shoulder it pulls like ${mass} more, as ${the(charm)} hangs far out; nearer the middle it would even out.`,
    close: (one: string, other: string) =>
      `${The(one)} and ${the(other)} hang close together; more room would show them both.`,
    outweighs: (charm: string) =>
      `Beside ${the(charm)} the others hardly count; a larger one among them would answer it.`,
    hidden: (charm: string, at: string) =>
      `Hardly anyone will see ${the(charm)} on the ${at}; hang it where nothing covers it.`,
    carriesWell: (mass: string, charm: string) => `Easy to carry: ${mass} in all, even with ${the(charm)}.`,
    totalMass: (mass: string, most: string, charm: string) =>
      `${mass} is a lot for this bag, ${most} is comfortable; rest ${the(charm)} first.`,
    nearMass: (mass: string, at: string, most: string) =>
      `${mass} is a little much for the ${at}; up to ${most} is comfortable.`,
    nearTotal: (mass: string, most: string, charm: string) =>
      `${mass} in all, ${the(charm)} first of all, comes close to the ${most} that is comfortable.`,
    covers: (charm: string, at: string) => `Below the ${at}, ${the(charm)} may cover a zip or a pocket.`,
    coverMany: (list: string) => `${capital(list)} hang low enough to cover a zip or a pocket.`,
    drop: (charm: string, at: string) => `A long drop: ${the(charm)} will knock about below the ${at}.`,
    dropMany: (list: string) => `Long drops: ${list} will knock about as you walk.`,
    resonance: (charm: string) =>
      `Its own swing has the beat of your steps, so ${the(charm)} swings up as you walk.`,
    resonanceMany: (list: string) =>
      `${capital(list)} swing in the beat of your steps and swing up as you walk.`,
    noisy: (list: string) => `You will hear ${list} with every step.`,
    snag: (charm: string, at: string) => `On the ${at}, ${the(charm)} may catch on doors.`,
    snagMany: (list: string) => `${capital(list)} may catch on doors.`,
    scratch: (list: string) => `${capital(list)} could mark smooth leather.`,
    lossRisk: (charm: string) => `Only a ball chain holds ${the(charm)}; a lock tube would keep it safe.`,
    looseClasp: (clasp: string, charm: string) =>
      `${capital(an(clasp))} can come open by itself, and ${the(charm)} would be missed.`,
    rain: (list: string) => `Rain would hurt ${list}; better at home today.`,

    move: (charm: string, to: string) => `Move ${the(charm)} to the ${to}.`,
    swap: (one: string, other: string) => `Swap ${the(one)} and ${the(other)}.`,
    rest: (charm: string) => `Rest ${the(charm)} for now.`,
    replace: (charm: string, own: string) => `Wear your ${own} instead of ${the(charm)}.`,
    add: (own: string, to: string) => `Add your ${own} at the ${to}.`,
    recolor: (color: string) => `Try the bag in ${color}.`,

    headlineEmpty: 'An empty bag, ready for a first charm.',
    solo: (charm: string, colors: string) => `A solo for ${the(charm)}, in ${colors}.`,
    group: (n: number) =>
      n === 2
        ? 'a pair'
        : n === 3
          ? 'a trio'
          : n <= 5
            ? `a group of ${enCount(n)}`
            : `a crowd of ${enCount(n)}`,
    familyGroup: (family: string, n: number) =>
      `${an(family)} ${n === 2 ? 'pair' : n === 3 ? 'trio' : 'group'}`,
    themeGroup: (theme: string, n: number) =>
      n === 2 ? `${an(theme)} pair` : n === 3 ? `${an(theme)} trio` : `${an(theme)} story`,
    headline: (group: string, colors: string, lead: string | null) =>
      `${capital(group)} in ${colors}${lead === null ? '' : `, led by ${the(lead)}`}.`,
  },
  {
    the: (name) => name,
    ...harmonyWords['zh-CN'],
    more: (n) => `另外${zhCount(n)}件`,

    empty: '这里还空着，先挂上第一件吧。',
    one: (charm) => `${charm}独占舞台，再添一件小的作伴会更完整。`,
    two: (one, other) => `${one}和${other}成了一对，还能再添一件。`,
    three: (list) => `三件刚好，件件都有主角时间：${list}。`,
    oneQuiet: (charm) => `只挂${charm}，安静风格这样就够了。`,
    twoQuiet: (one, other) => `${one}加${other}，安静又完整。`,
    fewMaximal: (n, lead) => `想要丰富，${zhCount(n)}件还只是开场，${lead}旁边可以再热闹些。`,
    plenty: (n, lead) => `${zhCount(n)}件，丰富得正好，跟着${lead}像一支游行队伍。`,
    overThree: (n, lead) => `${zhCount(n)}件有点挤，连${lead}都不太显眼了。`,
    overThreeQuiet: (n, lead) => `对安静风格来说${zhCount(n)}件偏多，${lead}再配一件就够了。`,
    overThreeMaximal: (n, lead) => `再丰富，${zhCount(n)}件也偏多了，${lead}快被淹没了。`,
    overFive: (n, list) => `${zhCount(n)}件太热闹了，挑几件最爱的留下，比如${list}。`,
    hero: (lead, rest) => `第一眼看到${lead}，然后才是${rest}。`,
    noHero: (one, other) => `${one}和${other}不分主次，让其中一件当主角吧。`,
    doubles: (charm) => `两件${charm}一模一样，分不出主次。`,
    hardlyLeads: (one, other) => `${one}只比${other}显眼一点点，配件再小些主角就更明确。`,
    sizeGap: (large, small) => `在${large}旁边，${small}小得快看不见了，中间加一件过渡会更好。`,
    ladder: (large, small) => `${large}正好挂在更小的${small}上方，上下对调，由小到大更顺眼。`,
    repeats: (one, other) => `${one}和${other}质感、大小、颜色都差不多，像说了两遍。`,
    repeatsSame: (charm) => `${charm}挂了不止一件，像同一句话说了几遍，可以先收起一件。`,
    sameTextureFamily: (texture, charm) => `一家人全是${texture}质感，${charm}旁边换一种质感会更清爽。`,
    sizes: (large, small) => `从${large}到${small}，大小错落有致。`,
    sameSize: (list) => `${list}大小差不多，换一件小的会更有节奏。`,
    textures2: (one, other, oneCharm, otherCharm) => `${one}配${other}，${oneCharm}和${otherCharm}互相衬托。`,
    sameTexture: (texture, charm) => `全是${texture}质感，把${charm}换成别的质感会更耐看。`,
    scaleLost: (charm) => `包比较高，${charm}显得小，可以添一件大一点的主角。`,
    scaleOverwhelming: (charm) => `对这只包来说${charm}有点大，换一只高一点的包更相称。`,
    grays: (lead) => `全是中性色，在${lead}旁边添一点亮色会更有精神。`,
    pale: (lead) => `颜色都很淡，在${lead}旁边添一件鲜亮的会更有精神。`,
    clash: (one, other) => `${one}和${other}都很艳，颜色又离得远，互相抢眼。`,
    littleSharedWithRest: (charm) => `${charm}和其他几件几乎没有共同的颜色，添一件呼应它的就能串起来。`,
    littleShared: (one, other) => `${one}和${other}几乎没有共同的颜色，添一件两边颜色都带一点的会连起来。`,
    uneasyApart: (one, other) => `${one}和${other}的颜色各往一边走，添一件两边颜色都带一点的会连起来。`,
    uneasyDark: (one, other) => `${one}和${other}都偏暗，添一件浅色的会提亮。`,
    uneasyPair: (one, other) => `${one}和${other}的颜色互相衬不起来。`,
    uneasyLeast: (one, other) => `这几件里，${one}和${other}的颜色最不搭。`,
    clashOnBag: (charm) => `${charm}和包的颜色互相抢眼。`,
    apartOnBag: (charm) => `${charm}和包的颜色各往一边走。`,
    uneasyOnBag: (charm) => `包的颜色衬不出${charm}。`,
    faintIn: (charm, lights) => `${charm}在包上还不够跳，${lights}尤其看不清。`,
    faint: (charm) => `${charm}在包上还不够跳。`,
    tooAlikeSame: (charm) => `来来去去都是${charm}的颜色，换进一件别的会多点变化。`,
    tooAlike: (one, other) => `${one}和${other}颜色几乎一样，稍有差别两件都更出彩。`,
    standsOut: (charm) => `在这只包上，${charm}一眼就能看到。`,
    fades: (list, _, lights) => `到了${lights}，${list}会隐进包里。`,
    blendsIn: (list, isLight) => `${list}快融进包里了，换更${isLight ? '深' : '浅'}或更鲜亮的试试。`,
    trend: (trend, one, other) => `从${one}到${other}，一派${trend}。`,
    metalsMatch: (metal, charm) => `${charm}的${metal}扣头和包的五金同色。`,
    mixedMetals: (list, charm) => `光滑皮面上混了${list}，从${charm}开始统一成一种会更利落。`,
    family: (family, list) => `都来自${family}：${list}。`,
    familyPart: (family, list) => `${list}来自${family}。`,
    themePart: (theme, list) => `${list}在讲${theme}的故事。`,
    theme: (theme, list) => `一个${theme}主题的故事：${list}。`,
    oddInFamily: (charm, family) => `其余都来自${family}，只有${charm}不是，换一件${family}的会更合。`,
    oddInTheme: (charm, theme) => `其余都在讲${theme}的故事，只有${charm}不是，换一件${theme}主题的会更合。`,
    oddOneOut: (charm, others) => `${charm}像是另一个故事里的，${others}更像一家。`,
    noStory: (list) => `${list}各讲各的故事，有两件呼应就好了。`,
    strangers: (one, other) => `${one}和${other}各讲各的，添一件和两边都沾边的就能串起来。`,
    thinStory: (charm, shared) => `${charm}和其余几件只有${shared}这一点相通，添一件两边都近的，故事会更紧。`,
    storyAlone: (charm) => `目前只有${charm}在讲故事，再添一件同一个世界的就能接着讲。`,
    lookOn: (rest) => `${rest}还在旁边看着`,
    looseInFamily: (one, other, family, rest) =>
      `${one}和${other}都来自${family}，${rest === null ? '但别的共同点不多' : rest}。`,
    looseInTheme: (one, other, theme, rest) =>
      `${one}和${other}都在讲${theme}的故事，${rest === null ? '但别的共同点不多' : rest}。`,
    loose: (one, other) => `${one}和${other}最接近一个故事，但也只是沾边。`,
    wishNoFamily: (lead) => `还没有两件来自同一家族，给${lead}找个同系列的就能开始成套。`,
    wishFamily: (lead, n, family) => `${lead}等${zhCount(n)}件来自${family}，全收集的话其余几件也该是一家。`,
    wishNoCulture: (lead) => `还没有文博、手作或地方风物，在${lead}旁边添一件就有了文化味。`,
    wishCulture: (lead) => `${lead}带着文化味，再多几件文博、手作或地方风物，故事就立住了。`,
    wishNoTrend: (lead) => `还没有当季流行色，可以从${lead}旁边开始添。`,
    wishTrend: (lead, trend) => `${lead}是${trend}，想跟上潮流，其余的也可以往这个配色靠。`,
    season: (charm) => `${charm}正当季。`,
    balanced: (left, right) => `从${left}到${right}，左右很平衡。`,
    balancedAround: (charm) => `以${charm}为中心，左右很平衡。`,
    leansLeft: (charm) => `看起来偏左，目光都停在${charm}上。`,
    leansRight: (charm) => `看起来偏右，目光都停在${charm}上。`,
    pullsLeft: (mass, charm) => `左边重了${mass}，把${charm}换到右边试试。`,
    pullsRight: (mass, charm) => `右边重了${mass}，把${charm}换到左边试试。`,
    topHeavy: (charm, at) => `${charm}可以挂得比${at}低一些，大的在下更稳。`,
    zones2: (n, one, other) => `从${one}到${other}，${zhCount(n)}个区域都用上了。`,
    oneZone: (zone, charm) => `全挂在${zone}了，给${charm}换个位置吧。`,
    seen: (sides, charm) => `从${sides}都有看头，${charm}尤其显眼。`,
    seenAlone: (sides, charm) => `从${sides}都看得到${charm}。`,
    unseen: (sides, charm) => `从${sides}几乎看不到什么，把${charm}挂到侧面就有了。`,
    unseenStraps: (sides, charm) => `从${sides}几乎看不到什么，把${charm}挂到肩带上就有了。`,
    driftsLeft: (charm) => `目光偏左，落在${charm}上，往中间挪一点更平衡。`,
    driftsRight: (charm) => `目光偏右，落在${charm}上，往中间挪一点更平衡。`,
    loadsLeft: (mass, charm) => `${charm}挂得太靠外，左肩像多背了${mass}，往中间挪一点更匀。`,
    loadsRight: (mass, charm) => `${charm}挂得太靠外，右肩像多背了${mass}，往中间挪一点更匀。`,
    close: (one, other) => `${one}和${other}挨得太近，拉开一点两件都更显眼。`,
    outweighs: (charm) => `和${charm}一比，其余几件都不显眼，换一件大些的来呼应更好。`,
    hidden: (charm, at) => `${charm}挂在${at}几乎没人看得到，换个不被挡住的位置吧。`,
    carriesWell: (mass, charm) => `连${charm}在内一共才${mass}，背着轻松。`,
    totalMass: (mass, most, charm) => `一共${mass}，这只包${most}以内才轻松，先收起${charm}吧。`,
    nearMass: (mass, at, most) => `${at}挂了${mass}，稍重了些，${most}以内更安心。`,
    nearTotal: (mass, most, charm) => `一共${mass}，${charm}最重，快到${most}的舒适上限了。`,
    covers: (charm, at) => `${charm}挂在${at}，可能会挡住下面的拉链或口袋。`,
    coverMany: (list) => `${list}垂得较低，可能会挡住下面的拉链或口袋。`,
    drop: (charm, at) => `${charm}在${at}下垂得有点长，容易磕碰。`,
    dropMany: (list) => `${list}垂得有点长，走路容易磕碰。`,
    resonance: (charm) => `${charm}的摆动正好合上步子，走起来会越荡越高。`,
    resonanceMany: (list) => `${list}的摆动正好合上步子，走起来会越荡越高。`,
    noisy: (list) => `走起路来会听见${list}叮当响。`,
    snag: (charm, at) => `${charm}挂在${at}，进出车门容易勾到。`,
    snagMany: (list) => `${list}进出车门容易勾到。`,
    scratch: (list) => `${list}可能会划伤光滑的皮面。`,
    lossRisk: (charm) => `${charm}只靠波珠链挂着，加一个防脱管更稳妥。`,
    looseClasp: (clasp, charm) => `${clasp}有时会自己松开，${charm}丢了可惜。`,
    rain: (charm) => `${charm}怕雨，今天留在家里吧。`,

    move: (charm, to) => `把${charm}移到${to}。`,
    swap: (one, other) => `把${one}和${other}对调。`,
    rest: (charm) => `先收起${charm}。`,
    replace: (charm, own) => `把${charm}换成你的${own}。`,
    add: (own, to) => `再把你的${own}挂到${to}。`,
    recolor: (color) => `换成${color}款的包试试。`,

    headlineEmpty: '包还空着，等着第一件挂件。',
    solo: (charm, colors) => `${charm}的独角戏，${colors}。`,
    group: (n) =>
      n === 2 ? '一对搭档' : n === 3 ? '三件组' : n <= 5 ? `${zhCount(n)}件组` : `热闹的${zhCount(n)}件`,
    familyGroup: (family, n) => (n === 2 ? `${family}一对` : `${family}${zhCount(n)}件组`),
    themeGroup: (theme, n) => (n === 2 ? `${theme}主题的一对` : `${theme}主题${zhCount(n)}件组`),
    headline: (group, colors, lead) => `${group}，${colors}${lead === null ? '' : `，${lead}是主角`}。`,
  },
)
