import { mountApp } from '../../../renderer/app/mountApp.tsx'
import { createDemoBridge } from '../demoBridge.ts'
import { demoSceneSchema } from '../demoScene.ts'

const root = document.querySelector<HTMLElement>('#root')
if (root === null) throw new Error('The page has no place for the app')
const scene = demoSceneSchema.parse(Object.fromEntries(new URLSearchParams(location.search)))
mountApp(root, createDemoBridge(scene))
