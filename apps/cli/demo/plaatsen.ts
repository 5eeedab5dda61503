/** The regions, municipalities and suppliers of the demo; they exist, everything the demo tells about them is invented. */
export const REGIOS = [
  ['ZL', 'Zuid-Limburg', 'INKOOPREGIO'],
  ['MH', 'Maastricht-Heuvelland', 'SUBREGIO'],
  ['AH', 'Achterhoek', 'ARBEIDSMARKTREGIO'],
  ['ML', 'Midden-Limburg', 'ARBEIDSMARKTREGIO'],
] as const;

const HEUVELLAND = [
  ...[
    ['GM0935', 'Maastricht'] as const,
    ['GM1903', 'Eijsden-Margraten'] as const,
    ['GM1729', 'Gulpen-Wittem'] as const,
  ],
  ...[['GM0938', 'Meerssen'] as const, ['GM0981', 'Vaals'] as const, ['GM0994', 'Valkenburg aan de Geul'] as const],
];
const OOST = [
  ...[['GM0917', 'Heerlen'] as const, ['GM1883', 'Sittard-Geleen'] as const, ['GM0928', 'Kerkrade'] as const],
  ...[['GM0899', 'Brunssum'] as const, ['GM0882', 'Landgraaf'] as const, ['GM0986', 'Voerendaal'] as const],
  ...[['GM0965', 'Simpelveld'] as const, ['GM1954', 'Beekdaelen'] as const, ['GM0888', 'Beek'] as const],
  ['GM0971', 'Stein'] as const,
];
export const GEMEENTEN: Record<'ZL' | 'MH' | 'AH' | 'ML', readonly (readonly [string, string])[]> = {
  ZL: [...HEUVELLAND, ...OOST],
  MH: HEUVELLAND,
  AH: [
    ...[['GM0197', 'Aalten'] as const, ['GM1859', 'Berkelland'] as const, ['GM1876', 'Bronckhorst'] as const],
    ...[['GM0222', 'Doetinchem'] as const, ['GM1955', 'Montferland'] as const, ['GM1586', 'Oost Gelre'] as const],
    ...[['GM1509', 'Oude IJsselstreek'] as const, ['GM0294', 'Winterswijk'] as const],
  ],
  ML: [
    ...[['GM1641', 'Maasgouw'] as const, ['GM1711', 'Echt-Susteren'] as const, ['GM1669', 'Roerdalen'] as const],
    ...[['GM0988', 'Weert'] as const, ['GM0946', 'Nederweert'] as const, ['GM1706', 'Cranendonck'] as const],
    ...[['GM0957', 'Roermond'] as const, ['GM1640', 'Leudal'] as const],
  ],
};

/** The Chamber of Commerce numbers are invented. */
export const AANBIEDERS = [
  ['VISTA', 'Vista College', '90000001'],
  ['VWN', 'Stichting Vluchtelingenwerk', '90000002'],
  ['TOPTAAL', 'Toptaal', '90000003'],
  ['INTERBEEK', 'Interbeek Support', '90000004'],
  ['GRAAFSCHAP', 'Graafschap College', '90000005'],
  ['HAN', 'Hogeschool van Arnhem en Nijmegen', '90000006'],
] as const;

export const PERCELEN = [
  ['ZL-LR', 'ZL', 'Leerroutes B1 en Z', '1'],
  ['MH-MB', 'MH', 'Maatschappelijke begeleiding, PVT en financiële zelfredzaamheid', '1'],
  ['AH-1', 'AH', 'Onderwijsroute', '2'],
  ['AH-2', 'AH', 'B1-route en Z-route', '2'],
  ['ML-LR', 'ML', 'Leerroutes', '2'],
] as const;

export type Eenheid = 'LESUUR' | 'MAAND' | 'TRAJECT';
export interface Demoproduct {
  code: string;
  eenheid: Eenheid;
  /** Price per unit in cents in the first year; it rises three per cent each April. */
  cent: number;
}
export interface Democontract {
  nummer: string;
  perceel: string;
  aanbieder: string;
  norm: string;
  producten: Demoproduct[];
}
const AVOND: Demoproduct = { code: 'AVONDLESSEN', eenheid: 'LESUUR', cent: 245 };
const taal = (a: number, b: number, c: number): Demoproduct[] => [
  { code: 'TAAL_KNM', eenheid: 'LESUUR', cent: a },
  { code: 'ALFABETISERING', eenheid: 'LESUUR', cent: b },
  { code: 'PARTICIPATIE', eenheid: 'LESUUR', cent: c },
];
export const CONTRACTEN: Democontract[] = [
  {
    nummer: 'ZL-LR-01',
    perceel: 'ZL-LR',
    aanbieder: 'VISTA',
    norm: '0,80',
    producten: [...taal(1425, 1610, 595), AVOND],
  },
  {
    ...{ nummer: 'MH-MB-01', perceel: 'MH-MB', aanbieder: 'VWN', norm: '0,70' },
    producten: [
      { code: 'MAATSCHAPPELIJKE_BEGELEIDING', eenheid: 'MAAND', cent: 13800 },
      { code: 'PVT', eenheid: 'TRAJECT', cent: 66000 },
    ],
  },
  {
    nummer: 'AH-BZ-01',
    perceel: 'AH-2',
    aanbieder: 'TOPTAAL',
    norm: '0,80',
    producten: [...taal(1360, 1540, 530), AVOND],
  },
  { nummer: 'AH-BZ-02', perceel: 'AH-2', aanbieder: 'INTERBEEK', norm: '0,80', producten: taal(1385, 1505, 560) },
  {
    ...{ nummer: 'AH-OW-01', perceel: 'AH-1', aanbieder: 'GRAAFSCHAP', norm: '0,85' },
    producten: [{ code: 'TAALSCHAKEL', eenheid: 'MAAND', cent: 76500 }],
  },
  {
    ...{ nummer: 'AH-OW-02', perceel: 'AH-1', aanbieder: 'HAN', norm: '0,85' },
    producten: [{ code: 'TAALSCHAKEL', eenheid: 'MAAND', cent: 80500 }],
  },
  {
    nummer: 'ML-LR-01',
    perceel: 'ML-LR',
    aanbieder: 'TOPTAAL',
    norm: '0,75',
    producten: [...taal(1400, 1565, 575), AVOND],
  },
];
