import { closeCompletion } from '@codemirror/autocomplete'
import { Prec } from '@codemirror/state'
import { type EditorView, keymap } from '@codemirror/view'
import CodeMirror, { type ReactCodeMirrorRef } from '@uiw/react-codemirror'
import { type Ref, useEffect, useMemo, useRef } from 'react'
import { cypherExtensions, type ServerCheck } from './extensions.ts'
import type { LanguageClient } from './language-client.ts'
import type { Underline } from './language-worker.ts'
import './cypher-editor.css'

interface CypherEditorProps {
  value: string
  language: LanguageClient
  check: ServerCheck
  onChange(text: string): void
  onDiagnostics(found: Underline[]): void
  /** Ctrl/⌘-Enter: the selected text, or null for all of it. */
  onRun(selection: string | null): void
  onFix(): void
  onFormat(): void
  ref?: Ref<ReactCodeMirrorRef>
}

/** The editor. It loads with the Query screen only: its language worker weighs more than the rest of the viewer. */
export function CypherEditor(props: CypherEditorProps) {
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const { language } = props
  const extensions = useMemo(() => {
    const run = (view: EditorView) => {
      closeCompletion(view)
      const { from, to } = view.state.selection.main
      latest.current.onRun(from === to ? null : view.state.sliceDoc(from, to))
      return true
    }
    const call = (name: 'onFix' | 'onFormat') => () => {
      latest.current[name]()
      return true
    }
    return [
      Prec.highest(
        keymap.of([
          { key: 'Mod-Enter', run },
          { key: 'Mod-.', run: call('onFix') },
          { key: 'Shift-Alt-f', run: call('onFormat') },
        ]),
      ),
      ...cypherExtensions(
        language,
        (text, signal) => latest.current.check(text, signal),
        found => latest.current.onDiagnostics(found),
      ),
    ]
  }, [language])
  return (
    <CodeMirror
      ref={props.ref}
      className="cypher-editor"
      value={props.value}
      theme="none"
      height="100%"
      extensions={extensions}
      onChange={props.onChange}
      basicSetup={{ autocompletion: false, foldGutter: false, highlightSelectionMatches: false, tabSize: 2 }}
    />
  )
}
