/** Street words that name little else; the other ones need a town, a unit or a postcode beside them. */
export const commonStreets: ReadonlySet<string> = new Set(
  'street st road rd avenue ave blvd boulevard lane ln drive dr court ct parkway pkwy terrace crescent circle highway hwy trail trl mews close gardens nagar marg colony'.split(
    ' ',
  ),
)

/** Endings of street names that Germanic and Nordic languages write as one word. */
export const streetEndings =
  /(?:stra(?:ß|ss)e|str|gasse|weg|allee|platz|ufer|ring|damm|steig|stieg|markt|graben|chaussee|straat|laan|plein|gracht|kade|singel|dijk|dreef|hof|gatan|gata|vägen|vagen|väg|gränd|torget|vej|gade|stræde|allé|veien|vegen|gaten|plassen|katu|kuja|polku|tori|raitti|utca)$/i

/** Senses that end an address: what follows them is something else. */
export const stopLabels: readonly string[] = [
  'iban',
  'phone',
  'phone-cue',
  'email',
  'birth-date',
  'national-id',
  'social-security',
  'card',
  'bank-account',
  'name-label',
  'password',
  'passport',
  'medical-id',
  'reference',
  'neutral',
]

/** Chains of places that end in a house number (JIS X 0401; 도로명주소법; GB/T 23705), each tried only where its sign stands in the text. */
export const eastAsianAddresses = (): readonly { readonly sign: RegExp; readonly pattern: RegExp }[] => [
  {
    sign: /\d丁目/,
    pattern:
      /〒?(?:\d{3}-\d{4}\s?)?[\p{Script=Han}ヶケ]{1,6}[市区町村][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]{1,16}\s?\d{1,2}丁目\s?\d{1,4}(?:番地?|号|[-－ー])?(?:\s?\d{1,4}(?:番地?|号|[-－ー])?){0,2}/gu,
  },
  {
    sign: /〒\d/,
    pattern:
      /〒\d{3}-\d{4}\s?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]{3,28}\s?\d{1,4}(?:[-－ー]\d{1,4}){0,3}/gu,
  },
  {
    sign: /東京都|北海道|[府県]/,
    pattern:
      /(?:〒?\d{3}-\d{4}\s?)?(?:東京都|北海道|(?:京都|大阪)府|\p{Script=Han}{2,3}県)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ヶケー々]{1,24}\s?\d{1,4}(?:丁目|番地?|号|[-－ー]|の)?(?:\s?\d{1,4}(?:番地?|号|[-－ー])?){0,3}/gu,
  },
  {
    sign: /\d\s?(?:[号號弄巷]|之\d)/,
    pattern:
      /(?:[\p{Script=Han}]{2,8}(?:省|自治区|市|特别行政区)\s?){0,2}[\p{Script=Han}]{2,8}(?:区|县|市|區|縣|鄉|鎮)\s?[\p{Script=Han}\d]{1,14}(?:路|街|大道|巷|弄|道|胡同|村|里|段)\s?[\p{Script=Han}]{0,6}\d{1,5}\s?(?:号|號|弄|巷|之\d)(?:\s?[\p{Script=Han}]{0,10}\d{1,5}\s?(?:室|号楼|楼|单元|栋|幢|樓|號)){0,4}/gu,
  },
  {
    sign: /[로길동리가]\s?\d/,
    pattern:
      /(?:(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충청[남북]|충[남북]|전라[남북]|전[남북]|경상[남북]|경[남북]|제주)\p{Script=Hangul}{0,6}\s)(?:\p{Script=Hangul}{1,8}[시군구]\s){0,2}(?:\p{Script=Hangul}{1,8}[읍면동]\s)?[\p{Script=Hangul}\d]{1,12}(?:로|길|동|리|가)\s?\d{1,4}(?:-\d{1,4})?(?:\s?(?:번길|번지)\s?\d{0,4})?(?:,?\s?\d{1,4}(?:동|호|층))*/gu,
  },
  {
    sign: /[로길]\s?\d/,
    pattern:
      /\p{Script=Hangul}{1,8}[시군구]\s(?:\p{Script=Hangul}{1,8}[구읍면동]\s)?[\p{Script=Hangul}\d]{1,12}(?:로|길)\s?\d{1,4}(?:-\d{1,4})?(?:번길\s?\d{1,4})?/gu,
  },
]
