import { IconArrowsMaximize, IconLink, IconPlus, IconQuote, IconRoute } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import type { Source } from '../../../model/source.ts'
import { type Action, useActions } from '../../app/actions.ts'
import { announce } from '../../app/announce.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { CopyButton, copyText } from '../../ui/copy-button.tsx'
import { CiteDialog } from './cite-dialog.tsx'
import styles from './details.module.css'
import { useDetailsHost } from './host.tsx'

const icon = { size: 14, stroke: 1.8, 'aria-hidden': true } as const

/** Trace from here, Expand, Copy link, Cite, and whatever else the caller adds. */
export function Actions({
  entityId,
  path,
  sources,
  children,
}: {
  entityId: string
  /** Address of what is shown, without the origin. */
  path: string
  sources: readonly Source[]
  children?: ReactNode
}) {
  const { expand } = useDetailsHost()
  const [citing, setCiting] = useState(false)
  useActions(
    useMemo<Action[]>(() => {
      const copy = async () =>
        announce((await copyText(linkTo(path))) ? 'Copied the link.' : 'The browser did not allow copying.')
      const group = 'Details'
      return [
        { id: 'copy-link', name: 'Copy a link to what the details show', group, run: () => void copy() },
        { id: 'cite', name: 'Cite the sources of what the details show', group, run: () => setCiting(true) },
      ]
    }, [path]),
  )
  return (
    <div className={styles.actions}>
      <Link to="/trace" search={{ from: entityId } as never} className={buttonClass()}>
        <IconRoute {...icon} />
        Trace from here
      </Link>
      {expand && (
        <Button onClick={() => expand(entityId)}>
          <IconPlus {...icon} />
          Expand
        </Button>
      )}
      {children}
      <CopyButton text={() => linkTo(path)} icon={<IconLink {...icon} />}>
        Copy link
      </CopyButton>
      <Button onClick={() => setCiting(true)} disabled={sources.length === 0}>
        <IconQuote {...icon} />
        Cite
      </Button>
      {citing && <CiteDialog sources={sources} onClose={() => setCiting(false)} />}
    </div>
  )
}

/** A full address with the clocks that are set now, so that it shows the same elsewhere. */
export function linkTo(path: string): string {
  const now = new URLSearchParams(window.location.search)
  const kept = new URLSearchParams()
  for (const name of ['trueOn', 'knownBy', 'certainty', 'rule']) {
    const value = now.get(name)
    if (value) kept.set(name, value)
  }
  return `${window.location.origin}${path}${kept.size > 0 ? `?${kept}` : ''}`
}

/** Link from the panel to the page of the same thing. */
export const PageLink = ({ to, id }: { to: '/entities/$id' | '/relationships/$id'; id: string }) => (
  <Link
    to={to}
    params={{ id } as never}
    className={buttonClass('icon')}
    aria-label="Open as a page"
    title="Open as a page"
  >
    <IconArrowsMaximize size={18} stroke={1.6} aria-hidden="true" />
  </Link>
)

/** "10 claims, 7 sources, 7 origins" with the figures in bold. */
export const Counts = ({ items }: { items: readonly (readonly [number, string])[] }) => (
  <p className={styles.counts}>
    {items.map(([count, word]) => (
      <span key={word}>
        <b>{count.toLocaleString('en-GB')}</b> {word}
      </span>
    ))}
  </p>
)
