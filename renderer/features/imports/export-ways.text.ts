import { defineText } from '../../ui/text'

/** How the operator gets a file out of each chat app, in their own words. */
export const exportWaysText = defineText('imports/ways', {
  zh: {
    title: '从哪里来',
    qq: '电脑版：左下角菜单 → 消息管理器 → 右键群名 → 导出，选 txt 或 mht。',
    wechat: '微信自己不能导出。用留痕、chatlog、WeFlow 等工具在自己的电脑上导成 CSV、JSON 或 TXT。几条消息可以在聊天窗口里选中复制，到这里按 Ctrl V。',
    wecom: '管理后台 → 会话存档，导出表格；或让管理员给一份。',
    whatsapp: '群信息 → 导出聊天记录 → 不含媒体，得到一个 txt 或 zip。',
    telegram: '电脑版：群的菜单 → 导出聊天记录 → 格式选 JSON。',
    others: 'Discord 用 DiscordChatExporter；LINE 在聊天设置里导出；Slack 由管理员导出 zip。',
    roster: '成员名单',
    rosterWhy: '谁沉默、谁离开，只有名单能说清：聊天里不说话的人不会出现。',
    rosterHow: '一行一个人的表格就行（CSV 或 XLSX），要有名字一列；有号码、群名片、入群时间更好。QQ 群管理网页可以导出，微信群可以手抄或用工具导。每月放一份。',
  },
  en: {
    title: 'Where exports come from',
    qq: 'Desktop: menu at the lower left → message manager → right-click the group → export as txt or mht.',
    wechat: 'WeChat cannot export by itself. Use a tool such as MemoTrace, chatlog or WeFlow on your own computer and export CSV, JSON or TXT. A few messages can be copied in the chat window and pasted here with Ctrl V.',
    wecom: 'Admin console → message archive, exported as a table; or ask your administrator.',
    whatsapp: 'Group info → Export chat → Without media: a txt or zip file.',
    telegram: 'Desktop: the chat’s menu → Export chat history → format JSON.',
    others: 'Discord with DiscordChatExporter; LINE in the chat’s settings; Slack as a zip by an administrator.',
    roster: 'Rosters',
    rosterWhy: 'Only a roster tells who is silent or gone: people who never write do not appear in the chat.',
    rosterHow: 'A table with one person a line will do (CSV or XLSX) as long as one column holds the name; numbers, name cards and joining dates help. Import one every month.',
  },
})
