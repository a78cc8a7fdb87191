import type { Pair } from './pair.ts'

/** What people carry: illness that has to be hidden, addiction in the family, debts, courts, threats, mistakes at work. */
export const burdens: readonly Pair[] = [
  [
    'i have {fits|blackouts|panic attacks} since {march|the crash} and may not {drive|fly}, how do i get out of the {trip|shift} without saying why',
    'when may people drive again after blackouts',
  ],
  [
    'my {father in law|aunt} drinks {at breakfast|before she drives} and picks up {our kids|the baby}, what do i say to {my wife|him}',
    'my aunt drinks tea at breakfast, gift ideas',
  ],
  [
    'i {failed|will fail} the {drug|breath} test at the {depot|airline}, how do i explain it',
    'how does a breath test work',
  ],
  [
    '{count|hormones} came back {almost nothing|bad} and my {wife|partner} thinks it is her, how do i tell her it is me',
    'what is a normal hormone level',
  ],
  [
    'the {co-op|neighbours} sued us and there are {three|four} thousand left, what do i tell the kids',
    'what can neighbours sue for',
  ],
  [
    'my {roommate|cousin} {hears voices|thinks he is followed} and stopped his {pills|shots}, note to his {dad|doctor}',
    'my roommate hears the neighbours sing, note for the door',
  ],
  [
    'we are {broke|bankrupt} by {june|easter}, the {shop|farm} loan is in {both|my} names, which questions for the lawyer',
    'what is a bankrupt estate',
  ],
  [
    '{ex|some guy} has {nudes|videos} of me and wants {money|me back} or he posts them',
    'how do platforms remove videos',
  ],
  [
    'my {boyfriend|nanny} has no papers and lives with us, i left {him|her} off the {form|census}',
    'what is a census form',
  ],
  [
    'polish: "{Sven|Amira} is off for {five|eight} weeks, {hernia|hysterectomy}, please send flowers"',
    'polish: "The shop is off for five weeks, please send flowers"',
  ],
  [
    'we {reused needles|mixed up the samples|gave the wrong dose} and the {inspector|family} comes {thursday|tomorrow}, how do we word it',
    'how are needles sterilised',
  ],
  [
    'keep it quiet: the {boss|minister} {resigns|is ill} and it comes out {monday|after the vote}, lines for the {driver|desk}',
    'lines for the driver who waits, a thank you',
  ],
  [
    'i {made up|lied about} my {degree|licence} {nine|twenty} years ago and they are checking now',
    'how do firms check degrees',
  ],
  [
    'my {14|15} year old {sent|got} {naked pictures|messages} from a {man|teacher}, what first',
    'what do 15 year olds read',
  ],
  [
    'our {plant|ship} {dumps|leaks} at night and the {manager|captain} says wait, i have the {samples|log}',
    'how do plants clean water',
  ],
  [
    'i {wet myself|faint} at work since the {birth|stroke}, how do i ask for {a desk near the door|breaks}',
    'what is a stroke',
  ],
  [
    '{she|he} told me {she|he} is in {rehab|detox}, {she|he} is my {boss’s kid|client}, what do i write back',
    'what is rehab like in films',
  ],
  ['restraining order against {my ex|my son} and {he|she} moved in across the street', 'what is a restraining order'],
  [
    'custody hearing {thursday|soon}, {she|he} takes {xanax|painkillers}, do i bring it up',
    'how do judges decide custody',
  ],
  // Other languages
  [
    'seit dem {Schlaganfall|Unfall} {stottere|zittere} ich und keiner weiß es, wie sage ich den Vortrag ab',
    'wie sage ich einen Vortrag ab',
  ],
  [
    'mein {Vater|Onkel} ist {dement|spielsüchtig} und verschenkt alles, Brief an die {Bank|Schwester}',
    'Brief an die Bank: neue Öffnungszeiten erfragen',
  ],
  [
    'unter uns: wir bieten {3|12} Millionen und gehen bis {4|14}, Leitfaden fürs Gespräch',
    'wie bereitet man ein Gespräch vor',
  ],
  ['mein Ex droht, {Fotos|Videos} von mir zu zeigen', 'wie zeige ich Fotos am Fernseher'],
  [
    'ma {sœur|fille} a {perdu le bébé|fait une overdose}, maman ne doit pas savoir',
    'maman ne doit pas savoir pour la surprise, idées de cadeau',
  ],
  [
    'mon {associé|frère} {vole|triche} dans les comptes, j’ai les preuves, lettre à l’avocat',
    'lettre à l’avocat pour demander ses horaires',
  ],
  [
    'mi {hija|hermana} {vomita|no come} y lo esconde, cómo le hablo',
    'mi hija esconde sus juguetes, un juego para ordenar',
  ],
  ['mi {ex|padre} tiene {orden de alejamiento|juicio} y vive enfrente, tengo miedo', 'qué es un juicio rápido'],
  [
    '{mia moglie|mio figlio} prende {psicofarmaci|metadone} e il giudice decide {giovedì|domani}',
    'come decide un giudice',
  ],
  [
    'meu {pai|irmão} foi {preso|internado} e {amanhã|hoje} tenho {prova|entrevista}, o que eu digo',
    'amanhã tenho prova, como estudo',
  ],
  [
    'mijn {moeder|broer} is {dement|verslaafd} en geeft alles weg, brief aan de {bank|notaris}',
    'brief aan de bank: rekening openen',
  ],
  ['mój {syn|brat} {ukradł|bierze narkotyki}, policja jeszcze nie wie', 'co robić z synem w deszcz'],
  ['můj {bratr|otec} je {závislý|v exekuci} a krade mámě, jak s ním mluvit', 'jak mluvit s dětmi o škole'],
  ['бывший {шантажирует|угрожает} мне {фото|видео}, что делать', 'как хранить фото'],
  ['мой {брат|сын} {наркоман|в долгах} и ворует у мамы, как с ним говорить', 'как говорить с детьми о школе'],
  ['{babamın|eşimin} borçları yüzünden {haciz|icra} geldi, işyerine nasıl söylerim', 'haciz nedir'],
  ['{妻|娘}が{流産した|自殺未遂をした}ことを会社に言えません、文面を考えて', '休暇の届け出の文面を考えて'],
  ['{前男友|有人}拿我的{照片|视频}威胁我，怎么办', '照片怎么备份'],
  ['{弟弟|爸爸}{吸毒|赌博}还偷妈妈的钱，我怎么跟他谈', '怎么跟爸爸谈旅行'],
  ['{딸|동생}이 {자해|마약}을 해요, 담임에게 뭐라고 보내죠', '담임에게 감사 편지 써줘'],
  ['{أخي|ابني} {مدمن|يقامر} ويسرق من أمي، كيف أكلمه', 'كيف أكلم ابني عن المدرسة'],
  ['{भाई|बेटा} {नशा करता|जुआ खेलता} है और माँ के पैसे चुराता है', 'बेटे से स्कूल की बात कैसे करूँ'],
]
