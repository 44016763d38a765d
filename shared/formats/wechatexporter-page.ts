import { Parser } from 'htmlparser2'

/** One block of a page, as its markup tells it. */
export interface PageBlock {
  readonly id: string
  readonly classes: ReadonlySet<string>
  /** WeChat's number; NaN on notices. */
  readonly type: number
  name: string
  wxid: string
  /** What stands beside the name: the time as text. */
  time: string
  /** Texts of `span.msg-text`, without the quoted one. */
  readonly texts: string[]
  quoted: string
  cardName: string
  linkTitle: string
  href: string
  anchorText: string
  appName: string
  /** Pictures, sounds and films it refers to. */
  readonly files: string[]
}

export interface PageHead {
  ownId: string
  chatId: string
  chatName: string
  readonly scripts: string[]
}

interface Open {
  readonly tag: string
  readonly classes: ReadonlySet<string>
}

const VOID = new Set(['img', 'br', 'source', 'meta', 'link', 'input', 'hr'])

/** Reads pages and page fragments of WechatExporter; blocks are handed on as they close. Nothing is fetched or run. */
export class PageReader {
  readonly head: PageHead = { ownId: '', chatId: '', chatName: '', scripts: [] }
  private readonly parser: Parser
  private readonly stack: Open[] = []
  private block: PageBlock | null = null
  private blockDepth = 0

  constructor(private readonly onBlock: (block: PageBlock) => void) {
    this.parser = new Parser({
      onopentag: (tag, attributes) => this.open(tag, attributes),
      ontext: text => this.text(text),
      onclosetag: tag => this.close(tag),
    }, { decodeEntities: true })
  }

  write(html: string): void {
    this.parser.write(html)
  }

  end(): void {
    this.parser.end()
    this.finish()
  }

  private open(tag: string, attributes: Readonly<Record<string, string>>): void {
    const classes = new Set((attributes.class ?? '').split(/\s+/).filter(name => name !== ''))
    if (tag === 'body') {
      this.head.ownId = attributes.uid ?? ''
      this.head.chatId = attributes.sid ?? ''
    } else if (tag === 'script' && /msg-\d+\.js$/.test(attributes.src ?? '')) this.head.scripts.push(attributes.src!)
    if (!VOID.has(tag)) this.stack.push({ tag, classes })
    if (tag === 'div' && classes.has('msg') && attributes.msgid !== undefined) {
      this.finish()
      this.block = newBlock(attributes.msgid, classes, Number(attributes.msgtype || NaN))
      this.blockDepth = this.stack.length
    } else if (this.block) this.part(this.block, { tag, classes }, attributes)
  }

  private part(block: PageBlock, { tag, classes }: Open, attributes: Readonly<Record<string, string>>): void {
    if (classes.has('dspname')) block.wxid = attributes.wxid ?? ''
    else if (classes.has('msg-text') && !classes.has('refermsg')) block.texts.push('')
    else if (tag === 'a' && attributes.href) block.href ||= attributes.href
    const isAvatar = classes.has('avatar')
    const file = tag === 'img' && !isAvatar ? attributes.rawurl || attributes.rawsrc || (classes.has('image') ? attributes['data-src'] : '') : tag === 'source' || tag === 'video' ? attributes.src : attributes.audio
    if (file) block.files.push(file)
  }

  private text(text: string): void {
    if (this.isIn('sname')) this.head.chatName += text
    const { block } = this
    if (!block) return
    if (this.isIn('dspname')) block.name += text
    else if (this.isIn('nt-box')) block.time += text
    else if (this.isIn('refermsg')) block.quoted += text
    else if (this.isIn('card-name')) block.cardName += text
    else if (this.isIn('app-name')) block.appName += text
    else if (this.isInTag('a')) {
      if (this.isInTag('b')) block.linkTitle += text
      else block.anchorText += text
    } else if (this.isIn('msg-text')) block.texts[block.texts.length - 1] += text
  }

  private close(tag: string): void {
    if (VOID.has(tag)) return
    const at = this.stack.findLastIndex(open => open.tag === tag)
    if (at === -1) return
    this.stack.length = at
    if (this.block && at < this.blockDepth) this.finish()
  }

  private finish(): void {
    const { block } = this
    this.block = null
    if (block) this.onBlock(block)
  }

  private isIn(name: string): boolean {
    return this.stack.some(open => open.classes.has(name))
  }

  private isInTag(tag: string): boolean {
    return this.stack.some(open => open.tag === tag)
  }
}

function newBlock(id: string, classes: ReadonlySet<string>, type: number): PageBlock {
  return { id, classes, type, name: '', wxid: '', time: '', texts: [], quoted: '', cardName: '', linkTitle: '', href: '', anchorText: '', appName: '', files: [] }
}
