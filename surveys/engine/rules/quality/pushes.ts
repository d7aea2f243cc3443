/** Words that push towards an answer, in six languages; looks at no question. */
import { words } from './phrases.ts'

/** A way of pushing, and what is right instead. */
export interface Push {
  readonly pattern: RegExp
  readonly advice: string
}

const leaveOut = 'leave it out'
const neutral = 'ask neutrally, as «How far do you agree …?» or «How good was …?»'
const noPraise = 'leave the praise out; whether it is deserved is for the answer to say'
const noCrowd = 'leave out what others think'
const openQuestion = 'ask openly; a question that expects a yes gets one'

/** Ways of pushing, by language. */
export const pushes: Readonly<Record<string, readonly Push[]>> = {
  en: [
    {
      pattern: words(
        'obviously|undoubtedly|needless to say|of course|without (?:a )?doubt|surely|(?<=^|[.;!?] )(?:naturally|clearly),|as you (?:may |will )?know',
      ),
      advice: leaveOut,
    },
    {
      pattern: words(
        "(?<=^|[,;.] )(?:do|did|would|are|is|was|were|have|has|should|could|can|does)(?:n['’]t (?:you|we|our|it|they|there)|\\s(?:you|we) not(?= (?:agree|think|feel|say|find|like|love|want)))",
      ),
      advice: openQuestion,
    },
    {
      pattern: words(
        '(?<=^|[,;.] )would you (?:also )?agree that|why do you (?:love|like|trust|prefer)(?= (?:us|our|working with us|\\{company)(?!\\p{L}))',
      ),
      advice: openQuestion,
    },
    {
      pattern: words(
        "(?<=, )(?:is|are|was|were|do|does|did|have|has|would|should)n['’]t (?:it|we|they|you|there)(?=\\?)|(?<=, )(?:right|correct|no)(?=\\?)",
      ),
      advice: openQuestion,
    },
    {
      pattern: words(
        'how (?:great|excellent|amazing|wonderful|fantastic|outstanding|awesome|brilliant|superb|terrific|terrible|awful|horrible|bad|poor|disappoint(?:ed|ing)|delighted|thrilled|impressed)|how much (?:did|do) you (?:love|enjoy|like|hate)',
      ),
      advice: neutral,
    },
    {
      pattern: words(
        "(?:our|the|\\{company\\}[’']?s?) (?:(?:very|truly|really) )?(?:excellent|award[- ]winning|world[- ]class|outstanding|amazing|wonderful|fantastic|superb|brilliant|first-class|market-leading|industry-leading|state-of-the-art|unrivalled|unrivaled|legendary)|our great (?:value|quality|prices?|services?|support|products?|offers?|people|team|staff|work)",
      ),
      advice: noPraise,
    },
    {
      pattern: words(
        '(?:most|all) (?:people|customers|experts|buyers) (?:agree|think|say|believe|prefer)|(?:everyone|everybody) (?:knows|agrees)(?= that)|as (?:everyone|everybody) knows|it is (?:well )?known that|experts (?:agree|say|believe)',
      ),
      advice: noCrowd,
    },
  ],
  de: [
    {
      pattern: words(
        '(?<!(?:wie|so|sehr|ganz|zu) )natürlich|selbstverständlich|zweifellos|offensichtlich|bekanntlich|wie (?:sie|du) (?:sicher(?:lich)? )?wissen|ohne zweifel|sicherlich',
      ),
      advice: leaveOut,
    },
    {
      pattern: words(
        '(?<=^|[,;.] )(?:finden|meinen|denken|glauben|stimmen|sind) sie (?:uns )?nicht(?: auch)?|sie (?:sind|haben|finden|meinen) doch|(?<=, )(?:oder|nicht wahr|oder nicht)(?=\\?)',
      ),
      advice: openQuestion,
    },
    {
      pattern: words(
        'wie (?:großartig|hervorragend|ausgezeichnet|toll|begeistert|exzellent|fantastisch|schlecht|furchtbar|enttäuscht|sehr (?:lieben|mögen) sie)',
      ),
      advice: neutral,
    },
    {
      pattern: words(
        '(?:unser|die|der|das)(?:e[nmrs]?)? (?:hervorragend|ausgezeichnet|erstklassig|großartig|preisgekrönt|exzellent)\\p{L}*|unsere?[nmrs]? (?:marktführend|einzigartig|führend)\\p{L}*',
      ),
      advice: noPraise,
    },
    {
      pattern: words(
        'die meisten (?:menschen|kunden|fachleute|experten) (?:finden|meinen|sagen|glauben|denken)|wie (?:jeder|alle) (?:weiß|wissen)',
      ),
      advice: noCrowd,
    },
  ],
  fr: [
    {
      pattern: words(
        'évidemment|bien sûr|bien entendu|sans aucun doute|naturellement|comme vous le savez|de toute évidence',
      ),
      advice: leaveOut,
    },
    {
      pattern: words(
        "ne (?:pensez|trouvez|croyez)-vous pas|n['’]êtes-vous pas|n['’]est-ce pas|(?<=, )non(?= ?\\?)",
      ),
      advice: openQuestion,
    },
    {
      pattern: words(
        'à quel point (?:[\\p{L}-]+ ){0,4}(?:génia|formidable|excellent|remarquable|exceptionnel|ravi|horrible|nul)\\p{L}*',
      ),
      advice: neutral,
    },
    {
      pattern: words('(?:notre|nos) (?:excellent|formidable|remarquable|exceptionnel|incomparable)\\p{L}*'),
      advice: noPraise,
    },
    {
      pattern: words(
        'la plupart des (?:gens|clients|experts) (?:pensent|disent|trouvent|croient)|tout le monde sait',
      ),
      advice: noCrowd,
    },
  ],
  es: [
    {
      pattern: words(
        'obviamente|por supuesto|sin duda|claro que|evidentemente|naturalmente|como (?:usted )?(?:ya )?sabe',
      ),
      advice: leaveOut,
    },
    {
      pattern: words('no (?:cree|piensa|le parece|opina) (?:usted )?que|(?<=, ¿?)(?:verdad|no)(?=\\?)'),
      advice: openQuestion,
    },
    {
      pattern: words(
        '(?:cómo de|qué tan) (?:excelente|magnífic|extraordinari|estupend|maravillos|genial|mal[oa]|horrible|encantad)\\p{L}*',
      ),
      advice: neutral,
    },
    {
      pattern: words(
        'nuestr[oa]s? (?:excelente|magnífic|extraordinari|excepcional|inmejorable|maravillos)\\p{L}*',
      ),
      advice: noPraise,
    },
    {
      pattern: words(
        'la mayoría de (?:la gente|los clientes|los expertos) (?:piensan?|creen?|dicen?|opinan?)|todo el mundo sabe',
      ),
      advice: noCrowd,
    },
  ],
  ar: [
    {
      pattern: words('بالطبع|طبع[اً]+|بالتأكيد|بلا شك|لا شك|من دون شك|كما تعلم(?:ون)?|من الواضح'),
      advice: leaveOut,
    },
    { pattern: words('ألا (?:تعتقد|ترى|توافق|تظن)(?:ون)?|أليس كذلك'), advice: openQuestion },
    {
      pattern: words(
        '(?:ال)?(?:خدمتنا|خدماتنا|فريقنا|منتجنا|منتجاتنا) (?:ال)?(?:ممتاز|رائع|متميز|استثنائي)\\p{L}*',
      ),
      advice: noPraise,
    },
  ],
  ja: [
    {
      pattern: /もちろん|当然|言うまでもなく|明らかに|ご存[知じ]の(?:とおり|通り|ように)/gu,
      advice: leaveOut,
    },
    {
      pattern: /(?:と思いませんか|ではありませんか|ではないでしょうか|じゃないですか)/gu,
      advice: openQuestion,
    },
    {
      pattern: /(?:当社|弊社|私たち)の(?:素晴らしい|優れた|卓越した|最高の|業界トップの)/gu,
      advice: noPraise,
    },
  ],
}
