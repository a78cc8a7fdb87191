import type { Publish } from '../../shared/contract.ts'
import { createDemoLibrary } from './demoLibrary.ts'
import { createDemoOllama } from './demoOllama.ts'
import type { DemoScene } from './demoScene.ts'

/** The Ollama of a demonstration and its models. */
export const createDemoMachine = (scene: DemoScene, publish: Publish) => ({
  ...createDemoLibrary(scene, publish),
  ...createDemoOllama(scene),
})
