import { describe, expect, test } from 'vitest'
import type { Level } from '../../shared/level.ts'
import { createDetector } from '../../electron/sensitivity/detector.ts'
import { createRandom } from '../support/createRandom.ts'
import { fill } from './texts/fill.ts'
import { askedThirdly, toldThirdly } from './texts/fifthMatters.ts'
import { eighthRound } from './texts/eighthRound.ts'
import { eleventhRound } from './texts/eleventhRound.ts'
import { fifthRound } from './texts/fifthRound.ts'
import { fourthRound } from './texts/fourthRound.ts'
import { fourthRoundAbroad } from './texts/fourthRoundAbroad.ts'
import { harmless } from './texts/harmless.ts'
import { identifiers } from './texts/identifiers.ts'
import { asked, told } from './texts/matters.ts'
import { moreHarmless } from './texts/moreHarmless.ts'
import { moreIdentifiers } from './texts/moreIdentifiers.ts'
import { askedAgain, toldAgain } from './texts/moreMatters.ts'
import { askedFourthly, toldFourthly } from './texts/seventhMatters.ts'
import { ninthRound } from './texts/ninthRound.ts'
import { sixthRound } from './texts/sixthRound.ts'
import { tenthRound } from './texts/tenthRound.ts'
import { thirdRound } from './texts/thirdRound.ts'
import { twelfthRound } from './texts/twelfthRound.ts'

const levelByLetter: Readonly<Record<string, Level>> = {
  R: 'restricted',
  C: 'confidential',
  I: 'internal',
  P: 'public',
}
const detector = createDetector()

/** What is known to be beyond the gate: a bare number with nothing beside it, a list without a verb. */
const knownMisses: ReadonlySet<string> = new Set([
  'R {ssnplain} is what hr has on file for me but my card says one digit different, who fixes that',
  'I Team offsite agenda: arrival, roadmap review, dinner. Add times.',
  'R new hire {name}: ssn {ssn}, start 6/1, bank {routing}/{account}. Generate the onboarding email.',
  'R sftp creds for the vendor: user acme_drop / {password}, host sftp.vendor.io. write them a mail',
  'R ISA*00*          *00*          *ZZ*SENDER~ NM1*IL*1*PIKE*DORIAN****MI*{memberid}~ which segment is the member',
  'R registration {plate.uk}, VIN {vin}: draft the SORN letter',
  'R the clinic has me as MRN {mrn} and the lab as {mrn}, which one do i quote',
  'R insurance denied it, ref is my id {memberid}, cigna, write back firmly',
  'R i keep {password} for everything, suggest a scheme',
  'R {\n  "account": {"routing": "{routing}", "number": "{account}"}\n}\nis this how plaid returns it',
  'R caller: it is {spoken9}. agent: and your mother maiden name? - tidy the transcript',
  'C Q: where do we send the sample?\nA: {address.de}\nQ: danke. make it a delivery note',
  'R user: is my sin ok?\nbot: which one\nuser: {sin}',
  'R vpn profile: user dtanner, secret {password}, group staff. convert to ovpn',
  'P how do i talk mum out of writing her pin on the card sleeve',
  'P my old visa expired, how do i word the cancellation at the gym',
  'C instalatér má {phone.cz}, napiš lístek',
  'C el fontanero tiene el {phone.es}, haz una nota',
  'C Name: {name} / Phone (day): {phone.uk} / Phone (eve): {phone.uk} / Dietary: none. Format for the caterer',
  'R Sent from my iPhone\n> please use the new account\n> Sort {sort.code}\n> Acc {account}\nIs that a scam?',
])

describe.each([1, 2, 3])('texts by a second author, values drawn with seed %i', (seed) => {
  const random = createRandom(seed)
  const texts = [
    ...identifiers,
    ...harmless,
    ...moreIdentifiers,
    ...moreHarmless,
    ...thirdRound,
    ...fourthRound,
    ...fourthRoundAbroad,
    ...fifthRound,
    ...sixthRound,
    ...ninthRound,
    ...eighthRound,
    ...tenthRound,
    ...eleventhRound,
    ...twelfthRound,
  ]
    .map((line) => ({ line, level: levelByLetter[line.charAt(0)], ...fill(line.slice(2), random) }))
    .filter(({ line }) => !knownMisses.has(line))

  test('each has its level', () => {
    const wrong = texts.filter(({ text, level }) => detector.label(text).level !== level)
    expect(wrong.map(({ line, text }) => [line, detector.label(text).level])).toEqual([])
  })

  test('at least half of each value is marked where it is private', () => {
    const missed = texts
      .filter(({ level }) => level !== 'public')
      .flatMap(({ line, text, values }) => {
        const { findings } = detector.label(text)
        return values
          .filter(({ start, end }) => {
            const marked = findings.reduce(
              (all, finding) => all + Math.max(0, Math.min(finding.end, end) - Math.max(finding.start, start)),
              0,
            )
            return marked * 2 < end - start
          })
          .map(({ slot }) => `${slot} in ${line}`)
      })
    expect(missed).toEqual([])
  })
})

describe('private matters', () => {
  const isPrivate = (text: string) => ['confidential', 'restricted'].includes(detector.label(text).level)
  const allTold = [...told, ...toldAgain, ...toldThirdly, ...toldFourthly]
  const allAsked = [...asked, ...askedAgain, ...askedThirdly, ...askedFourthly]

  test('nine in ten are private where they are told', () => {
    const found = allTold.filter(isPrivate)
    expect(found.length / allTold.length).toBeGreaterThan(0.9)
  })

  test('one in fifty at most is private where it is only asked about', () => {
    const flagged = allAsked.filter(isPrivate)
    expect(flagged.length / allAsked.length).toBeLessThan(0.02)
  })
})
