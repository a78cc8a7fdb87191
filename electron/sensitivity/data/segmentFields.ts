import type { Kind } from './policy.ts'

/** Where a message of a trade keeps what belongs to one person; the last group of the pattern is the value. */
export interface SegmentField {
  /** Must stand in the text for the pattern to be tried. */
  readonly segment: string
  readonly kind: Kind
  readonly pattern: RegExp
  readonly reason: string
  readonly source: string
  readonly valid: string
  readonly invalid: string
}

export const segmentFields: readonly SegmentField[] = [
  {
    segment: 'PID|',
    kind: 'medical-id',
    pattern: /\bPID\|\d{0,4}\|[^|\n]{0,40}\|([A-Z\d]{0,4}\d{4,14})(?=[\^|~])/g,
    reason: 'it is the patient number of an HL7 message',
    source: 'HL7 v2.5, chapter 3, PID-3',
    valid: 'PID|1||08753088^^^HOSP^MR||PIKE',
    invalid: 'PID|1|||PIKE^DORIAN',
  },
  {
    segment: 'PID|',
    kind: 'birth-date',
    pattern: /\bPID\|(?:[^|\n]{0,120}\|){6}((?:19|20)\d{6})(?=\|)/g,
    reason: 'it is the birth date of an HL7 message',
    source: 'HL7 v2.5, chapter 3, PID-7',
    valid: 'PID|1||08753088^^^HOSP^MR||PIKE^DORIAN||19610204|M',
    invalid: 'PID|1||08753088^^^HOSP^MR||19610204|x|PIKE|M',
  },
  {
    segment: 'NM1*',
    kind: 'medical-id',
    pattern: /\bNM1\*(?:IL|QC)\*(?:[^*~\n]{0,60}\*){6}(?:MI|II|HN)\*([A-Z\d]{5,20})/g,
    reason: 'it is the member number of an X12 claim',
    source: 'ASC X12 270/837, NM109',
    valid: 'NM1*IL*1*PIKE*DORIAN****MI*TBX130668909~',
    invalid: 'NM1*85*2*CLINIC*****XX*1234567893~',
  },
  {
    segment: 'DMG*',
    kind: 'birth-date',
    pattern: /\bDMG\*D8\*((?:19|20)\d{6})/g,
    reason: 'it is the birth date of an X12 claim',
    source: 'ASC X12 837, DMG02',
    valid: 'DMG*D8*19610204*M~',
    invalid: 'DTP*472*D8*20240204~',
  },
]
