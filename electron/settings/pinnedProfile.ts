import { readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { z } from 'zod'
import { builtInProfiles, presetProfiles, privateProfile } from '../../shared/builtInProfiles.ts'
import { profileSchema, type PinnedProfile, type Profile } from '../../shared/profile.ts'
import { fail, ok, type Result } from '../../shared/result.ts'

/** What was asked for at the start: the name of a profile, a file, or a folder that has one. */
export interface ProfileWish {
  readonly wish: string
  /** "--profile" or "GATEHOUSE_PROFILE". */
  readonly by: string
}

/** An argument counts before the environment; null: nobody asked for one. */
export function profileWishOf(argument: string | null, environment: NodeJS.ProcessEnv): ProfileWish | null {
  if (argument !== null) return { wish: argument, by: '--profile' }
  const wish = environment['GATEHOUSE_PROFILE'] ?? ''
  return wish === '' ? null : { wish, by: 'GATEHOUSE_PROFILE' }
}

const fileInFolder = 'gatehouse-profile.json'

/** A file says what differs from its base; where it names none, that is Private, so that what it forgets is strict. */
const fileSchema = z.strictObject({
  base: z.string().exactOptional(),
  ...z.object(profileSchema.omit({ id: true }).shape).partial().shape,
})

/** The profile that was asked for. What cannot be found or read becomes Private, never anything looser. */
export function readPinnedProfile({ wish, by }: ProfileWish, own: readonly Profile[]): PinnedProfile {
  const named = findByName(wish, own)
  if (named !== null) return { profile: named, source: by, problem: null }
  const file = fileOf(resolve(wish))
  const source = `${by} (${file})`
  const read = readProfileFile(file, own)
  if (read.ok) return { profile: read.value, source, problem: null }
  return { profile: privateProfile, source, problem: `Private holds, because ${read.error}.` }
}

function findByName(name: string, own: readonly Profile[]): Profile | null {
  const wanted = name.toLowerCase()
  const all = [...builtInProfiles, ...presetProfiles, ...own]
  return all.find((profile) => profile.id === name || profile.name.toLowerCase() === wanted) ?? null
}

const fileOf = (path: string): string =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, fileInFolder) : path

function readProfileFile(file: string, own: readonly Profile[]): Result<Profile, string> {
  const content = readJson(file)
  if (!content.ok) return content
  const parsed = fileSchema.safeParse(content.value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const where = issue?.path.join('.') ?? ''
    return fail(`${file} is no profile: ${where === '' ? '' : `${where}: `}${issue?.message ?? 'unreadable'}`)
  }
  const { base = privateProfile.id, ...given } = parsed.data
  const start = findByName(base, own)
  if (start === null) return fail(`${file} names a base that does not exist: ${base}`)
  const fallbackName = basename(file, '.json').slice(0, 40)
  return ok(profileSchema.parse({ ...start, name: fallbackName, ...given, id: 'pinned' }))
}

function readJson(file: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(readFileSync(file, 'utf8')))
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return fail(`${file} is not JSON`)
    return fail(`there is no profile of that name and no such file: ${file}`)
  }
}
