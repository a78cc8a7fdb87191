import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core'

const gate: MantineColorsTuple = [
  '#eaf6f2',
  '#d3eae3',
  '#aad8cb',
  '#7fc7b3',
  '#5cc0a8',
  '#3fa58d',
  '#2b8571',
  '#22715f',
  '#1b5c4e',
  '#11463a',
]

const filledAccent = {
  background: 'var(--accent)',
  hover: 'color-mix(in srgb, var(--accent), var(--ink) 12%)',
  color: 'var(--on-accent)',
}

export const theme = createTheme({
  colors: { gate },
  primaryColor: 'gate',
  primaryShade: { light: 7, dark: 4 },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Code", "Liberation Mono", monospace',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { md: '1.55' },
  defaultRadius: 8,
  headings: { fontWeight: '600' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver: (input) => ({
    ...defaultVariantColorsResolver(input),
    // Mantine picks the ink for the light scheme only; the accent of the dark one is bright.
    ...(input.variant === 'filled' && (input.color ?? 'gate') === 'gate' ? filledAccent : {}),
  }),
  components: {
    Button: { defaultProps: { size: 'sm', fw: 500 } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'var(--soft)' } },
    Menu: {
      defaultProps: {
        shadow: 'md',
        radius: 10,
        transitionProps: { duration: 120 },
        withInitialFocusPlaceholder: false,
      },
    },
    Popover: { defaultProps: { shadow: 'md', radius: 12, transitionProps: { duration: 140 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 160 }, overlayProps: { backgroundOpacity: 0.3 } } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Hide this' } } },
    Modal: { defaultProps: { transitionProps: { duration: 140 }, radius: 12 } },
    SegmentedControl: { styles: { label: { paddingInline: 10 } } },
    Switch: { defaultProps: { withThumbIndicator: false } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 120 }, withArrow: false } },
  },
})

const light = {
  '--bg': '#fbfbfa',
  '--side': '#f3f3f1',
  '--raise': '#ffffff',
  '--line': '#e4e4e0',
  '--line-strong': '#8b908c',
  '--ink': '#1d1f1e',
  '--soft': '#575d5a',
  '--faint': '#676c69',
  '--user': '#eeeeea',
  '--accent': '#22715f',
  '--on-accent': '#ffffff',
  '--device': '#17705d',
  '--device-bg': '#e3f2ee',
  '--trusted': '#2b62b8',
  '--trusted-bg': '#e6eefb',
  '--cloud': '#8a5105',
  '--cloud-bg': '#fcf0dc',
  '--stop': '#a8322a',
  '--stop-bg': '#fbe9e7',
  '--practice': '#575d5a',
  '--practice-bg': '#ebebe7',
  '--sheet-shadow': '0 1px 2px #0000000d, 0 8px 24px #0000000f',
}

const dark: typeof light = {
  '--bg': '#191b1a',
  '--side': '#141615',
  '--raise': '#212423',
  '--line': '#2e3230',
  '--line-strong': '#767c78',
  '--ink': '#e9ebe9',
  '--soft': '#adb3af',
  '--faint': '#959b97',
  '--user': '#262a28',
  '--accent': '#5cc0a8',
  '--on-accent': '#10201b',
  '--device': '#6fcfb8',
  '--device-bg': '#17332c',
  '--trusted': '#8db4f5',
  '--trusted-bg': '#1a2a45',
  '--cloud': '#e9b566',
  '--cloud-bg': '#3a2c14',
  '--stop': '#f0938b',
  '--stop-bg': '#3f1f1c',
  '--practice': '#adb3af',
  '--practice-bg': '#2b2f2d',
  '--sheet-shadow': '0 1px 2px #0006, 0 8px 24px #0005',
}

/** Mantine's own surfaces and inks, told in our colours. */
const surfaces = {
  '--mantine-color-body': 'var(--bg)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--soft)',
  '--mantine-color-placeholder': 'var(--faint)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-default': 'var(--raise)',
  '--mantine-color-default-hover': 'var(--user)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-error': 'var(--stop)',
  '--mantine-color-disabled': 'var(--user)',
  '--mantine-color-disabled-color': 'var(--faint)',
  '--mantine-color-gray-light-hover': 'var(--user)',
}

/** Both colour schemes; every other style sheet speaks of these names only. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...light, ...surfaces },
  dark: { ...dark, ...surfaces },
})
