import type { Page } from 'playwright-core'
import { demoLibraryViews } from './demoLibraryViews.ts'
import { demoDaemons, demoInstalls } from './demoOllama.ts'
import type { DemoScene } from './demoScene.ts'

/** One thing to look at: the state the page starts in and the steps that lead there. */
export interface DemoView {
  readonly name: string
  readonly state: DemoScene['state']
  /** More of its address. */
  readonly query?: string
  readonly steps: (page: Page) => Promise<void>
}

const privateText =
  'Write the letter for Ada Lovelace, card 5425 2334 3010 9903, charged twice on 3 November by a trader in Spain.'

const open = async (page: Page, title: string) => {
  const list = page.getByRole('button', { name: 'Show conversations' })
  if (await list.isVisible()) await list.click()
  await page.getByRole('button', { name: title, exact: false }).first().click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}
const write = async (page: Page, text: string) => {
  await page.getByRole('textbox', { name: 'Message' }).fill(text)
  await page.locator('#outlook svg').waitFor()
}
const showSettings = (section: string) => async (page: Page) => {
  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: section }).click()
  await page.getByRole('heading', { level: 1, name: section }).waitFor()
}

async function openBudget(page: Page): Promise<void> {
  await page.getByTitle("This month's spending").click()
  await page.getByRole('heading', { name: 'By day' }).waitFor()
}

export const demoViews: readonly DemoView[] = [
  { name: 'chat', state: 'usual', steps: (page) => page.getByText('Two separate routes').waitFor() },
  { name: 'draft', state: 'usual', steps: (page) => write(page, privateText) },
  {
    name: 'consent',
    state: 'usual',
    async steps(page) {
      await write(page, privateText)
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Redact and send' }).waitFor()
      await page.locator('.sheet__findings label').first().click()
    },
  },
  {
    name: 'files',
    state: 'usual',
    async steps(page) {
      const file = (name: string, bytes: number) => ({ name, mimeType: 'text/plain', buffer: Buffer.alloc(bytes, 'a') })
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Attach text files' }).click()
      await (await chooser).setFiles([file('clients.csv', 48_000), file('notes.txt', 900), file('photo.png', 2000)])
      await page.getByText('photo.png is not text').waitFor()
      await write(page, 'Sum up what these two files say about the charge.')
    },
  },
  {
    name: 'streaming',
    state: 'usual',
    async steps(page) {
      await write(page, 'Please draft a short letter about the double charge to my bank.')
      await page.keyboard.press('Enter')
      await page.getByText('Dear Sir or Madam').waitFor()
    },
  },
  {
    name: 'receipt',
    state: 'usual',
    async steps(page) {
      await page.getByRole('button', { name: 'OpenAI' }).click()
      await page.getByRole('heading', { name: 'What left this machine' }).waitFor()
    },
  },
  {
    name: 'picker',
    state: 'usual',
    async steps(page) {
      await page.getByRole('button', { name: 'Where to answer' }).click()
      await page.getByRole('menuitem', { name: 'gpt-5.4' }).waitFor()
    },
  },
  { name: 'code', state: 'usual', steps: (page) => open(page, 'Rate limiter across three regions') },
  {
    name: 'compared',
    state: 'usual',
    async steps(page) {
      await open(page, 'When is the train there?')
      await page.getByRole('button', { name: 'Keep this one' }).first().waitFor()
    },
  },
  {
    name: 'pausing',
    state: 'usual',
    async steps(page) {
      await write(page, 'What happens while they ask for a pause?')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Answer here instead' }).waitFor()
    },
  },
  { name: 'offered', state: 'usual', steps: (page) => open(page, 'A joke about lawyers') },
  { name: 'errors', state: 'usual', steps: (page) => open(page, 'Where things went wrong') },
  { name: 'interrupted', state: 'usual', steps: (page) => open(page, 'Discharge letter, ward 4') },
  { name: 'right-to-left', state: 'usual', steps: (page) => open(page, 'ترجمة رسالة قصيرة') },
  ...(['empty', 'first-week', 'near-cap', 'over-cap', 'long-account', 'clock-back'] as const).map((state) => ({
    name: `budget-${state}`,
    state,
    steps: openBudget,
  })),
  {
    name: 'budget-details',
    state: 'near-cap',
    async steps(page) {
      await openBudget(page)
      await page.getByText('The figures').click()
      await page.getByRole('button', { name: 'Raise once…' }).first().click()
      await page.getByRole('textbox', { name: /^Add in/ }).fill('5')
    },
  },
  {
    name: 'budget-limits',
    state: 'near-cap',
    async steps(page) {
      await openBudget(page)
      await page.getByRole('heading', { name: 'Limits' }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'budget-bill',
    state: 'near-cap',
    async steps(page) {
      await openBudget(page)
      await page.getByRole('textbox', { name: 'The export' }).fill('date,model,cost_usd')
      await page.getByRole('button', { name: 'Compare' }).click()
      await page.getByRole('button', { name: /^Book it/ }).scrollIntoViewIfNeeded()
    },
  },
  { name: 'over-cap', state: 'over-cap', steps: (page) => page.getByText('Two separate routes').waitFor() },
  { name: 'settings-general', state: 'usual', steps: showSettings('General') },
  { name: 'settings-providers', state: 'usual', steps: showSettings('Providers and keys') },
  {
    name: 'settings-add-provider',
    state: 'usual',
    async steps(page) {
      await showSettings('Providers and keys')(page)
      await page.getByRole('button', { name: 'Another address' }).click()
      await page.getByRole('textbox', { name: 'Name' }).fill('Rack 2')
      await page.getByRole('button', { name: 'Test and show its models' }).click()
      await page.getByText('gpt-5.4-mini').first().waitFor()
    },
  },
  { name: 'settings-prices', state: 'usual', steps: showSettings('Prices') },
  {
    name: 'settings-price-form',
    state: 'usual',
    async steps(page) {
      await showSettings('Prices')(page)
      await page.getByRole('button', { name: 'Change the price of gpt-5.4', exact: true }).click()
      await page.getByLabel('In', { exact: true }).fill('')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Write what it costs').waitFor()
    },
  },
  {
    name: 'unpriced',
    state: 'usual',
    async steps(page) {
      await page.getByRole('button', { name: 'Where to answer' }).click()
      await page.getByRole('menuitem', { name: 'o5' }).click()
      await page.getByRole('textbox', { name: 'Message' }).fill('What is new?')
      await page.getByRole('button', { name: 'Give a price' }).waitFor()
    },
  },
  ...demoLibraryViews,
  { name: 'settings-profiles', state: 'usual', steps: showSettings('Profiles') },
  { name: 'settings-profiles-pinned', state: 'pinned', steps: showSettings('Profiles') },
  {
    name: 'settings-profile-form',
    state: 'usual',
    async steps(page) {
      await showSettings('Profiles')(page)
      await page.getByRole('button', { name: 'Change Client work' }).click()
      await page.getByRole('button', { name: 'Save profile' }).waitFor()
    },
  },
  {
    name: 'settings-profile-limits',
    state: 'usual',
    async steps(page) {
      await showSettings('Profiles')(page)
      await page.getByRole('button', { name: 'Change Client work' }).click()
      await page.getByRole('button', { name: 'Save profile' }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'profile-menu',
    state: 'usual',
    async steps(page) {
      await page.getByRole('button', { name: 'Profile: Balanced' }).click()
      await page.getByRole('menuitemradio', { name: 'Client work' }).waitFor()
    },
  },
  {
    name: 'profile-pinned',
    state: 'pinned',
    async steps(page) {
      await page.getByRole('button', { name: 'Profile: Conservative, locked' }).click()
      await page.getByText('Locked by').waitFor()
    },
  },
  {
    name: 'directives',
    state: 'usual',
    async steps(page) {
      await page.getByRole('textbox', { name: 'Message' }).pressSequentially('[')
      await page.getByRole('option', { name: '[local]' }).waitFor()
      await page.keyboard.press('ArrowDown')
    },
  },
  { name: 'settings-privacy', state: 'usual', steps: showSettings('Privacy') },
  {
    name: 'privacy-rule',
    state: 'usual',
    async steps(page) {
      await showSettings('Privacy')(page)
      await page.getByRole('button', { name: 'Change CASE-' }).click()
      await page.getByRole('textbox', { name: 'Pattern' }).fill('(a+)+')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('might never end').waitFor()
    },
  },
  {
    name: 'privacy-try',
    state: 'usual',
    async steps(page) {
      await showSettings('Privacy')(page)
      await page.getByRole('textbox', { name: 'Text to try' }).fill(privateText)
      await page.getByRole('list', { name: 'What was found' }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'finding',
    state: 'usual',
    async steps(page) {
      await write(page, privateText)
      await page.locator('.draft u').first().waitFor({ state: 'attached' })
      await page.keyboard.press('Control+.')
      await page.getByRole('button', { name: 'Not sensitive' }).waitFor()
    },
  },
  { name: 'settings-appearance', state: 'usual', steps: showSettings('Appearance') },
  {
    name: 'palette',
    state: 'usual',
    async steps(page) {
      await page.keyboard.press('Control+k')
      await page.getByRole('textbox', { name: 'Search conversations and commands' }).waitFor()
    },
  },
  {
    name: 'undo',
    state: 'usual',
    async steps(page) {
      await open(page, 'Rate limiter across three regions')
      await page.locator('[data-conversation="limiter"]').focus()
      await page.keyboard.press('Delete')
      await page.getByRole('button', { name: 'Undo' }).waitFor()
    },
  },
  { name: 'first-run', state: 'first-run', steps: (page) => page.getByText('Welcome to Gatehouse').waitFor() },
  ...Object.keys(demoDaemons).map((daemon) => ({
    name: `daemon-${daemon}`,
    state: 'usual' as const,
    query: `daemon=${daemon}`,
    steps: showSettings('Local models'),
  })),
  ...Object.keys(demoInstalls).map((install) => ({
    name: `install-${install}`,
    state: 'first-run' as const,
    query: `install=${install}`,
    steps: (page: Page) => page.getByText('Welcome to Gatehouse').waitFor(),
  })),
  {
    name: 'daemon-log',
    state: 'usual',
    query: 'daemon=gave-up',
    async steps(page) {
      await showSettings('Local models')(page)
      await page.getByRole('button', { name: 'Open log' }).click()
      await page.getByText('Listening on').waitFor()
    },
  },
  { name: 'empty', state: 'empty', steps: (page) => page.getByText('You will see where it goes').waitFor() },
  { name: 'reconnecting', state: 'reconnecting', steps: (page) => page.getByText('Reconnecting…').waitFor() },
  { name: 'notices', state: 'notices', steps: (page) => page.getByText('could not be read').waitFor() },
]
