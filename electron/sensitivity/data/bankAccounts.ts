import * as check from '../accountChecks.ts'
import type { NumberShape } from './numbers.ts'

/** Accounts that are no IBAN: as people at home write them. */
export const bankAccounts: readonly NumberShape[] = [
  {
    id: 'no-konto',
    kind: 'bank-account',
    reason: 'it is a valid Norwegian account number',
    shapes: ['4.2.5', '4 2 5'],
    check: check.isNorwegianAccount,
    confidence: 0.85,
    source: 'Bits, Standard for kontonummer',
    valid: ['1503.18.37844'],
    invalid: ['1503.18.37845'],
  },
  {
    id: 'hu-giro',
    kind: 'bank-account',
    reason: 'it is a valid Hungarian account number',
    shapes: ['8-8-8', '8-8', '8 8 8'],
    check: check.isHungarianAccount,
    confidence: 0.9,
    source: 'MNB, 35/2017 rendelet, 2. melléklet',
    valid: ['11773016-10294017-00000000', '11773016-10294017'],
    invalid: ['11773016-10294018-00000000'],
  },
  {
    id: 'cz-ucet',
    kind: 'bank-account',
    reason: 'it is a valid Czech or Slovak account number',
    shapes: ['10/4', '9/4', '6-10/4', '5-10/4', '4-10/4', '3-10/4', '2-10/4', '2-9/4'],
    check: check.isCzechAccount,
    confidence: 0.85,
    source: 'ČNB, vyhláška 169/2011 Sb.',
    valid: ['19-2000145399/0800'],
    invalid: ['19-2000145398/0800'],
  },
  {
    id: 'es-ccc',
    kind: 'bank-account',
    reason: 'it is a valid Spanish account number',
    shapes: ['4-4-2-10', '4 4 2 10'],
    check: check.isSpanishAccount,
    confidence: 0.9,
    source: 'Banco de España, Código Cuenta Cliente',
    valid: ['2085-2066-61-3456785893'],
    invalid: ['2085-2066-63-3456785893'],
  },
]
