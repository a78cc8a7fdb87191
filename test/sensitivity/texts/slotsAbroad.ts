import type { Dice } from './dice.ts'

const two = (value: number) => String(value).padStart(2, '0')
const day = ({ digits }: Dice) => 1 + (Number(digits(2)) % 28)
const month = ({ digits }: Dice) => 1 + (Number(digits(2)) % 12)

/** More slots: telephones, addresses and numbers of countries that `slots` does not have. */
export const slotsAbroad: Readonly<Record<string, (dice: Dice) => string>> = {
  'phone.it': ({ digits, pick }) =>
    pick([`+39 34${digits(1)} ${digits(7)}`, `34${digits(1)} ${digits(3)} ${digits(4)}`]),
  'phone.nl': ({ digits, pick }) => pick([`06-${digits(8)}`, `+31 6 ${digits(8)}`]),
  'phone.se': ({ digits, pick }) =>
    pick([`070-${digits(3)} ${digits(2)} ${digits(2)}`, `+46 70 ${digits(3)} ${digits(2)} ${digits(2)}`]),
  'phone.tr': ({ digits, pick }) =>
    pick([`0532 ${digits(3)} ${digits(2)} ${digits(2)}`, `+90 532 ${digits(3)} ${digits(4)}`]),
  'phone.in': ({ digits, pick }) => pick([`98${digits(3)} ${digits(5)}`, `+91 98${digits(8)}`]),
  'phone.au': ({ digits, pick }) =>
    pick([`04${digits(2)} ${digits(3)} ${digits(3)}`, `+61 4${digits(2)} ${digits(3)} ${digits(3)}`]),
  'phone.cz': ({ digits, pick }) =>
    pick([`60${digits(1)} ${digits(3)} ${digits(3)}`, `+420 77${digits(1)} ${digits(3)} ${digits(3)}`]),
  'phone.gr': ({ digits }) => `69${digits(8)}`,
  'phone.hu': ({ digits }) => `+36 30 ${digits(3)} ${digits(4)}`,
  'phone.ro': ({ digits }) => `07${digits(2)} ${digits(3)} ${digits(3)}`,
  'phone.no': ({ digits }) => `9${digits(2)} ${digits(2)} ${digits(3)}`,
  'phone.fi': ({ digits }) => `040 ${digits(3)} ${digits(4)}`,
  'phone.ua': ({ digits }) => `+380 67 ${digits(3)} ${digits(2)} ${digits(2)}`,
  'phone.il': ({ digits }) => `05${digits(1)}-${digits(3)}-${digits(4)}`,
  'phone.th': ({ digits }) => `08${digits(1)}-${digits(3)}-${digits(4)}`,
  'phone.vn': ({ digits }) => `09${digits(2)} ${digits(3)} ${digits(3)}`,
  'phone.id': ({ digits }) => `0812-${digits(4)}-${digits(4)}`,
  'phone.mx': ({ digits }) => `55 ${digits(4)} ${digits(4)}`,
  'phone.ir': ({ digits }) => `0912 ${digits(3)} ${digits(4)}`,
  'address.es': ({ digits, pick }) =>
    pick([
      `Calle de Atocha ${Number(digits(2)) + 1}, 3º B, 28012 Madrid`,
      `Av. Diagonal ${Number(digits(3)) + 1}, 08036 Barcelona`,
    ]),
  'address.br': ({ digits }) => `Rua Augusta, ${Number(digits(3)) + 1}, apto 42, São Paulo - SP, 01305-000`,
  'address.pl': ({ digits }) => `ul. Długa ${Number(digits(2)) + 1}/4, 31-147 Kraków`,
  'address.cz': ({ digits }) => `Vinohradská ${Number(digits(2)) + 1}, 120 00 Praha 2`,
  'address.se': ({ digits }) => `Storgatan ${Number(digits(2)) + 1}, 114 55 Stockholm`,
  'address.au': ({ digits }) => `${Number(digits(2)) + 1} Wattle Street, Fitzroy VIC 3065`,
  'address.ca': ({ digits }) => `${Number(digits(3)) + 1} Rideau St, Ottawa, ON K1N 5Y4`,
  'address.ru': ({ digits }) => `ул. Гагарина, д. ${Number(digits(2)) + 1}, кв. 17`,
  'address.tr': ({ digits }) => `Atatürk Cad. No: ${Number(digits(2)) + 1} D: 5 Kadıköy/İstanbul`,
  'address.kr': ({ digits }) => `서울특별시 마포구 월드컵로 ${Number(digits(2)) + 1}길 12`,
  'address.cn': ({ digits }) => `上海市徐汇区漕溪北路${Number(digits(2)) + 1}号3单元501室`,
  'address.jp': ({ digits }) => `大阪府吹田市千里山東1-${1 + (Number(digits(2)) % 20)}-3`,
  'dob.words': (dice) =>
    `${day(dice)} ${dice.pick(['January', 'March', 'June', 'September', 'November'])} 19${dice.pick(['58', '67', '74', '83', '91'])}`,
  'dob.us.words': (dice) =>
    `${dice.pick(['Feb', 'April', 'July', 'Oct'])} ${day(dice)}, 19${dice.pick(['55', '69', '78', '88', '95'])}`,
  'dob.short': (dice) => `${two(day(dice))}/${two(month(dice))}/${dice.pick(['61', '74', '86', '93'])}`,
  'dob.cjk': (dice) => `19${dice.pick(['72', '85', '90'])}年${month(dice)}月${day(dice)}日`,
  'dob.ko': (dice) => `19${dice.pick(['72', '85', '90'])}년 ${month(dice)}월 ${day(dice)}일`,
  curp: ({ letters, digits }) =>
    `${letters(4)}8${digits(1)}0${1 + (Number(digits(1)) % 9)}1${digits(1)}HDF${letters(3, 'BCDFGHJKLMNPRST')}0${digits(1)}`,
  rut: ({ digits, until }) =>
    until(
      () => `1${digits(1)}.${digits(3)}.${digits(3)}-${digits(1)}`,
      (value) => {
        const body = value.slice(0, -2).replaceAll('.', '')
        const sum = Array.from(body)
          .toReversed()
          .reduce((all, digit, i) => all + Number(digit) * (2 + (i % 6)), 0)
        return (11 - (sum % 11)) % 11 === Number(value.at(-1))
      },
    ),
  nric: ({ digits }) => `S${digits(7)}D`,
  hkid: ({ digits, letters }) => `${letters(1)}${digits(6)}(${digits(1)})`,
  'medicare.au': ({ digits }) => `2${digits(3)} ${digits(5)} ${digits(1)}`,
  uen: ({ digits }) => `CHE-${digits(3)}.${digits(3)}.${digits(3)}`,
  ahv: ({ digits, until }) =>
    until(
      () => `756.${digits(4)}.${digits(4)}.${digits(2)}`,
      (value) =>
        Array.from(value.replaceAll('.', '')).reduce(
          (all, digit, i) => all + Number(digit) * (i % 2 === 0 ? 1 : 3),
          0,
        ) %
          10 ===
        0,
    ),
  'sort.account': ({ digits }) => `${digits(2)}-${digits(2)}-${digits(2)} ${digits(8)}`,
  'sort.code': ({ digits }) => `20-${digits(2)}-${digits(2)}`,
  bsb: ({ digits }) => `06${digits(1)}-${digits(3)}`,
  clabe: ({ digits }) => `0121${digits(14)}`,
  'iban.short': ({ digits }) => `AT${digits(2)} ${digits(4)} ${digits(4)} ${digits(4)} ${digits(4)}`,
  'plate.fr': ({ digits, letters }) => `${letters(2)}-${digits(3)}-${letters(2)}`,
  'plate.it': ({ digits, letters }) => `${letters(2)}${digits(3)}${letters(2)}`,
  gemini: ({ letters }) => `AIzaSy${letters(33, 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789_-')}`,
  anthropic: ({ letters }) =>
    `sk-ant-api03-${letters(93, 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789')}AA`,
  huggingface: ({ letters }) => `hf_${letters(34, 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz')}`,
  telegram: ({ digits, letters }) =>
    `${digits(10)}:AA${letters(33, 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789_-')}`,
  sendgrid: ({ letters }) =>
    `SG.${letters(22, 'ABCDEFGHJKLMNabcdefghijk23456789')}.${letters(43, 'ABCDEFGHJKLMNabcdefghijk23456789')}`,
  random24: ({ letters }) => letters(24, 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789'),
  seed: () => 'legal winner thank year wave sausage worth useful legal winner thank yellow',
}
