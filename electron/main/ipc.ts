import { ipcMain, type WebFrameMain } from 'electron'
import { CHANNELS, wireName, type Handlers } from '../../shared/ipc/contract'
import { answer } from '../vault/answer'
import { PAGE_ORIGIN } from './page-address'

/** Only the page itself may ask: the top frame, at our origin. */
const isPage = (frame: WebFrameMain | null): boolean => frame !== null && frame.parent === null && frame.origin === PAGE_ORIGIN

/** Has every channel of the contract answered. Who asks, and the form of the question, are checked before a handler sees it. */
export function answerPage(handlers: Handlers): void {
  for (const name of CHANNELS) {
    ipcMain.handle(wireName(name), (event, ask: unknown) => {
      if (!isPage(event.senderFrame)) throw new Error('refused')
      return answer(handlers, name, ask)
    })
  }
}
