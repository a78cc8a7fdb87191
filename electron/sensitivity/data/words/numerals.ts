import type { WordTable } from '../../wordBook.ts'

/** How a language names numbers. Each list is parted by commas, other names of the same number by spaces. */
interface Numerals {
  /** 0 to 9. */
  readonly units: string
  /** 10 to 19. */
  readonly teens?: string
  /** 20, 30 … 90. */
  readonly tens?: string
  /** 100, 200 … 900. */
  readonly hundreds?: string
  /** 21 to 99 as one word, from the word of the ten and that of the unit. */
  readonly joined?: (ten: string, unit: string) => string
}

const germanUnit = (unit: string) => (unit === 'eins' ? 'ein' : unit)
const finnishTen = (unit: string) => `${unit}kymmentä`

const languages: Readonly<Record<string, Numerals>> = {
  en: {
    units: 'zero oh nought naught nil,one,two,three,four,five,six,seven,eight,nine niner',
    teens: 'ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,eighteen,nineteen',
    tens: 'twenty,thirty,forty fourty,fifty,sixty,seventy,eighty,ninety',
  },
  de: {
    units: 'null,eins ein,zwei zwo,drei,vier,fünf,sechs,sieben,acht,neun',
    teens: 'zehn,elf,zwölf,dreizehn,vierzehn,fünfzehn,sechzehn,siebzehn,achtzehn,neunzehn',
    tens: 'zwanzig,dreißig,vierzig,fünfzig,sechzig,siebzig,achtzig,neunzig',
    joined: (ten, unit) => `${germanUnit(unit)}und${ten}`,
  },
  fr: {
    units: 'zéro,un,deux,trois,quatre,cinq,six,sept,huit,neuf',
    teens: 'dix,onze,douze,treize,quatorze,quinze,seize',
    tens: 'vingt vingts,trente,quarante,cinquante,soixante,septante,huitante octante,nonante',
  },
  es: {
    units: 'cero,uno,dos,tres,cuatro,cinco,seis,siete,ocho,nueve',
    teens: 'diez,once,doce,trece,catorce,quince,dieciséis,diecisiete,dieciocho,diecinueve',
    tens: 'veinte,treinta,cuarenta,cincuenta,sesenta,setenta,ochenta,noventa',
    hundreds:
      'cien ciento,doscientos,trescientos,cuatrocientos,quinientos,seiscientos,setecientos,ochocientos,novecientos',
    joined: (ten, unit) => (ten === 'veinte' ? `veinti${unit}` : ''),
  },
  it: {
    units: 'zero,uno,due,tre,quattro,cinque,sei,sette,otto,nove',
    teens: 'dieci,undici,dodici,tredici,quattordici,quindici,sedici,diciassette,diciotto,diciannove',
    tens: 'venti,trenta,quaranta,cinquanta,sessanta,settanta,ottanta,novanta',
    hundreds: 'cento,duecento,trecento,quattrocento,cinquecento,seicento,settecento,ottocento,novecento',
    joined: (ten, unit) => (/^[uo]/.test(unit) ? ten.slice(0, -1) : ten) + unit,
  },
  pt: {
    units: 'zero,um,dois,três,quatro,cinco,seis meia,sete,oito,nove',
    teens:
      'dez,onze,doze,treze,catorze quatorze,quinze,dezasseis dezesseis,dezassete dezessete,dezoito,dezanove dezenove',
    tens: 'vinte,trinta,quarenta,cinquenta,sessenta,setenta,oitenta,noventa',
    hundreds: 'cento,duzentos,trezentos,quatrocentos,quinhentos,seiscentos,setecentos,oitocentos,novecentos',
  },
  nl: {
    units: 'nul,een één,twee,drie,vier,vijf,zes,zeven,acht,negen',
    teens: 'tien,elf,twaalf,dertien,veertien,vijftien,zestien,zeventien,achttien,negentien',
    tens: 'twintig,dertig,veertig,vijftig,zestig,zeventig,tachtig,negentig',
    joined: (ten, unit) => `${unit}en${ten}`,
  },
  pl: {
    units: 'zero,jeden,dwa,trzy,cztery,pięć,sześć,siedem,osiem,dziewięć',
    teens:
      'dziesięć,jedenaście,dwanaście,trzynaście,czternaście,piętnaście,szesnaście,siedemnaście,osiemnaście,dziewiętnaście',
    tens: 'dwadzieścia,trzydzieści,czterdzieści,pięćdziesiąt,sześćdziesiąt,siedemdziesiąt,osiemdziesiąt,dziewięćdziesiąt',
    hundreds: 'sto,dwieście,trzysta,czterysta,pięćset,sześćset,siedemset,osiemset,dziewięćset',
  },
  cs: {
    units: 'nula,jedna jeden,dva,tři,čtyři,pět,šest,sedm,osm,devět',
    teens: 'deset,jedenáct,dvanáct,třináct,čtrnáct,patnáct,šestnáct,sedmnáct,osmnáct,devatenáct',
    tens: 'dvacet,třicet,čtyřicet,padesát,šedesát,sedmdesát,osmdesát,devadesát',
    hundreds: 'sto,dvěstě,třista,čtyřista,pětset,šestset,sedmset,osmset,devětset',
  },
  sk: {
    units: 'nula,jeden,dva,tri,štyri,päť,šesť,sedem,osem,deväť',
    teens: 'desať,jedenásť,dvanásť,trinásť,štrnásť,pätnásť,šestnásť,sedemnásť,osemnásť,devätnásť',
    tens: 'dvadsať,tridsať,štyridsať,päťdesiat,šesťdesiat,sedemdesiat,osemdesiat,deväťdesiat',
  },
  ru: {
    units: 'ноль нуль,один,два,три,четыре,пять,шесть,семь,восемь,девять',
    teens:
      'десять,одиннадцать,двенадцать,тринадцать,четырнадцать,пятнадцать,шестнадцать,семнадцать,восемнадцать,девятнадцать',
    tens: 'двадцать,тридцать,сорок,пятьдесят,шестьдесят,семьдесят,восемьдесят,девяносто',
    hundreds: 'сто,двести,триста,четыреста,пятьсот,шестьсот,семьсот,восемьсот,девятьсот',
  },
  uk: {
    units: 'нуль,один,два,три,чотири,пʼять,шість,сім,вісім,девять',
    teens:
      'десять,одинадцять,дванадцять,тринадцять,чотирнадцять,пʼятнадцять,шістнадцять,сімнадцять,вісімнадцять,девятнадцять',
    tens: 'двадцять,тридцять,сорок,пʼятдесят,шістдесят,сімдесят,вісімдесят,девяносто',
    hundreds: 'сто,двісті,триста,чотириста,пʼятсот,шістсот,сімсот,вісімсот,девятсот',
  },
  bg: {
    units: 'нула,едно,две,три,четири,пет,шест,седем,осем,девет',
    tens: 'двайсет,трийсет,четирийсет,петдесет,шейсет,седемдесет,осемдесет,деветдесет',
  },
  hr: {
    units: 'nula,jedan,dva,tri,četiri,pet,šest,sedam,osam,devet',
    teens: 'deset,jedanaest,dvanaest,trinaest,četrnaest,petnaest,šesnaest,sedamnaest,osamnaest,devetnaest',
    tens: 'dvadeset,trideset,četrdeset,pedeset,šezdeset,sedamdeset,osamdeset,devedeset',
    hundreds: 'sto,dvjesto,tristo,četiristo,petsto,šeststo,sedamsto,osamsto,devetsto',
  },
  tr: {
    units: 'sıfır,bir,iki,üç,dört,beş,altı,yedi,sekiz,dokuz',
    tens: 'yirmi,otuz,kırk,elli,altmış,yetmiş,seksen,doksan',
    hundreds: 'yüz',
  },
  sv: {
    units: 'noll,ett,två,tre,fyra,fem,sex,sju,åtta,nio',
    teens: 'tio,elva,tolv,tretton,fjorton,femton,sexton,sjutton,arton,nitton',
    tens: 'tjugo,trettio,fyrtio,femtio,sextio,sjuttio,åttio,nittio',
    joined: (ten, unit) => ten + unit,
  },
  no: {
    units: 'null,en,to,tre,fire,fem,seks,sju syv,åtte,ni',
    teens: 'ti,elleve,tolv,tretten,fjorten,femten,seksten,sytten,atten,nitten',
    tens: 'tjue,tretti,førti,femti,seksti,sytti,åtti,nitti',
    joined: (ten, unit) => ten + unit,
  },
  da: {
    units: 'nul,en,to,tre,fire,fem,seks,syv,otte,ni',
    teens: 'ti,elleve,tolv,tretten,fjorten,femten,seksten,sytten,atten,nitten',
    tens: 'tyve,tredive,fyrre,halvtreds,tres,halvfjerds,firs,halvfems',
    joined: (ten, unit) => `${unit}og${ten}`,
  },
  fi: {
    units: 'nolla,yksi,kaksi,kolme,neljä,viisi,kuusi,seitsemän,kahdeksan,yhdeksän',
    teens: 'kymmenen',
    tens: ['kaksi', 'kolme', 'neljä', 'viisi', 'kuusi', 'seitsemän', 'kahdeksan', 'yhdeksän'].map(finnishTen).join(','),
    joined: (ten, unit) => ten + unit,
  },
  hu: {
    units: 'nulla,egy,kettő,három,négy,öt,hat,hét,nyolc,kilenc',
    teens: 'tíz,tizenegy,tizenkettő,tizenhárom,tizennégy,tizenöt,tizenhat,tizenhét,tizennyolc,tizenkilenc',
    tens: 'húsz,harminc,negyven,ötven,hatvan,hetven,nyolcvan,kilencven',
    joined: (ten, unit) => (ten === 'húsz' ? 'huszon' : ten) + unit,
  },
  ro: {
    units: 'zero,unu,doi,trei,patru,cinci,șase,șapte,opt,nouă',
    teens:
      'zece,unsprezece,doisprezece,treisprezece,paisprezece,cincisprezece,șaisprezece,șaptesprezece,optsprezece,nouăsprezece',
    tens: 'douăzeci,treizeci,patruzeci,cincizeci,șaizeci,șaptezeci,optzeci,nouăzeci',
  },
  el: {
    units: 'μηδέν,ένα,δύο,τρία,τέσσερα,πέντε,έξι,επτά εφτά,οκτώ οχτώ,εννέα εννιά',
    teens:
      'δέκα,έντεκα,δώδεκα,δεκατρία,δεκατέσσερα,δεκαπέντε,δεκαέξι,δεκαεπτά δεκαεφτά,δεκαοκτώ δεκαοχτώ,δεκαεννέα δεκαεννιά',
    tens: 'είκοσι,τριάντα,σαράντα,πενήντα,εξήντα,εβδομήντα,ογδόντα,ενενήντα',
    hundreds: 'εκατό,διακόσια,τριακόσια,τετρακόσια,πεντακόσια,εξακόσια,επτακόσια,οκτακόσια,εννιακόσια',
  },
  ar: {
    units: 'صفر,واحد,اثنان اثنين,ثلاثة,أربعة,خمسة,ستة,سبعة,ثمانية,تسعة',
    teens: 'عشرة',
    tens: 'عشرين,ثلاثين,أربعين,خمسين,ستين,سبعين,ثمانين,تسعين',
  },
  fa: { units: 'صفر,یک,دو,سه,چهار,پنج,شش,هفت,هشت,نه' },
  he: {
    units: 'אפס,אחת אחד,שתיים שניים,שלוש שלושה,ארבע ארבעה,חמש חמישה,שש שישה,שבע שבעה,שמונה,תשע תשעה',
    tens: 'עשרים,שלושים,ארבעים,חמישים,שישים,שבעים,שמונים,תשעים',
  },
  hi: { units: 'शून्य,एक,दो,तीन,चार,पांच पाँच,छह छः,सात,आठ,नौ' },
  th: { units: 'ศูนย์,หนึ่ง,สอง,สาม,สี่,ห้า,หก,เจ็ด,แปด,เก้า' },
  ja: {
    units:
      '〇 零 ゼロ れい マル,一 いち イチ,二 に ニ,三 さん サン,四 よん ヨン,五 ご ゴ,六 ろく ロク,七 なな ナナ,八 はち ハチ,九 きゅう キュウ',
  },
  zh: { units: '零,一 幺 壹,二 贰,三 叁,四 肆,五 伍,六 陆,七 柒,八 捌,九 玖' },
  ko: { units: '영 공,일,이,삼,사,오,육 륙,칠,팔,구' },
  id: { units: 'nol kosong,satu,dua,tiga,empat,lima,enam,tujuh,delapan,sembilan' },
  vi: { units: 'không,một,hai,ba,bốn,năm,sáu,bảy,tám,chín' },
}

const namesIn = (list = '') => (list === '' ? [] : list.split(',').map((names) => names.split(' ')))

/** Every name of a number, with the number. */
function numbersIn({ units, teens, tens, hundreds, joined }: Numerals): readonly (readonly [string, number])[] {
  const lists: readonly (readonly [readonly (readonly string[])[], (at: number) => number])[] = [
    [namesIn(units), (at) => at],
    [namesIn(teens), (at) => 10 + at],
    [namesIn(tens), (at) => (2 + at) * 10],
    [namesIn(hundreds), (at) => (1 + at) * 100],
  ]
  const simple = lists.flatMap(([list, valueAt]) =>
    list.flatMap((names, at) => names.map((name): [string, number] => [name, valueAt(at)])),
  )
  const compound = namesIn(tens).flatMap(([ten = ''], tenth) =>
    namesIn(units)
      .slice(1)
      .map(([unit = ''], at): [string, number] => [joined?.(ten, unit) ?? '', (2 + tenth) * 10 + at + 1]),
  )
  return [...simple, ...compound.filter(([name]) => name !== '')]
}

const numbersByLanguage = Object.entries(languages).map(([language, numerals]) => ({
  language,
  numbers: numbersIn(numerals),
}))

/** What each number word means, in any language. */
export const numberNames: readonly (readonly [string, number])[] = numbersByLanguage.flatMap(({ numbers }) => numbers)

/** Words for numbers that are read aloud, and for saying the next one twice or three times. */
export const numeralWords: WordTable = {
  numeral: Object.fromEntries(
    numbersByLanguage.map(({ language, numbers }) => [language, numbers.map(([name]) => name).join(',')]),
  ),
  twice: {
    en: 'double',
    de: 'doppel, doppelt, zweimal',
    fr: 'double, deux fois',
    es: 'doble',
    it: 'doppio',
    nl: 'dubbel, tweemaal',
  },
  thrice: { en: 'triple, treble', de: 'dreimal', fr: 'triple', es: 'triple', it: 'triplo', nl: 'driemaal' },
}
