import { type Setting, settings } from '../../server/settings.ts'
import { code, page, table } from './markdown.ts'

/** Every environment variable, from the table that parses them. */
export function environmentPage(): string {
  const rows = Object.entries<Setting>(settings).map(([name, setting]) => [
    code(name),
    setting.default === null ? 'not set' : code(setting.default),
    setting.accepts,
    setting.text,
  ])
  return page(
    'Environment',
    'Read once when Interlock starts, also from a file `.env` in its folder. With wrong values it does not start: one message lists all of them, and the exit code is 2.',
    table(['variable', 'default', 'accepts', 'what it is for'], rows),
  )
}
