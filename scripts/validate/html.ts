import {HtmlValidate} from 'html-validate'
import {textsOf} from './files.ts'
import type {Validator} from './validator.ts'

const validator = new HtmlValidate({
  extends: [
    'html-validate:recommended',
    'html-validate:standard',
    'html-validate:a11y',
    'html-validate:document',
    'html-validate:browser'
  ],
  rules: {
    'doctype-style': ['error', {style: 'lowercase'}],
    // Styles are of the same release as the page.
    'require-sri': ['error', {target: 'crossorigin'}],
    // A title is as long as its author made it.
    'long-title': 'off',
    // A list of links or topics is named for those who do not see it; its role allows that.
    'aria-label-misuse': ['error', {allowAnyNamable: true}]
  }
})

/** What html-validate objects to in a page. */
export async function faultsOfPage(html: string): Promise<string[]> {
  const {results} = await validator.validateString(html)
  return results.flatMap(({messages}) => messages.map(({line, ruleId, message}) => `${line} ${ruleId}: ${message}`))
}

/** html-validate with all its rules about documents, browsers and accessibility. */
export const html: Validator = {
  name: 'html-validate',
  things: 'pages',
  needs: [],
  async run(releases) {
    const pages = textsOf(releases, '.html')
    const faults = pages.map(async ({label, text}) => (await faultsOfPage(text)).map((fault) => `${label}:${fault}`))
    return {looked: pages.length, faults: (await Promise.all(faults)).flat()}
  }
}
