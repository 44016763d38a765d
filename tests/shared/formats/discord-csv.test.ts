import { describe, expect, it } from 'vitest'
import { discordCsv } from '../../../shared/formats/discord-csv'
import { collect } from './collect'
import { openBytes } from './open-bytes'

describe('Discord CSV', () => {
  const head = 'AuthorID,Author,Date,Content,Attachments,Reactions\n'

  it('reads the date of older versions as local time', async () => {
    const { chats } = await collect(discordCsv, openBytes('S - c [900000000000000201] [part 2].csv', `${head}"1","a","01-Jun-25 12:05 AM","x","",""\n`))
    expect(chats[0]!.about).toMatchObject({ name: 'S - c', id: '900000000000000201', time: { basis: 'local', precision: 'minute' } })
    expect(chats[0]!.messages[0]!.time).toBe(Date.UTC(2025, 5, 1, 0, 5))
  })

  it.each([
    ['1/2/2024 8:00 PM', '1/13/2024 8:00 PM', 'mdy', Date.UTC(2024, 0, 2, 20)], ['01.02.2024 20:00', '13.02.2024 20:00', 'dmy', Date.UTC(2024, 1, 1, 20)],
    ['01/02/2024 20:00', '13/02/2024 20:00', 'dmy', Date.UTC(2024, 1, 1, 20)], ['2024/2/1 20:00', '2024/2/13 20:00', undefined, Date.UTC(2024, 1, 1, 20)],
  ])('reads dates as the region of the computer writes them: %s', async (first, second, order, time) => {
    const { chats } = await collect(discordCsv, openBytes('x.csv', `${head}"1","a","${first}","x","",""\n"1","a","${second}","y","",""\n`))
    expect([chats[0]!.about.time?.order, chats[0]!.messages[0]!.time, chats[0]!.messages.length]).toEqual([order, time, 2])
  })

  it('keeps equal rows and reports rows that are too short or without time', async () => {
    const row = '"1","a","2025-06-01T20:00:01.0000000+08:00","ok","",""\n'
    const { chats, skipped } = await collect(discordCsv, openBytes('x.csv', `${head}${row}${row}"1","a"\n"1","a","soon","x","",""\n`))
    expect(chats[0]!.messages).toHaveLength(2)
    expect(skipped).toMatchObject([{ reason: 'malformed', record: 2 }, { reason: 'malformed', record: 3 }])
  })

  it('takes attachment names out of URLs with queries', async () => {
    const { chats } = await collect(discordCsv, openBytes('x.csv', `${head}"1","a","2025-06-01T20:00:01+08:00","","https://example.com/%E5%9B%BE.png?ex=1,https://example.com/b.pdf","👍 (2)"\n`))
    expect(chats[0]!.messages[0]).toMatchObject({ kind: 'image', attachments: ['图.png', 'b.pdf'], reactions: [{ emoji: '👍', count: 2 }] })
  })
})
