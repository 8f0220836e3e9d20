import {Argument, type Command} from 'commander'
import {exit} from '../exit.ts'
import {addExamples} from '../help.ts'
import type {Kit, Session} from '../session.ts'

const mebibyte = 1024 ** 2

/** `hexapla cache info|clear`: what earlier runs left for later ones. */
export function addCache(program: Command, kit: Kit): void {
  const {say, act} = kit
  const command = program
    .command('cache')
    .description(say('cache.about'))
    .addArgument(new Argument('<action>', say('cache.action')).choices(['info', 'clear']))
    .action((action: string) => act((session) => (action === 'info' ? info(session) : clear(session))))
  addExamples(command, kit, [
    ['hexapla cache info', say('cache.example')],
    ['hexapla cache clear', say('cache.exampleClear')]
  ])
}

async function info(session: Session) {
  const {cacheSize, sizeLimit} = await import('../../project/cache/limit.ts')
  const {root} = await session.openProject()
  const {results, bytes} = cacheSize(root)
  const size = (bytes / mebibyte).toFixed(1)
  const values = {count: results, size, limit: sizeLimit / mebibyte, folder: '.hexapla/cache'}
  session.out.say(session.say('cache.info', values))
  return exit.done
}

async function clear(session: Session) {
  const {clearCache} = await import('../../project/cache/limit.ts')
  const {root} = await session.openProject()
  clearCache(root)
  session.out.say(session.say('cache.cleared'))
  return exit.done
}
