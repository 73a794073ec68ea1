import type { CompositionTexts } from '../../../../scoring/criteria/composition/say'
import type { CriterionWords } from '../../../criterion-words'
import { zhCount } from '../count'

export const three: CriterionWords<CompositionTexts> = {
  name: '三件法则',
  method: {
    measured: '挂了几件、有没有主角、大小和材质有没有变化、是不是只在重复，以及主角和包的高度合不合。',
    sources: '饰物到三件左右最让人印象深刻（Carlson 与 Shu，2014），三四件不用数就能看清。',
    custom:
      '三件最好、单数耐看、主角要比第二件重1.4倍：这是行里的说法，没有实验。用「安静、精选、丰富」可以自己调这些线。',
  },
  texts: {
    textures: {
      fuzzy: '毛绒',
      glossy: '亮面',
      metallic: '金属',
      matte: '哑光',
      silky: '丝滑',
      woven: '编织',
    },
    empty: '这里还空着，先挂上第一件吧。',
    one: (charm) => `${charm}独占舞台，再添一件小的作伴会更完整。`,
    two: (one, other) => `${one}和${other}成了一对，还能再添一件。`,
    three: (list) => `三件刚好，一眼都看得清：${list}。`,
    oneQuiet: (charm) => `只挂${charm}，安静风格这样就够了。`,
    twoQuiet: (one, other) => `${one}加${other}，安静又完整。`,
    fewMaximal: (n, lead) => `想要丰富，${zhCount(n)}件还只是开场，${lead}旁边可以再热闹些。`,
    plenty: (n, lead) => `${zhCount(n)}件热热闹闹刚刚好，由${lead}带队。`,
    overThree: (n, lead) => `${zhCount(n)}件有点多，分走了${lead}的风头。`,
    overWithConnectors: (n, lead) => `连扣环一共晃着${zhCount(n)}样，有点抢${lead}的风头。`,
    overThreeQuiet: (n, lead) => `对安静风格来说${zhCount(n)}件偏多，${lead}再配一件就够了。`,
    overThreeMaximal: (n, lead) => `就算走丰富路线，${zhCount(n)}件也偏多了，${lead}快被淹没了。`,
    overFive: (n, list) => `${zhCount(n)}件太热闹了，挑几件最爱的留下，比如${list}。`,
    bare: (list) => `${list}还空着，挂一件上去才派得上用场。`,
    hero: (lead, rest) => `第一眼看到${lead}，然后才是${rest}。`,
    noHero: (one, other) => `${one}和${other}不分主次，让其中一件当主角吧。`,
    doubles: (charm) => `两件${charm}一模一样，分不出主次。`,
    hardlyLeads: (one, other) => `${one}只比${other}显眼一点点，配角再小些，主角就更明确。`,
    sizeGap: (large, small) => `在${large}旁边，${small}小得快看不见了，中间加一件过渡会更好。`,
    ladder: (large, small) => `${large}正好挂在更小的${small}上方，大的在下面更稳。`,
    repeats: (one, other) => `${one}和${other}质感、大小、颜色都差不多，有点重复。`,
    repeatsSame: (charm) => `${charm}挂了不止一件，有点重复。`,
    sizes: (large, small) => `从${large}到${small}，大小错落有致。`,
    sameSize: (list) => `${list}大小差不多，换一件小的会更有节奏。`,
    textures2: (one, other, oneCharm, otherCharm) =>
      `${oneCharm}配${otherCharm}，${one}撞${other}，质感有层次。`,
    sameTexture: (texture, charm) => `全是${texture}质感，连${charm}也是，混一点别的会更耐看。`,
    scaleLost: (charm) => `${charm}在这里显小，换件大一点的当主角更好。`,
    scaleOverwhelming: (charm) => `${charm}在这里有点大，换件小一点的当主角更相称。`,
  },
}
