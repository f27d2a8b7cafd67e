/** The names that the style sheet knows colours by. */
export const inks = [
  'paper',
  'panel',
  'ink',
  'muted',
  'rule',
  'rule-strong',
  'accent',
  'accent-soft',
  'loss',
  'loss-soft',
  'caution',
  'caution-soft',
  'good',
  'good-soft',
] as const
export type Ink = (typeof inks)[number]

/** Colours of the series of a chart, in order. They differ in lightness as well as in hue, so that they are told apart without colour. */
export type SeriesInks = readonly [string, string, string, string, string, string]

export interface Theme {
  readonly inks: Readonly<Record<Ink, string>>
  readonly series: SeriesInks
}

export const light: Theme = {
  inks: {
    paper: '#fdfdfb',
    panel: '#f4f4ef',
    ink: '#1b1d1f',
    muted: '#565c63',
    rule: '#d6d7d2',
    'rule-strong': '#3c4248',
    accent: '#0f5676',
    'accent-soft': '#e3edf2',
    loss: '#a8281c',
    'loss-soft': '#f8e6e2',
    caution: '#7a5200',
    'caution-soft': '#f7edd6',
    good: '#1d6a45',
    'good-soft': '#e2f0e8',
  },
  series: ['#0f5676', '#b98439', '#46a191', '#51024c', '#5a5401', '#6b7178'],
}

export const dark: Theme = {
  inks: {
    paper: '#15181b',
    panel: '#1d2125',
    ink: '#e6e7e4',
    muted: '#a3aab1',
    rule: '#353b41',
    'rule-strong': '#8d959c',
    accent: '#7dbfe0',
    'accent-soft': '#1d3440',
    loss: '#ff9d8c',
    'loss-soft': '#452420',
    caution: '#e6bd62',
    'caution-soft': '#3d3218',
    good: '#7ccf9f',
    'good-soft': '#1b3a2a',
  },
  series: ['#4f9fc9', '#f0b764', '#87cdc0', '#964e85', '#86862f', '#e5ebf6'],
}

const declared = ({ inks: colours, series }: Theme): string =>
  [
    ...Object.entries(colours).map(([name, colour]) => `--${name}:${colour}`),
    ...series.map((colour, i) => `--series-${i + 1}:${colour}`),
  ].join(';')

/** What the device asks for, unless the reader chose; paper is always light. */
export const themeStyle = `
:root{color-scheme:light;${declared(light)}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${declared(dark)}}}
:root[data-theme=dark]{color-scheme:dark;${declared(dark)}}
@media print{:root,:root[data-theme],:root:not([data-theme=light]){color-scheme:light;${declared(light)}}}
`
