import { IconPencilCheck } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { confirmWrite, previewWrite, type WriteRequest, writeMode } from '../../../../contract/writes.ts'
import { call } from '../../../api/call.ts'
import { announce } from '../../../app/announce.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorNotice } from '../../../ui/notice.tsx'
import { Skeleton } from '../../../ui/tag.tsx'
import { rememberWrite } from '../store.ts'
import { inWords } from './counters.ts'
import styles from './writing.module.css'

/** What a statement would change, before it does; then it is written, or nothing happens. */
export function WritePreview({ request }: { request: WriteRequest }) {
  const client = useQueryClient()
  const preview = useMutation({ mutationFn: (asked: WriteRequest) => call(previewWrite, asked) })
  const confirm = useMutation({
    mutationFn: (ticket: string) => call(confirmWrite, { ...request, ticket }),
    onSuccess: ({ counters }) => {
      announce('Written and recorded')
      rememberWrite(request, counters)
      // Whatever was read before may have changed.
      void client.invalidateQueries()
      void client.invalidateQueries({ queryKey: [writeMode.name] })
    },
  })
  const { mutate: ask } = preview
  useEffect(() => ask(request), [ask, request])

  if (confirm.data)
    return (
      <section className={styles.preview} aria-label="Written" role="status">
        <h3>Written: {inWords(confirm.data.counters)}</h3>
        <p>
          Recorded in the graph as {confirm.data.id}. A newer release of the dataset replaces claims and
          relationships: keep what should last in its files.
        </p>
      </section>
    )
  if (preview.error) return <ErrorNotice error={preview.error} again={() => ask(request)} />
  if (!preview.data)
    return (
      <section className={styles.preview} aria-label="What it would change" aria-busy="true">
        <h3>Counting what it would change …</h3>
        <Skeleton height={18} />
      </section>
    )
  const { refusal, counters, findings, ticket } = preview.data
  return (
    <section className={styles.preview} aria-label="What it would change">
      <h3>{refusal ? refusal.what : `It would change: ${inWords(counters)}`}</h3>
      {refusal ? (
        <p>
          {refusal.why} {refusal.instead}
        </p>
      ) : (
        <p>It was run, counted and rolled back: nothing has changed yet.</p>
      )}
      {findings.length > 0 && (
        <>
          <p>It cannot be written, because the graph would not be whole afterwards:</p>
          <ul>
            {findings.map(({ question, count, examples }) => (
              <li key={question}>
                {question} <strong>Yes, {count.toLocaleString('en-GB')}.</strong>{' '}
                {examples.length > 0 && <code>{examples.join(', ')}</code>}
              </li>
            ))}
          </ul>
        </>
      )}
      {confirm.error && <ErrorNotice error={confirm.error} again={() => ask(request)} />}
      {ticket && (
        <Button
          look="primary"
          size="medium"
          disabled={confirm.isPending}
          onClick={() => confirm.mutate(ticket)}
        >
          <IconPencilCheck size={16} /> {confirm.isPending ? 'Writing …' : 'Write it'}
        </Button>
      )}
    </section>
  )
}
