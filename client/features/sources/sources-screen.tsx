import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { listOf } from '../../../contract/query-string.ts'
import { SourceKind, sourceKindNames, sourceKinds } from '../../../model/source.ts'
import { sourcesQuery } from '../../api/queries.ts'
import { ScreenTitle } from '../../app/slots.tsx'
import { useUrlState } from '../../app/url-state.ts'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { Chip, Skeleton } from '../../ui/tag.tsx'
import { useLater } from '../../ui/use-later.ts'
import { SourceList } from './source-list.tsx'
import styles from './sources.module.css'

const sorts = { published: 'Newest first', claims: 'Most claims first', publisher: 'By publisher' } as const
const State = z.object({
  q: z.string().max(200).optional(),
  kinds: listOf(SourceKind).optional(),
  sort: z.enum(['published', 'claims', 'publisher']).optional(),
})

/** Every source, by kind, text and order; what is chosen stands in the address. */
export function SourcesScreen() {
  const [state, update] = useUrlState(State)
  const [text, setText] = useState(state.q ?? '')
  const q = useLater(text.trim(), 150)
  const kinds = state.kinds ?? []
  const asked = { q: q || undefined, kinds: kinds.length > 0 ? kinds : undefined, sort: state.sort }
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    sourcesQuery(asked),
  )
  const found = data?.pages.flatMap(page => page.sources) ?? []
  const total = data?.pages[0]?.total ?? 0
  const toggle = (kind: SourceKind) =>
    update(
      { kinds: kinds.includes(kind) ? kinds.filter(other => other !== kind) : [...kinds, kind] },
      { replace: true },
    )
  return (
    <div className={styles.screen}>
      <ScreenTitle>Sources</ScreenTitle>
      <div className={styles.filters}>
        <input
          type="search"
          aria-label="Search the sources"
          placeholder="Title, publisher or address"
          value={text}
          maxLength={200}
          onChange={event => {
            setText(event.target.value)
            void update({ q: event.target.value.trim() || undefined }, { replace: true })
          }}
        />
        <p className={styles.total} aria-live="polite">
          {data && `${total.toLocaleString('en-GB')} ${total === 1 ? 'source' : 'sources'}`}
        </p>
        {sourceKindNames.map(kind => (
          <Chip key={kind} on={kinds.includes(kind)} onClick={() => toggle(kind)}>
            {sourceKinds[kind]}
          </Chip>
        ))}
        <label className={styles.sort}>
          <span className="visually-hidden">Order</span>
          <select
            value={state.sort ?? 'published'}
            onChange={event => {
              const sort = State.shape.sort.parse(event.target.value)
              void update({ sort: sort === 'published' ? undefined : sort }, { replace: true })
            }}
          >
            {Object.entries(sorts).map(([name, label]) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      {error && <ErrorNotice error={error} again={() => void refetch()} />}
      {!data && !error && <Skeleton height={420} />}
      {data && found.length === 0 && (
        <Notice title="No source fits">
          <p>Take away a kind, or search for less.</p>
        </Notice>
      )}
      {found.length > 0 && (
        <SourceList
          sources={found}
          total={total}
          more={hasNextPage && !isFetchingNextPage ? fetchNextPage : null}
        />
      )}
    </div>
  )
}
