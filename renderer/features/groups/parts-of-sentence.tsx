import { Fragment, type ReactNode } from 'react'
import { TextLink } from '../../ui/TextLink'

/**
 * A sentence whose part between two bars opens its evidence: `消息|多了 37%|，…`. Without `onOpen` the bars only fall away.
 */
export function linked(sentence: string, onOpen?: () => void): ReactNode {
  return sentence.split('|').map((part, i) => <Fragment key={i}>{i % 2 === 1 && onOpen ? <TextLink onPress={onOpen}>{part}</TextLink> : part}</Fragment>)
}
