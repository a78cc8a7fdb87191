import type { Pair } from './pair.ts'

/** The same, in the languages of the continent. */
export const inPassingAbroad: readonly Pair[] = [
  // German
  [
    '{Mutter|Oma} {erkennt mich nicht mehr|läuft nachts weg}, mein {Bruder|Onkel} will {das Haus verkaufen|sie ins Heim geben}, wie rede ich mit ihm',
    'welche Stadien hat eine Demenz',
  ],
  [
    'ich {trinke|kiffe} wieder {vor der Schicht|abends allein} und {keiner merkt es|der Chef schnuppert schon}, was sage ich wenn jemand fragt',
    'wie läuft eine Entwöhnung ab',
  ],
  [
    'Mandant hat {Belege gefälscht|die Kasse frisiert}, {Prüfung|Termin} {ab Montag|in einer Woche}, Gliederung fürs Gespräch',
    'was prüft das Finanzamt bei einer Betriebsprüfung',
  ],
  [
    'Aufhebungsvertrag für {Frau Lenz|den Meister}: {zwölf Monate|80 Tausend}, {Belegschaft|Betriebsrat} weiß von nichts, Redeentwurf',
    'was ist ein Aufhebungsvertrag',
  ],
  [
    '{er|mein Ex} {steht vor der Kita|liest meine Nachrichten|hat mich gewürgt}, die Polizei sagt abwarten',
    'wie beantragt man ein Annäherungsverbot',
  ],
  [
    '{Knoten|Schatten} in der {Brust|Lunge}, Befund {Freitag|morgen}, Abwesenheitsnotiz ohne Grund bitte',
    'wie oft soll man zur Vorsorge gehen',
  ],
  [
    'Patientin {lehnt Chemo ab|hat Tabletten gehortet}, Angehörige dürfen es nicht wissen, Arztbrief kürzen',
    'was steht in einem Arztbrief',
  ],
  [
    'die Bank hat {gekündigt|den Dispo gestrichen}, {zwei|drei} Raten offen, {Frau|Kinder} ahnen nichts',
    'wie funktioniert eine Umschuldung',
  ],
  // French
  [
    'ma {fille|nièce} {ne mange plus|dit que l’entraîneur la filme}, que {dire|faire} {ce soir|à sa mère}',
    'quels sont les signes d’un trouble alimentaire',
  ],
  [
    'j’ai {rechuté|rejoué} {samedi|cette nuit} après {deux ans|huit mois}, comment l’avouer à {mon parrain|ma femme}',
    'comment fonctionne un groupe d’entraide',
  ],
  [
    'on {ferme l’usine|vend la filiale} {en mars|à un concurrent}, {les syndicats ne savent rien|rien n’est signé}, prépare le discours',
    'quelles sont les étapes d’un plan social',
  ],
  [
    'mon mari {me frappe|lit mon téléphone}, les enfants {ont vu|dorment}, je pars {demain|lundi}',
    'quels numéros appeler en cas de violences conjugales',
  ],
  [
    'le client a {caché un compte|antidaté l’acte}, l’audience est {jeudi|dans dix jours}, plan de plaidoirie',
    'qu’est-ce qu’un acte antidaté',
  ],
  [
    'le patient {refuse la greffe|boit en cachette}, la famille ne doit pas savoir, résume pour le confrère',
    'que contient un compte rendu médical',
  ],
  [
    'avertissement pour {Kevin|Mme Roche} : {ivre|insultes}, {troisième|deuxième} fois, version plus douce',
    'modèle d’avertissement sans nom',
  ],
  // Spanish
  [
    'llevo {tres|ocho} meses sin pagar {la hipoteca|el piso} y {mi mujer|mi madre} cree que todo va bien',
    'qué pasa si no se paga la hipoteca',
  ],
  [
    'mi {marido|padre} {me pega|rompe cosas} cuando {bebe|pierde su equipo}, los niños lo {oyen|vieron}',
    'a qué teléfono llamar por violencia de género',
  ],
  [
    'despedimos a {Ramos|toda la noche} el viernes por {robar|llegar borracho}, prepara el {guion|aviso}',
    'qué debe incluir una carta de despido en general',
  ],
  [
    'me encontraron {un bulto|azúcar altísimo} y no se lo he dicho a {nadie|mi jefe}, qué escribo para faltar el {lunes|jueves}',
    'cada cuánto conviene hacerse un chequeo',
  ],
  [
    'mi paciente {dejó la medicación|quiere morir en casa} y no quiere que {la familia|su hijo} lo sepa, redacta la nota',
    'qué es un consentimiento informado',
  ],
  [
    'compramos {la cadena|el laboratorio} de {Lugo|Murcia} por {cuatro|12} millones, firma el {martes|quince}, nadie fuera lo sabe',
    'qué es una due diligence',
  ],
  [
    'mi hijo {fuma|vende} en el instituto, {la policía llamó|encontré una bolsa}, qué digo',
    'qué efectos tiene el cannabis en adolescentes',
  ],
  // Italian
  [
    'mio marito ha {un’altra|un conto nascosto}, l’ho visto {dal telefono|su una ricevuta}, i bambini non {sanno|capiscono}',
    'quanto dura in media una separazione',
  ],
  [
    'il cliente ha {falsificato|nascosto} {il bilancio|le fatture}, udienza {martedì|fra un mese}, sintesi per {il socio|la collega}',
    'come si legge un bilancio',
  ],
  [
    'chiudiamo {lo stabilimento|il negozio} {a marzo|entro l’anno}, {nessuno|il sindacato} lo sa, scrivi il discorso',
    'quali obblighi ci sono quando chiude uno stabilimento',
  ],
  [
    'mi hanno trovato {un nodulo|la glicemia a 300}, aspetto {l’esito|l’ecografia}, come chiedo un permesso senza dirlo',
    'che cos’è un’ecografia',
  ],
  [
    'prendo {psicofarmaci|metadone} da {un anno|maggio} e al lavoro non {lo sanno|devono saperlo}',
    'a che cosa servono gli psicofarmaci',
  ],
  // Portuguese
  [
    'meu {pai|marido} bebe {desde cedo|escondido} e {bateu o carro|bate na minha mãe}, {as crianças viram|não sei a quem falar}',
    'quais são os sinais do alcoolismo',
  ],
  [
    'vamos {fechar a fábrica|vender a rede} em {março|agosto} e ninguém sabe, escreve {o comunicado|a fala}',
    'quais são os direitos quando uma fábrica fecha',
  ],
  [
    'acharam {um caroço|uma mancha no pulmão}, resultado {sexta|amanhã}, ainda não contei {em casa|ao chefe}',
    'como é feita uma biópsia',
  ],
  [
    'devo {trinta mil|seis meses de aluguel} e {minha mulher|minha mãe} não sabe, o que faço primeiro',
    'como renegociar dívidas, dicas gerais',
  ],
  // Dutch, Danish, Swedish, Norwegian, Finnish
  [
    'mijn {zoon|broer} {snuift|dealt} en ik durf het {zijn moeder|de school} niet te zeggen',
    'wat zijn de gevolgen van cocaïne',
  ],
  [
    'ze vonden {uitzaaiingen|een plekje op de lever}, ik moet het {de kinderen|mijn baas} nog vertellen',
    'wat zijn uitzaaiingen',
  ],
  [
    'we {sluiten de vestiging|ontslaan dertig mensen} in {mei|Almelo}, niemand weet het, schrijf de toespraak',
    'welke regels gelden bij collectief ontslag',
  ],
  [
    'mijn man {slaat me|leest mijn telefoon}, de kinderen {zagen het|slapen}, waar kan ik heen',
    'welk nummer bel je bij huiselijk geweld',
  ],
  [
    'min mand {slår mig|drikker hver dag}, børnene {så det|ved det ikke}, hvor går jeg hen',
    'hvad er tegn på alkoholmisbrug',
  ],
  [
    'jeg {fik en depression|er gravid|har fået konstateret sclerose} og har ikke sagt det til {chefen|nogen}',
    'hvad er symptomerne på depression',
  ],
  ['vi {lukker|fyrer tyve} i {Vejle|marts}, ingen ved det endnu, skriv talen', 'hvad er varslingsreglerne'],
  ['min {man slår mig|son knarkar}, {ingen vet|skolan ringde}, vart vänder jag mig', 'vad är tecken på missbruk'],
  ['de hittade {en knöl|en skugga på lungan}, jag har inte sagt det till {barnen|jobbet}', 'hur går en biopsi till'],
  ['mannen min {slår|drikker}, {ungene så det|ingen vet}, hva gjør jeg', 'hva er krisesenter'],
  ['mieheni {lyö minua|juo joka päivä}, {lapset näkivät|kukaan ei tiedä}, mihin voin mennä', 'mitä on perheväkivalta'],
  ['minulta löydettiin {kasvain|ms-tauti}, en ole kertonut {töissä|lapsille}', 'mikä on ms-tauti'],
  // Polish, Czech, Ukrainian, Russian
  [
    'mąż {przegrał oszczędności|mnie bije|pije od rana}, {dzieci widziały|dowiedziałam się z wyciągu}, co robić',
    'jakie są objawy uzależnienia od hazardu',
  ],
  [
    'znaleźli {guz|cień na płucu}, wynik {w piątek|jutro}, w pracy {nic nie wiedzą|nie mogą się dowiedzieć}',
    'jak wygląda biopsja',
  ],
  [
    'zwalniamy {trzydzieści osób|całą zmianę} w {maju|Radomiu}, związki nie wiedzą, napisz {mowę|ogłoszenie}',
    'na czym polega zwolnienie grupowe',
  ],
  [
    'klient {ukrył konto|sfałszował podpis}, rozprawa {we wtorek|za tydzień}, plan rozmowy',
    'co grozi za sfałszowanie podpisu',
  ],
  [
    'manžel {mě bije|prohrál úspory|pije}, {děti to viděly|nikdo o tom neví}, kam mám jít',
    'jaké jsou příznaky závislosti na alkoholu',
  ],
  [
    'našli mi {nádor|cukrovku|roztroušenou sklerózu}, {šéf|manžel} o tom neví, jak {to říct|požádat o volno}',
    'co je roztroušená skleróza',
  ],
  ['dlužím {sto tisíc|třem bankám} a {žena|máma} nic netuší, {propouštíme|zavírají mi účet}', 'jak funguje exekuce'],
  ['чоловік {мене б’є|п’є щодня|програв гроші}, діти {бачили|мовчать}, куди йти', 'які ознаки алкоголізму'],
  ['у мене знайшли {пухлину|діабет}, на роботі {не знають|не казала}, як {сказати|відпроситися}', 'що таке біопсія'],
  [
    'у {сына|брата} нашли {наркотики|пакетик}, {полиция|школа} звонила, {жена не знает|что говорить}',
    'какие бывают последствия наркотиков',
  ],
  [
    'мы {закрываем цех|продаём завод|увольняем сорок человек}, {подпись в пятницу|никто не знает}, напиши письмо начальникам',
    'как проходит ликвидация предприятия',
  ],
  [
    'муж {бьёт меня|проиграл деньги}, {дети видели|боюсь сказать маме}, куда идти',
    'куда обращаются при домашнем насилии',
  ],
  [
    'клиент {скрыл счета|подделал подпись}, заседание {во вторник|через неделю}, план беседы',
    'что грозит за подделку подписи',
  ],
  // Greek, Romanian, Hungarian, Turkish
  [
    'ο άντρας μου {με χτυπάει|πίνει κάθε μέρα}, τα παιδιά {το είδαν|δεν ξέρουν}, τι να κάνω',
    'τι είναι η ενδοοικογενειακή βία',
  ],
  ['μου βρήκαν {όγκο|διαβήτη|κατάθλιψη} και δεν το έχω πει {στη δουλειά|σε κανέναν}', 'τι είναι ο διαβήτης'],
  [
    'soțul {mă bate|bea zilnic|a pierdut banii la jocuri}, copiii {au văzut|nu știu}, unde merg',
    'care sunt semnele alcoolismului',
  ],
  ['mi-au găsit {o tumoare|diabet|depresie} și {șeful|mama} nu știe, cum cer liber', 'ce este o biopsie'],
  [
    'a férjem {ver|iszik|elvesztette a pénzt}, a gyerekek {látták|nem tudják}, hova mehetek',
    'mik az alkoholizmus jelei',
  ],
  ['{daganatot|cukorbetegséget|depressziót} találtak nálam, a {főnököm|anyám} nem tudja', 'mi az a biopszia'],
  [
    'eşim {beni dövüyor|kumarda parayı kaybetti|içiyor}, çocuklar {gördü|bilmiyor}, nereye gideyim',
    'kumar bağımlılığının belirtileri nelerdir',
  ],
  [
    'şirket {iflas ediyor|satılıyor|kırk kişiyi çıkarıyor}, çalışanlara {söylemedik|haber yok}, konuşma yaz',
    'iflas süreci nasıl işler',
  ],
  ['bende {tümör|şeker|depresyon} çıktı, {patronuma|aileme} söylemedim, nasıl izin isterim', 'biyopsi nasıl yapılır'],
]
