import {describe, expect, test} from 'vitest'
import {dateOf} from '../../src/intake/dates.ts'

describe('a date that leaves no doubt', () => {
  test.each([
    'Jul 21, 2021',
    'July 21, 2021',
    'JULY 21ST, 2021',
    'Jul. 21 2021',
    '21 July 2021',
    '21st of July 2021',
    '21-Jul-2021',
    '2021-07-21',
    '2021/7/21',
    '2021.07.21',
    '2021 July 21',
    '2021年7月21日',
    '2021年07月21号',
    '２０２１年７月２１日',
    '二〇二一年七月二十一日',
    '二零二一年七月廿一日'.replace('廿', '二十'),
    '2021-07-21T09:30:00Z',
    '2021-07-21T09:30:00.000+08:00',
    '2021-07-21 09:30:00 +0800',
    'Wednesday, July 21, 2021 10:30 AM',
    'Wed, 21 Jul 2021 09:30:00 GMT',
    '2021年7月21日 星期三 10:30',
    '2021年7月21日（週三）',
    'Published on July 21, 2021',
    'Published: 21 July 2021',
    '发布时间：2021-07-21 10:20',
    '發布日期：2021年7月21日'
  ])('%s', (text) => {
    expect(dateOf(text)).toEqual({day: '2021-07-21', sure: true, update: false})
  })
})

describe('a date', () => {
  test.each([
    ['07/08/2021', '2021-07-08'],
    ['07/21/2021', '2021-07-21'],
    ['21/07/2021', '2021-07-21'],
    ['民國110年7月21日', '2021-07-21']
  ])('%s is read as %s, and doubted', (text, day) => {
    expect(dateOf(text)).toEqual({day, sure: false, update: false})
  })

  test.each(['Updated: July 22, 2021', '更新时间：2021年7月22日', 'Last updated 2021-07-22'])(
    'of a change is known as one: %s',
    (text) => {
      expect(dateOf(text)).toEqual({day: '2021-07-22', sure: true, update: true})
    }
  )

  test.each([
    'In July 2021',
    'It happened on July 21, 2021.',
    'July 21, 2021 was a Wednesday',
    '2021年7月21日，他来了。',
    'February 30, 2021',
    '2021-13-01',
    '2021',
    'Security',
    'May 1 be so bold'
  ])('is not seen in: %s', (text) => {
    expect(dateOf(text)).toBeUndefined()
  })
})
