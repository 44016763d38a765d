/**
 * Writes a register of invented people into the open app's database, in the page: names, a group, city and trade each. Importing them
 * is another test. `page`: a Playwright page on the app; `people`: how many. Resolves when all is stored; the app has to be reloaded.
 * @param {import('@playwright/test').Page} page
 * @param {number} people
 * @returns {Promise<void>}
 */
export async function fillPeople(page, people) {
  await page.evaluate(async count => {
    const db = await new Promise((resolve, reject) => { const asked = indexedDB.open('qunbu'); asked.onsuccess = () => resolve(asked.result); asked.onerror = () => reject(asked.error) })
    const of = (list, n) => list[n % list.length]
    const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'], given = [...'子涵雨桐浩然欣怡宇轩思远若曦明哲嘉禾知夏听雨星河'], cities = ['杭州', '宁波', '上海', '苏州', '广州', '深圳'], trades = ['跨境电商', '冷链', '茶叶', '服装', '直播', '律师']
    const put = (table, rows) => new Promise((resolve, reject) => { const tx = db.transaction(table, 'readwrite'); for (const row of rows) tx.objectStore(table).put(row); tx.oncomplete = resolve; tx.onerror = () => reject(tx.error) })
    const id = (kind, n) => `${kind}-${String(n).padStart(6, '0')}`
    await put('groups', Array.from({ length: 60 }, (_, g) => ({ id: id('g', g), platform: 'wechat', kind: 'group', name: `群${g}`, otherNames: [], createdAt: 0, nextMember: count })))
    for (let from = 0; from < count; from += 2_000) {
      const numbers = Array.from({ length: Math.min(2_000, count - from) }, (_, i) => from + i)
      const name = n => `${of(surnames, n)}${of(given, n * 7)}${of(given, n * 3 + 1)}${n % 5 === 0 ? n : ''}`
      await put('people', numbers.map(n => ({ id: id('p', n), name: name(n), createdAt: 0, tags: [] })))
      await put('accounts', numbers.map(n => ({ id: id('a', n), personId: id('p', n), platform: 'wechat', platformId: `wxid_${n}` })))
      await put('memberships', numbers.map(n => ({ id: id('m', n), groupId: id('g', n % 60), number: n, accountId: id('a', n), personId: id('p', n), name: name(n), names: [{ name: name(n), source: 'card', firstAt: 1, lastAt: 2 }], present: true, messages: n % 90, lastAt: 1.76e12 + n * 1e5, importId: 'i' })))
      await put('facts', numbers.flatMap(n => [['city', of(cities, n)], ['industry', of(trades, n * 5)]].map(([type, value], k) => ({ id: id(`f${k}`, n), personId: id('p', n), type, value, source: { kind: 'typed' }, on: '2026-11-20', state: 'confirmed' }))))
    }
    db.close()
  }, people)
}
