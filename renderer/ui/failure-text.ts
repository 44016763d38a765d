import { useCallback } from 'react'
import type { Failure, FailureCode, ZipFault } from '../../shared/model/failure'
import { makeFormat } from './format'
import { currentLanguage, defineText, say, useLanguage, type Language, type TextValues } from './text'

/** What is wrong, and what to do about it. */
export interface FailureWords {
  readonly title: string
  readonly body: string
}

const text = defineText('ui/failure', {
  zh: {
    'import.unknown-format': '认不出这个文件的格式',
    'import.unknown-format.do': '知道是什么导出的，就在下面换一种格式；如果是聊天软件里直接转发的文件，请改用导出工具再导一次。',
    'import.empty-file': '文件是空的',
    'import.empty-file.do': '多半是导出中断了，请重新导出一次再拖进来。',
    'import.unreadable': '读不了这个文件',
    'import.unreadable.do': '它可能被移走、改名、改动过，或正被别的程序占用。关掉占用它的程序，再拖一次。',
    'import.erased': '这是和您彻底删除过的人的聊天',
    'import.erased.do': '没有读入。要让旧导出里的人再回来，到 设置 → 彻底删除过的人。',
    'import.no-messages': '文件里没有消息',
    'import.no-messages.do': '格式认出来了，但一条消息也没有。请确认导出时选对了群和时间段。',
    'import.all-unread': '格式认出来了，但 {{unread}} 处都读不出',
    'import.all-unread.do': '头一处在第 {{place}} 行（条）：{{excerpt}}。多半是导出工具换了写法，或者文件被改过。换一种格式试试，或者重新导出。',
    'import.wrong-encoding': '有 {{replaced}} 个字读出来是乱码',
    'import.wrong-encoding.do': '现在按 {{encoding}} 读。在「编码」里换一种，看开头五行是否正常。',
    'import.line-too-long': '第 {{line}} 行太长，读不下去',
    'import.line-too-long.do': '单行超过上限，文件可能损坏或不是聊天记录。请重新导出。',
    'import.zip-unsafe': '压缩包不安全，没有打开',
    'import.zip-unsafe.do': '{{fault}}。请先自己解压，再把里面的聊天记录拖进来。',
    'import.encrypted': '文件是加密的',
    'import.encrypted.do': '群簿不解密。压缩包请先去掉密码；企业微信会话存档请先用自己的密钥解开，再导入解开后的文件。',
    'import.needs-date': '记录里只有钟点，没有日期',
    'import.needs-date.do': '请换一种带日期的导出方式，或在文件名里写上日期，如 2026-11-21。',
    'import.not-json': 'JSON 在第 {{at}} 个字符处断了',
    'import.not-json.do': '文件多半没有导完。请重新导出一次。',
    'import.cancelled': '已取消，没有留下任何内容',
    'import.cancelled.do': '想要时再拖进来就是。',
    'import.timeout': '读得太久，已停下',
    'import.timeout.do': '没有写入任何内容。请把文件拆小，或换一种格式再试。',
    'import.bad-mapping': '列对不上',
    'import.bad-mapping.do': '请指出哪一列是时间、哪一列是人、哪一列是内容。',
    'backup.not-a-backup': '这不是群簿的备份',
    'backup.not-a-backup.do': '请选从「设置 → 备份」导出的那个文件。',
    'backup.damaged': '备份有损坏：{{part}}',
    'backup.damaged.do': '校验没有通过，所以什么都没有恢复。请换一个恢复点或更早的备份。',
    'backup.too-new': '备份来自更新的版本',
    'backup.too-new.do': '它用的是第 {{version}} 版格式，请先升级群簿再恢复。',
    'backup.locked': '这份备份加了口令',
    'backup.locked.do': '请输入导出时设的口令。',
    'backup.passphrase': '备份口令不对',
    'backup.passphrase.do': '请再输一次，注意大小写和输入法。口令忘了就没有办法打开。',
    'store.full': '磁盘快满了，已停止写入',
    'store.full.do': '只剩 {{free}}。清出空间后再来，已有的资料没有受影响。',
    'store.newer': '资料是更新版本的群簿写的',
    'store.newer.do': '资料是第 {{version}} 版，这个程序读不了，也没有动它。请安装新版群簿。',
    'store.lost': '资料不见了或少了一大截',
    'store.lost.do': '先别继续录入。请从恢复点找回，现有的一份会另外留着。',
    'store.failed': '资料库打不开',
    'store.failed.do': '关掉其他群簿窗口再试一次；还不行就从恢复点找回。（{{why}}）',
    'store.no-token': '这个页面不是群簿打开的',
    'store.no-token.do': '请用 npm start 打印的地址打开，或在群簿自己的窗口里用。',
    'contact.blocked': '现在不该联系这个人',
    'contact.blocked.do': '{{why}}',
    'undo.conflict': '这一步后来又改过',
    'undo.conflict.do': '请先撤销后来的那一步，再撤销这一步。',
    'not-found': '找不到了',
    'not-found.do': '它可能已被删除或撤销。',
    'too-many-entries': '里面的文件太多',
    'too-large': '解开后太大',
    ratio: '压缩得不合常理',
    encrypted: '压缩包加了密码',
    'bad-name': '里面有可疑的文件名',
    nested: '压缩包里还套着压缩包',
    overlap: '里面的文件互相重叠',
    damaged: '压缩包损坏',
  },
  en: {
    'import.unknown-format': 'The format of this file is not known',
    'import.unknown-format.do': 'If you know what made it, try another format below. If it was forwarded from a chat app, export it with an export tool instead.',
    'import.empty-file': 'The file is empty',
    'import.empty-file.do': 'The export was probably cut short. Export it again and drop it here.',
    'import.unreadable': 'The file cannot be read',
    'import.unreadable.do': 'It may have been moved, renamed, changed, or be in use by another program. Close that program and drop the file again.',
    'import.erased': 'This is a chat with somebody you erased',
    'import.erased.do': 'Nothing was read. To let old exports bring people back, see Settings → People you erased.',
    'import.no-messages': 'The file holds no messages',
    'import.no-messages.do': 'Its format is known but not one message is in it. Check the chat and the dates chosen for the export.',
    'import.all-unread': 'Its format is known, but none of its {{unread}} records can be read',
    'import.all-unread.do': 'The first is line or record {{place}}: {{excerpt}}. The export tool may write it differently now, or the file was changed. Try another format, or export it again.',
    'import.wrong-encoding': '{{replaced}} characters could not be decoded',
    'import.wrong-encoding.do': 'It is being read as {{encoding}}. Choose another encoding and look at the first lines.',
    'import.line-too-long': 'Line {{line}} is too long to read',
    'import.line-too-long.do': 'The file may be damaged or not a chat export. Export it again.',
    'import.zip-unsafe': 'The archive is not safe and was not opened',
    'import.zip-unsafe.do': '{{fault}}. Unpack it yourself and drop the exports inside.',
    'import.encrypted': 'The file is encrypted',
    'import.encrypted.do': 'Qunbu does not decrypt. Take the password off an archive; decrypt a WeCom message archive with your own key first, then import the result.',
    'import.needs-date': 'The file has times but no dates',
    'import.needs-date.do': 'Export it with dates, or put a date such as 2026-11-21 in the file name.',
    'import.not-json': 'The JSON breaks off at character {{at}}',
    'import.not-json.do': 'The export was probably not finished. Export it again.',
    'import.cancelled': 'Cancelled; nothing was kept',
    'import.cancelled.do': 'Drop it again whenever you want it.',
    'import.timeout': 'Reading took too long and was stopped',
    'import.timeout.do': 'Nothing was written. Split the file or export it in another format.',
    'import.bad-mapping': 'The columns do not fit',
    'import.bad-mapping.do': 'Say which column holds the time, the person and the words.',
    'backup.not-a-backup': 'This is not a Qunbu backup',
    'backup.not-a-backup.do': 'Choose a file exported under Settings → Backup.',
    'backup.damaged': 'The backup is damaged: {{part}}',
    'backup.damaged.do': 'Its check failed, so nothing was restored. Choose another restore point or an older backup.',
    'backup.too-new': 'The backup is from a newer version',
    'backup.too-new.do': 'It uses format {{version}}. Update Qunbu first.',
    'backup.locked': 'This backup has a passphrase',
    'backup.locked.do': 'Type the passphrase it was exported with.',
    'backup.passphrase': 'The passphrase is wrong',
    'backup.passphrase.do': 'Type it again and mind capitals. A forgotten passphrase cannot be recovered.',
    'store.full': 'The disk is almost full; writing has stopped',
    'store.full.do': 'Only {{free}} are left. Free some space; what you have is safe.',
    'store.newer': 'The data were written by a newer Qunbu',
    'store.newer.do': 'They are version {{version}}; this program cannot read them and has not touched them. Install the newer Qunbu.',
    'store.lost': 'Data are missing',
    'store.lost.do': 'Do not go on typing. Restore a restore point; what is here now is kept aside.',
    'store.failed': 'The register cannot be opened',
    'store.failed.do': 'Close other Qunbu windows and try again; if that fails, restore a restore point. ({{why}})',
    'store.no-token': 'This page was not opened by Qunbu',
    'store.no-token.do': 'Open the address that npm start prints, or use Qunbu’s own window.',
    'contact.blocked': 'This person should not be contacted now',
    'contact.blocked.do': '{{why}}',
    'undo.conflict': 'This was changed again later',
    'undo.conflict.do': 'Undo the later change first.',
    'not-found': 'It is gone',
    'not-found.do': 'It may have been deleted or undone.',
    'too-many-entries': 'It holds too many files',
    'too-large': 'It is too large unpacked',
    ratio: 'It is compressed beyond reason',
    encrypted: 'It has a password',
    'bad-name': 'It holds suspicious file names',
    nested: 'It holds another archive',
    overlap: 'Its files overlap',
    damaged: 'It is damaged',
  },
})

/** Every code has its words: a new code does not compile without them. */
const KEYS = {
  'import.unknown-format': 1, 'import.empty-file': 1, 'import.unreadable': 1, 'import.no-messages': 1, 'import.all-unread': 1, 'import.wrong-encoding': 1,
  'import.line-too-long': 1, 'import.zip-unsafe': 1, 'import.encrypted': 1, 'import.needs-date': 1, 'import.not-json': 1,
  'import.cancelled': 1, 'import.timeout': 1, 'import.erased': 1, 'import.bad-mapping': 1, 'backup.not-a-backup': 1, 'backup.damaged': 1,
  'backup.too-new': 1, 'backup.locked': 1, 'backup.passphrase': 1, 'store.full': 1, 'store.newer': 1, 'store.lost': 1, 'store.failed': 1,
  'contact.blocked': 1, 'undo.conflict': 1, 'not-found': 1,
} as const satisfies Record<FailureCode, 1>

/** All codes, for tests. */
export const FAILURE_CODES = Object.keys(KEYS) as FailureCode[]

function valuesOf(failure: Failure, language: Language): TextValues {
  const { code: _code, ...rest } = failure
  const values: Record<string, string | number> = {}
  for (const [key, value] of Object.entries(rest)) if (value !== null && value !== undefined) values[key] = value as string | number
  if (failure.code === 'import.zip-unsafe') values['fault'] = say(text, failure.why satisfies ZipFault, undefined, language)
  if (failure.code === 'store.full') values['free'] = makeFormat(language, { name: 'UTC', toEpoch: ms => ms, toWall: ms => ms }).bytes(failure.freeBytes)
  return values
}

/** The sentences of a failure, in the language of the screen unless told another. */
export function failureWords(failure: Failure, language: Language = currentLanguage()): FailureWords {
  const key = failure.code === 'store.failed' && failure.why === 'no-token' ? 'store.no-token' : failure.code
  const values = valuesOf(failure, language)
  return { title: say(text, key, values, language), body: say(text, `${key}.do`, values, language) }
}

/** The same for components: renders again when the language changes. */
export function useFailureText(): (failure: Failure) => FailureWords {
  const language = useLanguage()
  return useCallback(failure => failureWords(failure, language), [language])
}
