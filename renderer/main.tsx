import { z } from 'zod'
import type { Bridge } from '../shared/contract.ts'
import { mountApp } from './app/mountApp.tsx'
import { createBrowserBridge } from './browserBridge.ts'

declare global {
  interface Window {
    /** Put there by the preload script of the Electron window; absent in a browser. */
    readonly bridge?: Bridge
  }
}

// The content security policy forbids compiling code, which zod would otherwise do for speed.
z.config({ jitless: true })

const root = document.querySelector<HTMLElement>('#root')
if (root === null) throw new Error('The page has no place for the app')

mountApp(root, window.bridge ?? createBrowserBridge())
