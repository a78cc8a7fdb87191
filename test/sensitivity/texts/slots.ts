import { isIbanChecksum, isLuhn, isMod1110, weigh } from '../../../electron/sensitivity/checksums.ts'
import { ibanLengths } from '../../../electron/sensitivity/data/ibanLengths.ts'
import * as check from '../../../electron/sensitivity/numberChecks.ts'
import { people, places } from './people.ts'

import type { Dice } from './dice.ts'

const mixed = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789'
const two = (value: number) => String(value).padStart(2, '0')
const birth = ({ digits }: Dice) => ({
  year: 1945 + (Number(digits(2)) % 60),
  month: 1 + (Number(digits(2)) % 12),
  day: 1 + (Number(digits(2)) % 28),
})
const ymd = (dice: Dice) => {
  const { year, month, day } = birth(dice)
  return `${two(year % 100)}${two(month)}${two(day)}`
}
const dmy = (dice: Dice) => {
  const { year, month, day } = birth(dice)
  return `${two(day)}${two(month)}${two(year % 100)}`
}
const card = ({ digits, until, pick }: Dice) =>
  until(() => pick(['4', '51', '53', '55', '6011', '2221']).concat(digits(16)).slice(0, 16), isLuhn)
const grouped = (value: string, size = 4, by = ' ') => value.match(new RegExp(`.{1,${size}}`, 'g'))?.join(by) ?? value
const iban = (country: string) => (dice: Dice) => {
  const length = ibanLengths.get(country) ?? 22
  const bank = { GB: 'NWBK', NL: 'RABO', IT: 'X', FR: '' }[country] ?? ''
  const body = bank + dice.digits(length - 4 - bank.length)
  const check97 = [...Array(97).keys()].map((n) => country + two(n + 2) + body).find(isIbanChecksum)
  return check97 ?? ''
}
const password = ({ letters, pick, digits }: Dice) =>
  pick([
    () => letters(9, mixed) + letters(2, '!#%&*?'),
    () => `${pick(['Maple', 'Falcon', 'Kettle', 'Violet'])}${digits(4)}${letters(1, '!#$')}`,
    () => `${letters(4, 'bcdfghjk')}-${digits(2)}-${letters(5, mixed)}7`,
  ])()
const person =
  (language: keyof typeof people) =>
  ({ pick }: Dice) =>
    pick(people[language])
const email = (dice: Dice) =>
  `${dice.pick(['maren.holt', 'j_okafor', 'tbrandt81', 'lucia.ferri', 'dvorak.p', 'ines-sol'])}@${dice.pick(['gmail.com', 'posteo.de', 'outlook.fr', 'fastmail.com', 'hey.com', 'seznam.cz'])}`
const phoneUs = ({ digits, pick }: Dice) =>
  pick([
    (a: string, b: string, c: string) => `(${a}) ${b}-${c}`,
    (a: string, b: string, c: string) => `${a}-${b}-${c}`,
    (a: string, b: string, c: string) => `${a}.${b}.${c}`,
    (a: string, b: string, c: string) => `+1 ${a} ${b} ${c}`,
  ])(pick(['415', '312', '646', '737', '503']), `2${digits(2)}`, `7${digits(3)}`)
const spoken =
  (count: number) =>
  ({ pick }: Dice) =>
    Array.from({ length: count }, () =>
      pick(['zero', 'oh', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']),
    ).join(' ')
const base64 = (text: string) => Buffer.from(text).toString('base64')

/** What each slot of a template is filled with. */
export const slots: Readonly<Record<string, (dice: Dice) => string>> = {
  card: (dice) => dice.pick([grouped(card(dice)), card(dice), grouped(card(dice), 4, '-')]),
  amex: ({ digits, until, pick }) =>
    pick([
      (value: string) => value,
      (value: string) => `${value.slice(0, 4)} ${value.slice(4, 10)} ${value.slice(10)}`,
    ])(until(() => `37${digits(13)}`, isLuhn)),
  'card.fullwidth': (dice) =>
    Array.from(grouped(card(dice)))
      .map((character) => (character === ' ' ? '\u3000' : String.fromCharCode(character.charCodeAt(0) + 0xfee0)))
      .join(''),
  'card.dots': (dice) => grouped(card(dice), 4, '.'),
  'card.softhyphen': (dice) => grouped(card(dice), 4, '\u00ad'),
  'card.arabic': (dice) =>
    Array.from(grouped(card(dice)))
      .map((character) => (character === ' ' ? ' ' : String.fromCharCode(0x660 + Number(character))))
      .join(''),
  ssn: ({ digits, until }) =>
    until(
      () => `${digits(3)}-${digits(2)}-${digits(4)}`,
      (value) => check.isSocialSecurity(value.replaceAll('-', '')) && value < '900',
    ),
  ssnplain: ({ digits, until }) =>
    until(
      () => digits(9),
      (value) => check.isSocialSecurity(value) && value < '900',
    ),
  'ssn.spread': ({ digits, until }) =>
    grouped(
      until(
        () => digits(9),
        (value) => check.isSocialSecurity(value) && value < '900',
      ),
      1,
    ),
  'iban.DE': (dice) => dice.pick([grouped(iban('DE')(dice)), iban('DE')(dice)]),
  'iban.DE.pairs': (dice) => grouped(iban('DE')(dice), 2),
  'iban.NL': iban('NL'),
  'iban.FR': (dice) => grouped(iban('FR')(dice)),
  'iban.ES': (dice) => grouped(iban('ES')(dice)),
  'iban.IT': iban('IT'),
  'iban.PL': (dice) => grouped(iban('PL')(dice)),
  'iban.TR': (dice) => grouped(iban('TR')(dice)),
  'iban.zw': (dice) => Array.from(iban('DE')(dice)).join('\u200b'),
  account: ({ digits, pick }) => `${pick(['3', '7', '5'])}${digits(pick([7, 8, 9]))}`,
  account7: ({ digits }) => `3${digits(6)}`,
  czaccount: ({ digits }) => `19-2${digits(9)}/0800`,
  kraccount: ({ digits }) => `110-${digits(3)}-${digits(6)}`,
  routing: ({ digits, until }) => until(() => digits(9), check.isRouting),
  'phone.us': phoneUs,
  'phone.uk': ({ digits, pick }) =>
    pick([
      `07${pick(['712', '488', '951'])} ${digits(6)}`,
      `+44 7${digits(3)} ${digits(6)}`,
      `0161 4${digits(2)} ${digits(4)}`,
    ]),
  'phone.de': ({ digits, pick }) => pick([`0171 ${digits(7)}`, `+49 30 ${digits(8)}`, `089/${digits(7)}`]),
  'phone.fr': ({ digits, pick }) => pick([`06 ${grouped(digits(8), 2)}`, `+33 6 ${grouped(digits(8), 2)}`]),
  'phone.es': ({ digits, pick }) => pick([`6${digits(2)} ${digits(3)} ${digits(3)}`, `+34 6${digits(8)}`]),
  'phone.pl': ({ digits, pick }) => pick([`5${digits(2)} ${digits(3)} ${digits(3)}`, `+48 6${digits(8)}`]),
  'phone.ru': ({ digits, pick }) =>
    pick([
      `+7 9${digits(2)} ${digits(3)}-${digits(2)}-${digits(2)}`,
      `8 (9${digits(2)}) ${digits(3)} ${digits(2)} ${digits(2)}`,
    ]),
  'phone.ae': ({ digits }) => `05${digits(1)} ${digits(3)} ${digits(4)}`,
  'phone.jp': ({ digits }) => `080-${digits(4)}-${digits(4)}`,
  'phone.cn': ({ digits }) => `13${digits(9)}`,
  'phone.kr': ({ digits }) => `010-${digits(4)}-${digits(4)}`,
  'phone.intl': ({ digits }) => `+3161${digits(7)}`,
  spoken10: spoken(10),
  spoken16: spoken(16),
  spoken9: spoken(9),
  email,
  'email.html': (dice) => email(dice).replace('@', '&#64;'),
  'email.brackets': (dice) =>
    email(dice)
      .replace('@', ' (at) ')
      .replace(/\.(?=[a-z]+$)/, ' (dot) '),
  'email.spelled': (dice) =>
    `${dice.pick(['carla', 'benito', 'oskar'])} dot ${dice.pick(['mayer', 'lund'])} at ${dice.pick(['gmail', 'posteo'])} dot com`,
  'address.us': ({ digits, pick }) => `${1 + Number(digits(3))} ${pick(places.us)}`,
  'address.uk': ({ digits, pick }) => `${1 + Number(digits(2))} ${pick(places.uk)}`,
  'address.de': ({ digits, pick }) => pick(places.de).replace('#', String(1 + Number(digits(2)))),
  'address.fr': ({ digits, pick }) => `${1 + Number(digits(2))} ${pick(places.fr)}`,
  'address.it': ({ digits, pick }) => pick(places.it).replace('#', String(1 + Number(digits(2)))),
  'address.nl': ({ digits, pick }) => pick(places.nl).replace('#', String(1 + Number(digits(2)))),
  name: person('en'),
  'name.de': person('de'),
  'name.es': person('es'),
  'name.it': person('it'),
  'name.nl': person('nl'),
  'name.ja': person('ja'),
  'name.ko': person('ko'),
  'dob.dmy': (dice) => `${two(birth(dice).day)}.${two(birth(dice).month)}.${birth(dice).year}`,
  'dob.us': (dice) => `${two(birth(dice).month)}/${two(birth(dice).day)}/${birth(dice).year}`,
  'dob.iso': (dice) => `${birth(dice).year}-${two(birth(dice).month)}-${two(birth(dice).day)}`,
  nhs: ({ digits, until, pick }) =>
    pick([(value: string) => value, (value: string) => `${value.slice(0, 3)} ${value.slice(3, 6)} ${value.slice(6)}`])(
      until(() => `4${digits(9)}`, check.isNhs),
    ),
  nino: ({ digits, letters }) => `J${letters(1, 'ABCEGH')} ${grouped(digits(6), 2)} ${letters(1, 'ABCD')}`,
  tfn: ({ digits }) => `${digits(3)} ${digits(3)} ${digits(3)}`,
  sin: ({ digits, until }) =>
    grouped(
      until(() => `5${digits(8)}`, isLuhn),
      3,
    ),
  pps: ({ digits, letters, until }) => until(() => digits(7) + letters(1, 'ABCDEFGHIJKLMNOPQRSTUVW'), check.isPps),
  passport: ({ digits, letters, pick }) =>
    pick([`${letters(1)}${digits(8)}`, `5${digits(8)}`, `${letters(2)}${digits(7)}`]),
  'licence.us': ({ digits, letters }) => `${letters(2)}${digits(6)}`,
  vin: ({ digits, letters, until }) =>
    until(() => `WVWZZZ1K${letters(1, '0123456789X')}${letters(2, 'ABCDEFGH')}${digits(6)}`, check.isVin),
  memberid: ({ digits, letters }) => `${letters(3)}${digits(9)}`,
  mrn: ({ digits }) => `0${digits(7)}`,
  steuerid: ({ digits, until }) => until(() => `6${digits(10)}`, isMod1110),
  rvnr: (dice) => `65${dmy(dice)}${dice.letters(1)}${dice.digits(3)}`,
  ausweis: ({ letters }) =>
    `L${letters(8, 'CFGHJKLMNPRTVWXYZ0123456789')}`.replace(/.{4}$/, (end) => end.replace(/[A-Z]/g, '4')),
  nir: (dice) =>
    dice.until(
      () =>
        `1 ${dice.digits(2)} 0${1 + (Number(dice.digits(1)) % 9)} 75 ${dice.digits(3)} ${dice.digits(3)} ${dice.digits(2)}`,
      (value) => check.isFrenchSocial(value.replaceAll(' ', '')),
    ),
  dni: ({ digits, letters, until }) => until(() => digits(8) + letters(1), check.isSpanishId),
  nie: ({ digits, letters, until }) => until(() => `Y${digits(7)}${letters(1)}`, check.isSpanishId),
  cf: (dice) =>
    dice.until(
      () =>
        `${dice.letters(6, 'BCDFGLMNPRSTV')}${dice.digits(2)}${dice.letters(1, 'ABCDEHLMPRST')}1${dice.digits(1)}H501${dice.letters(1, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')}`,
      check.isCodiceFiscale,
    ),
  cpf: ({ digits, until }) =>
    until(
      () => `${digits(3)}.${digits(3)}.${digits(3)}-${digits(2)}`,
      (value) => check.isCpf(value.replace(/\D/g, '')),
    ),
  nif: ({ digits }) => `2${digits(8)}`,
  bsn: ({ digits, until }) =>
    until(
      () => `1${digits(8)}`,
      (value) => (weigh(value, [9, 8, 7, 6, 5, 4, 3, 2]) - Number(value[8])) % 11 === 0,
    ),
  pesel: (dice) => dice.until(() => ymd(dice) + dice.digits(5), check.isPesel),
  dowod: ({ digits, letters }) => `C${letters(2)}${digits(6)}`,
  rc: (dice) =>
    dice.until(
      () => `${ymd(dice)}/${dice.digits(4)}`,
      (value) => check.isBirthNumber(value.replace('/', '')),
    ),
  inn: ({ digits }) => `77${digits(10)}`,
  snils: ({ digits, until }) =>
    until(
      () => `${digits(3)}-${digits(3)}-${digits(3)} ${digits(2)}`,
      (value) => check.isSnils(value.replace(/\D/g, '')),
    ),
  rupassport: ({ digits }) => `45 ${digits(2)} ${digits(6)}`,
  rnokpp: ({ digits }) => `3${digits(9)}`,
  tckn: ({ digits, until }) => until(() => `2${digits(10)}`, check.isTurkishId),
  personnummer: (dice) =>
    dice.until(
      () => `${ymd(dice)}-${dice.digits(4)}`,
      (value) => check.isSwedishPersonal(value.replace('-', '')),
    ),
  fnr: (dice) => dice.until(() => dmy(dice) + dice.digits(5), check.isNorwegianBirth),
  cpr: (dice) => `${dmy(dice)}-${dice.digits(4)}`,
  hetu: (dice) =>
    dice.until(
      () => `${dmy(dice)}-${dice.digits(3)}${dice.letters(1, '0123456789ABCDEFHJKLMNPRSTUVWXY')}`,
      check.isHetu,
    ),
  taj: ({ digits }) => grouped(digits(9), 3),
  cnp: (dice) => dice.until(() => `1${ymd(dice)}${dice.digits(6)}`, check.isRomanianPersonal),
  afm: ({ digits }) => `1${digits(8)}`,
  oib: ({ digits, until }) => until(() => `3${digits(10)}`, isMod1110),
  egn: (dice) => `${ymd(dice)}${dice.digits(4)}`,
  teudat: ({ digits }) => `3${digits(8)}`,
  saudiid: ({ digits }) => `1${digits(9)}`,
  aadhaar: ({ digits, until }) => grouped(until(() => `7${digits(11)}`, check.isAadhaar)),
  pan: ({ digits, letters }) => `${letters(3)}P${letters(1)}${digits(4)}${letters(1)}`,
  mynumber: ({ digits }) => grouped(digits(12)),
  cnid: (dice) =>
    dice.until(
      () => `3201061${dice.pick(['9'])}${ymd(dice)}${dice.digits(3)}${dice.letters(1, '0123456789X')}`,
      check.isChineseId,
    ),
  rrn: (dice) => `${ymd(dice)}-1${dice.digits(6)}`,
  nik: (dice) => `317105${dmy(dice)}${dice.digits(4)}`,
  cccd: ({ digits }) => `0790${digits(8)}`,
  thaiid: ({ digits, until }) => until(() => `3${digits(12)}`, check.isThaiId),
  password,
  'password.plain': ({ letters, digits }) => `${letters(5, mixed)}${digits(2)}${letters(4, mixed)}`,
  pin: ({ digits, until }) =>
    until(
      () => digits(4),
      (value) => !/^(?:1234|0000|19|20)/.test(value),
    ),
  b64password: (dice) => base64(`${password(dice)}Q9z`),
  b64card: (dice) => base64(`card ${grouped(card(dice))}`),
  mbi: ({ digits, letters }) =>
    `1${letters(1, 'ACDEFGHJKMNPQRTUVWXY')}${digits(1)}4${letters(1, 'ACDEFGHJKMNPQRTUVWXY')}${letters(1, 'EFGH')}${digits(1)}${letters(2, 'ACDEFGHJKMNPQRTUVWXY')}${digits(2)}`,
  ein: ({ digits, pick }) => `${pick(['27', '81', '46'])}-${digits(7)}`,
  'phone.br': ({ digits }) => `(11) 9${digits(4)}-${digits(4)}`,
  spoken6: spoken(6),
  spoken8: spoken(8),
  digits8: ({ digits }) => digits(8),
  'licence.de': ({ digits, letters }) => `B${digits(3)}${letters(3)}${digits(3)}1`,
  'plate.uk': ({ digits, letters }) => `${letters(2)}${digits(2)} ${letters(3)}`,
  'plate.de': ({ digits, letters }) => `HH-${letters(2)} ${digits(3)}`,
  digits9: ({ digits }) => `2${digits(8)}`,
  digits12: ({ digits }) => `3${digits(11)}`,
  digits13: ({ digits }) => `30${digits(11)}`,
  nuss: ({ digits }) => `28 ${digits(8)} ${digits(2)}`,
  'licence.it': ({ digits, letters }) => `${letters(2)}${digits(7)}${letters(1)}`,
  rg: ({ digits, pick }) => `${pick(['23', '41'])}.${digits(3)}.${digits(3)}-${digits(1)}`,
  'passport.nl': ({ digits, letters }) => `N${letters(1)}${digits(1)}L${digits(1)}K${digits(1)}P${digits(1)}`,
  'passport.tr': ({ digits }) => `U${digits(8)}`,
  'passport.sa': ({ digits }) => `K${digits(8)}`,
  'passport.in': ({ digits }) => `J${digits(7)}`,
  zwsp: () => '\u200b',
}
