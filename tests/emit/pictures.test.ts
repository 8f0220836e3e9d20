import {expect, test} from 'vitest'
import {pictureSources} from '../../src/emit/pictures.ts'
import {edition} from './editions.ts'

function sources(body: string, image = ''): readonly string[] {
  const head = image === '' ? '' : `image: {src: ${JSON.stringify(image)}, alt: A lamp}\n`
  return pictureSources(edition({source: `---\ntitle: Lamps\n${head}---\n\nA lamp. ${body}\n`}))
}

test('pictures of an edition are listed once each, in order', () => {
  const body = '![b](pictures/b.png) ![a][a] ![b](./pictures/b.png) [large](pictures/c.jpg)\n\n[a]: pictures/a%20b.svg'
  expect(sources(body, 'pictures/lead.svg')).toEqual([
    'pictures/a b.svg',
    'pictures/b.png',
    'pictures/c.jpg',
    'pictures/lead.svg'
  ])
})

test.each([
  '../secret.png',
  'pictures/../../secret.png',
  'pictures/%2e%2e/secret.png',
  '/etc/secret.png',
  'C:/secret.png',
  'pictures\\secret.png',
  '//far.example/x.png',
  'https://far.example/x.png',
  'data:image/png;base64,AA==',
  'file:///secret.png',
  'pictures/%00.png',
  'pictures/%zz.png',
  'pictures//x.png'
])('no picture of the site: %s', (address) => {
  expect(sources(`![x](<${address}>) [y](<${address}>)`, address)).toEqual([])
})
