/** How numbers are written where nothing else says "phone" (ITU-T E.123 and the national numbering plans). */
export const phoneShapes: readonly {
  readonly id: string
  readonly pattern: RegExp
  readonly confidence: number
  readonly reason: string
  readonly source: string
  readonly valid: readonly string[]
  readonly invalid: readonly string[]
}[] = [
  {
    id: 'phone-international',
    pattern: /^\+\(?\d{1,3}\)?[ .\-/()]{0,2}\d[\d ().\-/]{5,18}\d$/,
    confidence: 0.92,
    reason: 'it is written as an international phone number',
    source: 'ITU-T E.123',
    valid: ['+49 170 2877440', '+1-415-483-5588', '+442079461234'],
    invalid: ['49 170 2877440', '+1'],
  },
  {
    id: 'phone-exit-code',
    pattern: /^00[1-9]\d{0,2}[ .\-/(]{1,2}\d[\d ().\-/]{5,18}\d$/,
    confidence: 0.8,
    reason: 'it is written with an international dialling prefix',
    source: 'ITU-T E.164',
    valid: ['0049 170 2877440', '001-321-194-8268'],
    invalid: ['0049'],
  },
  {
    id: 'phone-north-america',
    pattern: /^(?:1[ .-])?(?:\([2-9]\d{2}\)[ .-]{0,2}\d{3}[ .-]?\d{4}|[2-9]\d{2}[ .-]{1,2}\d{3}[ .-]\d{4})$/,
    confidence: 0.82,
    reason: 'it has the shape of a North American phone number',
    source: 'NANPA',
    valid: ['(415) 483-5588', '646.232.4250', '1-617-381-5905'],
    invalid: ['115-483-5588', '4154835588'],
  },
  {
    id: 'phone-pairs',
    pattern: /^0[1-9](?:[ .-]\d{2}){4}$/,
    confidence: 0.9,
    reason: 'it has the shape of a French phone number',
    source: 'ARCEP',
    valid: ['06 51 89 82 82'],
    invalid: ['06 51 89 82'],
  },
  {
    id: 'phone-east-asia',
    pattern: /^0\d{1,3}-\d{3,4}-\d{4}$/,
    confidence: 0.85,
    reason: 'it has the shape of a Japanese or Korean phone number',
    source: 'MIC Japan; KCC Korea',
    valid: ['090-3076-0054', '010-9162-2785', '02-555-1234'],
    invalid: ['90-3076-0054'],
  },
  {
    id: 'phone-uk-mobile',
    pattern: /^07\d{3}[ -]?\d{3}[ -]?\d{3}$/,
    confidence: 0.75,
    reason: 'it has the shape of a British mobile number',
    source: 'Ofcom numbering plan',
    valid: ['07717 943087', '07717943087'],
    invalid: ['7717 943087'],
  },
  {
    id: 'phone-mainland',
    pattern: /^1[3-9]\d[ -]\d{4}[ -]\d{4}$/,
    confidence: 0.85,
    reason: 'it has the shape of a Chinese mobile number',
    source: 'MIIT numbering plan',
    valid: ['138 1234 5679'],
    invalid: ['128 1234 5679'],
  },
  {
    id: 'phone-brazil',
    pattern: /^\([1-9]\d\) ?9?\d{4}-\d{4}$/,
    confidence: 0.85,
    reason: 'it has the shape of a Brazilian phone number',
    source: 'Anatel numbering plan',
    valid: ['(11) 90212-8948', '(21)3322-1045'],
    invalid: ['(01) 90212-8948', '11 90212-8948'],
  },
  {
    id: 'phone-russia',
    pattern: /^8 ?\(?9\d{2}\)?[ -]\d{3}[ -]\d{2}[ -]\d{2}$/,
    confidence: 0.88,
    reason: 'it has the shape of a Russian mobile number',
    source: 'Rossvyaz numbering plan',
    valid: ['8 (991) 045-26-59', '8 916 045 26 59'],
    invalid: ['8 (491) 045-26-59'],
  },
  {
    id: 'phone-india',
    pattern: /^[6-9]\d{4} \d{5}$/,
    confidence: 0.7,
    reason: 'it is grouped as Indian mobile numbers are',
    source: 'DoT India, National Numbering Plan',
    valid: ['98566 68842'],
    invalid: ['58566 68842'],
  },
  {
    id: 'phone-nordic',
    pattern: /^(?:07\d[ -]\d{3} \d{2} \d{2}|[49]\d{2} \d{2} \d{3})$/,
    confidence: 0.75,
    reason: 'it is grouped as Swedish and Norwegian mobile numbers are',
    source: 'PTS and Nkom numbering plans',
    valid: ['070-192 81 37', '952 17 606'],
    invalid: ['170-192 81 37', '252 17 606'],
  },
  {
    id: 'phone-trunk',
    pattern: /^\(?0[1-9]\d{0,3}\)?(?:[ .]| ?[-/] ?)\d{2,8}(?:[ .-]\d{2,6}){0,4}$/,
    confidence: 0.6,
    reason: 'it is written with an area code',
    source: 'ITU-T E.123',
    valid: ['030 / 7476400', '0206 5397832', '020 7946 1234'],
    invalid: ['7476400'],
  },
]
