import { expect, test } from 'vitest'
import { builtInProfiles, findProfile, presetProfiles, privateProfile } from '../../shared/builtInProfiles.ts'
import { clearanceOf, profileSchema } from '../../shared/profile.ts'

test('each that is built in keeps to the rules of a profile, under an id of its own', () => {
  const all = [...builtInProfiles, ...presetProfiles]
  expect(all.map((profile) => profileSchema.parse(profile))).toEqual(all)
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
})

test('a profile that is not there (any more) is Private, never anything looser', () => {
  const own = { ...privateProfile, id: 'own', name: 'Own' }
  expect([findProfile('own', [own]), findProfile('own', []), findProfile('paranoid', [own])]).toEqual([
    own,
    privateProfile,
    privateProfile,
  ])
})

test('what goes to the cloud without a question is the lower of what may and what is asked for', () => {
  const cloud = (id: string) => clearanceOf(findProfile(id, []), 'cloud')
  expect(['private', 'conservative', 'balanced', 'performance'].map(cloud)).toEqual([
    null,
    'internal',
    'internal',
    'internal',
  ])
  const capped = { ...findProfile('balanced', []), asksAbove: 'confidential' } as const
  expect(clearanceOf({ ...capped, allowed: { ...capped.allowed, cloud: 'public' } }, 'cloud')).toBe('public')
  expect(clearanceOf(capped, 'trusted')).toBe('restricted')
})
