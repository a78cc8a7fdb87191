import type { Handlers } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Settings } from '../../shared/settings.ts'
import type { LocalLibrary } from './library.ts'

interface Dependencies {
  readonly library: LocalLibrary
  readonly settings: {
    read(): Settings
    change(change: Pick<Settings, 'localModels'>): Result<Settings, AppError>
  }
}

export function createLibraryCalls({
  library,
  settings,
}: Dependencies): Pick<Handlers, Extract<keyof Handlers, `library.${string}`>> {
  function choose(news: Partial<Settings['localModels']>): Result<undefined, AppError> {
    const changed = settings.change({ localModels: { ...settings.read().localModels, ...news } })
    return changed.ok ? ok(undefined) : changed
  }
  return {
    'library.read': async () => ok(library.read()),
    'library.pull': async ({ name }) => library.start(name),
    'library.pause': async ({ name }) => library.pause(name),
    'library.cancel': async ({ name }) => library.cancel(name),
    'library.remove': async ({ name }) => library.remove(name),
    'library.restore': async ({ name }) => library.restore(name),
    'library.load': async ({ name }) => library.load(name),
    'library.unload': async ({ name }) => library.unload(name),
    'library.keepWarm': async ({ name, keep }) => {
      const others = settings.read().localModels.warm.filter((other) => other !== name)
      const changed = choose({ warm: keep ? [...others, name] : others })
      return changed.ok ? library.load(name) : changed
    },
    'library.test': async ({ name }) => library.test(name),
    'library.clearLeftovers': async () => library.clearLeftovers(),
    'library.choose': async ({ tier, name }) => {
      const { fast, strong } = settings.read().localModels
      // A model is in one tier at a time.
      const other =
        tier === 'fast' ? { strong: strong === name ? null : strong } : { fast: fast === name ? null : fast }
      return choose({ ...other, [tier]: name })
    },
  }
}
