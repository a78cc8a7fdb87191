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
]
