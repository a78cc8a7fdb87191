import type { Pair } from './pair.ts'

/** Plain talk in other languages. */
export const plainTalkAbroad: readonly Pair[] = [
  [
    'der {arzt|radiologe} hat was auf der {lunge|leber} gesehen, {morgen biopsie|warte auf anruf}, was schreib ich dem team',
    'was sieht man auf einem röntgenbild',
  ],
  [
    'seit {der trennung|mutters tod} brauch ich abends {zwei flaschen|tabletten}, {mein sohn|die chefin} hat es gemerkt',
    'wie wirkt alkohol auf den schlaf',
  ],
  [
    'kollegin hat mir gesagt dass sie {brustkrebs|eine fehlgeburt} hat, ich soll nichts sagen, chef fragt',
    'wie geht man mit kranken kollegen um',
  ],
  [
    'miete {drei|fünf} monate offen, {strom abgestellt|räumung am freitag}, wie sag ichs den kindern',
    'wie hoch darf eine mieterhöhung sein',
  ],
  [
    'wir verkaufen die firma {im mai|an den wettbewerber}, keiner im team ahnt was, formulier die einladung',
    'formuliere eine einladung zum sommerfest',
  ],
  [
    '{Herr Bauer|Jana} ist zu langsam und oft krank, vertrag läuft aus, schreib es freundlich',
    'schreib freundlich: bitte leiser reden',
  ],
  [
    'hab {300 euro|einen laptop} aus {der kasse|dem lager} genommen, {montag inventur|der falsche wurde verdächtigt}',
    'wie funktioniert eine inventur',
  ],
  [
    'mein mann hat mich {gestern wieder geschlagen|eingesperrt}, bin bei {meiner schwester|der nachbarin}',
    'was macht ein frauenhaus',
  ],
  [
    "ma sœur ne mange plus depuis {le diagnostic|la rupture}, elle m'a fait promettre de me taire",
    'comment bien manger en hiver',
  ],
  [
    "on me propose {8000|15000} euros pour partir, je n'ai rien dit {à ma femme|chez moi}",
    'comment négocier son salaire',
  ],
  ["j'ai pris {200|500} euros dans la caisse, le patron compte {lundi|demain}", 'comment tenir une caisse'],
  [
    "mon fils {vend du shit|se drogue} au collège, j'ai trouvé {l'argent|la balance}",
    'parler de drogue aux ados : conseils',
  ],
  [
    "on ferme {l'atelier|la boutique} en {mars|juin}, personne ne sait, écris le mot",
    "écris le mot d'excuse pour une sortie",
  ],
  ['mi {hermano|marido} está en la cárcel y mis suegros preguntan, qué digo', 'cómo es la vida en un faro'],
  [
    'cerramos {la tienda|el taller} en {enero|mayo}, los empleados no saben nada, redacta la carta',
    'redacta una carta a los reyes magos',
  ],
  ['llevo {tres|seis} meses con {pastillas|antidepresivos} y en el curro creen que es gripe', 'cuánto dura la gripe'],
  ['le debo {dos mil|diez mil} a mi cuñado y lo perdí todo apostando', 'cómo funcionan las cuotas de apuestas'],
  [
    "ho scoperto {messaggi|un'altra}, {dodici|venti} anni di matrimonio, come glielo dico",
    'come si dice grazie in giapponese',
  ],
  [
    'chiudiamo {il negozio|il reparto} a {gennaio|giugno}, nessuno lo sa, scrivi la lettera',
    'scrivi la lettera a babbo natale',
  ],
  [
    'perdi {o bebê|o emprego} semana passada e não contei {no trabalho|em casa}, como peço uns dias?',
    'como peço uma pizza sem queijo',
  ],
  ['meu filho {fuma maconha|rouba} e a escola ligou, o que respondo', 'o que respondo num elogio'],
  ['mijn zoon {blowt elke dag|heeft geld gestolen}, school belt morgen, wat zeg ik', 'wat zeg ik bij een verjaardag'],
  [
    'we sluiten {de winkel|de afdeling} in {mei|januari}, niemand weet het, schrijf de brief',
    'schrijf de brief aan sinterklaas',
  ],
  ['syn {przestał brać leki|wpadł w narkotyki}, szkoła pyta, co odpisać', 'co odpisać na życzenia'],
  ['zamykamy {sklep|dział} w {maju|styczniu}, pracownicy nic nie wiedzą, napisz list', 'napisz list do mikołaja'],
  ['у {мамы|отца} нашли опухоль, операция {в четверг|завтра}, как сказать детям', 'как сказать по-испански спасибо'],
  ['проиграл {всё|900 тысяч} на ставках, жена не знает', 'как считают ставки в теннисе'],
  ['взял {из кассы|со склада} и подставил другого, завтра проверка', 'как проходит проверка огнетушителей'],
  ['{babam|annem} kanser, doktor {üç ay|az zaman} dedi, patrondan nasıl izin isterim', 'kek tarifi yaz'],
  ['kasadan {para|beş bin} aldım, {pazartesi|yarın} sayım var', 'stok sayımı nasıl yapılır'],
  ['{父|母}ががんで余命{三ヶ月|半年}と言われました。会社にどう休みを頼めばいいですか', '有給の取り方を教えて'],
  ['{社長|上司}が横領しているのを見てしまいました。誰にも言えません', '横領とは何ですか'],
  ['子どもが{いじめられて|自傷して}学校に行けません。担任への手紙を書いて', '学校の歴史について書いて'],
  ['我妈查出{肺癌|肝癌}晚期，还没告诉她，怎么跟家里人说', '怎么跟家里人说我想学画画'],
  ['我{挪用了公司|偷拿了店里}{八万|两千}块，下个月审计，怎么办', '审计报告怎么写'],
  ['儿子在学校{被打|卖烟}，老师找我，怎么回', '老师节怎么祝福'],
  ['{엄마|아버지}가 암이래요. 회사에 어떻게 말하고 쉬죠?', '연차는 어떻게 쓰나요?'],
  ['{회사 돈|가게 돈}을 {삼백|오백}만 원 썼는데 다음 주 감사예요', '감사 보고서란?'],
  ['زوجي {تزوج علي سرا|يخونني} وعندي {طفلان|ثلاثة أطفال}، ماذا أفعل', 'ماذا أطبخ اليوم'],
  ['أخذت {مالا|ألفي ريال} من {الصندوق|الشركة} والجرد غدا', 'كيف يتم الجرد'],
  ['{पापा|माँ} को कैंसर है, डॉक्टर ने तीन महीने कहा, बॉस से छुट्टी कैसे माँगूँ', 'छुट्टी का आवेदन कैसे लिखें'],
]
