import type { Page } from 'playwright-core'
import type { DemoView } from './demoViews.ts'

const showLibrary = async (page: Page) => {
  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: 'Local models' }).click()
  await page.getByRole('heading', { level: 1, name: 'Local models' }).waitFor()
}

/** The page of models: as usual, empty, on their way, and more than anybody should have. */
export const demoLibraryViews: readonly DemoView[] = [
  {
    name: 'library-usual',
    state: 'usual',
    async steps(page) {
      await showLibrary(page)
      await page.getByText('gpt-oss:20b').first().waitFor()
    },
  },
  {
    name: 'library-menu',
    state: 'usual',
    async steps(page) {
      await showLibrary(page)
      await page.getByRole('button', { name: 'More about gpt-oss:20b' }).click()
      await page.getByRole('menuitem', { name: 'Delete' }).waitFor()
    },
  },
  {
    name: 'library-empty',
    state: 'no-models',
    async steps(page) {
      await showLibrary(page)
      await page.getByText('No model is installed yet').waitFor()
    },
  },
  {
    name: 'library-pulling',
    state: 'pulling',
    async steps(page) {
      await showLibrary(page)
      await page.getByText('about 2 min left').waitFor()
    },
  },
  {
    name: 'library-many',
    state: 'many-models',
    async steps(page) {
      await showLibrary(page)
      await page.getByText('team/model-37:q4').waitFor({ state: 'attached' })
    },
  },
  {
    name: 'library-fit',
    state: 'usual',
    async steps(page) {
      await showLibrary(page)
      await page.getByRole('textbox', { name: 'Search the catalogue' }).fill('a')
      await page.getByText('it does not fit').last().scrollIntoViewIfNeeded()
    },
  },
]
