/** An invented person of the demo register with what the operator knows about them. Days are counted from today. */
export interface DemoPerson {
  readonly name: string
  readonly card: string
  readonly groups: readonly string[]
  readonly remark?: string
  readonly city?: string
  readonly hometown?: string
  readonly industry?: string
  readonly company?: string
  readonly role?: string
  readonly level?: 'novice' | 'intermediate' | 'expert'
  readonly loyalty?: 'audience' | 'tried' | 'loyal' | 'devoted'
  /** `lunar` counts from today in the lunar calendar's own day of the year; `solar` is days from today. */
  readonly birthday?: { readonly solar: number } | { readonly lunarToday: true }
  readonly hobby?: string
  readonly taboo?: string
  readonly tags?: readonly string[]
  readonly core?: boolean
  readonly paidFor?: number
  readonly offers?: readonly { readonly text: string; readonly region?: string; readonly confirmed?: number; readonly via?: string }[]
  readonly needs?: readonly { readonly text: string; readonly region?: string; readonly until?: number; readonly budget?: number }[]
  readonly visits?: readonly { readonly ago: number; readonly channel: 'private' | 'group' | 'moments' | 'phone' | 'offline'; readonly text: string; readonly outcome?: 'replied' | 'noReply' | 'hasNeed' | 'hasOffer' | 'appointed'; readonly next?: number }[]
  readonly cadence?: number
}

export const DEMO_CAST: readonly DemoPerson[] = [
  { name: '沈玉琴', card: '宁波-冷库-沈玉琴', remark: '琴姐 北仑冷库', groups: ['cold', 'ware'], city: '宁波', hometown: '台州', industry: '冷链仓储', company: '北仑远洋冷仓', role: '老板', level: 'expert', loyalty: 'devoted', birthday: { lunarToday: true }, hobby: '跑半马', taboo: '不提前东家，不劝酒', tags: ['冷链', '付费'], core: true, paidFor: 110, cadence: 14,
    offers: [{ text: '北仑冷库 2,400 托，零下 18 度，可分租 50 托起', region: '宁波', confirmed: -24 }, { text: '两台座驾叉车可以外借', region: '宁波', confirmed: -24, via: '陆启航' }],
    visits: [{ ago: 21, channel: 'private', text: '问旺季前扩库的事，说等消防批复', outcome: 'replied' }, { ago: 52, channel: 'offline', text: '在北仑码头吃过饭，谈扩库', outcome: 'hasNeed' }],
    needs: [{ text: '夜班叉车司机两名', region: '宁波', until: 19 }] },
  { name: '陆启航', card: '上海-立体库-老陆', remark: '陆工 立体库', groups: ['cold', 'fork', 'ware'], city: '上海', industry: '物流设备', company: '启航智能仓储', role: '集成工程师', level: 'expert', loyalty: 'loyal', tags: ['设备'], core: true, offers: [{ text: '立体货架设计和集成，接 1,000 货位以上', region: '华东', confirmed: -40 }], visits: [{ ago: 7, channel: 'phone', text: '预算还在批，约今天再谈', outcome: 'appointed', next: 0 }] },
  { name: '汪棠', card: '杭州-影棚-汪棠', remark: '汪棠 转塘影棚', groups: ['live', 'food'], city: '杭州', industry: '摄影影棚', role: '主理人', level: 'intermediate', loyalty: 'loyal', tags: ['直播'], offers: [{ text: '转塘影棚 600 平，可改直播间，含灯光', region: '杭州', confirmed: -12 }], visits: [{ ago: 26, channel: 'group', text: '答过布光的问题' }, { ago: 33, channel: 'private', text: '在忙大促拍摄，约收尾再聊', outcome: 'replied' }] },
  { name: '何小满', card: '苏州-社区团购-小满', groups: ['food'], city: '苏州', industry: '社区团购', level: 'intermediate', loyalty: 'tried', tags: ['付费'], paidFor: 11, needs: [{ text: '沿海生鲜直供，日发 300 件', region: '华东', until: 40 }], visits: [{ ago: 34, channel: 'group', text: '问退货率怎么降' }] },
  { name: '罗志岩', card: '宁波-叉车租赁-罗志岩', groups: ['fork', 'cold'], city: '宁波', industry: '叉车租赁', level: 'intermediate', tags: ['设备'], offers: [{ text: '电动叉车 40 台，可月租，含司机', region: '宁波', confirmed: -18 }], visits: [{ ago: 1, channel: 'private', text: '问车况，已回', outcome: 'replied' }, { ago: 3, channel: 'private', text: '介绍给琴姐', outcome: 'replied' }, { ago: 5, channel: 'phone', text: '月租价格', outcome: 'replied' }] },
  { name: '李国梁', card: '杭州-直播电商-李国梁', remark: '李总 食品直播', groups: ['food', 'live'], city: '杭州', industry: '直播电商', company: '良田食品', role: '总经理', level: 'expert', loyalty: 'loyal', paidFor: 200, tags: ['付费', '直播'], needs: [{ text: '直播机房', region: '杭州', until: 9, budget: 20000 }], visits: [{ ago: 1, channel: 'private', text: '同意介绍机房', outcome: 'replied' }, { ago: 16, channel: 'offline', text: '在园区见面，想把直播搬出办公楼', outcome: 'hasNeed' }] },
  { name: '沈佩文', card: '杭州-直播机房-沈佩文', groups: ['live'], city: '杭州', industry: '直播基地', level: 'intermediate', offers: [{ text: '滨江直播机房 6 间，现空 2 间，带宽 1G', region: '杭州', confirmed: -11 }], visits: [{ ago: 11, channel: 'private', text: '有两间空出来', outcome: 'hasOffer' }] },
  { name: '魏长河', card: '杭州-机房-老魏', groups: ['live', 'ware'], city: '杭州', industry: '直播基地', level: 'expert', offers: [{ text: '余杭机房，双线带宽 2G，可做直播间', region: '杭州', confirmed: -245 }], visits: [{ ago: 60, channel: 'private', text: '机房要扩带宽', outcome: 'replied' }] },
  { name: '孟丽君', card: '舟山-水产加工-孟丽君', groups: ['cold', 'food'], city: '舟山', industry: '水产加工', level: 'expert', loyalty: 'loyal', offers: [{ text: '舟山加工线两条，可代工鱼糜和虾仁', region: '舟山', confirmed: -60 }, { text: '表弟在下沙有直播楼，可以问', region: '杭州', via: '童欣怡' }] },
  { name: '高建中', card: '嘉兴-货架-高建中', groups: ['fork', 'ware'], city: '嘉兴', industry: '仓储货架', offers: [{ text: '重型货架新旧都有，旧货回收', region: '浙江', confirmed: -30 }, { text: '嘉兴旧厂房 3,000 平，可隔 4 间', region: '嘉兴', confirmed: -70 }], visits: [{ ago: 41, channel: 'private', text: '厂房还空着，等人看', outcome: 'replied' }] },
  { name: '桂建平', card: '上海-冷藏车-阿桂', groups: ['cold'], city: '上海', industry: '冷藏运输', level: 'intermediate', loyalty: 'loyal', tags: ['冷链'], offers: [{ text: '4.2 米冷藏车 6 台，跑江浙沪', region: '江浙沪', confirmed: -20 }], needs: [{ text: '回程货，上海到宁波', region: '宁波' }] },
  { name: '周启铭', card: '上海-食品电商-周启铭', groups: ['food', 'cold'], city: '上海', industry: '食品电商', needs: [{ text: '华东前置仓，常温加冷藏', region: '华东', until: 26 }], visits: [{ ago: 30, channel: 'private', text: '换仓计划推到年底', outcome: 'replied' }] },
  { name: '童欣怡', card: '宁波-预制菜-童欣怡', groups: ['cold', 'food'], city: '宁波', industry: '预制菜', level: 'intermediate', needs: [{ text: '小冷库 80 托，零下 25 度', region: '宁波', until: 12 }], birthday: { solar: 3 }, visits: [{ ago: 16, channel: 'group', text: '问小库', outcome: 'hasNeed' }] },
  { name: '许婧雯', card: '义乌-报关-许婧雯', groups: ['tax'], city: '金华', industry: '报关', level: 'expert', loyalty: 'loyal', core: true, offers: [{ text: '义乌报关和 1039 备案，当天出单', region: '金华', confirmed: -15 }], visits: [{ ago: 15, channel: 'private', text: '愿意接新客户', outcome: 'hasOffer' }] },
  { name: '马建安', card: '义乌-外贸-马建安', groups: ['tax', 'fork'], city: '金华', industry: '外贸', needs: [{ text: '懂 1039 的报关行', region: '金华', until: 30 }], visits: [{ ago: 7, channel: 'private', text: '已经拉了群，等报价', outcome: 'replied' }] },
  { name: '邓明德', card: '宁波-制冷维修-邓师傅', remark: '邓师傅 修冷机', groups: ['cold'], city: '宁波', industry: '制冷维修', offers: [{ text: '冷机抢修，市区两小时到', region: '宁波', confirmed: -39 }], birthday: { solar: 0 }, visits: [{ ago: 40, channel: 'moments', text: '朋友圈点赞' }] },
  { name: '方家骏', card: '杭州-食品电商-方家骏', groups: ['food'], city: '杭州', industry: '食品电商', paidFor: 60 },
  { name: '宋巧', card: '杭州-物流园-宋巧', groups: ['ware', 'cold'], city: '杭州', industry: '物流园区', offers: [{ text: '萧山园区空仓 3,000 平，带月台', region: '杭州', confirmed: -3 }], visits: [{ ago: 36, channel: 'private', text: '带人看过仓', outcome: 'replied' }] },
  { name: '朱海洋', card: '宁波-干线运输-朱海洋', groups: ['ware'], city: '宁波', industry: '干线运输', offers: [{ text: '甬沪干线每日两班，可拼车', region: '宁波', confirmed: -3 }], visits: [{ ago: 38, channel: 'private', text: '谈过拼车的价', outcome: 'replied' }] },
  { name: '钱亦可', card: '上海-税务-钱亦可', groups: ['tax', 'food'], city: '上海', industry: '税务咨询', level: 'expert', loyalty: 'devoted', core: true, offers: [{ text: '出口退税代办，欧洲税号注册', confirmed: -9 }], taboo: '晚上九点后不接电话', hobby: '养猫' },
  { name: '贺敏之', card: '南京-冷库设计-贺敏之', groups: ['cold'], city: '南京', industry: '冷库设计', level: 'expert', offers: [{ text: '冷库设计和改造，出消防图', region: '江苏', confirmed: -97 }] },
  { name: '苏念', card: '杭州-主播-苏念', groups: ['live'], city: '杭州', industry: '主播', hobby: '露营', needs: [{ text: '周末拼场的直播间', region: '杭州', until: 6, budget: 800 }] },
  { name: '江一舟', card: '上海-云仓-江一舟', groups: ['ware', 'food'], city: '上海', industry: '云仓', company: '一舟云仓', level: 'expert', offers: [{ text: '云仓一件代发，日处理 2 万单，支持冷藏', region: '上海', confirmed: -28 }], visits: [{ ago: 45, channel: 'private', text: '问旺季排仓，说满了', outcome: 'replied' }] },
  { name: '毛晓东', card: '温州-包装-毛晓东', groups: ['food', 'fork'], city: '温州', industry: '包装印刷', offers: [{ text: '泡沫箱和冷链纸箱，500 个起订', region: '浙江', confirmed: -50 }], visits: [{ ago: 50, channel: 'private', text: '纸箱涨价，想囤一批', outcome: 'replied' }] },
]

/** Introductions the operator has made, days counted from today. The need is the needer's first one. */
export const DEMO_INTRODUCTIONS: readonly { readonly needer: string; readonly owner: string; readonly started: number; readonly introduced: number; readonly closed?: number; readonly outcome?: 'deal' | 'progress' }[] = [
  { needer: '马建安', owner: '许婧雯', started: -9, introduced: -7 },
  { needer: '桂建平', owner: '周启铭', started: -12, introduced: -10, closed: -2, outcome: 'deal' },
  { needer: '苏念', owner: '汪棠', started: -4, introduced: -3 },
  { needer: '何小满', owner: '孟丽君', started: -20, introduced: -18, closed: -9, outcome: 'progress' },
]

export const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
export const GIVEN = ['明远', '晓雯', '志强', '雨桐', '建华', '思琪', '国庆', '丽娜', '俊杰', '文静', '海涛', '佳怡', '永康', '梦洁', '立新', '秋月', '子轩', '春梅', '大勇', '若溪', '振宇', '慧', '磊', '静', '涛', '芳', '斌', '洁', '鹏', '蕾']
export const TRADES: Readonly<Record<string, readonly string[]>> = {
  cold: ['冷库', '冷藏车', '水产', '冻品', '制冷', '冷链'], tax: ['外贸', '跨境电商', '报关', '财税', '亚马逊'], live: ['直播', '影棚', '灯光', '场控', '主播'],
  ware: ['云仓', '快递', '分拣', '物流园', '干线'], fork: ['叉车', '货架', '托盘', '电瓶', '二手设备'], food: ['食品电商', '预制菜', '社区团购', '零食', '生鲜'],
}
export const CITIES = ['宁波', '杭州', '上海', '苏州', '嘉兴', '绍兴', '义乌', '台州', '南京', '无锡']
