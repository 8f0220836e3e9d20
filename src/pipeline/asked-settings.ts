import type {Policy, Settings} from '../model/settings.ts'
import type {BuildRequest} from './build.ts'

/** The settings of a project with what one build wants otherwise. */
export function settingsFor({only, allowMissing}: BuildRequest, settings: Settings): Settings {
  const outputs = only === undefined ? settings.outputs : settings.outputs.filter((name) => only.includes(name))
  if (!allowMissing) return {...settings, outputs}
  const locales = settings.locales.map((locale) => ({...locale, policy: lenient(locale.policy)}))
  return {...settings, outputs, locales}
}

function lenient(policy: Policy): Policy {
  const soft = (name: 'missing' | 'stale' | 'unverified') => (policy[name] === 'fail' ? 'notice' : policy[name])
  return {...policy, missing: soft('missing'), stale: soft('stale'), unverified: soft('unverified')}
}
