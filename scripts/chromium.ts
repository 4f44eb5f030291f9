import { existsSync } from 'node:fs'
import { which } from '../server/database/local/commands.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const macos = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/** The Chromium or Chrome of this machine: CHROMIUM if set, else the first one found; null when there is none. */
export function chromium(): string | null {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  for (const name of names) {
    const found = which(name)
    if (found) return found
  }
  return existsSync(macos) ? macos : null
}
