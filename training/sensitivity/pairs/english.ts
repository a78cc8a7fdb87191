import type { Pair } from './pair.ts'

/** Told and asked: the same matter, once of somebody in particular, once of nobody. `{a|b}` stands for either. */
export const english: readonly Pair[] = [
  // Health
  [
    "My {biopsy|mammogram|colonoscopy} came back {positive|abnormal|malignant} {yesterday|on Tuesday|last week} and I {can't sleep|have no idea what to ask the oncologist}.",
    'What is a {biopsy|mammogram|colonoscopy} and how long do results usually take?',
  ],
  [
    "I was diagnosed with {MS|lupus|type 1 diabetes|Crohn's|epilepsy|bipolar disorder} {two weeks ago|in March|last year}, should I tell {my boss|HR|my landlord}?",
    "What are the early symptoms of {MS|lupus|type 1 diabetes|Crohn's|epilepsy|bipolar disorder}?",
  ],
  [
    "I've been on {sertraline 100 mg|lithium|40mg of fluoxetine|methadone} since {June|the breakdown} and now I get {night sweats|tremors}, is that normal?",
    'What are common side effects of {sertraline|lithium|fluoxetine|methadone}?',
  ],
  [
    "We lost the baby at {11|14|20} weeks. {How do I tell my team I need time off|I don't know how to go back to work}.",
    'How common are miscarriages in the first trimester?',
  ],
  [
    "I'm {eight|twelve} weeks pregnant and haven't told {anyone at work|my manager} yet, how do I get out of the {Denver trip|night shifts}?",
    'What rights do pregnant employees have regarding travel?',
  ],
  [
    "{We're on our third IVF cycle|My AMH is 0.3} and the {embryologist|clinic} says my eggs are poor quality, is a donor the next step?",
    'How does IVF work and what does the AMH test measure?',
  ],
  [
    'the {urologist|gyno} says i have {genital warts|herpes|chlamydia} and my girlfriend doesnt know, what do i say',
    'how is {chlamydia|herpes} transmitted and how can it be prevented',
  ],
  [
    'My {husband|wife|son|mother} was {hospitalised|sectioned|admitted to the psych ward} after a {manic episode|breakdown} last {weekend|month}. Write a note to {the school|his boss}.',
    'Write an article about how families cope with psychiatric emergencies.',
  ],
  [
    "HIV test came back positive this morning. I'm {23|41} and {I don't know who to call|still in shock}.",
    'How accurate are rapid HIV tests?',
  ],
  [
    'my {PSA|HbA1c|ALT} is {14.2|9.8|210} and my doctor {wants to operate|put me on metformin}, second opinion?',
    'What is a normal {PSA|HbA1c|ALT} range for a healthy adult?',
  ],
  [
    'I have had {erectile problems|no libido|painful sex} for {six months|years} and {my wife is getting impatient|it is ruining my marriage}',
    'What causes {erectile dysfunction|loss of libido} in men over 50?',
  ],
  [
    'Note to self for the appointment: bleeding again since {Monday|the 3rd}, lump left breast about 2 cm, mum had {breast|ovarian} cancer at 44.',
    'Write a checklist of questions patients should ask before a breast cancer screening.',
  ],
  [
    "I {have|'ve got} {ADHD|autism|OCD|PTSD} and {my new employer doesn't know|I flunked out of uni because of it}",
    'Explain the difference between {ADHD|autism|OCD|PTSD} and an anxiety disorder.',
  ],
  [
    'My daughter is {14|16} and {anorexic|bulimic}, she weighs {38|41} kilos now and refuses to see the therapist',
    'What treatments are effective for {anorexia|bulimia} in teenagers?',
  ],
  [
    "dad has {dementia|Alzheimer's|Parkinson's}, he {wandered off|hit the nurse} again last night, we can't keep him at home any more",
    "What are the stages of {dementia|Alzheimer's|Parkinson's} disease?",
  ],
  [
    'I had an abortion {last Friday|three weeks ago} and I keep crying at work, my {parents|partner} can never find out',
    'What are the abortion laws in different European countries?',
  ],
  [
    'My therapist thinks my panic attacks come from {the crash|what my stepfather did}. How do I explain the sick leave to {my employer|the insurer}?',
    'What techniques do therapists use to treat panic attacks?',
  ],
  [
    'My patient, a {54 year old man|woman in her thirties}, presents with {weight loss and haemoptysis|seizures after binge drinking}, smoker, lives alone. Draft the referral.',
    'Explain the typical presentation of lung cancer for medical students.',
  ],
  [
    "I carry the {BRCA1|Huntington's} gene, my sister doesn't want to know, do I have to tell {my insurer|her kids}?",
    "How does genetic testing for {BRCA1|Huntington's} work?",
  ],
  [
    'Transcript: patient says she stopped taking {her antipsychotics|the lithium} in {May|June}, hears voices at night, denies alcohol.',
    'Summarise how antipsychotics work.',
  ],
  [
    "Been told I've got stage {2|3|IV} {lymphoma|melanoma|bowel cancer}. How do I tell my {kids|team}?",
    'What is the survival rate of stage {2|3|IV} {lymphoma|melanoma|bowel cancer}?',
  ],
  [
    'our {nanny|lodger|trainee} just told us she is {HIV positive|pregnant|epileptic}, what are we allowed to ask?',
    'Is an employer allowed to ask a candidate about pregnancy or epilepsy?',
  ],
  [
    "I start {testosterone|estrogen|HRT} next month and nobody at {church|the firm} knows I'm trans",
    'How does hormone therapy work for transgender people?',
  ],
  // Harm and addiction
  [
    "I don't want to {be here|wake up} anymore. I've {saved up pills|written the letters already}",
    'What are warning signs of suicide and how can friends help?',
  ],
  [
    "I've been cutting myself again since {the breakup|exams}, {nobody knows|my mom saw my arms}",
    'How should teachers respond to signs of self harm?',
  ],
  [
    'i was {6 months|90 days|two years} sober and last night i drank {a whole bottle|until i blacked out}. my {wife|sponsor} will leave',
    'What are the stages of recovery from alcohol addiction?',
  ],
  [
    "I gambled away {our savings|14k|my bonus} on {sports betting|online slots}, my {wife|husband} thinks it's in the bank",
    'Why is online gambling so addictive?',
  ],
  [
    'I use {cocaine|speed|oxy} {most weekends|before shifts} and we have a {drug test|random test} at work on {Thursday|Monday}',
    'How long do common drugs stay detectable in a urine test?',
  ],
  [
    'My brother overdosed on {fentanyl|heroin} in our bathroom, he survived, {the kids saw it|mum must not know}',
    'Explain why fentanyl is more dangerous than heroin.',
  ],
  // Intimate
  [
    "I'm {gay|bi|a lesbian} and my {parents|in-laws|team} don't know, help me {come out|write a letter to my dad}",
    'Write an essay about the history of the gay rights movement.',
  ],
  [
    "I slept with {my coworker|my best friend's wife|my boss} at the {conference|Christmas party} and now {she|he} wants more",
    'Why do people have affairs at work?',
  ],
  [
    'My husband hits me when he drinks. Last night he {pushed me down the stairs|locked me out}, I have photos.',
    'What resources exist for victims of domestic violence?',
  ],
  [
    'I was raped at {a party|university} {in October|two years ago} and never reported it, is it too late?',
    'What is the statute of limitations for sexual assault?',
  ],
  [
    "found {dating apps|messages from another woman} on my {husband's|fiancé's} phone, we get married in {five weeks|May}",
    'What are signs that a partner may be cheating?',
  ],
  [
    'The child may not be mine. How do I get a paternity test without {my wife|her} knowing?',
    'How do paternity tests work?',
  ],
  [
    "we haven't had sex in {two years|14 months}, i sleep on the couch, should i ask for a divorce or {an open marriage|see someone on the side}",
    'How often do married couples have sex on average?',
  ],
  // Money
  [
    "I owe {32,000|$18k|about 60 grand} on {credit cards|three payday loans} and make {1,900|2.4k} a month, {my wife doesn't know|I stopped opening the letters}",
    'What is the average credit card debt per household?',
  ],
  [
    'We are {three|four} months behind on the {mortgage|rent} and the {bank|landlord} sent a final notice, what do I write back?',
    'How does the foreclosure process work?',
  ],
  [
    'My take-home is {3,420|2,870} after tax, rent {1,650|1,200}, child support {600|480}, {car loan|student loan} 310. Where can I cut?',
    'Give me a template for a monthly household budget.',
  ],
  [
    'I never declared the {Airbnb income|cash jobs} for {2021 and 2022|four years}, around {40k|25,000}, how bad is it if the tax office finds out?',
    'What are the penalties for tax evasion?',
  ],
  [
    'I inherited {180k|a flat worth 300,000} from my aunt and my brother got nothing, he threatens to {sue|contest the will}',
    'How is inheritance tax calculated?',
  ],
  [
    'Filing chapter {7|13} next week, lost the {bakery|restaurant} in spring, {my staff have not been paid|the house goes too}',
    'What is the difference between chapter 7 and chapter 13 bankruptcy?',
  ],
  [
    'I make {84k|112,000 plus 15 % bonus} at my current firm and they offered {95k|130}, how do I counter?',
    'What is a good strategy for negotiating a salary?',
  ],
  [
    "my husband lost everything in crypto, {70k|the kids' college fund}, i found out from the bank app",
    'Why is cryptocurrency considered a risky investment?',
  ],
  [
    'My credit score dropped to {512|540} after {the divorce|two missed payments}, landlord rejected me again',
    'How is a credit score calculated?',
  ],
  // Crime, immigration, court
  [
    'I got arrested for {DUI|shoplifting|possession} {on Saturday|last night}, court date is {the 14th|next month}, do I have to tell my {employer|school}?',
    'What happens after someone is arrested for {DUI|shoplifting}?',
  ],
  [
    'I overstayed my {student|tourist} visa by {8 months|two years} and I work {in a kitchen|cash in hand}, can I still marry here?',
    'How long can tourists stay in the US without a visa?',
  ],
  [
    '{Backed into|Scraped} a parked car and drove off, I think there was a camera. What happens to me?',
    'What is the penalty for leaving the scene of an accident?',
  ],
  [
    'I took {money from the till|two laptops from work}, about {900|3k} all in all, they are starting an audit {on Monday|next week}',
    'How can a company prevent theft by employees?',
  ],
  [
    'I have a {felony|conviction for assault} from {2012|when I was 19}, how do I answer the question on the application?',
    'Which jobs require a criminal background check?',
  ],
  [
    'My asylum interview is on {the 9th|Thursday}. I left {Eritrea|Iran|Honduras} because {of the militia|my brother was shot}. Help me order the story.',
    'How does the asylum procedure work in Germany?',
  ],
  [
    'my ex wants full custody and told the judge i {drink|hit our son}, help me answer her lawyer',
    'What factors do courts consider in custody decisions?',
  ],
  [
    "I'm leaving my {husband|wife} in {January|spring}, {he|she} has no idea. What papers do I copy first?",
    'What are the steps of filing for divorce?',
  ],
  [
    'I got a letter from the police about {downloads|a stabbing at the club} {I was there|it was me}, what do I say?',
    'What rights do suspects have during police questioning?',
  ],
  [
    'Probation officer says one more dirty test and I go back {inside|to county}. It was only {weed|one beer}.',
    'What are typical conditions of probation?',
  ],
  // Named colleague, HR
  [
    'Write up why we are {firing|letting go of} {Derek|Samira|Tom from logistics}: {two no-shows|came in drunk twice} and {a positive drug test|the complaint from Ana}.',
    'How should a manager tell an employee that they are being let go?',
  ],
  [
    '{Priya|Marcus|Jonas} told me in confidence that {she|he} is {pregnant|in rehab|looking for another job}, {she|he} is up for promotion. What now?',
    'Is it legal to consider pregnancy in a promotion decision?',
  ],
  [
    'Review for my report {Lena|Ahmed}: missed {Q3|spring} targets by {30|22} %, cries in meetings, rating 2 of 5. {Make it sound firmer|Polish it}.',
    'Give me a template for a performance review.',
  ],
  [
    '{Two women|An intern} complained about {our CFO|Greg in sales} touching {them|her} at the offsite. Draft the interview questions for {Monday|the investigation}.',
    'What should a sexual harassment policy contain?',
  ],
  [
    "We put {Carla|Mr Osei} on a PIP in {April|May} and {nothing changed|he's been off sick since}. Draft the termination letter.",
    'What is a performance improvement plan?',
  ],
  [
    'my coworker {reeks of vodka every morning|is sleeping with our director}, she drives the {forklift|school bus}. do i report it',
    'Should employees report colleagues who drink at work?',
  ],
  [
    "{Jen|Paul} has had {14|23} sick days since {January|summer}, we think it's {depression|the baby}. Can we refuse the extension?",
    'What is the average number of sick days per employee in the EU?',
  ],
  [
    'Salary list for the raise round: {Ines|Kofi} 61k, {Marta|Bo} 54k, {Dirk|Lee} 72k but leaving. Who gets what?',
    'How do companies plan salary reviews?',
  ],
  [
    "My student {Leo|Amira} has bruises and says {her uncle|mum's boyfriend} did it. How do I word the report?",
    'What are teachers obliged to do when they suspect abuse?',
  ],
  [
    "{Nina|Rob} is on the redundancy list but doesn't know yet, she just bought a house. How do I act in our 1:1?",
    'How should companies communicate redundancies?',
  ],
  // Business
  [
    'We plan to {lay off|cut} {40|120} people in {Leeds|the Austin office} on {3 June|Monday}, nobody has been told. Draft the {announcement|Q&A}.',
    'What are the usual steps of a corporate layoff?',
  ],
  [
    'Unreleased {Q2|Q3} numbers: revenue {$42M|18.3 million}, EPS {0.31|1.12} against {0.44|1.05} consensus. Write the press release for {next Thursday|the 28th}.',
    'How do analysts interpret earnings per share?',
  ],
  [
    "We're acquiring {Brightline|a competitor in Porto} for {12|85} million, signing {on Friday|before month end}, {keep the tone neutral|write the talking points}.",
    'What are the phases of an acquisition?',
  ],
  [
    'Our floor is {61 % margin|4.10 a unit} and {Tesco|Lidl|the ministry} gets {22|15} % off list. Write the negotiation plan.',
    'What is a pricing floor in negotiations?',
  ],
  [
    'The {glue|sauce|coating} is {31 % cyanoacrylate, 4 % silica|2 parts resin to 1 hardener}, cured at {62|140} °C. How could we make it cheaper?',
    'How is {glue|sauce|coating} made industrially?',
  ],
  [
    'Term sheet for {Project Nightjar|us}: {$87M|9.5M} pre-money, 1x non-participating, {option pool 12 %|full ratchet}. What would you push back on?',
    'What does 1x non-participating liquidation preference mean?',
  ],
  [
    '{Attackers took|Someone downloaded} {40,000|our whole} customer {records|table} on {Sunday|the 2nd}, legal wants to wait. Draft the notice.',
    'What must a company do after a data breach under GDPR?',
  ],
  [
    'We have cash until {October|mid February} and {the board|our bank} does not know how bad it is. How do I present runway?',
    'What is runway in a startup?',
  ],
  [
    'Our bid for the {Rotterdam tender|hospital contract} is {4.2|11.8} million, {two percent under|we guess just above} {Vinci|our rival}. Check the cover letter.',
    'How should a company prepare a bid for a public tender?',
  ],
  [
    'Summarise for the board only: {plant in Gdynia closes|we stop the Falcon line} in {Q4|spring}, {310 jobs|union not informed}.',
    'Summarise how supervisory boards work.',
  ],
  [
    'Invention disclosure, not filed yet: we {coat the anode with|route packets by} {lignin foam|a bloom filter on chip} which {doubles cycle life|cuts latency by half}.',
    'How do I file a patent application?',
  ],
  [
    "our biggest customer {pays 60 days late|churns in May} and that is {38|45} % of revenue, investors think it's 20. how do i phrase the update",
    'How should founders write investor updates?',
  ],
  // Legal
  [
    'Our client admits {the brake defect was known in 2019|she forged the invoice}. Summarise the exposure.',
    'Explain product liability law in simple terms.',
  ],
  [
    'Draft a settlement: we pay the plaintiff {2.4M|180,000}, no admission, NDA for both sides.',
    'What is a non-disclosure agreement?',
  ],
  [
    'Privileged: in the deposition {our witness|the CFO} will say {he deleted the mails|he never read the report}. Prepare cross questions.',
    'What is attorney client privilege?',
  ],
  [
    'The {landlord|seller} lied about the {mould|roof}, we have the mails, and want to go to court unless he pays {15k|the repair}. Write the letter before action.',
    'What is a letter before action?',
  ],
  [
    "My late father's will leaves everything to {his nurse|my stepmother}, he had dementia when he signed. Chances?",
    'When is a will invalid?',
  ],
  // Messages of other kinds
  [
    'email to my sister: dont tell mum but the scan showed {a mass on the pancreas|spots on the liver}, they operate {thursday|on the 5th}',
    'email to a friend: thanks for the recipe, the soup turned out great, see you on {thursday|sunday}',
  ],
  [
    'diary {tuesday|march 3}: threw up after dinner again, {fourth time this week|hid it from jonas}, weighed 47.1',
    'diary {tuesday|march 3}: rained all day, baked bread, finished the second season',
  ],
  [
    'Minutes (closed session): {CFO|Head of R&D} leaves by mutual agreement end of {May|Q1}, successor not announced, severance 14 months.',
    'Minutes: approved last minutes, discussed the summer party, next meeting Tuesday.',
  ],
  [
    "voicemail transcript: hi it's mark um the lab called the results are positive so please get tested and uh don't tell lisa",
    "voicemail transcript: hi it's mark just calling about saturday bring the tent and call me back bye",
  ],
  [
    'Case note: client disclosed {ongoing contact with ex partner who assaulted her|use of ketamine}, children present, safety plan agreed.',
    'Explain what a safety plan in social work is.',
  ],
  [
    'forwarded from {our lawyer|legal}: the {regulator|works council} must not see the {April memo|slide 7} before we {amend it|sign}',
    'forwarded: the museum opens at ten and tickets can be bought online',
  ],
]
