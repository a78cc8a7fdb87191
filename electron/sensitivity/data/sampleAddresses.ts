/** Streets and towns that forms and manuals are filled in with. */
const samples = [
  'Muster(?:stra(?:ß|ss)e|str\\b|weg|gasse|allee|platz|stadt|hausen|dorf)|Beispiel(?:stra(?:ß|ss)e|str\\b|weg|stadt|hausen)',
  "(?:rue|avenue|place|ville) (?:de l['’]|d['’])?Exemple|Exempleville",
  '(?:calle|avenida|ciudad) (?:de(?:l)? )?ejemplo|calle falsa',
  "(?:via|piazza|città) (?:dell?['’] ?)?(?:esempio|di prova)",
  '(?:rua|avenida|cidade) (?:d[eo] )?(?:exemplo|teste)',
  '(?:Voorbeeld|Test)(?:straat|weg|laan|stad)',
  'Przykładow[aey]|Příkladn[áé]|Ukázkov[áé]|Vzorov[áé]|Прим[еі]рн(?:ая|ой)|Приклад(?:на|ної)',
  'Exempel(?:gatan|vägen|stad)|Eksempel(?:vej|veien|gade|gata|by)|Esimerkki(?:katu|tie|kylä)|Minta (?:utca|út|u\\.)',
  'Örnek (?:mah|sok|cad)|(?:strada|str\\.) exemplu(?:lui)?|οδός παραδείγματος|улица примерна',
  '(?:any|some|sample|example|your|fake|test) (?:street|st|road|rd|avenue|ave|lane|drive)\\b|exampleville|sampletown',
  '見本町|例示町|サンプル町|示例路|示例街|예시로|견본로',
]

/** Where nobody lives but in books and films, and two houses that everybody knows. */
const famous = [
  '221 ?b,? baker st|10,? downing st|1600 pennsylvania av|742,? evergreen terr|4,? privet dr|12,? grimmauld pl',
  '56 ?b,? whitehaven mansions|31,? spooner st|124,? conch st|32,? windsor gardens|1313,? mockingbird la|52,? festive r',
  '7,? eccles st|36,? quai des orf|1007,? mountain dr|344,? clinton st|177 ?a,? bleecker|17,? cherry tree la|bag end\\b',
]

export const sampleAddress: RegExp = new RegExp([...samples, ...famous].join('|'), 'iu')
