import type { WordTable } from '../../wordBook.ts'

const digitLists: Readonly<Record<string, string>> = {
  en: 'zero oh nought naught nil,one,two,three,four,five,six,seven,eight,nine niner',
  de: 'null,eins ein,zwei zwo,drei,vier,fünf,sechs,sieben,acht,neun',
  fr: 'zéro,un,deux,trois,quatre,cinq,six,sept,huit,neuf',
  es: 'cero,uno,dos,tres,cuatro,cinco,seis,siete,ocho,nueve',
  it: 'zero,uno,due,tre,quattro,cinque,sei,sette,otto,nove',
  pt: 'zero,um,dois,três,quatro,cinco,seis meia,sete,oito,nove',
  nl: 'nul,een één,twee,drie,vier,vijf,zes,zeven,acht,negen',
  pl: 'zero,jeden,dwa,trzy,cztery,pięć,sześć,siedem,osiem,dziewięć',
  cs: 'nula,jedna jedna,dva,tři,čtyři,pět,šest,sedm,osm,devět',
  ru: 'ноль нуль,один,два,три,четыре,пять,шесть,семь,восемь,девять',
  uk: 'нуль,один,два,три,чотири,пʼять,шість,сім,вісім,девять',
  tr: 'sıfır,bir,iki,üç,dört,beş,altı,yedi,sekiz,dokuz',
  sv: 'noll,ett,två,tre,fyra,fem,sex,sju,åtta,nio',
  da: 'nul,en,to,tre,fire,fem,seks,syv,otte,ni',
  fi: 'nolla,yksi,kaksi,kolme,neljä,viisi,kuusi,seitsemän,kahdeksan,yhdeksän',
  hu: 'nulla,egy,kettő,három,négy,öt,hat,hét,nyolc,kilenc',
  ro: 'zero,unu,doi,trei,patru,cinci,șase,șapte,opt,nouă',
  el: 'μηδέν,ένα,δύο,τρία,τέσσερα,πέντε,έξι,επτά,οκτώ,εννέα',
  ar: 'صفر,واحد,اثنان اثنين,ثلاثة,أربعة,خمسة,ستة,سبعة,ثمانية,تسعة',
  hi: 'शून्य,एक,दो,तीन,चार,पांच,छह,सात,आठ,नौ',
  ja: '〇 零 ゼロ,一,二,三,四,五,六,七,八,九',
  zh: '零,一 幺 壹,二 贰,三 叁,四 肆,五 伍,六 陆,七 柒,八 捌,九 玖',
  ko: '영 공,일,이,삼,사,오,육,칠,팔,구',
  id: 'nol kosong,satu,dua,tiga,empat,lima,enam,tujuh,delapan,sembilan',
  vi: 'không,một,hai,ba,bốn,năm,sáu,bảy,tám,chín',
}

/** Two digits in one word: how French, English and German speakers read a phone number in pairs. */
const pairWords = {
  en: 'ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety',
  fr: 'dix, onze, douze, treize, quatorze, quinze, seize, vingt, trente, quarante, cinquante, soixante, quatre vingt',
  es: 'diez, once, doce, trece, catorce, quince, dieciséis, diecisiete, dieciocho, diecinueve, veinte, treinta, cuarenta, cincuenta, sesenta, setenta, ochenta, noventa',
  it: 'dieci, undici, dodici, venti, trenta, quaranta, cinquanta, sessanta, settanta, ottanta, novanta',
  de: 'zehn, elf, zwölf, zwanzig, dreißig, vierzig, fünfzig, sechzig, siebzig, achtzig, neunzig',
}

/** Number words as they are read aloud: sense `digit:7` for one digit, `pair` for two. */
export const numeralWords: WordTable = {
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, digit) => [
      `digit:${digit}`,
      Object.fromEntries(
        Object.entries(digitLists).map(([language, list]) => [
          language,
          (list.split(',')[digit] ?? '').split(' ').join(','),
        ]),
      ),
    ]),
  ),
  pair: pairWords,
  repeat: { en: 'double, triple', de: 'doppel, doppelt', fr: 'double', es: 'doble', it: 'doppio', nl: 'dubbel' },
}
