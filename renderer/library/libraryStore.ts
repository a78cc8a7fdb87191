import { createStore } from 'zustand/vanilla'
import type { CallInput, CallName } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import type { Library } from '../../shared/library.ts'
import type { Api } from '../api.ts'

/** Calls that only do something; what becomes of it comes as an event. */
type Action = Exclude<Extract<CallName, `library.${string}`>, 'library.read' | 'library.test'>

export interface LibraryState {
  /** Null until it was read once. */
  readonly library: Library | null
  /** What is being done with which model; it takes longer than a moment. */
  readonly busy: ReadonlyMap<string, 'loading' | 'testing'>
  readonly problem: AppError | null
}

export function createLibraryStore(api: Api) {
  const store = createStore<LibraryState>(() => ({ library: null, busy: new Map(), problem: null }))
  api.on('library.changed', (library) => store.setState({ library }))

  async function load(): Promise<void> {
    const read = await api.call('library.read', undefined)
    store.setState(read.ok ? { library: read.value, problem: null } : { problem: read.error })
  }

  /** False where it could not be done; the problem is shown. */
  async function act<Name extends Action>(name: Name, input: CallInput<Name>): Promise<boolean> {
    const done = await api.call(name, input)
    if (!done.ok) store.setState({ problem: done.error })
    return done.ok
  }

  async function whileBusy(name: string, doing: 'loading' | 'testing', run: () => Promise<unknown>): Promise<void> {
    store.setState(({ busy }) => ({ busy: new Map(busy).set(name, doing) }))
    await run()
    store.setState(({ busy }) => ({ busy: new Map([...busy].filter(([other]) => other !== name)) }))
  }

  return {
    store,
    load,
    pull: (name: string) => act('library.pull', { name }),
    pause: (name: string) => act('library.pause', { name }),
    cancel: (name: string) => act('library.cancel', { name }),
    remove: (name: string) => act('library.remove', { name }),
    restore: (name: string) => act('library.restore', { name }),
    choose: (choice: CallInput<'library.choose'>) => act('library.choose', choice),
    clearLeftovers: () => act('library.clearLeftovers', undefined),
    unload: (name: string) => act('library.unload', { name }),
    loadIntoMemory: (name: string) => whileBusy(name, 'loading', () => act('library.load', { name })),
    keepWarm: (name: string, keep: boolean) =>
      whileBusy(name, 'loading', () => act('library.keepWarm', { name, keep })),
    test: (name: string) =>
      whileBusy(name, 'testing', async () => {
        const tested = await api.call('library.test', { name })
        if (!tested.ok) store.setState({ problem: tested.error })
      }),
    dismissProblem: (): void => store.setState({ problem: null }),
  }
}
