import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { grootte } from './opmaak';

interface Eigenschappen {
  bestand: File | null;
  kies: (bestand: File) => void;
  uit?: boolean;
}
/** A real file input under the whole box: click, keyboard and dropping a file all work. */
export function Bestandskeuze({ bestand, kies, uit }: Eigenschappen) {
  const [boven, setBoven] = useState(false);
  const laat = (e: DragEvent) => {
    e.preventDefault();
    setBoven(false);
    const los = e.dataTransfer.files[0];
    if (los && !uit) kies(los);
  };
  return (
    <label
      className="bestandsvak"
      data-boven={boven}
      onDragOver={(e) => (e.preventDefault(), setBoven(true))}
      onDragLeave={() => setBoven(false)}
      onDrop={laat}
    >
      <IconFileSpreadsheet size={40} stroke={1.5} aria-hidden />
      <span>
        {bestand ? (
          <>
            {bestand.name} ({grootte(bestand.size)}). <strong>Kies een ander bestand</strong>
          </>
        ) : (
          <>
            Sleep uw bestand hierheen of <strong>kies een bestand</strong>
          </>
        )}
      </span>
      <span className="bij">Excel (.xlsx) of CSV, hoogstens 20 MB</span>
      <input
        id="bestand"
        type="file"
        aria-label={bestand ? `Gekozen: ${bestand.name}. Kies een ander bestand` : 'Kies een bestand'}
        accept=".xlsx,.csv,.txt,.tsv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        disabled={uit}
        onChange={(e) => {
          const gekozen = e.currentTarget.files?.[0];
          if (gekozen) kies(gekozen);
          e.currentTarget.value = '';
        }}
      />
    </label>
  );
}
