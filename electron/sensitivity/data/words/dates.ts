import type { WordTable } from '../../wordBook.ts'

const months: Readonly<Record<string, string>> = {
  en: 'january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sep sept,october oct,november nov,december dec',
  de: 'januar jänner,februar,märz,april,mai,juni,juli,august,september,oktober okt,november,dezember dez',
  fr: 'janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre',
  es: 'enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre setiembre,octubre,noviembre,diciembre',
  it: 'gennaio,febbraio,marzo,aprile,maggio,giugno,luglio,agosto,settembre,ottobre,novembre,dicembre',
  pt: 'janeiro,fevereiro,março,abril,maio,junho,julho,agosto,setembro,outubro,novembro,dezembro',
  nl: 'januari,februari,maart,april,mei,juni,juli,augustus,september,oktober,november,december',
  pl: 'stycznia,lutego,marca,kwietnia,maja,czerwca,lipca,sierpnia,września,października,listopada,grudnia',
  cs: 'ledna,února,března,dubna,května,června,července,srpna,září,října,listopadu,prosince',
  ru: 'января,февраля,марта,апреля,мая,июня,июля,августа,сентября,октября,ноября,декабря',
  uk: 'січня,лютого,березня,квітня,травня,червня,липня,серпня,вересня,жовтня,листопада,грудня',
  tr: 'ocak,şubat,mart,nisan,mayıs,haziran,temmuz,ağustos,eylül,ekim,kasım,aralık',
  sv: 'januari,februari,mars,april,maj,juni,juli,augusti,september,oktober,november,december',
  no: 'januar,februar,mars,april,mai,juni,juli,august,september,oktober,november,desember',
  fi: 'tammikuuta,helmikuuta,maaliskuuta,huhtikuuta,toukokuuta,kesäkuuta,heinäkuuta,elokuuta,syyskuuta,lokakuuta,marraskuuta,joulukuuta',
  hu: 'január,február,március,április,május,június,július,augusztus,szeptember,október,november,december',
  ro: 'ianuarie,februarie,martie,aprilie,mai,iunie,iulie,august,septembrie,octombrie,noiembrie,decembrie',
  el: 'ιανουαρίου,φεβρουαρίου,μαρτίου,απριλίου,μαΐου,ιουνίου,ιουλίου,αυγούστου,σεπτεμβρίου,οκτωβρίου,νοεμβρίου,δεκεμβρίου',
  hr: 'siječnja,veljače,ožujka,travnja,svibnja,lipnja,srpnja,kolovoza,rujna,listopada,studenoga,prosinca',
  ar: 'يناير,فبراير,مارس,أبريل,مايو,يونيو,يوليو,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر',
  hi: 'जनवरी,फरवरी,मार्च,अप्रैल,मई,जून,जुलाई,अगस्त,सितंबर,अक्टूबर,नवंबर,दिसंबर',
  id: 'januari,februari,maret,april,mei,juni,juli,agustus,september,oktober,november,desember',
}

/** Names of months, sense `month`. */
export const dateWords: WordTable = {
  month: Object.fromEntries(Object.entries(months).map(([language, list]) => [language, list.split(/[ ,]/).join(',')])),
}
