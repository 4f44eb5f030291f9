import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { Source } from '../../../model/source.ts'
import { Button } from '../../ui/button.tsx'
import { type CiteFormat, cite, citeFiles, citeFormats } from '../../ui/cite.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { download } from '../../ui/download.ts'
import { Tabs } from '../../ui/tabs.tsx'
import styles from './details.module.css'
import { counted } from './words.ts'

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
        <Button onClick={() => download(citeFiles[format].name, text, citeFiles[format].type)}>
          <IconDownload size={14} stroke={1.8} aria-hidden="true" />
          Download
        </Button>
      </div>
    </Dialog>
  )
}
