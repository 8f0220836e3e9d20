import {afterEach, expect, test, vi} from 'vitest'
import {withProgress} from '../../src/cli/progress.ts'
import {voiceOf} from '../../src/cli/voice.ts'
import {wordsIn} from '../../src/cli/words/index.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** What is written while four essays are worked on, each begun at its second, and then something breaks. */
async function written(isTTY: boolean, seconds: readonly number[]): Promise<string[]> {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0)
  const texts: string[] = []
  const talk = voiceOf({isTTY, write: (text) => texts.push(text)}, {NO_COLOR: '1'}, true)
  const begin = (step: (done: number, total: number) => void) => {
    for (const [index, second] of seconds.entries()) {
      clock.mockReturnValue(second * 1000)
      step(index + 1, seconds.length)
    }
    throw new Error('stopped')
  }
  await expect(withProgress({talk, say: wordsIn('en')}, begin)).rejects.toThrow('stopped')
  return texts
}

test('a terminal gets a bar that moves and disappears', async () => {
  expect(await written(true, [0, 1, 2, 3])).toEqual([
    expect.stringContaining('essay 2 of 4'),
    expect.stringContaining('essay 3 of 4'),
    expect.stringContaining('essay 4 of 4'),
    '\r\u001B[2K'
  ])
})

test('quick work shows nothing', async () => {
  expect(await written(true, [0, 0.05, 0.1, 0.15])).toEqual([])
  expect(await written(false, [0, 0.2, 0.5, 0.9])).toEqual([])
})

test('elsewhere long work gets a line now and then', async () => {
  expect(await written(false, [0, 2, 3, 8])).toEqual(['essay 2 of 4\n', 'essay 4 of 4\n'])
})
