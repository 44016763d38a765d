const LEAD = /^(?:[\s，。、,.：:！!；;~～]|了|过|的(?=.)|个(?!人|体)|一[个位家台批套款间名辆条点些下份](?!人)|几[个位家台条]|[两三四]位|点(?!心|胶)|些|有没有|谁有|求购?|蹲一?个?|想找|急?找(?!人)|靠谱的|便宜的|合适的|专业的|好的|稳定的|现成的?|[八九]成新的?|全新的|家里的?|那[个台套位]|这[个台套]|各种|大量|长期|本地的?|卖(?=.{2,}的))/
const TAIL = /(?:[\s，。、,.：:！!？?；;~～]|吗|呢|呀|啊|吧|哈|嘛|哦|啦|么|没有|没|不(?=$)|的(?:吗|朋友|老板|大佬|兄弟|姐妹|联系方式|联系|资源|渠道)|谢谢|推荐一?下?|推荐|联系方式|可以)$/

/** Takes words around the thing off a stretch of a text; returns `[from, to)`. Never takes everything. */
export function trimSpan(text: string, from: number, to: number): readonly [number, number] {
  let [start, end] = [from, to]
  for (let changed = true; changed && end - start > 2; ) {
    const here = text.slice(start, end)
    const lead = LEAD.exec(here)?.[0].length ?? 0
    const tail = TAIL.exec(here.slice(lead))?.[0].length ?? 0
    changed = lead + tail > 0 && here.length - lead - tail >= 2
    if (changed) { start += lead; end -= tail }
  }
  return [start, end]
}
