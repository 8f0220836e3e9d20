import {defaultTheme} from '../emit/html/theme/index.ts'
import type {Theme} from '../emit/html/theme/theme.ts'
import {nearest} from './nearest.ts'

/** What a module exports as `theme`: templates by their names; or what is wrong with it, and what was wanted. */
export function readOwnTheme(
  exported: unknown
): {readonly theme?: Partial<Theme>} | {readonly name: string; readonly wanted: string} {
  if (exported === undefined) return {}
  if (typeof exported !== 'object' || exported === null) return {name: 'theme', wanted: '`{article: …}`'}
  const names = Object.keys(defaultTheme)
  for (const [name, template] of Object.entries(exported)) {
    if (!names.includes(name)) {
      const near = nearest(name, names)
      const wanted = near === undefined ? names : [near]
      return {name: `theme.${name}`, wanted: wanted.map((one) => `\`theme.${one}\``).join(', ')}
    }
    if (typeof template !== 'function') return {name: `theme.${name}`, wanted: '`(view) => …`'}
  }
  return {theme: exported}
}

/** The templates that a project has of its own; of two for one page the later is taken. */
export function themeOf(extensions: readonly {readonly theme?: Partial<Theme>}[] = []): Partial<Theme> {
  return Object.assign({}, ...extensions.map(({theme}) => theme))
}
