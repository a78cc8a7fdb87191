import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answerCall } from '../../electron/wire/answerCall.ts'
import type { PrivacyRule } from '../../shared/privacyRules.ts'
import { openTestApp, type TestApp } from '../support/testApp.ts'
import { hardMessage } from '../support/words.ts'

const project: PrivacyRule = { id: 'project', kind: 'words', text: 'Blue Heron', level: 'confidential' }
const caseNumber: PrivacyRule = { id: 'case', kind: 'pattern', text: 'CASE-\\d{4,6}', level: 'restricted' }
const phone = '+44 20 7946 2234'

const levelOf = async ({ call }: TestApp, text: string) => (await call('privacy.label', { text })).level
const fileIn = (folder: string) => join(folder, 'privacy.json')

describe('own rules hold everywhere at once', () => {
  test('in the message: it is asked about where it went to the cloud before', async () => {
    const app = await openTestApp()
    const before = await app.ask(await app.newConversation('cloud'), `${hardMessage} Call it Blue Heron.`)
    await app.call('privacy.saveRule', { rule: project })
    const turnId = await app.send(await app.newConversation('cloud'), `${hardMessage} Call it Blue Heron.`)
    const { ask } = await app.waitFor('asking', turnId)
    await app.call('chat.consent', { turnId, choice: 'keep', reveal: [] })
    const { message } = await app.waitFor('finished', turnId)
    expect([before.route?.destination.locality, ask.findings[0]?.type, message.route?.destination.locality]).toEqual([
      'cloud',
      'custom',
      'device',
    ])
    expect(app.cloud.received).toHaveLength(1)
  })

  test('in the instructions', async () => {
    const app = await openTestApp({ settings: { instructions: 'We work on Blue Heron.' } })
    const conversationId = await app.newConversation('cloud')
    await app.call('privacy.saveRule', { rule: project })
    const turnId = await app.send(conversationId, hardMessage)
    await app.waitFor('asking', turnId)
    expect(app.cloud.receivedBytes()).toBe(0)
    await app.call('chat.stop', { turnId })
    await app.waitFor('finished', turnId)
  })

  test('in the line under the composer', async () => {
    const app = await openTestApp()
    const conversationId = await app.newConversation('auto')
    await app.call('privacy.saveRule', { rule: caseNumber })
    const outlook = await app.call('chat.outlook', { conversationId, text: 'open CASE-20451 again', pick: null })
    expect([outlook.level, outlook.findings.map(({ type }) => type)]).toEqual(['restricted', ['custom']])
  })
})

test('a rule is changed, removed and put back', async () => {
  const app = await openTestApp()
  await app.call('privacy.saveRule', { rule: project })
  await app.call('privacy.saveRule', { rule: { ...project, level: 'internal' } })
  const changed = await levelOf(app, 'the Blue Heron slides')
  await app.call('privacy.removeRule', { ruleId: 'project' })
  const removed = await levelOf(app, 'the Blue Heron slides')
  const { rules } = await app.call('privacy.saveRule', { rule: project })
  expect([changed, removed, await levelOf(app, 'the Blue Heron slides'), rules]).toEqual([
    'internal',
    'public',
    'confidential',
    [project],
  ])
})

test('a pattern that might never end is refused with the reason, and nothing changes', async () => {
  const { app, call } = await openTestApp()
  const reply = await answerCall(app.handlers, 'privacy.saveRule', { rule: { ...caseNumber, text: '(a+)+$' } })
  expect(reply).toEqual({
    ok: false,
    error: { kind: 'invalid-input', problems: [expect.stringContaining('might never end')] },
  })
  expect(await call('privacy.read', undefined)).toEqual({ rules: [], harmlessCount: 0 })
})

test('a harmless value is left alone until it is taken back, and only its hash is kept', async () => {
  const app = await openTestApp()
  const before = await levelOf(app, `call ${phone}`)
  const taught = await app.call('privacy.setHarmless', { values: [phone], isHarmless: true })
  const after = await levelOf(app, `call ${phone}`)
  const kept = readFileSync(fileIn(app.dataFolder), 'utf8')
  await app.call('privacy.setHarmless', { values: [phone], isHarmless: false })
  expect([before, taught.harmlessCount, after, await levelOf(app, `call ${phone}`)]).toEqual([
    'confidential',
    1,
    'public',
    'confidential',
  ])
  expect(kept.replaceAll(/\D/g, '')).not.toContain('7946')
})

test('the file outlives the app, and nobody else can read it', async () => {
  const first = await openTestApp()
  await first.call('privacy.saveRule', { rule: project })
  const second = await openTestApp({ dataFolder: first.dataFolder })
  expect([await levelOf(second, 'Blue Heron'), statSync(fileIn(first.dataFolder)).mode & 0o777]).toEqual([
    'confidential',
    0o600,
  ])
})

describe('a file that is not as it should be', () => {
  const rules = [project, { ...caseNumber, text: '(a+)+' }, { id: 7 }]
  test.each([
    ['damaged', JSON.stringify({ version: 1, rules, harmless: 'none' })],
    ['newer', JSON.stringify({ version: 2, rules, harmless: [], more: true })],
  ])('%s: it is kept aside, and what can be understood holds', async (because, text) => {
    const before = await openTestApp()
    writeFileSync(fileIn(before.dataFolder), text)
    const app = await openTestApp({ dataFolder: before.dataFolder })
    expect(await app.call('privacy.read', undefined)).toEqual({ rules: [project], harmlessCount: 0 })
    const { notices } = await app.call('status.read', undefined)
    expect(notices).toMatchObject([{ kind: 'set-aside', file: 'privacy', because }])
    const aside = readdirSync(app.dataFolder).find((name) => name.startsWith(`privacy.${because}`))
    expect(readFileSync(join(app.dataFolder, aside ?? ''), 'utf8')).toBe(text)
  })
})

describe('import and export', () => {
  test('a file carries rules and harmless values to another machine and adds to what is there', async () => {
    const [home, work] = [await openTestApp(), await openTestApp()]
    await home.call('privacy.saveRule', { rule: project })
    await home.call('privacy.setHarmless', { values: [phone], isHarmless: true })
    await work.call('privacy.saveRule', { rule: caseNumber })
    await work.call('privacy.setHarmless', { values: ['office@corp.example.com'], isHarmless: true })
    const text = await home.call('privacy.export', undefined)
    await work.call('privacy.import', { text })
    const twice = await work.call('privacy.import', { text })
    expect([twice, await levelOf(work, `call ${phone}`)]).toEqual([
      { rules: [caseNumber, project], harmlessCount: 2 },
      'public',
    ])
  })

  test.each([
    ['garbage', 'not JSON at all', 'no file of privacy rules'],
    ['another document', '{"version":1}', 'no file of privacy rules'],
    ['one bad rule', JSON.stringify({ version: 1, rules: [project, { id: 1 }], harmless: [] }), 'makes no sense'],
    ['a newer version', JSON.stringify({ version: 2, rules: [project], harmless: [] }), 'newer Gatehouse'],
    ['prototype keys', '{"version":1,"__proto__":{"rules":[]},"constructor":{}}', 'no file of privacy rules'],
  ])('%s is refused as a whole, and nothing is lost', async (_name, text, reason) => {
    const app = await openTestApp()
    await app.call('privacy.saveRule', { rule: caseNumber })
    const reply = await answerCall(app.app.handlers, 'privacy.import', { text })
    expect(reply).toEqual({ ok: false, error: { kind: 'invalid-input', problems: [expect.stringContaining(reason)] } })
    expect(await app.call('privacy.read', undefined)).toEqual({ rules: [caseNumber], harmlessCount: 0 })
  })
})
