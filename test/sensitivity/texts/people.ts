/** Made-up people and doors. */
export const people = {
  en: [
    'Dorian Pike',
    'Marisol Vega',
    'Theo Brandvold',
    'Anjali Kurup',
    'Celeste Moreau',
    'Hugh Tanner',
    'Ruth Adeyemi',
    'Caleb Stroud',
  ],
  de: ['Jannik Osterloh', 'Wiebke Harms', 'Sabine Kästner', 'Rolf Deppe'],
  es: ['Nuria Belmonte', 'Jacobo Rey', 'Pilar Andrade'],
  it: ['Bruno Salvati', 'Elisa Corti'],
  nl: ['Joost Kamphuis', 'Femke Bos'],
  ja: ['高橋 美咲', '小川 直樹'],
  ko: ['박지훈', '최유진'],
} as const

export const places = {
  us: [
    'Juniper Hollow Rd, Bend, OR 97701',
    'W 14th St Apt 3C, New York, NY 10011',
    'Larkspur Ave, Boise, ID 83702',
    'Old Quarry Lane, Unit 7, Burlington, VT 05401',
  ],
  uk: ['Marlowe Gardens, Bristol BS6 7QT', 'Station Road, York YO24 1AB', 'Priory Lane, London SW15 5JQ'],
  de: ['Lindenstr. #, 10969 Berlin', 'Am Sandtor #, 20457 Hamburg', 'Hohenzollernring # a, 50672 Köln'],
  fr: ['rue des Cordeliers, 69002 Lyon', 'avenue Jean Jaurès, 33000 Bordeaux', 'bis allée des Tilleuls, 44100 Nantes'],
  it: ['Via Garibaldi #, 40121 Bologna', 'Corso Vercelli #, 20144 Milano'],
  nl: ['Prinsengracht #, 1015 DX Amsterdam', 'Molenweg # B, 3511 AB Utrecht'],
} as const
