import { Menu } from '@mantine/core'
import { IconCircles, IconSitemap, type TablerIcon } from '@tabler/icons-react'
import { useCanvasPart } from '../../canvas/use-store.ts'
import type { Commands } from './commands/use-commands.ts'
import styles from './explore.module.css'

/** Ways to arrange everything, or the selection where several are selected. */
export function ArrangeMenu({ commands }: { commands: Commands }) {
  const selected = useCanvasPart(state => state.selection).size > 1
  return (
    <CommandMenu name="Arrange" icon={IconSitemap} commands={commands} group="Arrange">
      {selected ? 'The selection' : 'Everything'}
    </CommandMenu>
  )
}

/** Draws entities that share something as one, and opens them again. */
export function GroupMenu({ commands }: { commands: Commands }) {
  return (
    <CommandMenu name="Group" icon={IconCircles} commands={commands} group="Group">
      Drawn as one
    </CommandMenu>
  )
}

/** The commands of one group under a button. */
function CommandMenu({
  name,
  icon: Icon,
  commands,
  group,
  children,
}: {
  name: string
  icon: TablerIcon
  commands: Commands
  group: string
  children: string
}) {
  return (
    <Menu withInitialFocusPlaceholder={false} shadow="md" position="bottom-end">
      <Menu.Target>
        <button type="button" className={styles.tool}>
          <Icon size={16} stroke={1.7} aria-hidden="true" /> {name}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <p className={styles.heading} aria-hidden="true">
          {children}
        </p>
        {commands.all
          .filter(command => command.group === group)
          .map(({ id, name: whole, short = whole }) => (
            <Menu.Item key={id} onClick={() => commands.run(id)}>
              {short}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}
