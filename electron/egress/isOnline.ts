import { networkInterfaces } from 'node:os'

/** Whether this machine has any address that reaches beyond itself. Says nothing of what can be reached. */
export const isOnline = (): boolean =>
  Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal))
