import type { ChatFormat } from './format'
import { ownChatlab } from './own-chatlab'
import { ownCsv } from './own-csv'
import { ownJsonl } from './own-jsonl'
import { qqTxt } from './qq-txt'
import { qqMht } from './qq-mht'
import { wechatMsgAllCsv, wechatMsgCsv } from './wechat-msg-csv'
import { memotraceCsv } from './wechat-memotrace'
import { pywxdumpCsv, pywxdumpJson } from './wechat-pywxdump'
import { wecloneCsv } from './wechat-weclone'
import { chatlogCsv } from './wechat-chatlog-csv'
import { chatlabJson } from './chatlab-json'
import { chatlabJsonl } from './chatlab-jsonl'
import { discordCsv } from './discord-csv'
import { discordJson } from './discord-json'
import { qqExporterChunked } from './qq-exporter-chunked'
import { qqExporterJson } from './qq-exporter-json'
import { qqExporterTxt } from './qq-exporter-txt'
import { qqExporterXlsx } from './qq-exporter-xlsx'
import { line } from './line'
import { slack } from './slack'
import { telegram } from './telegram'
import { whatsapp } from './whatsapp'
import { whatsappZip } from './whatsapp-zip'
import { chatlogJson } from './wechat-chatlog-json'
import { echotraceJson, weflowArkmeJson, weflowJson } from './wechat-weflow-json'
import { wechatDecryptJson, wxechoJson } from './wechat-decrypt-json'
import { weflowTxt } from './wechat-weflow-txt'
import { chatlogTxt } from './wechat-chatlog-txt'
import { wechatMsgTxt } from './wechat-msg-txt'
import { wechatBracketTxt } from './wechat-bracket-txt'
import { roster } from './roster'
import { weflowXlsx } from './wechat-weflow-xlsx'
import { messageTable } from './message-table'
import { wecomArchive } from './wecom-archive'
import { wechatMail } from './wechat-mail'
import { wechatCopy } from './wechat-copy'
import { copiedChat } from './copied-chat'
import { copiedNames } from './copied-names'
import { wechatexporterHtml } from './wechatexporter-html'
import { wechatexporterTxt } from './wechatexporter-txt'
import { rosterJson } from './roster-json'

/** Every format the importer knows. Adding one = its file, one line here, one fixture folder. */
export const FORMATS: readonly ChatFormat[] = [
  ownJsonl,
  ownCsv,
  ownChatlab,
  qqTxt,
  qqMht,
  wechatMsgCsv,
  wechatMsgAllCsv,
  memotraceCsv,
  pywxdumpCsv,
  pywxdumpJson,
  wecloneCsv,
  chatlogCsv,
  chatlabJson,
  chatlabJsonl,
  whatsapp,
  whatsappZip,
  telegram,
  qqExporterJson,
  qqExporterChunked,
  qqExporterTxt,
  qqExporterXlsx,
  discordJson,
  discordCsv,
  line,
  slack,
  chatlogJson,
  weflowJson,
  weflowArkmeJson,
  echotraceJson,
  wechatDecryptJson,
  wxechoJson,
  weflowTxt,
  chatlogTxt,
  wechatMsgTxt,
  wechatBracketTxt,
  roster,
  weflowXlsx,
  messageTable,
  wecomArchive,
  wechatMail,
  wechatCopy,
  copiedChat,
  copiedNames,
  wechatexporterHtml,
  wechatexporterTxt,
  rosterJson,
]

/** By registry id. */
export function formatById(id: string): ChatFormat | null {
  return FORMATS.find(format => format.id === id) ?? null
}

/** The formats a name stands for: one by registry id, or all of a family (the folder name of its fixtures). */
export function formatsNamed(name: string): readonly ChatFormat[] {
  return FORMATS.filter(format => format.id === name || format.family === name)
}
