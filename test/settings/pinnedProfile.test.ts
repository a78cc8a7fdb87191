import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { profileWishOf, readPinnedProfile } from '../../electron/settings/pinnedProfile.ts'
import { findProfile, presetProfiles, privateProfile } from '../../shared/builtInProfiles.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const performance = findProfile('performance', [])

function pin(content: string, name = 'team.json') {
  const folder = temporaryFolder()
  writeFileSync(join(folder, name), content)
  return { folder, file: join(folder, name) }
}
const read = (wish: string) => readPinnedProfile({ wish, by: '--profile' }, [])

test('an argument counts before the environment, and an empty one is none', () => {
  const environment = { GATEHOUSE_PROFILE: 'staging' }
  expect([
    profileWishOf('team.json', environment),
    profileWishOf(null, environment),
    profileWishOf(null, { GATEHOUSE_PROFILE: '' }),
  ]).toEqual([{ wish: 'team.json', by: '--profile' }, { wish: 'staging', by: 'GATEHOUSE_PROFILE' }, null])
})

test('a name is one of the built-in, the presets or the person’s own, however it is written', () => {
  const own = { ...privateProfile, id: 'x1', name: 'Client work' }
  expect([
    read('Performance'),
    read('production').profile,
    readPinnedProfile({ wish: 'client work', by: 'GATEHOUSE_PROFILE' }, [own]),
  ]).toEqual([
    { profile: performance, source: '--profile', problem: null },
    presetProfiles.find(({ id }) => id === 'production'),
    { profile: own, source: 'GATEHOUSE_PROFILE', problem: null },
  ])
})

test('a file says what differs from its base', () => {
  const { file } = pin('{ "base": "performance", "name": "Team", "asksAbove": "public" }')
  expect(read(file)).toEqual({
    profile: { ...performance, id: 'pinned', name: 'Team', asksAbove: 'public' },
    source: `--profile (${file})`,
    problem: null,
  })
})

test('without a base it starts from Private, and without a name it has the file’s', () => {
  const { file } = pin('{ "strategy": "latency" }')
  expect(read(file).profile).toEqual({ ...privateProfile, id: 'pinned', name: 'team', strategy: 'latency' })
})

test('a folder pins with the file it holds', () => {
  const { folder, file } = pin('{ "base": "performance" }', 'gatehouse-profile.json')
  expect(read(folder)).toMatchObject({ source: `--profile (${file})`, profile: { threshold: performance.threshold } })
})

test.each([
  ['no JSON', '{ "base": ', / is not JSON\.$/],
  ['a list', '[]', / is no profile: /],
  ['a word that does not exist, which may have been meant strictly', '{ "askAbove": "public" }', /askAbove/],
  ['a level that does not exist', '{ "base": "balanced", "asksAbove": "secret" }', /asksAbove: /],
  ['a base that does not exist', '{ "base": "loose" }', /names a base that does not exist: loose\.$/],
  ['prototype keys', '{ "base": "balanced", "__proto__": { "asksAbove": "restricted" } }', / is no profile: /],
])('%s becomes Private, and says why', (_name, content, problem) => {
  const pinned = read(pin(content).file)
  expect([pinned.profile, pinned.problem]).toEqual([privateProfile, expect.stringMatching(problem)])
})

test('what is not there becomes Private, and says why', () => {
  mkdirSync(join(temporaryFolder(), 'empty'))
  const pinned = read(join(temporaryFolder(), 'nowhere.json'))
  expect([pinned.profile, pinned.problem]).toEqual([privateProfile, expect.stringMatching(/no such file/)])
})
