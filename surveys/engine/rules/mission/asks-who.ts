/** A check that an anonymous survey asks nothing by which a person is known; other promises may. */
import { allQuestions } from '../../logic/questions.ts'
import type { ParsedSurvey } from '../../parse/parse-survey.ts'
import { namesRespondent } from '../../privacy/one-person.ts'
import type { Breach, SurveyCheck } from '../check.ts'
import { words } from '../quality/phrases.ts'
import { breachIn, type Worded, wordedOf } from '../quality/worded.ts'

/** Questions for what tells a person from all others. */
const tells: Readonly<Record<string, RegExp>> = {
  en: words(
    "an? (?:e-?mail address|phone number)|your (?:(?:first|last|full|family|given|own) )?(?:name(?! (?:badge|tag|plate))|initials|contact (?:details|data|information)|surname|e-?mail(?: address)?|(?:home |postal )address|(?:phone|telephone|mobile)(?: number)?|birthday|date of birth|birth date|(?:employee|staff|personnel|payroll|badge|customer|account) (?:id|number|no\\.?))|names? and (?:phone|telephone|mobile|e-?mail)(?: (?:number|address))?|^contact (?:details|data|information)$|^initials$|who are you|when were you born|how (?:can|may|do) we (?:reach|contact|call) you|name of your (?:manager|leader|boss|team ?lead)|your (?:manager|leader|boss)[’']?s? name|^(?:(?:first|last|full) )?name$|^e-?mail(?: address)?$|^(?:phone|telephone)(?: number)?$|^date of birth$",
  ),
  de: words(
    'eine (?:e-?mail-?adresse|telefonnummer)|ihre?[nmrs]? (?:\\p{L}+ )?(?:name|namen|initialen|kontaktdaten|vorname|nachname|e-?mail(?:-?adresse)?|mailadresse|anschrift|adresse|(?:telefon|handy|mobil)\\p{L}*|geburts\\p{L}+|personalnummer|mitarbeiternummer|personal-?id|kundennummer)|^kontaktdaten$|wie heißen sie|wer sind sie|wann sind sie geboren|wie (?:können|dürfen) wir sie erreichen|wie heißt ihre? (?:chef|vorgesetzt|führungskraft)\\p{L}*|^(?:vor|nach)?name$|^e-?mail$|^telefon(?:nummer)?$|^geburtsdatum$|^personalnummer$',
  ),
  fr: words(
    "une adresse e-?mail|un numéro de téléphone|(?:votre|vos) (?:nom|noms|initiales|coordonnées|prénom|prénoms|e-?mail|courriel|adresse(?: (?:e-?mail|postale|électronique))?|(?:numéro de )?(?:téléphone|portable|mobile)|date de naissance|(?:numéro de )?matricule|numéro (?:d['’]employé|de client))|^coordonnées$|comment vous appelez-vous|qui êtes-vous|comment pouvons-nous vous (?:joindre|contacter)|^(?:pré)?nom$|^e-?mail$|^(?:numéro de )?téléphone$|^date de naissance$",
  ),
  es: words(
    'un correo electrónico|un número de teléfono|(?:su|sus) (?:nombre|nombres|iniciales|datos de contacto|apellidos?|correo(?: electrónico)?|e-?mail|dirección|(?:número de )?(?:teléfono|móvil|celular)|fecha de nacimiento|número de (?:empleado|personal|cliente))|^datos de contacto$|cómo se llama usted|quién es usted|cómo podemos (?:localizarle|contactarle|contactar con usted)|^nombre$|^apellidos$|^correo(?: electrónico)?$|^teléfono$|^fecha de nacimiento$',
  ),
  ar: words(
    'اسمك|اسمكم|(?:ما|اذكر|اكتب) (?:هو )?الاسم|بريدك(?: الإلكتروني)?|بريدكم|هاتفك|رقم (?:هاتفك|هاتفكم|الهاتف|الجوال|الموظف|جوالك)|تاريخ (?:ميلادك|الميلاد)|رقمك الوظيفي|الرقم الوظيفي|عنوانك|من أنت',
  ),
  ja: /お名前|ご?氏名|メールアドレス|電話番号|ご連絡先|生年月日|ご?住所|社員番号|従業員番号|職員番号/gu,
}

/** A text that asks people to keep such things back, or says what becomes of them, asks for none. */
const kept =
  /(?<!\p{L})(?:not|never|without|no|leave out|nicht|kein\p{L}*|ohne|ne|pas|sans|no|sin|لا|دون|بدون)(?!\p{L})|n['’]t(?!\p{L})|(?<!\p{L})n['’]|ないで|不要|しない|ません/iu

/** With more, nearly every combination is one person. */
const mostAttributes = 3

/**
 * Find wording that asks who answers: name, mail, phone, address, date of birth, a number of one's own.
 *
 * Looked at are questions whose answer could tell it: free words, stories, numbers and choices. A rating of
 * «knows my name» tells nobody's name.
 *
 * @example askedWho(worded)[0]?.about // 'contact'
 */
export function askedWho(worded: Worded): readonly Breach[] {
  if (worded.survey.promise !== 'anonymous') return []
  const pattern = tells[worded.language]
  const open = new Set(
    allQuestions(worded.survey).flatMap(({ id, type }) =>
      ['text', 'story', 'number', 'choice', 'choices'].includes(type) ? [id] : [],
    ),
  )
  return worded.texts.flatMap((text) => {
    if ((text.kind !== 'question' && text.kind !== 'help') || !open.has(text.question ?? '')) return []
    if (text.kind === 'help' && kept.test(text.text)) return []
    const [found] = pattern ? [...text.text.matchAll(pattern)] : []
    if (!found) return []
    const message = `«${found[0]}» asks who answers, and the survey is anonymous; leave the question out, or make the survey «privacy: named»`
    return [breachIn(worded, 'asks-who', text, { index: found.index, length: found[0].length }, message)]
  })
}

/** Refuse an anonymous survey that asks who answers: by wording, by a callback, or by many attributes. */
export const checkAsksWho: SurveyCheck = (parsed) => {
  const { survey, places } = parsed
  if (survey.promise !== 'anonymous') return []
  const callbacks = allQuestions(survey).flatMap(({ id, type }): Breach[] => {
    if (type !== 'callback') return []
    const message = `«${id}» asks for a call, which tells who answers, and the survey is anonymous; give a number to call in a note instead`
    return [
      {
        rule: 'asks-who',
        at: places.get(`${id} type`) ?? places.get(id) ?? { at: 0, length: 1 },
        message,
        about: id,
      },
    ]
  })
  return [...attributesTell(parsed), ...callbacks, ...askedWho(wordedOf(parsed))]
}

function attributesTell({ survey, places }: ParsedSurvey): Breach[] {
  const at = places.get('attributes') ?? { at: 0, length: 1 }
  const single = survey.attributes.filter((attribute) => namesRespondent(attribute))
  const told = single.map((attribute) => ({
    rule: 'asks-who' as const,
    at,
    message: `the attribute «${attribute}» is kept with every answer and names one person or one customer; an anonymous survey cannot have it`,
    about: attribute,
  }))
  if (survey.attributes.length <= mostAttributes) return told
  const message = `${survey.attributes.length} attributes together point to single people; an anonymous survey has at most ${mostAttributes}`
  return [...told, { rule: 'asks-who', at, message, about: 'attributes' }]
}
