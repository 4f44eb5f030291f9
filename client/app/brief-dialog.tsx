import { IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type BriefSubject, brief } from '../../contract/briefs.ts'
import { call } from '../api/call.ts'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { download } from '../ui/download.ts'
import { ErrorNotice } from '../ui/notice.tsx'
import { Skeleton } from '../ui/tag.tsx'
import styles from './brief-dialog.module.css'

const today = () => new Date().toISOString().slice(0, 10)
const icon = { size: 14, stroke: 1.8, 'aria-hidden': true } as const

/** A document about what is on screen: to be copied as Markdown, saved, or printed. */
export function BriefDialog({
  subject,
  question,
  onClose,
}: {
  subject: BriefSubject
  /** The question that was asked, where the reader chose one in words; it is the title too. */
  question?: string | undefined
  onClose: () => void
}) {
  const [title, setTitle] = useState('')
  const [asked, setAsked] = useState('')
  const shape = {
    subject,
    madeOn: today(),
    ...(asked ? { title: asked } : {}),
    ...(question ? { question } : {}),
  }
  const text = useBrief({ ...shape, format: 'markdown' })
  const page = useBrief({ ...shape, format: 'html' })
  const error = text.error ?? page.error
  return (
    <Dialog title="Brief" onClose={onClose} wide>
      <form
        className={styles.head}
        onSubmit={event => {
          event.preventDefault()
          setAsked(title.trim())
        }}
      >
        <label htmlFor="brief-title">Title</label>
        <input
          id="brief-title"
          value={title}
          maxLength={200}
          placeholder={text.data?.title ?? ''}
          onChange={event => setTitle(event.target.value)}
          onBlur={() => setAsked(title.trim())}
        />
        <span>{text.data ? `${text.data.sources} numbered sources` : ''}</span>
      </form>
      {error ? (
        <ErrorNotice error={error} />
      ) : text.data ? (
        <pre className={styles.text} tabIndex={0}>
          {text.data.text}
        </pre>
      ) : (
        <Skeleton height={260} />
      )}
      <div className={styles.actions}>
        <CopyButton text={() => text.data?.text ?? ''} icon={<IconCopy {...icon} />}>
          Copy Markdown
        </CopyButton>
        <Button
          disabled={!text.data}
          onClick={() => text.data && download(text.data.filename, text.data.text, 'text/markdown')}
        >
          <IconDownload {...icon} /> Markdown
        </Button>
        <Button
          disabled={!page.data}
          onClick={() => page.data && download(page.data.filename, page.data.text, 'text/html')}
        >
          <IconDownload {...icon} /> HTML
        </Button>
        <Button disabled={!page.data} onClick={() => page.data && print(page.data.text)}>
          <IconPrinter {...icon} /> Print
        </Button>
      </div>
    </Dialog>
  )
}

const useBrief = (input: {
  subject: BriefSubject
  format: 'markdown' | 'html'
  madeOn: string
  title?: string
  question?: string
}) =>
  useQuery({
    queryKey: ['brief', input] as const,
    queryFn: ({ signal }) => call(brief, input, { signal }),
    staleTime: 60_000,
  })

/** Prints a page that has no scripts, from a frame that is taken away afterwards. */
function print(html: string): void {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0'
  frame.srcdoc = html
  frame.onload = () => {
    frame.contentWindow?.print()
    setTimeout(() => frame.remove(), 60_000)
  }
  document.body.append(frame)
}
