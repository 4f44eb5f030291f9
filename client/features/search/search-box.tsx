import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { searchQuery } from '../../api/queries.ts'
import { type Action, keysLabel, useActions, useAllActions } from '../../app/actions.ts'
import { useClocks } from '../../app/clocks.ts'
import { lookFor } from '../../app/looked-for.ts'
import type { Question } from '../../app/questions.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Kbd } from '../../ui/tag.tsx'
import { useLater } from '../../ui/use-later.ts'
import { ResultRow } from './result-row.tsx'
import { groupResults, type Result, type ViewHit } from './results.ts'
import styles from './search.module.css'

export interface SearchBoxProps {
  questions: readonly Question[]
  views: readonly ViewHit[]
  onEntity: (id: string, name: string) => void
  onQuestion: (question: Question) => void
  onView: (id: string) => void
}

/** One box for everything: entities by name, alias or with a typing error; actions, saved views, questions. */
export function SearchBox({ questions, views, onEntity, onQuestion, onView }: SearchBoxProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  /** Where the keyboard was before it came here. */
  const before = useRef<Element | null>(null)
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const query = useLater(text.trim(), 120)
  const clocks = useClocks()
  const { data, error, isFetching } = useQuery({
    ...searchQuery({ q: query, limit: 12, ...clocks }),
    enabled: open && query !== '',
  })
  const hits = data?.hits
  useEffect(() => {
    lookFor(open ? query : '', query === '' ? [] : hits?.map(({ entity }) => entity.id))
    return () => lookFor('')
  }, [open, query, hits])
  const actions = useAllActions()
  useActions(
    useMemo<Action[]>(
      () => [
        {
          id: 'search',
          name: 'Search',
          keys: 'mod+k',
          group: 'Everywhere',
          everywhere: true,
          run: () => {
            const here = document.activeElement
            if (here !== input.current) before.current = here?.matches(':focus-visible') ? here : null
            input.current?.focus()
          },
        },
      ],
      [],
    ),
  )
  const groups = groupResults({
    query: text,
    hits: query === '' ? [] : (data?.hits ?? []),
    total: data?.total ?? 0,
    actions: actions.filter(action => action.id !== 'search'),
    views,
    questions,
  })
  const results = groups.flatMap(group => group.results)
  const current = Math.min(active, results.length - 1)

  /** Whoever came by keyboard goes on where they were. */
  const leave = () => {
    input.current?.blur()
    if (before.current instanceof HTMLElement) before.current.focus()
    before.current = null
  }
  const choose = (result: Result) => {
    setOpen(false)
    setText('')
    leave()
    if (result.kind === 'entity') onEntity(result.hit.entity.id, result.hit.entity.name)
    if (result.kind === 'question') onQuestion(result.question)
    if (result.kind === 'view') onView(result.view.id)
    if (result.kind === 'action') result.action.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && results.length > 0) {
      event.preventDefault()
      setOpen(true)
      setActive((current + step + results.length) % results.length)
    }
    const chosen = results[current]
    if (event.key === 'Enter' && open && chosen && (query === text.trim() || chosen.kind !== 'entity'))
      choose(chosen)
    if (event.key === 'Escape') {
      if (text === '') leave()
      setText('')
      setOpen(false)
    }
  }
  const nothing = query !== '' && query === text.trim() && !isFetching && !error && results.length === 0
  return (
    <search className={styles.search}>
      <div className={styles.field}>
        <IconSearch size={16} stroke={1.8} aria-hidden="true" />
        <input
          ref={input}
          role="combobox"
          aria-label="Search"
          aria-expanded={open}
          aria-controls={`${id}-results`}
          aria-activedescendant={open && results[current] ? `${id}-${current}` : undefined}
          aria-autocomplete="list"
          placeholder="Search companies, chips, proceedings, questions"
          value={text}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          onChange={event => {
            setText(event.target.value)
            setActive(0)
            setOpen(true)
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        <Kbd>{keysLabel('mod+k')}</Kbd>
      </div>
      {open && (
        // biome-ignore lint/a11y/noStaticElementInteractions: keeps the focus in the field while a row is pressed
        <div className={styles.popup} onMouseDown={event => event.preventDefault()} role="presentation">
          <div id={`${id}-results`} role="listbox" aria-label="Results">
            {groups.map(group => (
              <div key={group.name} role="group" aria-label={group.name}>
                <p className={styles.group} aria-hidden="true">
                  {group.name}
                  {group.total > group.results.length && (
                    <span>
                      {group.results.length} of {group.total.toLocaleString('en-GB')}
                    </span>
                  )}
                </p>
                {group.results.map(result => {
                  const index = results.indexOf(result)
                  return (
                    <ResultRow
                      key={result.key}
                      id={`${id}-${index}`}
                      result={result}
                      active={index === current}
                      onPoint={() => setActive(index)}
                      onChoose={() => choose(result)}
                    />
                  )
                })}
              </div>
            ))}
          </div>
          {error && <ErrorNotice error={error} />}
          {!nothing && !error && results.length === 0 && (
            <p className={styles.nothing}>Looking for “{text.trim()}” …</p>
          )}
          {nothing && (
            <p className={styles.nothing}>
              Nothing here is called “{query}”. Check the spelling, or try a part of the name.
            </p>
          )}
        </div>
      )}
    </search>
  )
}
