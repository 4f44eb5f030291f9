import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { Source } from '../../../model/source.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { download } from '../../ui/download.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { type CiteFormat, cite, citeFormats } from './cite.ts'
import styles from './details.module.css'
import { counted } from './words.ts'

const files: Record<CiteFormat, { name: string; type: string }> = {
  plain: { name: 'sources.txt', type: 'text/plain' },
  bibtex: { name: 'sources.bib', type: 'application/x-bibtex' },
  csl: { name: 'sources.json', type: 'application/json' },
}
const tabs = Object.entries(citeFormats).map(([name, label]) => ({ name: name as CiteFormat, label }))

/** The sources behind what is shown, to be copied or saved. */
export function CiteDialog({ sources, onClose }: { sources: readonly Source[]; onClose: () => void }) {
  const [format, setFormat] = useState<CiteFormat>('plain')
  const text = cite(sources, format)
  return (
    <Dialog title={`Cite ${counted(sources.length, 'source')}`} onClose={onClose} wide>
      <Tabs label="Format" tabs={tabs} open={format} onOpen={setFormat}>
        <pre className={styles.cited} tabIndex={0}>
          {text}
        </pre>
      </Tabs>
      <div className={styles.dialogActions}>
        <CopyButton text={() => text} icon={<IconCopy size={14} stroke={1.8} aria-hidden="true" />}>
          Copy
        </CopyButton>
        <Button onClick={() => download(files[format].name, text, files[format].type)}>
          <IconDownload size={14} stroke={1.8} aria-hidden="true" />
          Download
        </Button>
      </div>
    </Dialog>
  )
}
