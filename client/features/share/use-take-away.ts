import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ViewState } from '../../../contract/view-state.ts'
import { saveView } from '../../../contract/views.ts'
import { call } from '../../api/call.ts'
import { readSources } from '../../api/evidence.ts'
import { healthQuery } from '../../api/queries.ts'
import { useClocks } from '../../app/clocks.ts'
import { useComparison } from '../../app/comparison.ts'
import { useScheme } from '../../app/theme.tsx'
import type { CanvasView } from '../../canvas/canvas-view.ts'
import { deriveDrawing } from '../../canvas/drawing.ts'
import { entityColumns, relationshipColumns } from '../../canvas/export/columns.ts'
import { toCsv } from '../../canvas/export/delimited.ts'
import { drawnData, toGexf, toGraphml, toJson } from '../../canvas/export/graph-files.ts'
import { writeSvg } from '../../canvas/export/svg.ts'
import { noEmphasis, Scene } from '../../canvas/scene.ts'
import { packState } from '../../canvas/state-link.ts'
import { useCanvas } from '../../canvas/use-store.ts'
import { frameOf, shownPart } from '../../canvas/view-frame.ts'
import { toViewState } from '../../canvas/view-state.ts'
import { type CiteFormat, cite, citeFiles, citeLine } from '../../ui/cite.ts'
import { copyText } from '../../ui/copy-button.tsx'
import { download, fileName } from '../../ui/download.ts'
import { mayBeFramed } from './may-be-framed.ts'
import { embeddedFont, svgToPng } from './png.ts'

/** What was done, in a sentence, and the text that was to be copied. */
export interface Taken {
  said: string
  text?: string
}

/** Everything that takes what is drawn out of Interlock. Each says what was done. */
export function useTakeAway(view: CanvasView | null, title: string, progress: (text: string) => void) {
  const store = useCanvas()
  const client = useQueryClient()
  const clocks = useClocks()
  const { comparison } = useComparison()
  const scheme = useScheme()
  return useMemo(() => {
    const drawing = () => deriveDrawing(store.get())
    const seen = () => store.get().lens?.seen ?? null
    const named = (ending: string, name = 'interlock') => fileName(name, ending, seen())
    const data = () => drawnData(drawing(), id => store.get().entities.get(id), seen())
    const state = (): ViewState =>
      toViewState(store.get(), {
        viewport: view ? shownPart(view) : null,
        layout: frameOf(store).layout,
        clocks,
        comparison,
        title,
      })
    const save = async () => (await call(saveView, { state: state() })).id
    const version = async () => (await client.fetchQuery(healthQuery())).dataset?.version ?? 'unknown'
    const drawn = () => {
      const { entities, relationships } = data()
      return { entityIds: entities.map(({ id }) => id), relationshipIds: relationships.map(({ id }) => id) }
    }
    const sources = () =>
      readSources(client, drawn(), clocks, (done, of) => progress(`Reading sources: ${done} of ${of}`))
    const svg = async (options: { background?: boolean; withSources: boolean; font?: string }) =>
      writeSvg(new Scene(drawing(), scheme, { ...noEmphasis, selection: store.get().selection }), {
        title,
        asSeen: seen()?.sentence ?? null,
        background: options.background ?? true,
        sources: options.withSources ? (await sources()).map(citeLine) : [],
        imprint: `Interlock, dataset ${await version()}`,
        ...(options.font ? { fontCss: options.font } : {}),
      })
    const copied = async (text: string, what: string): Promise<Taken> =>
      (await copyText(text))
        ? { said: `Copied ${what}.`, text }
        : { said: `Your browser did not let us copy ${what}. Copy it here:`, text }
    const saved = (name: string, content: string | Blob, type: string, more = ''): Taken => {
      download(name, content, type)
      return { said: `Saved ${name}${more}.` }
    }
    return {
      state,
      drawn,
      shortLink: async () => copied(`${location.origin}/view/${await save()}`, 'the link'),
      longLink: async (): Promise<Taken> => {
        const packed = await packState(state())
        if (!packed) return { said: 'This view is too large to fit into an address; use the short link.' }
        return copied(
          `${location.origin}/explore?state=${packed}`,
          'a link that carries the view in the address',
        )
      },
      embed: async () => {
        const address = `${location.origin}/embed/${await save()}`
        const named = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
        const html = `<iframe src="${address}" width="800" height="560" title="${named}"></iframe>`
        const taken = await copied(html, 'the HTML of an iframe')
        if (await mayBeFramed(address)) return taken
        const refused =
          'This server lets no site show it yet: whoever runs it names the sites in INTERLOCK_FRAME_ANCESTORS.'
        return { ...taken, said: `${taken.said} ${refused}` }
      },
      png: async (scale: number, transparent = false) => {
        const text = await svg({ background: !transparent, withSources: false, font: await embeddedFont() })
        return saved(named('png'), await svgToPng(text, scale), 'image/png', ` at ${scale}×`)
      },
      svg: async () =>
        saved(named('svg'), await svg({ withSources: true }), 'image/svg+xml', ' with its sources'),
      json: async () => saved(named('json'), toJson(data(), await version()), 'application/json'),
      csv: async (): Promise<Taken> => {
        const { entities, relationships } = data()
        download(named('csv', 'interlock-entities'), toCsv(entities, entityColumns, seen()), 'text/csv')
        const lines = relationshipColumns(id => store.get().entities.get(id)?.name ?? id)
        download(named('csv', 'interlock-relationships'), toCsv(relationships, lines, seen()), 'text/csv')
        return { said: 'Saved two CSV files: entities and relationships.' }
      },
      graphml: async () => saved(named('graphml'), toGraphml(data()), 'application/xml'),
      gexf: async () => saved(named('gexf'), await toGexf(data()), 'application/xml'),
      sources: async (format: CiteFormat) => {
        const list = await sources()
        const { ending, type } = citeFiles[format]
        const text = cite(list, format, seen()?.sentence)
        return saved(named(ending, 'interlock-sources'), `${text}\n`, type, ` with ${list.length} sources`)
      },
    }
  }, [store, client, clocks, comparison, scheme, view, title, progress])
}

export type TakeAway = ReturnType<typeof useTakeAway>
