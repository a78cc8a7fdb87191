import { describe, expect, onTestFinished, test } from 'vitest'
import type { Clearance } from '../../electron/egress/clearance.ts'
import { GateRefusal } from '../../electron/egress/gateRefusal.ts'
import { listen } from '../support/listen.ts'
import { clearanceFor, openDoor } from '../support/openDoor.ts'

describe('a host that hands on', () => {
  async function handOn(given: Partial<Clearance>, init?: RequestInit) {
    const storage = await listen((_, response) => response.end('the file'))
    const front = await listen((_, response) => response.writeHead(302, { location: `${storage.url}/f?sig=x` }).end())
    const door = openDoor()
    onTestFinished(() => door.close())
    const clearance = clearanceFor(front.url, 'cloud', { mayHandOnTo: [storage.url], ...given })
    const answer = await door
      .open(clearance)(`${front.url}/f`, init)
      .then((response) => response.text())
      .catch((error: unknown) => (error instanceof GateRefusal ? error.reason : 'another error'))
    return { answer, verdicts: door.records.map(({ verdict }) => verdict) }
  }

  test('is followed to where it may hand on to, and both are on record', async () => {
    expect(await handOn({})).toEqual({ answer: 'the file', verdicts: ['sent', 'sent'] })
  })

  test.each<[string, Partial<Clearance>, RequestInit | undefined]>([
    ['to another place', { mayHandOnTo: ['http://127.0.0.1:9'] }, undefined],
    ['a request with a body', {}, { method: 'POST', body: '{}' }],
    ['a request with a key', {}, { headers: { authorization: 'Bearer x' } }],
  ])('is not followed: %s', async (_, given, init) => {
    expect(await handOn(given, init)).toEqual({ answer: 'redirect', verdicts: ['sent', 'refused'] })
  })
})
