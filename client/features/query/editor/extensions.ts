import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete'
import { type Diagnostic, linter, setDiagnostics } from '@codemirror/lint'
import { type Extension, StateEffect } from '@codemirror/state'
import { EditorView, hoverTooltip, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { together } from '../check.ts'
import { highlighting } from './highlight.ts'
import type { LanguageClient } from './language-client.ts'
import type { Suggestion, Underline } from './language-worker.ts'

/** Kinds of completion in the language server protocol, as the editor names them. */
const completionTypes: Record<number, string> = {
  3: 'function',
  4: 'function',
  5: 'property',
  6: 'variable',
  7: 'class',
  10: 'property',
  12: 'constant',
  14: 'keyword',
  20: 'type',
  22: 'type',
  23: 'type',
  25: 'type',
}

/** Properties and labels in the language server protocol. */
const propertyKind = 10
const labelKind = 20

const word = /[\w$.]*$/

async function complete(
  language: LanguageClient,
  context: CompletionContext,
): Promise<CompletionResult | null> {
  const before = context.matchBefore(word)
  const previous = context.state.sliceDoc(Math.max(0, context.pos - 1), context.pos)
  if (!context.explicit && !/[\w:.$|]/.test(previous)) return null
  const text = context.state.doc.toString()
  const items = await language.ask('complete', text, context.pos, context.explicit)
  // What comes after a person has gone on to something else would lie over it, and nothing would close it.
  if (!items?.length || context.aborted || !context.view?.hasFocus) return null
  const typed = before?.text ?? ''
  const start = context.pos - (/[\w]*$/.exec(typed)?.[0].length ?? 0)
  return {
    from: start,
    validFor: /^\w*$/,
    options: items.map(item => ({
      label: item.label,
      ...noteOf(language, item),
      type: completionTypes[item.kind ?? 0] ?? 'text',
      boost: item.kind === 14 ? -1 : 0,
    })),
  }
}

/** Beside a suggestion: what kind of value it is, and in a box of its own what it looks like in this graph. */
function noteOf(language: LanguageClient, { label, detail, kind }: Suggestion): Partial<Completion> {
  const note =
    kind === propertyKind || kind === null || kind === labelKind ? language.notes.get(label) : undefined
  if (!note) return detail ? { detail } : {}
  const info = () => {
    const box = document.createElement('div')
    box.append(Object.assign(document.createElement('p'), { textContent: note.text }))
    if (note.examples.length > 0)
      box.append(Object.assign(document.createElement('code'), { textContent: note.examples.join(' · ') }))
    return box
  }
  return { detail: note.kind, info }
}

const within = (found: Underline, length: number): Diagnostic => ({
  from: Math.min(found.from, length),
  to: Math.min(Math.max(found.to, found.from + 1), length),
  severity: found.severity,
  message: found.help ? `${found.message}\n${found.help}` : found.message,
})

/** The library's help as it is read, without the marks of Markdown. */
export const plainHelp = (help: string): string =>
  help
    .replace(/```(?:cypher)?|\*\*|`/g, '')
    .replace(/^- /gm, '• ')
    .trim()

/** Tells the editor that what its text is checked against has changed: the model arrived, or a parameter did. */
export const checkAgain = StateEffect.define<null>()

const isRefresh = (update: ViewUpdate) =>
  update.transactions.some(change => change.effects.some(effect => effect.is(checkAgain)))

/** What else is wrong with a text, as the server says before it would run it. */
export type ServerCheck = (text: string, signal: AbortSignal) => Promise<Underline[]>

const checkAfterMs = 450

/**
 * Checks the text by the language worker and by the server, a moment after it was last changed. The two answer in
 * their own time; what is underlined is always made of the newest answer of both.
 */
function checking(
  language: LanguageClient,
  check: ServerCheck,
  onDiagnostics: (found: Underline[]) => void,
): Extension {
  return ViewPlugin.define(view => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let running = new AbortController()
    const run = () => {
      running.abort()
      running = new AbortController()
      const { signal } = running
      const text = view.state.doc.toString()
      let ours: Underline[] = []
      let theirs: Underline[] = []
      const show = () => {
        if (signal.aborted || view.state.doc.toString() !== text) return
        const all = together(ours, theirs)
        view.dispatch(
          setDiagnostics(
            view.state,
            all.map(entry => within(entry, text.length)),
          ),
        )
        onDiagnostics(all)
      }
      void language.ask('lint', text).then(found => {
        ours = found ?? []
        show()
      })
      if (text.trim())
        check(text, signal)
          .then(found => {
            theirs = found
            show()
          })
          .catch(() => {})
    }
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(run, checkAfterMs)
    }
    soon()
    return {
      update(update: ViewUpdate) {
        if (update.docChanged || isRefresh(update)) soon()
      },
      destroy() {
        clearTimeout(timer)
        running.abort()
      },
    }
  })
}

/** Colour, completion, hover help and underlined errors, from the language worker and from the server's own check. */
export function cypherExtensions(
  language: LanguageClient,
  check: ServerCheck,
  onDiagnostics: (found: Underline[]) => void,
): Extension[] {
  return [
    highlighting(language),
    // Without a source of its own: it draws what the checks find.
    linter(null),
    checking(language, check, onDiagnostics),
    autocompletion({ override: [context => complete(language, context)], icons: false }),
    hoverTooltip(async (view, position) => {
      const help = await language.ask('hover', view.state.doc.toString(), position)
      if (!help) return null
      return {
        pos: position,
        create: () => {
          const dom = document.createElement('div')
          dom.className = 'cy-hover'
          dom.textContent = plainHelp(help)
          return { dom }
        },
      }
    }),
    EditorView.contentAttributes.of({
      'aria-label': 'Cypher query. Press Escape, then Tab, to leave the editor.',
    }),
    EditorView.lineWrapping,
  ]
}
