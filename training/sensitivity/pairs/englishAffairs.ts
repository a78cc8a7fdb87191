import type { Pair } from './pair.ts'

/** Money, law, staff and business, told and asked. */
export const englishAffairs: readonly Pair[] = [
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
