const places = [
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The Chromium that was named, or else one where they usually are. Undefined: there is none, or not the named one. */
export function findChromium(named: string | undefined, exists: (path: string) => boolean): string | undefined {
  return (named === undefined || named === '' ? places : [named]).find(exists)
}

/** Why tests in a browser are left out. */
export const noBrowser = 'no Chromium is found on this machine: install one, or name it in CHROMIUM'
