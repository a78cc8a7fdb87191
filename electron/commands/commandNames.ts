const commandNames = ['ask', 'budget', 'route', 'scan'] as const
export type CommandName = (typeof commandNames)[number]

/** True where a program called `gatehouse` was asked for one of its commands, not for its window. */
export const isCommand = (name: string | undefined): name is CommandName => commandNames.some((known) => known === name)
