type Environment = Readonly<Record<string, string | undefined>>

export interface DaemonPlaces {
  /** Where it listens: host and port. */
  readonly host: string
  /** For the key that it makes at every start, so that no sign-in at Ollama's cloud is at hand. */
  readonly home: string
  readonly models: string
}

/** What a person may have set to make it run well on this machine. Nothing here says where it listens or what it may reach. */
const kept = [
  'PATH',
  'LANG',
  'TMPDIR',
  'LD_LIBRARY_PATH',
  'CUDA_VISIBLE_DEVICES',
  'HIP_VISIBLE_DEVICES',
  'ROCR_VISIBLE_DEVICES',
  'GGML_VK_VISIBLE_DEVICES',
  'HSA_OVERRIDE_GFX_VERSION',
  'OLLAMA_FLASH_ATTENTION',
  'OLLAMA_KV_CACHE_TYPE',
  'OLLAMA_NUM_PARALLEL',
  'OLLAMA_MAX_LOADED_MODELS',
  'OLLAMA_GPU_OVERHEAD',
  'OLLAMA_SCHED_SPREAD',
  'OLLAMA_VULKAN',
  'OLLAMA_IGPU_ENABLE',
  'OLLAMA_LLM_LIBRARY',
  'OLLAMA_LOAD_TIMEOUT',
  'OLLAMA_KEEP_ALIVE',
  'OLLAMA_CONTEXT_LENGTH',
]

/** A request that says nothing of its window gets this one; Ollama's own default without a GPU is half of it. */
const usualContextTokens = '8192'

/**
 * The environment of a daemon of ours. Its cloud is off, downloads that were begun are kept, and of the proxies it gets
 * only the one for HTTPS, which downloads of models need: HTTP_PROXY would come between it and its own engine.
 */
export function daemonEnvironment(given: Environment, { host, home, models }: DaemonPlaces): Record<string, string> {
  const proxy = given['HTTPS_PROXY'] ?? given['https_proxy'] ?? ''
  const own = kept.flatMap((name) => {
    const value = given[name] ?? ''
    return value === '' ? [] : [[name, value] as const]
  })
  return {
    OLLAMA_CONTEXT_LENGTH: usualContextTokens,
    ...Object.fromEntries(own),
    ...(proxy === '' ? {} : { HTTPS_PROXY: proxy, NO_PROXY: '127.0.0.1,localhost,::1' }),
    OLLAMA_HOST: host,
    OLLAMA_MODELS: models,
    OLLAMA_NO_CLOUD: '1',
    OLLAMA_NOPRUNE: '1',
    HOME: home,
  }
}
