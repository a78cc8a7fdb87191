/** What one probe brought. That there is nothing to read is a fact like any other. */
export type Reading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly detail: string }

export const probeNames = ['meminfo', 'cgroup', 'nvidia-smi', 'amd', 'sysctl', 'vm_stat', 'ollama-log'] as const
export type ProbeName = (typeof probeNames)[number]

/** Everything that was read of a machine, unparsed: what a test records is what the app reads. */
export interface Recording {
  readonly platform: string
  readonly processor: string
  /** What Node says, for systems that no probe knows. */
  readonly memoryBytes: number
  readonly readings: Readonly<Record<ProbeName, Reading>>
}

export const textOf = (reading: Reading): string => (reading.kind === 'text' ? reading.text : '')
