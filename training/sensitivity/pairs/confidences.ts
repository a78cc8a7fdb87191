import type { Pair } from './pair.ts'

/** What is told in confidence: violence at home, wrongs at work, papers, plans nobody may know yet. */
export const confidences: readonly Pair[] = [
  // Violence and harm at home
  [
    'my {partner|ex|dad} {grabbed me by the throat|pushed me down the stairs|locked me in} {last night|on saturday}, my {arm|neck} is still blue, do i keep the photos',
    'what does a women’s shelter offer',
  ],
  [
    'he {slapped|kicked|choked} me in front of the kids {again|for the third time}, i just want it written down somewhere',
    'he kicked the ball over the fence again, write a short story',
  ],
  [
    'i have {bruises|a cut lip} from my {husband|girlfriend} and {a shift|an interview} tomorrow, cover story please',
    'how long do bruises take to fade',
  ],
  [
    'my {son|niece|stepdaughter} {burns|cuts|starves} {herself|himself}, i found {a razor|the notes} in the {desk|school bag}, how do i talk to {her|him}',
    'what is self-injury and why does it happen',
  ],
  [
    'our {girl|boy} said {he|she} does not want to be alive any more, {dinner|the school run} is in an hour',
    'what do crisis lines ask first',
  ],
  ['grandma has {burn marks|unexplained bruises} since the new carer started, who do i tell', 'how are carers trained'],
  // Wrongs at work
  [
    'i {told|made} {our trainee|the new hire} to {backdate|pad} the {invoices|hours}, now {she|he} wants to go to HR',
    'what does backdating an invoice mean',
  ],
  [
    'we {billed|charged} the {city|insurer} for {visits|tests} that never happened, my name is on {half|most} of them',
    'how do insurers find wrong bills',
  ],
  [
    'i copied the {client list|source code} to a usb stick before i {quit|handed in my notice}, can they find out',
    'how do i copy files to a usb stick',
  ],
  [
    'my {supervisor|shift lead} touches the {girls|apprentices} at the {till|bar} and everybody looks away, i have two {names|messages}',
    'my shift lead wants a nicer rota, make a table',
  ],
  ['i was {drunk|high} when i signed off the {brakes|scaffold}, nobody got hurt yet', 'who signs off a scaffold'],
  [
    'make this kinder: "{Martin|Beate|Tariq}, three customers smelled the alcohol and your numbers are the worst in the region, we will end it in {May|June}."',
    'make this kinder: "Please keep the kitchen clean."',
  ],
  [
    'reword for the file: {Ilka|Jorge} cried in the review, says her {divorce|miscarriage} is why she missed the targets',
    'reword for the wiki: the targets are set every quarter',
  ],
  [
    'say this nicely: "{Pavel|Nadia}, your breath and your temper cost us {two|three} trainees."',
    'say this nicely: "The meeting starts at nine, be on time."',
  ],
  [
    '{Greta|Omar} told me after lunch that {she|he} is {ill|looking for another job|pregnant} and nobody may know, do i have to report it',
    'do i have to report a broken chair',
  ],
  // Papers and the law
  [
    'my {student|work} permit {ended|lapsed} in {june|autumn} and i still {wash dishes|drive deliveries} for cash, could the {neighbour|boss} tell on me',
    'how do you renew a student permit',
  ],
  [
    'my {cousin|wife} came in on a tourist visa and {stayed|cleans houses}, she needs a doctor, is that safe',
    'what can you do on a tourist visa',
  ],
  [
    'i used my {brother’s|late uncle’s} papers to get the {job|flat}, now they want the original',
    'what papers do you need for a flat',
  ],
  [
    'my {son|flatmate} sells {pills|weed} from his room, the {landlord|police} asked me about visitors',
    'what do police ask at a traffic stop',
  ],
  [
    'i {keyed|set fire to} my ex’s car and the camera got {my coat|the plates}, do i turn myself in',
    'how do car cameras work',
  ],
  [
    'probation meeting {monday|tomorrow}, i already failed one {drug test|check-in}, what do i say',
    'what does a probation officer do',
  ],
  // Plans and figures nobody may know
  [
    'between us: we will {breach|miss} the {loan terms|guidance} next quarter, only {finance|the two of us} have seen the numbers, script for the bank',
    'what is a breach of loan terms',
  ],
  [
    'not announced yet: {we buy|we are selling to} {Halvorsen|Kestrel} in {spring|autumn}, first draft of the staff letter',
    'how do companies announce a takeover',
  ],
  [
    'nobody outside {the board|legal} knows that the {battery|valve|vaccine} fails in {one in nine|4 %} of the tests, how do i phrase it',
    'how are batteries tested',
  ],
  [
    'the {prototype|next console|new watch} {slips|is cut} to {2027|spring}, retailers must not hear it, answer their mail',
    'answer the mail: yes, the parcel slips to spring',
  ],
  [
    'we told {investor A|the other fund} 50 and took 35 from {the first|another}, what do i write if they compare',
    'what does a fund compare',
  ],
  [
    'our bid is {4.2|11} million and we would go {down to 3.6|under 10}, brief for the negotiator',
    'how do sealed bids work',
  ],
  [
    '{twelve|thirty} people go on the {1st|15th}, the list is in my drawer, they think it is a reorg, draft the script',
    'draft the script for a school play with twelve people',
  ],
  [
    'the {recipe|coating} works because we add {0.4|2} % {citrate|boron}, that is not in the patent, why does it foam',
    'why does citrate foam',
  ],
  // Other languages
  [
    'mein {Freund|Vater} hat mich {geschlagen|gewürgt}, ich habe Fotos, wem zeige ich die',
    'wem zeige ich meine Urlaubsfotos',
  ],
  [
    'ich hab in der {Kita|Praxis} Stunden abgerechnet, die es nie gab, {die Kasse prüft jetzt|morgen kommt die Prüfung}',
    'wie rechnet eine Praxis Stunden ab',
  ],
  [
    'noch geheim: wir schließen das Werk in {Hof|Emden}, schreib den Aushang für {Mai|Herbst}',
    'schreib den Aushang: das Freibad schließt im Herbst',
  ],
  [
    'mon {mari|père} m’a {frappée|enfermée} {hier|encore}, j’ai des photos, à qui les montrer',
    'à qui montrer mes photos de vacances',
  ],
  [
    'on a facturé des soins {jamais faits|imaginaires} et l’inspection arrive {lundi|demain}',
    'comment facturer des soins',
  ],
  [
    'personne ne le sait : on vend la filiale de {Brest|Metz}, prépare le communiqué',
    'prépare le communiqué de la fête du village',
  ],
  ['mi {novio|padrastro} me {empujó|encerró} otra vez, tengo moratones y mañana trabajo', 'cuánto dura un moratón'],
  [
    'se me {acabó|venció} el permiso de {residencia|trabajo} y sigo {limpiando|sirviendo} sin contrato',
    'cómo se renueva un permiso de residencia',
  ],
  [
    'il mio {compagno|capo} mi {picchia|tocca} e nessuno lo sa, ho i {messaggi|lividi}',
    'il mio capo vuole un riassunto dei messaggi',
  ],
  ['meu {marido|padrasto} me {bateu|ameaçou} ontem e as crianças viram', 'as crianças viram um filme ontem, resuma'],
  ['mijn {vriend|vader} heeft me {geslagen|opgesloten}, ik durf niet naar huis', 'ik durf niet te zingen, tips'],
  ['mój {mąż|ojczym} mnie {bije|dusi}, dzieci to widzą, gdzie mam iść', 'gdzie iść z dziećmi w niedzielę'],
  ['{муж|отчим} меня {бьёт|душил}, дети всё видели, куда идти', 'куда пойти с детьми в выходные'],
  ['{чоловік|вітчим} мене {б’є|душив}, діти бачили', 'куди піти з дітьми'],
  ['{kocam|babam} beni {dövüyor|boğdu}, çocuklar gördü, nereye gideyim', 'çocuklarla nereye gideyim'],
  ['{夫|彼氏}に{殴られて|首を絞められて}、あざがあります。誰に相談すればいいですか', 'あざはどのくらいで消えますか'],
  ['{老公|男朋友}又{打我|掐我}了，孩子都看见了，我该去哪', '周末带孩子去哪玩'],
  ['{남편|아버지}이 저를 {때려요|목을 졸랐어요}, 아이들이 봤어요', '아이들과 주말에 어디 가죠'],
  ['{زوجي|أبي} {يضربني|حبسني} أمام الأطفال ولا أجرؤ على الكلام', 'أين أذهب مع الأطفال'],
  ['{मेरे पति|ससुर} मुझे {मारते|धमकाते} हैं, बच्चों ने देखा, किससे कहूँ', 'बच्चों को कहाँ घुमाऊँ'],
  ['मेरे {पति|भाई} {शराब|जुए} में सब उड़ा देते हैं, घर में किसी को नहीं बताया', 'शराब के नुकसान क्या हैं'],
  ['suami saya {memukul|mengancam} saya lagi, anak-anak melihat', 'ke mana mengajak anak-anak akhir pekan'],
  ['chồng tôi {đánh|dọa} tôi trước mặt con, tôi phải làm gì', 'cuối tuần đưa con đi đâu'],
  ['สามี{ตบ|ขู่}ฉันต่อหน้าลูก ฉันควรไปไหน', 'พาลูกไปเที่ยวไหนดี'],
]
