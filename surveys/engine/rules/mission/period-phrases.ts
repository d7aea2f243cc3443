/** Reading spans of time out of wording, in six languages; compares them with nothing. */
import { words } from '../quality/phrases.ts'

/** A span of time that a text names. */
export interface Period {
  readonly index: number
  readonly said: string
  readonly months: number
}

const numbers: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: {
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    eighteen: 18,
    'twenty-four': 24,
    few: 3,
    'couple of': 2,
  },
  de: {
    einen: 1,
    ein: 1,
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwölf: 12,
    achtzehn: 18,
  },
  fr: {
    un: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    'dix-huit': 18,
  },
  es: {
    un: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
    doce: 12,
    dieciocho: 18,
  },
  ar: { الاثني: 12, اثني: 12, الستة: 6, ستة: 6, الثلاثة: 3, ثلاثة: 3, تسعة: 9, التسعة: 9 },
  ja: { 一: 1, 二: 2, 三: 3, 半: 0.5, 六: 6, 十二: 12 },
}

/** Months in a unit, by the beginning of its name. */
const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:day|tag|jour|día|日)/iu, 1 / 30.4],
  [/^(?:week|woche|semaine|semana|週)/iu, 7 / 30.4],
  [/^(?:month|monat|mois|mes|شهر|أشهر|شهور|الشهر|か月|ヶ月|カ月|ヵ月|ケ月|月)/iu, 1],
  [/^(?:quarter|quartal|trimestre|四半期)/iu, 3],
  [/^(?:half|halb|semestre)/iu, 6],
  [/^decade/iu, 120],
  [/^(?:year|jahr|an|ans|année|año|عام|العام|سنة|السنة|سنوات|年)/iu, 12],
]

/** Each finds a span; the first group is its number, the second its unit. */
const patterns: Readonly<Record<string, RegExp>> = {
  en: words(
    "(?:the |these |this )?(?:last|past|previous|preceding)(?: (\\p{N}+|couple of|(?!half[ -])[\\p{L}-]+))?(?: full| calendar)?[ -](days?|weeks?|months?|quarters?|half[ -]year|years?|decades?)(?! of |['’]s)",
  ),
  de: words(
    '(?:den |dem |des |der |das |die )?(?:letzte[mnrs]?|vergangene[mnrs]?|vorige[mnrs]?|zurückliegende[mnrs]?)(?: (\\p{N}+|\\p{L}+))? (tage?n?|wochen?|monate?n?|monats|quartale?n?|quartals|halbjahre?s?|jahre?n?|jahres)',
  ),
  fr: words(
    "(?:les |ces |des |le |l['’]|la |cette |du )?(?:(\\p{N}+|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|dix-huit) )?(?:derniers?|dernières?|passée?s?) (jours?|semaines?|mois|trimestres?|semestres?|années?|ans?)",
  ),
  es: words(
    '(?:los |las |el |la |estos |este )?(?:últim[oa]s?|pasad[oa]s?)(?: (\\p{N}+|\\p{L}+))? (días?|semanas?|mes(?:es)?|trimestres?|semestres?|años?)',
  ),
  ar: words(
    '(?:(\\p{N}+|(?:ال)?(?:اثني|ستة|ثلاثة|تسعة))(?: عشر)? )?(شهر[اً]*|(?:ال)?أشهر|الشهر|العام|السنة|سنوات|سنة|عام[اً]*)(?: (\\p{N}+|ال(?:ستة|ثلاثة|تسعة|اثني عشر)))? (?:الماضي|الماضية|الأخيرة|الأخير|المنصرم|المنصرمة)',
  ),
  ja: /(?:過去|直近|最近|この|ここ)の?(\p{N}+|[一二三六半]|十二)?(か月|ヶ月|カ月|ヵ月|ケ月|週間|四半期|年)間?/gu,
}

/** The unit before "last": "the year that ended", said the other way round. */
const reversed: Readonly<Record<string, RegExp>> = {
  fr: words(
    "(?:l['’]|cette |la |le |ce )(?:()(année|trimestre|semestre|mois|semaine) (?:dernière?|écoulée?|passée?))",
  ),
  es: words('(?:el |la )(?:()(año|mes|trimestre|semestre|semana) pasad[oa])'),
}

/** A beginning so many units ago. */
const since: Readonly<Record<string, RegExp>> = {
  de: words('seit (\\p{N}+|\\p{L}+) (jahren?|monaten?|quartalen?|wochen?)'),
  fr: words('depuis (\\p{N}+|\\p{L}+) (ans?|mois|trimestres?|semaines?)'),
  es: words('desde hace (\\p{N}+|\\p{L}+) (años?|mes(?:es)?|trimestres?|semanas?)'),
}

/** «Recent months» names no span; only a unit that stands for one does. */
const several =
  /^(?:(?:ال)?(?:أشهر|سنوات)|days|weeks|months|quarters|years|tagen?|wochen|monaten?|quartalen?|jahren?|jours|semaines|trimestres|semestres|ans|años|meses|días|semanas)$/iu

/**
 * Find spans of time that lie behind: "the last six months", "im letzten Jahr".
 *
 * @returns where each stands, its words, and its length in months; several units without a number are left out
 * @example periodsIn('In the past year, how often …', 'en') // [{ index: 3, said: 'the past year', months: 12 }]
 */
export function periodsIn(text: string, language: string): Period[] {
  const found = [patterns[language], reversed[language], since[language]].flatMap((pattern) =>
    pattern ? [...text.matchAll(pattern)] : [],
  )
  const periods = found.flatMap(({ 0: said, 1: first, 2: unit = '', 3: last, index }) => {
    const count = first || last
    const months = units.find(([name]) => name.test(unit.replace(/^ال(?=أ)/u, '')))?.[1]
    const number = count
      ? numberOf(count.replace(/ عشر$/u, ''), language)
      : several.test(unit) || / derniers mois$/iu.test(said)
        ? undefined
        : 1
    if (months === undefined || number === undefined) return []
    return [{ index, said, months: Math.round(number * months * 100) / 100 }]
  })
  return periods.filter((one, at) => periods.findIndex(({ index }) => index === one.index) === at)
}

function numberOf(word: string, language: string): number | undefined {
  const number = Number(word.normalize('NFKC'))
  return Number.isNaN(number) ? numbers[language]?.[word.toLowerCase()] : number
}
