import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { seenAt } from '../../../model/clocks-in-words.ts'
import type { Source } from '../../../model/source.ts'
import { useClocks } from '../../app/clocks.ts'
import { Button } from '../../ui/button.tsx'
import { type CiteFormat, cite, citeFiles, citeFormats } from '../../ui/cite.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { counted } from '../../ui/counted.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { download, fileName } from '../../ui/download.ts'
import { Tabs } from '../../ui/tabs.tsx'
import styles from './details.module.css'

const tabs = Object.entries(citeFormats).map(([name, label]) => ({ name: name as CiteFormat, label }))

/** The sources behind what is shown, to be copied or saved. */
export function CiteDialog({ sources, onClose }: { sources: readonly Source[]; onClose: () => void }) {
  const [format, setFormat] = useState<CiteFormat>('plain')
  const seen = seenAt(useClocks())
  const { ending, type } = citeFiles[format]
  const text = cite(sources, format, seen?.sentence)
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
        <Button onClick={() => download(fileName('interlock-sources', ending, seen), text, type)}>
          <IconDownload size={14} stroke={1.8} aria-hidden="true" />
          Download
        </Button>
      </div>
    </Dialog>
  )
}
