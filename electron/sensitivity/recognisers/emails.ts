import type { Candidate, Recogniser } from '../candidate.ts'
import { bookDomains, bookNames, publicDomains, roleMailboxes, topLevels } from '../data/mailboxes.ts'

/** E-mail addresses, plain or spelled out so that robots would miss them. */
export const recogniseEmails: Recogniser = (scene) => [...plain(scene.text), ...spelled(scene.text)]

const longest = 64

function plain(text: string): Candidate[] {
  const found: Candidate[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const local = /[\p{L}\p{N}!#$%&'*+\-/=?^_`{|}~.]*$/u.exec(text.slice(Math.max(0, at - longest), at))?.[0] ?? ''
    const domain = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}[\p{L}\p{N}])?\.){1,6}\p{L}{2,24}/u.exec(text.slice(at + 1, at + 1 + 120))?.[0]
    const name = local.replace(/^[^\p{L}\p{N}_]+|.*[=/`{|}'?&#]/gu, '').replace(/\.+$/, '')
    if (!domain || name === '' || isLabelled(text, at)) continue
    found.push(...candidateOf(name, domain, at - name.length, at + 1 + domain.length))
  }
  return found
}

/** Credentials in an address ("://user:pass@host") are no mailbox. */
const isLabelled = (text: string, at: number) => /:\/\/[^\s/@]{0,100}$/.test(text.slice(Math.max(0, at - 120), at))

const spelledAt = String.raw`\s{0,2}[[({<]\s?(?:at|@|arroba|ät|et|собака|chez|chiocciola|małpa|kukac)\s?[\])}>]\s{0,2}|\s(?:at|AT|arroba|chiocciola|małpa|zavináč|собака|kukac|Klammeraffe|apenstaartje|snabel-a)\s|\s@\s`
const spelledDot = String.raw`\s{0,2}[[({<]\s?(?:dot|punkt|punto|ponto|point|kropka|точка|\.)\s?[\])}>]\s{0,2}|\s(?:dot|DOT|punkt|punto|ponto|point|kropka|tečka|точка|nokta|pont|piste)\s|\s?\.\s?`
const spelledAddress = new RegExp(
  String.raw`([\p{L}\p{N}_+-]{1,40}(?:(?:${spelledDot}|\sunderscore\s|\sdash\s|\shyphen\s)[\p{L}\p{N}_+-]{1,40}){0,4})(?:${spelledAt})([\p{L}\p{N}-]{2,40}(?:(?:${spelledDot})[\p{L}\p{N}-]{2,24}){1,3})`,
  'u',
)
const trigger = /[[({<]\s?(?:at|@|arroba|ät|et|собака|chez|chiocciola|małpa|kukac)\s?[\])}>]|\s(?:at|AT|arroba|chiocciola|małpa|zavináč|собака|kukac|Klammeraffe|apenstaartje|snabel-a|@)\s/gu

function spelled(text: string): Candidate[] {
  const found: Candidate[] = []
  for (const match of text.matchAll(trigger)) {
    const from = Math.max(0, match.index - 60)
    const window = text.slice(from, match.index + 90)
    const address = spelledAddress.exec(window)
    const [whole, name, domain] = address ?? []
    if (!address || !whole || !name || !domain) continue
    const host = domain.replace(new RegExp(spelledDot, 'gu'), '.').toLowerCase()
    const hasDot = /[.\]})]/.test(domain) || new RegExp(String.raw`\s(?:dot|DOT|punkt|punto|ponto|point|kropka|tečka|точка|nokta|pont|piste)\s`, 'u').test(domain)
    const isWritten = /[[({<]|\s@\s/.test(match[0]) ? hasDot : new RegExp(String.raw`\s(?:dot|DOT|punkt|punto|ponto|point|kropka|tečka|точка|nokta|piste)\s[a-z]{2,4}$|[[({]`, 'u').test(domain)
    if (!isWritten || !topLevels.has(host.split('.').at(-1) ?? '')) continue
    const start = from + address.index
    if (found.some((other) => other.end > start)) continue
    found.push(...candidateOf(name, host, start, start + whole.length).map((candidate) => ({ ...candidate, recogniser: 'email-spelled', reason: 'an e-mail address is spelled out' })))
  }
  return found
}

function candidateOf(name: string, domain: string, start: number, end: number): Candidate[] {
  const host = domain.toLowerCase()
  const isPublic = publicDomains.some((known) => host === known || host.endsWith(`.${known}`)) || /(?:^|\.)(?:example|test|invalid|localhost)(?:\.|$)/.test(host)
  if (isPublic || (bookDomains.has(host) && bookNames.has(name.toLowerCase()))) return []
  const isRole = roleMailboxes.has(name.toLowerCase())
  return [
    {
      kind: isRole ? 'role-mailbox' : 'email',
      start,
      end,
      confidence: topLevels.has(host.split('.').at(-1) ?? '') || host.split('.').at(-1)?.length === 2 ? 0.97 : 0.6,
      recogniser: 'email',
      reason: isRole ? 'it is the mailbox of a role, not of a person' : 'it is an e-mail address',
    },
  ]
}
