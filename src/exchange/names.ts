/** All forms in which work goes out. */
export const exportFormats = ['xliff', 'xliff-1.2', 'po', 'csv', 'xlsx', 'tmx', 'tbx'] as const
export type ExportFormat = (typeof exportFormats)[number]
