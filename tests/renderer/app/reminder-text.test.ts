import { expect, test } from 'vitest'
import { appText } from '../../../renderer/app/app.text'
import { say } from '../../../renderer/ui/text'

const LANGUAGES = ['zh', 'en'] as const

test('A reminder has a place for the day and for nothing of the register', () => {
  const slots = LANGUAGES.flatMap(language => (['remindTitle', 'remindBody', 'remindLocked'] as const).flatMap(key => say(appText, key, undefined, language).match(/\{\{\w+\}\}/g) ?? []))
  expect(slots).toEqual(['{{day}}', '{{day}}'])
})

test('With an app lock a reminder does not even say that people wait', () => {
  for (const language of LANGUAGES) {
    expect(say(appText, 'remindBody', undefined, language)).toMatch(/人|people/)
    expect(say(appText, 'remindLocked', undefined, language)).not.toMatch(/人|people|联系|contact/)
  }
})
