import type { Pair } from './pair.ts'

/** What people let slip on the way to something else, without the word a dictionary would have for it. */
export const inPassing: readonly Pair[] = [
  // Body and mind
  [
    '{specialist|rheum|neuro} thinks {lupus|MS|Crohns}, {bloods|scan} back {friday|next week}, word a request for {later shifts|a quieter desk}',
    'how is {lupus|MS|Crohns} diagnosed',
  ],
  [
    'the {steroids|hormones|new pills} make me {rage|cry on the bus|gain a kilo a week}, is that a reason to stop',
    'common side effects of steroids',
  ],
  [
    'been {bleeding|throwing up|dizzy} for {nine days|two weeks} and i just {work through it|carry a bucket}, when do i worry',
    'when does dizziness need a doctor, general rule',
  ],
  [
    '{he|my boy} still {wets the bed|bites|bangs his head} at {eight|ten}, the {camp|school} form asks, what do I put',
    'at what age do children stop wetting the bed',
  ],
  [
    '{period|test} is {three weeks late|positive twice} and i {have not told him|fly on monday}, what now',
    'how early do pregnancy tests work',
  ],
  [
    'they {took|removed} {one ovary|a testicle|half my thyroid} and i start {dating again|a new job}, do i mention it',
    'what does the thyroid do',
  ],
  [
    'i count {almonds|rice grains} and weigh myself {six|ten} times a day, {mum|coach} is proud of me',
    'what are warning signs of eating disorders',
  ],
  [
    'on day {two|four} without {the powder|my patches|oxy}, {shaking|sweating}, can i still {drive|fly}',
    'timeline of opioid withdrawal for an exam',
  ],
  [
    'i {drink|smoke} before {school pickup|the shift} now, only a little, {kids|boss} cannot smell it, mints or gum?',
    'does mint hide the smell of alcohol, myth or fact',
  ],
  [
    'my dealer {moved|got arrested}, who do I {ask|call} without {the police|my wife} noticing',
    'what do drug counselling centres do',
  ],
  [
    'wrote {three|the} letters and {gave the cat away|sorted the papers}, feels calm now',
    'how to help people in a crisis, a leaflet',
  ],
  [
    "sometimes i hope the {truck|train} does it for me, don't worry, just help me sleep",
    'write a leaflet on sleep hygiene',
  ],
  [
    '{therapist|shrink} says {bipolar|borderline|ptsd}, my {licence|security clearance} review is in {october|two weeks}, do i declare',
    'which conditions have to be declared for a driving licence',
  ],
  [
    'hearing is going, {left ear gone|both aids in}, the {orchestra|cockpit} must not find out before {june|my pension}',
    'how do hearing aids work',
  ],
  [
    'i can smell {burning|roses} that is not there and lose minutes, colleague filmed it, is that {epilepsy|stress}',
    'what is an aura in neurology',
  ],
  // Family
  [
    '{dad|stepdad} {throws things|hits her} when {he loses|the match is on}, i am {fifteen|13}, who can i tell',
    'which hotlines exist for children',
  ],
  [
    '{he|my ex} {waits outside|reads my phone|put a tag in my car}, police say nothing happened yet',
    'how does a restraining order work',
  ],
  [
    'she {sleeps with the light on|will not shower} since {the sleepover|uncle stayed}, how do i ask',
    'books on body safety for children',
  ],
  [
    'found {a second phone|hotel receipts|lipstick} in {his gym bag|her glove box}, kids asleep next door, what do i say',
    'how common is infidelity according to studies',
  ],
  [
    'we {stopped touching|sleep apart} after {the baby|his affair} and now {i met someone|she suggests opening up}',
    'what is an open relationship',
  ],
  [
    '{i kissed|fell for} my {brother in law|boss’s wife|best man}, the wedding is {saturday|in may}',
    'is it normal to have doubts before a wedding',
  ],
  [
    'mum {does not know me any more|wanders at night}, {brother|sister} wants to {sell the house|put her away}, how do i talk to him',
    'stages of dementia in brief',
  ],
  [
    'they gave {her|dad} {weeks|till spring}, she {does not know|made us promise}, what do i tell the {kids|priest}',
    'how do hospices talk about dying',
  ],
  [
    'our {girl|boy} wants to be {a boy|called Max}, {grandparents|the parish} would explode, letter for the class teacher',
    'how can schools support trans pupils',
  ],
  [
    'i am {gay|trans|not straight} and {start hormones in june|married with kids}, {nobody at the station|only you} knows',
    'how do people come out at work, a list of tips from studies',
  ],
  [
    'the {twins|youngest} may not be {his|mine}, test came {back|negative}, do i {say|burn} it',
    'how accurate are paternity tests',
  ],
  [
    'adopted, found my {birth mother|half brother} and {she hung up|he wants money}, write one line back',
    'how do adoption searches work',
  ],
  [
    'my {niece|student} burned {her arm|his legs} with {a lighter|an iron}, long sleeves in {july|summer}, how do i begin',
    'how does a first aider treat burns',
  ],
  // Money
  [
    '{hubby|my wife} maxed {the second card|our overdraft} on {slots|scratch cards|a game}, found the {letter|statement} in the {shed|spare tyre}',
    'how do banks help problem gamblers',
  ],
  [
    'rent is {two|five} months behind and they {cut the gas|changed the lock}, {kids think it is camping|school asks}',
    'how does an eviction proceed',
  ],
  [
    'i {signed|vouched} for {his loan|her van} and now they {garnish|take} {half my wage|the flat}',
    'what does a guarantor do',
  ],
  [
    'been {paying cash|off the books} {the nanny|two roofers} since {2021|the move}, {audit letter came|she got hurt}',
    'how are household helpers insured',
  ],
  [
    'sold {mum’s ring|my kidney stones of a car} to make {payday|the instalment}, she has not noticed',
    'how do pawnshops work',
  ],
  [
    'nobody knows i {lost the job in march|was let go}, i {sit in the library|drive around} till five',
    'how to explain a gap in a CV, general tips',
  ],
  [
    'grandpa left me {the farm|all of it} and {the cousins|my sister} got nothing, they {call at night|hired someone}',
    'how is an estate divided without a will',
  ],
  [
    'i put {her college money|our deposit} into {coins|a tip from a friend}, {it is gone|down 80}, how do i tell her',
    'why do people lose money with coins',
  ],
  [
    '{landlord|boss} gave me {2000|an envelope} {to keep quiet|for the signature}, do I give it back',
    'what counts as a bribe',
  ],
  // Law
  [
    'i was {driving|holding the bag}, {my cousin|a friend} {took the blame|is inside for it}, hearing in {two|three} weeks',
    'what happens legally when someone takes the blame for another',
  ],
  [
    '{nicked|took} {a bike|makeup|copper} as {a dare|a favour}, there is {a letter|video}, can I {pay|return} it without {mum|the boss} seeing',
    'are shops allowed to fine shoplifters',
  ],
  [
    'my {papers|permit} ran out in {march|2023}, i {clean|cook} for cash, {the neighbour|an ex} threatens to call',
    'how are residence permits renewed',
  ],
  [
    'there is {a bench warrant|an old fine} under my {old name|maiden name}, can i {fly|renew the passport}',
    'what is a bench warrant',
  ],
  [
    'i {hit|clipped} {a cyclist|a dog|the gate} and {drove on|left no note}, {the mirror is at home|paint on the bumper}',
    'what are the duties after an accident',
  ],
  [
    'told the insurer it was {stolen|hail}, it {was not|was my son}, adjuster comes {thursday|at ten}',
    'how do insurers spot fraud',
  ],
  [
    '{faked|borrowed} a {diploma|sick note|signature} years ago, now they {digitise|check} everything',
    'how do employers verify diplomas',
  ],
  [
    'my brother is {inside|out on tag}, {nobody in the village|his kids} know, what do i say he {does|is}',
    'how does electronic tagging work',
  ],
  [
    'the {cop|inspector} took {my phone|the hard drives}, there is {stuff|chats} on it that {ends my marriage|is not mine}',
    'when may police search a phone',
  ],
  // Work
  [
    'my {chief|manager} {makes me sign|adds hours} for {visits|deliveries} that never happened, my name is on {half|all} of them',
    'what is billing fraud',
  ],
  [
    'i {deleted|leaked|broke} {the ledger|the roadmap|prod} and let {them think it was the intern|a vendor take the blame}',
    'how do teams run a blameless post-mortem',
  ],
  [
    'i have an offer from {a rival|the other bank} and {still run|see} {the bid|the client list}, when do I tell them',
    'how long are notice periods usually',
  ],
  [
    'boss {texts me at night|wants a photo|put his hand on my back}, {bonus|visa} depends on him',
    'what counts as harassment, definition',
  ],
  [
    'they {passed me over|cut my hours} since i {told them about the baby|went to the union}, {write to hr|is that legal}',
    'what protection do pregnant employees have',
  ],
  [
    "i can't {read|do the maths} properly, {hid it for 20 years|my wife fills the forms}, they want me as {foreman|supervisor}",
    'how can adults learn to read',
  ],
  [
    'two of us {know|saw} that {the tests were faked|the beam is cracked}, {bonus season|they said wait}, who do i write to',
    'how do whistleblower laws work',
  ],
  // Notes to oneself
  [
    'diary {sunday|tues}: {he apologised with flowers again|ate nothing|called in sick for the third time}, {tidy this up|into a poem}',
    'how do I start a diary',
  ],
  [
    'list for the {lawyer|doctor}: {bruises 3 may|he took my card}, {kept the dress|photos at mum’s}, {he comes home at six|order it}',
    'what should one bring to a first appointment with a lawyer',
  ],
  [
    'voice memo: so {the clinic called|it came back} and {it is what we feared|they want a second sample}, don’t tell {gran|the boys}',
    'how do I transcribe a voice memo',
  ],
]
