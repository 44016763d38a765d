import { judgeMessage } from '../../shared/moderation/judge'

export interface ModerationLine {
  readonly id: string
  readonly text: string
  readonly label: string
}

export function judgeAll(lines: readonly ModerationLine[]): { id: string; label: string }[] {
  return lines.map(line => ({ id: line.id, label: judgeMessage(line.text).label }))
}
