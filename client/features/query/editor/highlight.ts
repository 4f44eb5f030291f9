import { type EditorState, type Extension, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { LanguageClient } from './language-client.ts'
import type { Token } from './language-worker.ts'

const setTokens = StateEffect.define<Token[]>()

function decorate(state: EditorState, tokens: Token[]): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  let last = 0
  for (const token of tokens) {
    if (token.from < last || token.to > state.doc.length || token.from >= token.to) continue
    builder.add(token.from, token.to, Decoration.mark({ class: `cy-${token.type}` }))
    last = token.to
  }
  return builder.finish()
}

/** Colours move with the text until the worker sends new ones, so nothing flickers while one types. */
const tokenField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, change) {
    const moved = marks.map(change.changes)
    for (const effect of change.effects) if (effect.is(setTokens)) return decorate(change.state, effect.value)
    return moved
  },
  provide: field => EditorView.decorations.from(field),
})

/** Colours Cypher by the tokens that the language worker finds. */
export function highlighting(language: LanguageClient): Extension {
  const plugin = ViewPlugin.define(view => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const refresh = (delay: number) => {
      clearTimeout(timer)
      timer = setTimeout(async () => {
        const text = view.state.doc.toString()
        const tokens = await language.ask('highlight', text)
        if (tokens && view.state.doc.toString() === text) view.dispatch({ effects: setTokens.of(tokens) })
      }, delay)
    }
    refresh(0)
    return {
      update(update: ViewUpdate) {
        if (update.docChanged) refresh(90)
      },
      destroy: () => clearTimeout(timer),
    }
  })
  return [tokenField, plugin]
}
