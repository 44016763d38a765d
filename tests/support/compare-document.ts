import { expect } from 'vitest'
import type { ChatDocument } from '../../shared/importing/chat-document'
import { pick, reasons, type Expected } from './expected'

/** A chat of a document, or a document of one chat. */
export type Chat = Pick<Expected, 'group' | 'members' | 'messages' | 'skipped'>

/** Everything the fixture says of a chat is so. */
export function compareChat(actual: Chat, expected: Chat): void {
  if (expected.group) {
    const { name, ...rest } = expected.group
    expect(pick(actual.group, name === null ? rest : expected.group)).toEqual(name === null ? rest : expected.group)
  }
  expect(pick(actual.messages, expected.messages)).toEqual(expected.messages)
  expect(pick(actual.members, expected.members)).toEqual(expected.members)
  expect(reasons(actual.skipped)).toEqual(reasons(expected.skipped))
  // Where a skipped record stands is told in the unit in which its format counts; what stands twice as a chat is named by the chat.
  if (expected.skipped?.every(skip => skip['reason'] !== 'duplicate-chat')) expect(pick(actual.skipped, expected.skipped)).toEqual(expected.skipped)
}

/** What was settled about the file is as the fixture says. */
export function compareHead(actual: Pick<ChatDocument, 'format' | 'platform' | 'time' | 'encoding' | 'eol'>, expected: Expected): void {
  expect(actual.format).toBe(expected.format)
  expect(actual.platform).toBe(expected.platform)
  expect(pick(actual.time, expected.time)).toEqual(expected.time)
  if (/^(utf|gb)/.test(expected.encoding)) expect(actual.encoding).toBe(expected.encoding)
  if (expected.eol !== 'n/a' && actual.eol !== 'n/a') expect(actual.eol).toBe(expected.eol)
}
