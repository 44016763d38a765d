import { describe, expect, it } from 'vitest'
import { knownNotice, readNotice, stripMarkup } from '../../../shared/formats/wechat-notices'

describe('wordings of WeChat notices', () => {
  it.each([
    ['"老槐"邀请"小 满"加入了群聊', { event: 'join', who: ['小 满'], by: '老槐', via: 'invite' }],
    ['“老槐”邀请“甲、乙、丙”加入了群聊', { event: 'join', who: ['甲', '乙', '丙'], by: '老槐', via: 'invite' }],
    ['你邀请"乙"加入了群聊', { event: 'join', who: ['乙'], by: '我', via: 'invite' }],
    ['"老槐"邀请你加入了群聊，群聊参与人还有：甲、乙', { event: 'join', who: ['我'], by: '老槐', via: 'invite' }],
    ['"老槐"邀请你和"乙、丙"加入了群聊', { event: 'join', who: ['我', '乙', '丙'], by: '老槐', via: 'invite' }],
    ['"乙"通过扫描"老槐"分享的二维码加入群聊', { event: 'join', who: ['乙'], by: '老槐', via: 'qr' }],
    ['"乙"通过扫描你分享的二维码加入群聊', { event: 'join', who: ['乙'], by: '我', via: 'qr' }],
    ['"乙"加入了群聊', { event: 'join', who: ['乙'] }],
    ['"老槐"将"乙"移出了群聊', { event: 'remove', who: ['乙'], by: '老槐' }],
    ['你将"甲、乙"移出了群聊', { event: 'remove', who: ['甲', '乙'], by: '我' }],
    ['你被"老槐"移出群聊', { event: 'remove', who: ['我'], by: '老槐' }],
    ['"老槐"修改群名为“新“名””', { event: 'rename', by: '老槐', value: '新“名”' }],
    ['你修改群名为“豆浆接力”', { event: 'rename', by: '我', value: '豆浆接力' }],
    ['"乙"退出了群聊', { event: 'leave', who: ['乙'] }],
    ['"老槐" 撤回了一条消息', { kind: 'recall', by: '老槐' }],
    ['你撤回了一条消息', { kind: 'recall', by: '我' }],
    ['"老槐" 拍了拍 "乙" 的肩', { kind: 'pat', by: '老槐' }],
    ['我拍了拍"乙"', { kind: 'pat', by: '我' }],
    ['"a"b"邀请"c"加入了群聊', { event: 'join', who: ['c'], by: 'a"b', via: 'invite' }],
  ])('%s', (text, expected) => {
    expect(knownNotice(text)).toEqual({ kind: 'system', text, ...expected })
  })

  it.each(['我拍了拍他的头', '你加入群聊了吗', '老槐邀请小满加入了群聊', '"好"', '我退出了', '撤回了一条消息'])('does not take words for a notice: %s', text => {
    expect(knownNotice(text)).toBeNull()
  })

  it('reads wordings without quotes only where the record is known to be a notice', () => {
    expect(readNotice('夏至-美工修改群名为“流式导出群”')).toMatchObject({ event: 'rename', by: '夏至-美工', value: '流式导出群' })
    expect(readNotice('小满 拍了拍 老周', 'pat')).toEqual({ kind: 'pat', text: '小满 拍了拍 老周', by: '小满' })
  })

  it('calls a wording nobody knows an event of its own kind', () => {
    expect(readNotice('"A"与群里其他人都不是微信朋友关系，请注意隐私安全')).toMatchObject({ kind: 'system', event: 'other' })
  })

  it('cuts the ids that chatlog writes behind names, and only there', () => {
    const text = '"栗子(wxid_fixture_li0001)"邀请"小麦(wxid_fixture_xm0003)、老王(外援)"加入了群聊'
    expect(readNotice(text, 'system', { idsBehindNames: true })).toMatchObject({ by: '栗子', who: ['小麦', '老王(外援)'] })
    expect(readNotice('"abc(wxid_1)" 撤回了一条消息')).toMatchObject({ by: 'abc(wxid_1)' })
  })

  it('drops the link to edit a recalled message whole and other links down to their words', () => {
    expect(readNotice('你撤回了一条消息 <a href="weixin://revoke_edit_click">重新编辑</a>').text).toBe('你撤回了一条消息')
    expect(stripMarkup('"A"领取了你的<_wc_custom_link_ color="#FD9931" href="weixin://x">红包</_wc_custom_link_>')).toBe('"A"领取了你的红包')
    expect(stripMarkup('<img src="SystemMessages_HongbaoIcon.png"/>"A"领取了你的<a href="weixin://x">红包</a>')).toBe('"A"领取了你的红包')
    expect(stripMarkup('<![CDATA["A" 撤回了一条消息]]>')).toBe('"A" 撤回了一条消息')
  })

  it('keeps what only looks like markup in a name', () => {
    expect(readNotice('"小<3 满"邀请"<b>乙"加入了群聊')).toMatchObject({ by: '小<3 满', who: ['<b>乙'] })
  })

  it('reads the sentence of a recall and of a template out of their XML', () => {
    const recall = '<sysmsg type="revokemsg"><revokemsg><session>1@chatroom</session><replacemsg><![CDATA["A" 撤回了一条消息]]></replacemsg></revokemsg></sysmsg>'
    expect(readNotice(recall, 'recall')).toEqual({ kind: 'recall', text: '"A" 撤回了一条消息', by: 'A' })
    const template = '<sysmsg type="sysmsgtemplate"><sysmsgtemplate><content_template><plain><![CDATA[]]></plain><template><![CDATA["$username$"邀请"$names$"加入了群聊]]></template><link_list><link name="username"><memberlist><member><nickname><![CDATA[甲]]></nickname></member></memberlist></link><link name="names"><memberlist><member><nickname><![CDATA[乙]]></nickname></member><member><nickname><![CDATA[丙]]></nickname></member></memberlist></link></link_list></content_template></sysmsgtemplate></sysmsg>'
    expect(readNotice(template)).toMatchObject({ text: '"甲"邀请"乙、丙"加入了群聊', by: '甲', who: ['乙', '丙'] })
  })

  it('answers within a moment on a long line of quotes', () => {
    const text = `"${'"邀请"'.repeat(300)}`.slice(0, 1500)
    const started = performance.now()
    readNotice(text)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
