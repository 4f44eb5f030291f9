import { spawn } from 'node:child_process'

// Waits at a pipe whose other end only Interlock holds. A line means that all is well and its work is done; an end
// without a line means that Interlock is gone, however it went.
const script = `
read -r word && exit 0
kill -TERM "$1" 2>/dev/null
n=0
while [ $n -lt 60 ] && kill -0 "$1" 2>/dev/null; do sleep 0.5; n=$((n+1)); done
kill -KILL "$1" 2>/dev/null
`

/**
 * Sees to it that a child process does not outlive this one, even when this one is killed with no chance to act.
 * `dismiss` ends the watch; call it when the child has ended.
 */
export function guardAgainstParentDeath(pid: number): { dismiss: () => void } {
  const guard = spawn('/bin/sh', ['-c', script, 'interlock-watchdog', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  guard.on('error', () => undefined)
  guard.stdin.on('error', () => undefined)
  guard.unref()
  return { dismiss: () => guard.stdin.end('done\n') }
}
