import type { Pair } from './pair.ts'

/** As people really say it: in passing, without the right words, in the middle of another request. */
export const plainTalk: readonly Pair[] = [
  [
    "so the {scan|ultrasound|smear} wasn't clean and they want me back {tuesday|tomorrow}, how do i {act normal at|skip} the {kickoff|wedding}",
    'how often should people get a {scan|smear test}',
  ],
  [
    "they found {something on my lung|a shadow on dad's liver|a clot}, waiting for the call, {can't focus|need an out of office that says nothing}",
    'what can show up on a chest x-ray',
  ],
  [
    'doc upped my {zoloft|lithium|seroquel} to {150|900} and i feel like a zombie at work, do i tell {them|my lead}?',
    'maximum daily dose of {zoloft|lithium}',
  ],
  [
    'i see a {shrink|counsellor} on {mondays|lunch breaks} and put "dentist" in the calendar, colleagues are asking',
    'what does a counsellor do',
  ],
  [
    "my {brother|flatmate} stopped eating and talks to {people who aren't there|the tv}, he says i must not call anyone",
    'early signs of psychosis',
  ],
  [
    "she's {nine|fifteen} and the school says {tourette's|adhd|dyslexia}, write the mail to her {teacher|coach}",
    'how do schools support pupils with {adhd|dyslexia}',
  ],
  [
    "we lost another one at {nine|fifteen} weeks, {my husband won't talk|i have to teach tomorrow}",
    'support groups after pregnancy loss, what do they do',
  ],
  [
    'expecting again, {too early to tell anyone|hr must not know until the contract is signed}, reason to turn down the {ski trip|sushi}?',
    'what foods should be avoided in early pregnancy',
  ],
  [
    'mum has weeks, maybe days. {I need words for her brother|draft a note to my boss without details}',
    'how do hospices work',
  ],
  [
    'i {wet myself|fainted|had a seizure} in the {meeting|store} because of the {meds|ms}, how do i go back there',
    'first aid when somebody faints',
  ],
  [
    "since the {accident|divorce} i need {wine|two pills} to sleep and {more by noon|it's every night now}",
    'how does alcohol affect sleep',
  ],
  [
    'clean for {three years|eleven months}, used on {saturday|new year}, {nobody noticed|my kid found the foil}',
    'what is naloxone',
  ],
  [
    "he {took my phone|locked the door|grabbed my neck} again, i'm at {my sister's|the neighbour's}, what do i say to the police",
    'how do restraining orders work',
  ],
  ["i'm scared of my {husband|son|father}, he knows where i park", 'self defence basics for beginners'],
  [
    "i can't do this any more, wrote {notes for the kids|my mother a letter}, just help me make it {kind|short}",
    'poem about saying goodbye to summer',
  ],
  [
    'found {texts|a second phone|hotel bills}, {eleven|twenty} years married, how do i ask {him|her} without screaming',
    'how to bring up difficult topics politely',
  ],
  [
    "kissed my {boss|student|brother in law} and it wasn't the first time, delete everything or come clean?",
    'office romance policies, pros and cons',
  ],
  ['nobody at the {mosque|barracks|firm} knows i date men, my cousin saw us', 'dating app tips for shy people'],
  ['the baby looks like {his friend|nobody in his family}, he wants a test', 'how does eye colour inheritance work'],
  [
    'rent is {two|five} months late, {electric is off|the landlord changed the lock}, kids are here on friday',
    'what is a fair rent for a flat in Leipzig',
  ],
  [
    'i pay one card with the other, {31k|nine grand} by now, {he|mum} thinks we are saving for a house',
    'how do balance transfer cards work',
  ],
  ['sold {her necklace|the car} to cover {the loan|poker}, tell me how to explain it', 'how is gold jewellery valued'],
  ['boss pays half of us {cash|off the books}, i kept {lists|photos}, who do i give them to', 'what is a payslip'],
  [
    "haven't filed since {2018|the shop closed}, letters in a drawer, do i go to them first?",
    'when is the tax return due',
  ],
  ["we live on {my mother's pension|food bank bags} and i told the school we are fine", 'how do food banks work'],
  [
    'dad left me {the flat|60k} and cut out {my sister|the others}, lawyer says sign by {friday|the 9th}',
    'difference between a will and a trust',
  ],
  [
    'they want to {buy me out|pay me to leave}: {eight months|14k} and silence, i have till {monday|noon}',
    'what is garden leave',
  ],
  [
    'there is a warrant for me in {ohio|leeds} from a missed court day, can i {fly|renew my passport}',
    'what does a bailiff do',
  ],
  [
    "i {clipped|hit} someone on a bike and kept going, {it's on the local page now|i can't eat}",
    'rules for overtaking cyclists',
  ],
  [
    'my papers ran out in {march|2022}, the {restaurant|family} pays me by hand, police stopped the bus today',
    'how do tourist visas work',
  ],
  [
    'we married for the {card|papers}, the interview is in {june|nine days}, what colour is his toothbrush questions',
    'how do people prepare for an interview',
  ],
  [
    'my son sells {weed|vapes|pills} in year {nine|ten}, found the {money|scale}',
    'talk to children about drugs: a guide',
  ],
  [
    'i took {it|the cash|the laptop} and {the wrong guy|a temp} got blamed, audit is {tuesday|in may}',
    'how do audits work',
  ],
  [
    "told the insurer the {bike|watch} was stolen, it wasn't, now they send an {expert|adjuster}",
    'how do insurance claims work',
  ],
  [
    "put nicely: {Raj|Ines|Tobias} is {too slow|rude to clients} and won't get {an extension|the contract}",
    'put nicely: the soup was too salty',
  ],
  [
    '{Olga|Pete} smells of {smoke|booze}, two {guests|patients} complained, what do i say to {her|him}',
    'how do i tell guests to take off their shoes',
  ],
  [
    '{Dana|Yusuf} cries in the stairwell because of {Mark|her lead}, she asked me not to tell',
    'how do i support a team under stress',
  ],
  [
    'who goes first? {Lea|Sven} has kids, {Omar|Britt} earns more, we need to lose {two|three} by {june|q3}',
    'who goes first in chess',
  ],
  [
    'off the record notes on {Kim|our new lead}: {lied about the degree|second complaint}, keep or drop?',
    'how to take good notes',
  ],
  [
    '{She|He} was off {nine|twenty} weeks, {burnout|back}, occupational health says never full time again. word the meeting invite',
    'word a meeting invite for the budget',
  ],
  [
    'rank my people for the bonus: {Ana 3, Bo 5, Cem 2|Lars top, Mia bottom}, reason for {Cem|Mia}: attitude',
    'rank these fruits by vitamin c',
  ],
  [
    '{Petra|our nurse} faked {receipts|timesheets}, we let her go quietly, line for the team?',
    'line for a team birthday card',
  ],
  [
    "they think our limit is {2.4|5} million, we'd take {1.8|3.9} and leave the {trucks|stock} in",
    'how to negotiate the price of a used car',
  ],
  [
    'cash lasts till week {34|eleven} unless {Nordic|the grant} comes, how much do i tell {staff|the bank}',
    'how long does salsa last in the fridge',
  ],
  [
    'the pack {swells|catches fire} above {48|52} degrees and we ship {in ten days|monday}, wording for the {retailers|board}?',
    'why do lithium batteries swell',
  ],
  [
    'only {five|six} people know we {sell|merge|stop} on the {30th|first}, write what {reception|drivers} may say',
    'write what a receptionist says on the phone',
  ],
  [
    'mix is {62 % oat base, enzyme B at 0.3|40 % lye, 3 % dye}, hold {12|20} min at {71|85}, {splits|foams} every time',
    'why does my sauce split',
  ],
  [
    'we underbid {Kessler|them} by {4|2} % because {their buyer|someone inside} told us, make the letter sound innocent',
    'letter that thanks a supplier',
  ],
  [
    'nobody outside knows the {intake|login} table leaked, {9k|120k} rows, lawyer says wait till {thursday|the audit}',
    'how do password leaks happen',
  ],
  [
    "we'll drop {the union plant|line 3} after the {fair|election}, keep it out of the deck",
    'how to make a deck more visual',
  ],
  [
    'our only patent trick is {heating it before the seal|two mirrors at 31 degrees}, filing next month, describe it simply',
    'how do mirrors work',
  ],
  [
    'client says he was {home|asleep} but {his phone|the neighbour} says no, prepare him for {cross|the judge}',
    'how do lawyers prepare witnesses in films',
  ],
  [
    "they don't know the {nurse|foreman} changed the {chart|log} after, settle now for {90k|less}?",
    'what is mediation',
  ],
  [
    'source {works at the ministry|is a clerk}, gave me {the list|photos} in a car park, loses her job if named',
    'how do reporters check facts',
  ],
  [
    'the will is {forged|signed after he died}, {my aunt|the carer} did it, what do we show the notary',
    'what does a notary do',
  ],
  [
    'in session {4|nine} she said the {coach|stepbrother} touched her, parents not told, write the summary',
    'write the summary of a match',
  ],
  [
    "patient {won't take insulin|drinks again}, lives with {a blind mother|two dogs}, keep the plan short",
    'keep a plant alive: short plan',
  ],
  [
    'tenant in {4B|the attic} deals, cops came twice, how do i get {him|them} out without saying why',
    'how do i get a piano out of a flat',
  ],
  [
    'my {aa sponsor|pastor} hit on me, i have {the messages|screenshots}, who do i tell',
    'who do i tell when the lift is stuck',
  ],
]
