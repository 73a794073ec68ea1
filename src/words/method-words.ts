import { inBoth } from './locale'

/** How the score comes about and how far to trust it. */
export const methodWords = inBoth(
  {
    title: 'How the score is made',
    close: 'Close',
    lead: 'The score is computed on this device from facts about the bag and its charms. The same look always gets the same number. It weighs five parts; under “Your taste” you say what counts more.',
    measured: 'What is measured',
    sources: 'From what source',
    custom: 'What is only custom',
    chapters: [
      {
        title: 'Rule of three',
        measured:
          'How many pieces hang, whether one leads, how sizes and textures differ, whether pieces merely repeat each other, and how the lead sits with the height of the bag.',
        sources:
          'Adornments impress most up to about three (Carlson & Shu 2014), and three to four things are seen without counting.',
        custom:
          'That three is best, that odd numbers please, that a lead should weigh 1.4 times the next: the trade says so, no experiment does. With Quiet, Curated and Maximal you move these thresholds yourself.',
      },
      {
        title: 'Color',
        measured:
          'The colors are read from the models, by area. Pairs of colors are rated by a formula made from people’s judgments, and by a small model that learned which colors people put together. Also how far charms stand out from the bag, in four lights.',
        sources:
          'Ou & Luo 2006 for pairs; hue templates after Matsuda, Tokumaru 2002 and Cohen-Or 2006 for the name and the picture; moderate matching is liked best (Gray and others 2014). The learned part comes from 1,164 published palettes under free licenses, no ratings, no likes.',
        custom:
          'How much the bag counts beside the charms, and the names of palettes such as pastel or earth.',
      },
      {
        title: 'Theme',
        measured:
          'How much the charms tell the same story: shared themes, kind, family and season, and which one stands apart.',
        sources:
          'Each charm counts for its themes and for all that these are kinds of, the special more than the general (Seco and others 2004); two charms are compared by what they share of that (Pesquita and others 2008). It names the same odd one out as a person in nine of ten sure cases, and in eight of ten of all 200.',
        custom:
          'How much a family, a season and a mood count beside a theme, the table of what is a kind of what, and that one or two charms need no common story.',
      },
      {
        title: 'Balance',
        measured:
          'Where the middle lies for the eye and in grams, whether large things hang low, how spread the charms are, and what is seen of each from 24 directions, cast by rays on the model of the bag.',
        sources:
          'The deviation of the center of visual mass predicts judged balance (Hübner & Fillinger 2016); heavy and low looks steady (Hübner & Fillinger 2019).',
        custom: 'How far the middle may stray, and that three sides should show something.',
      },
      {
        title: 'Practical',
        measured:
          'Weight on each place and in total, sound, snagging, scratching, rain, how safe the clasp is, covered pockets and zips, and whether a charm swings up with your steps.',
        sources:
          'The pendulum law and usual walking rates; limits of the places from the bag’s data. Published advice on weights is thin, so they stay careful.',
        custom: 'Where comfortable ends: every limit below the hard ones is a judgment.',
      },
    ],
    trust: 'How well it agrees with people',
    trustText: [
      'Told palettes that people made from spoiled ones, the learned colors reach an index of about 47 of 100 where chance is 0 and the best formula 18. With ratings of palettes it agrees weakly (rank correlation about .3). Good-looking and looking man-made are two things; both count.',
      'Nobody has measured how people rate charms on bags. The total is our best reading of neighboring research, not a fact about you. Trust the reasons more than the number.',
    ],
    gains: 'What is announced is what you get',
    gainsText:
      'Every fix is tried out before it is offered: its gain is the exact difference of the two scores, and one undo takes it back.',
    blind: 'What it does not see',
    blindText:
      'Faces, patterns, how dear a charm is to you, how it moves in the hand. And today’s fashion: it only knows a few palettes by name.',
  },
  {
    title: '评分是怎么算的',
    close: '关闭',
    lead: '评分在这台设备上算出来，依据是包和挂件的事实。同一套搭配永远同一个分。它由五部分组成；在「我的口味」里可以说哪部分更重要。',
    measured: '量的是什么',
    sources: '依据从哪来',
    custom: '哪些只是惯例',
    chapters: [
      {
        title: '三件法则',
        measured: '挂了几件、有没有主角、大小和材质有没有变化、是不是只在重复，以及主角和包的高度合不合。',
        sources: '饰物到三件左右最让人印象深刻（Carlson 与 Shu，2014），三四件不用数就能看清。',
        custom:
          '三件最好、单数耐看、主角要比第二件重1.4倍：这是行里的说法，没有实验。用「安静、精选、丰富」可以自己调这些线。',
      },
      {
        title: '配色',
        measured:
          '颜色按面积从模型上量出来。两两之间用一条由人的判断得来的公式打分，再用一个小模型看它们像不像人会放在一起的颜色。还看挂件在四种光线下从包上跳不跳得出来。',
        sources:
          '两色公式来自 Ou 与 Luo（2006）；色相模板来自 Matsuda、Tokumaru（2002）和 Cohen-Or（2006），只用于命名和图；适度相配最讨喜（Gray 等，2014）。学习的部分来自1,164组自由许可的公开配色，不用评分，不用点赞。',
        custom: '包的颜色占多少分量，以及粉彩、大地色这些配色的名字。',
      },
      {
        title: '主题',
        measured: '挂件讲的故事有多接近：共同的主题、种类、家族和季节，以及哪一件最不合群。',
        sources:
          '每件挂件按主题和主题所属的类别来算，越具体分量越重（Seco 等，2004），再看两件之间共有多少（Pesquita 等，2008）。「哪一件不合群」的题目，有把握的十道里九道和人判断一致，全部200道里十道对八道。',
        custom: '家族和主题各占多少，以及一两件不需要共同的故事。',
      },
      {
        title: '平衡',
        measured:
          '视觉重心和重量重心在哪里、大的是不是在低处、分布得散不散，以及每一件从24个方向看得到多少，这是在包的模型上用光线一条条量的。',
        sources:
          '视觉重心偏离中心能预测人觉得平不平衡（Hübner 与 Fillinger，2016）；重的在下面看着稳（2019）。',
        custom: '重心可以偏多少，以及至少三面要有东西看。',
      },
      {
        title: '实用',
        measured:
          '每个位置和总共的重量、声音、勾挂、刮擦、雨天、扣件牢不牢、有没有挡住口袋和拉链，以及会不会跟着脚步越荡越高。',
        sources: '单摆定律和常见步频；位置的限重来自包的数据。公开的限重建议很少，所以取得保守。',
        custom: '从哪里开始算不舒服：硬限制以下的线都是判断。',
      },
    ],
    trust: '和人的看法有多一致',
    trustText: [
      '把人做的配色和打乱的配色分开，学习的部分得47分（满分100，瞎猜是0，最好的公式是18）。和配色评分只有弱相关（等级相关约0.3）。好看和「像人配的」是两回事，两样都算。',
      '还没有人量过人们怎么评包上的挂件。总分是我们对相近研究的最好理解，不是关于你的事实。比起分数，更该信理由。',
    ],
    gains: '说加几分就加几分',
    gainsText: '每个改法在给出之前都试过：加的分就是两次评分的精确差，一次撤销就能退回。',
    blind: '它看不到什么',
    blindText: '表情、图案、你有多喜欢某一件、拿在手里怎么动。还有今天的流行：它只认得几种配色的名字。',
  },
)
