import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { ROOT } from '../support/launcher-process'
import { amount, figure, IS_FULL, PART_OF_FULL } from './figures'

const MB = amount('megabytes', 1_000, 50)
const LIMIT_MB = 300
const HEAD = '\ufeff消息记录（此消息记录为文本格式，不支持重新导入）\r\n\r\n2026-10-30 9:00:00 张三(10001)\r\n'

interface Reading { readonly code: number | null; readonly peakMb: number; readonly said: string }

/** Reads a file with the headless command, the same code that the app's worker runs, and watches its memory. */
function read(file: string): Promise<Reading> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [path.join(ROOT, 'out', 'cli', 'index.js'), 'parse', file], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    let peakMb = 0
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => { said = `${said}${piece.toString()}`.slice(-2_000) })
    const sampler = setInterval(() => {
      try {
        peakMb = Math.max(peakMb, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)
      } catch {
        // It ended in between.
      }
    }, 20)
    child.on('exit', code => { clearInterval(sampler); resolve({ code, peakMb, said }) })
  })
}

function write(file: string, head: string, piece: Uint8Array, megabytes: number): string {
  const out = openSync(file, 'w')
  writeSync(out, head)
  for (let i = 0; i < megabytes; i += 1) writeSync(out, piece)
  closeSync(out)
  return file
}

test(`a line of ${MB} MB and as many random bytes are reported, in little memory`, async () => {
  test.skip(!IS_FULL, PART_OF_FULL)
  test.skip(process.platform !== 'linux', 'the memory of another process is read from /proc')
  test.setTimeout(600_000)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'qunbu-line-'))
  try {
    const piece = new Uint8Array(1 << 20)
    const small = await read(write(path.join(folder, 'small.txt'), HEAD, new TextEncoder().encode('早\r\n'), 1))
    const line = await read(write(path.join(folder, 'line.txt'), HEAD, piece.fill(0x61), MB))
    crypto.getRandomValues(piece.subarray(0, 65_536))
    for (let at = 65_536; at < piece.length; at += 65_536) crypto.getRandomValues(piece.subarray(at, at + 65_536))
    const random = await read(write(path.join(folder, 'random.txt'), '', piece, Math.min(MB, 200)))
    const extra = [line, random].map(one => one.peakMb - small.peakMb)
    const isCalm = extra.every(mb => mb <= LIMIT_MB) && [line, random].every(one => one.code !== null && !/heap out of memory|RangeError|TypeError/.test(one.said))
    figure('F15', `a line of ${MB} MB: +${extra[0]!.toFixed(0)} MB; random bytes: +${extra[1]!.toFixed(0)} MB; zip bombs refused (tests/shared/importing/zip.test.ts)`, isCalm)
    expect(isCalm, JSON.stringify({ line, random })).toBe(true)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
