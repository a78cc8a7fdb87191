import type { Kind } from './policy.ts'
import * as check from '../numberChecks.ts'

/** A number whose written shape, with its checksum, tells what it is without any label. */
export interface NumberShape {
  readonly id: string
  readonly kind: Kind
  /** Half a sentence, shown to the person. */
  readonly reason: string
  /** Group lengths with what parts them, as in "3-2-4"; for codes with letters a pattern of the whole code. */
  readonly shapes: readonly string[] | RegExp
  /** Takes the digits (or the code, in capitals). */
  readonly check: (value: string) => boolean
  /** How sure the shape is with nothing around it that says so. */
  readonly confidence: number
  readonly source: string
  /** Made-up numbers that obey, and near misses that do not. */
  readonly valid: readonly string[]
  readonly invalid: readonly string[]
}

export const numberShapes: readonly NumberShape[] = [
  { id: 'us-ssn', kind: 'social-security', reason: 'it has the shape of a US social security number', shapes: ['3-2-4', '3 2 4', '3.2.4'], check: check.isSocialSecurity, confidence: 0.85, source: 'SSA POMS RM 10201.035', valid: ['536-22-8716'], invalid: ['000-22-8716', '666-22-8716', '536-00-8716', '536-22-0000'] },
  { id: 'br-cpf', kind: 'national-id', reason: 'it is a valid Brazilian CPF', shapes: ['3.3.3-2', '3 3 3-2', '3.3.3 2', '3.3.3/2'], check: check.isCpf, confidence: 0.95, source: 'Receita Federal, IN RFB 2172/2024', valid: ['390.533.447-05'], invalid: ['390.533.447-06', '111.111.111-11'] },
  { id: 'br-cnpj', kind: 'tax-id', reason: 'it is a valid Brazilian CNPJ', shapes: ['2.3.3/4-2'], check: check.isCnpj, confidence: 0.6, source: 'Receita Federal, IN RFB 2119/2022', valid: ['11.444.777/0001-61'], invalid: ['11.444.777/0001-62'] },
  { id: 'cn-id', kind: 'national-id', reason: 'it is a valid Chinese resident identity number', shapes: ['18'], check: check.isChineseId, confidence: 0.95, source: 'GB 11643-1999', valid: ['110105194912310028'], invalid: ['110105194912310021', '110105199913310021'] },
  { id: 'cn-id-x', kind: 'national-id', reason: 'it is a valid Chinese resident identity number', shapes: /^\d{17}X$/, check: check.isChineseId, confidence: 0.97, source: 'GB 11643-1999', valid: ['11010519491231002X'], invalid: ['11010519491331002X'] },
  { id: 'kr-rrn', kind: 'national-id', reason: 'it has the shape of a Korean resident registration number', shapes: ['6-7', '6 7'], check: check.isKoreanResident, confidence: 0.9, source: 'Resident Registration Act, enforcement rule 2', valid: ['820701-2409184'], invalid: ['821301-2409184', '820701-9409184'] },
  { id: 'se-personnummer', kind: 'national-id', reason: 'it is a valid Swedish personal number', shapes: ['6-4', '8-4'], check: (digits) => check.isSwedishPersonal(digits), confidence: 0.85, source: 'Skatteverket SKV 704', valid: ['811228-9874', '19811228-9874'], invalid: ['811228-9873', '811328-9874'] },
  { id: 'cz-rodne-cislo', kind: 'national-id', reason: 'it is a valid Czech or Slovak birth number', shapes: ['6/4', '6/3'], check: check.isBirthNumber, confidence: 0.9, source: 'Zákon 133/2000 Sb., § 13', valid: ['736028/5163'], invalid: ['736028/5164', '739928/5163'] },
  { id: 'pl-pesel', kind: 'national-id', reason: 'it is a valid Polish PESEL', shapes: ['11'], check: check.isPesel, confidence: 0.72, source: 'Ustawa o ewidencji ludności, art. 15', valid: ['44051401359'], invalid: ['44051401358', '44131401359'] },
  { id: 'no-fodselsnummer', kind: 'national-id', reason: 'it is a valid Norwegian birth number', shapes: ['11', '6 5'], check: check.isNorwegianBirth, confidence: 0.8, source: 'Skatteetaten, folkeregisterforskriften § 2-2', valid: ['01018012385'], invalid: ['01018012386'] },
  { id: 'tr-kimlik', kind: 'national-id', reason: 'it is a valid Turkish identity number', shapes: ['11'], check: check.isTurkishId, confidence: 0.6, source: 'NVI, MERNİS', valid: ['10000000146'], invalid: ['10000000147'] },
  { id: 'ro-cnp', kind: 'national-id', reason: 'it is a valid Romanian CNP', shapes: ['13'], check: check.isRomanianPersonal, confidence: 0.75, source: 'Legea 105/1996', valid: ['1800101221144'], invalid: ['1800101221145'] },
  { id: 'za-id', kind: 'national-id', reason: 'it is a valid South African identity number', shapes: ['13', '6 4 3', '6 4 2 1'], check: check.isSouthAfricanId, confidence: 0.65, source: 'Identification Act 68 of 1997', valid: ['8001015009087'], invalid: ['8001015009088'] },
  { id: 'fr-nir', kind: 'national-id', reason: 'it is a valid French social security number', shapes: ['15', '13 2', '1 2 2 2 3 3 2', '1 2 2 2 3 3-2', '1 2 2 2 3 3'], check: check.isFrenchSocial, confidence: 0.9, source: 'INSEE, NIR', valid: ['2 55 08 14 168 025 38', '255081416802538'], invalid: ['255081416802539'] },
  { id: 'be-nrn', kind: 'national-id', reason: 'it is a valid Belgian national number', shapes: ['2.2.2-3.2', '11', '6 3 2', '6-3-2', '2.2.2.3.2', '2 2 2 3 2'], check: check.isBelgianNational, confidence: 0.78, source: 'AR/KB 3 April 1984', valid: ['85.07.30-033.28'], invalid: ['85.07.30-033.29'] },
  { id: 'ch-ahv', kind: 'national-id', reason: 'it is a valid Swiss AHV number', shapes: ['3.4.4.2', '13'], check: check.isSwissSocial, confidence: 0.9, source: 'AHVG art. 50c', valid: ['756.9217.0769.85'], invalid: ['756.9217.0769.84'] },
  { id: 'in-aadhaar', kind: 'national-id', reason: 'it is a valid Aadhaar number', shapes: ['4 4 4', '4-4-4'], check: check.isAadhaar, confidence: 0.7, source: 'UIDAI, Verhoeff', valid: ['2341 2341 2346'], invalid: ['2341 2341 2345', '1341 2341 2346'] },
  { id: 'ru-snils', kind: 'national-id', reason: 'it is a valid Russian SNILS', shapes: ['3-3-3 2', '3-3-3-2', '3 3 3 2'], check: check.isSnils, confidence: 0.9, source: 'ПФР, Постановление 192п', valid: ['112-233-445 95'], invalid: ['112-233-445 96'] },
  { id: 'ar-cuil', kind: 'national-id', reason: 'it is a valid Argentine CUIL', shapes: ['2-8-1'], check: check.isCuil, confidence: 0.9, source: 'ANSES', valid: ['20-12345678-6'], invalid: ['20-12345678-5'] },
  { id: 'my-nric', kind: 'national-id', reason: 'it has the shape of a Malaysian identity number', shapes: ['6-2-4'], check: (digits) => check.isDate(digits.slice(0, 6), 'ymd'), confidence: 0.75, source: 'JPN Malaysia, MyKad', valid: ['880101-14-5523'], invalid: ['881301-14-5523'] },
  { id: 'th-id', kind: 'national-id', reason: 'it is a valid Thai identity number', shapes: ['1-4-5-2-1', '1 4 5 2 1', '13'], check: check.isThaiId, confidence: 0.7, source: 'DOPA Thailand', valid: ['1-1017-00207-03-0'], invalid: ['1-1017-00207-03-1'] },
  { id: 'cl-rut', kind: 'national-id', reason: 'it is a valid Chilean RUT', shapes: ['2.3.3-1', '1.3.3-1'], check: check.isRut, confidence: 0.9, source: 'SII Chile', valid: ['12.345.678-5'], invalid: ['12.345.678-6'] },
  { id: 'es-nie', kind: 'national-id', reason: 'it is a valid Spanish NIE', shapes: /^[XYZ]\d{7}[A-Z]$/, check: check.isSpanishId, confidence: 0.9, source: 'Real Decreto 1553/2005 (NIE)', valid: ['X1234567L'], invalid: ['X1234567A'] },
  { id: 'es-dni', kind: 'national-id', reason: 'it is a valid Spanish DNI', shapes: /^\d{8}[A-Z]$/, check: check.isSpanishId, confidence: 0.8, source: 'Real Decreto 1553/2005', valid: ['12345678Z'], invalid: ['12345678A'] },
  { id: 'it-codice-fiscale', kind: 'national-id', reason: 'it is a valid Italian codice fiscale', shapes: /^[A-Z]{6}[\dL-V]{2}[A-EHLMPRST][\dL-V]{2}[A-Z][\dL-V]{3}[A-Z]$/, check: check.isCodiceFiscale, confidence: 0.95, source: 'DM 12 marzo 1974', valid: ['RSSMRA85T10A562S'], invalid: ['RSSMRA85T10A562T'] },
  { id: 'gb-nino', kind: 'national-id', reason: 'it has the shape of a UK National Insurance number', shapes: /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/, check: (code) => !/^(?:BG|GB|KN|NK|NT|TN|ZZ)/.test(code), confidence: 0.8, source: 'HMRC NIM39110', valid: ['AB123456C'], invalid: ['BG123456C'] },
  { id: 'in-pan', kind: 'national-id', reason: 'it has the shape of an Indian PAN', shapes: /^[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]$/, check: () => true, confidence: 0.75, source: 'Income Tax Rules, rule 114', valid: ['ABCPE1234F'], invalid: ['ABCDE1234F'] },
  { id: 'mx-curp', kind: 'national-id', reason: 'it has the shape of a Mexican CURP', shapes: /^[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d$/, check: (code) => check.isDate(code.slice(4, 10), 'ymd'), confidence: 0.95, source: 'RENAPO, instructivo normativo CURP', valid: ['GODE561231HDFXXX09'], invalid: ['GODE561331HDFXXX09'] },
  { id: 'sg-nric', kind: 'national-id', reason: 'it is a valid Singapore NRIC', shapes: /^[STFGM]\d{7}[A-Z]$/, check: check.isNric, confidence: 0.9, source: 'ICA Singapore', valid: ['S1234567D'], invalid: ['S1234567A'] },
  { id: 'tw-id', kind: 'national-id', reason: 'it is a valid Taiwanese identity number', shapes: /^[A-Z][1289]\d{8}$/, check: check.isTaiwaneseId, confidence: 0.85, source: 'Household Registration Act, Taiwan', valid: ['A123456789'], invalid: ['A123456788'] },
  { id: 'ie-pps', kind: 'national-id', reason: 'it is a valid Irish PPS number', shapes: /^\d{7}[A-W][A-IW]?$/, check: check.isPps, confidence: 0.7, source: 'Social Welfare Consolidation Act 2005, s. 262', valid: ['1234567T'], invalid: ['1234567A'] },
  { id: 'fi-hetu', kind: 'national-id', reason: 'it is a valid Finnish personal identity code', shapes: /^\d{6}[-+A-FU-Y]\d{3}[\dA-FHJ-NPR-Y]$/, check: check.isHetu, confidence: 0.95, source: 'Asetus 128/2010', valid: ['131052-308T', '131052A308T'], invalid: ['131052-308U'] },
  { id: 'vin', kind: 'vehicle', reason: 'it is a valid vehicle identification number', shapes: /^[A-HJ-NPR-Z\d]{8}[\dX][A-HJ-NPR-Z\d]{8}$/, check: check.isVin, confidence: 0.8, source: 'ISO 3779, 49 CFR 565', valid: ['1M8GDM9AXKP042788'], invalid: ['1M8GDM9A1KP042788'] },
]
