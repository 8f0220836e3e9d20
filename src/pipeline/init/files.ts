/** What `init` writes besides the sample essay. */

export const configuration = `{
  "$schema": "./node_modules/hexapla/schema/config.json",
  "sourceLocale": "en",
  "locales": {"en": "English", "zh-Hans": "简体", "zh-Hant": "繁體"},
  "site": {"title": "Essays"}
}
`

/**
 * Segment files are compared by their bytes, so line ends must not depend on the machine; and git merges them
 * by key, where the driver is registered.
 */
export const attributes = ['source/*.md text eol=lf', 'locales/**/*.md text eol=lf', 'locales/**/*.md merge=hexapla']

export const ignored = ['node_modules/', 'dist/', 'dist.next/']

/**
 * Checks every change; `check --format github` marks the lines concerned in pull requests. What is
 * checked there is the merge, so its first parent is what it is compared with, and an edit of the source does not wait
 * for its translators. What is on the main branch must pass the plain check, and only that is built.
 */
export const workflow = `name: Hexapla

on:
  push:
    branches: [main, master]
  pull_request:

permissions:
  contents: read

jobs:
  publish:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - name: Install
        if: hashFiles('package-lock.json') != ''
        run: npm ci
      - name: Check what the pull request changes
        if: github.event_name == 'pull_request'
        run: npx --yes hexapla check --format github --since HEAD^1
      - name: Check
        if: github.event_name != 'pull_request'
        run: npx --yes hexapla check --format github
      - name: Build
        if: github.event_name != 'pull_request'
        run: npx --yes hexapla build
      - uses: actions/upload-artifact@v4
        if: github.event_name != 'pull_request'
        with:
          name: dist
          path: dist
`
