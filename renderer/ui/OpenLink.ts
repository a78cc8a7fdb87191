import { createContext, use } from 'react'

/** Asks the person, then opens the address outside the app. */
export type OpenLink = (url: string) => void

export const OpenLinkContext = createContext<OpenLink>(() => {})

export const useOpenLink = (): OpenLink => use(OpenLinkContext)
