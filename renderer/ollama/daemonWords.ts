import type { DaemonState } from '../../shared/ollama.ts'

/** `providers`: opens the settings where another machine is added. */
export type DaemonAction = 'start' | 'stop' | 'install' | 'look' | 'providers'

export interface DaemonWords {
  readonly tone: 'good' | 'busy' | 'bad'
  /** A few words, for the corner of the window. */
  readonly short: string
  /** What is so, what is safe. */
  readonly sentence: string
  /** The one thing to do, where there is one. */
  readonly action: { readonly label: string; readonly does: DaemonAction } | null
}

/** Every state in words for the person, with what can be done about it. */
export function daemonWords(state: DaemonState): DaemonWords {
  switch (state.kind) {
    case 'looking':
      return busy('Looking for Ollama', 'Looking for Ollama on this machine…')
    case 'running':
      return {
        tone: 'good',
        short: `Ollama ${state.version}`,
        sentence: [
          `Ollama ${state.version} runs on this machine.`,
          ownerWords(state),
          cloudWords(state),
          ageWords(state),
        ]
          .filter((words) => words !== '')
          .join(' '),
        action: state.isOurs ? { label: 'Stop it', does: 'stop' } : null,
      }
    case 'stopped':
      return bad('Ollama does not run', 'Ollama is installed but does not run.', {
        label: 'Start Ollama',
        does: 'start',
      })
    case 'starting':
      return busy(
        'Ollama is starting',
        'Ollama is starting. On the first start it looks at your graphics card, up to a minute.',
      )
    case 'restarting':
      return {
        ...busy(
          'Ollama starts again',
          `Ollama ended by itself: ${state.problem}. Your messages are kept. It starts again in a moment.`,
        ),
        action: { label: 'Start it now', does: 'start' },
      }
    case 'gave-up':
      return bad(
        'Ollama keeps ending',
        `Ollama ended several times in a row: ${state.problem}. Your messages are kept.`,
        {
          label: 'Try again',
          does: 'start',
        },
      )
    case 'not-installed':
      return bad(
        'Ollama is not installed',
        'Ollama runs models on this machine: private, free of charge, and offline. It is not installed yet.',
        install,
      )
    case 'engine-missing':
      return bad(
        'Ollama lacks its engine',
        `The Ollama at ${placeOf(state.where)} lacks its engine (llama-server), so it cannot run a model. ${state.canStart ? 'There is a whole one beside it.' : 'Gatehouse can install a whole one beside it; your models stay.'}`,
        state.canStart ? { label: 'Start the whole one', does: 'start' } : install,
      )
    case 'too-old':
      return bad(
        'Ollama is too old',
        `Ollama ${state.version} (${placeOf(state.where)}) is too old: it cannot be held to models of this machine. Gatehouse can install a newer one beside it; your models stay.`,
        { label: 'Update Ollama', does: 'install' },
      )
    case 'stranger':
      return bad(
        'Another program is at Ollama’s address',
        `Another program answers at Ollama’s address (${hostOf(state.baseUrl)}). Nothing was sent to it.`,
        state.canStart ? { label: 'Start Ollama at another address', does: 'start' } : install,
      )
    case 'silent':
      return {
        ...busy(
          'Waiting for Ollama',
          `Something takes connections at Ollama’s address (${hostOf(state.baseUrl)}) but says nothing yet. An Ollama that has just started may need a minute.`,
        ),
        action: state.canStart
          ? { label: 'Start another Ollama', does: 'start' }
          : { label: 'Look again', does: 'look' },
      }
    case 'elsewhere':
      return bad(
        'Ollama is on another machine',
        `OLLAMA_HOST names another machine (${hostOf(state.baseUrl)}). What is sent there leaves this machine, so it is not used unless you add it as one you trust.`,
        { label: 'Add it in Settings', does: 'providers' },
      )
  }
}

const install = { label: 'Install Ollama', does: 'install' } as const

const busy = (short: string, sentence: string): DaemonWords => ({ tone: 'busy', short, sentence, action: null })
const bad = (short: string, sentence: string, action: DaemonWords['action']): DaemonWords => ({
  tone: 'bad',
  short,
  sentence,
  action,
})

const hostOf = (baseUrl: string) => new URL(baseUrl).host
const placeOf = (where: string) => (where.startsWith('http') ? hostOf(where) : where)

type Running = Extract<DaemonState, { kind: 'running' }>

const ownerWords = ({ isOurs, baseUrl }: Running) =>
  isOurs
    ? 'Gatehouse started it, and stops it when you quit.'
    : `It was started by another program (${hostOf(baseUrl)}); Gatehouse uses it and leaves it alone.`

const cloudWords = ({ cloud }: Running) =>
  cloud === 'off'
    ? 'Its own cloud is switched off.'
    : 'It could reach Ollama’s own cloud; Gatehouse asks it for nothing but models that run here.'

const ageWords = ({ isNewerThanTested }: Running) =>
  isNewerThanTested ? 'It is newer than what Gatehouse was tried with; if answers fail, that may be why.' : ''
