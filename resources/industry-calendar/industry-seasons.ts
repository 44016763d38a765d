/** The busy season of some industries; when it ends, people plan their next project. */
export interface IndustrySeason {
  /** Stored in keys: never changes. */
  readonly id: string
  readonly zh: string
  readonly en: string
  /** Words of which one must be part of the person's 行业. */
  readonly industries: readonly string[]
  /** Usual last day, `MM-DD` or `农历MM-DD`. */
  readonly ends: string
}

const season = (id: string, names: readonly [zh: string, en: string], industries: string, ends: string): IndustrySeason =>
  ({ id, zh: names[0], en: names[1], industries: industries.split(' '), ends })

/** Rhythm of the trades, from general knowledge of them. Edit freely. */
export const INDUSTRY_SEASONS: readonly IndustrySeason[] = [
  season('double-11', ['双11 大促', 'Double 11 season'], '电商 直播 代运营 服饰 服装 美妆 家电 快消', '11-20'),
  season('618', ['618 大促', '618 season'], '电商 直播 代运营 服饰 美妆 家电', '06-20'),
  season('double-12', ['双12 与年货备货', 'Double 12 and new-year stock'], '电商 代运营', '12-15'),
  season('new-year-goods', ['年货节', 'New-year goods season'], '食品 生鲜 零食 酒水 礼品 年货', '农历12-25'),
  season('black-friday', ['黑五网一', 'Black Friday and Cyber Monday'], '跨境 外贸电商 亚马逊 独立站', '12-02'),
  season('prime-day', ['会员日大促', 'Prime-day season'], '亚马逊', '07-20'),
  season('canton-spring', ['春季广交会', 'Canton Fair, spring'], '外贸 出口 贸易 工厂', '05-05'),
  season('canton-autumn', ['秋季广交会', 'Canton Fair, autumn'], '外贸 出口 贸易 工厂', '11-04'),
  season('exhibition-spring', ['上半年展会季', 'Spring exhibitions'], '会展 展会 搭建 展台 活动策划', '05-31'),
  season('exhibition-autumn', ['下半年展会季', 'Autumn exhibitions'], '会展 展会 搭建 展台 活动策划', '11-30'),
  season('enrol-autumn', ['秋季报名', 'Autumn enrolment'], '教育 培训 教培 托管 艺培', '09-10'),
  season('enrol-summer', ['暑期班报名', 'Summer-class enrolment'], '教育 培训 教培 托管 艺培 夏令营', '07-10'),
  season('enrol-winter', ['寒假班报名', 'Winter-class enrolment'], '教育 培训 教培 艺培', '01-20'),
  season('gaokao', ['高考与志愿', 'University entrance'], '升学 志愿 留学 高考', '07-10'),
  season('postgraduate', ['考研', 'Postgraduate exams'], '考研', '12-26'),
  season('civil-service', ['国考', 'Civil-service exam'], '公考 公务员', '12-05'),
  season('teacher-exam', ['教师资格考试', 'Teacher qualification exam'], '教资 教师资格', '11-05'),
  season('study-abroad', ['留学申请季', 'Study-abroad applications'], '留学', '01-15'),
  season('tax-year', ['汇算清缴', 'Annual tax settlement'], '财税 代账 会计 税务', '05-31'),
  season('annual-report', ['工商年报', 'Annual company reports'], '财税 代账 工商注册 企业服务', '06-30'),
  season('audit', ['年审季', 'Audit season'], '审计 会计师', '04-30'),
  season('settlement', ['年底结算', 'Year-end settlement'], '建筑 工程 施工 装修 建材 弱电', '农历12-20'),
  season('renovation-spring', ['金三银四装修', 'Spring renovation'], '装修 家装 建材 家具 定制 软装', '05-10'),
  season('renovation-autumn', ['金九银十装修', 'Autumn renovation'], '装修 家装 建材 家具 定制 软装', '11-10'),
  season('hiring-spring', ['金三银四招聘', 'Spring hiring'], '人力 招聘 猎头 劳务', '04-30'),
  season('hiring-autumn', ['秋招', 'Autumn hiring'], '人力 招聘 猎头 校招', '11-15'),
  season('factory-return', ['节后返工', 'Return to the factories'], '劳务 工厂 制造 人力', '农历02-01'),
  season('tourism-summer', ['暑期旺季', 'Summer travel'], '旅游 旅行 民宿 酒店 研学', '08-31'),
  season('tourism-national', ['国庆旺季', 'National-day travel'], '旅游 旅行 民宿 酒店', '10-08'),
  season('tourism-spring', ['清明五一旺季', 'Spring travel'], '旅游 旅行 民宿 酒店 露营', '05-06'),
  season('wedding-spring', ['五一婚期', 'May weddings'], '婚庆 婚礼 跟妆 婚纱 摄影', '05-06'),
  season('wedding-autumn', ['国庆婚期', 'October weddings'], '婚庆 婚礼 跟妆 婚纱 摄影', '10-10'),
  season('graduation', ['毕业季', 'Graduation'], '摄影 影楼 活动策划', '06-30'),
  season('spring-tea', ['春茶', 'Spring tea'], '茶', '05-10'),
  season('bayberry', ['杨梅荔枝', 'Bayberry and lychee'], '水果 生鲜 冷链', '07-10'),
  season('hairy-crab', ['大闸蟹', 'Hairy crab'], '水产 生鲜 冷链', '11-25'),
  season('cherry', ['进口车厘子', 'Imported cherries'], '水果 冷链 进口', '02-10'),
  season('mid-autumn-gifts', ['中秋礼盒', 'Mid-autumn gifts'], '食品 烘焙 礼品 月饼 包装 印刷', '农历08-15'),
  season('dragon-boat-gifts', ['端午礼盒', 'Dragon-boat gifts'], '食品 礼品 包装', '农历05-05'),
  season('liquor-fair', ['春季糖酒会', 'Spring food and drinks fair'], '酒水 白酒 食品 饮料', '03-31'),
  season('cooling', ['空调旺季', 'Cooling season'], '制冷 空调', '08-31'),
  season('heating', ['供暖季', 'Heating season'], '暖通 供暖 地暖', '11-20'),
  season('cold-storage', ['冷库旺季', 'Cold-storage season'], '冷链 冷库 仓储', '农历12-25'),
  season('logistics-peak', ['物流旺季', 'Parcel peak'], '物流 快递 仓储 仓配 货运', '11-25'),
  season('sea-peak', ['海运旺季', 'Shipping peak'], '货代 海运 报关', '10-31'),
  season('printing', ['台历挂历', 'Calendar printing'], '印刷 包装', '01-05'),
  season('budget', ['年度预算', 'Yearly budgets'], '软件 SaaS 信息化 系统集成 广告 营销', '12-31'),
  season('insurance', ['开门红', 'Opening-season sales'], '保险', '03-31'),
  season('beauty', ['年前美业', 'Beauty before the new year'], '美业 美发 美容 美甲', '农历12-29'),
  season('fashion-winter', ['冬装换季', 'Winter fashion'], '服装 服饰 女装 羽绒', '12-31'),
  season('fashion-summer', ['夏装换季', 'Summer fashion'], '服装 服饰 女装', '06-30'),
  season('fitness', ['减脂季', 'Fitness season'], '健身 瑜伽 私教', '06-30'),
  season('auto-show', ['车展季', 'Motor shows'], '汽车 汽配 二手车', '11-30'),
  season('planting', ['春耕', 'Spring planting'], '农资 农业 种植 化肥', '05-10'),
  season('harvest', ['秋收', 'Harvest'], '农业 种植 粮食', '10-31'),
  season('catering-year-end', ['年会与尾牙', 'Year-end banquets'], '餐饮 酒店 活动策划 演出', '农历12-26'),
  season('crayfish', ['小龙虾季', 'Crayfish season'], '餐饮 水产', '08-31'),
  season('housing', ['年底冲量', 'Year-end housing sales'], '房产 中介 地产', '12-31'),
  season('film', ['暑期档', 'Summer releases'], '影视 短视频 MCN', '08-31'),
  season('pet', ['宠物展', 'Pet fairs'], '宠物', '08-28'),
  season('mother-baby', ['母婴大促', 'Mother-and-baby season'], '母婴 童装', '06-05'),
  season('legal-year-end', ['年底清账', 'Year-end collections'], '律师 法律 法务', '01-25'),
]
