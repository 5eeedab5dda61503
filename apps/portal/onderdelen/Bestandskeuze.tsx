import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState, type DragEvent, type ReactNode } from 'react';
import { grootte } from './opmaak';

const WERKBLAD = '.xlsx,.csv,.txt,.tsv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Eigenschappen {
  bestand: File | null;
  kies: (bestand: File) => void;
  uit?: boolean;
  id?: string;
  /** What it is called on the screen. */
  naam?: string;
  /** Which files can be chosen, as the browser takes it, and in words. Null: any file. */
  soorten?: string | null;
  uitleg?: string | null;
  pictogram?: ReactNode;
}
/** A real file input under the whole box: click, keyboard and dropping a file all work. */
export function Bestandskeuze({
  bestand,
  kies,
  uit,
  id = 'bestand',
  naam = 'bestand',
  soorten = WERKBLAD,
  uitleg = 'Excel (.xlsx) of CSV, hoogstens 20 MB',
  pictogram = <IconFileSpreadsheet size={40} stroke={1.5} aria-hidden />,
}: Eigenschappen) {
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
      {pictogram}
      <span>
        {bestand ? (
          <>
            {bestand.name} ({grootte(bestand.size)}). <strong>Kies een ander bestand</strong>
          </>
        ) : (
          <>
            Sleep uw bestand hierheen of <strong>kies een {naam}</strong>
          </>
        )}
      </span>
      {uitleg && <span className="bij">{uitleg}</span>}
      <input
        id={id}
        type="file"
        aria-label={bestand ? `Gekozen: ${bestand.name}. Kies een ander bestand` : `Kies een ${naam}`}
        {...(soorten ? { accept: soorten } : {})}
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
