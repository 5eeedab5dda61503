const KOP =
  'Traject;Onderdeel;Uren aangeboden;Uren aanwezig;Afwezig met reden;Afwezig zonder reden;In de pas;Aantal;Bedrag';

const csv = (naam: string, kop: string, ...regels: string[]) => ({
  name: naam,
  mimeType: 'text/csv',
  buffer: Buffer.from([kop, ...regels, ''].join('\r\n')),
});

/** One line with a wrong amount, one that cannot be read, one of a traject that is not in this region. */
export const metFouten = csv(
  'januari.csv',
  KOP,
  'T-1;TAAL_KNM;40;38;1;1;ja;40;650,00',
  'T-1;PVT;10;tien;0;0;ja;1;100,00',
  'T-3;TAAL_KNM;10;10;0;0;ja;10;150,00',
);
export const verbeterd = csv('januari-verbeterd.csv', KOP, 'T-1;TAAL_KNM;40;38;1;1;ja;40;600,00');
export const februari = csv('februari.csv', KOP, 'T-1;TAAL_KNM;40;38;1;1;ja;40;650,00');
export const metBsn = csv('met-bsn.csv', `${KOP};Kenmerk`, 'T-1;TAAL_KNM;40;38;1;1;ja;40;600,00;123456782');
export const onherkenbareKop = csv(
  'andere-kop.csv',
  KOP.replace('Uren aanwezig', 'Kolom zes'),
  'T-1;TAAL_KNM;40;38;1;1;ja;40;600,00',
);
