import { IconCheck } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { announce } from '../app/announce.ts'
import { Button } from './button.tsx'

/** Puts a text on the clipboard; true when it is there. Works without the clipboard permission too. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const area = document.createElement('textarea')
    area.value = text
    area.style.position = 'fixed'
    document.body.append(area)
    area.select()
    const done = document.execCommand('copy')
    area.remove()
    return done
  }
}

/** A button that copies and says so. */
export function CopyButton({
  text,
  icon,
  children,
}: {
  text: () => string
  icon?: ReactNode
  children: ReactNode
}) {
  const [state, setState] = useState<'ready' | 'done' | 'refused'>('ready')
  useEffect(() => {
    if (state === 'ready') return
    const back = setTimeout(() => setState('ready'), 2_000)
    return () => clearTimeout(back)
  }, [state])
  const copy = async () => {
    const done = await copyText(text())
    setState(done ? 'done' : 'refused')
    announce(done ? 'Copied.' : 'The browser did not allow copying.')
  }
  return (
    <Button onClick={copy}>
      {state === 'done' ? <IconCheck size={14} stroke={1.8} aria-hidden="true" /> : icon}
      {state === 'done' ? 'Copied' : state === 'refused' ? 'Not allowed' : children}
    </Button>
  )
}
