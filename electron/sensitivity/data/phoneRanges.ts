/** Numbers that a numbering plan gives to no subscriber: kept for stories, or for firms and offices. */
export interface PhoneRange {
  readonly country: string
  /** Of the number as written, without brackets. */
  readonly pattern: RegExp
  readonly source: string
  readonly valid: readonly string[]
  readonly invalid: readonly string[]
}

/** Kept free for films, books and manuals. These patterns take digits alone: the trunk 0 or the country code first, or neither. */
export const fictionRanges: readonly PhoneRange[] = [
  {
    country: 'North America',
    pattern: /^1?(?:\d{3})?55501\d{2}$|^1555\d{7}$/,
    source: 'ATIS-0300115, 555 line numbers; NANPA, no area has the code 555',
    valid: ['2125550147', '5550199', '15550100199'],
    invalid: ['2125550247'],
  },
  {
    country: 'United Kingdom',
    pattern:
      /^(?:44|0)(?:1632\d{6}|(?:7700900|2079460|2896496|2920180|1(?:1[3-8]|21|31|41|51|61)4960|1914980|8081570|9098790|3069990)\d{3})$/,
    source: 'Ofcom, telephone numbers for drama use',
    valid: ['07700900123', '442079460000', '02920180456'],
    invalid: ['07701900123'],
  },
  {
    country: 'Sweden',
    pattern: /^(?:46|0)(?:7017406(?:0[5-9]|[1-9]\d)|3139006\d\d|4062804\d\d|8465004\d\d|9803192\d\d)$/,
    source: 'PTS, telefonnummer för användning i böcker och filmer',
    valid: ['0701740605', '46701740699', '0846500421'],
    invalid: ['0701740604'],
  },
  {
    country: 'France',
    pattern: /^(?:33|0)(?:19900|26191|35301|46571|53649|63998)\d{4}$/,
    source: 'Arcep, décision 2018-0881',
    valid: ['0639981234', '33199001234'],
    invalid: ['0639971234'],
  },
  {
    country: 'Germany',
    pattern:
      /^(?:49|0)(?:(?:3023125|6990009|4066969|2214710|8999998)\d{3}|17139200\d\d|176040690\d\d|15228817386|15228895456|15254599371|172(?:9925904|9968532|997318[56]|9980752)|174(?:9091317|9464308))$/,
    source: 'Bundesnetzagentur, Mitteilung 148/2021',
    valid: ['03023125456', '4917604069012'],
    invalid: ['03023126456'],
  },
  {
    country: 'Australia',
    pattern:
      /^(?:61|0)(?:[2378](?:5550|7010)\d{4}|4915(?:70(?:006|110|15[6-9]|313|737)|71(?:266|491|804)|72(?:549|665|983)|73(?:087|770)|74(?:118|632)|75(?:254|789)|76(?:398|801)|77(?:426|644)|78(?:148|888|957)|79(?:212|455|760)))$/,
    source: 'ACMA, phone numbers for use in TV shows, films and creative works',
    valid: ['0491570156', '61255501234'],
    invalid: ['0491570160'],
  },
  {
    country: 'Ireland',
    pattern: /^(?:353|0)2091\d{5}$/,
    source: 'ComReg, National Numbering Conventions, drama use',
    valid: ['0209123456'],
    invalid: ['0209223456'],
  },
]

/** Free, shared-cost and premium numbers: firms and offices have them, people do not. */
export const serviceRanges: readonly PhoneRange[] = [
  {
    country: 'North America',
    pattern: /^(?:\+?1[ .-]?)?(?:8(?:00|33|44|55|66|77|88)|900)[ .-]\d{3}[ .-]?\d{4}$/,
    source: 'NANPA, toll-free and premium codes',
    valid: ['1-800-275-2273', '888 221 1161'],
    invalid: ['805-275-2273'],
  },
  {
    country: 'all, freephone',
    pattern: /^(?:\+800[ -]?|0 ?800[ ./-]{0,3})\d{3,}[ \d./-]*$/,
    source: 'ITU-T E.169.1 and the national plans',
    valid: ['0800 1111', '0 800 500 425', '+800 1234 5679'],
    invalid: ['08012345678'],
  },
  {
    country: 'all, premium',
    pattern: /^0 ?900[ ./-]{1,3}\d[ \d./-]*$/,
    source: 'the plans of Germany, Austria, Switzerland, the Netherlands and Sweden',
    valid: ['0900-9292', '0900 1 234567'],
    invalid: ['0901 234 567'],
  },
  {
    country: 'United Kingdom',
    pattern:
      /^(?:(?:\+44 ?|0)(?:80[08]|84[345]|87[0-3])[ -]?\d(?=(?:[ -]?\d){6}$)[ \d-]*|(?:\+44 ?|0)3(?:00|03|30|33|45|70)[ -]\d{3}[ -]\d{4}|(?:\+44 ?|0)3457[ -]\d{3}[ -]\d{3})$/,
    source: 'Ofcom, National Telephone Numbering Plan, 03, 08',
    valid: ['08457 90 90 90', '0870 123 4567', '0300 123 1100', '+44 845 790 9090'],
    invalid: ['0871 23456', '0345 12345', '07717 943087'],
  },
  {
    country: 'Germany',
    pattern: /^(?:\+49[ ./-]{0,3}|0)180[ ./-]?\d[ \d./-]*$|^\+49[ ./-]{0,3}13[78][ ./-]?\d[ \d./-]*$/,
    source: 'Bundesnetzagentur, Nummernplan Service-Dienste, Massenverkehr',
    valid: ['01805 4646', '0180 6 336699', '+49 180 5 123456'],
    invalid: ['0170 2877440', '01376 851222'],
  },
  {
    country: 'Austria and Switzerland',
    pattern: /^(?:\+4[13] ?|0)8(?:10|20|21|28|40|42|44|48) \d{2,3}[ \d]*$/,
    source: 'RTR, KEM-V; BAKOM, Nummerierungsplan',
    valid: ['0848 123 456', '0810 00 11 22'],
    invalid: ['0664 123 4567'],
  },
  {
    country: 'France',
    pattern: /^(?:\+33 ?|0 ?)8(?: ?[0129]\d(?:[ .]?\d\d){3}|[0129]\d \d{3} \d{3})$/,
    source: 'Arcep, numéros à valeur ajoutée (08)',
    valid: ['08 92 70 12 39', '0 892 701 239', '0892 70 12 39', '+33 8 92 70 12 39'],
    invalid: ['08 73 70 12 39', '06 92 70 12 39'],
  },
  {
    country: 'Netherlands',
    pattern: /^(?:\+31 ?|0)88[ -]\d[ \d]*$|^090[69]-\d{4}$/,
    source: 'ACM, Nummerplan telefoon- en ISDN-diensten',
    valid: ['088 770 7070', '0909-0767'],
    invalid: ['06-81234567'],
  },
  {
    country: 'Spain and Poland',
    pattern: /^(?:\+(?:34|48) ?)?(?:80[0-7]|90[0-5])(?:[ .-]?\d{3}[ .-]?\d{3}|(?:[ .]\d\d){3})$/,
    source: 'CNMC, Plan nacional de numeración; UKE, numery sieci inteligentnych',
    valid: ['900 123 452', '902 24 05 05', '801 500 300'],
    invalid: ['649 20 71 38'],
  },
  {
    country: 'Italy',
    pattern: /^(?:\+39 ?)?(?:800|803|840|848|892|895|899|199|178)[ .-]\d{3}(?:[ .-]?\d{3})?$/,
    source: 'AGCOM, Piano di numerazione nazionale',
    valid: ['800 123 456', '199 303 060', '803 160'],
    invalid: ['347 123 456'],
  },
  {
    country: 'Portugal',
    pattern: /^(?:\+351 ?)?(?:70[78]|76\d|80[08])[ .]\d{3}[ .]\d{3}$/,
    source: 'ANACOM, Plano Nacional de Numeração',
    valid: ['808 200 520', '707 240 707'],
    invalid: ['912 345 670'],
  },
  {
    country: 'Russia and Kazakhstan',
    pattern: /^(?:\+7|8)[ -]?80\d[ -]?\d{3}[ -]?\d\d[ -]?\d\d$/,
    source: 'Минцифры, Российская система и план нумерации, DEF-коды 800–809',
    valid: ['8 800 100-70-10', '8-800-555-35-35', '88005553535'],
    invalid: ['8 916 045-26-59'],
  },
  {
    country: 'Norway and Denmark',
    pattern: /^(?:\+47 ?)?8(?:00|1\d|2\d) \d\d \d{3}$|^(?:\+45 ?)?80 \d\d \d\d \d\d$/,
    source: 'Nkom; SDFI, nummerplan',
    valid: ['815 48 333', '80 20 53 08'],
    invalid: ['952 17 606', '28 61 90 44'],
  },
  {
    country: 'Sweden and Finland',
    pattern: /^020-\d{2,3} ?\d{2}(?: ?\d\d)?$|^0771[ -]\d[ \d-]*$|^0[67]00 \d[ \d]*$/,
    source: 'PTS, Svensk nummerplan; Traficom',
    valid: ['020-22 00 60', '0771-567 567'],
    invalid: ['020 7946 1234', '070-192 81 37'],
  },
  {
    country: 'Hungary',
    pattern: /^(?:\+36|06)[ -]?[489]0[ -]?\d{3}[ -]?\d{3}$/,
    source: 'NMHH, 2/2011 rendelet',
    valid: ['06 80 123 456', '06-40-424-424'],
    invalid: ['06 30 123 4567'],
  },
  {
    country: 'Turkey',
    pattern: /^(?:(?:\+90 ?|0 ?)(?:800|850)|444)[ -]?\d[ \d-]*$/,
    source: 'BTK, Ulusal Numaralandırma Planı',
    valid: ['444 0 911', '0850 222 0 600'],
    invalid: ['0532 222 06 00'],
  },
  {
    country: 'Japan and Korea',
    pattern: /^0(?:120|570|800)-\d{2,3}-\d{3,4}$|^0120[ -]\d[ \d-]*$|^080-\d{3}-\d{4}$|^1[568]\d\d-\d{4}$/,
    source: 'MIC Japan; KCC Korea',
    valid: ['0120-444-113', '0570-064-556', '1588-3366'],
    invalid: ['080-3076-0054'],
  },
  {
    country: 'China',
    pattern: /^[48]00[ -]?\d{3,4}[ -]?\d{3,4}$/,
    source: 'MIIT numbering plan',
    valid: ['400-820-8820', '400 8888 123'],
    invalid: ['138 1234 5679'],
  },
  {
    country: 'Australia and India',
    pattern: /^(?:1[38]00|1860)[ -]\d[ \d-]*$|^13 \d\d \d\d$/,
    source: 'ACMA; DoT India, National Numbering Plan',
    valid: ['1800 022 222', '1300 555 727', '1860-266-2666'],
    invalid: ['98566 68842'],
  },
  {
    country: 'Brazil',
    pattern: /^0[35]00[ -]\d[ \d-]*$|^(?:4004|4003|4020|3003)[ -]\d{4}$/,
    source: 'Anatel, Resolução 749/2022',
    valid: ['4004-0435', '0300 115 6060'],
    invalid: ['3322-1045'],
  },
  {
    country: 'South Africa and Israel',
    pattern: /^086[0127] \d{3} \d{3}$|^1-?[789]00-?\d{3}-?\d{3}$/,
    source: 'ICASA; Ministry of Communications, Israel',
    valid: ['0861 123 456', '1-700-500-205'],
    invalid: ['082 123 4567'],
  },
]
