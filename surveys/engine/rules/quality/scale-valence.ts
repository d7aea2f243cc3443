/** Telling whether a name of a scale's point is good, bad or neither, and how strongly; knows no question. */
import { words } from './phrases.ts'

/** 1 good, 0 neither, −1 bad; `undefined` where the words are not known. */
export type Valence = 1 | 0 | -1

interface Lexicon {
  /** Scales of degree begin with these; they have no bad side. */
  readonly degree: RegExp
  readonly neither: RegExp
  readonly bad: RegExp
  readonly good: RegExp
  readonly strong: RegExp
  /** What turns a good name into a bad one. */
  readonly denied: RegExp
}

const lexicons: Readonly<Record<string, Lexicon>> = {
  en: {
    degree: words(
      'not at all|not (?:very )?(?:important|likely|useful|relevant)|never|a little|slightly|moderately|to a (?:small|large|great) extent',
    ),
    neither: words(
      'neither|neutral|average|fair|so-so|ok|okay|acceptable|adequate|the same|about the same|undecided|middling',
    ),
    bad: words(
      'bad|poor|poorly|terrible|awful|horrible|dissatisfied|unsatisfied|disagree|unlikely|unimportant|difficult|hard|worse|worst|weak|unacceptable|inadequate|unhelpful|unfriendly|below (?:average|expectations)|disappoint(?:ed|ing)|negative|slow',
    ),
    good: words(
      'good|well|fine|important|useful|great|excellent|outstanding|superb|exceptional|satisfied|agree|likely|easy|better|best|strong|helpful|friendly|above (?:average|expectations)|delighted|perfect|superior|positive|fast',
    ),
    strong: words(
      'very|extremely|completely|totally|strongly|fully|highly|entirely|much|excellent|outstanding|superb|exceptional|perfect|terrible|awful|horrible|best|worst|delighted|unacceptable',
    ),
    denied: words('not'),
  },
  de: {
    degree: words('überhaupt nicht|gar nicht|nie|ein wenig|etwas|mäßig|unwichtig'),
    neither: words(
      'weder.*|neutral|durchschnittlich|mittelmäßig|teils.*|befriedigend|ausreichend|gleich|unentschieden|mittel',
    ),
    bad: words(
      'schlecht|sehr schlecht|mangelhaft|ungenügend|unzufrieden|unwahrscheinlich|schwierig|schwer|schlechter|schwach|furchtbar|enttäuscht|lehne (?:.* )?ab|stimme (?:.* )?nicht zu',
    ),
    good: words(
      'gut|wichtig|nützlich|besser|ausgezeichnet|hervorragend|exzellent|zufrieden|wahrscheinlich|leicht|einfach|stark|stimme (?:.* )?zu|begeistert|perfekt',
    ),
    strong: words(
      'sehr|äußerst|völlig|voll(?: und ganz)?|ganz|höchst|viel|ausgezeichnet|hervorragend|exzellent|perfekt|furchtbar|mangelhaft|ungenügend|begeistert',
    ),
    denied: words('nicht'),
  },
  fr: {
    degree: words('pas du tout|jamais|un peu|modérément|peu important'),
    neither: words('ni .*|neutre|moyen(?:ne)?|passable|correct|acceptable|pareil|sans avis'),
    bad: words(
      "mauvaise?|médiocre|insatisfaite?|mécontente?|insuffisante?|peu probable|improbable|difficile|pire|faible|horrible|déçue?|pas d[’']accord",
    ),
    good: words(
      "bon(?:ne)?|bien|meilleure?|excellente?|satisfaite?|probable|facile|remarquable|d[’']accord|parfaite?|ravie?",
    ),
    strong: words(
      'très|extrêmement|tout à fait|totalement|entièrement|fortement|beaucoup|excellente?|remarquable|parfaite?|horrible|ravie?',
    ),
    denied: words('pas'),
  },
  es: {
    degree: words('nada|en absoluto|nunca|un poco|algo|moderadamente|poco importante'),
    neither: words('ni .*|neutral|neutro|regular|normal|aceptable|medi[oa]|igual|indiferente'),
    bad: words(
      'mal[oa]?|insatisfech[oa]|deficiente|insuficiente|improbable|poco probable|difícil|peor|débil|pésim[oa]|decepcionad[oa]|en desacuerdo',
    ),
    good: words(
      'buen[oa]?|bien|mejor|excelente|satisfech[oa]|probable|fácil|de acuerdo|estupend[oa]|perfect[oa]|encantad[oa]',
    ),
    strong: words(
      'muy|extremadamente|totalmente|completamente|mucho|excelente|pésim[oa]|estupend[oa]|perfect[oa]|encantad[oa]',
    ),
    denied: words('no'),
  },
}

/**
 * Tell whether a name belongs to a scale of degree, from nothing to much, which has one side only.
 *
 * @example isDegree('Not at all', 'en') // true
 */
export function isDegree(label: string, language: string): boolean {
  const lexicon = lexicons[language]
  return lexicon !== undefined && label.search(lexicon.degree) >= 0
}

/**
 * Tell whether a name denies what is good, «Not easy», and so is as far from the good end as a name can be.
 *
 * @example isDenied('Not satisfied at all', 'en') // true
 */
export function isDenied(label: string, language: string): boolean {
  const lexicon = lexicons[language]
  return lexicon !== undefined && label.search(lexicon.denied) >= 0
}

/**
 * Tell whether a point's name is good, neither or bad.
 *
 * @returns `undefined` for words that are not known to be any of these
 * @example valenceOf('Very good', 'en') // 1
 */
export function valenceOf(label: string, language: string): Valence | undefined {
  const lexicon = lexicons[language]
  if (!lexicon) return undefined
  if (label.search(lexicon.neither) >= 0) return 0
  if (label.search(lexicon.bad) >= 0) return -1
  if (label.search(lexicon.denied) >= 0) return label.search(lexicon.good) >= 0 ? -1 : undefined
  if (label.search(lexicon.good) >= 0) return 1
  return undefined
}

/**
 * Tell whether a point's name is as strong as an end of a scale usually is.
 *
 * @example isStrong('Very good', 'en') // true
 */
export function isStrong(label: string, language: string): boolean {
  const lexicon = lexicons[language]
  return lexicon !== undefined && label.search(lexicon.strong) >= 0
}
