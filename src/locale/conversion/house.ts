import type {Direction} from './dictionaries.ts'

/** What Taiwan's editors write where OpenCC keeps the older form: our own list. A project adds to it. */
const taiwan: Readonly<Record<string, string>> = {
  臺: '台',
  計劃: '計畫',
  宣佈: '宣布',
  發佈: '發布',
  公佈: '公布',
  散佈: '散布',
  分佈: '分布',
  頒佈: '頒布',
  遍佈: '遍布',
  瞭解: '了解'
}

/** The words of a house after conversion: ours for the direction, and the project's. */
export function houseWords(
  {to, region}: Direction,
  own: Readonly<Record<string, string>>
): Readonly<Record<string, string>> {
  return to === 'Hant' && region === 'TW' ? {...taiwan, ...own} : own
}
