import { expect, test } from 'vitest'
import { findProblem, parseCommandLine } from '../../electron/instance/commandLine.ts'

const usual = { dataFolder: null, practice: false, profile: null, port: null, opensBrowser: true, help: false }

test.each([
  [[], usual],
  [['--practice', '--no-open'], { ...usual, practice: true, opensBrowser: false }],
  [['--data', '/tmp/x', '--port=0'], { ...usual, dataFolder: '/tmp/x', port: 0 }],
  [['--profile', 'team.json'], { ...usual, profile: 'team.json' }],
  [['--browser', '--help'], { ...usual, help: true }],
])('%j is understood', (args, expected) => {
  expect([findProblem(args), parseCommandLine(args)]).toEqual([null, expected])
})

test.each([
  [['--pratice'], 'What is "--pratice"?'],
  [['here'], 'What is "here"?'],
  [['--port', 'x'], '--port needs a number'],
  [['--port', '65536'], '--port needs a number'],
  [['--port'], '--port needs a number'],
  [['--data'], '--data needs a folder'],
  [['--data='], '--data needs a folder'],
  [['--profile'], '--profile needs a name, a file or a folder'],
])('%j is answered with what is wrong', (args, problem) => {
  expect(findProblem(args)).toContain(problem)
})

test('the window passes over what is meant for Chromium', () => {
  const args = ['--inspect=0', '--ozone-platform=x11', '--data', '/tmp/x', '--practice']
  expect(parseCommandLine(args)).toEqual({ ...usual, dataFolder: '/tmp/x', practice: true })
})
