/** The parts of a workbook that are the same in every file we write. */
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PAKKET = 'http://schemas.openxmlformats.org/package/2006';
const SOORT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const soorten =
  `${XML}<Types xmlns="${PAKKET}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${SOORT}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SOORT}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${SOORT}.styles+xml"/>` +
  `<Override PartName="/xl/comments1.xml" ContentType="${SOORT}.comments+xml"/></Types>`;

const relaties = (...lijst: [soort: string, doel: string][]): string =>
  `${XML}<Relationships xmlns="${PAKKET}/relationships">${lijst
    .map(([soort, doel], i) => `<Relationship Id="rId${i + 1}" Type="${REL}/${soort}" Target="${doel}"/>`)
    .join('')}</Relationships>`;

const vlak = (kleur: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${kleur}"/><bgColor indexed="64"/></patternFill></fill>`;
const letter = (voor = '', na = ''): string =>
  `<font>${voor}<sz val="11"/>${na}<name val="Calibri"/><family val="2"/></font>`;
const xf = (getal: number, font: number, fill: number, omloop = false): string =>
  `<xf numFmtId="${getal}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"` +
  (omloop ? ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' : '/>');

/** The order of cellXfs is that of `stijl`; format 4 is #,##0.00, which Excel shows in the user's own notation. */
const stijlen =
  `${XML}<styleSheet xmlns="${MAIN}">` +
  `<fonts count="3">${letter()}${letter('<b/>')}${letter('<b/>', '<color rgb="FF9C0006"/>')}</fonts>` +
  '<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  `${vlak('FFFFC7CE')}${vlak('FFFDEBEC')}${vlak('FFEDEDED')}</fills>` +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="9">${xf(0, 0, 0)}${xf(4, 0, 0)}${xf(0, 1, 4)}${xf(0, 0, 3)}${xf(4, 0, 3)}${xf(0, 2, 2)}${xf(4, 2, 2)}${xf(0, 0, 0, true)}${xf(0, 0, 3, true)}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

const werkboek = (naam: string): string =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="${naam}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

const omslag = (naam: string): { naam: string; inhoud: string[] }[] => [
  { naam: '[Content_Types].xml', inhoud: [soorten] },
  { naam: '_rels/.rels', inhoud: [relaties(['officeDocument', 'xl/workbook.xml'])] },
  { naam: 'xl/workbook.xml', inhoud: [werkboek(naam)] },
  {
    naam: 'xl/_rels/workbook.xml.rels',
    inhoud: [relaties(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml'])],
  },
  { naam: 'xl/styles.xml', inhoud: [stijlen] },
  {
    naam: 'xl/worksheets/_rels/sheet1.xml.rels',
    inhoud: [relaties(['vmlDrawing', '../drawings/vmlDrawing1.vml'], ['comments', '../comments1.xml'])],
  },
];

function bladBegin(breedtes: number[], rijen: number): string {
  const ruit = rijen
    ? `<pane ySplit="${rijen}" topLeftCell="A${rijen + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`
    : '';
  const kolommen = breedtes.map((b, i) => `<col min="${i + 1}" max="${i + 1}" width="${b}" customWidth="1"/>`).join('');
  return (
    `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><sheetViews><sheetView tabSelected="1" workbookViewId="0">${ruit}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>${kolommen && `<cols>${kolommen}</cols>`}<sheetData>`
  );
}

/** A note needs a shape of its own in this old drawing language; Excel shows none without it. */
const vorm = (rij: number, kolom: number): string =>
  '<v:shape type="#_x0000_t202" style="position:absolute;width:220pt;height:70pt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">' +
  '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox/>' +
  `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${kolom + 1}, 15, ${rij}, 2, ${kolom + 4}, 15, ${rij + 4}, 4</x:Anchor>` +
  `<x:AutoFill>False</x:AutoFill><x:Row>${rij}</x:Row><x:Column>${kolom}</x:Column></x:ClientData></v:shape>`;

export const vast = {
  omslag,
  bladBegin,
  bladEinde:
    '</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><legacyDrawing r:id="rId1"/></worksheet>',
  notitiesBegin: `${XML}<comments xmlns="${MAIN}"><authors><author>Regioportaal</author></authors><commentList>`,
  notitie: (ref: string, tekst: string): string =>
    `<comment ref="${ref}" authorId="0"><text><r><t xml:space="preserve">${tekst}</t></r></text></comment>`,
  notitiesEinde: '</commentList></comments>',
  tekeningBegin:
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
  vorm,
  tekeningEinde: '</xml>',
};
