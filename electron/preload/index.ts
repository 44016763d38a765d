import { contextBridge, ipcRenderer } from 'electron'
import { CHANNELS, INCOMING_WAITING, wireName, type Bridge, type ChannelName } from '../../shared/ipc/contract'

const ask = (name: ChannelName) => (question: unknown): Promise<unknown> => ipcRenderer.invoke(wireName(name), question)

const bridge = {
  ...Object.fromEntries(CHANNELS.map(name => [name, ask(name)])),
  onIncomingWaiting(listener: () => void) {
    // The event stays on this side: it would hand the page a way to ipcRenderer.
    const call = (): void => listener()
    ipcRenderer.on(INCOMING_WAITING, call)
    return () => { ipcRenderer.off(INCOMING_WAITING, call) }
  },
} as Bridge

contextBridge.exposeInMainWorld('qunbu', bridge)
