import type { PhoneRange } from './phoneRanges.ts'

/** Numbers of mobile phones: people carry them, also where a hotline or an emergency is spoken of. */
export const mobileRanges: readonly PhoneRange[] = [
  {
    country: 'United Kingdom',
    pattern: /^(?:\+44 ?0?|0)7[1-57-9]\d{2}(?:[ -]?\d){6}$/,
    source: 'Ofcom, National Telephone Numbering Plan, 07',
    valid: ['07717 943087', '+44 7717 943087'],
    invalid: ['0345 600 0723'],
  },
  {
    country: 'Germany',
    pattern: /^(?:\+49[ /-]?0?|0)1(?:5\d|6[023]|7\d)(?:[ ./-]{0,3}\d){7,8}$/,
    source: 'Bundesnetzagentur, Nummernplan Mobile Dienste',
    valid: ['0171 5530218', '+49 160 944 73 18'],
    invalid: ['0180 6 336699'],
  },
  {
    country: 'France',
    pattern: /^(?:\+33 ?0?|0)[67](?:(?:[ .]\d\d){4}|\d{8})$/,
    source: 'Arcep, plan national de numérotation',
    valid: ['06 47 18 20 93', '+33 6 47 18 20 93'],
    invalid: ['08 92 35 35 35', '06 4997 8000'],
  },
  {
    country: 'Spain',
    pattern: /^(?:\+34 ?)?[67]\d{2}(?:[ .]?\d){6}$/,
    source: 'CNMC, Plan nacional de numeración',
    valid: ['649 20 71 38', '+34 649 207 138'],
    invalid: ['900 123 452'],
  },
  {
    country: 'Italy',
    pattern: /^(?:\+39 ?)?3[2-9]\d[ .-]?\d{3}[ .-]?\d{3,4}$/,
    source: 'AGCOM, Piano di numerazione nazionale',
    valid: ['347 123 4598', '+39 347 1234598'],
    invalid: ['800 123 456'],
  },
  {
    country: 'Russia',
    pattern: /^(?:\+7|8)[ -]?9\d{2}[ -]?\d{3}[ -]?\d{2}[ -]?\d{2}$/,
    source: 'Минцифры, Российская система и план нумерации, DEF-коды 900–999',
    valid: ['8 921 518-30-27', '+7 916 518 30 27'],
    invalid: ['8 800 250-04-33'],
  },
  {
    country: 'China, Japan and Korea',
    pattern: /^(?:\+86 ?)?1[3-9]\d(?:[ -]?\d{4}){2}$|^0(?:[789]0|10)(?:[ -]?\d{4}){2}$/,
    source: 'MIIT numbering plan; MIC Japan; KCC Korea',
    valid: ['138 5183 3027', '090-5183-3027', '010-5183-3027'],
    invalid: ['400-820-8820', '0120-444-113'],
  },
]
