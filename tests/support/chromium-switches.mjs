/**
 * What is off besides what Playwright turns off, which a second list of features replaces: the first line is ours. Chromium draws parts
 * of its own window as pages; each start would load them, at the price of half the start and of a hundred megabytes.
 */
const FEATURES_OFF = [
  'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'PreloadTopChromeWebUI', 'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter',
  'PaintHolding', 'ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'PreconnectToSearch',
]

/** Switches by which a test's Chromium runs anywhere and calls nobody. */
export const CHROMIUM_SWITCHES = [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-quic', '--no-first-run', '--disable-component-update',
  '--disable-sync', '--disable-domain-reliability', '--no-pings', '--disable-dev-shm-usage', '--font-render-hinting=none',
  `--disable-features=${FEATURES_OFF.join(',')}`,
]
