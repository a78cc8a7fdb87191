/** How a country writes its number plates, where that tells them from other codes. */
export const plates: readonly {
  readonly country: string
  readonly pattern: RegExp
  /** Tells itself without any word for a vehicle. */
  readonly isTelling: boolean
  readonly source: string
  readonly valid: readonly string[]
  readonly invalid: readonly string[]
}[] = [
  {
    country: 'Russia',
    pattern: /[АВЕКМНОРСТУХABEKMHOPCTYX]\d{3}[АВЕКМНОРСТУХABEKMHOPCTYX]{2} ?\d{2,3}/,
    isTelling: true,
    source: 'ГОСТ Р 50577-2018',
    valid: ['М714ОР 777', 'К203ВЕ197'],
    invalid: ['Ж714ОР 777', 'М71ОР 777'],
  },
  {
    country: 'Ukraine',
    pattern: /[АВЕІКМНОРСТХ]{2} ?\d{4} ?[АВЕІКМНОРСТХ]{2}/,
    isTelling: true,
    source: 'ДСТУ 4278:2019',
    valid: ['АА 4417 КВ'],
    invalid: ['АА 441 КВ'],
  },
  {
    country: 'Japan',
    pattern: /[\u4e00-\u9fff]{1,4} ?\d{2,3} ?[あ-ん] ?(?:\d{1,2}-\d{2}|[·.]{1,3}\d{1,3})/,
    isTelling: true,
    source: '道路運送車両法施行規則',
    valid: ['品川 302 て 48-17', '横浜500さ··12'],
    invalid: ['品川 302 48-17'],
  },
  {
    country: 'China',
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][· ]?(?=[A-Z]{0,4}\d)[A-HJ-NP-Z\d]{5,6}/,
    isTelling: true,
    source: 'GA 36-2018',
    valid: ['沪A·8K319', '粤B7K41P'],
    invalid: ['沪A·8K31'],
  },
  {
    country: 'Korea',
    pattern: /\d{2,3} ?[가-힣] ?\d{4}/,
    isTelling: false,
    source: '자동차 등록번호판 등의 기준에 관한 고시',
    valid: ['128가 4417'],
    invalid: ['128 4417'],
  },
  {
    country: 'United Kingdom',
    pattern: /[A-HJ-PR-Y]{2}\d{2} ?[A-HJ-PR-Z]{3}|[A-Z][A-HJ-NPR-Z]Z ?(?!(?:19|20)\d\d)\d{4}/,
    isTelling: false,
    source: 'DVLA INF104; DVA Northern Ireland',
    valid: ['WX19 KZN', 'LR68OVT', 'RGZ 4178'],
    invalid: ['WX1 KZN', 'WX19 KIN', 'KIA 2019'],
  },
  {
    country: 'Germany',
    pattern: /[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?(?!(?:19|20)\d\d)\d{1,4}[EH]?/,
    isTelling: false,
    source: 'FZV Anlage 4',
    valid: ['B-MW 4471', 'LÖ-K 12E'],
    invalid: ['CR-V 2019', 'BMW 4471'],
  },
  {
    country: 'France and Italy',
    pattern: /[A-HJ-NP-TV-Z]{2}[- ]?\d{3}[- ]?[A-HJ-NP-TV-Z]{2}/,
    isTelling: false,
    source: 'Arrêté du 9 février 2009; DPR 495/1992',
    valid: ['FK-482-ZR', 'GA 417 TN'],
    invalid: ['FI-482-ZR', 'FK-4-ZR'],
  },
  {
    country: 'Netherlands and Portugal',
    pattern:
      /(?=[A-Z-]{0,6}\d)[A-Z]{2}-(?:\d{2}|[A-Z]{2})-(?:\d{2}|[A-Z]{2})|\d{2}-(?:[A-Z]{2}-(?:\d{2}|[A-Z]{2})|\d{2}-[A-Z]{2}|[A-Z]{3}-\d)|\d-[A-Z]{3}-\d{2}|[A-Z]{2}-\d{3}-[A-Z]|[A-Z]-\d{3}-[A-Z]{2}/,
    isTelling: false,
    source: 'RDW, sidecodes; IMT, Decreto-Lei 54/2005',
    valid: ['KR-04-TN', '14-KRB-2', '27-98-HX'],
    invalid: ['14-KRB-21', 'KR-TN-AB'],
  },
  {
    country: 'Czechia',
    pattern: /\d[A-HJ-NP-Z][A-Z\d] ?\d{4}/,
    isTelling: false,
    source: 'Vyhláška 343/2014 Sb.',
    valid: ['4T8 2917'],
    invalid: ['4T8 291'],
  },
  {
    country: 'Ireland',
    pattern: /\d{2,3}-[A-Z]{1,2}-\d{1,6}/,
    isTelling: false,
    source: 'S.I. 542/2012',
    valid: ['191-D-44172'],
    invalid: ['191-44172'],
  },
  {
    country: 'India',
    pattern: /[A-Z]{2}[ -]?\d{1,2}[ -]?[A-Z]{1,3}[ -]?\d{4}/,
    isTelling: false,
    source: 'Central Motor Vehicles Rules 1989, rule 51',
    valid: ['MH 12 AB 4471', 'KA03MN4417'],
    invalid: ['MH 12 4471'],
  },
  {
    country: 'California and Brazil',
    pattern: /\d[A-Z]{3} ?\d{3}|[A-Z]{3}\d[A-Z]\d{2}/,
    isTelling: false,
    source: 'California DMV; Resolução CONTRAN 969/2022',
    valid: ['7TKL 382', 'KRB4T71'],
    invalid: ['7TK 382', 'KRB4171'],
  },
]
