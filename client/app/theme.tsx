import {
  createTheme,
  localStorageColorSchemeManager,
  MantineProvider,
  Portal,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core'
import { type ReactNode, useCallback } from 'react'
import { type Scheme, tokens } from '../ui/tokens.ts'

const floats = 'floats'

const { ink, ink2, ink3, ctl, line2, sunken, surface, app, canvas } = tokens.dark

const theme = createTheme({
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--mono)',
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '14px', xl: '16px' },
  lineHeights: { xs: '14px', sm: '17px', md: '20px', lg: '20px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '7px', lg: '8px', xl: '10px' },
  defaultRadius: 'md',
  spacing: { xs: '6px', sm: '8px', md: '12px', lg: '18px', xl: '24px' },
  primaryColor: 'blue',
  // Text first, then borders (4), what is pointed at (5), menus and inputs (6) and the page (7).
  colors: { dark: [ink, ink2, ink3, ctl, line2, sunken, surface, app, canvas, canvas] },
  cursorType: 'pointer',
  respectReducedMotion: true,
  // What floats stands inside a landmark of the frame.
  components: { Portal: Portal.extend({ defaultProps: { target: `#${floats}` } }) },
})

const manager = localStorageColorSchemeManager({ key: 'interlock.theme' })

/** Light or dark, as the system has it until the person chooses; the choice is remembered. */
export function Theme({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={manager}>
      {children}
      <section id={floats} aria-label="What floats over the screen" />
    </MantineProvider>
  )
}

/** The palette on screen now. */
export const useScheme = (): Scheme => useComputedColorScheme('light', { getInitialValueInEffect: false })

/** Changes to the other palette. */
export function useSchemeToggle(): () => void {
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useScheme()
  return useCallback(() => setColorScheme(scheme === 'dark' ? 'light' : 'dark'), [scheme, setColorScheme])
}
