const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words of grammar: they end a phrase. */
export const FUNCTION_WORDS = words(`
  a about above across after again against all almost along already also although always am among an and another any anyone
  anything are around as at away be became because become becomes been before behind being below beside besides between
  beyond both but by can cannot could did do does doing done down due during each either else elsewhere enough especially
  etc even ever every everyone everything except few for former from further had has have having he hence her here herein
  hers him his how however i if in indeed instead into is it its itself just kept latter least less let like likely little
  made mainly many may me meanwhile might mine more moreover most mostly much must my namely near nearly neither never
  nevertheless next no nobody none nor not nothing now nowhere of off often on once one ones only onto or other others
  otherwise our ours out over own per perhaps please quite rather re really regarding s same second see seem seems seldom
  several shall she should since so some somehow something sometimes somewhere still such t take than that the their them
  themselves then thence there thereby therefore therein these they third this those though through throughout thus to
  together too toward towards two three four five six seven eight nine ten under unless unlike until up upon us usually via
  was we well were what whatever when whenever where whereas whereby wherein wherever whether which while who whom whose why
  will with within without would yet you your first etc eg ie cf vs versus al et e.g i.e iid way ways
  very too much soon far don't doesn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't didn't
`);

/**
 * Verbs and the vocabulary of abstracts about themselves: they end a phrase, since no topic of a paper is called so.
 */
export const ACADEMIC_WORDS = words(`
  abstract achieve achieved achieves achieving adapt adapted address addressed addresses addressing adopt adopted adopting affect affects
  aim aimed aiming aims allow allowed allowing allows analyse analyses analyze analyzed analyzing  appear appears
  applicable applied applies apply applying approach approaches argue arise arises aspect aspects assess assessed assessing
  assume assumed assumes attempt attempts attain attains avoid avoiding avoids aware based become begin begins believe
  benefit benefits best better bring brings broad build building builds built call called capable capture captured
  captures capturing carefully case cases certain challenge challenged challenges challenging change changes choose choosing
  cited claim clear clearly   combine combined combines combining come comes commonly compare compared comparing
  comparison competitive complete comprehensive comprising  conduct conducted consider considerable considered considering
  considers consist consistent consistently consisting consists construct constructed constructing contain containing contains
  contrast contribute contributes contribution contributions conventional correspond corresponding create created creates
  creating critical crucial current currently cope deal dealing demonstrate demonstrated demonstrates demonstrating depend
  depending depends derive derived derives describe described describes design designed designing designs desirable despite
  detail detailed details determine determined determines determining develop developed developing development develops
  difference differences different differently difficult difficulty directly discover discovered discuss discussed distinct
  draw drawn easily easy effect effective effectively effectiveness effects efficacy efficiently effort efforts emerge emerged
  emerging empirical empirically employ employed employing employs enable enabled enables enabling encounter encourage
  encourages end enforce enhance enhanced enhances enhancing ensure ensures ensuring entire entirely equipped essential
  establish established establishes establishing evaluate evaluated evaluates evaluating evidence example examples
  exceed exceeds excellent exhibit exhibits exist existing exists expect expected experiment experimental experimentally
  experiments explain explained explains explicit explicitly exploit exploiting exploits explore explored explores exploring
  expose extend extended extending extends extensive extensively fact fail fails faithfully family far fast faster fewer final finally
  find finding findings finds fix fixed focus focused focuses focusing follow followed following follows formal formally
  formulate formulated found framework frameworks fully fundamental furthermore future gain gained gains general generally
  generate generated generates generating get gets give given gives giving go goal goals good great greater greatly growing
  guarantee guaranteed guarantees handle handling help helpful helps high higher highest highlight highlighting highlights
  highly hold holds hope huge idea ideal ideas identify identified identifies identifying illustrate impact implement
  implementation implemented implementing implications importance important importantly impressive improve improved
  improvement improvements improves improving include included includes including incorporate incorporated incorporates
  incorporating increase increased increases increasing increasingly indicate indicates induce induced induces inherent
  inherently initial insight insights inspire inspired integrate integrated integrating interest interesting introduce introduced
  introduces introducing intuition intuitive investigate investigated investigates investigating involve involved involves
  involving issue issues keep key know known lack lacks  largely larger lead leading leads learn learned learns leave
  leaves leverage leveraged leverages leveraging lie lies light likewise limit limitation limitations limited limits
  literature long longer look low lower lowest main maintain maintaining maintains major make makes making manner margin
  match matches matching maximize maximizes  means measure measured measures measuring mechanism mechanisms meet merely method
  methodology methods minimal minimize minimizes minimizing mitigate mitigates mitigating modern motivate motivated
  multiple naive naturally necessary need needed needs new newly notable notably note notion novel number numerous observation
  observations observe observed observes obtain obtained obtaining obtains occur occurs offer offered offering offers open
  order original originally outperform outperformed outperforming outperforms outstanding overall overcome overcoming overview
  paper papers part particular particularly parts past perform performance performances performed performing performs perspective
  pioneer place plausible play plays   poor popular pose poses posed possible possibly potential potentially powerful
  practical practice precise precisely preliminary present presented presenting presents prevent prevents previous
  previously primarily primary principle principled prior problem problems procedure procedures   produce
  produced produces producing promising promote promotes proper properly properties property proposal propose proposed proposes
  proposing prove proved proven proves provide provided provides providing public publicly purpose put range ranging  reach reaches
  realistic reality realize reason reasonable reasons recent recently recognize recognized recommend reduce reduced reduces
  reducing reduction refer referred refers related release released releases relevant reliable reliably rely relying relies remain
  remaining remains remarkable remarkably repeated replace replaced replacing report reported reports represent
  represented represents require required requirement requirements requires requiring research researchers resolve respect
  respectively result resulted resulting results reveal revealed revealing reveals rich rigorous role scenario scenarios
  scheme schemes scope seek seeks sense serve serves set sets setting settings shed sheds show showcase showed showing shown shows
  significance significant significantly similar similarly simple simpler simply simultaneously single size small smaller
  solely solution solutions solve solved solves solving sought   special specific specifically specified
  stage standard start  state-of-the-art step steps straightforward strategies strategy strength strengths strong stronger strongly
  studied studies study studying substantial substantially succeed success successes successful successfully suffer
  suffers suffice sufficient sufficiently suggest suggesting suggests suitable suite superior superiority support supported supporting
  supports suppose surpass surpasses surpassing surprising surprisingly tackle tackles tackling tailored takes taken taking technique techniques
  tend tends term termed terms  tested testing thorough thoroughly   total traditional train trained trains treat treats true try trying
  type types typical typically ubiquitous unable unclear underlying understand understanding understood unfortunately unified
  unique unknown unprecedented unseen urgent use used useful   uses using usage utilize utilized utilizes utilizing valid validate
  validated validates validating valuable   variant variants variety various vary varying vast verify
  verified version versions viable view vital want whole wide widely wider widespread work works worse worst year years yield yields yielding
  available online github com https http url anonymous repository link project page website supplementary available appendix
  respect extent kind kinds sort majority lot amount amounts degree plethora     ability abilities
  advantage advantages drawback drawbacks advance advances advancement advancements progress field area areas topic topics direction
  directions context today decade sota baseline baselines counterpart counterparts additional additionally empower empowers
  facilitate facilitates facilitating attention-grabbing consequently accordingly specifically notably conversely aforementioned
  million billion thousand hundred percent average competitors competing compelling nontrivial non-trivial
  rapid rapidly quickly slow slowly real-world desired thanks led lies enjoys enjoy allows explores leading-edge
  capability capabilities effort conclude concludes hypothesis hypothesize contribution reasonable
  interestingly nevertheless furthermore extensive comprehensive accurate accurately carefully simplest simplicity
  guided driven oriented considerably vanilla widely-used well-known commonly-used commonly largest greatest full partial
  proposed-method ours subsequent subsequently ultimately essentially collectively jointly individually
  long-standing time-consuming challenging-to well-performing well-understood longstanding so-called aforementioned met vice versa
`);

/** Adjectives and adverbs that may stand inside a phrase and never end one, besides words in `-ly`. */
export const NEVER_LAST = words(`
  large mean test open
  deep neural visual adversarial causal optimal efficient robust adaptive dynamic stochastic probabilistic bayesian
  convex linear nonlinear non-linear generative discriminative contrastive federated large-scale high-dimensional
  low-dimensional pre-trained pretrained end-to-end multi-modal multimodal unsupervised supervised self-supervised
  semi-supervised spatial temporal spatiotemporal semantic geometric hierarchical molecular conditional online offline
  human natural artificial mathematical theoretical statistical computational numerical fundamental global local
  zero-shot few-shot one-shot low-rank long-term short-term black-box white-box text-to-image fine-grained coarse-grained
  continual continuous discrete sparse dense labeled unlabeled universal invariant equivariant latent hidden noisy clean
`);

/** Nouns that end like adjectives in `-al`, `-ic` and `-ar`. */
export const NOUNS_LIKE_ADJECTIVES = words(`
  retrieval signal proposal removal approval interval arrival potential integral polynomial material animal hospital journal
  manual renewal rival survival trial tutorial individual residual numeral capital credential differential goal appraisal
  metric topic logic traffic heuristic critic music mechanic statistic arithmetic clinic fabric graphic lyric magic
  scalar grammar radar lidar pillar car star seminar actor-critic manifold
`);

/** Last parts by which a hyphenated word is a noun: `fine-tuning`, `co-design`, `k-means`. */
export const HYPHENATED_NOUN =
  /(?:ing|ion|ment|ity|ness|ance|ence|ism|means|design|search|gram|grams|net|former|learner)$/;

/** What every second paper of the field touches, and phrases that are praise: they say little about one paper. */
export const BACKGROUND = new Set(
  `artificial intelligence, machine learning, deep learning, ground truth, downstream task, upper bound, lower bound, high
  quality, training data, test data, labeled data, open source, computational cost, future research, natural language
  processing, computer vision, real time, large margin, extensive experiment, loss function, objective function,
  training process, fid score, inference time, computational efficiency, wide range, benchmark dataset, broad range,
  neural network, deep neural network, language model, training set, theoretical analysis, theoretical guarantee,
  theoretical result, success rate, prior knowledge, test time, hidden state, ablation study, input data, search space,
  sample size, model performance, model size, model training, optimization problem, model parameter, critical role,
  internet, human evaluation, qualitative result, decision making, sample efficiency, large
  number, large scale, large dataset, source code, long time, running time, training time, point of view, same time`
    .split(/,\s+/)
    .map((phrase) => phrase.replace(/\s+/g, ' ')),
);

/** Nouns so wide that they are no topic alone. */
export const NEVER_ALONE = words(`
  model models data dataset datasets network networks learning training task tasks algorithm algorithms system systems
  information representation representations feature features function functions parameter parameters sample samples
  image images input inputs output outputs space structure structures analysis application applications domain domains
  distribution distributions class classes label labels object objects method architecture architectures layer layers
  agent agents environment environments policy policies prediction predictions objective objectives metric metrics
  accuracy error errors loss losses cost costs complexity quality efficiency weight weights theory knowledge
  pattern patterns component components module modules level levels signal signals target targets pair pairs instance
  instances point node nodes edge edges text texts word words token tokens language languages machine computer intelligence
  inference generation estimation selection construction design evaluation experiment computation
  framework technique resource resources human humans world self time number bound bounds noise scale variable
  variables relation relations relationship relationships factor factors bias group groups vector vectors matrix
  matrices term terms probability assumption assumptions condition conditions constraint constraints trade-off
  tradeoff trade-offs tradeoffs guidance content characteristic characteristics dynamics change improvement
  benchmark benchmarks shift comparison example process search score scores rule rules
  behavior behaviors response responses interaction interactions region regions dimension dimensions
  observation state states action actions response trajectory video videos problem-solving individual individuals
  large mean point points value values question questions answer answers source sources rate rates code codes user users
  times concept concepts test processes setup
  community mapping sequence sequences view views update updates iteration iterations entity entities
`);
