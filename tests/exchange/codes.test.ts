import {tests as examples} from 'commonmark-spec'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {joined, type Piece, piecesOf} from '../../src/exchange/codes.ts'
import {codedUnit} from '../../src/exchange/inline.ts'
import type {Context} from '../../src/model/essay.ts'

const context: Context = {
  definitions: new Map([['port', {address: '/port'}]]),
  footnotes: new Map([['sum', 'sum']])
}

const shown = (pieces: readonly Piece[]) =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : `{${piece.role} ${piece.id} ${piece.data}}`)).join('')

/** Every code that opens is closed by the one that closes it, and nothing crosses. */
function isNested(pieces: readonly Piece[]): boolean {
  const open: number[] = []
  for (const piece of pieces) {
    if (typeof piece === 'string' || piece.role === 'alone') continue
    if (piece.role === 'open') open.push(piece.id)
    else if (open.pop() !== piece.id) return false
  }
  return open.length === 0
}

describe('codes', () => {
  test.each([
    ['He *never* came', 'He {open 1 *}never{close 1 *} came'],
    ['## A **big** house', '{alone 1 ## }A {open 2 **}big{close 2 **} house'],
    ['See [the port](/port "The port").', 'See {open 1 [}the port{close 1 ](/port "The port")}.'],
    ['See [the port][port][^sum].', 'See {open 1 [}the port{close 1 ][port]}{alone 2 [^sum]}.'],
    ['![A *boat*](boat.svg)', '{open 1 ![}A *boat*{close 1 ](boat.svg)}'],
    ['Type `a*b`  \nnow', 'Type {alone 1 `a*b`}{alone 2   \n}now'],
    [
      'At <https://harbour.example>, or <b>not</b>',
      'At {alone 1 <https://harbour.example>}, or {alone 2 <b>}not{alone 3 </b>}'
    ],
    ['5 \\* 3 &amp; 4', '5 \\* 3 &amp; 4'],
    ['**注意：**这里', '{open 1 **}注意：{close 1 **}这里'],
    ['***both***', '{open 1 *}{open 2 **}both{close 2 **}{close 1 *}'],
    ['[*a*](/b)', '{open 1 [}{open 2 *}a{close 2 *}{close 1 ](/b)}']
  ])('%j is %j', (text, wanted) => {
    expect(shown(piecesOf(text, context))).toBe(wanted)
  })

  test('joined are the text, and nest, for every example of CommonMark', () => {
    const wrong = examples
      .map(({markdown}) => markdown.trim())
      .filter((text) => {
        const pieces = piecesOf(text, context)
        return joined(pieces) !== text || !isNested(pieces)
      })
    expect(wrong).toEqual([])
  })

  test('joined are the text, and nest, whatever marks meet', () => {
    const parts = [
      '*',
      '**',
      '_',
      '~~',
      '[',
      ']',
      '](/a)',
      '![',
      '`',
      '[^sum]',
      '[port]',
      '<b>',
      '  \n',
      '\\',
      '# ',
      '> ',
      'word ',
      '字',
      '，'
    ]
    const marked = fc.array(fc.constantFrom(...parts), {maxLength: 14}).map((found) => found.join(''))
    fc.assert(
      fc.property(marked, (text) => {
        const pieces = piecesOf(text, context)
        expect(joined(pieces)).toBe(text)
        expect(isNested(pieces)).toBe(true)
      }),
      {numRuns: 300}
    )
  })

  test('of a translation have the numbers of the source, in whatever order they stand', () => {
    const unit = {kind: 'paragraph', source: '[a](/1) *b* [c](/2)', target: '[丙](/2)[甲](/1)**丁**'} as const
    expect(shown(codedUnit(unit, {context}).target)).toBe(
      '{open 3 [}丙{close 3 ](/2)}{open 1 [}甲{close 1 ](/1)}{open 4 **}丁{close 4 **}'
    )
  })
})
