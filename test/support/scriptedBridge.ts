import type { Bridge, EventName, EventPayload, Handlers } from '../../shared/contract.ts'

export interface ScriptedBridge extends Bridge {
  /** Every call so far, in order. */
  readonly calls: readonly { readonly name: string; readonly input: unknown }[]
  tell<Name extends EventName>(name: Name, payload: EventPayload<Name>): void
}

/** A bridge whose machine side is the handlers of one test; a call without a handler rejects, as a dead bridge does. */
export function createScriptedBridge(handlers: Partial<Handlers>): ScriptedBridge {
  const calls: { name: string; input: unknown }[] = []
  const listenersByName = new Map<string, Set<(payload: unknown) => void>>()
  const handlersByName = new Map(Object.entries(handlers))
  return {
    calls,
    call(name, input) {
      calls.push({ name, input })
      const handler = handlersByName.get(name)
      if (handler === undefined) return Promise.reject(new Error(`No ${name}`))
      return Promise.resolve<unknown>(Reflect.apply(handler, undefined, [input]))
    },
    on(name, listener) {
      const listeners = listenersByName.get(name) ?? new Set()
      listenersByName.set(name, listeners.add(listener))
      return () => listeners.delete(listener)
    },
    tell(name, payload) {
      for (const listener of listenersByName.get(name) ?? []) listener(payload)
    },
  }
}
