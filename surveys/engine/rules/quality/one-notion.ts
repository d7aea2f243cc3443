/** Word pairs that name one notion although "and" or "or" stands between them; decides about no question. */

const listed = (text: string) => text.trim().split(/,\s+/)

/** Fixed pairs, as `left right` in small letters and in either order. */
const fixed: Readonly<Record<string, readonly string[]>> = {
  en: listed(`
    research development, terms conditions, sales marketing, health safety, profit loss,
    supply demand, ups downs, pros cons, trial error, give take, question answer, questions answers,
    back forth, wear tear, first foremost, up running, track trace, plug play, nuts bolts, ins outs,
    now then, here now, here there, by large, far wide, peace quiet, safe sound, loud clear,
    dos donts, mergers acquisitions, bed breakfast, food drink, information technology,
    roles responsibilities, sooner later, rules regulations, care attention, time effort, hard fast,
    tried tested, lost found, pick choose, hopes dreams, aims objectives, wants needs, needs wishes,
    yes no, true false, hit miss, diversity inclusion, learning development, command control,
    repair maintenance, respect dignity, time place, materials equipment, read understand,
    health wellbeing, hopes fears, names faces, strengths weaknesses, facts figures, odds ends, tips tricks,
    food beverage, food beverages, foods beverages, time full, crowns bridges`),
  de: listed(`
    forschung entwicklung, vertrieb marketing, gewinn verlust, angebot nachfrage, fragen antworten,
    höhen tiefen, hin her, hin wieder, nach nach, ab zu, grund boden, haus hof, wissen gewissen,
    rat tat, sinn zweck, art weise, hab gut, recht ordnung, kost logis, ruhe ordnung, auf ab,
    drum dran, ganz gar, klipp klar, zeit ort, stärken schwächen, lob tadel, voll ganz,
    sage schreibe, mehr weniger, früher später, ja nein, zeit mühe, tag nacht, aus weiterbildung,
    gesundheits sicherheitsschutz, diesem jenem, dies das, einzig allein, nutzen frommen,
    speisen getränke, speisen getränken, essen trinken, strom wärme, strom gas, wind wetter,
    tipps tricks, kronen brücken`),
  fr: listed(`
    recherche développement, offre demande, hygiène sécurité, santé sécurité, aller retour,
    allées venues, tôt tard, plus moins, oui non, questions réponses, droits devoirs,
    ventes marketing, jour nuit, us coutumes, corps âme, bel bien, sain sauf, temps effort,
    forces faiblesses, vrai faux, ici là, çà là`),
  es: listed(`
    investigación desarrollo, oferta demanda, términos condiciones, salud seguridad,
    ventas marketing, ida vuelta, idas venidas, más menos, sí no, preguntas respuestas,
    tarde temprano, día noche, altos bajos, aquí allá, sano salvo, usos costumbres, tiempo esfuerzo,
    fortalezas debilidades, verdadero falso, pros contras, derechos deberes`),
}

/** Beginnings of words that say one thing, or the two ends of one thing. */
const groups: Readonly<Record<string, readonly string[]>> = {
  en: listed(`
    friend colleague famil peer acquaintance partner neighbo coworker,
    open honest clear plain frank transparent truthful direct, fast quick prompt speed swift rapid,
    kind friendl polite courteous warm respectful courtesy calm patient, fair just equal,
    easy easi simple simpl, help serv support advis assist, sa do did,
    always often never rarely sometimes seldom usually, better worse same best worst,
    more less most least, new existing old current, large small big,
    internal external inside outside within, day night, men women man woman he she his her him,
    online offline, past present future, current former, high low, buy sell,
    skill knowledge know expert, worr concern, wish want need expect, goal aim objective target,
    happ satisf pleas, reliab depend, risk danger, problem issue trouble difficult,
    whole complete full entire, each every, company organisation organization business firm,
    call ring phone, tool aid, above below, before after, up down, left right, again over,
    what when how why where who whom which, win loss lose won lost wins losses, good bad`),
  de: listed(`
    freund kolleg bekannt familie partner nachbar,
    offen ehrlich klar deutlich verständlich aufrichtig transparent,
    schnell rasch zügig flott prompt, freundlich höflich nett zuvorkommend respektvoll, fair gerecht,
    einfach leicht, hilf helf unterstütz berat betreu bedien, sag tu tut,
    immer oft nie selten manchmal häufig meist, besser schlechter gleich, mehr weniger,
    neu bestehend alt, groß klein, intern extern innen außen, tag nacht,
    mann frau männer frauen er sie ihn ihr, kenn wiss fähig, wunsch wünsch bedürf erwart,
    ziel absicht, sorg anlieg, zufrieden glücklich, problem schwierig, unternehmen firma,
    gut schlecht, vor nach, zuverlässig verlässlich, heute morgen künftig, mitarbeiter, kund,
    verkäufer, was wann wie warum wo wer wem wen`),
  fr: listed(`
    ami collègue confrère famille proche connaissance, clair ouvert honnête franc transparent,
    rapide prompt vite, aimable poli courtois sympathique chaleureux respectueux, juste équitable,
    facile simple, aid serv conseill sout assist accompagn, dit fait,
    toujours souvent jamais rarement parfois, mieux pire moins meilleur, plus moins, nouveau ancien,
    grand petit, interne externe, homme femme il elle lui ils elles, jour nuit,
    besoin attente souhait, but objectif, problème difficult, bon mauvais, avant après,
    satisf content heureu, entreprise société, client, fiab, quoi quand comment pourquoi où qui`),
  es: listed(`
    amig colega compañer famili conocid, clar abiert honest sincer transparent franc,
    rápid veloz pront ágil, amable cortés educad cordial respetuos, justo equitativ,
    fácil sencill simple, ayud serv atend asesor apoy, dice hace,
    siempre menudo nunca raramente veces, mejor peor igual, más menos, nuev existent antigu,
    grande pequeñ, intern extern, hombre mujer él ella ellos ellas, día noche,
    necesidad deseo expectativ, meta objetiv, problem dificult, buen mal, antes después,
    satisf content, empresa compañía, client, fiab, qué cuándo cómo dónde quién`),
}

/**
 * Tell whether two words name one notion: a fixed pair, near synonyms, or a word and its opposite.
 *
 * @param left small letters, as is `right`
 * @example areOneNotion('open', 'honest', 'en') // true
 */
export function areOneNotion(left: string, right: string, language: string): boolean {
  if (left === right) return true
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  // likely or unlikely, agree or disagree, zufrieden oder unzufrieden
  if (short.length >= 4 && long.endsWith(short) && long.length - short.length <= 3) return true
  const pairs = fixed[language] ?? []
  if (pairs.includes(`${left} ${right}`) || pairs.includes(`${right} ${left}`)) return true
  return (groups[language] ?? []).some((group) => {
    const stems = group.split(' ')
    const is = (word: string) => stems.some((stem) => word.startsWith(stem) && fits(word, stem))
    return is(left) && is(right)
  })
}

/** Very short stems stand for short words alone, or "do" would be found in "documents". */
function fits(word: string, stem: string): boolean {
  return stem.length >= 4 || word.length <= stem.length + 2
}
