import { Menu } from '@mantine/core'
import { IconArrowsSort, IconCircles, IconSitemap } from '@tabler/icons-react'
import { type LayoutName, layoutNames } from '../../canvas/layout/layout.ts'
import { useCanvas, useCanvasPart } from '../../canvas/use-store.ts'
import styles from './explore.module.css'
import { type Grouping, groupings, groupsBy } from './group.ts'

/** Ways to arrange everything, or the selection where several are selected. */
export function ArrangeMenu({ onArrange }: { onArrange: (name: LayoutName) => void }) {
  const selected = useCanvasPart(state => state.selection).size > 1
  return (
    <Menu withInitialFocusPlaceholder={false} shadow="md" position="bottom-end">
      <Menu.Target>
        <button type="button" className={styles.tool}>
          <IconSitemap size={16} stroke={1.7} aria-hidden="true" /> Arrange
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <p className={styles.heading} aria-hidden="true">
          {selected ? 'The selection' : 'Everything'}
        </p>
        {Object.entries(layoutNames).map(([name, label]) => (
          <Menu.Item key={name} onClick={() => onArrange(name as LayoutName)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Draws entities that share something as one, and opens them again. */
export function GroupMenu() {
  const store = useCanvas()
  const groups = useCanvasPart(state => state.groups)
  const selection = useCanvasPart(state => state.selection)
  const ids = [...selection].filter(id => store.get().entities.has(id))
  return (
    <Menu withInitialFocusPlaceholder={false} shadow="md" position="bottom-end">
      <Menu.Target>
        <button type="button" className={styles.tool}>
          <IconCircles size={16} stroke={1.7} aria-hidden="true" /> Group
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.entries(groupings).map(([by, label]) => (
          <Menu.Item
            key={by}
            onClick={() =>
              store.groupAll(groupsBy(store.get(), by as Grouping), `group ${label.toLowerCase()}`)
            }
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Item
          disabled={ids.length < 2}
          leftSection={<IconArrowsSort size={14} stroke={1.7} aria-hidden="true" />}
          onClick={() =>
            store.group({
              id: `group:own:${groups.size}:${ids[0]}`,
              name: nameFor(ids.length),
              entityIds: ids,
            })
          }
        >
          The selection
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item disabled={groups.size === 0} onClick={() => store.ungroup()}>
          Open all groups
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

const nameFor = (count: number) => `${count} entities`
