import type { ReactCodeMirrorRef } from '@uiw/react-codemirror'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { announce } from '../../app/announce.ts'
import { useClocks } from '../../app/clocks.ts'
import { useUrlState } from '../../app/url-state.ts'
import { aboutParameters, mostUrgent, remedyIn } from './check.ts'
import { type Draft, keepDraft, readDraft } from './draft.ts'
import { checkAgain } from './editor/extensions.ts'
import { LanguageClient } from './editor/language-client.ts'
import type { Underline } from './editor/language-worker.ts'
import { type Parameter, parameterOf, parametersIn, parseParameters } from './parameters.ts'
import { linkTo, QueryAddress, whatIsBroken } from './query-state.ts'
import { session } from './session.ts'
import { splitStatements } from './statements.ts'

const parametersOf = (params: Record<string, unknown>): Parameter[] =>
  Object.entries(params).map(([name, value]) => parameterOf(name, value))

const nameless = ['Untitled query', 'Shared query', 'From history']
const nameOf = ({ name }: Draft): string | null => (nameless.includes(name) ? null : name)

/** The editor's text, parameters and runs, and everything that can be done with them. `showWrong` leads to a parameter that cannot be read. */
export function useQueryEditor({ showWrong }: { showWrong(): void }) {
  const [address, setAddress] = useUrlState(QueryAddress)
  const clocks = useClocks()
  const [draft, setDraft] = useState<Draft>(readDraft)
  const [checked, setChecked] = useState<{ found: Underline[]; text: string }>({ found: [], text: '' })
  const [trouble, setTrouble] = useState<string | null>(null)
  const editor = useRef<ReactCodeMirrorRef>(null)
  const [language] = useState(() => new LanguageClient())
  useSyncExternalStore(session.subscribe, session.getVersion)

  useEffect(() => {
    language.onTrouble = setTrouble
    return () => language.stop()
  }, [language])
  useEffect(() => keepDraft(draft), [draft])

  /** The clocks of the top bar answer $trueOn and $knownBy where the panel does not. */
  const given = useMemo(() => {
    const parsed = parseParameters(draft.parameters)
    const fromClocks = Object.fromEntries(
      (['trueOn', 'knownBy'] as const).flatMap(name => (clocks[name] ? [[name, clocks[name]]] : [])),
    )
    return { wrong: parsed.wrong, values: { ...fromClocks, ...parsed.values } as Record<string, unknown> }
  }, [draft.parameters, clocks])
  const missing = useMemo(
    () =>
      parametersIn(draft.cypher).filter(
        name => !(name in given.values) && !draft.parameters.some(parameter => parameter.name === name),
      ),
    [draft, given],
  )

  const found = useMemo(() => aboutParameters(checked.found, given.wrong), [checked, given.wrong])
  const setFound = useCallback(
    (now: Underline[]) => setChecked({ found: now, text: editor.current?.view?.state.doc.toString() ?? '' }),
    [],
  )

  const run = useCallback(
    async (text: string | null, params: Record<string, unknown> = given.values) => {
      const cypher = text?.trim() ? text : draft.cypher
      if (!cypher.trim()) return announce('There is no query to run.')
      if (given.wrong.length > 0) {
        showWrong()
        return announce(
          `${given.wrong.map(entry => entry.name).join(', ')} cannot be read. Correct the parameters first.`,
        )
      }
      const statements = splitStatements(cypher)
      announce(statements.length > 1 ? `Running ${statements.length} statements` : 'Running')
      await session.run(statements.length > 0 ? statements : [cypher], params, nameOf(draft))
      const last = session.runs.findLast(entry => entry.state !== 'waiting')
      announce(last?.result.problem ? last.result.problem.title : `${last?.result.rows.length ?? 0} rows`)
    },
    [draft, given, showWrong],
  )

  const open = useCallback((query: { name: string; cypher: string; params: Record<string, unknown> }) => {
    setDraft({ name: query.name, cypher: query.cypher, parameters: parametersOf(query.params) })
    editor.current?.view?.focus()
  }, [])

  const [broken, setBroken] = useState<string | null>(null)
  // A link carries the whole query; it is taken over once and then leaves the address, so that edits are not undone.
  const taken = useRef(false)
  useEffect(() => {
    if (taken.current) return
    const given = new URLSearchParams(location.search)
    setBroken(whatIsBroken(given, address))
    if (address.cypher === undefined) return
    taken.current = true
    const params = address.params ?? {}
    open({ name: 'Shared query', cypher: address.cypher, params })
    if (address.run && !(given.has('params') && !address.params))
      void session.run(splitStatements(address.cypher), params)
    void setAddress({ cypher: undefined, params: undefined, run: undefined }, { replace: true })
  }, [address, open, setAddress])

  const insert = useCallback((text: string) => {
    const view = editor.current?.view
    if (!view) return
    const { from, to } = view.state.selection.main
    view.dispatch({ changes: { from, to, insert: text }, selection: { anchor: from + text.length } })
    view.focus()
  }, [])

  const go = useCallback((offset: number) => {
    const view = editor.current?.view
    view?.dispatch({ selection: { anchor: Math.min(offset, view.state.doc.length) }, scrollIntoView: true })
    view?.focus()
  }, [])

  /** Checks the text once more: the model or a parameter has changed. */
  const recheck = useCallback(() => editor.current?.view?.dispatch({ effects: checkAgain.of(null) }), [])

  const fix = useCallback(() => {
    const view = editor.current?.view
    const first = mostUrgent(found)
    const broken = first && remedyIn(first) ? first : found.find(remedyIn)
    // After an edit the remedies are of a text that is no more, until it has been checked anew.
    if (!view || !broken || view.state.doc.toString() !== checked.text) return
    view.dispatch({ changes: { from: broken.from, to: broken.to, insert: remedyIn(broken) ?? '' } })
  }, [found, checked])

  const format = useCallback(async () => {
    const formatted = await language.ask(
      'format',
      draft.cypher,
      editor.current?.view?.state.selection.main.head ?? 0,
    )
    if (formatted) setDraft(now => ({ ...now, cypher: formatted.text }))
  }, [language, draft.cypher])

  const link = useCallback(
    (atOnce: boolean) => linkTo(location.origin, draft.cypher, given.values, atOnce),
    [draft.cypher, given],
  )

  return {
    draft,
    setDraft,
    found,
    /** What is said is about the text as it now is. */
    isChecked: checked.text === draft.cypher,
    setFound,
    trouble: trouble ?? broken,
    editor,
    language,
    given,
    missing,
    run,
    open,
    insert,
    go,
    fix,
    recheck,
    format,
    link,
    runs: session.runs,
    running: session.running,
    cancel: () => session.cancel(),
  }
}
