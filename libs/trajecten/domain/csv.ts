/** UTF-8 with BOM, semicolons and CRLF; what a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvCel(tekst: string): string {
  const veilig = /^[\s]*[=+\-@|%\t\r]/.test(tekst) && !/^-?\d+(,\d+)?$/.test(tekst) ? `'${tekst}` : tekst;
  return /[";\r\n]/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
}
export const maakCsv = (rijen: readonly (readonly (string | null)[])[]): string =>
  `\ufeff${rijen.map((r) => r.map((c) => csvCel(c ?? '')).join(';')).join('\r\n')}\r\n`;
