import type { Dice } from './dice.ts'

const mixed = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789'
const base64 = (text: string) => Buffer.from(text).toString('base64')

/** More slots: what opens a service or a machine. */
export const slotsOfKeys: Readonly<Record<string, (dice: Dice) => string>> = {
  'password.strong': ({ pick, digits }) =>
    `${pick(['Kestrel', 'Mudlark', 'Jaskolka'])}.${pick(['Reed', 'Dachem'])}-${digits(2)}`,
  awskey: ({ letters }) => `AKIA${letters(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`,
  awssecret: ({ letters }) => letters(40, `${mixed}+/`),
  ghp: ({ letters }) => `ghp_${letters(36, mixed)}`,
  npm: ({ letters }) => `npm_${letters(36, mixed)}`,
  stripe: ({ letters }) => `sk_live_${letters(24, mixed)}`,
  openai: ({ letters }) => `sk-proj-${letters(48, mixed)}`,
  slack: ({ letters, digits }) => `xoxb-${digits(11)}-${digits(12)}-${letters(24, mixed)}`,
  jwt: ({ letters }) =>
    `${base64('{"alg":"HS256","typ":"JWT"}').replace(/=+$/, '')}.${base64('{"sub":"4711","name":"x"}').replace(/=+$/, '')}.${letters(43, mixed)}`,
  'pem.inline': ({ letters }) =>
    `-----BEGIN PRIVATE KEY-----\\n${letters(64, mixed)}\\n${letters(64, mixed)}\\n-----END PRIVATE KEY-----`,
  glpat: ({ letters }) => `glpat-${letters(20, mixed)}`,
  hex32: ({ letters }) => letters(32, '0123456789abcdef'),
  hex64: ({ letters }) => letters(64, '0123456789abcdef'),
  random32: ({ letters }) => letters(32, mixed),
  random40: ({ letters }) => letters(40, mixed),
  b64line: ({ letters }) => letters(70, mixed),
  base32: ({ letters }) => `${letters(12, 'ABCDEFGHJKLMNPQRSTUVWXYZ')}7K2${letters(17, 'ABCDEFGHJKLMNPQRSTUVWXYZ')}`,
  b64key: ({ letters }) => `${letters(86, mixed)}==`,
  discord: ({ letters }) => `M${letters(23, mixed)}.${letters(6, mixed)}.${letters(27, mixed)}`,
  twilio: ({ letters }) => `AC${letters(32, '0123456789abcdef')}`,
}
