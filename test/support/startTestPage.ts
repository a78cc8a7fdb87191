import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Handlers } from '../../shared/contract.ts'
import { createEventLog, type EventLog, type EventLogLimits } from '../../electron/page/eventLog.ts'
import { startPageServer, type PageServer } from '../../electron/page/pageServer.ts'
import type { PagesOptions } from '../../electron/page/pages.ts'
import { answerCall } from '../../electron/wire/answerCall.ts'
import { standInHandlers } from './standInHandlers.ts'

interface TestPage {
  readonly server: PageServer
  readonly events: EventLog
}

interface TestPageOptions extends Partial<Pick<PagesOptions, 'onAllGone' | 'everyBeat' | 'waitingBytesLimit'>> {
  readonly handlers?: Partial<Handlers>
  readonly kept?: EventLogLimits
  readonly port?: number
}

/** The page shell with a page of one line, on any free port, until the test ends. */
export async function startTestPage({
  handlers,
  kept,
  port = 0,
  onAllGone = () => {},
  ...limits
}: TestPageOptions = {}): Promise<TestPage> {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-page-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Gatehouse</title>')
  const events = createEventLog(kept)
  const all = { ...standInHandlers, ...handlers }
  const answer = (name: string, input: unknown) => answerCall(all, name, input)
  const server = await startPageServer({ ...limits, events, folder, port, answer, onAllGone })
  onTestFinished(() => server.close())
  return { server, events }
}
