import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { writeMode } from '../../../contract/writes.ts'
import { asking, modelQuery } from '../../api/queries.ts'
import { type Action, useActions } from '../../app/actions.ts'
import { announce } from '../../app/announce.ts'
import { ScreenTitle } from '../../app/slots.tsx'
import { useGrip } from '../../app/use-grip.ts'
import { useCanvas } from '../../canvas/use-store.ts'
import { copyText } from '../../ui/copy-button.tsx'
import { counted } from '../../ui/counted.ts'
import { checkOnServer } from './check.ts'
import { CypherEditor } from './editor/cypher-editor.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { MessageBar } from './message-bar.tsx'
import { ModelPanel } from './model-panel.tsx'
import { useOpenId } from './open-id.ts'
import { parameterOf } from './parameters.ts'
import { ParametersPanel } from './parameters-panel.tsx'
import styles from './query.module.css'
import { subgraphOf } from './result/result.ts'
import { ResultPane } from './result/result-pane.tsx'
import { listOfValues } from './result/values.ts'
import { SavedPanel } from './saved-panel.tsx'
import { Saving } from './saving.tsx'
import { editorSchema, notesOf, readRegistry } from './schema.ts'
import { stateOf } from './session.ts'
import { Start } from './start.tsx'
import { type SavedQuery, saved } from './store.ts'
import { Toolbar } from './toolbar.tsx'
import { useQueryEditor } from './use-query-editor.ts'
import { RecordedWrites } from './writing/recorded-writes.tsx'

const sides = { model: 'Model', saved: 'Saved', history: 'History' } as const
type Side = keyof typeof sides

/** What was written before a plan was asked for. */
const withoutPlan = (cypher: string) => cypher.trim().replace(/^(EXPLAIN|PROFILE)\s+/i, '')

/** Where the editor begins: below the top bar and the bar of its own. */
const editorTop = 96

/** Anything else, in Cypher: read-only, unless the operator has switched writing on. */
export function QueryScreen() {
  const [parametersOpen, setParametersOpen] = useState(false)
  const query = useQueryEditor({
    showWrong: useCallback(() => {
      setParametersOpen(true)
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>('[aria-label="Parameters"] [aria-invalid="true"]')?.focus(),
      )
    }, []),
  })
  const { draft, setDraft, language } = query
  const [side, setSide] = useState<Side>('model')
  const [saving, setSaving] = useState<SavedQuery | 'new' | null>(null)
  const [shown, setShown] = useState<string | null>(null)
  const { size, grip } = useGrip({
    name: 'query-editor-height',
    label: 'Height of the editor',
    initial: 300,
    smallest: 110,
    largest: () => window.innerHeight - 320,
    sizeAt: ({ clientY }) => clientY - editorTop,
    keys: ['ArrowDown', 'ArrowUp'],
    orientation: 'horizontal',
  })
  const openId = useOpenId()
  const canvas = useCanvas()
  const navigate = useNavigate()
  const { data: model } = useQuery(modelQuery({}))
  const { data: registry } = useQuery({
    queryKey: ['query-registry'],
    queryFn: readRegistry,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const { data: writing } = useQuery(asking(writeMode)({}))
  const writes = writing?.enabled ?? false
  const kept = useSyncExternalStore(saved.subscribe, saved.read)

  const { recheck } = query
  useEffect(() => {
    language.notes = notesOf(model)
    language.setSchema(editorSchema(model, query.given.values, registry ?? {}))
    recheck()
  }, [language, model, registry, query.given.values, recheck])
  const isAsking = query.missing.length > 0
  const hasValues = draft.parameters.length > 0
  useEffect(() => {
    if (isAsking || hasValues) setParametersOpen(true)
  }, [isAsking, hasValues])

  // Of several statements the one that is under way or failed is shown, until another is chosen.
  const run =
    query.runs.find(entry => entry.id === shown) ??
    query.runs.findLast(entry => entry.state !== 'waiting') ??
    query.runs[0]
  const explore = () => {
    if (!run) return
    canvas.add(subgraphOf(run.result), { name: `add the result of “${draft.name}”` })
    void navigate({ to: '/explore' })
  }
  const copyLink = (atOnce: boolean) =>
    void copyText(query.link(atOnce)).then(done =>
      announce(done ? 'Link copied' : 'The browser did not allow copying.'),
    )
  const { run: runQuery, format, editor } = query
  const goToEditor = useCallback(() => editor.current?.view?.focus(), [editor])
  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'query.run',
        name: 'Run the query',
        group: 'Query',
        keys: 'mod+enter',
        run: () => void runQuery(null),
      },
      { id: 'query.editor', name: 'Go to the editor', group: 'Query', keys: 'e', run: goToEditor },
      { id: 'query.format', name: 'Format the query', group: 'Query', run: () => void format() },
      { id: 'query.save', name: 'Save the query', group: 'Query', run: () => setSaving('new') },
    ],
    [runQuery, format, goToEditor],
  )
  useActions(actions)

  return (
    <div className={styles.screen}>
      <ScreenTitle>{draft.name}</ScreenTitle>
      <aside className={styles.side} aria-label="Model, saved queries and history">
        <button type="button" className={styles.skip} onClick={goToEditor}>
          Skip to the editor
        </button>
        <div className={styles.tabs} role="tablist">
          {(Object.keys(sides) as Side[]).map(name => (
            <button
              key={name}
              type="button"
              role="tab"
              aria-selected={side === name}
              onClick={() => setSide(name)}
            >
              {sides[name]}
            </button>
          ))}
        </div>
        {side === 'model' && <ModelPanel insert={query.insert} />}
        {side === 'saved' && <SavedPanel open={query.open} onEdit={setSaving} />}
        {side === 'history' && (
          <HistoryPanel
            open={query.open}
            after={writes && <RecordedWrites writes={writing?.writes ?? []} open={query.open} />}
          />
        )}
        {side === 'model' && <HistoryPanel open={query.open} few={3} onAll={() => setSide('history')} />}
      </aside>
      <div className={styles.main}>
        <Toolbar
          name={draft.name}
          running={query.running}
          writes={writes}
          parametersOpen={parametersOpen}
          parameterCount={draft.parameters.length}
          onRun={() => void query.run(null)}
          onCancel={query.cancel}
          onSave={() => setSaving('new')}
          onLink={copyLink}
          onFormat={() => void query.format()}
          onParameters={() => setParametersOpen(open => !open)}
        />
        {saving && (
          <Saving
            key={saving === 'new' ? saving : saving.id}
            saving={saving}
            kept={kept}
            draft={draft}
            params={query.given.values}
            onClose={() => setSaving(null)}
            onSaved={({ id, name }) => {
              const isOpen = saving === 'new' || (id === saving.id && draft.name === saving.name)
              if (isOpen) setDraft({ ...draft, name })
              setSaving(null)
              setSide('saved')
            }}
          />
        )}
        <div className={styles.editor} style={run ? { flexBasis: size } : undefined} data-alone={!run}>
          <CypherEditor
            ref={query.editor}
            value={draft.cypher}
            language={language}
            check={(text, signal) => checkOnServer(text, query.given.values, signal, writes)}
            onChange={cypher => setDraft(now => ({ ...now, cypher }))}
            onDiagnostics={query.setFound}
            onRun={selection => void query.run(selection)}
            onFix={query.fix}
            onFormat={() => void query.format()}
          />
        </div>
        {query.trouble && <p className={styles.remark}>{query.trouble}</p>}
        <MessageBar
          text={draft.cypher}
          found={query.found}
          onFix={query.isChecked ? query.fix : null}
          onGo={query.go}
        />
        {parametersOpen && (
          <ParametersPanel
            parameters={draft.parameters}
            missing={query.missing}
            onChange={parameters => setDraft(now => ({ ...now, parameters }))}
          />
        )}
        {query.runs.length > 1 && (
          <div className={`${styles.segments} ${styles.statements}`} role="group" aria-label="Statements">
            {query.runs.map((entry, index) => (
              <button
                key={entry.id}
                type="button"
                aria-pressed={entry === run}
                title={entry.cypher}
                onClick={() => setShown(entry.id)}
              >
                {index + 1} · {stateOf(entry)}
              </button>
            ))}
          </div>
        )}
        {run && <div className={styles.split} {...grip} />}
        {run ? (
          <ResultPane
            run={run}
            writes={writes}
            stale={!draft.cypher.includes(withoutPlan(run.cypher))}
            onOpen={id => void openId(id)}
            onUse={(column, values) => {
              const name = column.replace(/\W+/g, '_').replace(/^(\d)/, '_$1') || 'values'
              const { list, left } = listOfValues(values, run.result)
              setDraft(now => ({
                ...now,
                parameters: [...now.parameters.filter(entry => entry.name !== name), parameterOf(name, list)],
              }))
              setParametersOpen(true)
              announce(
                `$${name} holds ${counted(list.length, 'value')} of ${column}${left > 0 ? `; ${left.toLocaleString('en-GB')} more are left out` : ''}`,
              )
            }}
            onExplore={explore}
            onPlan={mode => void query.run(`${mode} ${withoutPlan(run.cypher)}`)}
          />
        ) : (
          <Start open={query.open} run={example => void query.run(example.cypher, example.params ?? {})} />
        )}
      </div>
    </div>
  )
}
