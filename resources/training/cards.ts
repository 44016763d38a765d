/** One card of the drill: a situation, three answers, the right one, and why. */
export interface TrainingCard {
  /** Stored with the results: never changes. */
  readonly id: string
  readonly about: 'manners' | 'terms' | 'inviting'
  readonly ask: string
  readonly answers: readonly [string, string, string]
  /** 0–2. */
  readonly right: number
  readonly why: string
}

const card = (id: string, about: TrainingCard['about'], text: string, right: number): TrainingCard => {
  const [ask = '', a = '', b = '', c = '', why = ''] = text.split(' | ')
  return { id, about, ask, answers: [a, b, c], right, why }
}

/** Written for operators of trade groups in China; the drill is in the language of the chats. */
export const TRAINING_CARDS: readonly TrainingCard[] = [
  card('m1', 'manners', '对方三天没回你的消息，先怎么办？ | 再发一遍 | 过几天换件对他有用的事再问 | 在群里点他的名 | 催出来的回复没有下文，带着用处去才有。', 1),
  card('m2', 'manners', '想介绍两个人认识，第一步？ | 直接拉个三人群 | 分别问过两边愿不愿意 | 把一方的名片推给另一方 | 没问过就推，两边都为难。', 1),
  card('m3', 'manners', '新人进群第一句话该让他知道什么？ | 群里有多少人 | 这里办什么事、怎么开口 | 群主做过什么 | 知道怎么开口，才会开口。', 1),
  card('m4', 'manners', '群里两个人吵起来了，你先做什么？ | 在群里评理 | 各自私下听一遍 | 都踢出去 | 当众评理总有一方丢面子，先私下听完再说。', 1),
  card('m5', 'manners', '有人婉拒了你的介绍，怎么记？ | 记在心里，不告诉另一方原因 | 告诉另一方他嫌价低 | 在群里说明 | 拒绝的理由是说给你听的。', 0),
  card('m6', 'manners', '晚上十一点想起一件不急的事？ | 马上发，免得忘 | 记下，明天白天发 | 发语音，打字慢 | 不急的事在静默时段只会打扰。', 1),
  card('m7', 'manners', '过节问候怎样不惹人烦？ | 群发同一段祝福 | 叫得出称呼，说一件他的事 | 发一张祝福图 | 看得出是写给自己的，才算问候。', 1),
  card('m8', 'manners', '对方资料里写着忌口和忌讳，送礼前？ | 看一眼再挑 | 送贵的总没错 | 问群里的人 | 记下的忌讳就是给这一刻用的。', 0),
  card('t1', 'terms', '客户问「账期多久」，他问的是？ | 多久能交货 | 收货后多久付款 | 合同签几年 | 账期是从收货或开票到付款的时间。', 1),
  card('t2', 'terms', '「起订量」说的是？ | 一次最少订多少 | 一年订多少 | 仓里有多少 | 低于起订量，工厂不开机。', 0),
  card('t3', 'terms', '「云仓」和自己租仓的不同是？ | 仓库在网上 | 按件付费，人和系统都是仓库的 | 只放冷冻品 | 云仓卖的是代发和管理，不是面积。', 1),
  card('t4', 'terms', '「履约率」高说明？ | 卖得多 | 答应的单子按时发出去的多 | 退货少 | 履约是按约定发货送达。', 1),
  card('t5', 'terms', '「打样」在大货之前，为了？ | 定价格 | 先看实物对不对 | 占产能 | 样品确认了，大货才有依据。', 1),
  card('t6', 'terms', '「专票」和「普票」对买方的差别？ | 专票能抵扣进项税 | 普票更便宜 | 没有差别 | 一般纳税人拿专票才能抵扣。', 0),
  card('t7', 'terms', '「坪效」算的是？ | 每平方米一段时间的销售额 | 每人卖多少 | 每天进店多少人 | 面积贵的地方先看坪效。', 0),
  card('t8', 'terms', '「清关」卡住，多半先查？ | 单证和申报是否一致 | 船到没到 | 仓库满没满 | 单证不符是最常见的原因。', 0),
  card('i1', 'inviting', '请一位行家进群，最有用的一句是？ | 我们群很活跃 | 群里有三个人正在找您这样的仓 | 进来看看吧 | 具体的需求比热闹更能请动人。', 1),
  card('i2', 'inviting', '邀请被拒后？ | 隔天再请一次 | 谢过，留一句以后有需要随时说 | 问他为什么 | 留门比推门好。', 1),
  card('i3', 'inviting', '付费群的门槛，该先说什么？ | 价格 | 进来能办成什么 | 有多少大咖 | 先有用处，价格才有参照。', 1),
  card('i4', 'inviting', '请老成员带新人，怎么开口？ | 你有空带带他 | 他做的正好接你下游，帮我介绍两句 | 带一个给红包 | 说清为什么是他，才不像派活。', 1),
  card('i5', 'inviting', '线下聚会的邀请里一定要有？ | 时间地点和谁会来 | 祝福语 | 往期照片 | 谁会来，决定他来不来。', 0),
  card('i6', 'inviting', '别家付费群常用什么让人留下来？ | 每周固定一次答疑 | 每天发很多文章 | 禁止说话 | 固定的时间给人回来的理由。', 0),
]
