/** Identity of the installed app on every system. The packaged app must carry the same: Windows ties notifications to it. */
export const APP_ID = 'app.qunbu'
