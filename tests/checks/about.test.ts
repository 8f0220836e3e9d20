import {expect, test} from 'vitest'
import {aboutChecks, withAddresses} from '../../src/checks/about.ts'
import {findingFor} from '../../src/checks/finding.ts'
import {halfWidth} from '../../src/checks/typography/half-width.ts'

const manual = 'https://example.org/manual/{check}.md'
const ours = {...halfWidth, id: 'house/commas', url: 'https://example.org/house/commas'}
const findings = [ours, halfWidth].map((check) => findingFor(check, {message: 'mark'}, {place: {file: 'a.md'}}))

test('the address that a check has of its own comes before that of the manual', () => {
  const addresses = ['https://example.org/house/commas', 'https://example.org/manual/typography/half-width.md']
  expect(withAddresses(findings, {manual}).map(({url}) => url)).toEqual(addresses)
  expect(aboutChecks(findings, {manual}, [ours, halfWidth]).map(({url}) => url)).toEqual(addresses)
})

test('without a manual only checks with an address of their own have one', () => {
  expect(withAddresses(findings, {}).map(({url}) => url)).toEqual(['https://example.org/house/commas', undefined])
})

test('only checks that found something are told about', () => {
  expect(aboutChecks(findings.slice(1), {}, [ours, halfWidth]).map(({id}) => id)).toEqual(['typography/half-width'])
})
