interface Colours {
  readonly text: string
  readonly subtle: string
  readonly accent: string
  readonly good: string
  readonly warning: string
  readonly attention: string
  readonly back: string
  readonly emphasis: string
  readonly attentionBack: string
  readonly line: string
}

const light: Colours = {
  ...{ text: '#242424', subtle: '#616161', accent: '#5b5fc7', good: '#237b4b', warning: '#835c00', attention: '#b4263c' },
  ...{ back: '#ffffff', emphasis: '#f5f5f5', attentionBack: '#fdf3f4', line: '#d1d1d1' },
}

const dark: Colours = {
  ...{ text: '#ffffff', subtle: '#c8c8c8', accent: '#a6a7dc', good: '#92c353', warning: '#f8d22a', attention: '#f1a1a9' },
  ...{ back: '#292929', emphasis: '#1f1f1f', attentionBack: '#3b1a1e', line: '#525252' },
}

const shade = (plain: string, subtle: string = plain) => ({ default: plain, subtle })

const foreground = (colours: Colours) => ({
  default: shade(colours.text, colours.subtle),
  dark: shade('#242424', '#616161'),
  light: shade('#ffffff', '#c8c8c8'),
  accent: shade(colours.accent),
  good: shade(colours.good),
  warning: shade(colours.warning),
  attention: shade(colours.attention),
})

/** How Teams lays cards out, after the host configuration that Microsoft gives for Teams; light or dark. */
export function hostConfig(isDark: boolean): object {
  const colours = isDark ? dark : light
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors: foreground(colours) })
  return {
    supportsInteractivity: true,
    textBlock: { headingLevel: 4 },
    fontFamily: '"Segoe UI", "Inter Variable", system-ui, sans-serif',
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    imageSizes: { small: 32, medium: 52, large: 100 },
    separator: { lineThickness: 1, lineColor: colours.line },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    containerStyles: {
      default: style(colours.back),
      emphasis: style(colours.emphasis),
      accent: style(colours.emphasis),
      good: style(colours.emphasis),
      warning: style(colours.emphasis),
      attention: style(colours.attentionBack),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 16 },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      allowTitleToWrap: true,
    },
    factSet: {
      title: { color: 'default', size: 'default', weight: 'bolder', wrap: true, maxWidth: 140 },
      value: { color: 'default', size: 'default', weight: 'default', wrap: true },
      spacing: 16,
    },
    inputs: {
      label: { requiredInputs: { weight: 'bolder', suffix: ' *' }, optionalInputs: { weight: 'bolder' } },
      errorMessage: { color: 'attention' },
    },
  }
}
