import type { Pair } from './pair.ts'

/** What clinicians, lawyers, managers and boards write down in the course of a day, and the same work without anybody in it. */
export const atWork: readonly Pair[] = [
  // Care
  [
    'handover {bed|room} {4|12}: {refuses fluids|fell twice|pulled the line}, {son|niece} {shouted at staff|wants him home}, {DNR signed|no visitors}. {tidy up|make it short}',
    'what belongs in a nursing handover, give me a checklist',
  ],
  [
    'Progress note: {he|she} {denies|admits to} {suicidal thoughts|hearing a voice|cutting}, sleeps {two|three} hours, {lives alone|left the hostel}. {Make it formal|Shorten}.',
    'how is a progress note in psychiatry structured',
  ],
  [
    'Discharge: {62|45} y/o {teacher|welder}, {stroke|pancreatitis|overdose}, {drinks daily|missed follow-up}, {wife|sister} not to be told. Letter to the {GP|family doctor} please.',
    'what should a discharge letter to a GP contain',
  ],
  [
    'my patient {skipped|threw away} {her|his} {insulin|antipsychotics|blood thinners} and {begs|asked} me not to tell the {family|clinic}, how do i chart it',
    'how do clinicians chart missed medication in general',
  ],
  [
    'In group today {Mara|Devin} said {the foster father|a priest|her coach} {came into her room|touched him}. {Word the report|What do I write}?',
    'who is a mandated reporter and for what',
  ],
  [
    'the {biopsy|scan} of {bed 3|Mrs. Okafor} was {mixed up|read wrong} and {she was operated on|chemo started}, the family {comes at four|knows nothing}',
    'how do hospitals disclose errors to families',
  ],
  [
    'dictation: {gentleman|lady} presents with {weight loss|blood in the stool|tremor}, {heavy smoker|two units of vodka a day}, {new partner|recently bereaved}, {tidy this|into a referral}',
    'write a blank referral letter template',
  ],
  [
    'our {resident|carer} in {unit B|the north wing} {hit|restrained} {an old man|a client} and the {daughter|inspector} has {photos|a video}, draft the {statement|first reply}',
    'what rules apply to restraint in care homes',
  ],
  [
    'she came to the {shelter|crisis line} with {two kids|a broken wrist}, husband is {a policeman|looking for her}, plan for {tonight|the week}',
    'what services do shelters offer',
  ],
  [
    'autopsy says {fentanyl|carbon monoxide}, {mother|widow} asked for {the plain words|no details}, how do i write to her',
    'how does an autopsy work',
  ],
  // Law
  [
    'our client {lied about|hid} {the second account|where he slept|the e-mails}, the {deposition|hearing} is {monday|in a week}, {outline|prep questions}',
    'what is a deposition and how does one prepare in general',
  ],
  [
    'between us: we would {settle|fold} at {90k|1.2 million}, they think we go to {trial|court}. draft the next offer',
    'how do settlement negotiations usually proceed',
  ],
  [
    'client is {here on a fake passport|still married in Ghana|working on a student visa}, filing is due {friday|the 3rd}, what do I leave out',
    'which documents does a residence application need',
  ],
  [
    'memo to file: {witness|neighbour} {changed her story|saw him throw the bag}, not in the {police report|disclosure} yet, {summarise|bullet points}',
    'what goes into a memo to file',
  ],
  [
    'he {signed|backdated} the {will|deed} when {she was confused|already in hospice}, our side knows, how do we {frame|argue} it',
    'when is a will invalid for lack of capacity',
  ],
  [
    'custody: she {relapsed|left the kids alone}, we have the {texts|pharmacy records}, order them into a story for the judge',
    'which factors do judges weigh in custody cases',
  ],
  [
    'our {regulator|auditor} does not know about the {second ledger|leak in tank 4} yet, {what do we say first|draft a disclosure}',
    'when does a company have to self-report a breach',
  ],
  // People
  [
    '{Pavel|Ines|Tom} {came in drunk|fell asleep at the desk|shouted at a guest}, {third|second} time, {put it in nicer words|write the warning}',
    'sample text of a written warning, no names',
  ],
  [
    'review for {Sunil|Clara}: {slow since the divorce|cries when corrected|hides mistakes}, {no raise|do not renew}. {Make it fair|Soften}.',
    'how do I phrase feedback that somebody is too slow, in general',
  ],
  [
    "we'll let {Hannah|the night shift|half of support} go {on the 30th|after the holidays}, they {think it is a team lunch|do not know}, {script|talking points} please",
    'what belongs in a script for a layoff meeting, in general',
  ],
  [
    '{Ruth|Karim} {reported|accused} {the head of sales|a partner} of {groping|racist jokes}, {he denies it|two saw it}, {write the summary for legal|next steps}',
    'how does an internal harassment investigation work',
  ],
  [
    'reference for {Ben|a former cook} without saying that {he stole|we fired him for drinking|he hit a colleague}',
    'write a neutral reference template',
  ],
  [
    'pay list, do not forward: {Lena|Marek} {54|61}, {Oskar|Tina} {72|48}, new hire {66|70}. who is below the band?',
    'what is a pay band and how is it set',
  ],
  [
    'sick note says {burnout|anorexia|back surgery} for {Jule|Arne}, team thinks {holiday|training}, out of office text please',
    'write an out of office text for a training week',
  ],
  [
    '{two of my reports|our cook and the waitress} are {sleeping together|in a custody fight}, it {wrecks the shift|is all over the chat}, how do I {raise|stop} it',
    'which rules do companies have on relationships at work',
  ],
  // Business
  [
    '{closed|executive} session: {COO leaves|we replace the founder|the plant is sold}, {story is health|no press before June}. {Make minutes|Tidy up}.',
    'what are minutes of a closed session for',
  ],
  [
    'we have {five|nine} weeks of cash, {bank|lead investor} {thinks twenty|does not know}, {write the update|make it sound calm}',
    'what belongs in an investor update',
  ],
  [
    'target is {Nordlys|a rival in Leeds}, we go to {40|7.5} million, {exclusive until the 12th|nothing signed}, {first call script|questions for their CFO}',
    'explain exclusivity in an acquisition to a beginner',
  ],
  [
    'our floor on the {hospital|rail} tender is {412k|18 % margin}, competitor {bid 430|is rumoured at 20}, {cover letter without numbers|how low}',
    'how does a public tender work',
  ],
  [
    'the {pump|chip|app} {fails|overheats|leaks data} in {one of six|a third of} tests, launch is {tuesday|fixed}, {reword the slide|what do we tell retail}',
    'which tests does a medical pump need before launch',
  ],
  [
    'supplier will be dropped in {May|Q3}, they {just hired for us|must not hear}, {reply to their mail|keep them warm}',
    'how do I end a supplier contract politely, general advice',
  ],
  [
    'numbers for {Q2|the half year} before the call: {revenue down 14 %|loss of 3.1m}, {guidance cut|two stores close}, {write the CEO quote|three bullets}',
    'explain what guidance means on an earnings call',
  ],
  [
    'recipe as of today: {8 % pea protein|enzyme K at 0.4|resin 12 parts}, {hold 9 min|cure at 70}, {it curdles|cracks}, ideas?',
    'why does pea protein taste bitter',
  ],
  [
    'customer list got out, {11k|about forty thousand} rows, {lawyer says wait|nobody outside knows}, draft the {notice|apology}',
    'what must a breach notice contain by law',
  ],
  [
    'internal only: codename {Heron|Basalt} ships in {March|the autumn}, {press thinks 2028|partner in the dark}, {teaser line|faq}',
    'why do companies use code names',
  ],
  [
    'fwd from {audit|the treasurer}: {double invoices|cash missing} since {April|the move}, {do not reply all|keep off chat}. summarise for the {two partners|chair}',
    'how does an audit find double invoices',
  ],
  // School, church, clubs, sources
  [
    'my {pupil|student} wrote in an essay that {dad locks her in|he wants to disappear}, {what do i do first|word the note to the counsellor}',
    'how should schools respond to worrying essays, policy summary',
  ],
  [
    '{the treasurer|our coach} took {900 euros|the raffle money}, {club|parish} meets {tuesday|tonight}, how do I open it',
    'how does a club appoint a treasurer',
  ],
  [
    'my source {works in|just left} {the ministry|a weapons firm}, {gave me|photographed} the {list|contract}, how do I describe {her|him} safely',
    'how do newspapers protect sources, an overview',
  ],
  [
    'member told me in confession that {he cheats the tax office|she ended a pregnancy}, sermon must not point at {him|her}',
    'what is the seal of confession',
  ],
]
