import { type ReactNode, useRef } from 'react'
import { announce } from '../../../app/announce.ts'
import { Button } from '../../../ui/button.tsx'
import { copyText } from '../../../ui/copy-button.tsx'
import { download } from '../../../ui/download.ts'
import { DropMenu } from '../drop-menu.tsx'
import { toCsv, toJson, toMarkdown } from './format.ts'
import type { Result } from './result.ts'

const kinds = {
  // The byte order mark of a file tells spreadsheets how its letters are to be read.
  CSV: { make: toCsv, type: 'text/csv', ending: 'csv', mark: '\uFEFF' },
  JSON: { make: toJson, type: 'application/json', ending: 'json', mark: '' },
  Markdown: { make: toMarkdown, type: 'text/markdown', ending: 'md', mark: '' },
} as const

/** Copies or saves the rows. */
export function ExportMenu({ result, icon }: { result: Result; icon: ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null)
  const close = (said: string) => {
    menu.current?.removeAttribute('open')
    announce(said)
  }
  return (
    <DropMenu menu={menu} label={<>{icon} Export</>}>
      {Object.entries(kinds).map(([name, { make, type, ending, mark }]) => (
        <div key={name}>
          <span>{name}</span>
          <Button
            onClick={() =>
              void copyText(make(result)).then(done =>
                close(done ? `Copied as ${name}` : 'The browser did not allow copying.'),
              )
            }
          >
            Copy
          </Button>
          <Button
            onClick={() => {
              download(`interlock-query.${ending}`, mark + make(result), type)
              close(`Saved as ${name}`)
            }}
          >
            Save
          </Button>
        </div>
      ))}
    </DropMenu>
  )
}
