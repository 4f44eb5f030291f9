import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ViewState } from '../../../contract/view-state.ts'
import { saveView } from '../../../contract/views.ts'
import { call } from '../../api/call.ts'
import { healthQuery } from '../../api/queries.ts'
import { useClocks } from '../../app/clocks.ts'
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
import { download } from '../../ui/download.ts'
import { collectSources } from './collect-sources.ts'
import { embeddedFont, svgToPng } from './png.ts'
import { sourceLine, toBibtex, toCsl, toPlainList } from './source-lists.ts'

/** Everything that takes what is drawn out of Interlock. Each returns a sentence that says what was done. */
export function useTakeAway(view: CanvasView | null, title: string, progress: (text: string) => void) {
  const store = useCanvas()
  const client = useQueryClient()
  const clocks = useClocks()
  const scheme = useScheme()
  return useMemo(() => {
    const drawing = () => deriveDrawing(store.get())
    const data = () => drawnData(drawing(), id => store.get().entities.get(id))
    const state = (): ViewState =>
      toViewState(store.get(), {
        viewport: view ? shownPart(view) : null,
        layout: frameOf(store).layout,
        clocks,
        title,
      })
    const version = async () => (await client.fetchQuery(healthQuery())).dataset?.version ?? 'unknown'
    const sources = () =>
      collectSources(
        client,
        data().relationships.map(({ id }) => id),
        (done, of) => progress(`Reading sources: ${done} of ${of} relationships`),
      )
    const svg = async (options: { background?: boolean; withSources: boolean; font?: string }) =>
      writeSvg(new Scene(drawing(), scheme, { ...noEmphasis, selection: store.get().selection }), {
        title,
        background: options.background ?? true,
        sources: options.withSources ? (await sources()).map(sourceLine) : [],
        imprint: `Interlock, dataset ${await version()}`,
        ...(options.font ? { fontCss: options.font } : {}),
      })
    // Some browsers refuse the clipboard after a request; the text is then shown to be copied by hand.
    const copy = (text: string) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      )
    return {
      state,
      shortLink: async () => {
        const { id } = await call(saveView, { state: state() })
        const link = `${location.origin}/view/${id}`
        return `${(await copy(link)) ? 'Copied' : 'Copy this'}: ${link}`
      },
      longLink: async () => {
        const packed = await packState(state())
        if (!packed) return 'This view is too large to fit into an address; use the short link.'
        const link = `${location.origin}/explore?state=${packed}`
        return (await copy(link))
          ? 'Copied a link that carries the whole view in the address.'
          : `Copy this: ${link}`
      },
      embed: async () => {
        const { id } = await call(saveView, { state: state() })
        const named = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
        const html = `<iframe src="${location.origin}/embed/${id}" width="800" height="560" title="${named}"></iframe>`
        return (await copy(html)) ? 'Copied the HTML of an iframe.' : `Copy this: ${html}`
      },
      png: async (scale: number, transparent = false) => {
        const text = await svg({ background: !transparent, withSources: false, font: await embeddedFont() })
        download('interlock.png', await svgToPng(text, scale))
        return `Saved interlock.png at ${scale}×.`
      },
      svg: async () => {
        download('interlock.svg', await svg({ withSources: true }), 'image/svg+xml')
        return 'Saved interlock.svg with its sources.'
      },
      json: async () => {
        download('interlock.json', toJson(data(), await version()), 'application/json')
        return 'Saved interlock.json.'
      },
      csv: async () => {
        const { entities, relationships } = data()
        download('interlock-entities.csv', toCsv(entities, entityColumns), 'text/csv')
        const lines = relationshipColumns(id => store.get().entities.get(id)?.name ?? id)
        download('interlock-relationships.csv', toCsv(relationships, lines), 'text/csv')
        return 'Saved two CSV files: entities and relationships.'
      },
      graphml: async () => {
        download('interlock.graphml', toGraphml(data()), 'application/xml')
        return 'Saved interlock.graphml.'
      },
      gexf: async () => {
        download('interlock.gexf', await toGexf(data()), 'application/xml')
        return 'Saved interlock.gexf.'
      },
      sources: async (format: 'plain' | 'bibtex' | 'csl') => {
        const list = await sources()
        const files = {
          plain: ['interlock-sources.txt', toPlainList(list), 'text/plain'],
          bibtex: ['interlock-sources.bib', toBibtex(list), 'application/x-bibtex'],
          csl: ['interlock-sources.json', toCsl(list), 'application/json'],
        } as const
        const [name, content, type] = files[format]
        download(name, content, type)
        return `Saved ${list.length} sources.`
      },
    }
  }, [store, client, clocks, scheme, view, title, progress])
}
