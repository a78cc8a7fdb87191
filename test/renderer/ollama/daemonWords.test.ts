import { expect, test } from 'vitest'
import { daemonWords } from '../../../renderer/ollama/daemonWords.ts'
import { demoDaemons } from '../../support/demoOllama.ts'

test('every state has one thing to do, or none where there is nothing but to wait', () => {
  const actions = Object.entries(demoDaemons).map(([name, state]) => {
    const { tone, action } = daemonWords(state)
    return [name, tone, action?.does ?? null, action?.label ?? null]
  })
  expect(actions).toEqual([
    ['looking', 'busy', null, null],
    ['adopted', 'good', null, null],
    ['ours', 'good', 'stop', 'Stop it'],
    ['newer', 'good', null, null],
    ['stopped', 'bad', 'start', 'Start Ollama'],
    ['starting', 'busy', null, null],
    ['restarting', 'busy', 'start', 'Start it now'],
    ['gave-up', 'bad', 'start', 'Try again'],
    ['not-installed', 'bad', 'install', 'Install Ollama'],
    ['engine-missing', 'bad', 'install', 'Install Ollama'],
    ['engine-missing-running', 'bad', 'start', 'Start the whole one'],
    ['too-old', 'bad', 'install', 'Update Ollama'],
    ['stranger', 'bad', 'start', 'Start Ollama at another address'],
    ['silent', 'busy', 'look', 'Look again'],
    ['elsewhere', 'bad', 'providers', 'Add it in Settings'],
  ])
})

test('one of others is said to be left alone, and a cloud that is at hand is said to be', () => {
  const { sentence } = daemonWords({
    kind: 'running',
    baseUrl: 'http://127.0.0.1:11434',
    version: '0.41.0',
    isOurs: false,
    cloud: 'on',
    isNewerThanTested: true,
  })
  expect(sentence).toBe(
    'Ollama 0.41.0 runs on this machine. It was started by another program (127.0.0.1:11434); Gatehouse uses it and leaves it alone. It could reach Ollama’s own cloud; Gatehouse asks it for nothing but models that run here. It is newer than what Gatehouse was tried with; if answers fail, that may be why.',
  )
})
