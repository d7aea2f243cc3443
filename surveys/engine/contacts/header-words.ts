/** What columns of contact lists are called, in the languages of the interface; names no column of any one system only. */
import type { ContactField } from './contact.ts'
import { folded } from './fold.ts'

const words: Readonly<Record<ContactField, readonly string[]>> = {
  email: [
    ...['email', 'mail', 'email address', 'mail address', 'work email', 'business email', 'primary email'],
    ...['contact email', 'email 1 value', 'email work'],
    ...['E-Mail-Adresse', 'Mailadresse', 'E-Mail geschäftlich', 'geschäftliche E-Mail'],
    ...['courriel', 'adresse e-mail', 'adresse mail', 'adresse électronique', 'adresse courriel', 'mél'],
    ...['correo', 'correo electrónico', 'dirección de correo', 'dirección de correo electrónico'],
    ...['メール', 'メールアドレス', 'Eメール', '電子メール', 'Eメールアドレス'],
    ...['البريد', 'البريد الإلكتروني', 'بريد إلكتروني', 'عنوان البريد الإلكتروني', 'الإيميل', 'إيميل'],
  ],
  name: [
    ...['name', 'full name', 'contact name', 'display name', 'contact', 'contact person'],
    ...['vollständiger Name', 'Ansprechpartner', 'Ansprechpartnerin', 'Kontaktperson'],
    ...['nom', 'nom complet', 'nom et prénom', 'nombre', 'nombre completo', 'nombre y apellidos'],
    ...['名前', 'お名前', '氏名', 'الاسم', 'الاسم الكامل', 'اسم'],
  ],
  'first-name': [
    ...['first name', 'given name', 'forename', 'Vorname', 'prénom', 'nombre de pila', 'primer nombre'],
    ...['名', '下の名前', 'الاسم الأول'],
  ],
  'last-name': [
    ...['last name', 'surname', 'family name', 'Nachname', 'Familienname', 'Zuname', 'nom de famille'],
    ...['apellido', 'apellidos', '姓', '名字', '苗字', 'اسم العائلة', 'اللقب', 'الكنية'],
  ],
  role: ['role', 'Rolle', 'rôle', 'rol', 'papel', '役割', 'ロール', 'الدور', 'دور'],
  language: [
    ...['language', 'lang', 'locale', 'preferred language', 'Sprache', 'bevorzugte Sprache', 'langue'],
    ...['idioma', 'lengua', 'lenguaje', '言語', 'اللغة', 'لغة'],
  ],
  zone: [
    ...['time zone', 'zone', 'tz', 'Zeitzone', 'fuseau horaire', 'fuseau', 'zona horaria', 'huso horario'],
    ...['タイムゾーン', '時間帯', 'المنطقة الزمنية'],
  ],
}

const fields: ReadonlyMap<string, ContactField> = new Map(
  (Object.entries(words) as [ContactField, readonly string[]][]).flatMap(([field, names]) => [
    [folded(field), field] as const,
    ...names.map((name) => [folded(name), field] as const),
  ]),
)

/**
 * Tell what a column of this name answers.
 *
 * @example fieldNamed('E-Mail') // 'email'
 */
export function fieldNamed(column: string): ContactField | undefined {
  return fields.get(folded(column))
}
