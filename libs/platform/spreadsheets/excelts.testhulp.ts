import { Workbook } from '@cj-tech-master/excelts';

/** A workbook written by another library, to read back. */
export const Excel = {
  async schrijf(rijen: (string | number | boolean)[][]): Promise<Uint8Array> {
    const boek = new Workbook();
    const blad = boek.addWorksheet('Blad1');
    for (const rij of rijen) blad.addRow(rij);
    return new Uint8Array(await boek.xlsx.writeBuffer());
  },
};
